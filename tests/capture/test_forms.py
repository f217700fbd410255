"""Files that are neither text nor HTML: told by their bytes, with the facts of their own header."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawthiq.capture.forms import DOCX, MHTML, PDF, media_type

from .archives import take

SAVED = b"From: <Saved by Blink>\r\nSnapshot-Content-Location: http://example.org/7\r\nDate: Tue, 14 Jan 2020 13:05:06 +0300\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=B\r\n\r\n--B\r\n\r\nx\r\n--B--\r\n"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n", PDF),
        (b"\xef\xbb\xbf\n%PDF-1.7\n", PDF),
        (b"PK\x03\x04....word/document.xml", DOCX),
        (b"PK\x03\x04....xl/workbook.xml", None),
        (SAVED, MHTML),
        (b"From: someone\r\n\r\na letter", None),
        (b"<html>Content-Type: multipart/related</html>", None),
        ("قتل رجل".encode(), None),
    ],
)
def test_a_form_is_told_by_its_bytes(content: bytes, kind: str | None) -> None:
    assert media_type(content) == kind


def test_a_saved_page_says_where_and_when_it_was_saved(tmp_path: Path) -> None:
    (tmp_path / "a.mhtml").write_bytes(SAVED)
    [found], _, _ = take(tmp_path)
    assert (found.url, found.captured, found.content) == ("http://example.org/7", "2020-01-14T13:05:06+03:00", SAVED)


def test_a_saved_page_with_a_strange_date_has_none(tmp_path: Path) -> None:
    (tmp_path / "a.mhtml").write_bytes(SAVED.replace(b"Tue, 14 Jan 2020 13:05:06 +0300", b"99 of Never"))
    [found], _, _ = take(tmp_path)
    assert found.captured is None


def test_the_parts_of_a_saved_page_are_no_documents(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<p>قتل رجل</p>")
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "frame.html").write_text("<p>قتل رجل آخر</p>")
    documents, _, collection = take(tmp_path)
    assert [d.file for d in documents] == ["page.html"]
    assert collection.warnings == [f"{tmp_path.name}: no reports and left out: _files (1)"]
