"""Mentions told by an amount of time: ago, windows, after and before another event, durations, ages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from tawthiq.arabic.calendar import Days
from tawthiq.arabic.dates.build import built, point_at, wider
from tawthiq.arabic.dates.counts import Count, before, read_count, read_window, window_of
from tawthiq.arabic.dates.types import DateMention, Reference
from tawthiq.arabic.dates.value import Value
from tawthiq.arabic.dates.words import Atom, Line
from tawthiq.model import DatePrecision

_UNITS: dict[str, DatePrecision] = {"day": "day", "week": "week", "month": "month", "year": "year"}
_THIS = ("هذا", "هذه", "ذلك", "تلك")
_NOT_AGO = frozenset(["اكثر", "اقل", "يقرب", "ازيد", "ابعد", "بدلا", "هدنه", "مهله", "مده"])
_PRONOUNS = ("ه", "ها", "هم", "هما")
_HOUSES = ("منزل", "بيت", "مدين", "بلد", "قري", "منطق", "محافظ", "مديري", "ناحي", "جه", "مدرس", "سيار")
_SHORT = 3


def read_counted(line: Line, at: int, ref: Reference) -> DateMention | None:
    """قبل يومين, منذ شهر, من يومين, بعد يوم من, قبل يومين من الهجوم, استمر ثلاثة أيام."""
    lead = line.at(at, "lead")
    if not lead or lead.value not in ("ago", "since", "from", "after", "duration", "window"):
        return None
    count = read_count(line, lead.last)
    if count is None or count.about or _is_point(line, lead, count):
        shifted = _shifted(line, at, lead)
        if shifted or not count or _is_point(line, lead, count):
            return shifted
    if lead.value == "after" and line.text(at - 1) == "علي":
        return None  # على بعد: a distance
    end, kind = count.last, str(lead.value)
    if kind == "duration":
        return built(at, end, Value(None, "unknown"), "duration")
    if kind == "window":
        return _plain_window(line, lead, count, ref)
    event = end + 1 + (line.text(end + 1) in _THIS)  # قبل ساعات من هذا الهجوم
    told = kind == "after" or _is_event(line, event) or (kind == "ago" and _is_its_deed(line.text(event)))
    of_event = line.text(end) in ("من", "علي") and told
    if kind == "after":
        stated = line.number(lead.last) or line.text(end - 1) in ("واحد", "واحده")
        single = count.amount == 1 and not stated
        if single and not of_event:
            return None
        precision = _UNITS.get(count.unit, "day")
        return built(at, end + of_event, Value(None, precision), "point", back=count.iso())
    if kind == "from" and not _is_ago(line, at, lead, count):
        return None
    if kind == "ago" and of_event:
        value = Value(None, _UNITS.get(count.unit, "day"))
        return built(at, end + 1, value, "point", back="-" + count.iso())
    if line.text(end) == "من" and line.text(end + 1) in ("الان", "اليوم"):
        end += 2
    if kind == "since" and line.text(end) in ("متواصله", "متواصل", "متتاليه", "متتال", "علي"):
        kind = "duration"
    value = _ago(count, ref, window=False)
    if kind == "duration" and value.days:  # منذ أربعة أيام متواصلة: it lasted until now
        value = replace(value, days=(value.days[0], ref.end or value.days[1]), precision="days")
    age = count.unit == "year" and kind == "since"
    return built(at, end, value, "age" if age else "since" if kind == "duration" else "point")


def read_beside_it(line: Line, at: int, ref: Reference) -> DateMention | None:
    """قبلها بيوم, بعدها بيومين: so long from what was told."""
    lead, start = line.at(at, "lead_it"), at + 1
    atom = line.at(start, "unit", "ones", "some") if lead else None
    count = read_count(line, start) if atom and atom.prefix == "ب" else None
    if lead is None or count is None:
        return None
    back = ("-" if lead.value == "before" else "") + count.iso()
    return built(at, count.last, Value(None, _UNITS.get(count.unit, "day")), "point", back=back)


def read_beside(line: Line, at: int, ref: Reference) -> DateMention | None:
    """غداة مقتل سبعة, عشية الهجوم: the day after or before another event."""
    atom = line.at(at, "beside")
    if not atom or atom.prefix or line.kind(atom.last) != "word":
        return None
    if line.at(atom.last, "feast", "feast_day"):
        feast = point_at(line, atom.last, ref)
        return _day_off(feast, at, 1 if atom.value == "P1D" else -1) if feast else None
    if line.at(atom.last, "day", "weekday", "head", "part", "month"):
        return None
    return built(at, atom.last, Value(None, "day"), "point", back=str(atom.value))


def _day_off(feast: DateMention, first: int, days: int) -> DateMention:
    """عشية عيد الأضحى."""
    start, end = (
        (date.fromisoformat(day) + timedelta(days=days)).isoformat() if day else None
        for day in (feast.start, feast.end)
    )
    return replace(feast, first=first, start=start, end=end)


def _shifted(line: Line, at: int, lead: Atom) -> DateMention | None:
    """قبل الهجوم بيومين, بعد ذلك بثلاثة أيام: an amount of time from another event."""
    if lead.value not in ("ago", "after"):
        return None
    for start in range(lead.last + 1, min(lead.last + 5, line.n)):
        if line.kind(start) in ("mark", "break"):
            return None
        atom = line.at(start, "unit", "ones", "some")
        if atom and atom.prefix == "ب" and (count := read_count(line, start)):
            sign = "-" if lead.value == "ago" else ""
            value = Value(None, _UNITS.get(count.unit, "day"))
            return built(at, count.last, value, "point", back=sign + count.iso())
    return None


def _is_point(line: Line, lead: Atom, count: Count) -> bool:
    """يوم الجمعة, شهر آذار, عام 2014: the unit begins a date, no amount."""
    unit_at = count.last - 1
    if count.amount != 1 or (line.number(lead.last) and line.kind(lead.last) == "number"):
        return False
    return bool(
        line.at(count.last, "weekday", "month", "day", "hijri", "relative")
        or line.at(unit_at, "day")
        or line.digits(count.last) is not None
        or line.at(unit_at, "weekday")
    )


def _is_event(line: Line, at: int) -> bool:
    return bool(line.at(at, "event_noun"))


def _is_its_deed(word: str) -> bool:
    """«قبل دقائق من قصفه», «قبل ساعات من وصولهم»: a noun with a pronoun, of what came later."""
    return len(word) > _SHORT and word.endswith(_PRONOUNS) and not word.startswith(("ال", *_HOUSES))


def _is_ago(line: Line, at: int, lead: Atom, count: Count) -> bool:
    """من يومين (dialect for two days ago), not أكثر من يومين or هدنة من ثلاثة أيام."""
    if line.text(at - 1).removeprefix("ل") in _NOT_AGO:
        return False
    return count.amount is not None and count.unit != "second" and not line.at(count.last, "relative")


def _plain_window(line: Line, lead: Atom, count: Count, ref: Reference) -> DateMention | None:
    """خلال أسبوع, خلال 24 ساعة, في 48 ساعة, في أقل من شهر; «في يوم» and «في شهر» say nothing alone."""
    if line.at(count.last, "relative") or count.amount is None:
        return None
    if line.text(lead.first) == "في" and count.amount == 1 and (not count.about or count.unit == "hour"):
        return None
    return built(lead.first, count.last, _window_value(count, ref), "window")


def _window_value(count: Count, ref: Reference) -> Value:
    offset = "-" + count.iso()
    if ref.start is None:
        return Value(None, window_of(count, date(2000, 1, 1), None)[1], offset)
    days, precision = window_of(count, ref.start, ref.time)
    if days and ref.end and ref.end > ref.start:
        days = (days[0], ref.end)
    return Value(days, precision, offset)


def read_window_mention(line: Line, at: int, ref: Reference) -> DateMention | None:
    """خلال الـ72 ساعة الماضية, الأيام السبعة الماضية; خلال with a week, a month or a year."""
    lead = line.at(at, "lead")
    start = lead.last if lead and lead.value == "window" else at
    if start < line.n and line.at(start, "about"):
        start += 1
    count = read_window(line, start)
    if count:
        return built(at, count.last, _window_value(count, ref), "window")
    if not lead or lead.value != "window" or line.text(at) == "في":
        return None
    point = point_at(line, start, ref)
    if point and point.precision in ("week", "month", "year", "days") and not point.time_of_day:
        return replace(point, first=at, kind="window")
    return replace(point, first=at) if point and point.kind == "point" else None


def _ago(count: Count, ref: Reference, window: bool) -> Value:
    offset = "-" + count.iso()
    if count.amount is None and count.unit in ("hour", "minute", "second"):
        return Value((ref.start, ref.end or ref.start) if ref.start else None, "day", offset)
    if ref.start is None or count.amount is None:
        return Value(None, "unknown" if count.amount is None else _UNITS.get(count.unit, "day"), offset)

    def at_day(day: date) -> tuple[Days, DatePrecision]:
        return before(count, day, ref.time, window)

    days, precision = at_day(ref.start)
    if ref.end and ref.end != ref.start:
        last = at_day(ref.end)[0]
        days = (min(days[0], last[0]), max(days[1], last[1]))
        precision = wider(precision, (days[1] - days[0]).days)
    return Value(days, precision, offset)


def read_age(line: Line, at: int, ref: Reference) -> DateMention | None:
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
    return built(at, count.last, _ago(count, ref, window=True), "age")
