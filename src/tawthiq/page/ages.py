"""Relative ages as pages show them ('منذ 6 سنوات 4 أشهر', '7y') and the days that they mean.

An age is cut off, not rounded: it is shown for a whole window of days, whose first and last day
follow from the moment of capture.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, timedelta

from tawthiq.records import record
from tawthiq.remember import pattern

_UNITS = {
    "years": "سنوات|سنة|سنه|سنتين|سنتان|أعوام|اعوام|عامين|عامان|عاما|عام|years?|yrs?|y",
    "months": "أشهر|اشهر|شهور|شهرين|شهران|شهرا|شهر|months?|mo",
    "weeks": "أسابيع|اسابيع|أسبوعين|اسبوعين|أسبوعان|أسبوعا|أسبوع|اسبوع|weeks?|wk?s?|w",
    "days": "أيام|ايام|يومين|يومان|يوما|يوم|days?|d",
    "hours": "ساعات|ساعتين|ساعتان|ساعة|ساعه|hours?|hrs?|h",
    "minutes": "دقائق|دقيقتين|دقيقتان|دقيقة|دقيقه|minutes?|mins?|m",
}
_UNIT_OF = {w: unit for unit, words in _UNITS.items() for w in re.sub(r"\?", "", words).split("|")}
_WORDS = {
    "واحد": 1, "واحدة": 1, "ثلاث": 3, "ثلاثة": 3, "أربع": 4, "أربعة": 4, "اربع": 4, "اربعة": 4, "خمس": 5,
    "خمسة": 5, "ست": 6, "ستة": 6, "سبع": 7, "سبعة": 7, "ثمان": 8, "ثماني": 8, "ثمانية": 8, "تسع": 9,
    "تسعة": 9, "عشر": 10, "عشرة": 10, "a": 1, "an": 1, "one": 1,
}
_U = "|".join(sorted({w for words in _UNITS.values() for w in words.split("|")}, key=len, reverse=True))
_N = r"\d{1,3}|" + "|".join(sorted(_WORDS, key=len, reverse=True))
_PART = rf"(?:(?:{_N})\s?)?(?:{_U})(?![^\W\d_])"
_AGE = pattern(rf"(?:(?<!\w)(?:منذ|قبل)\s(?:حوالي |نحو )?(?P<ar>{_PART}(?:\s?(?:و\s?|،\s?)?{_PART})?)"
                  rf"|(?<![^\W_])(?P<en>{_PART}) ago)", re.IGNORECASE)
_ONE = pattern(rf"(?:(?P<n>{_N})\s?)?(?P<u>{_U})(?![^\W\d_])", re.IGNORECASE)
_SHORT = pattern(r"(?P<n>\d{1,3})(?P<u>[ywdhm])(?![A-Za-z\d])")
_MARKS = ("منذ", "قبل", "ago", "AGO", "Ago")
_WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


@record
class Age:
    """How long ago, in parts; `start`,`end` are its place in the text that was given."""

    years: int
    months: int
    weeks: int
    days: int
    hours: int
    minutes: int
    start: int
    end: int


def ages(text: str, short: bool = False) -> list[Age]:
    """Ages in a text, in order; `short` reads the forms of social media (7y, 3w) as well."""
    if not short and not any(word in text for word in _MARKS):
        return []
    plain = text.translate(_WESTERN)
    found = [_age(h.group("ar") or h.group("en"), h.start(), h.end()) for h in _AGE.finditer(plain)]
    if short:
        found += [_age(h.group(), h.start(), h.end()) for h in _SHORT.finditer(plain)]
    return sorted(found, key=lambda a: a.start)


def _age(words: str, start: int, end: int) -> Age:
    parts = dict.fromkeys(_UNITS, 0)
    for hit in _ONE.finditer(words):
        name = hit["u"].lower()
        unit = _UNIT_OF.get(name) or _UNIT_OF.get(name.rstrip("s")) or "days"
        number = hit["n"]
        if number is None:
            parts[unit] += 2 if name.endswith(("ين", "ان")) else 1
        else:
            parts[unit] += _WORDS.get(number.lower()) or int(number if number.isdigit() else 1)
    return Age(**parts, start=start, end=end)


def window(age: Age, captured: datetime) -> tuple[date, date]:
    """First and last day on which something of that age can have been written."""
    latest = _back(captured, age, 0)
    units = ("minutes", "hours", "days", "weeks", "months", "years")
    smallest = next((unit for unit in units if getattr(age, unit)), "minutes")
    if smallest in ("minutes", "hours", "days"):
        return latest, latest
    if smallest == "weeks":
        return latest - timedelta(days=6), latest
    step = 12 if smallest == "years" else 1
    return _back(captured, age, step) + timedelta(days=1), latest


def _back(moment: datetime, age: Age, more_months: int) -> date:
    try:
        moved = moment - timedelta(weeks=age.weeks, days=age.days, hours=age.hours, minutes=age.minutes)
        months = moved.year * 12 + moved.month - 1 - age.years * 12 - age.months - more_months
        year, month = divmod(months, 12)
        return date(year, month + 1, min(moved.day, monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError):
        return date.min
