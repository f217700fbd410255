"""The pages of a WARC file as documents: responses and resources that are text and may tell of harm."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO, Literal

from tawthiq.capture.digests import agrees
from tawthiq.capture.found import Found, Skipped, hashed
from tawthiq.capture.http import Head, HttpError, body_of, read_head, unchunked
from tawthiq.capture.limits import Limits
from tawthiq.capture.manifest import is_moment
from tawthiq.capture.records import FIRST, Broken, Fields, Record, read_records
from tawthiq.capture.sieve import why_not
from tawthiq.capture.sniff import is_binary
from tawthiq.model import Container, Document, Failure, Origin

TEXT = frozenset({"text/html", "application/xhtml+xml", "text/plain"})
_MADE = ("urn:", "dns:", "whois:", "metadata:")
_HELD = frozenset({"response", "resource"})
_UNTOLD = frozenset({"", "application/octet-stream"})


@dataclass(slots=True)
class Warc:
    """One WARC file: `file` names it in messages, `open` opens it anew, `titles` are told beside it.

    Without `sieve` every page that is text is a document.
    """

    file: str
    open: Callable[[], BinaryIO]
    container: Container
    limits: Limits
    sieve: bool = True
    way: Literal["warc", "wacz"] = "warc"
    member: str | None = None
    titles: Mapping[tuple[str, str], str] = field(default_factory=dict)
    _software: str | None = None
    _seen: dict[str, int] = field(default_factory=dict)

    def documents(self) -> Iterator[Found]:
        """Its pages in their order. Raises OSError where the file itself cannot be read."""
        with self.open() as raw:
            for record in read_records(raw, self._needless, self.limits):
                yield from (self._broken(record),) if isinstance(record, Broken) else self._of(record)

    def _of(self, record: Record) -> Iterator[Found]:
        kind = record.fields.get("warc-type", "")
        if kind == "warcinfo":
            self._software = _software(record.block or b"")
        elif kind == "revisit":
            yield self._revisit(record)
        elif record.needless is not None:
            yield Skipped(self._name(record), record.needless)
        else:
            yield self._page(record, record.fields)

    def _needless(self, fields: Fields, first: bytes) -> str | None:
        kind = fields.get("warc-type", "")
        if kind in ("warcinfo", "revisit"):
            return None
        if kind not in _HELD:
            return f"record {kind or 'without type'}"
        if fields.get("warc-target-uri", "").strip("<>").startswith(_MADE):
            return "made by the archiver"
        head = _head(fields, first)
        if head is None:
            return "no HTTP response"
        if head.status != 200:
            return f"status {head.status}"
        if head.media_type in TEXT or (head.media_type in _UNTOLD and _looks_page(first[head.end:])):
            return None
        return "no text"

    def _page(self, record: Record, told: Fields) -> Found:
        """The document of a record, with address and date as `told` (by its own fields, or a revisit's)."""
        head = _head(record.fields, record.block or b"")
        if record.block is None or head is None:
            return self._fail(record, "too_large", f"larger than the limit of {self.limits.document_bytes:,} "
                              "bytes")
        try:
            body = body_of(record.block, head, self.limits.document_bytes)
        except HttpError as error:
            return self._fail(record, error.code, error.message)
        why = self._left_out(body)
        if why is not None:
            return Skipped(self._name(record), why)
        wrong = _wrong_digest(record, head, body)
        if wrong is not None:
            return self._fail(record, "wrong_digest", wrong)
        self._remember(record)
        return self._document(record, told, head, body)

    def _left_out(self, body: bytes) -> str | None:
        if not body.strip():
            return "empty"
        if is_binary(body):
            return "no text"
        return why_not(body) if self.sieve else None

    def _document(self, record: Record, told: Fields, head: Head, body: bytes) -> Document:
        url = told.get("warc-target-uri", "").strip("<>") or None
        moment = told.get("warc-date", "")
        origin = Origin(
            self.way, self.container, self.member, told.get("warc-record-id", "").strip("<>") or None,
            record.offset, record.length, record.inner, self._title(url, moment), self._software,
        )
        return Document(
            file=self._name(record, told), content=body, sha256=hashed(body), url=url,
            captured=moment if is_moment(moment) else None,
            media_type=head.fields.get("content-type") or None, origin=origin,
        )

    def _title(self, url: str | None, moment: str) -> str | None:
        return self.titles.get((url or "", moment)) or self.titles.get((url or "", ""))

    def _remember(self, record: Record) -> None:
        stated = record.fields.get("warc-payload-digest")
        if stated and record.inner is None and len(self._seen) < self.limits.revisits:
            self._seen.setdefault(stated, record.offset)

    def _revisit(self, record: Record) -> Found:
        """A page met again with the same content: its bytes stand in an earlier record."""
        offset = self._seen.get(record.fields.get("warc-payload-digest", ""))
        if offset is None:
            return Skipped(self._name(record), "revisit of a page not taken from here")
        with self.open() as raw:
            earlier = next(read_records(raw, self._needless, self.limits, offset), None)
        if not isinstance(earlier, Record) or earlier.block is None:
            return Skipped(self._name(record), "revisit of a page not taken from here")
        return self._page(earlier, record.fields | {"revisit-at": str(record.offset)})

    def _name(self, record: Record | Broken, told: Fields | None = None) -> str:
        """The name of a record's document: the archive and the place of the record in it."""
        place = (told or {}).get("revisit-at", str(record.offset))
        inner = record.inner if isinstance(record, Record) else None
        return f"{self.file}#{place}" + (f"+{inner}" if inner is not None else "")

    def _broken(self, broken: Broken) -> Failure:
        return self._said(broken, broken.code, broken.message)

    def _fail(self, record: Record, code: str, message: str) -> Failure:
        return self._said(record, code, message)

    def _said(self, record: Record | Broken, code: str, message: str) -> Failure:
        url = record.fields.get("warc-target-uri", "").strip("<>")
        which = f" ({url[:300]})" if url else ""
        return Failure(self._name(record), code, f"{self.file}, record at byte {record.offset}{which}: "
                       f"{message}. The other records are read.")


def _head(fields: Fields, block: bytes) -> Head | None:
    """The head of a block; a resource has none and is its own body."""
    if fields.get("warc-type") == "resource":
        return Head(200, {"content-type": fields.get("content-type", "")}, 0)
    return read_head(block)


def _looks_page(first: bytes) -> bool:
    return b"<html" in first[:FIRST].lower() or b"<!doctype html" in first[:FIRST].lower()


def _wrong_digest(record: Record, head: Head, body: bytes) -> str | None:
    """What is wrong with the stated digests; archives reckon that of the payload in three ways."""
    block = record.block or b""
    stated = record.fields.get("warc-block-digest", "")
    if agrees(stated, (block,)) is False:
        return f"its bytes do not have the digest that it states ({stated})"
    stated = record.fields.get("warc-payload-digest", "")
    raw = block[head.end:]
    if agrees(stated, (raw, body)) is False and not agrees(
            stated, (unchunked(raw),)):
        return f"its content does not have the digest that it states ({stated})"
    return None


def _software(block: bytes) -> str | None:
    for line in block[:FIRST].decode("utf-8", "replace").splitlines():
        name, _, value = line.partition(":")
        if name.strip().lower() == "software" and value.strip():
            return value.strip()[:200]
    return None
