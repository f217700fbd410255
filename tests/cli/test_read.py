"""`tawthiq read`: lines of the contract for whatever it is given."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tawthiq.contract import schema

from .conftest import EXAMPLES, Tawthiq

STRIKE = "قصف على بلدة الزيتونة\n\nقتل مدنيان اثنان وأصيب سبعة آخرون في غارات روسية على مدينة سرمين {when}.\n"
COMMAND = [sys.executable, "-c", "from tawthiq.cli import main; main()"]


def invented(folder: Path, name: str, text: str = STRIKE, when: str = "قبل يومين") -> Path:
    path = folder / name
    path.write_text(text.format(when=when), encoding="utf-8")
    return path


def valid(lines: list[dict[str, Any]]) -> None:
    checker = Draft202012Validator(schema("read"))
    for line in lines:
        checker.validate(line)


def test_every_line_of_the_examples_is_of_the_contract(tawthiq: Tawthiq) -> None:
    ended = tawthiq("read", "--manifest", EXAMPLES / "manifest.tsv")
    assert ended.status == 0, ended.err
    valid(ended.lines)
    assert [line["report"]["file"] for line in ended.lines] == sorted(
        path.name for path in EXAMPLES.iterdir() if path.suffix in (".txt", ".html")
    )
    assert all(line["report"]["kind"] == "invented" for line in ended.lines)
    assert any(line["events"] for line in ended.lines) and any(line["claims"] for line in ended.lines)


def test_every_span_is_its_words(tawthiq: Tawthiq) -> None:
    def check(value: Any, text: str) -> int:
        if isinstance(value, list):
            return sum(check(item, text) for item in value)
        if not isinstance(value, dict):
            return 0
        start, end = value.get("start_char", value.get("start")), value.get("end_char", value.get("end"))
        spanned = isinstance(start, int) and isinstance(end, int) and value.get("text") is not None
        if spanned:
            assert value["text"] == text[start:end]
        return spanned + sum(check(item, text) for item in value.values())

    for line in tawthiq("read", EXAMPLES).lines:
        claims = line["events"] + line["claims"] + line["totals"]
        assert check(claims, line["report"]["text"]) or not claims


def test_shuffled_files_give_the_same_bytes(tawthiq: Tawthiq, tmp_path: Path) -> None:
    head, *rows = (EXAMPLES / "manifest.tsv").read_text(encoding="utf-8").splitlines()
    for path in EXAMPLES.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    told = []
    for order in (rows, rows[::-1], rows[5:] + rows[:5]):
        (tmp_path / "manifest.tsv").write_text("\n".join([head, *order]), encoding="utf-8")
        told.append(tawthiq("read", "--manifest", tmp_path / "manifest.tsv").out)
    assert told[0] == told[1] == told[2]
    paths = sorted(EXAMPLES.glob("0*.txt"))
    assert tawthiq("read", *paths).out == tawthiq("read", *paths[::-1]).out


def test_an_offset_becomes_a_date_with_the_publication_day(tawthiq: Tawthiq, tmp_path: Path) -> None:
    path = invented(tmp_path, "1.txt")
    [unknown] = tawthiq("read", path).lines
    [known] = tawthiq("read", "--published", "2017-10-25", "--outlet", "شبكة مثال", path).lines
    assert unknown["events"][-1]["date"]["offset"] == "-P2D"
    assert unknown["events"][-1]["date"]["start"] is None and unknown["report"]["published"] is None
    assert known["events"][-1]["date"]["start"] == known["events"][-1]["date"]["end"] == "2017-10-23"
    assert known["report"]["outlet"] == "شبكة مثال"
    assert known["report"]["published"]["basis"] == "manifest"


def test_counting_is_named_and_taken(tawthiq: Tawthiq, tmp_path: Path) -> None:
    path = invented(tmp_path, "1.txt", "مقتل عشرات المدنيين في قصف مدفعي على مدينة سرمين.\n")
    found = {
        name: tawthiq("read", "--counting", name, path).lines[0] for name in ("literal", "airwars", "acled")
    }
    assert {name: line["counting"] for name, line in found.items()} == {name: name for name in found}
    killed = {name: line["events"][0]["killed"] for name, line in found.items()}
    assert (killed["literal"]["low"], killed["literal"]["high"]) == (20, None)
    assert (killed["airwars"]["low"], killed["airwars"]["high"]) == (12, 24)
    assert (killed["acled"]["low"], killed["acled"]["high"]) == (10, 10)


def test_comments_are_masked_character_for_character(tawthiq: Tawthiq) -> None:
    path = EXAMPLES / "14-besieged-city-page.txt"
    [masked] = tawthiq("read", "--captured", "2024-02-20T12:00", path).lines
    [plain] = tawthiq("read", "--captured", "2024-02-20T12:00", "--with-comments", path).lines
    said = [s for s in plain["report"]["segments"] if s["kind"] == "comment"]
    assert said
    for segment in said:
        words = masked["report"]["text"][segment["start"]:segment["end"]]
        assert set(words) - {"█"} <= set(" \n\t\u00a0") and "█" in words
    assert len(masked["report"]["text"]) == len(plain["report"]["text"])
    assert masked["claims"] == plain["claims"] and masked["events"] == plain["events"]


def test_nothing_to_read_and_wrong_options_end_with_two(tawthiq: Tawthiq, tmp_path: Path) -> None:
    assert tawthiq("read").status == 2
    assert tawthiq("read", "--bogus").status == 2
    wrong = tawthiq("read", "--published", "25/10/2017", tmp_path)
    assert wrong.status == 2 and "25/10/2017" in wrong.err and "2017-10-25" in wrong.err and not wrong.out
    assert tawthiq("read", "--counting", "guess", tmp_path).status == 2


def test_messages_are_in_arabic_where_the_locale_is(
    tawthiq: Tawthiq, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "ar_SY.UTF-8")
    assert "لا شيء للقراءة" in tawthiq("read").err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="NO /dev/full: a full disk is not tried")
def test_a_full_disk_under_the_output_is_said() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "read", str(EXAMPLES)], stdout=full, stderr=subprocess.PIPE, check=False
        )
    said = done.stderr.decode()
    assert done.returncode == 1
    assert "No space left" in said and "not complete" in said and "Traceback" not in said


def test_a_reader_that_goes_away_is_no_error() -> None:
    script = f"{' '.join(COMMAND[:1])} -c 'from tawthiq.cli import main; main()' read {EXAMPLES} | head -c 1"
    done = subprocess.run(["bash", "-c", script], capture_output=True, check=False)
    assert done.stdout == b"{" and b"Traceback" not in done.stderr and b"BrokenPipe" not in done.stderr
