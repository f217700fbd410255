"""Mentions begun by منذ, حتى, من … إلى, and anniversaries."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tawthiq.arabic.calendar import shift_months
from tawthiq.arabic.dates.build import built, point_at, wider
from tawthiq.arabic.dates.counts import read_count
from tawthiq.arabic.dates.parts import is_head, read_point
from tawthiq.arabic.dates.types import DateMention, Reference
from tawthiq.arabic.dates.value import Value
from tawthiq.arabic.dates.words import Atom, Line
from tawthiq.model import DatePrecision


def read_since_or_until(line: Line, at: int, ref: Reference) -> DateMention | None:
    """منذ الجمعة, منذ مطلع العام, حتى مساء أمس, منذ ليل أمس وحتى ظهر اليوم."""
    lead = line.at(at, "lead")
    if not lead or lead.value not in ("since", "until", "from"):
        return None
    point = _lead_point(line, lead, ref)
    if not point:
        return _since_this_part(line, at, lead, ref)
    if lead.value == "until":
        return replace(point, first=at, kind="until") if point.kind != "clock" or point.clock else None
    close = line.at(point.last + (line.text(point.last) in ("و", "،")), "lead")
    end = _lead_point(line, close, ref) if close and close.value == "until" else None
    if end and point.start and end.end and point.start <= end.end:
        return _closed(at, point, end)
    if lead.value == "from":
        return None
    if point.kind == "point" and point.offset == "P0D" and point.precision == "day" and not point.start:
        return replace(point, first=at, kind="since")
    precision = _since_precision(line, lead.last, point)
    until = ref.end or ref.start
    if point.start and until and ref.start and point.start <= until.isoformat():
        return replace(point, first=at, end=until.isoformat(), precision=precision, kind="since")
    return replace(point, first=at, precision=precision, kind="since")


def _since_this_part(line: Line, at: int, lead: Atom, ref: Reference) -> DateMention | None:
    """منذ الصباح, منذ الفجر: since that hour of today."""
    part = line.at(lead.last, "part") if lead.value == "since" else None
    if part is None or not line.text(lead.last).startswith("ال"):
        return None
    if part.value not in ("dawn", "morning", "noon"):
        return None
    days = (ref.start, ref.end or ref.start) if ref.start else None
    found = built(at, part.last, Value(days, "days", "P0D"), "since")
    return replace(found, time_of_day=part.value)


def _lead_point(line: Line, lead: Atom, ref: Reference) -> DateMention | None:
    start = lead.last
    while is_head(line, start) and line.text(start) != "اليوم":
        start += 1
    point = point_at(line, start, ref)
    year = line.digits(start) if lead.value in ("since", "until") else None
    if point is None and year and 1990 <= year <= 2100:
        value = Value((date(year, 1, 1), date(year, 12, 31)), "year")
        return built(start, start + 1, value, "point")
    return point


def _since_precision(line: Line, at: int, point: DateMention) -> DatePrecision:
    if point.precision in ("hours", "day"):
        return "days"
    third = line.at(at, "third")
    return "year" if third and point.precision == "month" else point.precision


def _closed(first: int, start: DateMention, end: DateMention) -> DateMention:
    """From one point until another."""
    days = (date.fromisoformat(end.end or "") - date.fromisoformat(start.start or "")).days
    precision: DatePrecision = "day" if days == 0 else "days" if days <= 6 else wider("day", days)
    return DateMention(
        first,
        end.last,
        start.start,
        end.end,
        precision,
        None,
        None,
        "point" if days <= 2 else "window",
        None,
        None,
    )


def read_anniversary(line: Line, at: int, ref: Reference) -> DateMention | None:
    """في مثل هذا اليوم من عام 2012, الذكرى السنوية الرابعة: the same day, years before."""
    same_day = line.at(at, "anniversary_day")
    atom = same_day or line.at(at, "anniversary")
    if not atom:
        return None
    years, end = _years_to_that_day(line, atom.last, ref.start) if same_day else (None, atom.last)
    if not same_day:
        ordinal = line.ordinal(end)
        if ordinal and line.text(end).startswith("ال"):
            years, end = ordinal
        elif atom.word.words == ("الذكري",):
            return None
    there = shift_months(ref.start, -12 * years) if ref.start and years else None
    offset = f"-P{years}Y" if years else None
    return built(at, end, Value((there, there) if there else None, "day", offset), "anniversary")


def _years_to_that_day(line: Line, at: int, day: date | None) -> tuple[int | None, int]:
    """من عام 2012, من العام الماضي, قبل أربع سنوات: how many years, and where they end."""
    parts = read_point(line, at + (line.text(at) == "من"))
    if parts and parts.year and not parts.day:
        return (day.year - parts.year if day else None), parts.last
    if parts and parts.unit == "year" and parts.unit_rel == "last":
        return 1, parts.last
    lead = line.at(at, "lead")
    ago = read_count(line, lead.last) if lead and lead.value == "ago" else None
    return (ago.amount, ago.last) if ago and ago.unit == "year" and ago.amount else (None, at)
