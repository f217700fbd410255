"""Full dates as pages show them: a day that is written out, never one that must be inferred.

Read are Arabic months of both families (and Maghreb and double forms), Arabic-Indic digits,
day-first and ISO numbers, English months in both orders, Hijri dates. A date that its own
weekday contradicts, or whose year is absurd, is not read: a wrong date is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from hijridate import Hijri

from tawthiq.records import record
from tawthiq.remember import pattern, remembered

_MONTHS: tuple[str, ...] = (
    "كانون الثاني|كانون ثاني|كانون ثان|يناير|جانفي|جنفي|january|jan",
    "شباط|فبراير|فيفري|february|feb",
    "آذار|اذار|أذار|مارس|march|mar",
    "نيسان|أبريل|ابريل|إبريل|أفريل|افريل|april|apr",
    "أيار|ايار|مايو|ماي|may",
    "حزيران|يونيو|يونيه|جوان|june|jun",
    "تموز|يوليو|يوليه|جويلية|july|jul",
    "آب|أغسطس|اغسطس|غشت|أوت|august|aug",
    "أيلول|ايلول|سبتمبر|شتنبر|september|sept|sep",
    "تشرين الأول|تشرين الاول|تشرين أول|تشرين اول|أكتوبر|اكتوبر|october|oct",
    "تشرين الثاني|تشرين ثاني|تشرين ثان|نوفمبر|نونبر|november|nov",
    "كانون الأول|كانون الاول|كانون أول|كانون اول|ديسمبر|دجنبر|december|dec",
)
_HIJRI: tuple[str, ...] = (
    "محرم|المحرم", "صفر", "ربيع الأول|ربيع الاول", "ربيع الآخر|ربيع الثاني",
    "جمادى الأولى|جمادى الاولى|جمادى الأول|جمادى الاول",
    "جمادى الآخرة|جمادى الثانية|جمادى الثاني", "رجب", "شعبان", "رمضان", "شوال",
    "ذو القعدة|ذي القعدة", "ذو الحجة|ذي الحجة",
)
_WEEKDAYS: tuple[str, ...] = (
    "الاثنين|الإثنين|monday|mon", "الثلاثاء|tuesday|tue", "الأربعاء|الاربعاء|wednesday|wed",
    "الخميس|thursday|thu", "الجمعة|الجمعه|friday|fri", "السبت|saturday|sat", "الأحد|الاحد|sunday|sun",
)


def _numbers(names: tuple[str, ...]) -> dict[str, int]:
    return {name: at for at, group in enumerate(names, 1) for name in group.split("|")}


def _any(numbers: dict[str, int]) -> str:
    return "|".join(sorted(map(re.escape, numbers), key=len, reverse=True))


_MONTH, _HIJRI_MONTH, _WEEKDAY = _numbers(_MONTHS), _numbers(_HIJRI), _numbers(_WEEKDAYS)
_M, _Y, _D = f"(?:{_any(_MONTH)})", r"(?:19|20)\d\d", r"[0-3]?\d"
_END = r"(?:(?=\d[\d.,]*[KMk]?\s?[Vv]iews)|(?!\d))"  # the counter of views may stand glued to the year
_R = r"[\s\u200e\u200f]?"  # a space, or the mark of direction that browsers set between Arabic digits
_FORMS: tuple[re.Pattern[str], ...] = tuple(
    pattern(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d)(?P<y>{_Y}){_R}[-/.]{_R}(?P<m>[01]?\d){_R}[-/.]{_R}(?P<d>[0-3]?\d)(?!\d)",
        rf"(?:(?<!\d)|(?<=\d:\d\d))(?P<d>{_D}){_R}[-/.]{_R}(?P<m>\d\d?){_R}[-/.]{_R}(?P<y>{_Y})(?!\d)",
        rf"(?<!\d)(?P<d>{_D})(?:st|nd|rd|th)?[,،]?\s{{0,2}}(?:من |[-/]\s?)?(?P<mn>{_M})\b"
        rf"(?:\s?[/(–-]\s?{_M}\s?\)?)?\s?[-/,،.]?\s{{0,2}}(?:من عام |عام |سنة )?(?P<y>{_Y}){_END}",
        rf"(?:(?<![a-z])|(?<=views))(?P<mn>{_M})\.?\s{{1,2}}(?P<d>{_D})(?:st|nd|rd|th)?\s?[,،]\s{{0,2}}(?P<y>{_Y}){_END}",
    )
)
_SHORT_FORM = pattern(
    rf"(?<!\d)(?P<d>{_D})-(?P<mn>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-(?P<y>\d\d)"
    r"(?=\s\d{1,2}:\d\d)", re.IGNORECASE,
)
_HIJRI_FORM = pattern(
    rf"(?<!\d)(?P<d>{_D})\s(?:من )?(?P<mn>{_any(_HIJRI_MONTH)})\s,?،?\s?(?P<y>1[34]\d\d)(?!\d)"
)
_DAY_NAME = pattern(rf"(?<![\w])(?:{_any(_WEEKDAY)})(?![a-z])", re.IGNORECASE)
_WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_DIGIT = pattern(r"\d")
_YEAR = pattern(r"(?:1[349]|20)\d\d")
_LONGEST = 400


@record
class Shown:
    """A date on the page with its place in the line that was given."""

    day: date
    start: int
    end: int


def shown_dates(line: str) -> Sequence[Shown]:
    """Dates written out in one line (its first 400 characters), in order, contradicted ones left out."""
    head = line[:_LONGEST]
    return _shown(head) if _DIGIT.search(head) else ()


@remembered(512)
def _shown(line: str) -> Sequence[Shown]:
    """The same of a line that several steps ask about."""
    text = line.translate(_WESTERN)
    if not _YEAR.search(text):
        return [Shown(day, h.start(), h.end()) for h in _SHORT_FORM.finditer(text)
                if (day := _made(2000 + int(h["y"]), _MONTH[h["mn"].lower()], int(h["d"])))]
    found: list[Shown] = []
    for hit, day in _read(text):
        taken = any(s.start < hit.end() and hit.start() < s.end for s in found)
        if day is not None and not taken:
            found.append(Shown(day, hit.start(), hit.end()))
    if not found:
        found = [Shown(d, h.start(), h.end()) for h in _HIJRI_FORM.finditer(text) if (d := _from_hijri(h))]
    return sorted(found, key=lambda s: s.start)


def without_time_words(line: str) -> str:
    """The line without its dates, weekdays, clock times and the marks around them."""
    text = line[:_LONGEST].translate(_WESTERN)
    for form in (*_FORMS, _SHORT_FORM, _HIJRI_FORM, _DAY_NAME, _CLOCK):
        text = form.sub(" ", text)
    return text


_CLOCK = pattern(
    r"\d{1,2}:\d\d(?::\d\d)?|(?<!\w)(?:AM|PM|am|pm|ص|م|GMT|UTC|هـ|at|الساعة|بتوقيت|الموافق)(?!\w)|[+-]\d{1,2}(?!\d)"
)


def _read(text: str) -> Iterator[tuple[re.Match[str], date | None]]:
    weekdays = [_WEEKDAY[h.group().lower()] for h in _DAY_NAME.finditer(text)]
    for form in _FORMS:
        for hit in form.finditer(text):
            yield hit, _checked(hit.groupdict(), weekdays)


def _checked(part: dict[str, str | None], weekdays: list[int]) -> date | None:
    day, year = int(part["d"] or 0), int(part["y"] or 0)
    name = part.get("mn")
    month = _MONTH[name.lower()] if name else int(part.get("m") or 0)
    # day first; month first only where the day first cannot be, or where the weekday says so
    orders = [(day, month)] if name else [(day, month), (month, day)]
    days = [made for d, m in orders if (made := _made(year, m, d))]
    if not days or not weekdays:
        return days[0] if days else None
    return next((d for d in days if d.isoweekday() in weekdays), None)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year >= 1990 else None
    except ValueError:
        return None


def _from_hijri(hit: re.Match[str]) -> date | None:
    try:
        made = Hijri(int(hit["y"]), _HIJRI_MONTH[hit["mn"]], int(hit["d"])).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return _made(made.year, made.month, made.day)
