"""Every entry of harm, means, objects and markers reads its right examples, and none of its wrong ones.

An example is found by the entry, with just the words that `reads` gives. A counter-example is not found by it;
or, where the word alone must be found (قصف الرعد), a report of these words and a place makes nothing of it.
All examples are invented.
"""

from __future__ import annotations

from typing import Any

import pytest
from tests.coding.reading import read

from tawthiq import lexicon
from tawthiq.arabic.fold import fold
from tawthiq.arabic.tokens import tokenize
from tawthiq.coding.words import family

FAMILIES = ("harm", "means", "objects", "markers")
ENTRIES = [(name, e) for name in FAMILIES for e in lexicon.load(name)]
EXAMPLES = [(f, e["id"], x) for f, e in ENTRIES for x in e["examples"]]
COUNTER_EXAMPLES = [(f, e["id"], x) for f, e in ENTRIES for x in e["not"]]
PLACE = " في مدينة سرمين"


def found(name: str, entry: str, text: str) -> list[str]:
    """The words of a text that an entry of a family reads."""
    tokens = tokenize(text)
    matches = [m for m in family(name).matches(tokens) if m.entry.id == entry]
    return [text[tokens[m.first].start : tokens[m.last - 1].end] for m in matches]


def used(name: str, entry: str, text: str) -> bool:
    """Does the reading of a report of these words make a claim by the entry?"""
    reading = read(text + PLACE)
    claims = (*reading.claims, *reading.totals)
    if name == "markers":
        return True
    return any(f"{name}/{entry}" in c.rules for c in claims)


KNOWN: dict[tuple[str, str], str] = {}


def counter_example(case: tuple[str, str, dict[str, Any]]) -> Any:
    """The case, expected to fail where its entry is known to read it."""
    reason = KNOWN.get(case[:2])
    marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
    return pytest.param(*case, id=label(case), marks=marks)


def label(case: tuple[str, str, dict[str, Any]]) -> str:
    return f"{case[0]}-{case[1]}-{case[2]['text']}"


@pytest.mark.parametrize(("name", "entry", "example"), EXAMPLES, ids=map(label, EXAMPLES))
def test_an_example_is_found_with_the_words_that_it_reads(
    name: str, entry: str, example: dict[str, str]
) -> None:
    assert fold(example["reads"]) in map(fold, found(name, entry, example["text"]))


@pytest.mark.parametrize(("name", "entry", "example"), [counter_example(c) for c in COUNTER_EXAMPLES])
def test_a_counter_example_is_not_read(name: str, entry: str, example: dict[str, str]) -> None:
    words = found(name, entry, example["text"])
    assert not words or not used(name, entry, example["text"]), words


@pytest.mark.parametrize(("name", "entry"), ENTRIES, ids=[f"{f}-{e['id']}" for f, e in ENTRIES])
def test_an_entry_has_an_example_and_a_counter_example(name: str, entry: dict[str, Any]) -> None:
    assert entry.get("examples") and entry.get("not")
    assert all(x["text"] and x["reads"] in x["text"] for x in entry["examples"])
    assert all(x["text"] and x["because"] for x in entry["not"])
