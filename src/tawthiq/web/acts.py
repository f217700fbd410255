"""What a form of the desk asks for, as rows of the chain of decisions; nothing is written here."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import get_args

from django.http import QueryDict

from tawthiq.linking.people import Kind
from tawthiq.model import Decision, Event, Grade, Incident, Reading
from tawthiq.register import judgements as judged
from tawthiq.register import pairs, seconding
from tawthiq.register.judgements import Judgement, Told
from tawthiq.web import store
from tawthiq.web.decided import People, saw

PAIRS_AT_ONCE = 400
GRADES: tuple[Grade, ...] = get_args(Grade)


class Wrong(Exception):
    """What a form lacks: a key of the catalogue under `desk.wrong`."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One form on an incident: who asks, when, and what the incident is now."""

    form: QueryDict
    by: str
    at: str
    incident: Incident
    told: tuple[Told, ...]
    people: People

    @property
    def reason(self) -> str:
        """Why, in the person's own words. Raises Wrong where nothing is said."""
        found = self.form.get("reason", "").strip()
        if not found:
            raise Wrong("reason")
        return found[:2000]


def rows(asked: Asked) -> list[Decision]:
    """The decisions that a form asks for. Raises Wrong."""
    act = ACTS.get(asked.form.get("act", ""))
    if act is None:
        raise Wrong("act")
    return act(asked)


def relinks(found: Sequence[Decision]) -> bool:
    """Whether incidents are to be linked anew after these."""
    return any(row.kind in pairs.KINDS for row in found)


def _on_incident(asked: Asked, kind: judged.Kind, value: dict[str, object], reason: str) -> list[Decision]:
    return [judged.decision(kind, asked.incident.id, value, by=asked.by, at=asked.at, reason=reason,
                            told=asked.told, saw=saw(asked.incident))]


def _grade(asked: Asked) -> list[Decision]:
    grade = asked.form.get("grade", "")
    if grade not in GRADES:
        raise Wrong("grade")
    return _on_incident(asked, "grade", {"grade": grade}, asked.reason)


def _accept(asked: Asked) -> list[Decision]:
    return _on_incident(asked, "accept", {}, asked.form.get("reason", "").strip()[:2000])


def _publish(asked: Asked) -> list[Decision]:
    on = asked.form.get("publish") == "on"
    if on == asked.people.is_published:
        raise Wrong("published_so")
    return _on_incident(asked, "publish", {"publish": on}, asked.reason)


def _not_event(asked: Asked) -> list[Decision]:
    chosen = _chosen(asked)
    return [
        judged.decision("correct", judged.event_subject(reading.report.id, event.event),
                        {"what": "not_event"}, by=asked.by, at=asked.at, reason=asked.reason,
                        told=[(reading, event)], saw=saw(asked.incident))
        for reading, event in chosen
    ]  # fmt: skip


def _separate(asked: Asked) -> list[Decision]:
    chosen = _chosen(asked)
    return _apart(asked, chosen, _rest(asked, chosen)) + _together(asked, chosen)


def _move(asked: Asked) -> list[Decision]:
    chosen, there = _chosen(asked), _target(asked)
    rest = [one for one in asked.told if _key(one) not in set(map(_key, chosen))]
    return _apart(asked, chosen, rest) + _together(asked, [there, *chosen])


def _merge(asked: Asked) -> list[Decision]:
    return _together(asked, [asked.told[0], _target(asked)])


def _copy(asked: Asked) -> list[Decision]:
    chosen = _chosen(asked)
    if len(chosen) != 2:
        raise Wrong("two")
    earlier, later = sorted(chosen, key=_published)
    row = pairs.decision("link", earlier, later, by=asked.by, reason=asked.reason, at=asked.at,
                         incidents=[asked.incident.id])
    held = json.loads(row.value) | {"copy": judged.event_subject(later[0].report.id, later[1].event)}
    return [replace(row, value=json.dumps(held, ensure_ascii=False, separators=(",", ":")))]


def _undo(asked: Asked) -> list[Decision]:
    return undo(asked.form, asked.people.every, by=asked.by, at=asked.at, reason=asked.reason)


def _agree(asked: Asked) -> list[Decision]:
    return agree(asked.form, asked.people.every, by=asked.by, at=asked.at, saw=saw(asked.incident))


