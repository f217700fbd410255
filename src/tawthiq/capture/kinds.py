"""What a file is, by its bytes rather than its name: a document of its own, or a container of documents."""

from __future__ import annotations

import re
import zlib
from pathlib import Path
from typing import Literal

from tawthiq.capture.found import ZipError
from tawthiq.capture.limits import Limits

Kind = Literal["warc", "wacz", "feed", "telegram_json", "telegram_html", "table"]
HEAD = 16_384
"""Bytes from the beginning that tell what a file is."""


def kind_of(path: Path, head: bytes, limits: Limits) -> Kind | None:
    """The kind of container that a file is, from its first bytes; None for a document of its own.

    Raises ZipError for a zip file whose table of contents cannot be read, OSError.
    """
    if head.startswith(b"WARC/") or path.name.lower().endswith((".warc", ".warc.gz")):
        # by its name too: its first record may be the damaged one
        return "warc"
    if head.startswith(b"\x1f\x8b"):
        return "warc" if _inflated(head).startswith(b"WARC/") else None
    if head.startswith(b"PK\x03\x04"):
        return _zipped(path, limits)
    if path.suffix.lower() in (".csv", ".tsv"):
        return "table"
    return _text(head)


_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]")
_JSON = re.compile(rb"\s*\{")
_CHAT = re.compile(rb'"(?:messages|chats)"\s*:\s*[\[{]')


def _text(head: bytes) -> Kind | None:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:4096]
    if start.startswith((b"<?xml", b"<rss", b"<feed", b"<rdf:RDF", b"<!--")) and _FEED.search(start):
        return "feed"
    if _JSON.match(start) and _CHAT.search(head) and b'"type"' in head:
        return "telegram_json"
    if b'class="page_header' in head and b'class="history"' in head:
        return "telegram_html"
    return None


def _inflated(head: bytes) -> bytes:
    try:
        return zlib.decompressobj(31).decompress(head, 64)
    except zlib.error:
        return b""


_ARCHIVE = re.compile(r"archive/.*\.warc(?:\.gz)?", re.IGNORECASE)


def _zipped(path: Path, limits: Limits) -> Kind | None:
    from tawthiq.capture.zips import opened

    try:
        with opened(str(path), limits) as zipped:
            names = zipped.namelist()
    except ZipError:
        if path.suffix.lower() == ".wacz":
            raise
        return None
    if "datapackage.json" in names or any(_ARCHIVE.fullmatch(name) for name in names):
        return "wacz"
    return "table" if "xl/workbook.xml" in names else None
