"""The time line: how many incidents began in each month, whatever period is chosen, and which are chosen."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass

from tawthiq.web.figures import period
from tawthiq.web.filters import Filter
from tawthiq.web.words import Words

HEIGHT = 40
_LABELS = 10
_LONGEST = 60
"""Years that are shown; what lies before is a date misread, or history."""


@dataclass(frozen=True, slots=True)
class Column:
    """One month: where it stands (`x` in months), how tall it is, its first and last day."""

    x: int
    y: float
    height: float
    start: str
    end: str
    chosen: bool
    said: str


@dataclass(frozen=True, slots=True)
class TimeLine:
    """Whole years of months, so that each year is as wide as another."""

    columns: tuple[Column, ...]
    months: int
    first: int
    years: tuple[str, ...]
    said: str
    tallest: str


def timeline(counts: Mapping[str, int], chosen: Filter, w: Words) -> TimeLine | None:
    """`counts`: incidents by month (2017-10); None where none has a date."""
    if not counts:
        return None
    last = int(max(counts)[:4])
    first = max(int(min(counts)[:4]), last - _LONGEST + 1)
    span = range(first * 12, (last + 1) * 12)
    at = {key: int(key[:4]) * 12 + int(key[5:7]) - 1 for key in counts}
    top = max(n for key, n in counts.items() if at[key] in span)
    columns = tuple(
        _column(at[key], span.start, n, top, chosen, w)
        for key, n in sorted(counts.items()) if at[key] in span
    )
    every = -(-(last - first + 1) // _LABELS)
    years = tuple(str(y) if (y - first) % every == 0 else "" for y in range(first, last + 1))
    said = w.say("timeline.said", first=columns[0].said.rpartition(":")[0],
                 last=columns[-1].said.rpartition(":")[0])
    tallest = w.say("timeline.tallest", count=w.say("list.count", top))
    return TimeLine(columns, len(span), first, years, said, tallest)


def _column(month: int, origin: int, n: int, top: int, chosen: Filter, w: Words) -> Column:
    year, of = divmod(month, 12)
    start = f"{year:04}-{of + 1:02}-01"
    end = f"{year:04}-{of + 1:02}-{monthrange(year, of + 1)[1]:02}"
    height = round(max(1.5, HEIGHT * n / top), 2)
    inside = (not chosen.end or start <= chosen.end) and (not chosen.start or end >= chosen.start)
    said = f"{period(w, start, end, 'month')}: {w.say('list.count', n)}"
    return Column(month - origin, round(HEIGHT - height, 2), height, start, end, inside, said)
