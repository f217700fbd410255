"""The text cut wherever a mark begins or ends, so that marks may nest and overlap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tawthiq.explain.masks import Mask
from tawthiq.explain.values import KINDS, Value

RESTRICTED = "restricted"


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of one kind; `numbers` are the values read from them (none: restricted words, shown)."""

    kind: str
    start: int
    end: int
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """text[start:end], over which the same marks hold, outermost first."""

    start: int
    end: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A segment of the report (kind empty: text between segments) and its pieces."""

    kind: str
    pieces: tuple[Piece, ...]


def marks_of(values: Iterable[Value], mask: Mask) -> tuple[Mark, ...]:
    """One mark for each kind and span, outer before inner."""
    held: dict[tuple[str, int, int], list[int]] = {}
    for value in values:
        held.setdefault((value.kind, value.start, value.end), []).append(value.number)
    marks = [Mark(*key, tuple(numbers)) for key, numbers in held.items()]
    if mask.restricted:
        marks += [Mark(RESTRICTED, start, end, ()) for _kind, start, end in mask.names()]
    order = [*KINDS, RESTRICTED]
    return tuple(sorted(marks, key=lambda m: (m.start, -m.end, order.index(m.kind))))


def blocks(mask: Mask, marks: Sequence[Mark]) -> Iterator[Block]:
    """The whole text in reading order: nothing left out but blank lines between segments."""
    text, at, waiting = mask.text, 0, list(reversed(marks))
    carried: list[Mark] = []
    for kind, start, end in _spans(mask):
        start, end = _stripped(text, max(start, at), end)
        if start >= end:
            continue
        carried = [m for m in carried if m.end > start]
        while waiting and waiting[-1].start < end:
            if (mark := waiting.pop()).end > start:
                carried.append(mark)
        yield Block(kind, tuple(_pieces(start, end, carried)))
        at = end


def _spans(mask: Mask) -> Iterator[tuple[str, int, int]]:
    """The segments and what stands between them."""
    at = 0
    for segment in sorted(mask.report.segments, key=lambda s: (s.start, -s.end)):
        if segment.end <= at:
            continue  # inside one already shown, such as a quotation in a paragraph
        yield "", at, segment.start
        yield segment.kind, max(segment.start, at), segment.end
        at = segment.end
    yield "", at, len(mask.text)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _pieces(start: int, end: int, marks: Sequence[Mark]) -> Iterator[Piece]:
    cuts = {start, end}
    for mark in marks:
        cuts |= {max(mark.start, start), min(mark.end, end)}
    coming, open_ = list(reversed(marks)), list[Mark]()
    for first, last in pairwise(sorted(cuts)):
        open_ = [m for m in open_ if m.end > first]
        while coming and coming[-1].start <= first:
            open_.append(coming.pop())
        yield Piece(first, last, tuple(open_))


def heights(pieces: Sequence[Piece]) -> list[int]:
    """For each piece, the most marks that lie over one another in the run of marked text that it is in."""
    out: list[int] = []
    run: list[int] = []
    for n, piece in enumerate(pieces):
        if piece.marks:
            run.append(n)
        if not piece.marks or n == len(pieces) - 1:
            top = max((len(pieces[i].marks) for i in run), default=0)
            out += [top] * len(run) + ([0] if not piece.marks else [])
            run = []
    return out
