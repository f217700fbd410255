"""What a date comes to: days, precision, offset."""

from __future__ import annotations

from tawthiq.arabic.calendar import Days
from tawthiq.model import DatePrecision
from tawthiq.records import record


@record
class Value:
    """Days (None: unknown), how finely they are known, and the offset where the words give one."""

    days: Days | None
    precision: DatePrecision
    offset: str | None = None
