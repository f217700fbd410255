"""Documents that are neither text nor HTML and are read all the same: PDF, Word, saved pages."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC

from tawthiq.model import Document

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MHTML = "multipart/related"
_HEAD = 16_384
_HEADER = re.compile(
    rb"\s*(?:From|MIME-Version|Content-Type|Subject|Date|Snapshot-Content-Location|X-[\w-]+):", re.IGNORECASE)
_RELATED = re.compile(rb"^Content-Type:\s*multipart/(?:related|mixed)", re.IGNORECASE | re.MULTILINE)


def media_type(content: bytes) -> str | None:
    """The media type of a document of one of these forms, by its bytes; None for any other."""
    head = content[:_HEAD]
    if b"%PDF-" in head[:1024]:
        return PDF
    if head.startswith(b"PK\x03\x04") and b"word/document.xml" in content:
        return DOCX
    if _HEADER.match(head) and _RELATED.search(head):
        return MHTML
    return None


def with_facts(document: Document) -> Document:
    """A saved page with the address and moment that stand in its own header."""
    if document.media_type != MHTML:
        return document
    from email.errors import HeaderParseError
    from email.parser import BytesHeaderParser

    try:
        told = BytesHeaderParser().parsebytes(document.content[:_HEAD])
        url = told.get("Snapshot-Content-Location") or told.get("Content-Location")
        moment = _moment(told.get("Date"))
    except (HeaderParseError, ValueError):
        return document
    return replace(document, url=str(url).strip() if url else None, captured=moment)


def _moment(value: object) -> str | None:
    from email.utils import parsedate_to_datetime

    try:
        found = parsedate_to_datetime(str(value)) if value else None
    except (ValueError, TypeError):
        return None
    if found is None:
        return None
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).isoformat(timespec="seconds")
