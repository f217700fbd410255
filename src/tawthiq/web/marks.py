"""A report's text cut into blocks (its segments) and pieces, each piece with the values read from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from tawthiq.model import Claim
from tawthiq.web.masking import MASK, Masked

Kind = Literal["place", "date", "harm", "actor", "weapon", "object", "speaker"]
KINDS: tuple[Kind, ...] = ("place", "date", "harm", "actor", "weapon", "object", "speaker")


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that a value was read from: its kind and the ids that say what was read."""

    kind: Kind
    start: int
    end: int
    group: str
    identifier: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text over which the same marks hold, outermost first.

    `restricted`: only reviewers may see it; `masked`: this viewer does not.
    """

    text: str
    marks: tuple[Mark, ...]
    masked: bool
    restricted: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A segment of the report (kind empty: text between segments)."""

    kind: str
    pieces: tuple[Piece, ...]
    start: int


def claim_marks(claim: Claim) -> Iterator[Mark]:
    """Every value of a claim that has words of its own."""
    if claim.place and claim.place.start is not None and claim.place.end is not None:
        yield Mark("place", claim.place.start, claim.place.end, "precision", claim.place.precision)
    if claim.date:
        yield Mark("date", claim.date.start_char, claim.date.end_char, "date_precision", claim.date.precision)
    for harm in claim.harm:
        yield Mark("harm", harm.start, harm.end, "outcome", harm.outcome)
    for actor in claim.actors:
        yield Mark("actor", actor.start, actor.end, "actor", actor.id)
    for weapon in claim.weapons:
        yield Mark("weapon", weapon.start, weapon.end, "weapon", weapon.id)
    for thing in claim.objects:
        yield Mark("object", thing.start, thing.end, "object", thing.id)
    speaker = claim.speaker
    if speaker.start is not None and speaker.end is not None:
        yield Mark("speaker", speaker.start, speaker.end, "speaker", speaker.type)


def all_marks(claims: Iterable[Claim], length: int) -> tuple[Mark, ...]:
    """The marks of many claims, each said once, outer before inner; marks outside the text are left out."""
    unique = {mark for claim in claims for mark in claim_marks(claim)}
    inside = (mark for mark in unique if 0 <= mark.start < mark.end <= length)
    return tuple(sorted(inside, key=lambda m: (m.start, -m.end, KINDS.index(m.kind), m.identifier)))


def kinds(claims: Iterable[Claim], length: int) -> tuple[Kind, ...]:
    """The kinds of which a text of this length has marks, in the order of the key."""
    found = {mark.kind for mark in all_marks(claims, length)}
    return tuple(kind for kind in KINDS if kind in found)


def pieces(
    text: str, start: int, end: int, marks: tuple[Mark, ...], restricted: tuple[tuple[int, int], ...] = ()
) -> tuple[Piece, ...]:
    """Cut text[start:end] wherever a mark, a mask or a restricted span begins or ends, so that marks may nest
    and overlap."""
    here = [mark for mark in marks if mark.start < end and mark.end > start]
    cuts = {start, end}
    for mark in here:
        cuts.update({max(mark.start, start), min(mark.end, end)})
    hidden = [span for span in restricted if span[0] < end and span[1] > start]
    cuts.update(at for span in hidden for at in span if start < at < end)
    edges = sorted(cuts | set(_mask_edges(text, start, end)))
    return tuple(
        Piece(
            text=text[first:last],
            marks=tuple(mark for mark in here if mark.start <= first and mark.end >= last),
            masked=text[first] == MASK,
            restricted=any(s <= first and e >= last for s, e in hidden),
        )
        for first, last in pairwise(edges)
    )


def _mask_edges(text: str, start: int, end: int) -> Iterator[int]:
    for at in range(start + 1, end):
        if (text[at] == MASK) != (text[at - 1] == MASK):
            yield at


def blocks(masked: Masked, claims: Iterable[Claim]) -> tuple[Block, ...]:
    """The whole text as its viewer may see it, in reading order, but for blank lines between segments."""
    text, hidden = masked.text, masked.spans
    marks = all_marks(claims, len(text))
    found: list[Block] = []
    at = 0
    for segment in sorted(masked.report.segments, key=lambda s: (s.start, -s.end)):
        if segment.end <= at:
            continue  # inside a segment already shown, such as a quotation in a paragraph
        start = max(segment.start, at)
        _add(found, "", text, at, start, marks, hidden)
        _add(found, segment.kind, text, start, segment.end, marks, hidden)
        at = segment.end
    _add(found, "", text, at, len(text), marks, hidden)
    return tuple(found)


def _add(
    found: list[Block], kind: str, text: str, start: int, end: int, marks: tuple[Mark, ...],
    hidden: tuple[tuple[int, int], ...],
) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        readable = () if kind in {"comment", "furniture"} else marks
        found.append(Block(kind, pieces(text, start, end, readable, hidden), start))
