"""Digits as written: thousands marks, decimals, ranges, clock times and dates told apart."""

from __future__ import annotations

import re
from typing import Literal

from tawthiq.records import record
from tawthiq.remember import remembered

_GROUPED = re.compile(r"\d{1,3}(?:([.,٫٬،])\d{3})(?:\1\d{3})*\Z")
_DECIMAL = re.compile(r"(\d+)[.,٫](\d{1,2})\Z")
_CLOCK = re.compile(r"([01]?\d|2[0-4]):[0-5]\d(?::\d\d)?\Z")
_RANGE = re.compile(r"(\d+)-(\d+)\Z")
_SEPARATORS = re.compile(r"[.,٫٬،]")


@record
class Digits:
    """What a run of digits says: `low` and `high` are equal but for a range; a decimal keeps its part."""

    shape: Literal["number", "decimal", "range", "clock", "date"]
    low: float
    high: float


@remembered(20_000)
def read_digits(text: str) -> Digits:
    """Read a token of digits (folded: 0-9 with inner marks). Never fails: odd shapes count as dates."""
    if text.isdigit():
        return Digits("number", int(text), int(text))
    if _GROUPED.match(text):
        whole = int(_SEPARATORS.sub("", text))
        return Digits("number", whole, whole)
    if _CLOCK.match(text):
        return Digits("clock", 0, 0)
    ranged = _RANGE.match(text)
    if ranged:
        low, high = sorted((int(ranged[1]), int(ranged[2])))
        return Digits("range", low, high)
    decimal = _DECIMAL.match(text)
    if decimal:
        value = float(f"{decimal[1]}.{decimal[2]}")
        return Digits("decimal", value, value)
    return Digits("date", 0, 0)
