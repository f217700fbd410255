"""Invented reports on real places, made by hand for tests of linking. Every event here is invented."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from tawthiq.arabic.quantities import quantity_from
from tawthiq.model import (
    Actor,
    Claim,
    Date,
    Event,
    EventActor,
    Harm,
    HarmByOutcome,
    Object,
    Place,
    Published,
    Quantity,
    Range,
    Reading,
    Report,
    Segment,
    Span,
    Speaker,
    Victims,
)  # fmt: skip
from tawthiq.places.gazetteer import load


def place(identifier: str, **other: Any) -> Place:
    """A place of the gazetteer by its id, at its own precision unless told otherwise."""
    entry = load().get(identifier)
    assert entry is not None, identifier
    fine = {
        "governorate": "admin1",
        "district": "admin2",
        "subdistrict": "admin3",
        "neighbourhood": "neighbourhood",
    }
    above = load().get(entry.parent)
    within = above.named if above and not above.unit and above.kind != "country" else None
    plain: dict[str, Any] = {
        "relation": "in", "precision": fine.get(entry.kind, "settlement"), "within": within, "candidates": (),
        "text": entry.name_ar, "start": 0, "end": 1, "admin1": load().named(entry.admin1),
    }  # fmt: skip
    lat, lon = entry.point or (None, None)
    return Place(id=entry.id, name_ar=entry.name_ar, name_en=entry.name_en, kind=entry.kind, lat=lat, lon=lon,
                 **(plain | other))  # fmt: skip


def day(start: str, end: str | None = None, part: Any = None) -> Date:
    return Date(
        start,
        end or start,
        "hours" if part else "day" if end in (None, start) else "days",
        part,
        None,
        start,
        0,
        1,
    )


def claim(
    *, killed: int | Quantity | None = None, injured: int | Quantity | None = None, group: Any = "people",
    children: int | None = None, speaker: str | None = None, kind: Any = "unattributed", stance: Any = "asserts",
    admits: Any = None, actors: Sequence[str] = (), rules: Sequence[str] = (), event: int = 0,
    event_type: Any = "air_strike", inferred: bool = False, objects: Sequence[str] = (), at: int = 0,
) -> Claim:  # fmt: skip
    harm = [_row("killed", group, killed, None), _row("injured", "people", injured, None),
            _row("killed", "children", children, 0)]  # fmt: skip
    return Claim(
        f"c{event}-{at}", event, event_type, stance, admits, Speaker(kind, speaker, 0, 1),
        tuple(Actor(a, "attacker", False, a, 0, 1) for a in actors), (), inferred, None, None,
        tuple(h for h in harm if h), tuple(Object(o, None, o, 0, 1) for o in objects), Span("ق", 0, 1), tuple(rules),
    )  # fmt: skip


def _row(outcome: Any, group: Any, count: int | Quantity | None, of: int | None) -> Harm | None:
    if count is None:
        return None
    quantity = (
        count
        if isinstance(count, Quantity)
        else quantity_from("exact", count)
        if count
        else quantity_from("none")
    )
    return Harm(outcome, group, quantity, of, "ع", 0, 1)


def event(where: Place | None, when: Date | None, claims: Sequence[Claim], number: int = 0) -> Event:
    first = claims[0]
    actors = dict.fromkeys(EventActor(a.id, a.role, a.hedged) for c in claims for a in c.actors)
    return Event(
        number, first.event_type, where, when, tuple(actors), _range(claims, "killed"), _range(claims, "injured"),
        Victims(), HarmByOutcome(), tuple(dict.fromkeys(o.id for c in claims for o in c.objects)),
        tuple(dict.fromkeys(c.speaker.type for c in claims)), first.quote, tuple(c.id for c in claims),
    )  # fmt: skip


def _range(claims: Sequence[Claim], outcome: str) -> Range | None:
    found = [h.quantity for c in claims for h in c.harm if h.outcome == outcome and h.subset_of is None]
    lows = [q.low for q in found if q.low is not None]
    highs = [q.high for q in found]
    return Range(min(lows), None if None in highs else max(h or 0 for h in highs)) if lows else None


def reading(
    outlet: str | None, published: str | None, *events: tuple[Place | None, Date | None, Sequence[Claim]],
    text: str = "",
) -> Reading:  # fmt: skip
    """A report of an outlet with these events (place, date, claims); its text is made unlike any other's."""
    text = text or _babble(f"{outlet} {published} {events}")
    digest = hashlib.sha256(f"{outlet}{published}{text}".encode()).hexdigest()
    report = Report(
        "sha256:" + digest, digest[:6] + ".txt", outlet, None, None, "ar",
        Published(published, published, "day", "manifest") if published else None, None, text,
        (Segment("paragraph", 0, len(text)),),
    )  # fmt: skip
    made, claims = [], []
    for number, (where, when, told) in enumerate(events):
        own = [_numbered(c, number, at) for at, c in enumerate(told)]
        claims += own
        made.append(event(where, when, own, number))
    return Reading(report, tuple(made), tuple(claims))


def _numbered(one: Claim, number: int, at: int) -> Claim:
    from dataclasses import replace

    return replace(one, event=number, id=f"c{number}-{at}")


def _babble(seed: str) -> str:
    """Thirty words that no other report has."""
    letters = dict(zip("0123456789abcdef", "ابتثجحخدرزسشصضطع", strict=True))
    digits = "".join(hashlib.sha256(f"{seed}{n}".encode()).hexdigest() for n in range(3))
    return " ".join("".join(letters[d] for d in digits[at : at + 6]) for at in range(0, 180, 6))