def undo(
    form: QueryDict, every: Sequence[Judgement], *, by: str, at: str, reason: str
) -> list[Decision]:
    """The rows that take back the decision that a form names, among these. Raises Wrong.

    What waits for a second person is taken back with all that was decided in the same act.
    """
    found = next((j for j in every if str(j.number) == form.get("number") and not j.undone), None)
    if found is None:
        raise Wrong("undo")
    return [judged.undoing(one.number, _bare(one), by=by, reason=reason, at=at)
            for one in (together(every, found) if found.waits else [found])]


def agree(
    form: QueryDict, every: Sequence[Judgement], *, by: str, at: str, saw: Mapping[str, object] | None = None
) -> list[Decision]:
    """The rows by which a second person agrees to the act that a form names. Raises Wrong."""
    found = next((j for j in every if str(j.number) == form.get("number") and j.waiting), None)
    if found is None:
        raise Wrong("agree")
    if seconding.same_person(found.by, by):
        raise Wrong("own")
    seen = json.dumps(saw, ensure_ascii=False, separators=(",", ":")) if saw else ""
    reason = form.get("reason", "").strip()[:2000]
    return [seconding.agreeing(one.number, _bare(one), by=by, at=at, reason=reason, saw=seen)
            for one in together(every, found)]


def together(every: Iterable[Judgement], one: Judgement) -> list[Judgement]:
    """What waits and was decided in one act with this, itself among it, in the order decided."""
    act = (one.by, one.at, one.reason)
    return sorted((j for j in every if j.waiting and (j.by, j.at, j.reason) == act), key=lambda j: j.number)


def _bare(one: Judgement) -> Decision:
    return Decision(one.kind, one.subject, "", "", "", "")


def _key(one: Told) -> str:
    return judged.event_subject(one[0].report.id, one[1].event)


def _published(one: Told) -> tuple[str, str]:
    published = one[0].report.published
    return (published.start or published.end or "9999") if published else "9999", one[0].report.id


def _chosen(asked: Asked) -> list[Told]:
    wanted = set(asked.form.getlist("member"))
    found = [one for one in asked.told if _key(one) in wanted]
    if not found or len(found) != len(wanted):
        raise Wrong("members")
    return found


def _rest(asked: Asked, chosen: Sequence[Told]) -> list[Told]:
    known = {_key(one) for one in chosen}
    rest = [one for one in asked.told if _key(one) not in known]
    if not rest:
        raise Wrong("all_members")
    return rest


def _target(asked: Asked) -> Told:
    """The founding event of the incident that a form names by its id or address."""
    named = re.sub(r"[/?#].*$", "", re.sub(r"^.*/incidents/", "", asked.form.get("target", "").strip()))
    listed = store.incident(store.lasting_id(named)) if named else None
    if listed is None:
        raise Wrong("target")
    if listed.incident.id == asked.incident.id:
        raise Wrong("same")
    return events(store.told(listed.incident))[0]


def _apart(asked: Asked, some: Sequence[Told], others: Sequence[Told]) -> list[Decision]:
    if len(some) * len(others) > PAIRS_AT_ONCE:
        raise Wrong("many")
    return [_pair(asked, "split", one, other) for one in some for other in others]


def _together(asked: Asked, chain: Sequence[Told]) -> list[Decision]:
    return [_pair(asked, "link", one, other) for one, other in pairwise(chain)]


def _pair(asked: Asked, kind: Kind, one: Told, other: Told) -> Decision:
    return pairs.decision(kind, one, other, by=asked.by, reason=asked.reason, at=asked.at,
                          incidents=[asked.incident.id])


def events(parts: Sequence[store.Told]) -> tuple[Told, ...]:
    """Each member's reading with its event."""
    return tuple((part.reading, _event(part.reading, part.member.event)) for part in parts)


def _event(reading: Reading, number: int) -> Event:
    return next(event for event in reading.events if event.event == number)


ACTS: dict[str, Callable[[Asked], list[Decision]]] = {
    "grade": _grade, "accept": _accept, "publish": _publish, "not_event": _not_event,
    "separate": _separate, "move": _move, "merge": _merge, "copy": _copy, "undo": _undo,
    "agree": _agree,
}  # fmt: skip
