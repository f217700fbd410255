"""The records of dates: what a phrase is read against, and what was read."""

from __future__ import annotations

from datetime import date, datetime

from tawthiq.model import DatePrecision, TimeOfDay
from tawthiq.records import record


@record
class Reference:
    """The publication day that relative dates count from.

    `start` and `end` are its first and last possible day (`end` None: the same day). `start` None
    with an `end` is an upper bound alone, and resolves nothing. `time` is the moment where it is
    known ("قبل ساعتين" may cross midnight).
    """

    start: date | None = None
    end: date | None = None
    time: datetime | None = None


@record
class DateMention:
    """A date at tokens[first:last].

    `start`, `end` are ISO days, None where only an offset (or nothing) is known. `kind`:
    point (when something happened), clock (a time or part of day alone: the publication day),
    window (خلال الأسبوع الماضي: usually a total), since (منذ الجمعة), until (حتى مساء أمس),
    duration (استمر ثلاثة أيام, المستمر منذ شهر),
    earlier (بعد غارة قبل يومين), age (منذ 6 سنوات, 34m), anniversary (في مثل هذا اليوم من عام 2012).
    `back_reference` is the ISO duration from another event (بعد يوم من: P1D; اليوم ذاته: P0D; with X
    for a number that is not stated: بعد أيام من: PXD). `clock` is the time, 24 hours, as HH:MM.
    """

    first: int
    last: int
    start: str | None
    end: str | None
    precision: DatePrecision
    time_of_day: TimeOfDay | None
    offset: str | None
    kind: str
    back_reference: str | None = None
    clock: str | None = None
