"""What was corrected when: decisions on incidents, newest first, as the public may read them, or in full.

The public reads of incidents that stand released, or were taken back, from their first release on:
structured values and days alone; no reason, no name, no words of a report.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from django.db.models import QuerySet

from tawthiq.linking.anchors import event_at
from tawthiq.model import Decision, Reading
from tawthiq.register import judgements as judged
from tawthiq.register import lookup, redactions, seconding
from tawthiq.register.decisions import numbered
from tawthiq.register.judgements import Judgement
from tawthiq.register.models import DecisionRow, IncidentIdRow, IncidentRow, MemberRow
from tawthiq.register.published import KIND, published
from tawthiq.web import store
from tawthiq.web.masking import Masked
from tawthiq.web.telling import plainly, told
from tawthiq.web.words import Words

KINDS = ("grade", "correct", "link", "split", KIND)
ON_INCIDENT = ("grade", KIND)
"""Those of them that name an incident, not words."""
Numbered = tuple[int, Decision]
_AT_ONCE = 200
_LOOKED = 5000
"""So many decisions are looked through for one page."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One decision that set something right. `incidents`: those that it is on now, by id.

    `back`: it takes an earlier one back. `by`, `reason`: empty for the public.
    """

    number: int
    at: str
    text: str
    incidents: tuple[str, ...]
    back: bool
    by: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A page of corrections; `before`: the number from which the next page goes on, None at the end."""

    corrections: tuple[Correction, ...]
    before: int | None


def corrections(w: Words, *, public: bool, most: int, before: int | None = None) -> Found:
    """The latest corrections before a decision's number."""
    rows = _rows()
    gate = _Gate() if public else None
    found: list[Correction] = []
    looked, last = 0, before
    while looked < _LOOKED:
        part = list((rows.filter(pk__lt=last) if last else rows).order_by("-pk")[:_AT_ONCE])
        for one in _told(w, list(reversed(numbered(rows.filter(pk__in=[row.pk for row in part])))), gate):
            found.append(one)
            if len(found) == most:
                more = rows.filter(pk__lt=one.number).exists()
                return Found(tuple(found), one.number if more else None)
        if len(part) < _AT_ONCE:
            return Found(tuple(found), None)
        looked, last = looked + len(part), part[-1].pk
    return Found(tuple(found), last)


def _rows() -> QuerySet[DecisionRow]:
    return DecisionRow.objects.using(store.alias()).filter(kind__in=KINDS)


class _Gate:
    """What the public may read of."""

    @cached_property
    def first(self) -> Mapping[str, int]:
        """The decision that released each incident first."""
        rows = DecisionRow.objects.using(store.alias()).filter(kind=KIND)
        found: dict[str, int] = {}
        every = judged.judgements(numbered(rows))
        now = _lasting(one.subject for one in every)
        for one in every:
            if one.value.get("publish", True) is True and not one.waits and one.undoes is None:
                since = one.agreed.number if one.agreed else one.number
                found.setdefault(now[one.subject], since)
        return found

    @cached_property
    def open(self) -> frozenset[str]:
        """Incidents that stand released."""
        ids = published(store.alias())
        rows = IncidentRow.objects.using(store.alias()).filter(pk__in=ids)
        return frozenset(rows.values_list("pk", flat=True))

    @cached_property
    def reports(self) -> frozenset[str]:
        """The reports that tell of those, by SHA-256."""
        rows = MemberRow.objects.using(store.alias()).filter(incident__in=self.open)
        return frozenset(rows.values_list("report_id", flat=True))

    def may(self, one: _Made) -> bool:
        """Whether it can be on such an incident at all; most are not, and are not looked at closely."""
        if one.decided.kind in ON_INCIDENT:
            return True
        return any(store.sha256(anchor.report) in self.reports for anchor in one.decided.anchors)

    def passes(self, one: _Made, incidents: Iterable[str]) -> tuple[str, ...]:
        """The incidents that may be named beside a decision that came after their release."""
        released = (i for i in incidents if self.first.get(i, one.number) < one.number)
        return tuple(i for i in released if i in self.open or one.decided.kind == KIND)


