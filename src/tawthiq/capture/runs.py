"""Runs of inflated bytes that records are cut from: a gzip member, or a plain file that can be sought."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

_CHUNK = 1 << 18
_MARK = b"WARC/1."


class Run:
    """Bytes that come in chunks, with a look ahead; `place` counts from the run's beginning."""

    def __init__(self, more: Callable[[], bytes]) -> None:
        self._more = more
        self._buffer = b""
        self._at = 0
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

    def skip(self, count: int) -> int:
        """Pass over that many bytes, without holding them; how many there were."""
        passed = 0
        while passed < count and (found := self.take(min(count - passed, _CHUNK))):
            passed += len(found)
        return passed

    def give_back(self, taken: bytes) -> None:
        """Bytes just taken will come again."""
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
        """Stand at the next line that opens a record; False, and at the end, when there is none."""
        while True:
            seen = self.ahead(_CHUNK)
            at = seen.find(_MARK)
            while at > 0 and seen[at - 1: at] != b"\n":
                at = seen.find(_MARK, at + 1)
            if at >= 0:
                self.take(at)
                return True
            if len(seen) < _CHUNK:
                self.take(len(seen))
                return False
            self.take(len(seen) - len(_MARK))

    def _fill(self, count: int) -> None:
        have = len(self._buffer) - self._at
        if have >= count:
            return
        parts = [self._buffer[self._at:]]
        while have < count and (chunk := self._more()):
            parts.append(chunk)
            have += len(chunk)
        self._buffer, self._at = b"".join(parts), 0


class PlainRun(Run):
    """A file that is not compressed: passing over bytes costs nothing, and one can go back."""

    def __init__(self, raw: BinaryIO) -> None:
        super().__init__(lambda: raw.read(_CHUNK))
        self._raw = raw
        self.size = raw.seek(0, 2)
        raw.seek(0)

    def skip(self, count: int) -> int:
        """Pass over that many bytes, or to the end."""
        passed = min(count, self.size - self.place)
        self.go_to(self.place + passed)
        return passed

    def go_to(self, place: int) -> None:
        """Stand at a place of the file."""
        if 0 <= place - self.place <= len(self._buffer) - self._at:
            self._at += place - self.place
        else:
            self._raw.seek(place)
            self._buffer, self._at = b"", 0
        self.place = place
