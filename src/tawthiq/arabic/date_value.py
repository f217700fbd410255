"""What a date comes to: days, precision, offset."""

from __future__ import annotations

from dataclasses import dataclass

from tawthiq.arabic.calendar import Days
from tawthiq.model import DatePrecision


@dataclass(frozen=True, slots=True)
class Value:
    """Days (None: unknown), how finely they are known, and the offset where the words give one."""

    days: Days | None
    precision: DatePrecision
    offset: str | None = None
