"""Thirds and halves of a month, a week or a year (مطلع, منتصف, أواخر), and seasons."""

from __future__ import annotations

from tawthiq.arabic.dates.months import read_month
from tawthiq.arabic.dates.periods import read_unit_rel, read_year
from tawthiq.arabic.dates.slots import Parts
from tawthiq.arabic.dates.words import Line

_WHOLES = frozenset({"week", "month", "year"})


def read_third(line: Line, at: int, parts: Parts) -> int:
    """مطلع, منتصف, أواخر before a month, the month, a week or a year."""
    third = line.at(at, "third")
    if not third or parts.third or parts.month is not None:
        return 0
    start = third.last + (line.text(third.last) == "من")
    season = parts.season
    parts.third = third.value
    for component in (read_month, read_unit_rel, read_year, read_season):
        end = component(line, start, parts)
        if end:
            return end
    unit = line.at(start, "unit")
    if unit and unit.definite and not unit.joined and unit.value in _WHOLES and not parts.dated:
        parts.unit, parts.unit_rel = unit.value, "this"  # مطلع العام: of this year
        return unit.last
    parts.third, parts.season = None, season
    return 0


def read_season(line: Line, at: int, parts: Parts) -> int:
    season = line.at(at, "season")
    if not season or parts.season or parts.dated:
        return 0
    rel = line.at(season.last, "relative") if season.definite else None
    parts.season = season.value
    if rel and rel.value in ("last", "this", "next"):
        parts.unit_rel = rel.value
        return rel.last
    start = season.last + (line.text(season.last) == "من")
    end = read_year(line, start, parts) or read_unit_rel(line, start, parts)
    if not end or parts.unit not in (None, "year"):
        parts.season = parts.unit = parts.unit_rel = None
        return 0
    return end
