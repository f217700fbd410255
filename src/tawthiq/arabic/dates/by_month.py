"""Days told by a month: one day or two, the month alone, its thirds; Gregorian and Hijri."""

from __future__ import annotations

from datetime import date, timedelta

from tawthiq.arabic import calendar as cal
from tawthiq.arabic.dates.slots import Parts
from tawthiq.arabic.dates.value import Value
from tawthiq.model import DatePrecision


def by_month(parts: Parts, ref: date | None) -> Value:
    """The days of a date with a month (or with a day of "this month")."""
    if parts.day is None:
        return _month_alone(parts, ref)
    days = _hijri_day(parts, ref) if parts.hijri else _gregorian_day(parts, ref)
    if days and parts.day2 is not None:
        if parts.hijri:
            second: date | None = days[0] + timedelta(days=parts.day2 - parts.day)
        else:
            second = cal.make(days[0].year, days[0].month, parts.day2)
        days = (days[0], second) if second else days
    return Value(days, "days" if parts.day2 is not None else "day")


def _gregorian_day(parts: Parts, ref: date | None) -> cal.Days | None:
    day, month = parts.day or 1, parts.month
    found: date | None = None
    if parts.year is not None and month:
        found = cal.make(parts.year, month, day)
    elif ref and month is None:
        there = cal.shift_months(ref.replace(day=1), {"last": -1, "next": 1}.get(parts.unit_rel or "", 0))
        found = None if parts.back else cal.make(there.year, there.month, day)
    elif ref and month:
        if parts.month_rel == "next":
            years = (ref.year, ref.year + 1)
            found = next((d for y in years if (d := cal.make(y, month, day)) and d > ref), None)
        elif parts.month_rel == "this" and month == ref.month:
            found = cal.make(ref.year, month, day)
        else:
            until = ref - cal.DAY if parts.month_rel == "last" else ref
            found = cal.latest_date(month, day, until, parts.weekday)
    return (found, found) if found else None


def _hijri_day(parts: Parts, ref: date | None) -> cal.Days | None:
    month, day = parts.month or 1, parts.day or 1
    if parts.year is not None:
        return cal.hijri_days(parts.year, month, day)
    return _latest_hijri(ref, month, day)


def _latest_hijri(ref: date | None, month: int, day: int | None) -> cal.Days | None:
    if ref is None:
        return None
    year = cal.hijri_year_of(ref)
    if year is None:
        return None
    return next((d for y in (year, year - 1) if (d := cal.hijri_days(y, month, day)) and d[0] <= ref), None)


def _month_alone(parts: Parts, ref: date | None) -> Value:
    precision: DatePrecision = third_precision(parts)
    month, last = parts.month or 1, parts.month2 or parts.month or 1
    if parts.hijri:
        return Value(_hijri_month(parts, ref), precision)
    year = parts.year
    if year is None and ref is not None:
        year = ref.year
        if parts.month_rel == "next":
            year += last <= ref.month
        elif last > ref.month or (last == ref.month and parts.month_rel == "last"):
            year -= 1
    if year is None:
        return Value(None, precision)
    if parts.month2 is not None:
        first = cal.month_of(year - (parts.month2 < month), month)[0]
        return Value((first, cal.month_of(year, parts.month2)[1]), "month")
    days = cal.third_of(year, month, parts.third) if parts.third else cal.month_of(year, month)
    return Value(days, precision)


def third_precision(parts: Parts) -> DatePrecision:
    """How finely a month is known: a third of it to the days, a week of it, or the month."""
    if not parts.third or parts.hijri:
        return "month"
    return "week" if parts.third.startswith("week") else "days"


def _hijri_month(parts: Parts, ref: date | None) -> cal.Days | None:
    if parts.year is not None:
        return cal.hijri_days(parts.year, parts.month or 1)
    return _latest_hijri(ref, parts.month or 1, None)
