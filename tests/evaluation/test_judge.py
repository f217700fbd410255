"""The judge on events made by hand: what is right, wrong, missing, and what is never shown."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tawthiq.errors import EvaluationError
from tawthiq.evaluation import evaluate
from tawthiq.evaluation.figures import f_score, figure
from tawthiq.evaluation.gold import gold_events, labelled
from tawthiq.evaluation.judge import judge
from tawthiq.evaluation.matching import Counts, matched, slot_counts
from tawthiq.evaluation.readings import by_file, read_events, read_lines
from tawthiq.evaluation.slots import bounds, name_key

TEXT = "قصف جوي على بلدة مخترعة\nقتل سبعة مدنيين في سوق البلدة، وقال مصدر آخر إنهم تسعة."
QUOTE = "قتل سبعة مدنيين"


def entry(**changes: Any) -> dict[str, Any]:
    return {
        "incident_key": "invented", "event_type": "air_strike", "actors": [{"canonical": "russia"}],
        "place": {"settlement": "كفرنبل", "as_written": "بلدة كفرنبل"},
        "date": {"start": "2019-05-01", "end": "2019-05-01"},
        "killed": {"min": 7, "max": 7, "as_written": "سبعة"}, "injured": None,
        "victims": {"civilians": 7}, "objects_hit": ["market"], "speakers": [{"type": "local_activists"}],
        "quote": QUOTE, **changes,
    }


def event(**changes: Any) -> dict[str, Any]:
    start = TEXT.index(QUOTE)
    return {
        "event": 0, "event_type": "air_strike", "actors": [{"id": "russia"}],
        "place": {"name_ar": "كفر نبل", "precision": "settlement", "text": "كفر نبل"},
        "date": {"start": "2019-05-01", "end": "2019-05-01"}, "killed": {"low": 7, "high": 7},
        "injured": None, "victims": {"civilians": 7}, "objects": ["market"], "speakers": ["eyewitness"],
        "quote": {"start": start, "end": start + len(QUOTE), "text": QUOTE}, **changes,
    }


def folder(tmp_path: Path, *names: str, heldback: tuple[str, ...] = ()) -> Path:
    place = tmp_path / "gold"
    place.mkdir()
    for name in names:
        (place / f"{name}.txt").write_text(TEXT, "utf-8")
        (place / f"{name}.json").write_text(json.dumps({"incidents": [entry()]}), "utf-8")
    rows = ["report\tcluster", *(f"gold/{n}.txt\tx" for n in heldback)]
    (tmp_path / "heldback.tsv").write_text("\n".join(rows), "utf-8")
    return place


def output(path: Path, **events: list[dict[str, Any]]) -> Path:
    rows = [{"report": {"file": f"{n[1:]}.txt", "text": TEXT}, "events": e} for n, e in events.items()]
    path.write_text("".join(json.dumps(r) + "\n" for r in rows), "utf-8")
    return path


def test_everything_right_is_one(tmp_path: Path) -> None:
    place = folder(tmp_path, "001")
    verdict = judge(labelled(place), {"001.txt": {"report": {"text": TEXT}, "events": [event()]}})[0]
    assert verdict.events == Counts(1, 0, 0)
    assert verdict.differences == []
    assert all(c.missing == c.wrong == 0 for c in verdict.slots.values())


@pytest.mark.parametrize(
    ("slot", "changes", "expected"),
    [
        ("killed", {"killed": {"low": 8, "high": 8}}, Counts(0, 1, 1)),
        ("killed", {"killed": None}, Counts(0, 1, 0)),
        ("injured", {"injured": {"low": 2, "high": None}}, Counts(0, 0, 1)),
        ("actors", {"actors": [{"id": "russia"}, {"id": "syrian_government"}]}, Counts(1, 0, 1)),
        ("actors", {"actors": [{"id": "unknown"}]}, Counts(0, 1, 0)),
        ("place", {"place": {"name_ar": "إدلب", "precision": "admin1", "text": "إدلب"}}, Counts(0, 1, 1)),
        ("date", {"date": {"start": "2019-05-02", "end": None}}, Counts(0, 1, 1)),
        ("objects", {"objects": []}, Counts(0, 1, 0)),
        ("speakers", {"speakers": ["unattributed"]}, Counts(0, 1, 0)),
    ],
)
def test_each_slot_is_right_missing_or_wrong(slot: str, changes: dict[str, Any], expected: Counts) -> None:
    gold = gold_events({"incidents": [entry()]}, TEXT)[0]
    read = read_events({"events": [event(**changes)]})[0]
    assert slot_counts(slot, gold, read) == expected


def test_rival_figures_and_the_range_over_them_are_right() -> None:
    rival = entry(killed={"min": 9, "max": 9}, event_type="artillery_shelling")
    (gold,) = gold_events({"incidents": [entry(), rival]}, TEXT)
    assert gold.values["killed"] == {(7, 7), (9, 9), (7, 9)}
    assert gold.values["type"] == {"air_strike", "artillery_shelling"}


def test_a_governorate_is_no_error_where_gold_names_no_settlement() -> None:
    gold = gold_events({"incidents": [entry(place={"settlement": None})]}, TEXT)[0]
    wide = {"name_ar": "إدلب", "precision": "admin1", "text": "إدلب"}
    read = read_events({"events": [event(place=wide)]})[0]
    assert slot_counts("place", gold, read) == Counts()


def test_bare_plural_read_as_two_or_three_is_one_value() -> None:
    assert bounds(2, None) == bounds(3, None) != bounds(2, 2)
    assert bounds(None, None) is None


def test_names_are_compared_without_article_spaces_and_marks() -> None:
    assert name_key("الأتارب") == name_key("اتارب") == name_key("الاتـارب")
    assert name_key("كفر نبل") == name_key("كفرنبل")
    assert name_key("الباب") != name_key("باب الهوى")


def test_two_events_are_matched_by_place_and_toll_once_each() -> None:
    other = entry(incident_key="two", place={"settlement": "سرمين"}, killed={"min": 3, "max": 3}, quote="")
    gold = gold_events({"incidents": [entry(), other]}, TEXT)
    there = {"name_ar": "سرمين", "precision": "settlement", "text": "سرمين"}
    read = read_events({"events": [event(place=there, killed={"low": 3, "high": 3}, quote=None), event()]})
    assert sorted(matched(gold, read)) == [(0, 1), (1, 0)]


def test_unrelated_events_are_never_matched() -> None:
    gold = gold_events({"incidents": [entry()]}, TEXT)
    read = read_events({"events": [event(place=None, killed=None, event_type="car_bomb", quote=None)]})
    assert matched(gold, read) == []


def test_background_recap_is_neither_rewarded_nor_punished(tmp_path: Path) -> None:
    place = folder(tmp_path, "001")
    (place / "001.json").write_text(json.dumps({"incidents": [entry(role="background")]}), "utf-8")
    for events in ([], [event()]):
        verdict = judge(labelled(place), {"001.txt": {"report": {"text": TEXT}, "events": events}})[0]
        assert (verdict.events, verdict.false_alarm) == (Counts(), False)


def test_differences_come_with_their_words(tmp_path: Path) -> None:
    place = folder(tmp_path, "001")
    read = output(tmp_path / "read.jsonl", _001=[event(killed={"low": 9, "high": 9, "text": "تسعة"})])
    text = evaluate([place], output=read, show_differences=True)
    assert "gold/001.txt\tinvented\tkilled\tgold=7-7\tread=9-9\t«سبعة | تسعة»" in text


def test_of_what_is_held_back_only_totals_are_shown(tmp_path: Path) -> None:
    place = folder(tmp_path, "001", "002", heldback=("002",))
    wrong = event(killed={"low": 9, "high": 9})
    read = output(tmp_path / "read.jsonl", _001=[wrong], _002=[wrong])
    text = evaluate([place], output=read, show_differences=True)
    assert "gold/001.txt" in text and "gold/002.txt" not in text
    assert "held back: 1 differences, not shown" in text
    assert re.search(r"held back +1 reports", text)


def test_comparison_says_what_got_better_and_worse(tmp_path: Path) -> None:
    place = folder(tmp_path, "001", "002", heldback=("002",))
    wrong_toll, wrong_date = event(killed={"low": 9, "high": 9}), event(date=None)
    before = output(tmp_path / "before.jsonl", _001=[wrong_toll], _002=[wrong_toll])
    after = output(tmp_path / "after.jsonl", _001=[wrong_date], _002=[event()])
    text = evaluate([place], output=after, before=before)
    assert "better: 2 differences, 1 of them held back" in text
    assert "worse: 1 differences, 0 of them held back" in text
    assert "gold/002.txt" not in text


def test_report_without_output_is_all_missing(tmp_path: Path) -> None:
    verdict = judge(labelled(folder(tmp_path, "001")), {})[0]
    assert verdict.events == Counts(0, 1, 0)
    assert verdict.differences[0].slot == "missed"


def test_lines_end_at_newlines_only(tmp_path: Path) -> None:
    path = tmp_path / "read.jsonl"
    line = {"report": {"file": "a/001.txt", "text": "س\u2028ص"}}
    path.write_text(json.dumps(line, ensure_ascii=False) + "\n", "utf-8")
    assert by_file(read_lines(path))["001.txt"]["report"]["text"] == "س\u2028ص"


def test_one_output_of_two_folders_with_the_same_names() -> None:
    lines = by_file({"report": {"file": f}} for f in ("news/001.txt", "social/001.txt", "social/002.txt"))
    assert sorted(lines) == ["002.txt", "news/001.txt", "social/001.txt", "social/002.txt"]
    assert lines["social/001.txt"]["report"]["file"] == "social/001.txt"


def test_folder_without_labels_is_named(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="no labelled reports"):
        evaluate([tmp_path])


def test_interval_holds_the_figure_and_is_the_same_every_time() -> None:
    rows = [Counts(3, 1, 0), Counts(2, 0, 2), Counts(0, 2, 1), Counts(4, 0, 0)]
    one, two = figure(rows), figure(rows)
    assert one == two
    assert one.low <= one.f1 <= one.high
    assert one.f1 == pytest.approx(2 * 9 / (2 * 9 + 3 + 3))


def test_nothing_read_and_nothing_to_read_is_zero_not_an_error() -> None:
    assert f_score(Counts()) == (0.0, 0.0, 0.0)
    assert figure([]).f1 == 0.0
