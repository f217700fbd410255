"""What was corrected when: decisions on incidents, newest first, as the public may read them, or in full.

The public reads of incidents that stand released, or were taken back, from their first release on:
structured values and days alone; no reason, no name, no words of a report.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from tawthiq.linking.anchors import event_at
from tawthiq.model import Decision, Reading
from tawthiq.register import judgements as judged
from tawthiq.register import lookup, redactions
from tawthiq.register.decisions import numbered
from tawthiq.register.judgements import Judgement
from tawthiq.register.models import DecisionRow, IncidentRow, MemberRow
from tawthiq.register.published import KIND, published
from tawthiq.web import store
from tawthiq.web.masking import Masked
from tawthiq.web.telling import plainly, told
from tawthiq.web.words import Words

KINDS = ("grade", "correct", "link", "split", KIND)
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
    rows = DecisionRow.objects.using(store.alias()).filter(kind__in=KINDS)
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


class _Gate:
    """What the public may read of."""

    @cached_property
    def first(self) -> Mapping[str, int]:
        """The decision that released each incident first."""
        rows = DecisionRow.objects.using(store.alias()).filter(kind=KIND)
        found: dict[str, int] = {}
        for one in judged.judgements(numbered(rows)):
            if one.value.get("publish", True) is True:
                found.setdefault(store.lasting_id(one.subject), one.number)
        return found

    @cached_property
    def open(self) -> frozenset[str]:
        """Incidents that stand released."""
        ids = published(store.alias())
        rows = IncidentRow.objects.using(store.alias()).filter(pk__in=ids)
        return frozenset(rows.values_list("pk", flat=True))

    def passes(self, one: Judgement, number: int, incidents: Iterable[str]) -> tuple[str, ...]:
        """The incidents that may be named beside a decision that came after their release."""
        released = (i for i in incidents if self.first.get(i, number) < number)
        return tuple(i for i in released if i in self.open or one.kind == KIND)


def _told(w: Words, rows: Sequence[tuple[int, Decision]], gate: _Gate | None) -> Iterator[Correction]:
    """Numbered rows as corrections, in their order; what only releases an incident is none."""
    made = _made(rows)
    readings = _readings(one for one, _back in made.values())
    for number, row in rows:
        if number not in made:
            continue
        one, back = made[number]
        incidents = tuple(_incidents(one, readings))
        if one.kind == KIND and (one.value.get("publish", True) is True) != back:
            continue
        if one.kind == KIND:  # a release that is taken back, and a taking off
            one, back = replace(one, value={"publish": False}), False
        if gate is None:
            masks = [Masked(r.report) for a in one.anchors if (r := readings.get(a.report))]
            said = told(replace(one, reason=row.reason), w, masks)
            yield Correction(number, row.at, said.text, incidents, back, row.by, said.reason)
        elif (named := gate.passes(one, number, incidents)) and (text := plainly(one, w)):
            yield Correction(number, row.at[:10], text, named, back)


def _made(rows: Sequence[tuple[int, Decision]]) -> dict[int, tuple[Judgement, bool]]:
    """Each row's decision: its own, or the one that it takes back."""
    every = {one.number: one for one in judged.judgements(rows)}
    values = {number: json.loads(row.value) if row.value else {} for number, row in rows}
    undoes = {number: int(value["undoes"]) for number, value in values.items() if "undoes" in value}
    older = DecisionRow.objects.using(store.alias()).filter(pk__in=set(undoes.values()) - every.keys())
    every |= {one.number: one for one in judged.judgements(numbered(older))}
    return {number: (every[undoes.get(number, number)], number in undoes)
            for number, _row in rows if undoes.get(number, number) in every}


def _readings(found: Iterable[Judgement]) -> dict[str, Reading]:
    reports = {anchor.report for one in found for anchor in one.anchors}
    known = lookup.readings(store.alias(), reports)
    return {r.report.id: r for r in redactions.laid(store.alias(), known)}


def _incidents(one: Judgement, readings: Mapping[str, Reading]) -> Iterator[str]:
    """The incidents that a decision is on now: the one it names, else those that tell its words."""
    if one.kind in ("grade", KIND):
        yield store.lasting_id(one.subject)
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
