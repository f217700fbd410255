"""`tawthiq explain`: what it takes, what it writes, what it says of a file that it cannot explain."""

from __future__ import annotations

import re
import stat
from pathlib import Path

import pytest

from .conftest import EXAMPLES, Tawthiq

TEXT = "قتل ثلاثة مدنيين في غارة روسية على السوق في بلدة سرمين بريف إدلب أمس. وقال شاهد العيان سامر القاسم إنه رأى الطائرة.\n"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "invented.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_an_example_on_the_terminal_says_that_it_is_invented(tawthiq: Tawthiq) -> None:
    ended = tawthiq("explain", EXAMPLES / "01-sarmin-network.txt")
    assert ended.status == 0 and ended.err == "" and "\x1b" not in ended.text
    assert "Invented example" in ended.text and "[سبعة مدنيين]" in ended.text and "harm/kill" in ended.text


def test_the_terminal_speaks_its_own_language_or_the_one_asked_for(
    tawthiq: Tawthiq, monkeypatch: pytest.MonkeyPatch, report: Path
) -> None:
    assert "Events" in tawthiq("explain", report).text
    assert "الأحداث" in tawthiq("explain", report, "--lang", "ar").text
    monkeypatch.setenv("LC_ALL", "ar")
    assert "الأحداث" in tawthiq("explain", report).text


def test_colours_only_on_a_terminal_and_never_against_the_readers_wish(
    tawthiq: Tawthiq, monkeypatch: pytest.MonkeyPatch, report: Path
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b[" in tawthiq("explain", report).text
    plain = tawthiq("explain", report, "--no-color").text
    assert not re.search(r"\x1b\[[0-9;]*(?:3|4|9|10)\d", plain) and "[ثلاثة مدنيين]" in plain
    monkeypatch.setenv("NO_COLOR", "1")
    assert "[ثلاثة مدنيين]" in tawthiq("explain", report).text


def test_the_page_is_arabic_unless_english_is_asked_for(tawthiq: Tawthiq, report: Path, tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    ended = tawthiq("explain", report, "--html", out)
    assert ended.status == 0 and ended.text.strip() == f"{out}: the explanation is written."
    assert '<html lang="ar" dir="rtl">' in out.read_text("utf-8")
    tawthiq("explain", report, "--html", out, "--lang", "en")
    assert '<html lang="en" dir="ltr">' in out.read_text("utf-8")


def test_facts_come_from_the_options(tawthiq: Tawthiq, report: Path) -> None:
    assert "stay without a date" in tawthiq("explain", report).text
    told = tawthiq("explain", report, "--published", "2020-01-15", "--outlet", "شبكة مخترعة").text
    assert "14 January 2020" in told and "شبكة مخترعة" in told


def test_facts_come_from_a_manifest_beside_the_file_or_given(tawthiq: Tawthiq, report: Path, tmp_path: Path) -> None:
    rows = "file\toutlet\tkind\tpublished\ninvented.txt\tوكالة مخترعة\tinvented\t2021-03-02\n"
    (report.parent / "manifest.tsv").write_text(rows, "utf-8")
    told = tawthiq("explain", report, "--published", "2020-01-15").text
    assert "1 March 2021" in told and "Invented example" in told and "وكالة مخترعة" in told
    other = tmp_path / "elsewhere" / "other.tsv"
    other.parent.mkdir()
    other.write_text("file\tpublished\n../invented.txt\t2022-03-02\n", "utf-8")
    assert "1 March 2022" in tawthiq("explain", report, "--manifest", other).text


def test_a_manifest_that_does_not_name_the_file_is_an_error(tawthiq: Tawthiq, report: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.tsv"
    other.write_text("file\tpublished\nnone.txt\t2022-03-02\n", "utf-8")
    ended = tawthiq("explain", report, "--manifest", other)
    assert ended.status == 1 and "does not name" in ended.err and ended.out == b""


def test_restricted_words_are_masked(tawthiq: Tawthiq, report: Path, tmp_path: Path) -> None:
    assert "سامر" not in tawthiq("explain", report).text
    tawthiq("explain", report, "--html", tmp_path / "page.html")
    assert "سامر" not in (tmp_path / "page.html").read_text("utf-8")


def test_a_page_with_restricted_words_says_so_in_its_name_and_is_its_owners_alone(
    tawthiq: Tawthiq, report: Path, tmp_path: Path
) -> None:
    ended = tawthiq("explain", report, "--html", tmp_path / "page.html", "--restricted")
    written = tmp_path / "page-RESTRICTED.html"
    assert written.name in ended.text and not (tmp_path / "page.html").exists()
    assert stat.S_IMODE(written.stat().st_mode) == 0o600
    page = written.read_text("utf-8")
    assert "سامر القاسم" in page and page.index("مقيَّد") < page.index("سامر القاسم")
    assert tawthiq("explain", report, "--restricted").text.startswith("RESTRICTED")


@pytest.mark.parametrize(("name", "content", "status", "said"), [
    ("nowhere.txt", None, 1, "nowhere.txt"),
    ("empty.txt", b"", 1, "[empty]"),
    ("binary.txt", b"\x00\x01\x02" * 50, 1, "[binary]"),
    ("english.txt", b"Seven people were killed.\n", 1, "english.txt"),
])
def test_a_file_that_cannot_be_read_is_named(
    tawthiq: Tawthiq, tmp_path: Path, name: str, content: bytes | None, status: int, said: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    ended = tawthiq("explain", tmp_path / name)
    assert (ended.status, ended.out) == (status, b"") and said in ended.err


def test_a_folder_is_a_wrong_call(tawthiq: Tawthiq, tmp_path: Path) -> None:
    ended = tawthiq("explain", tmp_path)
    assert ended.status == 2 and "takes one report" in ended.err


def test_a_wrong_date_is_a_wrong_call(tawthiq: Tawthiq, report: Path) -> None:
    assert tawthiq("explain", report, "--published", "15.1.2020").status == 2


def test_a_page_that_cannot_be_written(tawthiq: Tawthiq, report: Path) -> None:
    ended = tawthiq("explain", report, "--html", report / "inside" / "page.html")
    assert ended.status == 1 and "Choose another --html" in ended.err
