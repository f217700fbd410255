"""Claims that are no event of the report: totals, situations, denials."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.claims.claim import (
    actors_of,
    claim_id,
    harm_rows_of,
    objects_hit,
    rules_of,
    speaker_of,
    weapons_named,
)
from tawthiq.coding.claims.spans import clause_words, to_date
from tawthiq.coding.event_types import settle
from tawthiq.coding.speakers.attributions import Attribution
from tawthiq.coding.statements import Statement
from tawthiq.model import Claim, EventType, Report

_FINE_ENOUGH = frozenset({"exact", "neighbourhood", "settlement", "area", "admin3", "admin2", "admin1"})


def totals(statements: Sequence[Statement], report: Report) -> Iterator[Claim]:
    """Sums over several events: kept and shown, never counted as an event."""
    for s in statements:
        yield _claim(s, None, settle(s.means, [a.id for a in s.attackers])[0] or "other", report)


def situations(statements: Sequence[Statement], report: Report) -> Iterator[Claim]:
    """Sieges, displacement, damage and lasting bombardment told without harm at a place and time."""
    for s in statements:
        yield _claim(s, None, _situation_type(s), report)


def denials(pairs: Sequence[tuple[Statement, int | None]], report: Report) -> Iterator[Claim]:
    """«نفى … سقوط ضحايا»: what is denied is no harm; the denial itself is never lost."""
    for s, number in pairs:
        claim = _claim(s, number, settle(s.means, [])[0] or "other", report, counted=False)
        yield replace(claim, stance="denies", admits=None)


def _situation_type(s: Statement) -> EventType:
    for m in s.clause.of.means:
        if m.entry.data.get("kind") == "situation" and s.clause.holds(m.first):
            found: EventType = m.entry.data["event"]
            return found
    kind, _ = settle(s.means, [a.id for a in s.attackers])
    return kind or "other"


def _said(s: Statement, counted: bool) -> Attribution | None:
    """Who says it; of a denial, who denies."""
    first = s.said[0] if s.said else None
    return first if counted else next((a for a in s.said if a.stance == "denies"), first)


def _claim(
    s: Statement, number: int | None, event_type: EventType, report: Report, counted: bool = True
) -> Claim:
    tokens = s.clause.of.sentence.tokens
    quote = clause_words(s, report)
    said = _said(s, counted)
    speaker = speaker_of(said, [s], [s], report)
    place = next((p.place for p in s.places if not p.anaphor and p.place.precision in _FINE_ENOUGH), None)
    return Claim(
        id=claim_id(report, number, speaker, quote, place),
        event=number,
        event_type=event_type,
        stance=said.stance if said else "asserts",
        admits=said.admits if said else None,
        speaker=speaker,
        actors=actors_of([s], Draft(), report),
        weapons=weapons_named([s], report),
        means_inferred=not any(m.type and not m.weak for m in s.means),
        place=place,
        date=to_date(s.date, tokens, report) if s.date else None,
        harm=tuple(harm_rows_of(s.rows, tokens, report, 0)) if counted else (),
        objects=objects_hit([s], report),
        quote=quote,
        rules=rules_of([s]),
    )
