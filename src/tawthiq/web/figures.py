"""Numbers and days as the pages show them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Protocol

from babel.dates import format_date, format_datetime

from tawthiq.model import Date, DateRange
from tawthiq.web.words import Words

# Levantine month names for Arabic (ar_SY), Western digits in both languages: the digits of the reports.
_LOCALES = {"ar": "ar_SY", "en": "en_GB"}
_DAY = "d MMMM y"


class Bounds(Protocol):
    """Anything with a low and a high end; high None is open."""

    @property
    def low(self) -> int: ...
    @property
    def high(self) -> int | None: ...


def figure(bounds: Bounds | None) -> str:
    """A range as compact text, always left to right: 7, 7–12 or 7+; empty for None."""
    if bounds is None:
        return ""
    if bounds.high is None:
        return f"{bounds.low:,}+"
    if bounds.high == bounds.low:
        return f"{bounds.low:,}"
    return f"{bounds.low:,}–{bounds.high:,}"


def short(words: Words, bounds: Bounds) -> str:
    """A range as short text of the language: in Arabic with a word between, so that its order is plain."""
    if words.language == "en" or bounds.high == bounds.low:
        return figure(bounds)
    if bounds.high is None:
        return words.say("range.open", low=f"{bounds.low:,}")
    return words.say("range.short", low=f"{bounds.low:,}", high=f"{bounds.high:,}")


def figure_words(words: Words, bounds: Bounds) -> str:
    """The same range in words, for those who listen to the page."""
    if bounds.high is None:
        return words.say("range.at_least", low=bounds.low)
    if bounds.high == bounds.low:
        return str(bounds.low)
    return words.say("range.between", low=bounds.low, high=bounds.high)


def parse_day(text: str | None) -> date | None:
    """The day of an ISO date or date-time; None for anything else."""
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None


def day(words: Words, text: str | None) -> str:
    """One ISO day written out; the text itself where it is no day."""
    found = parse_day(text)
    if found is None:
        return text or ""
    return western(format_date(found, _DAY, locale=_LOCALES[words.language]))


def moment(words: Words, text: str | None) -> str:
    """An ISO date-time written out to the minute; the text itself where it is none."""
    if not text or len(text) <= 10:
        return day(words, text)
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return text
    zone = f" {found:%Z}" if found.tzinfo else ""
    shown = format_datetime(found, f"{_DAY}، HH:mm" if words.language == "ar" else f"{_DAY}, HH:mm",
                            locale=_LOCALES[words.language])
    return western(shown) + zone


def period(words: Words, start: str | None, end: str | None, precision: str) -> str:
    """A first and last day as one short text: a day, a month, a year, or two days."""
    first, last = parse_day(start), parse_day(end)
    if first is None or last is None:
        return day(words, start or end)
    locale = _LOCALES[words.language]
    if precision == "year" and first.year == last.year:
        return str(first.year)
    if precision == "month" and (first.year, first.month) == (last.year, last.month):
        return western(format_date(first, "MMMM y", locale=locale))
    if first == last:
        return day(words, start)
    if (first.year, first.month) == (last.year, last.month):
        between = "–" if words.language == "en" else f" {words.say('range.to')} "
        return f"{first.day}{between}{day(words, end)}"
    return f"{day(words, start)} – {day(words, end)}"


def incident_date(words: Words, found: DateRange | None) -> str:
    """The date of an incident; empty where nothing was stated."""
    return period(words, found.start, found.end, found.precision) if found else ""


def claim_date(words: Words, found: Date | None) -> str:
    """The date of a claim with its part of the day, or its distance from an unknown publication day."""
    if found is None:
        return ""
    if found.start is None and found.end is None:
        return offset(words, found.offset)
    shown = period(words, found.start, found.end, found.precision)
    if found.time_of_day:
        comma = "، " if words.language == "ar" else ", "
        shown += comma + words.label("time_of_day", found.time_of_day)
    return shown


def offset(words: Words, text: str | None) -> str:
    """An ISO distance in whole days (-P2D) in words; other distances as they are."""
    if not text:
        return ""
    body = text.lstrip("+-")
    if body.startswith("P") and body.endswith("D") and body[1:-1].isdigit():
        return words.say("offset.before" if text.startswith("-") else "offset.after", n=int(body[1:-1]))
    return text


_WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")


def western(text: str) -> str:
    """The same text with Western digits."""
    return text.translate(_WESTERN)
