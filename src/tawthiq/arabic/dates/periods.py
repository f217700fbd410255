"""Years, and weeks, months and years told from now (الأسبوع الماضي, هذا الشهر)."""

from __future__ import annotations

import re

from tawthiq.arabic.dates.slots import Parts
from tawthiq.arabic.dates.words import Line

_YEARS = re.compile(r"((?:19|20)\d\d)[-/]((?:19|20)\d\d)")


def read_year(line: Line, at: int, parts: Parts) -> int:
    if parts.year is not None or parts.unit:
        return 0
    head = line.at(at, "head")
    start = at + 1 if head and head.value == "year" else at
    if start == at and not (parts.month is not None or parts.third or parts.season):
        return 0
    if m := _YEARS.fullmatch(line.text(start)):
        parts.year, parts.year2 = int(m[1]), int(m[2])
        return start + 1
    found = read_year_value(line, start, parts.hijri)
    if not found or found[1] != start + 1:
        return 0
    parts.year, end = found
    sign = line.at(end, "hijri_sign")
    if sign:
        parts.hijri, end = True, sign.last
    elif parts.hijri and parts.year > 1600:
        parts.year = None
        return 0
    elif line.at(end, "gregorian_sign") and line.text(end) in ("م", "ميلادي", "ميلاديه", "г"):
        end += 1
    second = line.digits(end + 1) if line.text(end) in ("و", "-", "الي", "حتي") else None
    if second and head and parts.year < second <= 2100:
        parts.year2, end = second, end + 2
    return end


def read_unit_rel(line: Line, at: int, parts: Parts, months_only: bool = False) -> int:
    """الأسبوع الماضي, هذا الشهر, العام الجاري."""
    if parts.unit or parts.year is not None:
        return 0
    this = line.at(at, "this")
    unit = line.at(this.last if this else at, "unit")
    if not unit or not unit.definite or unit.word.count or unit.value not in ("week", "month", "year"):
        return 0
    if months_only and unit.value != "month":
        return 0
    rel = None if this else line.at(unit.last, "relative")
    if (not this and not rel) or (rel and line.at(rel.first, "this") and line.at(rel.last, "day")):
        return 0  # «مستشفى الفلوجة العام هذا اليوم»
    value = "this" if this else str(rel.value) if rel else ""
    parts.unit = unit.value
    if value in ("same", "following", "preceding"):
        parts.back = {"same": "", "following": "P1", "preceding": "-P1"}[value] + unit.value[0].upper()
        parts.back = parts.back if value != "same" else "P0" + unit.value[0].upper()
    parts.unit_rel = value
    return rel.last if rel else unit.last


def read_year_value(line: Line, at: int, hijri: bool = False) -> tuple[int, int] | None:
    """A year after a month: 2017, عام 2017, من عام 2017, ، 2017, with where it ends."""
    for _ in range(4):
        value = line.digits(at)
        if value is not None:
            sign = line.at(at + 1, "hijri_sign")
            if 1900 <= value <= 2100 or ((hijri or sign) and 1300 <= value <= 1500):
                return value, at + 1
            return None
        if line.text(at) not in ("من", "،", ",", "/", "-", ".", "سنه", "عام", "العام", "لعام", "لسنه", "th"):
            return None
        at += 1
    return None
