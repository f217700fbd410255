"""What is worked out once for each word and then looked up, time and again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class _Memory(dict[K, V]):
    """Results by what they were asked of; when there are too many it begins anew."""

    def __init__(self, work: Callable[[K], V], most: int) -> None:
        self._work, self._most = work, most

    def __missing__(self, asked: K) -> V:
        if len(self) >= self._most:
            self.clear()
        found = self[asked] = self._work(asked)
        return found


def remembered(most: int) -> Callable[[Callable[[K], V]], Callable[[K], V]]:
    """Remember at most so many results of a pure function of one argument.

    `lru_cache` keeps the order of use, too, and takes three times as long for it: here every word of every
    report is asked some twenty times.
    """

    def decorated(work: Callable[[K], V]) -> Callable[[K], V]:
        return _Memory(work, most).__getitem__

    return decorated


def forget(function: object) -> None:
    """Forget what a function has remembered, where it is one that remembers."""
    memory = getattr(function, "__self__", None)
    if isinstance(memory, _Memory):
        memory.clear()
