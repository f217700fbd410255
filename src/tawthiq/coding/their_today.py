"""«اليوم» in another's words: the day on which he spoke, not that of the report.

An agency writes on Wednesday «قُتل، الثلاثاء، 12 …» and quotes a statement of that Tuesday: «تعرض المستشفى
اليوم لقصف». Counted from the report, one attack would be two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from tawthiq.arabic.dates.read import DateMention
from tawthiq.coding.speakers.quoting import left_open
from tawthiq.coding.statements import Statement

_DAYS = 3  # from the day told to the report


def with_their_today(statements: Sequence[Statement]) -> list[Statement]:
    """The same, «today» in reported words moved to the day that the report has told before."""
    if not any(_is_today(s.date) for s in statements):
        return list(statements)
    out: list[Statement] = []
    for s in statements:
        day = _spoken_on(s, out) if _is_today(s.date) and s.said else None
        out.append(replace(s, date=_moved(s.date, day)) if s.date and day else s)
    return out


def _is_today(d: DateMention | None) -> bool:
    return d is not None and d.offset == "P0D" and d.start is not None and d.start == d.end


def _spoken_on(s: Statement, before: Sequence[Statement]) -> DateMention | None:
    """The day told last before it, where the words are quoted or go on with an announcement of that day."""
    told = [o for o in before if o.date is not None and not o.headline]
    if not told or s.date is None or s.date.first < s.said[0].scope_first:
        return None
    last, day = told[-1], told[-1].date
    if day is None or not _days_before(day, s.date) or not _of_it(s, told):
        return None
    goes_on = last.day_of_telling and bool(last.said) and last.said[0].type == s.said[0].type
    quoted = left_open(s.clause.of.sentence.tokens[: s.date.first])
    return day if goes_on or quoted else None


def _of_it(s: Statement, told: Sequence[Statement]) -> bool:
    """«The» attack, one that counts nobody, or as many dead as were told: else it is another one."""
    dead = {o.told_dead for o in told}
    return s.points_at_it or not s.whole_rows or (s.told_dead is not None and s.told_dead in dead)


def _days_before(day: DateMention, today: DateMention) -> bool:
    """A weekday or a date some days before the report's; «أمس» is told by who says «اليوم» too."""
    if day.kind != "point" or day.precision not in ("day", "hours") or day.offset in ("-P1D", "P0D"):
        return False
    if not (day.start and today.start) or day.start != day.end:
        return False
    return 0 < (date.fromisoformat(today.start) - date.fromisoformat(day.start)).days <= _DAYS


def _moved(today: DateMention, day: DateMention | None) -> DateMention:
    return replace(today, start=day.start, end=day.end, offset=None) if day else today
