"""People's view of incidents: corrections and grades, laid by their words over what is read now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

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


def views(alias: str, found: Iterable[Incident]) -> dict[str, View]:
    """People's view, by id, of those of these incidents that a person corrected or graded."""
    every = judgements(numbered(DecisionRow.objects.using(alias).filter(kind__in=("correct", "grade"))))
    stands = [one for one in every if one.stands]
    grades = _grades(alias, stands)
    about: dict[str, list[Judgement]] = {}
    for one in stands:
        for report in {anchor.report for anchor in one.anchors} if one.kind == "correct" else ():
            about.setdefault(report, []).append(one)
    out = {}
    for incident in found:
        told = {j.number: j for member in incident.members for j in about.get(member.report, ())}
        seen = view(alias, incident, list(told.values()))
        grade = grades.get(incident.id)
        if seen is not None or grade:
            out[incident.id] = replace(seen or View(incident), grade=grade)
    return out


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


def _grades(alias: str, stands: Sequence[Judgement]) -> dict[str, Any]:
    """The grade that a person gave last, by the id under which the incident stands now."""
    given = {one.subject: one.value.get("grade") for one in stands if one.kind == "grade"}
    led = IncidentIdRow.objects.using(alias).exclude(redirect_to=None) if given else ()
    heirs = {str(row.pk): row.redirect_to for row in led}
    return {_heir(subject, heirs): grade for subject, grade in given.items()}


def _heir(identifier: str, heirs: Mapping[str, str | None]) -> str:
    seen: set[str] = set()
    while (now := heirs.get(identifier)) and identifier not in seen:
        seen.add(identifier)
        identifier = now
    return identifier
