"""Days, for which the form of the bytecode has no word: they are kept beside what they stand in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

Way = tuple[str | int, ...]
"""The keys and numbers that lead to a place in what was read."""


def taken_out(read: Any) -> tuple[Any, list[tuple[Way, int]]]:
    """What was read, with None in the place of each day, and the days with the way to them."""
    return _emptied(read), list(_days(read, ()))


def put_back(read: Any, days: Sequence[tuple[Way, int]]) -> Any:
    """What was read, with each day in its place again."""
    for (*way, last), day in days:
        holder = read
        for step in way:
            holder = holder[step]
        holder[last] = date.fromordinal(day)
    return read


def _days(read: Any, way: Way) -> Iterator[tuple[Way, int]]:
    if type(read) is date:
        yield way, read.toordinal()
    elif isinstance(read, list | dict):
        for step, one in enumerate(read) if isinstance(read, list) else read.items():
            yield from _days(one, (*way, step))


def _emptied(read: Any) -> Any:
    if isinstance(read, list):
        return [_emptied(one) for one in read]
    if isinstance(read, dict):
        return {key: _emptied(one) for key, one in read.items()}
    return None if type(read) is date else read
