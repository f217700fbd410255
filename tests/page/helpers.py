"""Reading invented text: a document from words, and what its segments say."""

from __future__ import annotations

import hashlib

from tawthiq.model import CLAIM_BEARING, Document
from tawthiq.page import Page, read_page
from tawthiq.page.blocks import EDGES


def document(content: str | bytes, file: str = "1.txt", **known: str) -> Document:
    raw = content.encode() if isinstance(content, str) else content
    return Document(file=file, content=raw, sha256="sha256:" + hashlib.sha256(raw).hexdigest(), **known)


def read(content: str | bytes, file: str = "1.txt", **known: str) -> Page:
    return read_page(document(content, file, **known))


def kinds(page: Page) -> list[tuple[str, str]]:
    """Kind and words of each segment."""
    text = page.report.text
    return [(s.kind, text[s.start : s.end]) for s in page.report.segments]


def said(page: Page, *wanted: str) -> str:
    """The words of the segments of these kinds, one a line."""
    return "\n".join(words for kind, words in kinds(page) if kind in wanted)


def told(page: Page) -> str:
    """The words that claims may be read from."""
    return said(page, *CLAIM_BEARING)


def assert_whole(page: Page) -> None:
    """Segments are in range and in order, never overlap, and leave out nothing that shows."""
    text, last, rest = page.report.text, 0, ""
    for segment in page.report.segments:
        assert last <= segment.start < segment.end <= len(text)
        rest += text[last : segment.start]
        last = segment.end
    assert not (rest + text[last:]).strip(EDGES)
    at = 0
    for span in page.report.restricted:
        assert at <= span.start < span.end <= len(text)
        at = span.end
