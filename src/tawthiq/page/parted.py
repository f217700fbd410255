"""Lines in which a crawler ran together what the page showed apart: a day, or a caption, and the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from tawthiq.arabic.fold import fold
from tawthiq.page import lines
from tawthiq.page.blocks import Block, count_words
from tawthiq.page.joined import top_cuts
from tawthiq.page.joined_below import end_cuts, item_cuts
from tawthiq.page.visible_date import shown_dates
from tawthiq.page.words import bare_line, words
from tawthiq.remember import pattern

_LONG, _FULL = 20, 30  # words of a line in which a page may have run together, and of one of its text
_ABOVE = 5
_TOLD = 6  # words of running text after a day
_HEAD = 60
_PICTURE = pattern(r"(?:Image (?:copyright|source)[,:]?\s.{1,60}?\s)?Image caption[,:]?\s", re.IGNORECASE)
_LEAST = 4  # words of a caption
_WORD = pattern(r"[^\W\d_]+")


def parted(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, those that hold two things cut between them; their text stays whole."""
    out: list[Block] = []
    for at, block in enumerate(blocks):
        row = at + 1 < len(blocks) and bare_line(blocks[at + 1].text) in words("tickers")
        out += (not row and _run_together(block, blocks[:at])) or _parts(block)
    return out


def _run_together(block: Block, above: Sequence[Block]) -> list[Block]:
    """The parts of a long line in which a whole page ran together (none: it is one thing)."""
    if block.words < _LONG or block.zone is not None or block.role is not None:
        return []
    cuts = item_cuts(block.text) | end_cuts(block.text)
    if not any(b.words >= _FULL for b in above):
        cuts |= top_cuts(block.text, [b.text for b in above[-_ABOVE:]])
    edges = [0, *sorted(cuts), len(block.text)]
    found = [_piece(block, a, b) for a, b in pairwise(edges) if block.text[a:b].strip()]
    return [replace(piece, gap=piece.gap or at > 0) for at, piece in enumerate(found)] if cuts else []


def _parts(block: Block) -> Iterator[Block]:
    cut = _after_day(block.text) or _after_picture(block.text)
    if not cut:
        yield block
        return
    first = _piece(block, 0, cut)
    yield replace(first, role="caption") if _PICTURE.match(block.text) else first
    yield replace(_piece(block, cut, len(block.text)), gap=True)


def _piece(block: Block, start: int, end: int) -> Block:
    said = block.text[start:end]
    start += len(said) - len(said.lstrip())
    end -= len(said) - len(said.rstrip())
    text = block.text[start:end]
    return replace(
        block, start=block.start + start, end=block.start + end, text=text, words=count_words(text)
    )


def _after_day(line: str) -> int:
    """Behind 'date 2019-04-02' where the text goes on in its line (0: it is no such line)."""
    if not lines.opens_with_label(line) or lines.is_date_line(line):
        return 0
    end = shown_dates(line[:_HEAD])[0].end
    return end if count_words(line[end:]) >= _TOLD and line[end : end + 1].isspace() else 0


def _after_picture(line: str) -> int:
    """Behind 'Image copyright … Image caption …' up to the verb that opens the report (0: none)."""
    hit = _PICTURE.match(line)
    if hit is None:
        return 0
    for told, word in enumerate(_WORD.finditer(line, hit.end())):
        if told >= _LEAST and fold(word.group()) in words("tellers"):
            return word.start()
    return 0
