"""The examples and counter-examples that the lexicon's units and number words carry."""

from __future__ import annotations

from typing import Any

import pytest

from tawthiq.arabic.numbers.read import Counted, counted, parse_number
from tawthiq.arabic.tokens import Token, tokenize
from tawthiq.arabic.units import units
from tawthiq.lexicon import load
from tawthiq.model import Group, Outcome

UNITS = [e for e in load("units") if e.get("role") is None]
PAIRS = [(e, x) for e in UNITS for x in e["examples"]]
WRONG = [(e, x) for e in UNITS for x in e["not"]]
NUMBERS = [(e, x) for e in load("numbers") for x in e["examples"]]


def words(text: str, tokens: list[Token], count: Counted) -> str:
    return text[tokens[count.first].start : tokens[count.last - 1].end]


@pytest.mark.parametrize(("entry", "example"), PAIRS, ids=[f"{e['id']}:{x['text']}" for e, x in PAIRS])
def test_example_is_read(entry: dict[str, Any], example: dict[str, str]) -> None:
    tokens = tokenize(example["text"])
    assert example["reads"] in [words(example["text"], tokens, c) for c in counted(tokens)]


@pytest.mark.parametrize(("entry", "example"), WRONG, ids=[f"{e['id']}:{x['text']}" for e, x in WRONG])
def test_counter_example_is_not_read(entry: dict[str, Any], example: dict[str, str]) -> None:
    assert entry["id"] not in {c.unit for c in counted(tokenize(example["text"]))}


@pytest.mark.parametrize(("entry", "example"), NUMBERS, ids=[f"{e['id']}:{x['text']}" for e, x in NUMBERS])
def test_number_example_is_read(entry: dict[str, Any], example: dict[str, str]) -> None:
    text, tokens = example["text"], tokenize(example["text"])
    spans = [text[tokens[c.first].start : tokens[c.last - 1].end] for c in counted(tokens)]
    spans += [
        text[tokens[p.first].start : tokens[p.last - 1].end]
        for p in (parse_number(tokens, i) for i in range(len(tokens)))
        if p
    ]
    assert any(s.startswith(example["reads"]) for s in spans)


def test_units_name_groups_and_outcomes_of_the_codebook() -> None:
    for unit in units().values():
        assert unit.group is None or unit.group in Group.__args__  # type: ignore[attr-defined]
        assert unit.outcome is None or unit.outcome in Outcome.__args__  # type: ignore[attr-defined]
        assert unit.alone in ("always", "plural", "harm", "never")
