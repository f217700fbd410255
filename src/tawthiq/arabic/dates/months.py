"""A day and its month, a month alone, with doubled names (تشرين الثاني / نوفمبر) and months between two."""

from __future__ import annotations

import re

from tawthiq.arabic.dates.periods import read_unit_rel, read_year_value
from tawthiq.arabic.dates.slots import Parts
from tawthiq.arabic.dates.words import Atom, Line

_DAYS = re.compile(r"(\d{1,2})-(\d{1,2})")
_BEFORE_MONTH = frozenset(["من", "/", "-", "–", "ل", "th", "nd", "rd", "st", ",", "،"])
_BETWEEN_DAYS = frozenset(["و", "الي", "حتي", "-", "–", "—", "ولغايه", "لغايه", "على", "علي", "/"])
_PARTS = frozenset({"فجر", "صباح", "ظهر", "عصر", "مساء", "ليل", "ليله"})
_LED_BY = _PARTS | {"يوم", "ويوم", "في", "وفي", "بتاريخ"}
_RUNNING = frozenset({"الجاري", "الحالي"})
_IN_MONTH = frozenset(["في", "خلال", "منذ", "حتي", "بين", "طوال", "شهر"])


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
    year = read_year_value(line, end, atom.word.kind == "hijri")
    if rel and rel.value in ("same", "following", "preceding"):
        rel = None
    firm = atom.word.kind == "month" and not atom.word.company
    if line.text(at - 1) in _IN_MONTH and (atom.word.company or atom.value == 9):
        firm = firm or atom.value != 8  # في اب may be the town of Ibb
    if not (company or firm or doubled or rel or year) or (year is None and _named(line, atom)):
        return 0
    parts.month, parts.hijri = atom.value, atom.word.kind == "hijri"
    if rel:
        parts.month_rel, end = rel.value, rel.last
    return end if rel or year else _until_month(line, at, end, parts)


def _until_month(line: Line, at: int, end: int, parts: Parts) -> int:
    """بين آذار وحزيران 2019, من آذار حتى حزيران."""
    before = line.text(at - 1) if line.text(at - 1) != "شهري" else line.text(at - 2)
    if before not in ("بين", "من", "ومن", "وبين", "شهري") or parts.day is not None or parts.hijri:
        return end
    gap = end + (line.text(end) in ("و", "الي", "حتي", "-"))
    other = line.at(gap, "month")
    if not other or other.value == parts.month or (gap == end and not other.joined):
        return end
    parts.month2 = other.value
    rel = line.at(other.last, "relative")
    if rel and rel.value in ("last", "this"):
        parts.month_rel = rel.value
        return rel.last
    return other.last


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
    at = atom.first - 1
    while at >= 0 and (line.text(at) == "من" or line.kind(at) == "number" or line.at(at, "ordinal", "tens")):
        at -= 1
    before = line.at(at, "named_month")
    return bool(before and not before.definite and not atom.prefix)


_COMMAS = ("،", ",")


def read_day_month(line: Line, at: int, parts: Parts) -> int:
    if parts.day is not None or parts.month is not None:
        return 0
    days = _days_before(line, at)
    if not days:
        return 0
    day, day2, end = days
    gap = end
    if line.text(end) in _COMMAS and (father := line.at(end + 1, "month")) and father.word.company:
        return 0  # «ستة من أسرة واحدة، اب وثلاث بنات»
    for _ in range(4):
        if line.text(gap) in _BEFORE_MONTH or _month_head(line, gap):
            if line.at(gap, "this", "unit") and read_unit_rel(line, gap, Parts(at, at), months_only=True):
                break
            gap += 1
    end = _month_at(line, gap, parts, company=True)
    if not end:
        scratch = Parts(at, at)
        end = read_unit_rel(line, gap, scratch, months_only=True) or _of_this_month(line, gap, scratch)
        if not end or not (line.text(gap - 1) == "من" or line.text(at - 1) in _LED_BY):
            return 0
        parts.unit, parts.unit_rel, parts.back = "month", scratch.unit_rel, scratch.back
        named = _month_at(line, end, parts, company=True)
        end = named or end
        if named:
            parts.unit = parts.unit_rel = parts.back = None
    parts.day, parts.day2 = day, day2
    return end


def _of_this_month(line: Line, at: int, parts: Parts) -> int:
    """«يوم 23 الجاري», «في الـ13 من الجاري»: of the month that runs, which is not named."""
    rel = line.at(at, "relative")
    if rel is None or rel.value != "this" or rel.word.words[0] not in _RUNNING:
        return 0
    parts.unit, parts.unit_rel = "month", "this"
    return rel.last


def _month_head(line: Line, at: int) -> bool:
    atom = line.at(at, "head")
    return bool(atom and atom.value == "month")


def read_month_day(line: Line, at: int, parts: Parts) -> int:
    """October 20, 2017."""
    if line.kind(at) != "latin" or parts.day is not None or parts.month is not None:
        return 0
    atom = line.at(at, "month")
    day = line.digits(at + 1) if line.text(at + 1) != "." else line.digits(at + 2)
    if not atom or day is None or not 1 <= day <= 31:
        return 0
    parts.month, parts.day = atom.value, day
    return at + 2 + (line.text(at + 1) == ".")


def read_month(line: Line, at: int, parts: Parts) -> int:
    if parts.day is not None or parts.offset is not None or parts.weekday is not None:
        return 0
    if _month_head(line, at):
        value = line.digits(at + 1)
        if value and 1 <= value <= 12 and parts.month is None:
            parts.month = value
            return at + 2
        return _month_at(line, at + 1, parts, company=True)
    return _month_at(line, at, parts, company=False)
