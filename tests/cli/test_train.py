"""`tawthiq link train`: weights learned, judged, written beside the shipped ones, and used by a register."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest

from tawthiq.linking import learn
from tawthiq.linking.other_weights import load, shipped

from .conftest import EXAMPLES, ROOT, Tawthiq

GOLD = ROOT / "tests" / "gold" / "news"
SARMIN = [f"0{n}-sarmin-{name}.txt#0" for n, name in ((1, "network"), (2, "rescue"), (3, "monitor"), (5, "denial"))]


@pytest.fixture
def register(tawthiq: Tawthiq, tmp_path: Path) -> Path:
    folder = tmp_path / "register"
    assert tawthiq("run", "--manifest", EXAMPLES / "manifest.tsv", "--register", folder).status == 0
    for kind, pairs in (("link", list(combinations(SARMIN[:3], 2))), ("split", [(s, SARMIN[3]) for s in SARMIN[:3]])):
        for pair in pairs:
            told = tawthiq("decide", kind, *pair, "--by", "م", "--reason", "س", "--later", "--register", folder)
            assert told.status == 0
    return folder


def test_decisions_and_labels_teach_and_the_file_is_used(
    tawthiq: Tawthiq, register: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(learn, "LEAST", 3)
    out = tmp_path / "w.yaml"
    ended = tawthiq("link", "train", GOLD, "--register", register, "--output", out)
    assert ended.status == 0, ended.err
    assert re.search(r"by itself: \d of 6 by the shipped weights, \d by learned ones", ended.text)
    assert "6 decisions" in ended.text and "cross-validated" in ended.text and "held back" in ended.text
    learned = load(out)
    assert learned != shipped() and "# learned from" in out.read_text("utf-8")
    again = tawthiq("link", "train", GOLD, "--register", register, "--output", out)
    assert again.status == 2 and "--overwrite" in again.err
    before = out.read_bytes()
    assert tawthiq("link", "train", GOLD, "--register", register, "--output", out, "--overwrite").status == 0
    assert out.read_bytes() == before

    assert tawthiq("run", "--weights", out, "--register", register).status == 0
    assert load(register / "weights.yaml") == learned
    why = tawthiq("why", *SARMIN[:2], "--register", register).text
    assert f"{learned['day_same']:+5.1f} the same day" in why
    assert tawthiq("verify", "--register", register).status == 0
    assert tawthiq("run", "--weights", "shipped", "--register", register).status == 0
    assert not (register / "weights.yaml").exists()


def test_decisions_alone_teach_and_are_judged_by_decisions(
    tawthiq: Tawthiq, register: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(learn, "LEAST", 3)
    ended = tawthiq("link", "train", "--register", register, "--output", tmp_path / "w.yaml")
    assert ended.status == 0, ended.err
    assert re.search(r"by itself: \d of 6", ended.text) and "pairwise" not in ended.text
    learned = load(tmp_path / "w.yaml")
    assert learned["denial"] < shipped()["denial"] or learned["place_near"] < shipped()["place_near"]


def test_too_little_to_learn_from_is_said_and_nothing_is_written(tawthiq: Tawthiq, tmp_path: Path) -> None:
    ended = tawthiq("link", "train", GOLD, "--output", tmp_path / "w.yaml")
    assert ended.status == 1 and "Too little to learn from" in ended.err
    assert "shipped weights" in ended.text and not (tmp_path / "w.yaml").exists()


@pytest.mark.parametrize(
    ("given", "status", "words"), [((), 2, "--register DIR"), ((EXAMPLES,), 1, "no labelled reports")]
)
def test_what_teaches_nothing_is_said(
    tawthiq: Tawthiq, tmp_path: Path, given: tuple[Path, ...], status: int, words: str
) -> None:
    ended = tawthiq("link", "train", *given, "--output", tmp_path / "w.yaml")
    assert ended.status == status and words in ended.err


def test_a_file_that_is_no_file_of_weights_stops_the_run(tawthiq: Tawthiq, register: Path, tmp_path: Path) -> None:
    (tmp_path / "w.yaml").write_text("weights: {other_day: 1}", "utf-8")
    for command in (("run",), ("incidents",), ("why", *SARMIN[:2])):
        ended = tawthiq(*command, "--weights", tmp_path / "w.yaml", "--register", register)
        assert ended.status == 1 and "other_day" in ended.err
    assert not (register / "weights.yaml").exists()


def test_other_weights_show_other_incidents_without_writing_any(
    tawthiq: Tawthiq, register: Path, tmp_path: Path
) -> None:
    (tmp_path / "w.yaml").write_text("weights: {place_same_settlement: 0, day_same: 0}", "utf-8")
    plain = tawthiq("incidents", "--json", "--register", register)
    other = tawthiq("incidents", "--json", "--weights", tmp_path / "w.yaml", "--register", register)
    assert len(other.lines) > len(plain.lines)
    assert tawthiq("incidents", "--json", "--register", register).out == plain.out


def test_a_run_links_all_that_stands_by_the_weights_that_it_is_given(tawthiq: Tawthiq, tmp_path: Path) -> None:
    register = ("--register", tmp_path / "plain")
    (tmp_path / "w.yaml").write_text("weights: {place_same_settlement: 0, day_same: 0}", "utf-8")
    assert tawthiq("run", "--manifest", EXAMPLES / "manifest.tsv", *register).status == 0
    before = tawthiq("incidents", "--json", *register).out
    would = tawthiq("incidents", "--json", "--weights", tmp_path / "w.yaml", *register)
    told = tawthiq("run", "--weights", tmp_path / "w.yaml", *register)
    assert told.status == 0 and "(0 new, 0 changed)" not in told.text
    assert tawthiq("incidents", "--json", *register).out == would.out != before
    again = tawthiq("run", *register)
    assert again.status == 0 and "(0 new, 0 changed)" in again.text, "the register keeps its weights"
    assert tawthiq("run", "--weights", "shipped", *register).status == 0
    assert tawthiq("incidents", "--json", *register).out == before
