"""The block of an HTTP response → its status, headers and body with the encodings taken off."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass

from tawthiq.capture.records import Fields, parse_fields

_STATUS = re.compile(rb"HTTP/\d(?:\.\d)?[ \t]+(\d{3})")
_HEX = re.compile(rb"[0-9a-fA-F]{1,8}")
_MOST_ENCODINGS = 3
_GZIP_OR_ZLIB = 47  # zlib's way of saying: whichever header is there
_STEP = 1 << 16


class HttpError(Exception):
    """A response that cannot be taken apart: `code` is too_large or bad_encoding."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code, self.message = code, message


@dataclass(frozen=True, slots=True)
class Head:
    """Status and headers of a response; `end` is where its body begins."""

    status: int
    fields: Fields
    end: int

    @property
    def media_type(self) -> str:
        """The media type alone, in lower case: `text/html`."""
        return self.fields.get("content-type", "").partition(";")[0].strip().lower()


def read_head(block: bytes) -> Head | None:
    """The head of the response that these bytes begin with; None where they begin otherwise."""
    status = _STATUS.match(block)
    if status is None:
        return None
    ends = [(at, len(end)) for end in (b"\r\n\r\n", b"\n\n") if (at := block.find(end)) >= 0]
    at, width = min(ends, default=(len(block), 0))
    return Head(int(status.group(1)), parse_fields(block[:at]), at + width)


def body_of(block: bytes, head: Head, most: int) -> bytes:
    """The body without transfer- and content-encoding, at most `most` bytes.

    Archives often keep the headers and take the encoding off: it is looked for before it is undone.
    Raises HttpError (too_large, bad_encoding).
    """
    body = block[head.end:]
    if "chunked" in head.fields.get("transfer-encoding", "").lower():
        body = unchunked(body)
    names = [n.strip().lower() for n in head.fields.get("content-encoding", "").split(",") if n.strip()]
    if len(names) > _MOST_ENCODINGS:
        raise HttpError("bad_encoding", f"more than {_MOST_ENCODINGS} content encodings over one another")
    for name in reversed(names):
        body = _decoded(body, name, most)
    if len(body) > most:
        raise HttpError("too_large", f"larger than the limit of {most:,} bytes")
    return body


def unchunked(body: bytes) -> bytes:
    """The body out of its chunks; as it is where it is not in chunks."""
    parts: list[bytes] = []
    at = 0
    while size := _HEX.match(body, at):
        end = body.find(b"\n", size.end(), size.end() + 1024)
        if end < 0 or body[size.end(): end].strip().partition(b";")[0]:
            return body
        count = int(size.group(), 16)
        if not count:
            return b"".join(parts)
        parts.append(body[end + 1: end + 1 + count])
        at = end + 1 + count
        at += 2 if body[at: at + 2] == b"\r\n" else 1
    return b"".join(parts) if parts and at >= len(body) else body


def _decoded(body: bytes, name: str, most: int) -> bytes:
    if name in ("identity", "none", ""):
        return body
    if name in ("gzip", "x-gzip"):
        return _inflated(body, most) if body.startswith(b"\x1f\x8b") else body
    if name == "deflate":
        return _deflated(body, most)
    if name == "br":
        return _from_brotli(body, most)
    if _is_text(body):
        return body
    raise HttpError("bad_encoding", f"content encoding {name!r} is not known")


def _deflated(body: bytes, most: int) -> bytes:
    for bits in (zlib.MAX_WBITS, -zlib.MAX_WBITS):
        try:
            return _inflated(body, most, bits)
        except HttpError as error:
            if error.code == "too_large":
                raise
    if _is_text(body):
        return body
    raise HttpError("bad_encoding", "its content encoding (deflate) cannot be undone")


def _inflated(body: bytes, most: int, bits: int = _GZIP_OR_ZLIB) -> bytes:
    inflater = zlib.decompressobj(bits)
    try:
        out = inflater.decompress(body, most + 1)
    except zlib.error:
        raise HttpError("bad_encoding", "its content encoding (gzip or deflate) is damaged") from None
    if len(out) > most:
        raise HttpError("too_large", f"inflates to more than the limit of {most:,} bytes")
    if not inflater.eof:
        raise HttpError("bad_encoding", "its compressed content ends in the middle")
    return out


def _from_brotli(body: bytes, most: int) -> bytes:
    import brotli

    inflater, size = brotli.Decompressor(), 0
    parts: list[bytes] = []
    step: Callable[..., bytes] = inflater.process
    rest = body
    try:
        while rest or not inflater.can_accept_more_data():
            out = step(rest, output_buffer_limit=_STEP)
            rest = b""
            parts.append(out)
            size += len(out)
            if size > most:
                raise HttpError("too_large", f"inflates to more than the limit of {most:,} bytes")
            if not out and not inflater.can_accept_more_data():
                break
    except brotli.error:
        if _is_text(body):
            return body
        raise HttpError("bad_encoding", "its content encoding (br) is damaged") from None
    if not inflater.is_finished():
        if _is_text(body):
            return body
        raise HttpError("bad_encoding", "its compressed content ends in the middle")
    return b"".join(parts)


def _is_text(body: bytes) -> bool:
    """Whether the bytes are a page already: the archive took the encoding off and kept the header."""
    return body[:256].lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"<", b"{"))
