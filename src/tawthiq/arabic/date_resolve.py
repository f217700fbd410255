"""What the parts of a date come to, counted from a publication day that may be unknown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from tawthiq.arabic import calendar as cal
from tawthiq.arabic.date_slots import Parts
from tawthiq.model import DatePrecision


@dataclass(frozen=True, slots=True)
class Value:
    """Days (None: unknown), how finely they are known, and the offset where the words give one."""

    days: cal.Days | None
    precision: DatePrecision
    offset: str | None = None


def resolve(parts: Parts, ref: date | None) -> Value:
    """The days of a date; without `ref` only a stated year or a full date gives any."""
    if parts.back and not (parts.day or parts.month):
        unit: dict[str, DatePrecision] = {"D": "day", "W": "week", "M": "month", "Y": "year"}
        return _timed(Value(None, unit[parts.back[-1]]), parts)
    if parts.month is not None or (parts.day is not None and parts.unit == "month"):
        return _timed(_by_month(parts, ref), parts)
    if parts.unit:
        return _timed(_by_unit(parts, ref), parts)
    if parts.year is not None or parts.season:
        return _by_year(parts, ref)
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
    if parts.two_days or (eve and parts.weekday2 is None) or (parts.night and parts.offset == -1):
        days = value.days
        if days:
            earlier = eve and not parts.two_days
            days = (days[0] - cal.DAY, days[1]) if earlier else (days[0], days[1] + cal.DAY)
        return replace(value, days=days, precision="days")
    fine = parts.part is not None or parts.clock is not None
    return replace(value, precision="hours") if fine else value


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
        last = cal.latest(parts.weekday2, ref - cal.DAY if parts.weekday_rel == "last" else ref)
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


def _by_month(parts: Parts, ref: date | None) -> Value:
    if parts.day is None:
        return _month_alone(parts, ref)
    days = _hijri_day(parts, ref) if parts.hijri else _gregorian_day(parts, ref)
    if days and parts.day2 is not None:
        second = cal.make(days[0].year, days[0].month, parts.day2) if not parts.hijri else _shift(
            days[0], parts.day2 - parts.day)
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
    return next((d for y in (year, year - 1) if (d := cal.hijri_days(y, month, day)) and d[0] <= ref), None)


def _month_alone(parts: Parts, ref: date | None) -> Value:
    precision: DatePrecision = _third_precision(parts)
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


def _third_precision(parts: Parts) -> DatePrecision:
    if not parts.third or parts.hijri:
        return "month"
    return "week" if parts.third.startswith("week") else "days"


def _hijri_month(parts: Parts, ref: date | None) -> cal.Days | None:
    if parts.year is not None:
        return cal.hijri_days(parts.year, parts.month or 1)
    return _latest_hijri(ref, parts.month or 1, None)


_STEP = {"before_last": -2, "last": -1, "this": 0, "next": 1}


def _by_unit(parts: Parts, ref: date | None) -> Value:
    step, unit = _STEP.get(parts.unit_rel or "", 0), parts.unit or ""
    offset = f"{'-' if step < 0 else ''}P{abs(step)}{unit[0].upper()}"
    if unit == "week":
        return _week(parts, ref, step, offset)
    if unit == "month":
        precision: DatePrecision = _third_precision(parts)
        if ref is None:
            return Value(None, precision, offset)
        there = cal.shift_months(ref.replace(day=1), step)
        whole = cal.month_of(there.year, there.month)
        if parts.third:
            return Value(cal.third_of(there.year, there.month, parts.third), precision, offset)
        return Value((whole[0], ref if step == 0 else whole[1]), precision, offset)
    return replace(_by_year(replace(parts, year=ref.year + step if ref else None), ref), offset=offset)


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
        return Value((first + shift * cal.DAY, first + (shift + 2) * cal.DAY), precision, offset)
    return Value((first, ref if step == 0 else last), precision, offset)


def _by_year(parts: Parts, ref: date | None) -> Value:
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
