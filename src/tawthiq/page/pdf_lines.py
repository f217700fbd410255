"""Glyphs with their places → lines in the order in which they are read, right to left where Arabic."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from tawthiq.page.pdf_columns import rows_in_order
from tawthiq.page.pdf_glyphs import Glyph

_FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_ARABIC = re.compile("[\u0620-\u064a\u0671-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_JOINS = frozenset(".,:/٫٬\u00a0")
"""Marks that stay inside a number (the common separators of Unicode's bidirectional order)."""
_LATIN_JOINS = _JOINS | frozenset("-+_'’&@%#=?~ ")
_GAP = 0.18
"""From which share of the letters' size on a gap is a space."""


def read_lines(found: Sequence[Glyph]) -> Iterator[str]:
    """The lines of a page from top to bottom, "" between paragraphs; of two columns the right one first."""
    arabic = sum(1 for g in found if _ARABIC.search(g.text))
    latin = sum(1 for g in found if g.text.isalpha() and g.text.isascii())
    for column in rows_in_order(found):
        last: float | None = None
        for line in column:
            base, size = line[0].base, max(g.size for g in line)
            if last is not None and not 0 <= last - base <= 1.9 * size:
                yield ""
            last = base
            text = _read(line, arabic > latin)
            if text:
                yield text
        yield ""


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
