"""A day that is counted from the attack told before: «وفي اليوم التالي …», «وقبل ذلك بيومين …»."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from tawthiq.arabic.dates.read import DateMention
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.same_spot import is_district
from tawthiq.coding.assembly.state import Course
from tawthiq.coding.comes_after import comes_after
from tawthiq.coding.statements import Statement
from tawthiq.coding.turns.before import looks_back
from tawthiq.model import SETTLED, Place

_DAYS = re.compile(r"(-?)P(\d)D")
_HEAD = 2  # words before it at the head of the clause («وفي»)
_RECENT = 3  # days
_SUBJECT = 4  # words of «وتأتي الحادثة» before «بعد يوم من»
_NEAR = ("P0D", "-P1D", "-P2D")
_PRECISE = ("day", "hours")


def with_its_day(s: Statement, course: Course) -> Statement:
    """The statement with its day, where its words count it from the day of the attack being told.

    Where that day is not known, neither is its own: it keeps the words, and takes over no day of the report.
    """
    found = _counted_day(s) or _looked_back_to(s)
    if found is None or course.current is None or not _tells_anew(s):
        return s
    mention, days = found
    told = course.current.date or course.current.lead_day
    base = _base(told, days)
    if base is None and not days:
        return s
    day = (base + timedelta(days=days)).isoformat() if base else None
    return replace(s, date=replace(mention, start=day, end=day), day_before=None)


def before_it(s: Statement) -> bool:
    """«وتأتي الحادثة بعد يوم واحد من مقتل … بانفجار لغم في منطقة كذا»: told in full, some days before."""
    place = own_place(s) or (s.place if _comes_after(s) else None)
    if place is None or not _is_spot(place.place) or not (_looked_back_to(s) or _comes_after(s)):
        return False
    counted = any(r.quantity.kind == "exact" and r.quantity.value for r in s.whole_rows)
    struck = any(m.type and not m.weak for m in s.means)
    return counted and struck and s.kills_or_injures and "again" not in s.kinds


def _comes_after(s: Statement) -> bool:
    """«وتأتي هذه الجريمة بعد استهداف المديرية ذاتها، الخميس الماضي، ما أدى إلى …»: with a day of its own."""
    if s.date is None or s.headline or s.item or s.date.back_reference or s.day_of_telling:
        return False
    return comes_after(s.clause) and s.date.kind == "point" and s.date.precision in _PRECISE


def _looked_back_to(s: Statement) -> tuple[DateMention, int] | None:
    """The day that the clause counts back from the attack told before it, and how many days before."""
    if s.headline or s.item or (s.date is not None and s.date.back_reference is None):
        return None
    near = (d for d in s.clause.dates if d.back_reference and d.first <= s.clause.first + _SUBJECT)
    for d in near:
        counted = _DAYS.fullmatch(d.back_reference or "")
        if counted and not counted[1] and looks_back(d, s.clause.of) and 0 < int(counted[2]) <= _RECENT:
            return d, -int(counted[2])
    return None


def _base(told: DateMention | None, days: int) -> date | None:
    """The day that days are counted from; of a night over two days the nearer one."""
    if told is None or not (told.start and told.end):
        return None
    start, end = date.fromisoformat(told.start), date.fromisoformat(told.end)
    return None if (end - start).days > 1 else start if days < 0 else end


def on_a_day_before(s: Statement) -> bool:
    """«وقبل ذلك بيومين، قتل ستة بغارة على بلدة …»: told in full, with its day: no mere look back."""
    back = s.date.back_reference if s.date else None
    counted = _DAYS.fullmatch(back or "")
    place = own_place(s)
    if counted is None or int(counted[2]) > _RECENT or s.date is None or s.date.start is None:
        return False
    return place is not None and _tells_it(s) and _is_spot(place.place)


def earlier_these_days(s: Statement, course: Course) -> bool:
    """«وفي وقت سابق، قصفت المدفعية فجر أمس مدينة …»: earlier, on a day of its own of the same run of news."""
    place, day = own_place(s), s.date
    if "earlier" not in s.kinds or "recap" in s.kinds or not _tells_it(s) or place is None:
        return False
    if s.headline or not _is_spot(place.place):
        return False
    if day is None or s.day_of_telling or day.kind != "point" or day.precision not in _PRECISE:
        return False
    told = course.current.date if course.current else None
    ends = [told.end if told else None, course.known_until.isoformat() if course.known_until else None]
    if day.start is None or not any(ends):
        return day.offset in _NEAR
    return any(0 <= (date.fromisoformat(end) - date.fromisoformat(day.start)).days <= _RECENT
               for end in ends if end)  # fmt: skip


def _tells_anew(s: Statement) -> bool:
    """Not «وفي اليوم التالي قال طبيب إن عشرة أصيبوا في القصف»: said the day after of the attack told."""
    return (s.acts or s.kills_or_injures) and not s.points_at_it and (s.strikes or not s.said)


def _tells_it(s: Statement) -> bool:
    return s.acts or (s.strikes and s.kills_or_injures)


def _is_spot(place: Place) -> bool:
    return place.precision in SETTLED or is_district(place)


def _counted_day(s: Statement) -> tuple[DateMention, int] | None:
    if s.date is not None or s.headline:
        return None
    opening = (d for d in s.clause.dates if d.back_reference and d.first <= s.clause.first + _HEAD)
    for d in opening:
        counted = _DAYS.fullmatch(d.back_reference or "")
        if counted and d.kind == "point" and not looks_back(d, s.clause.of):
            return d, int(counted[2]) * (-1 if counted[1] else 1)
    return None
