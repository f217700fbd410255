"""Weekdays, today and yesterday, feasts, parts of the day and clock times."""

from __future__ import annotations

from tawthiq.arabic.dates.clock import read_clock
from tawthiq.arabic.dates.slots import Parts
from tawthiq.arabic.dates.words import Atom, Line
from tawthiq.arabic.units import unit_at

_BACKS = {"same": "P0D", "following": "P1D", "preceding": "-P1D"}
_TWO_AGO = -2
_CALLED_OFF = frozenset({"تعليق", "الغاء", "منع", "حظر", "وقف", "ايقاف", "تاجيل", "بتعليق", "بالغاء"})


def read_friday_prayer(line: Line, at: int, parts: Parts) -> int:
    atom = line.at(at, "friday_prayer")
    if not atom or parts.weekday is not None or line.text(atom.first - 1) in _CALLED_OFF:
        return 0  # «أعلن المجلس تعليق صلاة الجمعة»
    parts.weekday, parts.part = 4, parts.part or "noon"
    return atom.last


def read_weekday(line: Line, at: int, parts: Parts) -> int:
    atom = line.at(at, "weekday")
    if not atom or parts.weekday is not None or not _is_weekday(line, atom):
        return 0
    parts.weekday, end = atom.value, atom.last
    second = _second_weekday(line, end, parts)
    while second:
        parts.weekday2, end = second.value, second.last
        second = _second_weekday(line, end, parts) if second.joined else None
    rel = line.at(end, "relative")
    if rel and rel.value in ("before_last", "last", "this", "next"):
        parts.weekday_rel, end = rel.value, rel.last
    return end


def _is_weekday(line: Line, atom: Atom) -> bool:
    before = line.text(atom.first - 1)
    named = line.at(atom.first - 1, "named_weekday")
    if named and not named.definite and not atom.prefix:
        return False
    if atom.value == 0 and before.endswith(("ين", "ان")) and len(before) > 4 and before.startswith("ال"):
        return bool(line.at(atom.first - 1, "weekday"))  # الشهيدين الاثنين: both of them
    if atom.value == 0 and _two_of(line, atom.first - 1):
        return False
    return atom.word.words[0] != "الحد" or bool(line.at(atom.first - 1, "head", "part", "day"))


def _two_of(line: Line, at: int) -> bool:
    """«وولديه الاثنين», «وأولاده الاثنين»: both of his sons."""
    noun = unit_at(line.items, at) if at >= 0 else None
    if noun is None or not noun.suffix:
        return False
    return noun.number == "dual" or (noun.number == "plural" and noun.unit.group is not None)


def _second_weekday(line: Line, at: int, parts: Parts) -> Atom | None:
    """The other day of a night or a pair: السبت-الأحد, الأحد على الاثنين, يومي الجمعة والسبت."""
    pair = line.text(parts.first - 1).removeprefix("و") in ("يومي", "بين", "ايام", "نهاري", "ليلتي")
    gap = at + (line.text(at) in ("-", "–", "—", "/", "علي", "الي", "و", "_", "ـ", "حتي"))
    atom = line.at(gap, "weekday")
    if not atom or atom.value == parts.weekday:
        return None
    adjacent = bool(parts.night) or line.text(parts.first - 1) == "من"
    if pair or (adjacent and (not atom.joined or parts.night)):
        return atom
    next_day = (atom.value - (parts.weekday or 0)) % 7 == 1
    return atom if gap > at and line.text(at) in ("-", "–", "/") and next_day else None


def read_day(line: Line, at: int, parts: Parts) -> int:
    atom = line.at(at, "last_night", "day", "now", "tonight", "after_last_midnight")
    if not atom or parts.offset is not None or parts.back:
        return 0
    kind = atom.word.kind
    if atom.prefix.endswith("ال") and atom.word.words == ("غدا",):  # منتظرين الغدا: the meal
        return 0
    if kind == "day" and atom.value == _TWO_AGO and line.at(atom.last, "ranked"):
        return 0  # «هجوم أمس الأول من نوعه»
    if kind == "day" and atom.value == 0 and atom.word.words == ("اليوم",):
        rel = line.at(atom.last, "relative")
        if rel and rel.value in _BACKS:
            parts.back = _BACKS[rel.value]
            return rel.last
        if rel and rel.word.words == ("السابق",):
            parts.back = "-P1D"
            return rel.last
        if line.text(atom.first - 1) == "ذلك":  # في ذلك اليوم: the day told before
            parts.back = "P0D"
            return atom.last
        if not _is_today(line, atom):
            return 0
    if kind == "tonight" and (end := _another_night(line, atom, parts)) is not None:
        return end
    if kind == "now":
        if atom.word.company and line.kind(at - 1) not in ("mark", "break"):
            return 0
        if line.text(at) == "الان" and (line.text(at - 1) == "_" or _of_a_medium(line, at)):
            return 0  # «شبكة غزة الآن», «#غزة_الآن»
        parts.now = True
    parts.offset = atom.value
    if kind in ("last_night", "tonight"):
        parts.part, parts.night = "night", "night"
    elif kind == "after_last_midnight":
        parts.part, parts.night = "after_midnight", "night"
    parts.two_days = kind == "last_night" and not _of_its_weekday(line, atom)
    return atom.last


