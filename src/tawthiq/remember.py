"""What is worked out once, when it is first asked for, and then looked up, time and again."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any, AnyStr, TypeVar, cast

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


_ASKED = ("match", "fullmatch", "search", "finditer", "findall", "split", "sub", "pattern", "groupindex")


class _Late:
    """A pattern that is compiled when it is first asked something; a short report asks one in three."""

    def __init__(self, compile_: Callable[[], re.Pattern[Any]]) -> None:
        self._compile = compile_

    def __getattr__(self, name: str) -> object:
        compiled = self._compile()
        self.__dict__.update((asked, getattr(compiled, asked)) for asked in _ASKED)
        return getattr(compiled, name)


def pattern(form: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The regular expression, as `re.compile` gives it, but for `isinstance`."""
    return cast("re.Pattern[AnyStr]", _Late(partial(re.compile, form, flags)))
