"""Days told by a week, a month or a year counted from now, and by a stated year or season."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from tawthiq.arabic import calendar as cal
from tawthiq.arabic.dates.by_month import third_precision
from tawthiq.arabic.dates.slots import Parts
from tawthiq.arabic.dates.value import Value
from tawthiq.model import DatePrecision

_STEP = {"before_last": -2, "last": -1, "this": 0, "next": 1}


def by_unit(parts: Parts, ref: date | None) -> Value:
    """The days of a week, a month or a year told from now (الأسبوع الماضي)."""
    step, unit = _STEP.get(parts.unit_rel or "", 0), parts.unit or ""
    offset = f"{'-' if step < 0 else ''}P{abs(step)}{unit[0].upper()}"
    if unit == "week":
        return _week(parts, ref, step, offset)
    if unit == "month":
        precision: DatePrecision = third_precision(parts)
        if ref is None:
            return Value(None, precision, offset)
        there = cal.shift_months(ref.replace(day=1), step)
        whole = cal.month_of(there.year, there.month)
        if parts.third:
            return Value(cal.third_of(there.year, there.month, parts.third), precision, offset)
        return Value((whole[0], ref if step == 0 else whole[1]), precision, offset)
    return replace(by_year(replace(parts, year=ref.year + step if ref else None), ref), offset=offset)


def _week(parts: Parts, ref: date | None, step: int, offset: str) -> Value:
    single = parts.weekday is not None
    precision: DatePrecision = "day" if single else "days" if parts.third else "week"
    if ref is None:
        return Value(None, precision, offset)
    first, last = cal.week_of(ref + timedelta(days=7 * step))
    if single:
        day = first + timedelta(days=((parts.weekday or 0) + 1) % 7)
        return Value((day, day), precision)
    if parts.third:
        shift = {"start": 0, "early": 0, "first_half": 0, "middle": 2}.get(parts.third, 4)
        if step == 0 and first + shift * cal.DAY > ref:
            first, offset = first - 7 * cal.DAY, "-P1W"  # «نهاية الأسبوع» on a Sunday: the days before it
        return Value((first + shift * cal.DAY, first + (shift + 2) * cal.DAY), precision, offset)
    return Value((first, ref if step == 0 else last), precision, offset)


def by_year(parts: Parts, ref: date | None) -> Value:
    """The days of a stated year, a season, or a part of a year."""
    precision: DatePrecision = "month" if parts.third or parts.season else "year"
    year = parts.year
    if parts.season:
        if year is None and ref:
            year = ref.year
            if parts.unit_rel == "last" and cal.season_of(year, parts.season)[1] >= ref:
                year -= 1
        if year is None:
            return Value(None, precision)
        if parts.year2:
            return Value(cal.season_of(parts.year2, parts.season), precision)
        return Value(cal.season_of(year, parts.season), precision)
    if year is None:
        return Value(None, precision)
    if parts.hijri:
        first, last = cal.hijri_days(year, 1), cal.hijri_days(year, 12)
        return Value((first[0], last[1]) if first and last else None, "year")
    if parts.third:
        return Value(cal.part_of_year(year, parts.third), precision)
    last_year = parts.year2 or year
    end = date(last_year, 12, 31)
    if parts.unit_rel == "this" and ref and ref.year == year:
        end = ref
    return Value((date(year, 1, 1), end), precision)
