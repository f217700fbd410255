"""Clock times: 10:15, الساعة 18.15, الساعة السابعة والنصف, الثامنة إلا ربعا."""

from __future__ import annotations

import re

from tawthiq.arabic.dates.words import Line
from tawthiq.model import TimeOfDay

_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2})?")
_AFTER_HEAD = re.compile(r"(\d{1,2})[.,:،](\d{2})|(\d{2})(\d{2})|(\d{1,2})")


def read_clock(line: Line, at: int) -> tuple[tuple[int, int], int] | None:
    """Hour and minute as written, and where the time ends."""
    head = line.at(at, "clock")
    if not head:
        m = _CLOCK.fullmatch(line.text(at)) if line.kind(at) == "number" else None
        return _checked(int(m[1]), int(m[2]), at + 1) if m else None
    named = line.at(at - 1, "named_month")
    if named and not named.definite and named.value == 0 and head.definite:
        return None  # دوار الساعة, ساحة الساعة
    start = head.last
    while line.at(start, "about") or line.text(start) == "ال":
        start += 1
    if line.kind(start) == "number":
        m = _AFTER_HEAD.fullmatch(line.text(start))
        if not m or (not head.definite and ":" not in line.text(start)):
            return None
        hour, minute = m[1] or m[3] or m[5], m[2] or m[4] or "0"
        end = start + 1
        if line.text(end) == "و" and _CLOCK.fullmatch(line.text(end + 1)):
            end += 2
        elif m[5]:
            return _with_minutes(line, int(hour), end)
        return _checked(int(hour), int(minute), end)
    hour_word = line.ordinal(start)
    if not hour_word or not head.definite or not line.text(start).startswith("ال") or hour_word[0] > 12:
        return None
    return _with_minutes(line, *hour_word)


def _with_minutes(line: Line, hour: int, end: int) -> tuple[tuple[int, int], int] | None:
    minutes, less = 0, False
    at = end
    if line.text(at) == "الا":
        less, at = True, at + 1
    apart = line.text(at) == "و"
    fraction = line.at(at + apart, "fraction")
    if fraction and (less or apart or fraction.joined):
        minutes, end = fraction.value, fraction.last
    elif (apart or line.text(at).startswith("و") or less) and (number := line.number(at + apart)):
        unit = line.at(number[1], "unit")
        if unit and unit.value == "minute":
            minutes, end = number[0], unit.last
    total = hour * 60 + (-minutes if less else minutes)
    return _checked(total // 60, total % 60, end)


def _checked(hour: int, minute: int, end: int) -> tuple[tuple[int, int], int] | None:
    return ((hour, minute), end) if 0 <= hour <= 24 and 0 <= minute < 60 else None


def on_24_hours(clock: tuple[int, int], part: TimeOfDay | None, half: str | None) -> str:
    """HH:MM on 24 hours, by the part of day or the ص/م that stands beside it."""
    hour, minute = clock
    late = half == "evening" or (half is None and part in ("afternoon", "evening"))
    if hour < 12 and (late or (part == "noon" and hour < 6) or (part == "night" and hour >= 6)):
        hour += 12
    elif hour == 12 and (half == "morning" or (half is None and part in ("night", "after_midnight"))):
        hour = 0
    return f"{hour % 24:02d}:{minute:02d}"
