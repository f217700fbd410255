"""A bundle of another register (`tawthiq bundle`): its documents, with every capture sealed of them."""

from __future__ import annotations

import hashlib
import json
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tawthiq.capture.found import Doubt, Found, ZipError
from tawthiq.capture.limits import Limits
from tawthiq.capture.zips import ERRORS, checked, part
from tawthiq.model import Container, Document, Failure, Origin

ABOUT, CAPTURES, DECISIONS = "tawthiq/bundle.json", "tawthiq/captures.jsonl", "tawthiq/decisions.jsonl"
_FORM = "tawthiq-bundle-1"
_SMALL = 200_000_000
_FACTS = ("outlet", "kind", "url", "published", "captured", "media_type")


def is_bundle(zipped: zipfile.ZipFile) -> bool:
    """Whether a WACZ is a bundle."""
    return ABOUT in zipped.namelist() and CAPTURES in zipped.namelist()


@dataclass(frozen=True, slots=True)
class Bundled:
    """One bundle: `file` names it in messages."""

    file: str
    container: Container
    limits: Limits

    def documents(self, zipped: zipfile.ZipFile) -> Iterator[Found]:
        """A document for each capture, in their order; bytes that are not those sealed are named."""
        try:
            about = json.loads(part(zipped, ABOUT, self.limits, _SMALL))
            rows = [json.loads(line) for line in part(zipped, CAPTURES, self.limits, _SMALL).splitlines()]
            places = {str(one["sha256"]): (int(one["offset"]), int(one["length"]))
                      for one in about["documents"]}
            member, form = str(about["archive"]), about["format"]
            order = [(str(row["document_id"]), row) for row in rows]
        except ZipError as error:
            yield self._fail(ABOUT, error.code, error.message)
            return
        except (ValueError, KeyError, TypeError, RecursionError):
            yield self._fail(ABOUT, "damaged", "it does not say what the bundle holds")
            return
        if form != _FORM:
            yield self._fail(ABOUT, "damaged", f"a bundle of another form ({form})")
            return
        for digest in dict.fromkeys([*places, *(digest for digest, _ in order)]):
            told = [row for of, row in order if of == digest]
            yield from self._document(zipped, member, digest, places.get(digest), told)
        yield from self._decisions(zipped)

    def _document(
        self, zipped: zipfile.ZipFile, member: str, digest: str, place: tuple[int, int] | None,
        told: list[Mapping[str, Any]],
    ) -> Iterator[Found]:
        try:
            content = self._content(zipped, member, place)
        except ZipError as error:
            yield self._fail(f"{member} {digest}", error.code, error.message)
            return
        except (*ERRORS, OSError, KeyError, zlib.error):
            yield self._fail(f"{member} {digest}", "damaged", "its record cannot be read")
            return
        if hashlib.sha256(content).hexdigest() != digest:
            yield self._fail(f"{member} {digest}", "wrong_digest", "its bytes are not those that were sealed")
            return
        for row in told:
            yield self._captured(member, place or (0, 0), digest, content, row)

    def _content(self, zipped: zipfile.ZipFile, member: str, place: tuple[int, int] | None) -> bytes:
        info = checked(zipped, member, self.limits)
        most = self.limits.document_bytes + self.limits.header_bytes
        if place is None or place[0] < 0 or not 0 < place[1] <= most:
            raise ZipError("missing", "the bundle does not hold it, or it is larger than the limit")
        with zipped.open(info) as handle:
            handle.seek(place[0])
            packed = handle.read(place[1])
        raw = zlib.decompressobj(31).decompress(packed, most)
        if raw[:5] != b"WARC/":
            raise ZipError("damaged", "no record stands at its place")
        return raw.partition(b"\r\n\r\n")[2].removesuffix(b"\r\n\r\n")

    def _captured(
        self, member: str, place: tuple[int, int], digest: str, content: bytes, row: Mapping[str, Any]
    ) -> Document:
        facts = {name: _text(row.get(name)) for name in _FACTS}
        earlier = json.dumps(dict(row), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return Document(
            file=_text(row.get("file")) or digest, content=content, sha256=f"sha256:{digest}",
            dated_by="feed" if row.get("dated_by") == "feed" else None,
            origin=Origin("bundle", self.container, member, offset=place[0], length=place[1],
                          earlier=earlier),
            **facts,
        )

    def _decisions(self, zipped: zipfile.ZipFile) -> Iterator[Found]:
        try:
            lines = part(zipped, DECISIONS, self.limits, _SMALL).splitlines()
        except (ZipError, KeyError):
            return
        for _line in lines:
            yield Doubt(f"{self.file}#{DECISIONS}", "decisions of the other desk: kept, not applied")

    def _fail(self, member: str, code: str, message: str) -> Failure:
        return Failure(f"{self.file}#{member}", code, f"{self.file}, {member}: {message}.")


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
