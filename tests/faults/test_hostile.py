"""Files that are broken or made to do harm: named, in bounded time and memory, and the others are read."""

from __future__ import annotations

import gzip
import random
import zipfile
import zlib
from pathlib import Path

import pytest

from capture.archives import Archive, page
from soak import SOAK

from .process import archive, run, whole

REPORT = "<p>قتل 3 مدنيين في قصف على بلدة الزيتونة.</p>"
MEGABYTES = 10 if SOAK else 1
CUTS = 40 if SOAK else 2
MEMORY = 800
"""Megabytes that a hostile file of ten may make the program take."""


@pytest.fixture(autouse=True)
def _configured(configured: Path) -> None:
    """Django, before a register is opened in this process."""


def hostile() -> dict[str, str]:
    """Invented pages, each of so many megabytes, that try a parser."""
    size = MEGABYTES * 1_000_000
    return {
        "nested": "<div>" * (size // 5) + REPORT,
        "inline": "<b><i><u>" * (size // 9) + REPORT,
        "tables": "<table><tr><td>" * (size // 15) + REPORT,
        "entities": REPORT + "&amp;&#1602;&#x202e;&nosuch" * (size // 27),
        "scripts": REPORT + "<script>var x = '<p>قتل 9</p>';</script>" * (size // 45),
        "open_script": REPORT + "<script>" + "قتل 9 " * (size // 10),
        "attributes": "<p " + "".join(f"a{n}='{n}' " for n in range(size // 15)) + ">" + REPORT,
        "comments": "<!--" * (size // 4) + REPORT,
        "one_line": REPORT + "قتل " * (size // 7),
        "digits": REPORT + "<p>قتل " + "9" * size + " مدنيين</p>",
    }


@pytest.mark.parametrize("name", list(hostile()) if SOAK else ["nested", "entities", "attributes"])
def test_hostile_html(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"{name}.html"
    path.write_text(f"<html><body>{hostile()[name]}</body></html>", "utf-8")
    (tmp_path / "good.html").write_text(f"<html><body>{REPORT}</body></html>", "utf-8")
    ended = run("run", path, tmp_path / "good.html", "--register", tmp_path / "register", seconds=120)
    assert ended.status in (0, 1) and "Traceback" not in ended.err, ended.err[-2000:]
    assert ended.megabytes < MEMORY
    whole(tmp_path / "register", 2)


@pytest.mark.parametrize("seed", range(CUTS))
def test_a_truncated_archive(seed: int, tmp_path: Path) -> None:
    content = archive(tmp_path / "crawl.warc.gz", 30).read_bytes()
    cut = tmp_path / "cut.warc.gz"
    cut.write_bytes(content[: random.Random(seed).randrange(400, len(content) - 1)])
    ended = run("add", cut, "--register", tmp_path / "register")
    assert ended.status == 1 and ("[truncated]" in ended.err or "[damaged]" in ended.err), ended.err
    assert run("add", tmp_path / "crawl.warc.gz", "--register", tmp_path / "register").status == 0
    from tawthiq.register.api import Register

    with Register.open(tmp_path / "register") as found:
        assert found.verify() == [] and found.counts().documents == 30


def test_bombs(tmp_path: Path) -> None:
    size = (2_000 if SOAK else 60) * 1_000_000
    packer = zlib.compressobj(9, wbits=31)
    packed = b"".join(packer.compress(bytes(1_000_000)) for _ in range(size // 1_000_000)) + packer.flush()
    made = Archive()
    made.response(page(1), "http://example.org/1")
    made.response(packed, "http://example.org/2", headers=(("Content-Type", "text/html"), ("Content-Encoding", "gzip")))
    made.save(tmp_path / "inner.warc.gz")
    head = b"WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nWARC-Target-URI: http://example.org/3\r\nContent-Length: "
    outer = gzip.compress(head + str(size).encode() + b"\r\n\r\n")  # then zeros without end
    (tmp_path / "outer.warc.gz").write_bytes(outer[:-8] + packed[10:])
    for name in ("bomb.docx", "bomb.wacz"):
        with zipfile.ZipFile(tmp_path / name, "w", zipfile.ZIP_DEFLATED) as zipped:
            with zipped.open("word/document.xml" if name.endswith("docx") else "archive/a.warc", "w") as part:
                for _ in range(size // 1_000_000):
                    part.write(bytes(1_000_000))
            zipped.writestr("datapackage.json" if name.endswith("wacz") else "[Content_Types].xml", "{}")
    ended = run("add", *sorted(tmp_path.glob("*.*")), "--register", tmp_path / "register")
    assert ended.status == 1 and "[zip_bomb]" in ended.err and "Traceback" not in ended.err, ended.err
    assert ended.megabytes < 400
    from tawthiq.register.api import Register

    with Register.open(tmp_path / "register") as found:
        assert found.verify() == []
        assert found.counts().documents >= 1


def test_broken_lengths_and_one_giant_record(tmp_path: Path) -> None:
    size = (2_000 if SOAK else 100) * 1_000_000
    made = Archive(gzip=False)
    for number in range(3):
        made.response(page(number), f"http://example.org/{number}")
    content = made.with_field(1, "Content-Length", "99999999")
    head = f"WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nWARC-Target-URI: http://example.org/big\r\nContent-Length: {size}\r\n\r\n"
    path = tmp_path / "big.warc"
    with path.open("wb") as file:
        file.write(content + head.encode())
        file.seek(size, 1)
        file.write(b"\r\n\r\n" + made.content[made.places[0][0] :])
    ended = run("add", path, "--register", tmp_path / "register", "--limit", "keep_bytes=1000")
    assert ended.status == 1 and "[broken_length]" in ended.err and "[too_large]" in ended.err, ended.err
    assert ended.megabytes < 300
    whole(tmp_path / "register", 3, 5)
