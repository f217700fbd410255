"""Second strikes: incidents of their own on the place of another, told in the history of both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tawthiq.linking.facts import Fact
from tawthiq.linking.settings import say, setting
from tawthiq.linking.who import outlet_of
from tawthiq.model import HistoryEntry, Incident

_MOST = 5  # further ones on one place are found on the map


def with_second_strikes(found: Sequence[Incident], founders: Mapping[str, Fact]) -> list[Incident]:
    """The incidents, with a last step in their history for others on the same place within a day.

    `founders`: the first member of every incident by its id. Vague incidents take no part.
    """
    by_place: dict[str, list[Incident]] = defaultdict(list)
    for incident in found:
        founder = founders[incident.id]
        if (
            founder.sure
            and founder.where
            and founder.where.id
            and founder.where.settled
            and not incident.possible_of
        ):
            by_place[founder.where.id].append(incident)
    beside = {
        i.id: _others(i, group, founders) for group in by_place.values() if len(group) > 1 for i in group
    }
    return [
        replace(i, history=(*i.history, *(_step(o, founders[o.id]) for o in beside[i.id])))
        if beside.get(i.id)
        else i
        for i in found
    ]


def _others(incident: Incident, group: Sequence[Incident], founders: Mapping[str, Fact]) -> list[Incident]:
    mine = founders[incident.id]
    others = [o for o in group if o.id != incident.id and _near(mine, founders[o.id])]
    return sorted(others, key=lambda o: founders[o.id].key)[:_MOST]


def _near(a: Fact, b: Fact) -> bool:
    """Within a day, by means of one kind, and not in one report, which tells them as two anyway."""
    days = int(setting("second_strike_days"))
    assert a.when.first and b.when.first
    return abs(a.when.first - b.when.first) <= days and a.family == b.family


def _step(other: Incident, founder: Fact) -> HistoryEntry:
    arabic, english = outlet_of(founder)
    texts = say("history_second_strike", who=arabic)[0], say("history_second_strike", who=english)[1]
    return HistoryEntry(
        founder.key[0] or None, founder.report.file, founder.event.event, None, "second_strike", *texts
    )
