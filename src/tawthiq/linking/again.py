"""Second strikes: incidents of their own on the place of another, told in the history of both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tawthiq.linking.facts import Fact
from tawthiq.linking.settings import say, setting
from tawthiq.linking.who import outlet_of
from tawthiq.model import HistoryEntry, Incident

_MOST = 5  # further ones on one place are found on the map
STRIKE = "second_strike"
Steps = tuple[HistoryEntry, ...]


def with_second_strikes(found: Sequence[Incident], founders: Mapping[str, Fact]) -> list[Incident]:
    """The incidents, with a last step in their history for others on the same place within a day.

    `founders`: the first member of every incident by its id. Vague incidents take no part.
    """
    steps = second_strikes([founders[i.id] for i in found if not i.possible_of])
    return [
        replace(i, history=(*i.history, *steps[founders[i.id].key])) if founders[i.id].key in steps else i
        for i in found
    ]


def second_strikes(founders: Iterable[Fact]) -> dict[tuple[str, str, int], Steps]:
    """By the key of each founder the steps that tell of others within a day, by means of one kind.

    `founders`: the first members of incidents that are sure of themselves; others are passed over.
    """
    groups: dict[object, dict[int, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for founder in sorted(filter(strikes, founders), key=lambda f: f.key):
        assert founder.where and founder.when.first
        groups[founder.where.id, founder.family][founder.when.first].append(founder)
    return {
        founder.key: steps
        for by_day in groups.values()
        for day, ones in by_day.items()
        for founder in ones
        if (steps := _steps(founder, day, by_day))
    }


def strikes(founder: Fact) -> bool:
    """Is the place of an incident's first member sure enough for another to be told beside it?"""
    where = founder.where
    return founder.sure and where is not None and bool(where.id) and where.settled


def _steps(founder: Fact, day: int, by_day: Mapping[int, Sequence[Fact]]) -> Steps:
    reach = int(setting("second_strike_days"))
    first = [f for d in range(day - reach, day + reach + 1) for f in by_day.get(d, ())[: _MOST + 1]]
    others = sorted((f for f in first if f is not founder), key=lambda f: f.key)
    return tuple(_step(other) for other in others[:_MOST])


def _step(founder: Fact) -> HistoryEntry:
    arabic, english = outlet_of(founder)
    texts = say("history_second_strike", who=arabic)[0], say("history_second_strike", who=english)[1]
    return HistoryEntry(
        founder.key[0] or None, founder.report.file, founder.event.event, None, STRIKE, *texts
    )
