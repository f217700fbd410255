"""`tawthiq run` and what stands on a register: incidents, export, verify."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tawthiq.contract import INVENTED_NOTE, schema

from .conftest import EXAMPLES, Tawthiq
from .test_read import invented

MANIFEST = EXAMPLES / "manifest.tsv"
REPORTS = sum(path.suffix in (".txt", ".html") for path in EXAMPLES.iterdir())


@pytest.fixture
def register(tawthiq: Tawthiq, tmp_path: Path) -> Path:
    """A register of the examples."""
    folder = tmp_path / "register"
    ended = tawthiq("run", "--manifest", MANIFEST, "--register", folder)
    assert ended.status == 0, ended.err
    return folder


def figures(text: str) -> dict[str, int]:
    """The figures of the summary's lines, by the word after each."""
    found = re.findall(r"([\d,]+) (new|known|failed|reports|events|claims|incidents|changed)", text)
    return {word: int(number.replace(",", "")) for number, word in reversed(found)}


def test_a_run_shows_incidents_marks_examples_and_sums_up(tawthiq: Tawthiq, tmp_path: Path) -> None:
    ended = tawthiq("run", "--manifest", MANIFEST, "--register", tmp_path / "r")
    assert ended.status == 0, ended.err
    assert f"documents: {REPORTS} new, 0 known, 0 failed" in ended.text
    told = figures(ended.text)
    assert told["reports"] == REPORTS and told["incidents"] > 3 and told["claims"] >= told["events"] > 3
    rows = [line for line in ended.text.splitlines() if INVENTED_NOTE in line]
    assert len(rows) == told["incidents"] + 1, "every row says it, and the line under the table"
    assert "Sarmin" in ended.text


def test_run_again_adds_nothing(tawthiq: Tawthiq, register: Path) -> None:
    before = tawthiq("incidents", "--json", "--register", register).out
    again = tawthiq("run", "--manifest", MANIFEST, "--register", register)
    assert again.status == 0
    assert f"documents: 0 new, {REPORTS} known, 0 failed" in again.text
    assert "(0 new, 0 changed)" in again.text
    assert tawthiq("incidents", "--json", "--register", register).out == before
    bare = tawthiq("run", "--register", register)
    assert bare.status == 0 and "(0 new, 0 changed)" in bare.text


def test_evidence_holds_the_captured_bytes_and_nothing_else(register: Path) -> None:
    kept = sorted(path.read_bytes() for path in (register / "evidence").rglob("*") if path.is_file())
    given = sorted(p.read_bytes() for p in EXAMPLES.iterdir() if p.suffix in (".txt", ".html"))
    assert kept == given
    assert (register / "register.sqlite3").is_file()
    assert register.stat().st_mode & 0o077 == 0, "other accounts of the machine have no business here"


def test_incidents_are_lines_of_the_contract_and_cover_every_event(
    tawthiq: Tawthiq, register: Path, tmp_path: Path
) -> None:
    read = tawthiq("read", "--manifest", MANIFEST)
    events = {(line["report"]["id"], e["event"]) for line in read.lines for e in line["events"]}
    (tmp_path / "read.jsonl").write_bytes(read.out)
    stored = tawthiq("incidents", "--json", "--register", register)
    straight = tawthiq("incidents", "--json", "--from", tmp_path / "read.jsonl")
    checker = Draft202012Validator(schema("incidents"))
    for ended in (stored, straight):
        assert ended.status == 0, ended.err
        members = [(m["report"], m["event"]) for line in ended.lines for m in line["members"]]
        assert set(members) == events and len(members) == len(events)
        for line in ended.lines:
            checker.validate(line)
            assert line["invented"] is True
    assert stored.out == straight.out


def test_lines_of_read_in_any_order_give_the_same_incidents(tawthiq: Tawthiq, tmp_path: Path) -> None:
    lines = tawthiq("read", "--manifest", MANIFEST).out.splitlines(keepends=True)
    told = []
    for name, order in (("a", lines), ("b", lines[::-1]), ("c", lines[7:] + lines[:7])):
        (tmp_path / name).write_bytes(b"".join(order))
        told.append(tawthiq("incidents", "--json", "--from", tmp_path / name).out)
    assert told[0] == told[1] == told[2]


def test_batches_in_any_order_give_the_same_membership_and_figures(tawthiq: Tawthiq, tmp_path: Path) -> None:
    paths = sorted(EXAMPLES.glob("*.txt"))

    def told(name: str, batches: list[list[Path]]) -> list[tuple[str, str]]:
        for batch in batches:
            ended = tawthiq("run", *batch, "--published", "2020-01-20", "--register", tmp_path / name)
            assert ended.status == 0, ended.err
        lines = tawthiq("incidents", "--json", "--register", tmp_path / name).lines
        return sorted((json.dumps(i["members"]), json.dumps(i["harm"])) for i in lines)

    assert told("one", [paths]) == told("two", [paths[6:], paths[:6]]) == told("three", [[p] for p in paths])


