"""Dates in Arabic text: every mention in a line of tokens, resolved against the publication day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from tawthiq.arabic import calendar as cal
from tawthiq.arabic.date_clock import on_24_hours
from tawthiq.arabic.date_counts import Count, before, read_count, read_window, window_of
from tawthiq.arabic.date_parts import Parts, read_point
from tawthiq.arabic.date_resolve import Value, resolve
from tawthiq.arabic.date_types import DateMention, Reference
from tawthiq.arabic.date_words import Atom, Line, candidates
from tawthiq.arabic.tokens import Token, tokenize
from tawthiq.model import DatePrecision

__all__ = ["DateMention", "Reference", "date_mentions", "resolve_phrase"]

_UNITS: dict[str, DatePrecision] = {"day": "day", "week": "week", "month": "month", "year": "year"}


def date_mentions(tokens: Sequence[Token], reference: Reference) -> list[DateMention]:
    """Dates in tokens (of one sentence, or of any text), left to right, none overlapping another.

    Relative dates are counted from `reference`; where it is unknown they keep their offset alone.
    """
    if not any(t.kind == "number" or candidates(t.text) for t in tokens):
        return []
    line = Line(tokens)
    out: list[DateMention] = []
    at = 0
    while at < line.n:
        item = line.items[at]
        found = None
        if item.kind == "number" or (item.kind not in ("mark", "break") and candidates(item.text)):
            found = _mention(line, at, reference)
        if found is None:
            at += 1
            continue
        at = max(found.last, at + 1)
        first = _widened(line, found.first, out[-1].last if out else 0)
        out.append(replace(found, first=first))
    return [replace(m, first=line.token_of[m.first], last=line.token_of[m.last]) for m in out]


def resolve_phrase(text: str, reference: Reference) -> DateMention | None:
    """The first mention of a phrase, or None."""
    found = date_mentions(tokenize(text), reference)
    return found[0] if found else None


def _widened(line: Line, first: int, free: int) -> int:
    """Take in يوم, نحو, خلال and the like just before a mention."""
    while first > free:
        atom = line.at(first - 1, "head", "about")
        if not atom or atom.last != first or atom.joined or line.text(first - 1) == "اليوم":
            break
        first -= 1
    return first


def _mention(line: Line, at: int, ref: Reference) -> DateMention | None:
    return (_anniversary(line, at, ref) or _counted(line, at, ref) or _since_or_until(line, at, ref)
            or _window(line, at, ref) or _age(line, at, ref) or _point(line, at, ref))


def _over(ref: Reference, days_of: _Reader) -> Value:
    """A value over all possible publication days: one day gives one value, a span the hull of both."""
    if ref.start is None:
        return days_of(None)
    first = days_of(ref.start)
    if ref.end is None or ref.end == ref.start:
        return first
    last = days_of(ref.end)
    if not first.days or not last.days or first.days == last.days:
        return first
    days = (min(first.days[0], last.days[0]), max(first.days[1], last.days[1]))
    return Value(days, _wider(first.precision, (days[1] - days[0]).days), first.offset)


class _Reader:
    """What turns a reference day into a value."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts

    def __call__(self, day: date | None) -> Value:
        return resolve(self.parts, day)


_ORDER: tuple[DatePrecision, ...] = ("hours", "day", "days", "week", "month", "year")


def _wider(precision: DatePrecision, days: int) -> DatePrecision:
    least = 2 if days <= 6 else 3 if days <= 13 else 4 if days <= 62 else 5
    return _ORDER[max(_ORDER.index(precision) if precision in _ORDER else 0, least)]


def _built(first: int, last: int, value: Value, kind: str, parts: Parts | None = None,
           back: str | None = None) -> DateMention:
    days = value.days
    part = parts.part if parts else None
    clock = on_24_hours(parts.clock, part, parts.half) if parts and parts.clock else None
    return DateMention(first, last, days[0].isoformat() if days else None, days[1].isoformat() if days else None,
                       value.precision, part, value.offset, kind, back, clock)


def _point(line: Line, at: int, ref: Reference) -> DateMention | None:
    parts = read_point(line, at)
    if not parts:
        return None
    value = _over(ref, _Reader(parts))
    return _built(at, parts.last, value, "point" if parts.dated or parts.now else "clock", parts, parts.back)


