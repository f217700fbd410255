"""Decisions that no longer fit what is read now: listed for a person, never applied by guess."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tawthiq.linking import Laid
from tawthiq.linking.anchors import Anchor, event_at
from tawthiq.linking.settings import say
from tawthiq.model import Decision, Reading
from tawthiq.register import incidents, lookup, seconding
from tawthiq.register.corrected import claim_of
from tawthiq.register.models import IncidentIdRow
from tawthiq.register.pairs import KINDS


@dataclass(frozen=True, slots=True)
class Recheck:
    """A decision to be made again: its number and why, in Arabic and English."""

    number: int
    decision: Decision
    text_ar: str
    text_en: str


Seen = dict[int, tuple[str, str] | None]


def found(
    alias: str, rows: Sequence[tuple[int, Decision]], people: Laid, seen: Seen | None = None
) -> list[Recheck]:
    """The decisions of these that no longer fit, in their order; those taken back ask for nothing.

    `seen`: what was found of decisions before, over the same readings and ids; what is found now is added.
    """
    seen = {} if seen is None else seen
    told = {u.decision.number: u.told for u in people.unfit}
    values = {number: _value(row) for number, row in rows}
    waiting = seconding.waiting([(n, row, values[n]) for n, row in rows])
    undone = {int(value["undoes"]) for n, value in values.items()
              if str(value.get("undoes", "")).isdecimal() and n not in waiting}
    others = [(n, row) for n, row in rows if row.kind not in KINDS and n not in undone
              and not values[n].keys() & {"undoes", seconding.AGREES}]
    new = [(n, row) for n, row in others if n not in seen]
    known = _readings(alias, [values[n] for n, _ in new])
    seen |= {n: next(_misfits(alias, row, values[n], known), None) for n, row in new}
    for number, row in others:
        if (why := seen[number]) is not None:
            about = {"number": number, "by": row.by, "at": row.at[:10]}
            told[number] = (say("unfit", why=why[0], **about)[0], say("unfit", why=why[1], **about)[1])
    return [Recheck(n, row, *told[n]) for n, row in rows if n in told]


def _misfits(
    alias: str, row: Decision, value: Mapping[str, Any], known: Mapping[str, Reading]
) -> Iterator[tuple[str, str]]:
    """Why a decision does not fit: its words, or the incident that it speaks of, are gone."""
    for anchor in _anchors(value):
        name = f"{anchor.file}#{anchor.event}"
        reading = known.get(anchor.report)
        if reading is None:
            yield say("unfit_report", one=name)
        elif (event := event_at(anchor, reading)) is None:
            yield say("unfit_words", one=name)
        elif value.get("what") == "value" and claim_of(value, event, reading) is None:
            yield say("unfit_claim", one=name)
    given = IncidentIdRow.objects.using(alias).filter(id=row.subject).exists()
    if given and (now := incidents.resolve(alias, row.subject)) != row.subject:
        yield say("unfit_moved", one=row.subject, now=now) if now else say("unfit_empty", one=row.subject)


def _anchors(value: Mapping[str, Any]) -> list[Anchor]:
    """The words that a decision was made on; a value of another shape holds none."""
    told = value.get("events")
    try:
        return [Anchor(**one) for one in told] if isinstance(told, list) else []
    except TypeError:
        return []


def _readings(alias: str, values: Sequence[Mapping[str, Any]]) -> dict[str, Reading]:
    reports = {anchor.report for value in values for anchor in _anchors(value)}
    return {reading.report.id: reading for reading in lookup.readings(alias, reports)}


def _value(row: Decision) -> dict[str, Any]:
    try:
        value = json.loads(row.value)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}
