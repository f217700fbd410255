"""What the parts of a date come to, counted from a publication day that may be unknown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from tawthiq.arabic import calendar as cal
from tawthiq.arabic.dates.by_month import by_month
from tawthiq.arabic.dates.by_unit import by_unit, by_year
from tawthiq.arabic.dates.slots import Parts
from tawthiq.arabic.dates.value import Value
from tawthiq.model import DatePrecision


def resolve(parts: Parts, ref: date | None) -> Value:
    """The days of a date; without `ref` only a stated year or a full date gives any."""
    if parts.back and not (parts.day or parts.month):
        unit: dict[str, DatePrecision] = {"D": "day", "W": "week", "M": "month", "Y": "year"}
        return _timed(Value(None, unit[parts.back[-1]]), parts)
    if parts.month is not None or (parts.day is not None and parts.unit == "month"):
        return _timed(by_month(parts, ref), parts)
    if parts.unit:
        return _timed(by_unit(parts, ref), parts)
    if parts.year is not None or parts.season:
        return by_year(parts, ref)
    if parts.weekday is not None:
        return _timed(_by_weekday(parts, ref), parts)
    offset = parts.offset or 0
    base = _shift(ref, offset)
    written = f"-P{-offset}D" if offset < 0 else f"P{offset}D"
    return _timed(Value((base, base) if base else None, "day", written), parts)


def _shift(day: date | None, days: int) -> date | None:
    return day + timedelta(days=days) if day else None


def _timed(value: Value, parts: Parts) -> Value:
    """A named part of one day is known to the hours; a night with two days, or yesterday's, has both."""
    if value.precision != "day":
        return value
    if parts.part == "after_midnight" and parts.night and parts.weekday2 is None:
        return _after_midnight(value, parts)
    eve = parts.night == "eve" and parts.weekday is not None and parts.offset is None and parts.day is None
    if parts.two_days or (eve and parts.weekday2 is None) or _last_night(parts):
        days = value.days
        if days:
            earlier = eve and not parts.two_days
            days = (days[0] - cal.DAY, days[1]) if earlier else (days[0], days[1] + cal.DAY)
        return replace(value, days=days, precision="days")
    fine = parts.part is not None or parts.clock is not None
    return replace(value, precision="hours") if fine else value


def _last_night(parts: Parts) -> bool:
    """«ليل أمس», «ليلة أمس السبت», not «ليل أمس السبت»"""
    if parts.offset != -1 or parts.night is None:
        return False
    return parts.night == "eve" or parts.weekday is None


def _after_midnight(value: Value, parts: Parts) -> Value:
    """بعد منتصف ليل الأحد is early on Monday; بعد منتصف ليلة الاثنين is early on Monday as well."""
    days, on = value.days, 0
    if parts.offset == -1 or (parts.night == "night" and parts.offset is None):
        on = 1
    if days and on:
        days = (days[0] + cal.DAY, days[1] + cal.DAY)
    return Value(days, "hours", "P0D" if parts.offset == -1 else value.offset)


def _by_weekday(parts: Parts, ref: date | None) -> Value:
    weekday, offset = parts.weekday or 0, parts.offset
    written = None if offset is None else f"-P{-offset}D" if offset < 0 else f"P{offset}D"
    precision: DatePrecision = "days" if parts.weekday2 is not None else "day"
    if parts.part == "after_midnight" and parts.weekday2 is not None:
        precision = "hours"
    if ref is None:
        return Value(None, precision, written)
    if parts.weekday2 is not None:
        tonight = ref.weekday() == weekday and (parts.weekday2 - weekday) % 7 == 1  # told on its evening
        until = ref + cal.DAY if tonight else ref
        last = cal.latest(parts.weekday2, ref - cal.DAY if parts.weekday_rel == "last" else until)
        first = last - timedelta(days=(parts.weekday2 - weekday) % 7)
        return Value((last if precision == "hours" else first, last), precision)
    if offset is not None:
        day = ref + timedelta(days=offset)
        if day.weekday() != weekday:  # a republication keeps "today": its weekday tells the day
            day = cal.latest(weekday, ref if offset <= 0 else ref + 7 * cal.DAY)
        return Value((day, day), precision, written)
    if parts.weekday_rel == "next":
        day = cal.latest(weekday, ref + 7 * cal.DAY)
    elif parts.part == "after_midnight" and parts.night == "night":
        day = cal.latest(weekday, ref - cal.DAY) if ref.weekday() != weekday else ref - cal.DAY
        day = day if ref.weekday() != weekday else ref - cal.DAY
    else:
        day = cal.latest(weekday, ref - cal.DAY if parts.weekday_rel in ("last", "before_last") else ref)
        day -= 7 * cal.DAY * (parts.weekday_rel == "before_last")
    return Value((day, day), precision)