def _since_or_until(line: Line, at: int, ref: Reference) -> DateMention | None:
    """منذ الجمعة, منذ مطلع العام, حتى مساء أمس, منذ ليل أمس وحتى ظهر اليوم."""
    lead = line.at(at, "lead")
    if not lead or lead.value not in ("since", "until", "from"):
        return None
    point = _lead_point(line, lead, ref)
    if not point:
        return None
    if lead.value == "until":
        return replace(point, first=at, kind="until") if point.kind != "clock" or point.clock else None
    close = line.at(point.last, "lead") or (line.at(point.last + 1, "lead") if line.text(point.last) in ("و", "،") else None)
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


def _lead_point(line: Line, lead: Atom, ref: Reference) -> DateMention | None:
    start = lead.last
    while (atom := line.at(start, "head", "about")) and atom.last == start + 1 and line.text(start) != "اليوم" and (
            atom.value in ("day", 0)):
        start += 1
    point = _point(line, start, ref)
    if point is None and lead.value in ("since", "until") and (year := line.digits(start)) and 1990 <= year <= 2100:
        value = Value((date(year, 1, 1), date(year, 12, 31)), "year")
        return _built(start, start + 1, value, "point")
    return point


def _since_precision(line: Line, at: int, point: DateMention) -> DatePrecision:
    if point.precision in ("hours", "day"):
        return "days"
    third = line.at(at, "third")
    return "year" if third and point.precision == "month" else point.precision


def _closed(first: int, start: DateMention, end: DateMention) -> DateMention:
    """From one point until another."""
    days = (date.fromisoformat(end.end or "") - date.fromisoformat(start.start or "")).days
    precision: DatePrecision = "day" if days == 0 else "days" if days <= 6 else _wider("day", days)
    return DateMention(first, end.last, start.start, end.end, precision, None, None,
                       "point" if days <= 2 else "window", None, None)


def _counted(line: Line, at: int, ref: Reference) -> DateMention | None:
    """قبل يومين, منذ شهر, من يومين, بعد يوم من, قبل يومين من الهجوم, استمر ثلاثة أيام."""
    lead = line.at(at, "lead")
    if not lead or lead.value not in ("ago", "since", "from", "after", "duration", "window"):
        return None
    count = read_count(line, lead.last)
    if not count or _is_point(line, lead, count):
        return None
    end, kind = count.last, str(lead.value)
    if kind == "duration":
        return _built(at, end, Value(None, "unknown"), "duration")
    if kind == "window":
        return _plain_window(line, lead, count, ref)
    of_event = line.text(end) in ("من", "علي") and (kind == "after" or _is_event(line, end + 1))
    if kind == "after":
        single = count.amount == 1 and line.text(end - 1) not in ("واحد", "واحده") and not line.number(lead.last)
        if single and not of_event:
            return None
        precision = _UNITS.get(count.unit, "day")
        return _built(at, end + of_event, Value(None, precision), "point", back=count.iso())
    if kind == "from" and not _is_ago(line, at, lead, count):
        return None
    if kind == "ago" and of_event:
        return _built(at, end + 1, Value(None, _UNITS.get(count.unit, "day")), "point", back="-" + count.iso())
    if line.text(end) == "من" and line.text(end + 1) in ("الان", "اليوم"):
        end += 2
    if kind == "since" and line.text(end) in ("متواصله", "متواصل", "متتاليه", "متتال", "علي"):
        kind = "duration"
    value = _ago(count, ref, window=False)
    age = count.unit == "year" and kind == "since"
    return _built(at, end, value, "age" if age else "since" if kind == "duration" else "point")


def _ago(count: Count, ref: Reference, window: bool) -> Value:
    offset = "-" + count.iso()
    if ref.start is None or count.amount is None:
        return Value(None, "unknown" if count.amount is None else _UNITS.get(count.unit, "day"), offset)

    def at_day(day: date) -> tuple[cal.Days, DatePrecision]:
        return before(count, day, ref.time, window)

    days, precision = at_day(ref.start)
    if ref.end and ref.end != ref.start:
        last = at_day(ref.end)[0]
        days = (min(days[0], last[0]), max(days[1], last[1]))
        precision = _wider(precision, (days[1] - days[0]).days)
    return Value(days, precision, offset)