def _another_night(line: Line, atom: Atom, parts: Parts) -> int | None:
    """«تلك الليلة», «الليلة نفسها», «الليلة التالية»: counted from the day told before; 0 where other words
    say which night it was («الليلة الفاصلة بين الأحد والاثنين»), None where it is tonight."""
    if line.text(atom.first - 1) in ("تلك", "ذات", "نفس"):
        parts.back, parts.part = "P0D", "night"  # «في سجل تلك الليلة»
        return atom.last
    rel = line.at(atom.last, "relative")
    if rel and rel.value in _BACKS:
        parts.back, parts.part = _BACKS[rel.value], "night"
        return rel.last
    if line.text(atom.last) == "السابقه":
        parts.back, parts.part = _BACKS["preceding"], "night"
        return atom.last + 1
    return 0 if line.at(atom.last, "not_tonight") else None


def _of_its_weekday(line: Line, atom: Atom) -> bool:
    """«ليل أمس السبت» is the night of Saturday, as «ليل السبت» is; «ليلة أمس» alone spans two days."""
    after = atom.last + (line.text(atom.last) in ("(", "،"))
    return atom.word.words[0] == "ليل" and line.at(after, "weekday") is not None


def _of_a_medium(line: Line, at: int) -> bool:
    return any(line.text(at - back).lstrip("ول") in _MEDIA for back in (2, 3))


_THAT = frozenset({"الذي", "التي"})
_IN_DATELINE = 6  # words from the beginning
_MEDIA = frozenset({"شبكه", "صفحه", "قناه", "موقع", "وكاله", "منصه", "مراسل", "مراسلو", "اذاعه", "راديو"})


_DASHES = ("-", "–", "—", "|", "/", "ـ")


def _of_a_paper(line: Line, atom: Atom) -> bool:
    """«طرابلس / ليبيا اليوم», «بغداد اليوم - ديالى»: the name of an outlet in a dateline."""
    name = atom.first - 1
    behind = line.text(name - 1) in _DASHES and name <= _IN_DATELINE
    opens = name == 0 or line.kind(name - 1) == "break"
    return behind or (opens and line.text(atom.last) in _DASHES)


def _is_today(line: Line, atom: Atom) -> bool:
    before, after = line.text(atom.first - 1), line.at(atom.last, "not_today")
    if after and not line.at(atom.last, "weekday") and after.word.words[0] == line.text(atom.last):
        return False
    if before in ("في", "وفي") or atom.prefix in ("ب", "ل", "لال", "بال"):
        return bool(line.at(atom.last, "weekday"))
    if before in ("طوال", "طيله", "مدار", "خلال"):
        return True
    if line.at(atom.first - 1, "today_paper") and _of_a_paper(line, atom):
        return False
    return not line.at(atom.first - 1, "named_today")


def read_part(line: Line, at: int, parts: Parts) -> int:
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


def read_clock_part(line: Line, at: int, parts: Parts) -> int:
    found = read_clock(line, at) if parts.clock is None else None
    if not found:
        return 0
    parts.clock = found[0]
    return found[1]


def _day_of_hijri(line: Line, at: int, day: int, parts: Parts) -> int:
    """أول أيام رمضان, ثاني أيام شهر شوال."""
    head = line.at(at, "head")
    month = line.at(head.last if head and head.value == "month" else at, "hijri")
    if not month:
        return 0
    parts.month, parts.day, parts.hijri = month.value, day, True
    return month.last


def read_feast(line: Line, at: int, parts: Parts) -> int:
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
        return _day_of_hijri(line, start, nth, parts) if start > at else 0
    if start == at and line.text(feast.last) in _THAT:
        return 0  # «عيد الفطر الذي يفترض أن يكون يوم فرح …»: the feast is spoken of
    month, day = map(int, str(feast.value).split("-"))
    parts.month, parts.day, parts.hijri = month, day + nth - 1, True
    return feast.last
