"""What one date says, part by part, before it is resolved: day, weekday, month, year, part of day, clock.

Parts stand in any order, joined by a few small words ("قرابة الساعة 10:15 من صباح يوم الثلاثاء 25
حزيران/ يونيو 2019"): each fills its own slot, and a slot that is taken begins another mention.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tawthiq.arabic.date_clock import read_clock
from tawthiq.arabic.date_words import Atom, Line
from tawthiq.model import TimeOfDay


@dataclass(slots=True)
class Parts:
    """The slots of one date at items[first:last]; `rel` slots hold last, this, next, same, following."""

    first: int
    last: int
    offset: int | None = None
    now: bool = False
    two_days: bool = False
    weekday: int | None = None
    weekday2: int | None = None
    weekday_rel: str | None = None
    day: int | None = None
    day2: int | None = None
    month: int | None = None
    month_rel: str | None = None
    year: int | None = None
    year2: int | None = None
    hijri: bool = False
    unit: str | None = None
    unit_rel: str | None = None
    third: str | None = None
    season: str | None = None
    part: TimeOfDay | None = None
    night: str | None = None
    weak: bool = False
    clock: tuple[int, int] | None = None
    half: str | None = None
    back: str | None = None

    @property
    def dated(self) -> bool:
        """Does it say more than a time of day?"""
        return any(v is not None for v in (
            self.offset, self.weekday, self.day, self.month, self.year, self.unit, self.back, self.season))


_FULL = re.compile(r"(\d{1,2})([/.\-])(\d{1,2})\2(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})([/.\-])(\d{1,2})\2(\d{1,2})")
_SHORT = re.compile(r"(\d{1,2})[/\-](\d{1,2})")
_GLUED = re.compile(r"\d\d:\d\d(\d\d?/\d\d?/\d{4})")
_DAYS = re.compile(r"(\d{1,2})-(\d{1,2})")
_YEARS = re.compile(r"((?:19|20)\d\d)[-/]((?:19|20)\d\d)")
_SMALL = frozenset(["من", "في", "/", "\\", "(", ")", "-", "–", "—", "،", ",", "·", "ل", "تمام", "وذلك", "st", "nd", "rd", "th"])
_BETWEEN_DAYS = frozenset(["و", "الي", "حتي", "-", "–", "—", "ولغايه", "لغايه", "على", "علي", "/"])


def read_point(line: Line, at: int) -> Parts | None:
    """The date that begins exactly at an item, with every part joined to it; None where none begins."""
    parts = Parts(at, at)
    end = _one(line, at, parts)
    if not end:
        return None
    while end:
        parts.last = end
        end = 0
        for start in _next_starts(line, parts.last):
            end = _one(line, start, parts)
            if end:
                break
    return parts if _stands(line, parts) else None


def _next_starts(line: Line, at: int) -> list[int]:
    starts = [at]
    for _ in range(4):
        if not (line.text(at) in _SMALL or _is_head(line, at)):
            break
        at += 1
        starts.append(at)
    return starts


def _is_head(line: Line, at: int) -> bool:
    atom = line.at(at, "head", "about")
    return bool(atom and not atom.joined and atom.last == at + 1 and (atom.value in ("day", 0)))


def _one(line: Line, at: int, parts: Parts) -> int:
    if at > parts.first and line.kind(at) == "word" and line.text(at)[:1] in "وف":
        probe = line.at(at, "weekday", "day", "part", "month", "last_night", "lead")
        if probe and probe.joined:
            return 0
    for component in _COMPONENTS:
        end = component(line, at, parts)
        if end:
            return end
    return 0


def _stands(line: Line, parts: Parts) -> bool:
    """A part of day without its adverb form (فجر, ظهر: also verbs) needs a day beside it."""
    return parts.dated or parts.now or parts.clock is not None or (parts.part is not None and not parts.weak)


def _short_numeric(line: Line, at: int, parts: Parts) -> bool:
    """15/10 is a date after يوم, بتاريخ, في or a weekday, or as all that there is."""
    before = line.at(at - 1, "head")
    whole = line.kind(at - 1) == "break" and line.kind(at + 1) == "break"
    return bool(parts.weekday is not None or parts.offset is not None or whole or (before and before.value == "day"))


def _numeric(line: Line, at: int, parts: Parts) -> int:
    if parts.day is not None or line.kind(at) != "number":
        return 0
    text, end = line.text(at), at + 1
    if text.isdigit() and line.text(at + 1) in ("/", "-", "\\") and line.digits(at + 2) is not None:
        mark = "-" if line.text(at + 1) == "-" else "/"
        if line.text(at + 3) == line.text(at + 1) and line.digits(at + 4) is not None:
            text, end = mark.join(line.text(k) for k in (at, at + 2, at + 4)), at + 5
    glued = _GLUED.fullmatch(text)
    text = glued.group(1) if glued else text
    if m := _FULL.fullmatch(text):
        day, month, year = int(m[1]), int(m[3]), int(m[4])
        if len(m[4]) == 2 and m[2] == ".":
            return 0
        year += 2000 if year < 100 else 0
    elif m := _ISO.fullmatch(text):
        year, month, day = int(m[1]), int(m[3]), int(m[4])
    elif (m := _SHORT.fullmatch(text)) and _short_numeric(line, at, parts):
        day, month, year = int(m[1]), int(m[2]), 0
    else:
        return 0
    if month > 12 >= day and year:
        day, month = month, day
    if not (1 <= day <= 31 and 1 <= month <= 12) or (year and not 1300 <= year <= 2100):
        return 0
    parts.day, parts.month, parts.year, parts.hijri = day, month, year or None, 1300 <= year < 1600
    return end


def _days_before(line: Line, at: int) -> tuple[int, int | None, int] | None:
    """The day or days before a month: 25, 5-8, 5 و 8, من 12 إلى 15, الخامس والعشرين."""
    if m := _DAYS.fullmatch(line.text(at)):
        return int(m[1]), int(m[2]), at + 1
    found = line.ordinal(at) if line.kind(at) == "word" else None
    found = found or line.number(at)
    if not found or not 1 <= found[0] <= 31:
        return None
    day, end = found
    if line.text(end) in _BETWEEN_DAYS:
        second = line.ordinal(end + 1) if line.kind(end + 1) == "word" else line.number(end + 1)
        if second and day < second[0] <= 31:
            return day, second[0], second[1]
    return day, None, end


def _month_at(line: Line, at: int, parts: Parts, company: bool) -> int:
    """A month name, its second name (تشرين الثاني / نوفمبر), and الماضي or الجاري after it."""
    atom = line.at(at, "month", "hijri")
    if not atom or parts.month is not None:
        return 0
    end, doubled = _second_names(line, atom)
    rel = line.at(end, "relative")
    year = _year_value(line, end, atom.word.kind == "hijri")
    if rel and rel.value in ("same", "following", "preceding"):
        rel = None
    firm = atom.word.kind == "month" and not atom.word.company
    if not (company or firm or doubled or rel or year) or (year is None and not company and _named(line, atom)):
        return 0
    parts.month, parts.hijri = atom.value, atom.word.kind == "hijri"
    if rel:
        parts.month_rel, end = rel.value, rel.last
    return end


def _second_names(line: Line, atom: Atom) -> tuple[int, bool]:
    end, doubled = atom.last, False
    while True:
        at = end
        while at < end + 2 and line.text(at) in ("/", "(", ")", "-", "–", "\\", "،", "_", "أو", "او"):
            at += 1
        other = line.at(at, atom.word.kind)
        if not other or other.value != atom.value:
            break
        end, doubled = other.last, True
    if doubled and line.text(end) == ")":
        end += 1
    return end, doubled


def _named(line: Line, atom: Atom) -> bool:
    """حي تشرين, مشفى نيسان: a name, not a date."""
    before = line.at(atom.first - 1, "named_month")
    return bool(before and not before.definite and not atom.prefix)


def _year_value(line: Line, at: int, hijri: bool = False) -> tuple[int, int] | None:
    """A year after a month: 2017, عام 2017, من عام 2017, ، 2017, with where it ends."""
    for _ in range(4):
        value = line.digits(at)
        if value is not None:
            sign = line.at(at + 1, "hijri_sign")
            if 1990 <= value <= 2100 or ((hijri or sign) and 1300 <= value <= 1500):
                return value, at + 1
            return None
        if not (line.text(at) in ("من", "،", ",", "/", "-", ".", "سنه", "عام", "العام", "لعام", "لسنه", "th")):
            return None
        at += 1
    return None


def _day_month(line: Line, at: int, parts: Parts) -> int:
    if parts.day is not None or parts.month is not None:
        return 0
    days = _days_before(line, at)
    if not days:
        return 0
    day, day2, end = days
    gap = end
    for _ in range(4):
        if line.text(gap) in ("من", "/", "-", "–", "ل", "th", "nd", "rd", "st", ",", "،") or _month_head(line, gap):
            unit = _unit_rel(line, gap, Parts(at, at), months_only=True)
            if unit:
                break
            gap += 1
    before = line.at(at - 1, "named_month")
    if before and not before.definite and before.first == at - 1 and line.text(at - 1) not in ("مركز",):
        if not _year_value(line, end + 1):
            return 0
    end = _month_at(line, gap, parts, company=True)
    if not end:
        scratch = Parts(at, at)
        end = _unit_rel(line, gap, scratch, months_only=True)
        if not end or line.text(gap - 1) != "من":
            return 0
        parts.unit, parts.unit_rel, parts.back = "month", scratch.unit_rel, scratch.back
        named = _month_at(line, end, parts, company=True)
        end = named or end
        if named:
            parts.unit = parts.unit_rel = parts.back = None
    parts.day, parts.day2 = day, day2
    return end


def _month_head(line: Line, at: int) -> bool:
    atom = line.at(at, "head")
    return bool(atom and atom.value == "month")


def _month_day(line: Line, at: int, parts: Parts) -> int:
    """October 20, 2017."""
    if line.kind(at) != "latin" or parts.day is not None or parts.month is not None:
        return 0
    atom = line.at(at, "month")
    day = line.digits(at + 1) if line.text(at + 1) != "." else line.digits(at + 2)
    if not atom or day is None or not 1 <= day <= 31:
        return 0
    parts.month, parts.day = atom.value, day
    return at + 2 + (line.text(at + 1) == ".")


def _month(line: Line, at: int, parts: Parts) -> int:
    if parts.day is not None or parts.offset is not None or parts.weekday is not None:
        return 0
    if _month_head(line, at):
        value = line.digits(at + 1)
        if value and 1 <= value <= 12 and parts.month is None:
            parts.month = value
            return at + 2
        return _month_at(line, at + 1, parts, company=True)
    return _month_at(line, at, parts, company=False)


def _year(line: Line, at: int, parts: Parts) -> int:
    if parts.year is not None or parts.unit:
        return 0
    head = line.at(at, "head")
    start = at + 1 if head and head.value == "year" else at
    if start == at and not (parts.month is not None or parts.third or parts.season):
        return 0
    if m := _YEARS.fullmatch(line.text(start)):
        parts.year, parts.year2 = int(m[1]), int(m[2])
        return start + 1
    found = _year_value(line, start, parts.hijri)
    if not found or found[1] != start + 1:
        return 0
    parts.year, end = found
    sign = line.at(end, "hijri_sign")
    if sign:
        parts.hijri, end = True, sign.last
    elif parts.hijri and parts.year > 1600:
        parts.year = None
        return 0
    elif line.at(end, "gregorian_sign") and line.text(end) in ("م", "ميلادي", "ميلاديه", "г"):
        end += 1
    second = line.digits(end + 1) if line.text(end) in ("و", "-", "الي", "حتي") else None
    if second and head and parts.year < second <= 2100:
        parts.year2, end = second, end + 2
    return end


def _unit_rel(line: Line, at: int, parts: Parts, months_only: bool = False) -> int:
    """الأسبوع الماضي, هذا الشهر, العام الجاري."""
    if parts.unit or parts.year is not None:
        return 0
    this = line.at(at, "this")
    unit = line.at(this.last if this else at, "unit")
    if not unit or not unit.definite or unit.word.count or unit.value not in ("week", "month", "year"):
        return 0
    if months_only and unit.value != "month":
        return 0
    rel = None if this else line.at(unit.last, "relative")
    if not this and not rel:
        return 0
    value = "this" if this else str(rel.value) if rel else ""
    parts.unit = unit.value
    if value in ("same", "following", "preceding"):
        parts.back = {"same": "", "following": "P1", "preceding": "-P1"}[value] + unit.value[0].upper()
        parts.back = parts.back if value != "same" else "P0" + unit.value[0].upper()
    parts.unit_rel = value
    return rel.last if rel else unit.last


def _third(line: Line, at: int, parts: Parts) -> int:
    """مطلع, منتصف, أواخر before a month, the month, a week or a year."""
    third = line.at(at, "third")
    if not third or parts.third or parts.month is not None:
        return 0
    start = third.last + (line.text(third.last) == "من")
    season = parts.season
    parts.third = third.value
    for component in (_month, _unit_rel, _year, _season):
        end = component(line, start, parts)
        if end:
            return end
    parts.third, parts.season = None, season
    return 0


def _season(line: Line, at: int, parts: Parts) -> int:
    season = line.at(at, "season")
    if not season or parts.season or parts.dated:
        return 0
    rel = line.at(season.last, "relative") if season.definite else None
    parts.season = season.value
    if rel and rel.value in ("last", "this", "next"):
        parts.unit_rel = rel.value
        return rel.last
    end = _year(line, season.last, parts) or _unit_rel(line, season.last + (line.text(season.last) == "من"), parts)
    if not end or parts.unit not in (None, "year"):
        parts.season = parts.unit = parts.unit_rel = None
        return 0
    return end


def _weekday(line: Line, at: int, parts: Parts) -> int:
    atom = line.at(at, "weekday")
    if not atom or parts.weekday is not None or not _is_weekday(line, atom):
        return 0
    parts.weekday, end = atom.value, atom.last
    second = _second_weekday(line, end, parts)
    while second:
        parts.weekday2, end = second.value, second.last
        second = _second_weekday(line, end, parts) if second.joined else None
    rel = line.at(end, "relative")
    if rel and rel.value in ("last", "this", "next"):
        parts.weekday_rel, end = rel.value, rel.last
    return end


def _is_weekday(line: Line, atom: Atom) -> bool:
    before = line.text(atom.first - 1)
    named = line.at(atom.first - 1, "named_weekday")
    if named and not named.definite and not atom.prefix:
        return False
    if atom.value == 0 and before.endswith(("ين", "ان")) and len(before) > 4 and before.startswith("ال"):
        return bool(line.at(atom.first - 1, "weekday"))  # الشهيدين الاثنين: both of them
    return atom.word.words[0] != "الحد" or bool(line.at(atom.first - 1, "head", "part", "day"))


def _second_weekday(line: Line, at: int, parts: Parts) -> Atom | None:
    """The other day of a night or a pair: السبت-الأحد, الأحد على الاثنين, يومي الجمعة والسبت."""
    pair = line.text(parts.first - 1) in ("يومي", "بين", "ايام", "نهاري", "ليلتي")
    gap = at + (line.text(at) in ("-", "–", "—", "/", "علي", "الي", "و", "_", "ـ", "حتي"))
    atom = line.at(gap, "weekday")
    if not atom or atom.value == parts.weekday:
        return None
    adjacent = bool(parts.night) or line.text(parts.first - 1) == "من"
    if pair or (adjacent and (not atom.joined or parts.night)):
        return atom
    return atom if gap > at and line.text(at) in ("-", "–", "/") and (atom.value - (parts.weekday or 0)) % 7 == 1 else None


def _day(line: Line, at: int, parts: Parts) -> int:
    atom = line.at(at, "last_night", "day", "now", "tonight", "after_last_midnight")
    if not atom or parts.offset is not None or parts.back:
        return 0
    kind = atom.word.kind
    if kind == "day" and atom.value == 0 and atom.word.words == ("اليوم",):
        rel = line.at(atom.last, "relative")
        backs = {"same": "P0D", "following": "P1D", "preceding": "-P1D"}
        if rel and rel.value in backs:
            parts.back = backs[rel.value]
            return rel.last
        if not _is_today(line, atom):
            return 0
    if kind == "tonight" and (rel := line.at(atom.last, "relative")) and rel.value == "same":
        parts.back, parts.part = "P0D", "night"
        return rel.last
    if kind == "now":
        parts.now = True
    parts.offset = atom.value if kind in ("day", "now", "tonight") else -1
    if kind in ("last_night", "tonight"):
        parts.part, parts.night = "night", "night"
    elif kind == "after_last_midnight":
        parts.part, parts.night = "after_midnight", "night"
    parts.two_days = kind == "last_night"
    return atom.last


def _is_today(line: Line, atom: Atom) -> bool:
    before, after = line.text(atom.first - 1), line.at(atom.last, "not_today")
    if after and not line.at(atom.last, "weekday") and after.word.words[0] == line.text(atom.last):
        return False
    if before == "في" or atom.prefix in ("ب", "ل", "لال", "بال"):
        return bool(line.at(atom.last, "weekday"))
    if before in ("طوال", "طيله", "مدار", "خلال"):
        return True
    return not line.at(atom.first - 1, "named_today")


def _friday_prayer(line: Line, at: int, parts: Parts) -> int:
    atom = line.at(at, "friday_prayer")
    if not atom or parts.weekday is not None:
        return 0
    parts.weekday, parts.part = 4, parts.part or "noon"
    return atom.last


def _part(line: Line, at: int, parts: Parts) -> int:
    atom = line.at(at, "part")
    if not atom or (parts.part and not (parts.clock is not None and parts.half is None and atom.word.clock)):
        return 0
    if atom.word.clock:
        if parts.clock is None or atom.prefix:
            return 0
        parts.half = atom.value
        return atom.last
    if atom.prefix in ("ب", "ل") and not atom.word.alone:
        return 0
    parts.part, parts.weak = atom.value, not atom.word.alone
    parts.night = atom.word.night or parts.night
    if line.text(atom.last) in ("الاولي", "الباكر", "المبكر", "الباكره"):
        parts.weak = False
        return atom.last + 1
    return atom.last


def _clock(line: Line, at: int, parts: Parts) -> int:
    found = read_clock(line, at) if parts.clock is None else None
    if not found:
        return 0
    parts.clock = found[0]
    return found[1]


def _feast(line: Line, at: int, parts: Parts) -> int:
    """أول أيام عيد الأضحى 1439, يوم عرفة."""
    if parts.day is not None or parts.month is not None:
        return 0
    nth, start = 1, at
    ordinal = line.at(at, "ordinal")
    if ordinal and line.text(ordinal.last) == "ايام":
        nth, start = ordinal.value, ordinal.last + 1
    elif line.text(at) == "اليوم" and ordinal is None:
        ordinal = line.at(at + 1, "ordinal")
        if ordinal and line.text(ordinal.last) in ("من", "ل", "ايام"):
            nth, start = ordinal.value, ordinal.last + 1
            start += line.text(start) == "ايام"
    feast = line.at(start, "feast", "feast_day")
    if not feast:
        return 0
    month, day = map(int, str(feast.value).split("-"))
    parts.month, parts.day, parts.hijri = month, day + nth - 1, True
    return feast.last


Component = Callable[[Line, int, Parts], int]
_COMPONENTS: tuple[Component, ...] = (
    _numeric, _feast, _day_month, _month_day, _third, _season, _unit_rel, _month, _year, _friday_prayer,
    _weekday, _day, _clock, _part,
)


def as_dict(parts: Parts) -> dict[str, Any]:
    """The filled slots, for tests and explanations."""
    return {name: value for name in Parts.__slots__ if (value := getattr(parts, name)) not in (None, False)}
