"""Stars of bold words are no part of the text; those that are bullets, or hide a word, stay."""

from __future__ import annotations

import pytest

from tawthiq.arabic.emphasis import opens_bold
from tawthiq.arabic.tokens import tokenize


@pytest.mark.parametrize(
    ("line", "bare"),
    [
        ("قصف على *سراقب* صباحا", "قصف على سراقب صباحا"),
        ("**قصف على بلدة سراقب**", "قصف على بلدة سراقب"),
        ("*سراقب*: قتيلان", "سراقب: قتيلان"),
        ("في *سراقب*، ثم (*أريحا*).", "في سراقب، ثم (أريحا)."),
    ],
)
def test_pairs_of_stars_around_words_are_dropped(line: str, bare: str) -> None:
    assert [t.text for t in tokenize(line)] == [t.text for t in tokenize(bare)]


def test_spans_stay_those_of_the_text() -> None:
    line = "قصف على *سراقب* صباحا"
    assert [line[t.start : t.end] for t in tokenize(line)] == ["قصف", "على", "سراقب", "صباحا"]


@pytest.mark.parametrize("line", ["* سراقب: قتيلان", "*سراقب: قتيلان", "5*3", "قتيلان * جريحان * مفقود"])
def test_other_stars_stay(line: str) -> None:
    assert "*" in [t.text for t in tokenize(line)]


def test_a_line_that_opens_in_bold_opens_with_no_bullet() -> None:
    assert opens_bold("*سراقب*: قتيلان")
    assert not opens_bold("* سراقب: قتيلان")
    assert not opens_bold("*سراقب: قتيلان")
