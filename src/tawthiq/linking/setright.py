"""One claim with a value as a person set it right, and a claim that was missed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, get_args

from tawthiq.arabic.quantities import quantity_from
from tawthiq.model import (
    Actor,
    Claim,
    Date,
    DatePrecision,
    Event,
    EventActor,
    Harm,
    Outcome,
    Place,
    Quantity,
    Reading,
    Span,
    Speaker,
)
from tawthiq.places.called import called

RULE = "people"
"""What a value names as its rule where no rule read it, but a person set it."""
_OUTCOMES = frozenset(get_args(Outcome))


def set_right(claim: Claim, field: str, to: Any, words: str, start: int, end: int) -> Claim:
    """The claim with one value set right; `words`: those of the report that the person chose for it.

    A field that is not known leaves it as it is.
    """
    if field in _OUTCOMES:
        return replace(claim, harm=_harm(claim.harm, field, quantity(to), words, start, end))
    if field == "event_type":
        return replace(claim, event_type=to, means_inferred=False)
    if field == "actor":
        named = Actor(to, "attacker", False, words, start, end, rule=RULE)
        return replace(claim, actors=(named, *(a for a in claim.actors if a.role != "attacker")))
    if field == "stance":
        admits = (claim.admits or ("harm" if claim.harm else "act")) if to == "admits" else None
        return replace(claim, stance=to, admits=admits)
    if field == "speaker":
        return replace(claim, speaker=replace(claim.speaker, type=to, rule=RULE))
    if field == "date":
        return replace(claim, date=_date(str(to), words, start, end))
    if field == "place":
        place = replace(called(str(to), claim.place), text=words, start=start, end=end, rule=RULE)
        return replace(claim, place=place)
    return claim


def put(reading: Reading, before: Claim, after: Claim) -> Reading:
    """The reading with a claim in place of another, and its event where that tells the claim's values."""
    claims = tuple(after if c.id == before.id else c for c in reading.claims)
    events = tuple(_event(e, before, after, alone=len(e.claims) < 2) if e.event == before.event else e
                   for e in reading.events)
    return replace(reading, claims=claims, events=events)


def missed(event: int, number: int, told: Mapping[str, Any], text: str, start: int, end: int) -> Claim:
    """A claim that was missed, as a person tells it of some words."""
    words = text[start:end]
    harm = tuple(Harm(outcome, "people", quantity(bounds), None, words, start, end, RULE)
                 for outcome, bounds in told.get("harm", {}).items() if outcome in _OUTCOMES)
    stance = told["stance"]
    admits = ("harm" if harm else "act") if stance == "admits" else None
    return Claim(f"{RULE}-{number}", event, told["event_type"], stance, admits,  # type: ignore[arg-type]
                 Speaker(told["speaker"], None, None, None, rule=RULE), (), (), False, None, None, harm, (),
                 Span(words, start, end), (RULE,))


def quantity(bounds: Mapping[str, int | None]) -> Quantity:
    """Bounds as a person gives them, high None for an open end."""
    low, high = int(bounds["low"] or 0), bounds["high"]
    if high is None:
        return quantity_from("at_least", low)
    return quantity_from("exact", low) if low == high else quantity_from("between", low, high)


def _harm(
    rows: tuple[Harm, ...], outcome: str, to: Quantity, words: str, start: int, end: int
) -> tuple[Harm, ...]:
    """The rows with this count in place of those of its outcome; parts of it that still fit stay."""
    groups = {h.group for h in rows if h.outcome == outcome and h.subset_of is None}
    group = groups.pop() if len(groups) == 1 else "people"
    whole = Harm(outcome, group, to, None, words, start, end, RULE)  # type: ignore[arg-type]
    kept = [n for n, h in enumerate(rows)
            if h.outcome != outcome or (h.subset_of is not None and _fits(h, to))]
    at = {n: k for k, n in enumerate(kept, 1)}
    out = [whole]
    for n in kept:
        of = rows[n].subset_of
        out.append(replace(rows[n], subset_of=None if of is None else at.get(of, 0)))
    return tuple(out)


def _fits(part: Harm, whole: Quantity) -> bool:
    return whole.high is None or (part.quantity.low or 0) <= whole.high


def _date(to: str, words: str, start: int, end: int) -> Date:
    first, _, last = to.partition("/")
    precision: DatePrecision = "days" if last and last != first else "day"
    return Date(first, last or first, precision, None, None, words, start, end, RULE)


def _event(event: Event, before: Claim, after: Claim, *, alone: bool) -> Event:
    """An event tells what its claims tell: a value that it shares with the claim goes with it."""
    if event.event_type == before.event_type or alone:
        event = replace(event, event_type=after.event_type)
    dated = alone or event.date is None or _days(event.date) == _days(before.date)
    if before.date != after.date and dated:
        event = replace(event, date=after.date)
    placed = alone or event.place is None or _name(event.place) == _name(before.place)
    if before.place != after.place and placed:
        event = replace(event, place=after.place)
    if before.actors != after.actors and alone:
        event = replace(event, actors=tuple(EventActor(a.id, a.role, a.hedged) for a in after.actors))
    return event


def _days(date: Date | None) -> tuple[str | None, str | None] | None:
    return (date.start, date.end) if date else None


def _name(place: Place | None) -> tuple[str | None, str | None] | None:
    return (place.id, place.name_ar) if place else None