def _told(w: Words, rows: Sequence[Numbered], gate: _Gate | None) -> Iterator[Correction]:
    """Numbered rows as corrections, in their order; what only releases an incident is none."""
    made = [one for one in _made(rows) if gate is None or gate.may(one)]
    readings = _readings(one.decided for one in made)
    now = _lasting(one.decided.subject for one in made)
    for one in made:
        incidents = tuple(_incidents(one.decided, readings, now))
        if gate is None:
            masks = [Masked(r.report) for a in one.decided.anchors if (r := readings.get(a.report))]
            said = told(replace(one.decided, reason=one.reason), w, masks)
            yield Correction(one.number, one.at, said.text, incidents, one.back, one.by, said.reason)
        elif (named := gate.passes(one, incidents)) and (text := plainly(one.decided, w)):
            yield Correction(one.number, one.at[:10], text, named, one.back)


@dataclass(frozen=True, slots=True)
class _Made:
    """A row that made a decision count, or took one back. `by`: who decided, and who agreed."""

    number: int
    at: str
    by: str
    reason: str
    decided: Judgement
    back: bool


def _made(rows: Iterable[Numbered]) -> Iterator[_Made]:
    """What rows made count: where a second person is asked for, only from their row on."""
    found = list(rows)
    alike = numbered(_rows().filter(subject__in={row.subject for _n, row in found}))
    known = {number: (row, seconding.read(row.value)) for number, row in alike}
    agreed = seconding.agreed((number, *one) for number, one in known.items())
    every = {one.number: one for one in judged.judgements(alike)}
    for number, row in found:
        says = number
        if seconding.AGREES in known[number][1]:
            says = known[number][1][seconding.AGREES]
            if says not in agreed or agreed[says].number != number:
                continue
        elif seconding.WAITS in known[number][1]:
            continue
        first, value = known[says]
        decided = every.get(value.get("undoes", says))
        by = row.by if says == number else f"{first.by}, {row.by}"
        if decided is not None and (one := _set_right(decided, "undoes" in value)) is not None:
            yield _Made(number, row.at, by, first.reason, *one)


def _set_right(decided: Judgement, back: bool) -> tuple[Judgement, bool] | None:
    """The decision, and whether it was taken back; None where an incident was released by that.

    A release that is taken back, and a taking off, are the same.
    """
    if decided.kind != KIND:
        return decided, back
    if (decided.value.get("publish", True) is True) != back:
        return None
    return replace(decided, value={"publish": False}), False


def _readings(found: Iterable[Judgement]) -> dict[str, Reading]:
    reports = {anchor.report for one in found for anchor in one.anchors}
    known = lookup.readings(store.alias(), reports)
    return {r.report.id: r for r in redactions.laid(store.alias(), known)}


def _lasting(ids: Iterable[str]) -> dict[str, str]:
    """Where ids of incidents lead now."""
    found = {one: one for one in ids}
    rows = IncidentIdRow.objects.using(store.alias()).filter(id__in=list(found)).exclude(redirect_to=None)
    return found | {one: store.lasting_id(one) for one in rows.values_list("id", flat=True)}


def _incidents(one: Judgement, readings: Mapping[str, Reading], now: Mapping[str, str]) -> Iterator[str]:
    """The incidents that a decision is on now: the one it names, else those that tell its words."""
    if one.kind in ON_INCIDENT:
        yield now[one.subject]
        return
    seen = set()
    for anchor in one.anchors:
        reading = readings.get(anchor.report)
        event = event_at(anchor, reading) if reading else None
        if event is None:
            continue
        rows = MemberRow.objects.using(store.alias()).filter(report=store.sha256(anchor.report), event=event)
        for identifier in rows.values_list("incident_id", flat=True):
            if identifier not in seen:
                seen.add(identifier)
                yield identifier
