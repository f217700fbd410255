"""Documents that are no plain bytes of a text or page: PDF, Word, a page saved as one file."""

from __future__ import annotations

import re
from html import unescape

from tawthiq.model import Document
from tawthiq.page.decode import Decoded, decode
from tawthiq.records import record
from tawthiq.remember import pattern

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MHTML = "multipart/related"


@record
class Opened:
    """The text in a document, and whether it is markup."""

    decoded: Decoded
    markup: bool


def opened(document: Document) -> Opened | None:
    """The text out of a document of one of these forms, by its media type; None for any other.

    Raises PageError: no_text_layer, encrypted, damaged, empty, too_large, encoding.
    """
    kind = (document.media_type or "").partition(";")[0].strip().lower()
    if kind == PDF:
        from tawthiq.page.pdf import pdf_text

        text, warnings = pdf_text(document.content, document.file)
        return Opened(Decoded(text, "pdf", warnings), False)
    if kind == DOCX:
        from tawthiq.page.docx import docx_text

        return Opened(Decoded(docx_text(document.content, document.file), "docx"), False)
    if kind == MHTML:
        from tawthiq.page.mhtml import mhtml_page

        body, declared = mhtml_page(document.content, document.file)
        return Opened(decode(body, True, declared), True)
    return _of_minimal(document)


_MINIMAL = pattern(rb'<!DOCTYPE html>\n<html><head>\n<meta charset="utf-8">\n<meta name="generator" '
                      rb'content="tawthiq minimal form')
_TITLE = pattern("<h1>(.*?)</h1>\n", re.DOTALL)
_WORDS = pattern("<pre>\n(.*?)</pre>", re.DOTALL)


def _of_minimal(document: Document) -> Opened | None:
    """The words of a message or row, which capture put into a small page, as the plain text they were."""
    if not _MINIMAL.match(document.content):
        return None
    page = document.content.decode("utf-8", "replace")
    words, title = _WORDS.search(page), _TITLE.search(page)
    if words is None:
        return None  # HTML of a feed: read as a page
    text = unescape(words.group(1))
    return Opened(Decoded(f"{unescape(title.group(1))}\n\n{text}" if title else text, "utf-8"), False)
