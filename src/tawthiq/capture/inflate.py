"""The members of a gzip file one after the other, with their places; damage stays in its member."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import BinaryIO

from tawthiq.capture.limits import Limits

_RAW = 1 << 16
_OUT = 1 << 20
_MAGIC = b"\x1f\x8b\x08"
_GZIP = 31  # zlib's way of saying: with a gzip header
_PROBE = 512


class Damaged(Exception):
    """Bytes that cannot be read on: `code` is truncated, damaged or zip_bomb."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code, self.message = code, message


class Member:
    """One gzip member: `offset` is the place of its first byte in the file, `length` known at its end."""

    def __init__(self, source: GzipMembers, offset: int, limits: Limits) -> None:
        self.offset, self.ended, self.damaged = offset, False, False
        self._source, self._limits, self._inflater = source, limits, zlib.decompressobj(_GZIP)
        self._inflated = 0

    @property
    def length(self) -> int:
        """Packed bytes read so far; all of them once `ended`."""
        return self._source.place - self.offset

    def read(self) -> bytes:
        """The next inflated bytes, b"" at the end. Raises Damaged, and gives nothing after that."""
        while not self.ended:
            packed = self._source.ahead()
            if not packed:
                raise self._stop("truncated", "the file ends in the middle of this record")
            try:
                out = self._inflater.decompress(packed, _OUT)
            except zlib.error:
                raise self._stop("damaged", "its compressed bytes are damaged") from None
            left = len(self._inflater.unused_data) + len(self._inflater.unconsumed_tail)
            self._source.advance(len(packed) - left)
            self.ended = self._inflater.eof
            self._inflated += len(out)
            self._check()
            if out:
                return out
        return b""

    def _check(self) -> None:
        limits = self._limits
        if self._inflated > limits.bomb_bytes and self._inflated > limits.bomb_ratio * self.length:
            raise self._stop("zip_bomb", f"it inflates to more than {limits.bomb_ratio} times its size "
                             f"(over {limits.bomb_bytes:,} bytes) and was not read on")

    def _stop(self, code: str, message: str) -> Damaged:
        self.ended = self.damaged = True
        return Damaged(code, message)


class GzipMembers:
    """The members of a gzip file of records, in their order.

    After a damaged member, or bytes that belong to none, it goes on at the next one that inflates to
    `opening`.
    """

    def __init__(self, raw: BinaryIO, limits: Limits, opening: bytes = b"WARC/", at: int = 0) -> None:
        self._raw, self._limits, self._opening = raw, limits, opening
        self._buffer = memoryview(b"")
        self._at, self._base = 0, at
        self._budget = 1 << 30  # packed bytes that may be read again after damage

    @property
    def place(self) -> int:
        """The place in the file of the next byte."""
        return self._base + self._at

    def ahead(self) -> memoryview:
        """Bytes from the present place on, empty at the end of the file."""
        if self._at == len(self._buffer):
            self._base += len(self._buffer)
            self._buffer, self._at = memoryview(self._raw.read(_RAW)), 0
        return self._buffer[self._at:]

    def advance(self, count: int) -> None:
        """Go on by that many bytes of `ahead`."""
        self._at += count

    def __iter__(self) -> Iterator[Member]:
        while self._skip_zeros():
            member = Member(self, self.place, self._limits)
            yield member
            while not member.ended:
                try:
                    member.read()
                except Damaged:
                    break
            if member.damaged and not self._find_next(member.offset + 1):
                return

    def _skip_zeros(self) -> bool:
        while len(rest := self.ahead()):
            if rest[0]:
                return True
            self.advance(len(rest) - len(bytes(rest).lstrip(b"\x00")))
        return False

    def _seek(self, place: int) -> None:
        self._raw.seek(place)
        self._buffer, self._base, self._at = memoryview(b""), place, 0

    def _find_next(self, start: int) -> bool:
        """Stand at the next member after `start` that opens a record; False when there is none."""
        self._budget -= max(0, self.place - start)
        self._seek(start)
        kept = b""
        while self._budget > 0 and (packed := bytes(self.ahead())):
            window, first = kept + packed, self.place - len(kept)
            self.advance(len(packed))
            at = window.find(_MAGIC)
            while at >= 0:
                if self._opens(window[at: at + _PROBE]):
                    self._seek(first + at)
                    return True
                at = window.find(_MAGIC, at + 1)
            kept = window[-_PROBE:]
            kept = kept[kept.find(_MAGIC):] if _MAGIC in kept else window[-2:]
        return False

    def _opens(self, packed: bytes) -> bool:
        try:
            return zlib.decompressobj(_GZIP).decompress(packed, 16).startswith(self._opening)
        except zlib.error:
            return False
