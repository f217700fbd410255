"""`tawthiq evaluate`: figures, differences, comparison, JSON, and what it says of input that it cannot judge."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from .conftest import ROOT, Tawthiq

GOLD = ROOT / "tests" / "gold"
TEXT = "غارة على بلدة سرمين (مخترع)\n\nقتل سبعة مدنيين في غارة روسية على السوق في بلدة سرمين بريف إدلب أمس.\n"
QUIET = "اجتماع في بلدة سرمين (مخترع)\n\nاجتمع أهالي بلدة سرمين أمس لبحث ترميم المدرسة.\n"
LABEL: dict[str, Any] = {"incidents": [{
    "incident_key": "invented", "event_type": "air_strike", "actors": [{"canonical": "russia"}],
    "place": {"settlement": "سرمين", "as_written": "بلدة سرمين"}, "date": {"start": "2020-01-15", "end": None},
    "killed": {"min": 7, "max": 7, "as_written": "سبعة"}, "injured": None, "victims": {"civilians": 7},
    "objects_hit": ["market"], "speakers": [], "quote": "قتل سبعة مدنيين",
}]}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Three invented reports with labels, the third held back."""
    folder = tmp_path / "gold" / "own"
    folder.mkdir(parents=True)
    for name, text, label in (("001", TEXT, LABEL), ("002", QUIET, {"incidents": []}), ("003", "عاجل\n\n" + TEXT, LABEL)):
        (folder / f"{name}.txt").write_text(text, "utf-8")
        (folder / f"{name}.json").write_text(json.dumps(label), "utf-8")
    rows = ["file\toutlet\tpublished", *(f"{n}.txt\tشبكة مخترعة\t2020-01-16" for n in ("001", "002", "003"))]
    (folder / "manifest.tsv").write_text("\n".join(rows), "utf-8")
    (folder.parent / "heldback.tsv").write_text("report\tcluster\nown/003.txt\tx\n", "utf-8")
    return folder


@pytest.fixture
def output(tawthiq: Tawthiq, gold: Path, tmp_path: Path) -> Path:
    path = tmp_path / "read.jsonl"
    path.write_bytes(tawthiq("read", "--manifest", gold / "manifest.tsv").out)
    return path


def changed(output: Path, killed: int) -> Path:
    """The output with another number of dead in every report, as an older reader might have given it."""
    lines = [json.loads(raw) for raw in output.read_text("utf-8").splitlines()]
    for line in lines:
        for event in line["events"]:
            event["killed"] |= {"low": killed, "high": killed}
    path = output.with_name(f"killed-{killed}.jsonl")
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), "utf-8")
    return path


def test_figures_of_a_folder_read_anew(tawthiq: Tawthiq, gold: Path) -> None:
    ended = tawthiq("evaluate", gold)
    rows = ended.text.splitlines()
    assert ended.status == 0 and rows[0].endswith("own: 3 reports")
    slots = {row.split()[0]: row.split()[1:] for row in rows if row[:1].isalpha()}
    assert slots["events"][:3] == ["1.000", "1.000", "1.000"]
    assert slots["killed"][2:6] == ["1.000", "1.000", "to", "1.000"]
    assert "reports without harm: 1, of them with a false event: 0 (0.0 %)" in ended.text
    assert "linking: 2 labelled events, 2 read, 1 incidents" in ended.text
    assert "(100.0 %)" in rows[-1] and "exact words and a rule" in rows[-1]


def test_folders_inside_a_folder_are_judged_apart(tawthiq: Tawthiq, gold: Path) -> None:
    shutil.copytree(gold, gold.parent / "news")
    sets = json.loads(tawthiq("evaluate", gold.parent, "--json").text)["sets"]
    assert [(s["set"], s["reports"]) for s in sets] == [("news", 3), ("own", 3)]


def test_phrases_beside_folders(tawthiq: Tawthiq, gold: Path) -> None:
    (gold.parent / "phrases").mkdir()
    shutil.copy(GOLD / "phrases" / "numbers.jsonl", gold.parent / "phrases")
    ended = tawthiq("evaluate", gold.parent)
    assert ended.text.startswith("numbers ") and "own: 3 reports" in ended.text


def test_an_output_is_judged_as_it_is_and_differences_come_with_their_words(
    tawthiq: Tawthiq, gold: Path, output: Path
) -> None:
    ended = tawthiq("evaluate", gold, "--output", changed(output, 9), "--differences")
    assert "own/001.txt\tinvented\tkilled\tgold=7-7\tread=9-9\t«سبعة | سبعة مدنيين»" in ended.text
    assert "own/003.txt" not in ended.text and "held back: 1 differences, not shown" in ended.text


def test_two_versions_compared(tawthiq: Tawthiq, gold: Path, output: Path) -> None:
    ended = tawthiq("evaluate", gold, "--output", output, "--before", changed(output, 9))
    assert "better: 2 differences, 1 of them held back" in ended.text
    assert "worse: 0 differences" in ended.text and "own/003.txt" not in ended.text


