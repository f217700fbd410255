"""What one date says, part by part, before it is resolved: day, weekday, month, year, part of day, clock.

Parts stand in any order, joined by a few small words ("قرابة الساعة 10:15 من صباح يوم الثلاثاء 25
حزيران/ يونيو 2019"): each fills its own slot, and a slot that is taken begins another mention.
"""

from __future__ import annotations

from collections.abc import Callable

from tawthiq.arabic.dates.days import (
    read_clock_part,
    read_day,
    read_feast,
    read_friday_prayer,
    read_part,
    read_weekday,
)
from tawthiq.arabic.dates.months import read_day_month, read_month, read_month_day
from tawthiq.arabic.dates.numeric import read_numeric
from tawthiq.arabic.dates.periods import read_unit_rel, read_year
from tawthiq.arabic.dates.slots import Parts
from tawthiq.arabic.dates.thirds import read_season, read_third
from tawthiq.arabic.dates.words import Line
from tawthiq.remember import remembered

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
_COMPONENTS: tuple[tuple[Component, frozenset[str]], ...] = (
    (read_feast, frozenset({"ordinal", "feast", "feast_day", "day"})),
    (read_day_month, frozenset({"ordinal", "tens", "ones"})),
    (read_month_day, frozenset({"month"})),
    (read_third, frozenset({"third"})),
    (read_season, frozenset({"season"})),
    (read_unit_rel, frozenset({"this", "unit"})),
    (read_month, frozenset({"head", "month", "hijri"})),
    (read_year, frozenset({"head"})),
    (read_friday_prayer, frozenset({"friday_prayer"})),
    (read_weekday, frozenset({"weekday"})),
    (read_day, frozenset({"last_night", "day", "now", "tonight", "after_last_midnight"})),
    (read_clock_part, frozenset({"clock"})),
    (read_part, frozenset({"part"})),
)
"""Each with the kinds of words that it may begin with."""

_FROM_NUMBERS: tuple[Component, ...] = (read_numeric, read_day_month, read_year, read_clock_part)
"""Those that a number may begin."""
_FROM_ARTICLES: tuple[Component, ...] = tuple(component for component, _kinds in _COMPONENTS)


@remembered(1_000)
def _from_words(kinds: frozenset[str]) -> tuple[Component, ...]:
    """Those that a word of these kinds may begin."""
    return tuple(component for component, starts in _COMPONENTS if not starts.isdisjoint(kinds))


def read_point(line: Line, at: int) -> Parts | None:
    """The date that begins exactly at an item, with every part joined to it; None where none begins."""
    if at >= line.n or not _components(line, at):
        return None
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
    if at >= line.n:
        return 0
    components = _components(line, at)
    if components and at > parts.first and line.kind(at) == "word" and line.text(at)[:1] in "وف":
        probe = line.at(at, *_BEGINNERS)
        if probe and probe.joined:
            return 0
    for component in components:
        end = component(line, at, parts)
        if end:
            return end
    return 0


def _components(line: Line, at: int) -> tuple[Component, ...]:
    """What may begin at an item: with most words nothing."""
    if line.is_number(at):
        return _FROM_NUMBERS if line.kind(at) == "number" else _FROM_ARTICLES
    return _from_words(line.kinds(at))


def _stands(line: Line, parts: Parts) -> bool:
    """A part of day without its adverb form (فجر, ظهر: also verbs) needs a day beside it."""
    return parts.dated or parts.now or parts.clock is not None or (parts.part is not None and not parts.weak)