def test_counting_is_chosen_on_output(tawthiq: Tawthiq, tmp_path: Path) -> None:
    path = invented(tmp_path, "1.txt", "مقتل عشرات المدنيين في قصف مدفعي على مدينة سرمين في ريف إدلب.\n")
    register = tmp_path / "r"
    assert tawthiq("run", path, "--register", register).status == 0
    found = {
        name: tawthiq("incidents", "--json", "--counting", name, "--register", register).lines[0]
        for name in ("literal", "airwars", "acled")
    }
    assert [(i["harm"]["killed"]["low"], i["harm"]["killed"]["high"]) for i in found.values()] == [
        (20, None), (12, 24), (10, 10)
    ]
    assert [i["counting"] for i in found.values()] == list(found)
    assert len({i["id"] for i in found.values()}) == 1
    assert not any(i["invented"] for i in found.values())


def test_a_file_that_cannot_be_read_ends_the_run_with_one_and_stands_in_the_summary(
    tawthiq: Tawthiq, tmp_path: Path
) -> None:
    invented(tmp_path, "1.txt")
    (tmp_path / "2.txt").write_bytes(b"")
    (tmp_path / "3.txt").write_text("No Arabic at all.", encoding="utf-8")
    for new in (1, 0):
        ended = tawthiq("run", tmp_path, "--register", tmp_path / "r")
        assert ended.status == 1
        assert f"documents: {new} new, {1 - new} known, 2 failed" in ended.text
        assert "2.txt: the file is empty" in ended.err and "3.txt" in ended.err
        assert "left out: register (1)" in ended.err or new


def test_without_json_incidents_are_a_table(tawthiq: Tawthiq, register: Path) -> None:
    ended = tawthiq("incidents", "--register", register)
    assert ended.status == 0 and INVENTED_NOTE in ended.text and "Suggested grade" in ended.text


def test_the_table_in_arabic(tawthiq: Tawthiq, register: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "ar_SY.UTF-8")
    ended = tawthiq("incidents", "--register", register)
    assert "سرمين" in ended.text and "درجة مقترحة" in ended.text.replace("الدرجة المقترحة", "درجة مقترحة")


def test_exports_say_of_every_row_that_it_is_invented(
    tawthiq: Tawthiq, register: Path, tmp_path: Path
) -> None:
    for form, more in (("csv", ()), ("geojson", ()), ("csv", ("--restricted",))):
        out = tmp_path / f"out{len(more)}.{form}"
        ended = tawthiq("export", form, "--register", register, "--output", out, *more)
        assert ended.status == 0, ended.err
        path = out.with_stem(out.stem + "-RESTRICTED") if more else out
        text = path.read_text(encoding="utf-8")
        rows = list(csv.DictReader(text.splitlines())) if form == "csv" else [
            feature["properties"] for feature in json.loads(text)["features"]
        ]
        assert rows and all(row["note"] == INVENTED_NOTE for row in rows)
        if more:
            assert next(iter(rows[0])) == "restricted"
            assert {row["restricted"] for row in rows} == {"RESTRICTED"}


def test_verify_finds_a_changed_byte(tawthiq: Tawthiq, register: Path) -> None:
    whole = tawthiq("verify", "--register", register)
    assert whole.status == 0 and "whole" in whole.text and "not that they tell the truth" in whole.text
    [first, *_] = sorted(p for p in (register / "evidence").rglob("*") if p.is_file())
    first.chmod(0o644)
    first.write_bytes(first.read_bytes() + b" ")
    broken = tawthiq("verify", "--register", register)
    assert broken.status == 1 and "[changed]" in broken.err and first.name in broken.err


@pytest.mark.parametrize("command", ["incidents", "verify", "serve"])
def test_a_folder_that_is_no_register_is_said(tawthiq: Tawthiq, tmp_path: Path, command: str) -> None:
    ended = tawthiq(command, "--register", tmp_path / "none")
    assert ended.status == 1 and "is no register" in ended.err and "tawthiq run" in ended.err
    assert not (tmp_path / "none").exists()


def test_a_file_is_no_register(tawthiq: Tawthiq) -> None:
    ended = tawthiq("run", "--manifest", MANIFEST, "--register", MANIFEST)
    assert ended.status == 2 and "manifest.tsv" in ended.err


@pytest.mark.parametrize(
    ("line", "words"),
    [("# no line of read\n", "line 1"), ('{"report": {}}\n', "field report."), ("[]\n", "line 1")],
)
def test_a_file_that_is_no_output_of_read_is_said(
    tawthiq: Tawthiq, tmp_path: Path, line: str, words: str
) -> None:
    (tmp_path / "x.jsonl").write_text(line, encoding="utf-8")
    ended = tawthiq("incidents", "--json", "--from", tmp_path / "x.jsonl")
    assert ended.status == 1 and not ended.out
    assert "x.jsonl" in ended.err and words in ended.err and "tawthiq read" in ended.err


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.7", "::", "example.org"])
def test_serve_refuses_other_addresses(tawthiq: Tawthiq, tmp_path: Path, host: str) -> None:
    ended = tawthiq("serve", "--host", host, "--register", tmp_path)
    assert ended.status == 2 and host in ended.err
