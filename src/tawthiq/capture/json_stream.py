"""The objects of lists in a JSON file, one at a time, with the plain values told before each list."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, TextIO

_CHUNK = 1 << 18
_SPACE = re.compile(r"[\s,]*")


class JsonError(ValueError):
    """A file that is no JSON, or an object larger than the limit; `place` counts characters."""


class JsonStream:
    """A JSON file read in pieces. `most`: characters that one object may have."""

    def __init__(self, source: TextIO, most: int) -> None:
        self._source, self._most = source, most
        self._text, self._at, self._base = "", 0, 0
        self._decoder = json.JSONDecoder()

    def objects(self, lists: frozenset[str], within: frozenset[str]) -> Iterator[tuple[dict[str, Any], Any]]:
        """The members of lists under the keys `lists`, each with the plain values that stand beside its list.

        Objects and lists under the keys `within` are gone into; everything else is passed over.
        Raises JsonError.
        """
        if self._next() != "{":
            raise JsonError(f"no JSON object at character {self._base + self._at}")
        yield from self._object(lists, within)

    def _object(self, lists: frozenset[str], within: frozenset[str]) -> Iterator[tuple[dict[str, Any], Any]]:
        told: dict[str, Any] = {}
        self._at += 1
        while (letter := self._next()) != "}":
            if letter != '"':
                raise self._wrong()
            key = self._value()
            if self._next() != ":":
                raise self._wrong()
            self._at += 1
            opening = self._next()
            if key in lists and opening == "[":
                for member in self._members():
                    yield told, member
            elif key in within and opening == "{":
                yield from self._object(lists, within)
            elif key in within and opening == "[":
                self._at += 1
                while self._next() == "{":
                    yield from self._object(lists, within)
                self._close("]")
            else:
                value = self._value()
                if isinstance(value, str | int):
                    told[key] = value
        self._at += 1

    def _members(self) -> Iterator[Any]:
        self._at += 1
        while self._next() != "]":
            yield self._value()
        self._at += 1

    def _close(self, mark: str) -> None:
        if self._next() != mark:
            raise self._wrong()
        self._at += 1

    def _next(self) -> str:
        """The next letter that is no space or comma; it is not taken."""
        while True:
            found = _SPACE.match(self._text, self._at)
            self._at = found.end() if found else self._at
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._more():
                raise JsonError(f"the file ends in the middle, after {self._base + self._at:,} characters")

    def _value(self) -> Any:
        size = 0
        while True:
            try:
                value, end = self._decoder.raw_decode(self._text, self._at)
            except json.JSONDecodeError:
                value, end = None, len(self._text)
            except RecursionError:
                raise self._wrong() from None
            if end < len(self._text):
                self._at = end
                return value
            have = len(self._text) - self._at
            if have > self._most:
                raise JsonError(f"an object larger than {self._most:,} characters")
            size = max(have, size)
            if not self._grow(size):  # twice as much each time: linear in all
                raise self._wrong()

    def _grow(self, size: int) -> bool:
        grown = self._more()
        while grown and len(self._text) - self._at < 2 * size and self._more():
            pass
        return grown

    def _more(self) -> bool:
        chunk = self._source.read(_CHUNK)
        self._text, self._base, self._at = self._text[self._at:] + chunk, self._base + self._at, 0
        return bool(chunk)

    def _wrong(self) -> JsonError:
        return JsonError(f"no sound JSON at character {self._base + self._at:,}")
