"""People's view of incidents: corrections and grades, laid by their words over what is read now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import Any

from django.db import connections

from tawthiq.linking.anchors import event_at
from tawthiq.linking.corrected import Correction, On, View, claim_at
from tawthiq.linking.corrected import view as laid_over
from tawthiq.linking.decided import EventKey
from tawthiq.model import Incident, Reading
from tawthiq.register import lookup
from tawthiq.register.decisions import numbered
from tawthiq.register.judgements import Judgement, judgements
from tawthiq.register.models import DecisionRow, IncidentIdRow, ReportRow
from tawthiq.register.rows import bare

Given = tuple[tuple[Correction, ...], frozenset[EventKey]]
"""Corrections as they stand over what is read now, and events that are none."""
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class _Standing:
    """Corrections that stand, by the id of each report that they are on; grades, in the order given."""

    corrections: Mapping[str, tuple[Judgement, ...]]
    grades: tuple[Judgement, ...]


def views(alias: str, found: Iterable[Incident]) -> dict[str, View]:
    """People's view, by id, of those of these incidents that a person corrected or graded."""
    incidents = list(found)
    last = DecisionRow.objects.using(alias).order_by("-pk").values_list("sealed", flat=True).first()
    if last is None:
        return {}
    standing = _standing(alias, str(connections[alias].settings_dict["NAME"]), last)
    grades = _grades(alias, standing.grades, {incident.id for incident in incidents})
    out = {}
    for incident in incidents:
        told = {j.number: j for m in incident.members for j in standing.corrections.get(m.report, ())}
        seen = view(alias, incident, list(told.values()))
        grade = grades.get(incident.id)
        if seen is not None or grade:
            out[incident.id] = replace(seen or View(incident), grade=grade)
    return out


@lru_cache(maxsize=4)
def _standing(alias: str, _database: str, _last: str) -> _Standing:
    """Kept until the chain of decisions is longer: its last seal tells the whole of it."""
    rows = DecisionRow.objects.using(alias).filter(kind__in=("correct", "grade"))
    found = (one for one in judgements(numbered(rows)) if one.stands)
    stands = sorted(found, key=lambda one: one.stood)  # what was agreed to last is the latest word
    about: dict[str, list[Judgement]] = {}
    for one in stands:
        for report in {anchor.report for anchor in one.anchors} if one.kind == "correct" else ():
            about.setdefault(report, []).append(one)
    return _Standing({report: tuple(told) for report, told in about.items()},
                     tuple(one for one in stands if one.kind == "grade"))


def view(alias: str, found: Incident, told: Sequence[Judgement]) -> View | None:
    """People's view of one incident; None where nobody corrected a value of it.

    `told`: judgements of which those count that stand, correct, and are on words that a member tells.
    """
    corrections = [one for one in told if one.kind == "correct" and one.stands]
    if not corrections:
        return None
    readings = _readings(alias, found)
    given, none = given_on(corrections, {reading.report.id: reading for reading in readings})
    members = {(m.report, m.event) for m in found.members}
    mine = [one for one in given if one.key in members]
    return laid_over(found, readings, mine, none) if mine or none & members else None


def given_on(told: Iterable[Judgement], readings: Mapping[str, Reading]) -> Given:
    """Corrections by their words, over these readings; those that do not fit are left out (`rechecks`)."""
    found, none = [], set()
    for one in told:
        for key in keys(one, readings):
            what = one.value.get("what")
            if what == "not_event":
                none.add(key)
            elif what in ("value", "missed") and (made := _correction(one, key, readings[key[0]])):
                found.append(made)
    return tuple(found), frozenset(none)


def keys(told: Judgement, readings: Mapping[str, Reading]) -> Iterator[EventKey]:
    """The events that tell now the words that a judgement was made on."""
    for anchor in told.anchors:
        reading = readings.get(anchor.report)
        number = event_at(anchor, reading) if reading else None
        if number is not None:
            yield anchor.report, number


def claim_of(value: Mapping[str, Any], event: int, reading: Reading) -> str | None:
    """The claim that a correction of a value was made on, as it is read now; None where none is for sure."""
    named, on = str(value.get("claim", "")), value.get("on")
    if isinstance(on, dict) and on.keys() == {field.name for field in fields(On)}:
        return claim_at(On(**on), named, event, reading)
    return next((c.id for c in reading.claims if (c.id, c.event) == (named, event)), None)


def _correction(told: Judgement, key: EventKey, reading: Reading) -> Correction | None:
    value = told.value
    words = value.get("words") or {}
    start, end = int(words.get("start", 0)), int(words.get("end", 0))
    if value["what"] == "missed":
        return Correction(told.number, key, "", "", value.get("claim", {}), start, end)
    claim = claim_of(value, key[1], reading)
    if claim is None:
        return None
    return Correction(told.number, key, claim, str(value.get("field", "")), value.get("to"), start, end)


def _readings(alias: str, found: Incident) -> list[Reading]:
    """Readings of the members, and of what stands beside them in the history: a loose denial or admission."""
    reports = {bare(member.report) for member in found.members}
    files = {step.file for step in found.history if step.event is None}
    if files - {member.file for member in found.members}:
        reports |= set(ReportRow.objects.using(alias).filter(file__in=files).values_list("pk", flat=True))
    return lookup.readings(alias, reports)


def _grades(alias: str, given: Sequence[Judgement], ids: set[str]) -> dict[str, Any]:
    """The grade that a person gave last to each of these incidents, or to one that it took in."""
    heirs = {identifier: identifier for identifier in ids}
    edge = sorted(ids) if given else []
    while edge:
        part, edge = edge[:_AT_ONCE], edge[_AT_ONCE:]
        rows = IncidentIdRow.objects.using(alias).filter(redirect_to__in=part)
        for young, elder in rows.values_list("id", "redirect_to"):
            if young not in heirs:
                heirs[young] = heirs[str(elder)]
                edge.append(young)
    return {heirs[one.subject]: one.value.get("grade") for one in given if one.subject in heirs}
