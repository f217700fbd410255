"""Numbers and dates as outlets of several countries write them, beyond the labelled lists."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from tawthiq.arabic.dates.read import reference_at, resolve_phrase
from tawthiq.arabic.numbers.read import Counted, counted
from tawthiq.arabic.tokens import tokenize

HERE = Path(__file__).parent / "unseen"
REFERENCE = reference_at(datetime(2019, 6, 26, 14))  # noqa: DTZ001 (a publication time without a zone)


def rows(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text("utf-8").splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines if line.strip()]


def written(count: Counted) -> str:
    """A count of people as the list writes it; the group `people` is left out."""
    low, high = count.quantity.low, count.quantity.high
    if low is None:
        return "?"
    figure = f"{low}+" if high is None else str(low) if low == high else f"{low}-{high}"
    named = count.group if count.group != "people" and count.unit else None
    return f"{figure} {named}" if named else figure


@pytest.mark.parametrize("row", rows("numbers.txt"), ids=lambda row: row[0])
def test_people_counted(row: list[str]) -> None:
    found = [c for c in counted(tokenize(row[0])) if c.unit is None or c.group is not None]
    assert [written(c) for c in found] == [w.removesuffix(" people") for w in row[1:] if w]


@pytest.mark.parametrize("row", rows("dates.txt"), ids=lambda row: row[0])
def test_day(row: list[str]) -> None:
    text, start, end, precision = row
    found = resolve_phrase(text, REFERENCE)
    if start == "-":
        assert found is None
    elif not start:
        assert found is not None
        assert (found.start, found.kind) == (None, "point")
    else:
        assert found is not None
        assert (found.start, found.end, found.precision.replace("hours", "day")) == (start, end, precision)
