"""A PDF with a text layer → its text, line by line."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

from tawthiq.page.errors import PageError

PAGES = 300
"""Pages that are read; what comes after them is said in a warning."""


def pdf_text(content: bytes, file: str) -> tuple[str, tuple[str, ...]]:
    """The text of a PDF and what was doubtful about reading it.

    Raises PageError: no_text_layer for scans, encrypted, damaged.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells every oddity of every file
    warnings: list[str] = []
    try:
        lines = list(_lines(content, file, warnings))
    except PageError:
        raise
    except Exception as error:  # a parser of hostile files fails in many ways
        raise PageError("damaged", f"{file}: a PDF that cannot be read ({type(error).__name__}). "
                        "Open it and save it anew, or copy its text into a file.") from error
    text = "\n".join(lines).strip("\n")
    if not any(letter.isalpha() for letter in text):
        raise PageError("no_text_layer", f"{file}: a PDF without text (pictures of pages). "
                        "Run text recognition (OCR) over it first.")
    return text + "\n", tuple(warnings)


def _lines(content: bytes, file: str, warnings: list[str]) -> Iterator[str]:
    from pypdf import PdfReader

    from tawthiq.page.pdf_glyphs import glyphs
    from tawthiq.page.pdf_lines import read_lines

    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        raise PageError("encrypted", f"{file}: a PDF with a password. Save it without one.")
    blank = True
    for number, page in enumerate(reader.pages):
        if number >= PAGES:
            warnings.append(f"page: more than {PAGES} pages; the rest was left out")
            return
        for line in read_lines(glyphs(page)):
            if line or not blank:
                yield line
            blank = not line
