"""A Word document (DOCX) → its text, a line for each paragraph."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree  # type: ignore[import-untyped]

from tawthiq.page.errors import PageError

PART = "word/document.xml"
MOST = 100_000_000
"""Bytes of the text's part, inflated."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SPACES = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_DROPPED = frozenset({f"{_W}del", f"{_W}moveFrom", _FALLBACK})


def docx_text(content: bytes, file: str) -> str:
    """The text as it stands; what was deleted under tracked changes is left out.

    Raises PageError: damaged, empty.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as zipped, zipped.open(_part(zipped, file)) as part:
            text = "".join(_text(part))
    except (zipfile.BadZipFile, zlib.error, KeyError, etree.XMLSyntaxError, NotImplementedError, RuntimeError,
            EOFError, ValueError) as error:
        raise PageError("damaged", f"{file}: a Word document that cannot be read ({type(error).__name__}). "
                        "Open it and save it anew, or copy its text into a file.") from error
    if not text.strip():
        raise PageError("empty", f"{file}: a Word document without text.")
    return text


def _part(zipped: zipfile.ZipFile, file: str) -> zipfile.ZipInfo:
    info = zipped.getinfo(PART)
    if info.file_size > MOST:
        raise PageError("too_large", f"{file}: its text is larger than the limit of {MOST:,} bytes.")
    return info


def _text(part: object) -> Iterator[str]:
    dropped = depth = 0
    events = etree.iterparse(part, events=("start", "end"), resolve_entities=False, no_network=True,
                             load_dtd=False, huge_tree=False)
    for event, element in events:
        if event == "start":
            dropped += element.tag in _DROPPED
            depth += element.tag == f"{_W}p"
            continue
        if element.tag in _DROPPED:
            dropped -= 1
        elif not dropped and depth and element.tag == f"{_W}t":
            yield element.text or ""
        elif not dropped and depth and element.tag in _SPACES:
            yield _SPACES[element.tag]
        elif element.tag == f"{_W}p":
            depth -= 1
            if not dropped:
                yield "\n"
        if element.tag in (f"{_W}p", f"{_W}tbl"):
            element.clear()
