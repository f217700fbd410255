"""The records of a WARC file, one at a time; a broken one is named and the next is found."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO

from tawthiq.capture.inflate import Damaged, GzipMembers, Member
from tawthiq.capture.limits import Limits
from tawthiq.capture.runs import PlainRun, Run

Fields = dict[str, str]
"""Header fields of a record by lower-case name."""
Needless = Callable[[Fields, bytes], str | None]
"""Why a record's block is not needed, from its fields and the first bytes of the block; None: it is."""
FIRST = 4096
"""How many bytes of a block `Needless` is shown."""
_ENDS = (b"\r\n\r\n", b"\n\n")


@dataclass(frozen=True, slots=True)
class Record:
    """One record. `offset` and `length` are places in the archive file as it lies on the disk.

    `inner` is the place inside the inflated member where several records share one, else None;
    `block` is None where it is needless, with the reason, or larger than the limit.
    """

    offset: int
    length: int | None
    inner: int | None
    fields: Fields
    size: int
    block: bytes | None
    needless: str | None


@dataclass(frozen=True, slots=True)
class Broken:
    """A record that cannot be read: codes truncated, damaged, zip_bomb, broken_length, broken_record."""

    offset: int
    code: str
    message: str
    fields: Fields


def read_records(
    raw: BinaryIO, needless: Needless, limits: Limits, start: int = 0,
) -> Iterator[Record | Broken]:
    """The records from byte `start` on, in their order; each that is not needless with its block."""
    raw.seek(start)
    head = raw.read(1 << 16)
    raw.seek(start)
    if not _is_packed(head):
        run = PlainRun(raw)
        run.go_to(start)
        yield from _Records(run, needless, limits).plain(run)
        return
    for member in GzipMembers(raw, limits, at=start):
        yield from _Records(Run(member.read), needless, limits).of_member(member)


def _is_packed(head: bytes) -> bool:
    """Are these members of gzip? Two damaged bytes at the head of a plain archive make it none."""
    if not head.startswith(b"\x1f\x8b"):
        return b"WARC/1." not in head and b"\x1f\x8b\x08" in head
    return b"WARC/1." not in head or _unpacks(head)


def _unpacks(head: bytes) -> bool:
    try:
        return bool(zlib.decompressobj(wbits=31).decompress(head, 64))
    except zlib.error:
        return False


class _Records:
    """The records of one run."""

    def __init__(self, run: Run, needless: Needless, limits: Limits) -> None:
        self._run, self._needless, self._limits = run, needless, limits
        self._fields: Fields = {}

    def plain(self, run: PlainRun) -> Iterator[Record | Broken]:
        while self._more():
            start = run.place
            found = self._next(run)
            if isinstance(found, Broken):
                yield Broken(start, found.code, found.message, found.fields)
                run.go_to(max(start + 1, found.offset))
                run.find_record()
            else:
                yield replace(found, offset=start, length=run.place - start)

    def of_member(self, member: Member) -> Iterator[Record | Broken]:
        held: Record | None = None
        alone = True
        try:
            while self._more():
                inner = self._run.place
                if held is not None:
                    alone = False
                    yield held
                found = held = None
                found = self._next(None)
                if isinstance(found, Broken):
                    yield Broken(member.offset, found.code, found.message, found.fields)
                    self._run.find_record()
                else:
                    held = replace(found, offset=member.offset, inner=inner)
        except Damaged as error:
            if held is not None:
                yield held
            yield Broken(member.offset, error.code, error.message, self._fields)
            return
        if held is not None and alone and not held.inner:
            held = replace(held, length=member.length, inner=None)
        if held is not None:
            yield held

    def _more(self) -> bool:
        self._fields = {}
        while (blank := self._run.ahead(64)) and not blank.strip(b"\r\n"):
            self._run.take(len(blank))
        self._run.take(len(blank) - len(blank.lstrip(b"\r\n")))
        return bool(blank)

    def _next(self, plain: PlainRun | None) -> Record | Broken:
        head = self._run.until(_ENDS, self._limits.header_bytes)
        if head is None or not head.startswith(b"WARC/"):
            if head is not None and plain is None:
                self._run.give_back(head[1:])
            elif head is None and plain is None:
                self._run.take(1)
            return Broken(0, "broken_record", "no WARC record begins where one should", {})
        self._fields = fields = parse_fields(head)
        size = _length(fields)
        if size is None:
            return _broken_length(self._run.place, fields)
        if plain is not None:
            return self._of_plain(plain, fields, size)
        return self._of_stream(fields, size)

    def _of_plain(self, run: PlainRun, fields: Fields, size: int) -> Record | Broken:
        begin = run.place
        if begin + size > run.size:
            return _broken_length(begin, fields, cut=b"\nWARC/1." not in run.ahead(1 << 18))
        if not _ends(run.look(begin + size, 9)):
            return _broken_length(begin, fields)
        block, why = self._block(fields, size)
        run.go_to(begin + size)
        return Record(0, None, None, fields, size, block, why)

    def _of_stream(self, fields: Fields, size: int) -> Record | Broken:
        begin = self._run.place
        block, why = self._block(fields, size)
        passed = [block or b"", *self._run.skip(size - len(block or b""))]
        if self._run.place - begin == size and _ends(self._run.ahead(9)):
            return Record(0, None, None, fields, size, block, why)
        self._run.give_back(b"".join(passed))
        return _broken_length(begin, fields)

    def _block(self, fields: Fields, size: int) -> tuple[bytes | None, str | None]:
        most = self._limits.document_bytes + self._limits.header_bytes
        why = self._needless(fields, self._run.ahead(min(size, FIRST)))
        return (None if why or size > most else self._run.take(size)), why


def parse_fields(head: bytes) -> Fields:
    """Header fields by lower-case name; the first of two that have one name, folded lines joined."""
    fields: Fields = {}
    name = ""
    for line in head.decode("utf-8", "replace").splitlines()[1:]:
        if line[:1] in (" ", "\t") and name:
            fields[name] += " " + line.strip()
            continue
        before, colon, value = line.partition(":")
        name = before.strip().lower() if colon else ""
        if name:
            fields.setdefault(name, value.strip())
    return fields


def _length(fields: Fields) -> int | None:
    value = fields.get("content-length", "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 19 else None


def _broken_length(place: int, fields: Fields, *, cut: bool = False) -> Broken:
    if cut:
        return Broken(place, "truncated", "the file ends in the middle of this record", fields)
    said = fields.get("content-length")
    what = f"its length ({said}) is not that of its content" if said else "it does not say its length"
    return Broken(place, "broken_length", what, fields)


def _ends(after: bytes) -> bool:
    """Whether what follows a block is the end of its record: blank lines, then a record or nothing."""
    rest = after.lstrip(b"\r\n")
    return (not rest or b"WARC/".startswith(rest[:5])) and (len(rest) < len(after) or not after)
