"""Counted time: قبل يومين, منذ 6 سنوات 4 أشهر, خلال الـ72 ساعة الماضية, بعد يوم من, استمر ثلاثة أيام."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from tawthiq.arabic.calendar import DAY, Days, shift_months
from tawthiq.arabic.dates.words import Atom, Line
from tawthiq.arabic.fold import fold
from tawthiq.model import DatePrecision
from tawthiq.records import record

_HOURS = {"second": 1 / 3600, "minute": 1 / 60, "hour": 1.0}
_PRECISION: dict[str, DatePrecision] = {"day": "day", "week": "week", "month": "month", "year": "year"}


@record
class Count:
    """An amount of time: hours and smaller in minutes; `amount` None where no number is stated."""

    unit: str
    amount: int | None
    months: int = 0
    minutes: int = 0
    about: bool = False
    last: int = 0

    def iso(self) -> str:
        """ISO 8601 duration; X stands for a number that is not stated."""
        letter = self.unit[0].upper()
        if self.unit in _HOURS:
            if self.unit == "hour" and self.minutes % 60 and self.amount is not None:
                return f"PT{self.minutes // 60}H{self.minutes % 60}M".replace("T0H", "T")
            return f"PT{'X' if self.amount is None else self.amount}{letter}"
        more = f"{self.months}M" if self.months else ""
        return f"P{'X' if self.amount is None else self.amount}{letter}{more}"


def read_count(line: Line, at: int, bare_singular: bool = True) -> Count | None:
    """An amount of time at an item: يومين, ثلاثة أيام, نصف ساعة, سنة ونصف, 6 سنوات و4 أشهر, عدة أيام."""
    about = line.at(at, "about")
    if about:
        at = about.last
    some, fraction, number = line.at(at, "some"), line.at(at, "fraction"), line.number(at)
    amount: int | None = 1
    start = at
    if some:
        amount, start = None, some.last
    elif fraction and (unit := line.at(fraction.last, "unit")) and unit.value == "hour":
        return Count("hour", 0, minutes=fraction.value, about=bool(about), last=unit.last)
    elif number:
        amount, start = number
    unit = line.at(start, "unit")
    if not unit or unit.joined:
        return None
    if start == at:
        if unit.word.count:
            amount = unit.word.count
        elif unit.word.words[0] in _PLURALS:
            amount = None
        elif not bare_singular:
            return None
        if len(unit.word.words[0]) < 3:
            return None
    elif unit.word.count or _of_that_time(line, at, unit):
        return None
    return _extended(line, Count(unit.value, amount, about=bool(about), last=unit.last))


def _of_that_time(line: Line, at: int, unit: Atom) -> bool:
    """«قتل 40 الأسبوع الماضي»: forty were killed, last week; «خلال 48 الساعة الماضية» is an amount."""
    plural = unit.word.words[0] in _PLURALS
    known = line.text(at).startswith("ال") or line.text(at - 1) == "ال"
    return unit.definite and not plural and not known and unit.value != "hour"


_PLURALS = frozenset(
    map(
        fold,
        (
            "أيام",
            "ساعات",
            "أسابيع",
            "أشهر",
            "شهور",
            "سنوات",
            "سنين",
            "أعوام",
            "دقائق",
            "دقايق",
            "ثوان",
            "ثواني",
        ),
    )
)


def _extended(line: Line, count: Count) -> Count:
    """What follows the unit: واحد, ونصف, و5 أشهر."""
    end, months = count.last, 0
    minutes = round((count.amount or 0) * _HOURS.get(count.unit, 0) * 60)
    one = line.at(end, "ones")
    if one and not one.joined and one.value == (count.amount or 0) and one.value < 3:
        end = one.last
    apart = line.text(end) == "و"
    fraction = line.at(end + apart, "fraction")
    if fraction and (apart or fraction.joined):
        minutes += fraction.value if count.unit == "hour" else 0
        months += 6 if count.unit == "year" else 0
        end = fraction.last
    elif count.unit == "year":
        rest = _months(line, end + (line.text(end) in ("و", "،")))
        if rest:
            months, end = rest
    return Count(count.unit, count.amount, months, minutes, count.about, end)


def _months(line: Line, at: int) -> tuple[int, int] | None:
    """The months after years, and where they end: 4 أشهر, وثلاثة أشهر, وشهرين, شهر."""
    number = line.number(at)
    unit = line.at(number[1] if number else at, "unit")
    if not unit or unit.value != "month" or (number and unit.word.count):
        return None
    if number is None and unit.word.words[0] in _PLURALS:
        return None
    return (number[0] if number else unit.word.count or 1), unit.last


def before(count: Count, ref: date, moment: datetime | None, window: bool) -> tuple[Days, DatePrecision]:
    """The day so long before the reference; `window`: all days that would show this age."""
    amount = count.amount or 0
    if count.unit in _HOURS:
        moments = moment - timedelta(minutes=count.minutes) if moment else None
        day = moments.date() if moments else ref - DAY * (count.minutes // 1440)
        return (day, day), "day"
    if count.unit == "day":
        day = ref - DAY * amount
        return (day, day), "days" if count.about else "day"
    if count.unit == "week":
        day = ref - DAY * 7 * amount
        return (day - 6 * DAY if window else day, day), "week"
    months = amount + count.months if count.unit == "month" else 12 * amount + count.months
    day = shift_months(ref, -months)
    if not (window or count.unit == "year"):
        return (day, day), "month"
    width = 12 if count.unit == "year" and not count.months else 1
    return (shift_months(ref, -months - width) + DAY, day), "year" if width == 12 else "month"


def window_of(count: Count, ref: date, moment: datetime | None) -> tuple[Days | None, DatePrecision]:
    """The days of a window that ends at the reference."""
    if count.amount is None:
        return ((ref, ref), "day") if count.unit in _HOURS else (None, "unknown")
    if count.unit in _HOURS:
        whole, rest = divmod(count.minutes, 1440)
        first = ref - DAY * whole
        if rest:
            first = (moment - timedelta(minutes=count.minutes)).date() if moment else first - DAY
        return (first, ref), "days" if first < ref else "day"
    if count.unit in ("month", "year"):
        first = shift_months(ref, -(count.amount * (12 if count.unit == "year" else 1) + count.months))
        return (first, ref), _PRECISION[count.unit]
    days = count.amount * (7 if count.unit == "week" else 1)
    return (ref - DAY * days, ref), "days" if count.unit == "day" else "week"


def read_window(line: Line, at: int) -> Count | None:
    """[الـ]72 ساعة الماضية, اليومين الماضيين, الأيام السبعة الماضية, الساعات الأخيرة, الأسبوعين الأخيرين."""
    article = line.text(at) == "ال"
    number = line.number(at + article) if not article else line.number(at + 1) or line.number(at)
    start = number[1] if number else at
    unit = line.at(start, "unit")
    if not unit or unit.joined or (number and _of_that_time(line, at, unit)):
        return None
    amount, end = (number[0] if number else unit.word.count), unit.last
    if number is None and unit.definite:
        after = line.number(end)
        if after and line.text(end).startswith("ال"):
            amount, end = after
    rel = line.at(end, "relative")
    plural = unit.word.words[0] in _PLURALS
    if not rel or rel.value != "last" or (number is None and not unit.definite):
        return None
    if amount is None and not plural:
        return None  # الأسبوع الماضي is a week of the calendar
    minutes = round((amount or 0) * _HOURS.get(unit.value, 0) * 60)
    return Count(unit.value, amount, minutes=minutes, last=rel.last)
