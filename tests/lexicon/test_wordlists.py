"""The closed lists of words: whole, without repeats, and each of them asked for by the code."""

from __future__ import annotations

import re
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest

from tawthiq import lexicon
from tawthiq.arabic.fold import fold
from tawthiq.coding.words import phrase_list, word_list

LISTS = {e["id"]: e for e in lexicon.load("wordlists")}
SOURCES = sorted(Path(str(files("tawthiq.coding"))).rglob("*.py"))
ASKED = re.compile(r'(word_list|phrase_list)\(\s*"(\w+)"\s*\)')


PAIRS_TOO = {"through"}  # its reader cuts the pairs itself


def asked() -> dict[str, set[str]]:
    """The lists that the code asks for, by the way that it asks."""
    out: dict[str, set[str]] = {"word_list": set(), "phrase_list": set()}
    for source in SOURCES:
        for how, name in ASKED.findall(source.read_text("utf-8")):
            out[how].add(name)
    return out


def test_ids_are_their_own() -> None:
    assert [i for i, n in Counter(e["id"] for e in lexicon.load("wordlists")).items() if n > 1] == []


def test_every_list_that_the_code_asks_for_stands() -> None:
    wanted = asked()
    assert (wanted["word_list"] | wanted["phrase_list"]) - set(LISTS) == set()


def test_keys_are_known() -> None:
    assert {key for e in LISTS.values() for key in e} <= {"id", "note", "words", "examples"}


def test_a_list_has_words_and_no_word_twice() -> None:
    for name, entry in LISTS.items():
        words = entry["words"]
        assert words and all(isinstance(w, str) and w.strip() for w in words), name
        assert [(name, w) for w, n in Counter(words).items() if n > 1] == []


def test_a_list_of_words_has_no_phrase() -> None:
    """A word list is looked up token by token: a phrase in it would never be found."""
    for name in sorted(asked()["word_list"] - PAIRS_TOO):
        assert [(name, w) for w in LISTS[name]["words"] if len(fold(w).split()) > 1] == []


def test_words_are_folded_when_read() -> None:
    assert "اضرار" in word_list("both_outcomes")
    assert ("في", "حين") in phrase_list("clause_turn_pairs")


def test_a_list_that_does_not_stand_is_an_error() -> None:
    with pytest.raises(KeyError):
        word_list("no such list")
