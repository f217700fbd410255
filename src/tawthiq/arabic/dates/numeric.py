"""Dates in figures: 25/6/2019, 2019-06-25, 15 / 10 / 2017; day first, unless the second figure is over 12."""

from __future__ import annotations

import re

from tawthiq.arabic.dates.slots import Parts
from tawthiq.arabic.dates.words import Line

_FULL = re.compile(r"(\d{1,2})([/.\-])(\d{1,2})\2(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})([/.\-])(\d{1,2})\2(\d{1,2})")
_SHORT = re.compile(r"(\d{1,2})[/\-](\d{1,2})")
_MARKS = ("/", "-", "\\", ".", "_")
_GLUED = re.compile(r"\d\d:\d\d(\d\d?/\d\d?/\d{4})")


def read_numeric(line: Line, at: int, parts: Parts) -> int:
    if parts.day is not None or line.kind(at) != "number":
        return 0
    text, end = line.text(at), at + 1
    if text.isdigit() and line.text(at + 1) in _MARKS and line.digits(at + 2) is not None:
        mark = line.text(at + 1).replace("\\", "/").replace("_", "/")  # «#حلب_12_3_2016»
        if line.text(at + 3) == line.text(at + 1) and line.digits(at + 4) is not None:
            text, end = mark.join(line.text(k) for k in (at, at + 2, at + 4)), at + 5
    year_apart = line.digits(at + 2) if _SHORT.fullmatch(text) and line.text(at + 1) in ("/", "-") else None
    if year_apart is not None and year_apart >= 1990:  # «19/5/ 2004»
        text, end = f"{text.replace('-', '/')}/{year_apart}", at + 3
    glued = _GLUED.fullmatch(text)
    text = glued.group(1) if glued else text
    if m := _FULL.fullmatch(text):
        day, month, year = int(m[1]), int(m[3]), int(m[4])
        if len(m[4]) == 2 and m[2] == ".":
            return 0
        year += 2000 if year < 100 else 0
    elif m := _ISO.fullmatch(text):
        year, month, day = int(m[1]), int(m[3]), int(m[4])
    elif (m := _SHORT.fullmatch(text)) and _short_numeric(line, at, parts):
        day, month, year = int(m[1]), int(m[2]), 0
    else:
        return 0
    if month > 12 >= day and year:
        day, month = month, day
    if not (1 <= day <= 31 and 1 <= month <= 12) or (year and not 1300 <= year <= 2100):
        return 0
    parts.day, parts.month, parts.year, parts.hijri = day, month, year or None, 1300 <= year < 1600
    return end


def _short_numeric(line: Line, at: int, parts: Parts) -> bool:
    """15/10 is a date after يوم, بتاريخ, في or a weekday, or as all that there is."""
    before = line.at(at - 1, "head")
    whole = line.kind(at - 1) == "break" and line.kind(at + 1) == "break"
    told = parts.weekday is not None or parts.offset is not None
    return bool(told or whole or (before and before.value == "day"))
