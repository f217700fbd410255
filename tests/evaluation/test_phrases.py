"""Phrase files and the figures that are printed of them."""

from __future__ import annotations

from pathlib import Path

from tawthiq.evaluation import evaluate, phrases
from tawthiq.evaluation.phrases import score_cases

NUMBER = {"text": "سبعة قتلى", "min": 7, "max": 7, "unit": "people"}
DATE = {"text": "أمس", "reference": "2020-01-01T08:15", "start": "2019-12-31", "end": "2019-12-31",
        "precision": "day"}


def test_right_and_wrong_phrases_are_counted_and_misses_say_what_was_read() -> None:
    found = score_cases("numbers", [NUMBER, {**NUMBER, "max": 8}])
    assert (found.right, found.phrases) == (1, 2)
    assert found.misses == (("سبعة قتلى", "7..8 people", "7..7 people"),)


def test_dates_compare_hours_as_the_day() -> None:
    assert score_cases("dates", [DATE, {**DATE, "text": "مساء أمس"}]).right == 2
    assert score_cases("dates", [{**DATE, "text": "سوق البلدة"}]).right == 0


def test_spelling_is_right_when_the_words_are() -> None:
    cases = [{"text": "قص.ف", "clean": "قصف"}, {"text": "م.ن", "clean": "م.ن"}]
    assert score_cases("obfuscation", cases, {"قصف", "من"}.__contains__).right == 2


def test_printed_figures(tmp_path: Path) -> None:
    path = tmp_path / "numbers.jsonl"
    path.write_text('{"text": "طفلان", "min": 3, "max": 3, "unit": "children"}\n', "utf-8")
    assert phrases([tmp_path]) == "numbers           0 of    1     0.0%"
    assert "طفلان\texpected=3..3 children\tread=2..2 children" in phrases([path], show_misses=True)
    assert evaluate([tmp_path]) == "numbers           0 of    1     0.0%"
