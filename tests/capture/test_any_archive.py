"""Archives with any bytes changed, cut or put in: nothing is raised, and what was not touched is read."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tawthiq.capture import Limits
from tawthiq.capture.http import HttpError, body_of, read_head
from tawthiq.capture.sieve import why_not
from tawthiq.model import Document

from .archives import Archive, numbers, page, take, wacz

LIMITS = Limits(document_bytes=50_000)
SIX = range(1, 7)


def made(*, gzip: bool) -> Archive:
    archive = Archive(gzip=gzip)
    for number in SIX:
        archive.response(page(number), f"http://example.org/{number}")
    return archive


PACKED, PLAIN = made(gzip=True), made(gzip=False)


def taken(content: bytes, name: str = "a.warc") -> list[Document]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        return take(path)[0]


@settings(max_examples=150, deadline=None)
@given(at=st.integers(0, len(PACKED.content) - 1), new=st.binary(min_size=1, max_size=40))
def test_bytes_changed_in_a_packed_archive_cost_the_records_that_they_stand_in(at: int, new: bytes) -> None:
    content = PACKED.content[:at] + new + PACKED.content[at + len(new) :]
    untouched = {n for n, (start, size) in zip(SIX, PACKED.places, strict=True)
                 if start + size <= at or start >= at + len(new)}  # fmt: skip
    found = taken(content)
    assert untouched <= set(numbers(found))


@settings(max_examples=150, deadline=None)
@given(at=st.integers(0, len(PLAIN.content) - 1), new=st.binary(min_size=1, max_size=40))
@example(at=0, new=b"\x1f\x8b")  # two bytes that make it look packed
@example(at=0, new=b"\x1f\x8b\x08\x00")
def test_bytes_changed_in_a_plain_archive_cost_at_most_two_records(at: int, new: bytes) -> None:
    content = PLAIN.content[:at] + new + PLAIN.content[at + len(new) :]
    found = [d for d in taken(content) if d.content in {page(n) for n in SIX}]
    assert len({d.content for d in found}) >= len(SIX) - 2


@settings(max_examples=80, deadline=None)
@given(at=st.integers(0, len(PACKED.content)), new=st.binary(max_size=200))
def test_bytes_put_in_between_or_cut_off_are_no_end(at: int, new: bytes) -> None:
    before = {n for n, (start, size) in zip(SIX, PACKED.places, strict=True) if start + size <= at}
    assert before <= set(numbers(taken(PACKED.content[:at] + new)))
    assert before <= set(numbers(taken(PACKED.content[:at] + new + PACKED.content[at:])))


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_any_change_of_a_wacz_ends(data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        path = wacz(Path(folder) / "a.wacz", {"a.warc.gz": PACKED.content}, pages=json.dumps({"url": "x", "title": "y"}))
        content = bytearray(path.read_bytes())
        for _ in range(data.draw(st.integers(1, 5))):
            content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
        path.write_bytes(content)
        take(path)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["gzip", "br", "deflate", "zstd", "gzip, br"]), st.booleans())
def test_any_body_is_bytes_or_an_error_with_a_code(body: bytes, encoding: str, chunked: bool) -> None:
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: {encoding}\r\n" + "Transfer-Encoding: chunked\r\n" * chunked + "\r\n"
    block = head.encode() + body
    found = read_head(block)
    assert found is not None
    try:
        assert isinstance(body_of(block, found, 1000), bytes)
    except HttpError as error:
        assert error.code in ("bad_encoding", "too_large")


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=500) | st.text(max_size=300).map(str.encode))
def test_the_sieve_answers_for_any_bytes(content: bytes) -> None:
    assert why_not(content) in (None, "no_arabic", "no_harm")


@pytest.mark.parametrize("content", [b"WARC/1.0", b"WARC/1.0\r\n\r\n", b"WARC/1.0\r\n" * 5000, b"WARC/" + bytes(300_000),
                                     b"WARC/1.0\r\nContent-Length: 0\r\n\r\n\r\n\r\n" * 2000])  # fmt: skip
def test_archives_of_nothing(content: bytes) -> None:
    assert taken(content) == []


def forms() -> dict[str, Callable[[str], bytes]]:
    from urllib.parse import quote

    return {
        "utf-8": str.encode,
        "windows-1256": lambda t: t.encode("cp1256"),
        "iso-8859-6": lambda t: t.encode("iso8859_6"),
        "utf-16": lambda t: t.encode("utf-16"),
        "utf-16-le without a mark": lambda t: t.encode("utf-16-le"),
        "decimal entities": lambda t: t.encode("ascii", "xmlcharrefreplace"),
        "hex entities": lambda t: "".join(f"&#x{ord(c):X};" for c in t).encode(),
        "json": lambda t: json.dumps(t).encode(),
        "percent": lambda t: quote(t).encode(),
        "taken for 1252": lambda t: t.encode().decode("cp1252", "replace").encode(),
        "taken for 1256": lambda t: t.encode().decode("cp1256", "replace").encode(),
        "tags inside words": lambda t: "<b>".join(t).encode(),
        "tatweel": lambda t: "ـ".join(t).encode(),
        "evasion": lambda t: "ـ.ـ".join(t).encode(),
        "marks": lambda t: "\u064e".join(t).encode(),
        "presentation forms": lambda t: t.replace("ق", "\ufed7").replace("ل", "\ufee0").encode(),
    }


@pytest.mark.parametrize("form", list(forms()))
def test_harm_is_seen_in_every_form(form: str) -> None:
    assert why_not(forms()[form]("أدى القصف على القرية إلى مقتل رجل وامرأة")) is None


@pytest.mark.parametrize("form", [f for f in forms() if not f.startswith("taken")])
def test_arabic_without_harm_is_told_from_no_arabic(form: str) -> None:
    assert why_not(forms()[form]("كتب الولد رسالة طويلة إلى صديق عزيز عليه")) == "no_harm"
    assert why_not("<p>кириллица и ещё много слов</p>".encode()) == "no_arabic"
    assert why_not("<p>中文字符和更多的文字内容在这里</p>".encode()) == "no_arabic"
    assert why_not(b"<p>caf\xe9 \xe0 la fran\xe7aise, o\xf9 \xeatre \xe9l\xe8ve est \xe9tonnant</p>") == "no_arabic"


def test_a_zip_with_a_huge_table_of_contents_is_not_opened(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as zipped:
        for number in range(3000):
            zipped.writestr(f"archive/{number}.warc", b"")
    path = tmp_path / "a.wacz"
    path.write_bytes(buffer.getvalue())
    from tawthiq.capture import Intake

    _, failures, _ = take(path, Intake(Limits(directory_bytes=10_000)))
    assert [f.code for f in failures] == ["too_large"]
