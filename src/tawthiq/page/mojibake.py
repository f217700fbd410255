"""Text that was decoded wrongly once before: put right where exactly one reading is certain.

UTF-8 read as Windows-1252 gives 'Ø§Ù„', read as Windows-1256 gives 'ط§ظ„'. A line is mended only
when turning it back gives valid UTF-8 without remainder that reads as Arabic better by far.
"""

from __future__ import annotations

import re

from tawthiq.page.plausible import LIKELY, likeness
from tawthiq.remember import pattern

_LATIN = pattern(
    "[\u00d8\u00d9\u00da][\u0080-\u00bf\u2013-\u203a"
    "\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u20ac\u2122]"
)
_ARABIC = pattern(
    "[\u0637\u0638][\u0080-\u00bf\u2013-\u203a\u20ac\u2122"
    "\u0679\u067e\u0686\u0688\u0691\u0698\u06a9\u06af\u06ba\u06be\u06c1\u06d2"
    "\u060c\u061b\u061f\u0152\u0153\u0192\u02c6\u064b-\u0652\u0621-\u0628]"
)
_HOLES = {chr(c): bytes([c]) for c in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
_MARGIN = 1.0


def mend(text: str) -> tuple[str, int]:
    """The text with wrongly decoded lines put right, and how many lines that were."""
    if len(_LATIN.findall(text, 0, 200_000)) >= 4:
        return _lines(text, "cp1252", _LATIN)
    # the Arabic pattern also occurs in sound text: only a line made of it for the most part counts
    hits = len(_ARABIC.findall(text, 0, 20_000))
    if hits >= 4 and hits * 6 > len(text[:20_000].replace(" ", "")):
        return _lines(text, "cp1256", _ARABIC)
    return text, 0


def _lines(text: str, table: str, telltale: re.Pattern[str]) -> tuple[str, int]:
    lines = text.splitlines(keepends=True)
    better = [_turned_back(line, table) if telltale.search(line) else None for line in lines]
    sure = [_is_sure(old, new) for old, new in zip(lines, better, strict=True)]
    if not any(sure):
        return text, 0
    # once one line is certain, the others that turn back without remainder are so too (emoji, marks)
    out = [_other(old, new, table) for old, new in zip(lines, better, strict=True)]
    return "".join(out), sum(old != new for old, new in zip(lines, out, strict=True))


def _other(line: str, better: str | None, table: str) -> str:
    if better is None and not line.isascii():
        better = _turned_back(line, table)
    return line if better is None else better


def _turned_back(line: str, table: str) -> str | None:
    try:
        return b"".join(_HOLES.get(c) or c.encode(table) for c in line).decode("utf-8")
    except UnicodeError:
        return None


def _is_sure(line: str, better: str | None) -> bool:
    if better is None:
        return False
    like = likeness(better)
    return like > LIKELY and like > likeness(line) + _MARGIN
