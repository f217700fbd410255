"""From a value to a mention, over one publication day or a span of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tawthiq.arabic.dates.clock import on_24_hours
from tawthiq.arabic.dates.parts import read_point
from tawthiq.arabic.dates.resolve import resolve
from tawthiq.arabic.dates.slots import Parts
from tawthiq.arabic.dates.types import DateMention, Reference
from tawthiq.arabic.dates.value import Value
from tawthiq.arabic.dates.words import Line
from tawthiq.model import DatePrecision

_ORDER: tuple[DatePrecision, ...] = ("hours", "day", "days", "week", "month", "year")


def wider(precision: DatePrecision, days: int) -> DatePrecision:
    least = 2 if days <= 6 else 3 if days <= 13 else 4 if days <= 62 else 5
    return _ORDER[max(_ORDER.index(precision) if precision in _ORDER else 0, least)]


def over(ref: Reference, days_of: Callable[[date | None], Value]) -> Value:
    """A value over all possible publication days: one day gives one value, a span the hull of both."""
    if ref.start is None:
        return days_of(None)
    first = days_of(ref.start)
    if ref.end is None or ref.end == ref.start:
        return first
    last = days_of(ref.end)
    if not first.days or not last.days or first.days == last.days:
        return first
    days = (min(first.days[0], last.days[0]), max(first.days[1], last.days[1]))
    return Value(days, wider(first.precision, (days[1] - days[0]).days), first.offset)


def built(
    first: int, last: int, value: Value, kind: str, parts: Parts | None = None, back: str | None = None
) -> DateMention:
    days = value.days
    part = parts.part if parts else None
    clock = on_24_hours(parts.clock, part, parts.half) if parts and parts.clock else None
    start, end = (days[0].isoformat(), days[1].isoformat()) if days else (None, None)
    return DateMention(first, last, start, end, value.precision, part, value.offset, kind, back, clock)


def point_at(line: Line, at: int, ref: Reference) -> DateMention | None:
    parts = read_point(line, at)
    if not parts:
        return None
    value = over(ref, lambda day: resolve(parts, day))
    return built(at, parts.last, value, "point" if parts.dated or parts.now else "clock", parts, parts.back)
