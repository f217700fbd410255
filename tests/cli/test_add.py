"""`tawthiq add`, and archives given to `run` and `read`."""

from __future__ import annotations

from pathlib import Path

from capture.archives import Archive, page

from .conftest import Tawthiq


def saved(path: Path) -> Path:
    archive = Archive()
    archive.response(page(4), "http://example.org/4")
    archive.response(b"<p>nothing in Arabic here</p>")
    return archive.save(path)


def test_add_keeps_and_says_what_waits(tawthiq: Tawthiq, tmp_path: Path) -> None:
    path, register = saved(tmp_path / "a.warc.gz"), tmp_path / "register"
    ended = tawthiq("add", path, "--register", register)
    assert ended.status == 0
    assert "documents: 1 new, 0 known, 0 failed" in ended.text
    assert f"not read yet: 1; read them with: tawthiq run --register {register}" in ended.text
    assert "no reports and left out: no_arabic (1)" in ended.err
    assert "1 reports" in tawthiq("run", "--register", register).text
    again = tawthiq("add", path, "--register", register)
    assert "0 new, 1 known" in again.text and "not read yet" not in again.text
    assert tawthiq("verify", "--register", register).status == 0


def test_read_reads_an_archive(tawthiq: Tawthiq, tmp_path: Path) -> None:
    ended = tawthiq("read", saved(tmp_path / "a.warc.gz"))
    assert ended.status == 0
    (line,) = ended.lines
    assert line["report"]["url"] == "http://example.org/4"
    assert line["report"]["file"].startswith("a.warc.gz#")
    assert line["events"][0]["killed"]["low"] == 4
    assert len(tawthiq("read", "--every-page", tmp_path / "a.warc.gz").lines) == 2


def test_what_fails_is_named_and_ends_with_1(tawthiq: Tawthiq, tmp_path: Path) -> None:
    path = saved(tmp_path / "a.warc.gz")
    path.write_bytes(path.read_bytes()[:-20])
    ended = tawthiq("add", path, "--register", tmp_path / "register")
    assert ended.status == 1
    assert "a.warc.gz, record at byte" in ended.err and "[truncated]" in ended.err


def test_limits_by_name(tawthiq: Tawthiq, tmp_path: Path) -> None:
    path = saved(tmp_path / "a.warc.gz")
    ended = tawthiq("read", "--limit", "document_bytes=100", path)
    assert [line["error"]["code"] for line in ended.lines] == ["too_large"]
    for wrong in ("no_such=5", "document_bytes=x", "document_bytes=0", "document_bytes"):
        ended = tawthiq("read", "--limit", wrong, path)
        assert ended.status == 2 and "--limit" in ended.err


def test_add_asks_for_something_to_add(tawthiq: Tawthiq, tmp_path: Path) -> None:
    ended = tawthiq("add", "--register", tmp_path / "register")
    assert ended.status == 2 and not (tmp_path / "register").exists()
