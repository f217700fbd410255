"""The words that a decision on an event was made on, and the event that tells them in a newer reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tawthiq.model import Event, Place, Reading, Report

Bounds = tuple[int, int]
_TATWEEL = "\u0640"


@dataclass(frozen=True, slots=True)
class Anchor:
    """An event by its report and its own words. `event`: its number when the decision was made.

    `place`, `date`: what it was placed and dated by, which tell two events of one sentence apart.
    """

    report: str
    file: str
    event: int
    text: str
    start: int
    end: int
    place: str | None = None
    date: str | None = None


def anchor(reading: Reading, event: Event) -> Anchor:
    """The words that an event of a reading stands on."""
    quote = event.quote
    return Anchor(
        reading.report.id, reading.report.file, event.event, quote.text, quote.start, quote.end,
        _place(event.place), _day(event),
    )  # fmt: skip


def event_at(known: Anchor, reading: Reading) -> int | None:
    """The number of the event that tells these words now; None where none does, or which is not sure.

    Numbers change when a newer reader finds an event before this one; words stay where they are.
    """
    spot = spot_of(known, reading.report)
    if spot is None:
        return None
    told = [e for e in reading.events if _covers(reading, e, spot)]
    alike = [e for e in told if _place(e.place) == known.place] if len(told) > 1 else told
    if len(alike) > 1:
        alike = [e for e in alike if _day(e) == known.date] or alike
    if len(alike) > 1:
        alike = [e for e in alike if (e.quote.start, e.quote.end) == spot] or alike
    if len(alike) > 1:
        alike = [e for e in alike if e.event == known.event]
    return alike[0].event if len(alike) == 1 else None


def spot_of(known: Anchor, report: Report) -> Bounds | None:
    """Where the words stand in the report as it is read now: at their place, else the nearest one.

    Where the text itself is written otherwise (spaces, stretched letters, marks), letters alone count.
    """
    if report.text[known.start : known.end] == known.text:
        return known.start, known.end
    start = _nearest(known, _places_of(known.text, report.text))
    if start is not None:
        return start, start + len(known.text)
    letters = [at for at, char in enumerate(report.text) if _letter(char)]
    words = "".join(filter(_letter, known.text))
    found = {letters[at]: letters[at + len(words) - 1] + 1
             for at in _places_of(words, "".join(report.text[at] for at in letters))}  # fmt: skip
    start = _nearest(known, found)
    return None if start is None else (start, found[start])


def _letter(char: str) -> bool:
    return char.isalnum() and char != _TATWEEL


def _nearest(known: Anchor, starts: Iterable[int]) -> int | None:
    return min(starts, key=lambda at: (abs(at - known.start), at), default=None)


def _places_of(words: str, text: str) -> Iterator[int]:
    at = text.find(words) if words else -1
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _covers(reading: Reading, event: Event, spot: Bounds) -> bool:
    """Do the words of the event share half of the shorter of the two with the spot?"""
    spans = [(event.quote.start, event.quote.end)]
    spans += [(c.quote.start, c.quote.end) for c in reading.claims if c.event == event.event]
    return any(share(span, spot) for span in spans)


def share(one: Bounds, other: Bounds) -> bool:
    """Do the two share half of the shorter?"""
    common = min(one[1], other[1]) - max(one[0], other[0])
    return common > 0 and 2 * common >= min(one[1] - one[0], other[1] - other[0])


def _place(place: Place | None) -> str | None:
    return (place.id or place.name_ar or place.text) if place else None


def _day(event: Event) -> str | None:
    return event.date.start if event.date else None
