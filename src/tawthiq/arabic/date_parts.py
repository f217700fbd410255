"""What one date says, part by part, before it is resolved: day, weekday, month, year, part of day, clock.

Parts stand in any order, joined by a few small words ("قرابة الساعة 10:15 من صباح يوم الثلاثاء 25
حزيران/ يونيو 2019"): each fills its own slot, and a slot that is taken begins another mention.
"""

from __future__ import annotations

from collections.abc import Callable

from tawthiq.arabic.date_days import (
    read_clock_part,
    read_day,
    read_feast,
    read_friday_prayer,
    read_part,
    read_weekday,
)
from tawthiq.arabic.date_months import read_day_month, read_month, read_month_day
from tawthiq.arabic.date_numeric import read_numeric
from tawthiq.arabic.date_periods import read_unit_rel, read_year
from tawthiq.arabic.date_slots import Parts
from tawthiq.arabic.date_thirds import read_season, read_third
from tawthiq.arabic.date_words import Line

_SMALL = frozenset(
    [
        "من",
        "في",
        "/",
        "\\",
        "(",
        ")",
        "-",
        "–",
        "—",
        "،",
        ",",
        "·",
        "ل",
        "تمام",
        "وذلك",
        "عند",
        "حدود",
        "بحدود",
        "st",
        "nd",
        "rd",
        "th",
    ]
)
_BEGINNERS = (
    "weekday",
    "day",
    "part",
    "month",
    "last_night",
    "lead",
    "ordinal",
    "unit",
    "third",
    "season",
    "feast",
    "hijri",
    "now",
    "tonight",
    "clock",
    "head",
    "tens",
)
STARTS = frozenset(_BEGINNERS) - {"lead"} | {
    "this",
    "feast_day",
    "friday_prayer",
    "after_last_midnight",
    "ones",
}
"""Kinds of words that a part of a date can start with; a number can, too."""
Component = Callable[[Line, int, Parts], int]
_COMPONENTS: tuple[Component, ...] = (
    read_numeric,
    read_feast,
    read_day_month,
    read_month_day,
    read_third,
    read_season,
    read_unit_rel,
    read_month,
    read_year,
    read_friday_prayer,
    read_weekday,
    read_day,
    read_clock_part,
    read_part,
)

_FROM_NUMBERS: tuple[Component, ...] = (read_numeric, read_day_month, read_year, read_clock_part)
"""Those of them that a number may begin."""


def read_point(line: Line, at: int) -> Parts | None:
    """The date that begins exactly at an item, with every part joined to it; None where none begins."""
    parts = Parts(at, at)
    end = _one(line, at, parts)
    if not end:
        return None
    while end:
        parts.last = end
        end = 0
        for start in _next_starts(line, parts.last):
            end = _one(line, start, parts)
            if end:
                break
    return parts if _stands(line, parts) else None


def _next_starts(line: Line, at: int) -> list[int]:
    starts = [at]
    for _ in range(4):
        if not (line.text(at) in _SMALL or is_head(line, at)):
            break
        at += 1
        starts.append(at)
    return starts


def is_head(line: Line, at: int) -> bool:
    """Is the item يوم, الموافق, نحو or the like, which only leads up to a date?"""
    atom = line.at(at, "head", "about")
    return bool(atom and not atom.joined and atom.last == at + 1 and (atom.value in ("day", 0)))


def _one(line: Line, at: int, parts: Parts) -> int:
    if at >= line.n or not line.begins(at, STARTS):
        return 0
    if at > parts.first and line.kind(at) == "word" and line.text(at)[:1] in "وف":
        probe = line.at(at, *_BEGINNERS)
        if probe and probe.joined:
            return 0
    for component in _FROM_NUMBERS if line.kind(at) == "number" else _COMPONENTS:
        end = component(line, at, parts)
        if end:
            return end
    return 0


def _stands(line: Line, parts: Parts) -> bool:
    """A part of day without its adverb form (فجر, ظهر: also verbs) needs a day beside it."""
    return parts.dated or parts.now or parts.clock is not None or (parts.part is not None and not parts.weak)
