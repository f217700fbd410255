"""People's view of an incident or a report: what was decided, beside what the program read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from tawthiq.contract import record_line
from tawthiq.linking.anchors import event_at
from tawthiq.linking.corrected import View
from tawthiq.model import Incident, Reading
from tawthiq.register import corrected
from tawthiq.register import judgements as judged
from tawthiq.register.decisions import numbered
from tawthiq.register.judgements import Judgement
from tawthiq.register.models import DecisionRow, IncidentIdRow
from tawthiq.web.store import Told, alias, sha256

Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class People:
    """What people decided of one incident. `every`: all decisions, the newest first, undone ones too;
    `waiting`: those that a second person is to agree to.

    `again`: the incident changed after its latest grade or acceptance, which is to be looked at again.
    `view`: the incident as it follows from what they corrected, None where nobody corrected a value.
    """

    grade: Judgement | None
    accepted: Judgement | None
    published: Judgement | None
    assigned: str
    corrections: tuple[Judgement, ...]
    missed: tuple[Judgement, ...]
    not_events: frozenset[Key]
    every: tuple[Judgement, ...]
    waiting: tuple[Judgement, ...]
    again: bool
    version: str
    view: View | None = None

    @property
    def is_published(self) -> bool:
        return bool(self.published and self.published.value.get("publish"))


def of_incident(found: Incident, told: Iterable[Told]) -> People:
    """People's view of an incident; `told`: its members with their readings."""
    rows = numbered(_about(found))
    every = _of_these(judged.judgements(rows), _ids(found.id), tuple(told))
    stands = sorted((j for j in every if j.stands), key=lambda j: j.stood)

    def last(kind: str) -> Judgement | None:
        return next((j for j in reversed(stands) if j.kind == kind), None)

    def what(name: str) -> tuple[Judgement, ...]:
        return tuple(j for j in stands if j.kind == "correct" and j.value.get("what") == name)

    grade, accepted, assigned = last("grade"), last("accept"), last("assign")
    looked = max((j for j in (grade, accepted) if j), key=lambda j: j.number, default=None)
    return People(
        grade, accepted, last("publish"), str(assigned.value.get("to", "")) if assigned else "",
        what("value"), what("missed"),
        frozenset((a.report, a.event) for j in what("not_event") for a in j.anchors),
        tuple(reversed(every)), tuple(j for j in every if j.waiting),
        looked is not None and (_changed(looked, found) or _righted_since(looked, every)), version(found),
        corrected.view(alias(), found, stands),
    )


def _changed(judgement: Judgement, found: Incident) -> bool:
    """Whether the incident is another than the one on which a person decided."""
    return judgement.saw.get("line") not in (None, judged.digest(record_line(found)))


def _righted_since(judgement: Judgement, every: Iterable[Judgement]) -> bool:
    """Whether people corrected a value after it, or took a correction back."""
    return any(j.kind == "correct" and not j.waits and j.touched > judgement.number for j in every)


def version(found: Incident) -> str:
    """What a form was filled in on: the latest decision and the incident as it is linked now."""
    last = _about(found).exclude(kind="assign").order_by("-pk").values_list("pk", flat=True).first() or 0
    return f"{last}-{judged.digest(record_line(found))[:16]}"


def report_version(digest: str) -> str:
    """The same of a report: the latest decision that names it."""
    last = DecisionRow.objects.using(alias()).filter(subject__contains=digest).order_by("-pk").first()
    return str(last.pk if last else 0)


def since(found: Incident, seen: str) -> list[Judgement]:
    """The decisions on an incident that were made, agreed to or taken back after a form was filled in."""
    first = seen.partition("-")[0]
    number = int(first) if first.isdecimal() else 0
    return [j for j in judged.judgements(numbered(_about(found))) if j.touched > number]


def of_report(digest: str) -> list[Judgement]:
    """Every decision that names a report or an event of it, in order."""
    return judged.judgements(numbered(DecisionRow.objects.using(alias()).filter(subject__contains=digest)))


def _ids(identifier: str) -> frozenset[str]:
    """The id and those that lead to it."""
    found = {identifier}
    edge = [identifier]
    while edge:
        rows = IncidentIdRow.objects.using(alias()).filter(redirect_to__in=edge)
        edge = [one for one in rows.values_list("id", flat=True) if one not in found]
        found.update(edge)
    return frozenset(found)


def _about(found: Incident) -> QuerySet[DecisionRow]:
    asked = Q(subject__in=_ids(found.id))
    for digest in {sha256(member.report) for member in found.members}:
        asked |= Q(subject__contains=digest)
    return DecisionRow.objects.using(alias()).filter(asked)


def _of_these(
    found: Iterable[Judgement], ids: frozenset[str], told: tuple[Told, ...]
) -> list[Judgement]:
    """Judgements on this incident, or on words that its members still tell."""
    readings = {part.reading.report.id: part.reading for part in told}
    members = {(part.member.report, part.member.event) for part in told}
    return [j for j in found if j.subject in ids or _tells(j, readings, members)]


def _tells(judgement: Judgement, readings: Mapping[str, Reading], members: set[Key]) -> bool:
    for one in judgement.anchors:
        reading = readings.get(one.report)
        number = event_at(one, reading) if reading else None
        if number is not None and (one.report, number) in members:
            return True
    return False


def saw(found: Incident) -> dict[str, Any]:
    """What whoever decides on an incident has before them."""
    return judged.state(found, record_line(found))