def _is_point(line: Line, lead: Atom, count: Count) -> bool:
    """يوم الجمعة, شهر آذار, عام 2014: the unit begins a date, no amount."""
    unit_at = count.last - 1
    if count.amount != 1 or line.number(lead.last) and line.kind(lead.last) == "number":
        return False
    return bool(line.at(count.last, "weekday", "month", "day", "hijri", "relative") or line.at(unit_at, "day")
                or line.digits(count.last) is not None or line.at(unit_at, "weekday"))


def _is_event(line: Line, at: int) -> bool:
    return bool(line.at(at, "event_noun"))


def _is_ago(line: Line, at: int, lead: Atom, count: Count) -> bool:
    """من يومين (dialect for two days ago), not أكثر من يومين or هدنة من ثلاثة أيام."""
    if lead.prefix or line.text(at - 1) in ("اكثر", "اقل", "يقرب", "ازيد", "ابعد", "بدلا", "هدنه", "مهله", "مده"):
        return False
    return count.amount is not None and count.unit != "second" and not line.at(count.last, "relative")


def _plain_window(line: Line, lead: Atom, count: Count, ref: Reference) -> DateMention | None:
    """خلال أسبوع, خلال 24 ساعة, في 48 ساعة."""
    if line.at(count.last, "relative") or (line.text(lead.first) == "في" and count.unit != "hour"):
        return None
    if count.amount is None or (line.text(lead.first) == "في" and count.amount == 1):
        return None
    return _built(lead.first, count.last, _window_value(count, ref), "window")


def _window_value(count: Count, ref: Reference) -> Value:
    offset = "-" + count.iso()
    if ref.start is None:
        return Value(None, window_of(count, date(2000, 1, 1), None)[1], offset)
    days, precision = window_of(count, ref.start, ref.time)
    if days and ref.end and ref.end > ref.start:
        days = (days[0], ref.end)
    return Value(days, precision, offset)


def _window(line: Line, at: int, ref: Reference) -> DateMention | None:
    """خلال الـ72 ساعة الماضية, الأيام السبعة الماضية; خلال with a week, a month or a year."""
    lead = line.at(at, "lead")
    start = lead.last if lead and lead.value == "window" else at
    if start < line.n and line.at(start, "about"):
        start += 1
    count = read_window(line, start)
    if count:
        return _built(at, count.last, _window_value(count, ref), "window")
    if not lead or lead.value != "window" or line.text(at) == "في":
        return None
    point = _point(line, start, ref)
    if point and point.precision in ("week", "month", "year", "days") and not point.time_of_day:
        return replace(point, first=at, kind="window")
    return replace(point, first=at) if point and point.kind == "point" else None


def _age(line: Line, at: int, ref: Reference) -> DateMention | None:
    """34m, 6 ي, 43w, 5 أسابيع: the age of a post, where nothing else stands on its line."""
    if line.kind(at - 1) not in ("break", "mark") or not line.number(at):
        return None
    number = line.number(at)
    unit = line.at(number[1], "unit") if number else None
    if not number or not unit or unit.joined:
        return None
    count = read_count(line, at)
    short = len(unit.word.words[0]) < 3
    if not count or line.kind(count.last) not in (("break", "mark") if short else ("break",)):
        return None
    if line.kind(at - 1) != "break" and not short:
        return None
    return _built(at, count.last, _ago(count, ref, window=True), "age")


def _anniversary(line: Line, at: int, ref: Reference) -> DateMention | None:
    """في مثل هذا اليوم من عام 2012, الذكرى السنوية الرابعة: the same day, years before."""
    same_day = line.at(at, "anniversary_day")
    atom = same_day or line.at(at, "anniversary")
    if not atom:
        return None
    end, day, years = atom.last, ref.start, None
    if same_day:
        scratch = read_point(line, end + (line.text(end) == "من"))
        if scratch and scratch.year and not scratch.day:
            end, years = scratch.last, day.year - scratch.year if day else None
        elif scratch and scratch.unit == "year" and scratch.unit_rel == "last":
            end, years = scratch.last, 1
    else:
        ordinal = line.ordinal(end)
        if ordinal and line.text(end).startswith("ال"):
            years, end = ordinal
        elif atom.word.words == ("الذكري",):
            return None
    there = cal.shift_months(day, -12 * years) if day and years else None
    offset = f"-P{years}Y" if years else None
    return _built(at, end, Value((there, there) if there else None, "day", offset), "anniversary")


def reference_at(moment: datetime) -> Reference:
    """A reference whose day and time are known."""
    return Reference(moment.date(), moment.date(), moment)