def test_the_json_form_says_the_same_and_hides_the_same(tawthiq: Tawthiq, gold: Path, output: Path) -> None:
    ended = tawthiq("evaluate", gold, "--output", changed(output, 9), "--before", output, "--differences", "--json")
    [found] = json.loads(ended.text)["sets"]
    assert found["events"]["f1"] == 1.0 and found["slots"]["killed"]["f1"] == 0.0
    assert found["without_harm"] == {"reports": 1, "with_false_event": 0, "share": 0.0, "false_events": 0}
    assert found["held_back"]["reports"] == 1 and found["held_back_differences"] == 1
    assert [d["report"] for d in found["differences"]] == ["own/001.txt"]
    assert found["changes"]["worse"]["held_back"] == 1 and "003" not in ended.text
    assert found["links"]["read"] == 2 and found["links"]["all_events"]["b_cubed"]["f1"] == 1.0


def test_the_text_in_arabic(tawthiq: Tawthiq, gold: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "ar_SY.UTF-8")
    assert "أخبار بلا أذى: 1" in tawthiq("evaluate", gold).text


def broken(gold: Path, case: str) -> list[object]:
    """The arguments of a call that cannot be judged."""
    if case == "no path":
        return [gold / "nowhere"]
    if case == "no labels":
        (gold / "empty").mkdir()
        return [gold / "empty"]
    if case == "no gold file":
        return [gold / "001.txt"]
    if case == "not json":
        (gold / "001.json").write_text('{"incidents":\n [}', "utf-8")
    elif case == "no event type":
        (gold / "002.json").write_text('{"incidents": [{"incident_key": "a", "event_type": "air"}]}', "utf-8")
    elif case == "no text":
        (gold / "002.txt").unlink()
    elif case == "phrase":
        (gold / "numbers.jsonl").write_text('{"text": "سبعة", "min": 7, "max": 7, "unit": null}\n{"text": \n', "utf-8")
        return [gold / "numbers.jsonl"]
    elif case == "phrase without what is right":
        (gold / "numbers.jsonl").write_text('{"text": "سبعة"}\n', "utf-8")
        return [gold / "numbers.jsonl"]
    return [gold]


@pytest.mark.parametrize(("case", "code"), [
    ("no path", "nowhere: no such file"),
    ("no labels", "empty: no labelled reports here"),
    ("no gold file", "001.txt: neither a folder"),
    ("not json", "001.json, line 2: "),
    ("no event type", "002.json, incidents[0].event_type: 'air' is no event type"),
    ("no text", "002.json: the labelled report 002.txt is not beside"),
    ("phrase", "numbers.jsonl, line 2: "),
    ("phrase without what is right", "numbers.jsonl, line 1: no `min`"),
])
@pytest.mark.parametrize("locale", ["C", "ar"])
def test_what_cannot_be_judged_is_named_with_its_place(
    tawthiq: Tawthiq, gold: Path, monkeypatch: pytest.MonkeyPatch, case: str, code: str, locale: str
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    ended = tawthiq("evaluate", *broken(gold, case))
    assert (ended.status, ended.out) == (1, b"")
    assert code.split(":")[0].split(",")[0] in ended.err
    assert code in ended.err if locale == "C" else any("\u0621" <= c <= "\u064a" for c in ended.err)


def test_an_output_that_lacks_reports_names_them(tawthiq: Tawthiq, gold: Path, output: Path) -> None:
    output.write_text(output.read_text("utf-8").split("\n")[0] + "\n", "utf-8")
    ended = tawthiq("evaluate", gold, "--output", output)
    assert ended.status == 1 and "no line for 2 of 3 labelled reports: own/002.txt, own/003.txt" in ended.err


@pytest.mark.parametrize("content", ["{\n", "[]\n", '{"report": 3}\n'])
def test_an_output_with_a_broken_line_names_it(tawthiq: Tawthiq, gold: Path, output: Path, content: str) -> None:
    output.write_text(output.read_text("utf-8") + content, "utf-8")
    ended = tawthiq("evaluate", gold, "--output", output)
    assert ended.status == 1 and "read.jsonl, line 4: " in ended.err


def test_an_output_that_is_not_there(tawthiq: Tawthiq, gold: Path) -> None:
    ended = tawthiq("evaluate", gold, "--output", gold / "none.jsonl")
    assert ended.status == 1 and "none.jsonl cannot be read" in ended.err


def test_lines_too_old_to_be_linked_are_judged_all_the_same(tawthiq: Tawthiq, gold: Path, output: Path) -> None:
    lines = [json.loads(raw) for raw in output.read_text("utf-8").splitlines()]
    for line in lines:
        del line["report"]["segments"], line["report"]["language"]
    output.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    ended = tawthiq("evaluate", gold, "--output", output)
    assert ended.status == 0 and "linking: not judged (own/001.txt" in ended.text


def test_without_gold_it_is_a_wrong_call(tawthiq: Tawthiq) -> None:
    assert tawthiq("evaluate").status == 2


def test_the_projects_own_gold_is_judged_and_hides_what_is_held_back(tawthiq: Tawthiq) -> None:
    ended = tawthiq("evaluate", GOLD / "social", "--differences")
    held = {row.split("\t")[0] for row in (GOLD / "heldback.tsv").read_text("utf-8").splitlines()[1:]}
    assert ended.status == 0 and not [name for name in held if name in ended.text]
