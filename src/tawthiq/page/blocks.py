"""Blocks: the lines of a text as a reader sees them, with what the layout says of each."""

from __future__ import annotations

from typing import Literal

from tawthiq.model import SegmentKind
from tawthiq.page.open_ends import Setting, goes_on, setting
from tawthiq.page.wrapped import breaks_inside
from tawthiq.records import record
from tawthiq.remember import pattern

Zone = Literal["comment", "furniture", "outside"]
"""Where a block stands by its markup; `outside`: beside the article, of unknown kind."""
Role = Literal["title", "heading", "item", "caption", "quotation", "byline"]

_LINE = pattern(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_WORD = pattern(r"[^\W_]+")
EDGES = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
    "\u200a\u2028\u2029\u202f\u205f\u3000"
    "\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
"""White space, and signs without width that steer the writing's direction: no line begins or ends in them."""
_ONE = Setting(0, 0.0, False)
ARABIC = pattern(r"[\u0620-\u064a\u066e-\u06d3\u06fa-\u06fc\ufb50-\ufdff\ufe70-\ufefc]")


@record
class Block:
    """One line or block element: its place in the text, and hints that markup gives (else None)."""

    start: int
    end: int
    text: str
    gap: bool = False  # an empty line or the edge of a block element stands before it
    zone: Zone | None = None
    role: Role | None = None
    linked: float = 0.0  # part of its characters that are links
    words: int = 0
    entry: int | None = None  # the entry of a live page that holds it, by its markup


@record
class Piece:
    """A block or a part of one with the kind that it was given."""

    kind: SegmentKind
    start: int
    end: int


def count_words(text: str) -> int:
    return len(_WORD.findall(text, 0, 5000))


def line_blocks(text: str, start: int = 0, end: int | None = None) -> list[Block]:
    """The lines of text[start:end] that hold anything, without the white space around them."""
    stop = len(text) if end is None else end
    found: list[Block] = []
    last = start
    for hit in _LINE.finditer(text, start, stop):
        at, to = trimmed(text, hit.start(), hit.end())
        if at == to:
            continue
        between = text[last:at]
        gap = not found or between.count("\n") - between.count("\r\n") + between.count("\r") > 1
        line = text[at:to]
        found.append(Block(at, to, line, gap=gap, words=count_words(line)))
        last = to
    return _joined(text, found)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space and signs without width at its ends (empty spans come back empty)."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip(EDGES))
    return (start + left, start + len(piece.rstrip(EDGES))) if left < len(piece) else (start, start)


def _joined(text: str, lines: list[Block]) -> list[Block]:
    """Lines that were broken at a fixed width, or around a link, belong to one paragraph."""
    out: list[Block] = []
    group: list[Block] = []
    whole = setting([b.text for b in lines], [b.gap for b in lines]) if len(lines) > 1 else _ONE
    for line in lines:
        if line.gap and group:
            out += _paragraph(text, group, not out, whole)
            group = []
        group.append(line)
    return out + (_paragraph(text, group, not out, whole) if group else [])


def _paragraph(text: str, group: list[Block], opening: bool, whole: Setting) -> list[Block]:
    said = [b.text for b in group]
    inside = breaks_inside(said, opening)
    out = [group[0]]
    for at, (block, broken) in enumerate(zip(group[1:], inside, strict=True)):
        if broken or goes_on(said, at, whole, opening and at == 0):
            first = out.pop()
            block = Block(first.start, block.end, text[first.start:block.end], gap=first.gap,
                          words=first.words + block.words)
        out.append(block)
    return out
