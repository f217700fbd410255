"""The days that statements and events name, held against each other."""

from __future__ import annotations

from datetime import date, timedelta

from tawthiq.arabic.dates.read import DateMention
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.rivals import another_voice, rivals_any
from tawthiq.coding.statements import Statement

_TELLING = 5  # dead whom two attacks of two days hardly count alike
_FINE = ("day", "hours")
_FRONTED = 1  # words before the day that opens a paragraph («ويوم الأحد»)


def other_day(s: Statement, draft: Draft) -> bool:
    """Do both name a day, and not the same one?"""
    a, b = s.date or s.day_before, draft.date or draft.lead_day
    if b is not None and b.kind == "clock" and draft.lead_day is not None:
        b = draft.lead_day  # «وعاود الطيران غاراته ليلا»: of the lead's day
    if s.says_when:
        return False
    if s.date is not None and s.date.back_reference and s.date.start is None:
        return s.kills_or_injures  # «وفي اليوم التالي», after an attack on no day
    if b is None and told_on_its_day(s, draft):
        return True
    if s.day_of_telling or draft.day_of_telling:
        return False
    if a is None or b is None or a.kind == "clock" or b.kind == "clock":
        return False
    if not (a.start and a.end and b.start and b.end):
        if s.weekday and draft.weekday and s.weekday != draft.weekday:
            return True
        told = (a.offset, b.offset)
        if not all(told):
            return _told_anew(s, draft) and _in_other_words(a, b)
        return a.offset != b.offset and not any("T" in o for o in told if o)  # hours ago
    apart = a.end < b.start or b.end < a.start
    if apart and s.killed in draft.killed() and (s.killed or 0) >= _TELLING and _one_midnight(a, b):
        return False  # «بعد منتصف ليلة أمس الاثنين», and «يوم أمس الاثنين», with as many dead
    return apart and not (_one_night(a, b) and another_voice(s, draft))


def _in_other_words(a: DateMention, b: DateMention) -> bool:
    """«في 1 تموز», and «يوم الأحد», in a report of no known day: one day is seldom told twice in two ways."""
    points = a.kind == b.kind == "point" and not (a.back_reference or b.back_reference)
    return points and a.precision in _FINE and b.precision in _FINE


def _told_anew(s: Statement, draft: Draft) -> bool:
    """An attack told as new, with other people harmed than those of the draft, by nobody else's word."""
    new = s.acts and s.kills_or_injures and not (s.points_at_it or s.headline or draft.from_headline)
    return new and "update" not in s.kinds and rivals_any(s, draft) and not another_voice(s, draft)


def goes_on_that_day(s: Statement, current: Draft | None) -> bool:
    """«والأحد، قال مصدر إن الطائرات قصفت كذا. ولفت المصدر إلى أن غارة استهدفت مزرعة في كذا»: an attack on no
    day of its own, by the voice that told the one before it on its day."""
    if current is None or s.date is not None or s.day_before is not None or s.points_at_it or s.headline:
        return False
    said = current.statements[-1].said
    goes_on = bool(s.said) and s.said[0].continuing and bool(said) and said[0].type == s.said[0].type
    day = current.date
    told = current.dated_by is not None and not current.day_of_telling
    return goes_on and s.acts and told and day is not None and day.kind == "point" and day.start is not None


def told_on_its_day(s: Statement, draft: Draft) -> bool:
    """«والأحد الفائت، استشهدت أربع نساء …»: a paragraph that opens with a past day and whom it harmed, others
    than those of the attack told before it on no day."""
    if s.date is None or s.clause.first or not s.clause.of.sentence.opens or s.date.first > _FRONTED:
        return False
    past = s.date.kind == "point" and s.date.precision in ("day", "hours") and s.date.offset != "P0D"
    own = past and s.date.back_reference is None and s.kills_or_injures and "update" not in s.kinds
    told = own and not (s.headline or s.day_of_telling or s.points_at_it or draft.from_headline)
    return told and draft.has_harm and rivals_any(s, draft)


def _one_night(a: DateMention, b: DateMention) -> bool:
    """«ليل الخميس» and «فجر الجمعة»"""
    first, second = sorted((a, b), key=lambda d: d.start or "")
    next_day = _day(second.start) - _day(first.end) == timedelta(days=1)
    return next_day and first.time_of_day == "night" and second.time_of_day in ("dawn", "after_midnight")


def _one_midnight(a: DateMention, b: DateMention) -> bool:
    """A day, and the hours after its midnight."""
    first, second = sorted((a, b), key=lambda d: d.start or "")
    next_day = _day(second.start) - _day(first.end) == timedelta(days=1)
    hours = (first.time_of_day, second.time_of_day)
    return next_day and hours[0] in (None, "night") and hours[1] in ("dawn", "after_midnight")


def _day(iso: str | None) -> date:
    return date.fromisoformat(iso) if iso else date.min


def same_day(a: DateMention | None, b: DateMention | None) -> bool:
    """Do both name days that touch?"""
    if not (a and b and a.start and a.end and b.start and b.end):
        return False
    return a.start <= b.end and b.start <= a.end


def day_of(mention: DateMention | None) -> date | None:
    """The first day of a mention, where it is known."""
    return date.fromisoformat(mention.start) if mention and mention.start else None
