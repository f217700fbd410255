"""Glyphs with their places → lines in the order in which they are read, right to left where Arabic."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tawthiq.page.pdf_columns import Row, rows_in_order
from tawthiq.page.pdf_glyphs import Glyph
from tawthiq.remember import pattern

_FORMS = pattern("[\ufb50-\ufdff\ufe70-\ufefc]")
_ARABIC = pattern("[\u0620-\u064a\u0671-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_JOINS = frozenset(".,:/٫٬\u00a0")
"""Marks that stay inside a number (the common separators of Unicode's bidirectional order)."""
_LATIN_JOINS = _JOINS | frozenset("-+_'’&@%#=?~ ")
_BULLETS = "•●▪■◆-–—*·"
_GAP = 0.18
"""From which share of the letters' size on a gap is a space."""


def read_lines(found: Sequence[Glyph]) -> Iterator[str]:
    """The lines of a page from top to bottom, "" between paragraphs; of two columns the right one first.

    Lines that were broken only because the next word had no room come as one.
    """
    arabic = sum(1 for g in found if _ARABIC.search(g.text))
    latin = sum(1 for g in found if g.text.isalpha() and g.text.isascii())
    for column in rows_in_order(found):
        yield from _paragraphs(column, arabic > latin)
        yield ""


def _paragraphs(column: Sequence[Row], arabic: bool) -> Iterator[str]:
    left = min((row[0].left for row in column), default=0.0)
    right = max((g.right for row in column for g in row), default=0.0)
    said: list[str] = []
    for before, row in pairwise([None, *column]):
        assert row is not None
        text = _read(row, arabic)
        if not text:
            continue
        if before is not None and said and not _goes_on(before, row, left, right, arabic, text):
            yield " ".join(said)
            said = []
            if not 0 <= before[0].base - row[0].base <= 1.9 * max(g.size for g in row):
                yield ""
        said.append(text)
    if said:
        yield " ".join(said)


def _goes_on(before: Row, row: Row, left: float, right: float, arabic: bool, text: str) -> bool:
    """Whether the first word of a row would have had no room on the row before it."""
    size, down = row[0].size, before[0].base - row[0].base
    if not 0.5 * size < down <= 1.9 * size or abs(before[0].size - size) > 0.1 * size or text[0] in _BULLETS:
        return False
    solid, above = ([g for g in one if g.text.strip()] for one in (row, before))
    ends = [(one[0].left, max(g.right for g in one)) for one in (solid, above)]
    shared = min(ends[0][1], ends[1][1]) - max(ends[0][0], ends[1][0])
    if shared < 0.5 * min(end - start for start, end in ends):
        return False  # cells of a table
    word = _first_word(solid[::-1] if arabic else solid)
    room = ends[1][0] - left if arabic else right - ends[1][1]
    return room < word + _GAP * size


def _first_word(glyphs: Sequence[Glyph]) -> float:
    """The width of the first word of a row; its glyphs come in the order of reading."""
    last = glyphs[0]
    for glyph in glyphs[1:]:
        if max(glyph.left - last.right, last.left - glyph.right) > _GAP * glyph.size:
            break
        last = glyph
    return abs(max(last.right, glyphs[0].right) - min(last.left, glyphs[0].left))


def _read(line: Sequence[Glyph], arabic_page: bool) -> str:
    units = _units(line)
    arabic = sum(1 for u in units if _ARABIC.search(u))
    if not arabic or (not arabic_page and arabic < sum(1 for u in units if u.isalpha() and u.isascii())):
        return _clean("".join(units))
    found = "".join(_logical(units))
    turned = found.translate(_MIRRORED)
    return _clean(turned if _closed(turned) > _closed(found) else found)


def _closed(text: str) -> int:
    """How well brackets fit: openings that come before their closings, less those that come after."""
    depth = score = 0
    for letter in text:
        if letter in "([{«":
            depth += 1
        elif letter in ")]}»":
            score += 1 if depth > 0 else -1
            depth -= 1
    return score - max(depth, 0)


def _units(line: Sequence[Glyph]) -> list[str]:
    """What stands in the line from left to right; marks go with their letter, gaps become spaces."""
    solid = sorted((g for g in line if not _is_mark(g.text)), key=lambda g: g.left)
    marks = [g for g in line if _is_mark(g.text)]
    texts = [g.text for g in solid]
    lefts = [g.left for g in solid]
    for mark in marks:
        middle = (mark.left + mark.right) / 2
        at = bisect_right(lefts, middle)
        around = range(max(0, at - 4), min(len(solid), at + 3))
        near = min(around, key=lambda i: _distance(solid[i], middle), default=None)
        if near is not None:
            texts[near] += mark.text
    out: list[str] = []
    for i, glyph in enumerate(solid):
        if i and glyph.left - solid[i - 1].right > _GAP * glyph.size:
            out.append(" ")
        out.append(texts[i])
    return out


def _is_mark(text: str) -> bool:
    return bool(text) and all(unicodedata.category(letter) == "Mn" for letter in text)


def _distance(glyph: Glyph, middle: float) -> float:
    if not glyph.text.strip():
        return 1e9
    inside = glyph.left <= middle <= glyph.right
    return 0.0 if inside else min(abs(glyph.left - middle), abs(glyph.right - middle))


def _logical(units: list[str]) -> Iterator[str]:
    """Units from right to left, except numbers and Latin words, which stay as they stand."""
    back = units[::-1]
    at = 0
    while at < len(back):
        end = _run(back, at)
        yield from back[at:end][::-1] if end > at else (back[at],)
        at = max(end, at + 1)


def _run(units: list[str], start: int) -> int:
    """The end of a run of numbers and Latin letters from here on; `start` where none begins."""
    end, at, latin = start, start, False
    while at < len(units):
        unit = units[at]
        letter = unit[:1].isalpha() and not _ARABIC.search(unit)
        if unit[:1].isdigit() or letter:
            latin = latin or letter
            end = at + 1
        elif not (end > start and unit in (_LATIN_JOINS if latin or _latin_near(units, at) else _JOINS)):
            break
        at += 1
    return end


def _latin_near(units: list[str], at: int) -> bool:
    """Whether the word after this mark has a Latin letter ('Su-24' comes as 24, -, u, S)."""
    for unit in units[at + 1: at + 30]:
        if unit[:1].isalpha():
            return not _ARABIC.search(unit)
        if not (unit[:1].isdigit() or unit in _JOINS):
            return False
    return False


def _clean(text: str) -> str:
    plain = _FORMS.sub(lambda m: unicodedata.normalize("NFKC", m.group()), text)
    return " ".join(plain.split())
