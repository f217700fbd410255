"""Runs of inflated bytes that records are cut from: a gzip member, or a plain file that can be sought."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

_CHUNK = 1 << 18
_MARK = b"WARC/1."
_HELD = 24_000_000
"""Bytes of a record that is passed over which are held until its end is seen."""
_AGAIN = 200_000_000
"""Bytes of one run that are looked at a second time after damage."""


class Run:
    """Bytes that come in chunks, with a look ahead; `place` counts from the run's beginning."""

    def __init__(self, more: Callable[[], bytes]) -> None:
        self._more = more
        self._buffer = b""
        self._at = 0
        self._again = _AGAIN
        self.place = 0

    def ahead(self, count: int) -> bytes:
        """The next `count` bytes without taking them; fewer at the end."""
        self._fill(count)
        return self._buffer[self._at: self._at + count]

    def take(self, count: int) -> bytes:
        """The next `count` bytes; fewer at the end."""
        found = self.ahead(count)
        self._at += len(found)
        self.place += len(found)
        return found

    def skip(self, count: int) -> list[bytes]:
        """Pass over that many bytes; gives those that `give_back` may still need, as long as it may."""
        passed, kept = 0, list[bytes]()
        while passed < count and (found := self.take(min(count - passed, _CHUNK))):
            passed += len(found)
            if count <= min(_HELD, self._again):
                kept.append(found)
        return kept

    def give_back(self, taken: bytes) -> None:
        """Bytes just taken will come again. All in all no more than a limit, so that damage costs no more."""
        if len(taken) <= self._again:
            self._again -= len(taken)
            self._buffer, self._at = taken + self._buffer[self._at:], 0
            self.place -= len(taken)

    def until(self, ends: tuple[bytes, ...], most: int) -> bytes | None:
        """Everything up to the first of `ends`, with it; None when it is not within `most` bytes."""
        size = 1024
        while True:
            seen = self.ahead(min(size, most))
            found = [at + len(end) for end in ends if (at := seen.find(end)) >= 0]
            if found:
                return self.take(min(found))
            if len(seen) < size or size >= most:
                return None
            size *= 4

    def find_record(self) -> bool:
        """Stand at the next line that opens a record; False, and at the end, when there is none.

        Of several such lines without a blank line between them only the last can open one.
        """
        while True:
            at = self._opening(self._at)
            if at >= 0:
                end = self._buffer.find(b"\n\r\n", at)
                last = self._buffer.rfind(b"\n" + _MARK, at, end if end >= 0 else len(self._buffer))
                self._go(max(at, last + 1))
                return True
            self._go(max(self._at, len(self._buffer) - len(_MARK)))
            if not self._fill(len(self._buffer) - self._at + 1):
                self._go(len(self._buffer))
                return False

    def _opening(self, start: int) -> int:
        at = self._buffer.find(_MARK, start)
        while at > 0 and self._buffer[at - 1: at] != b"\n":
            at = self._buffer.find(_MARK, at + 1)
        return at

    def _go(self, at: int) -> None:
        self.place += at - self._at
        self._at = at

    def _fill(self, count: int) -> bool:
        """Have `count` bytes ahead; False where the run ends before."""
        have = len(self._buffer) - self._at
        if have >= count:
            return True
        parts = [self._buffer[self._at:]]
        while have < count and (chunk := self._more()):
            parts.append(chunk)
            have += len(chunk)
        self._buffer, self._at = b"".join(parts), 0
        return have >= count


class PlainRun(Run):
    """A file that is not compressed: passing over bytes costs nothing, and one can go back."""

    def __init__(self, raw: BinaryIO) -> None:
        super().__init__(lambda: raw.read(_CHUNK))
        self._raw = raw
        self.size = raw.seek(0, 2)
        raw.seek(0)

    def skip(self, count: int) -> list[bytes]:
        """Pass over that many bytes, or to the end."""
        self.go_to(min(self.place + count, self.size))
        return []

    def look(self, place: int, count: int) -> bytes:
        """A few bytes at a place of the file; where the run stands does not change."""
        here = self._raw.tell()
        self._raw.seek(place)
        found = self._raw.read(count)
        self._raw.seek(here)
        return found

    def go_to(self, place: int) -> None:
        """Stand at a place of the file."""
        if 0 <= place - self.place <= len(self._buffer) - self._at:
            self._at += place - self.place
        else:
            self._raw.seek(place)
            self._buffer, self._at = b"", 0
        self.place = place
