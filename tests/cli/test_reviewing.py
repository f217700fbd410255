"""`tawthiq outlets` and `tawthiq check` on the examples: text, JSON Lines, CSV, exit status."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tawthiq.contract import INVENTED_NOTE

from .conftest import EXAMPLES, Tawthiq

MANIFEST = EXAMPLES / "manifest.tsv"


@pytest.fixture
def register(tawthiq: Tawthiq, tmp_path: Path) -> Path:
    folder = tmp_path / "register"
    assert tawthiq("run", "--manifest", MANIFEST, "--register", folder).status == 0
    return folder


def test_outlets_are_the_same_from_a_register_and_from_lines(
    tawthiq: Tawthiq, register: Path, tmp_path: Path
) -> None:
    (tmp_path / "read.jsonl").write_bytes(tawthiq("read", "--manifest", MANIFEST).out)
    stored = tawthiq("outlets", "--json", "--register", register)
    assert stored.status == 0
    assert stored.out == tawthiq("outlets", "--json", "--from", tmp_path / "read.jsonl").out
    assert sum(line["reports"] for line in stored.lines) == 15
    assert all(line["invented"] for line in stored.lines)
    repeats = [line["independence"]["repeats"] for line in stored.lines if line["independence"]["repeats"]]
    assert len(repeats) == 1, "one of the examples is a copy"


def test_the_table_speaks_both_languages_and_says_that_it_is_invented(
    tawthiq: Tawthiq, register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    english = tawthiq("outlets", "--register", register)
    assert english.status == 0 and "no measure of truth" in english.text and INVENTED_NOTE in english.text
    assert "loaded" in english.text
    monkeypatch.setenv("LC_ALL", "ar_SY.UTF-8")
    assert "ليست مقياسًا للصدق" in tawthiq("outlets", "--register", register).text


def test_outlets_as_csv(tawthiq: Tawthiq, register: Path, tmp_path: Path) -> None:
    ended = tawthiq("outlets", "--csv", tmp_path / "o.csv", "--register", register)
    rows = list(csv.DictReader((tmp_path / "o.csv").read_text("utf-8").splitlines()))
    assert ended.status == 0 and "outlets" in ended.text
    assert len(rows) == len(tawthiq("outlets", "--json", "--register", register).lines)
    assert all(row["note"] == INVENTED_NOTE and row["outlet"] for row in rows)


def test_check_ends_with_0_for_nothing_and_with_1_for_something(
    tawthiq: Tawthiq, register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clean = tawthiq("check", "--register", register)
    assert clean.status == 0 and clean.text.startswith("worth a second look: 0, in")
    one, two, three = (f"0{n}-sarmin-{name}.txt#0" for n, name in ((1, "network"), (2, "rescue"), (3, "monitor")))
    for kind, a, b in (("link", one, two), ("link", two, three), ("split", one, three)):
        assert tawthiq("decide", kind, a, b, "--by", "م", "--reason", "س", "--later", "--register", register).status == 0
    found = tawthiq("check", "--register", register)
    assert found.status == 1 and "[decisions_contradict]" in found.text and "worth a second look: 1," in found.text
    (line,) = tawthiq("check", "--json", "--register", register).lines
    assert line["rule"] == "decisions_contradict" and "متعارضة" in line["text_ar"]
    monkeypatch.setenv("LC_ALL", "ar_SY.UTF-8")
    assert "قرارات متعارضة" in tawthiq("check", "--register", register).text


def test_check_of_lines_needs_no_register(tawthiq: Tawthiq, tmp_path: Path) -> None:
    (tmp_path / "read.jsonl").write_bytes(tawthiq("read", "--manifest", MANIFEST).out)
    assert tawthiq("check", "--from", tmp_path / "read.jsonl").status == 0
    assert tawthiq("check", "--from", tmp_path / "none").status == 1
