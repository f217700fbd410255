"""Arithmetic of days: weekdays, weeks from Sunday, months and their thirds, Hijri months."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

Days = tuple[date, date]
"""First and last day."""

DAY = timedelta(days=1)
_THIRDS = {
    "early": (1, 10),
    "middle": (11, 20),
    "late": (21, 31),
    "first_half": (1, 15),
    "second_half": (16, 31),
}
_QUARTERS = {"quarter_1": (1, 7), "quarter_2": (8, 15), "quarter_3": (16, 22), "quarter_4": (23, 31)}
_WEEKS = {"week_1": (1, 7), "week_2": (8, 14), "week_3": (15, 21), "week_4": (22, 28)}
_YEAR_PARTS = {
    "start": (1, 1),
    "early": (1, 2),
    "middle": (6, 7),
    "late": (11, 12),
    "end": (12, 12),
    "first_half": (1, 6),
    "second_half": (7, 12),
    "quarter_1": (1, 3),
    "quarter_2": (4, 6),
    "quarter_3": (7, 9),
    "quarter_4": (10, 12),
}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


def make(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def latest(weekday: int, until: date) -> date:
    """The latest such weekday (Monday 0) not after `until`."""
    return until - timedelta(days=(until.weekday() - weekday) % 7)


def week_of(day: date) -> Days:
    """The week of a day, Sunday to Saturday."""
    first = day - timedelta(days=(day.weekday() + 1) % 7)
    return first, first + 6 * DAY


def month_of(year: int, month: int) -> Days:
    """First and last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def shift_months(day: date, months: int) -> date:
    """The same day so many months on, cut to the length of that month (31 March - 1 → 29 February)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def third_of(year: int, month: int, third: str) -> Days:
    """A third (1-10, 11-20, 21-end), a half, a quarter or a week (1-7, …, the last seven days) of a month."""
    if third == "week_last":
        last_day = month_of(year, month)[1]
        return last_day - 6 * DAY, last_day
    first, last = (_THIRDS | _WEEKS | _QUARTERS)[{"start": "early", "end": "late"}.get(third, third)]
    whole = month_of(year, month)
    return date(year, month, first), min(date(year, month, min(last, whole[1].day)), whole[1])


def part_of_year(year: int, part: str) -> Days:
    """Its first month (مطلع), first two (أوائل), June and July (منتصف), last two (أواخر), or a half."""
    first, last = _YEAR_PARTS[part]
    return date(year, first, 1), month_of(year, last)[1]


def season_of(year: int, season: str) -> Days:
    """Three calendar months; a winter is named by the year of its January."""
    first = date(year - (season == "winter"), _SEASONS[season], 1)
    return first, shift_months(first, 3) - DAY


def latest_date(month: int, day: int, until: date, weekday: int | None = None) -> date | None:
    """The latest such day of the month not after `until`; with a weekday, the latest year that fits it.

    A date within ten days before `until` stands against its weekday: there the weekday is the slip.
    """
    found = [d for y in range(until.year, until.year - 9, -1) if (d := make(y, month, day)) and d <= until]
    if not found:
        return None
    if weekday is None or (until - found[0]).days <= 10:
        return found[0]
    return next((d for d in found if d.weekday() == weekday), found[0])


def hijri_days(year: int, month: int, day: int | None = None) -> Days | None:
    """Gregorian days of a Hijri day or month by the Umm al-Qura calendar (1343 to 1500)."""
    from hijridate import Hijri

    try:
        first = Hijri(year, month, day or 1)
        last = first if day else Hijri(year, month, first.month_length())
        return first.to_gregorian(), last.to_gregorian()
    except (ValueError, OverflowError):
        return None


def hijri_year_of(day: date) -> int | None:
    """The Hijri year in which a day lies; None outside the tables of Umm al-Qura (1924 to 2077)."""
    from hijridate import Gregorian

    try:
        return int(Gregorian(day.year, day.month, day.day).to_hijri().year)
    except (ValueError, OverflowError):
        return None
