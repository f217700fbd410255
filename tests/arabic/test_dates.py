"""Dates read from phrases and sentences, against the labelled phrases and against traps."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path

import pytest

from tawthiq.arabic.dates import DateMention, Reference, date_mentions, reference_at, resolve_phrase
from tawthiq.arabic.tokens import tokenize

_GOLD = Path(__file__).parents[1] / "gold" / "phrases" / "dates.jsonl"
_CASES = [json.loads(line) for line in _GOLD.read_text("utf-8").splitlines()]
WEDNESDAY = Reference(date(2019, 6, 26), date(2019, 6, 26), datetime(2019, 6, 26, 14, 0))


def read(text: str, reference: Reference = WEDNESDAY) -> list[tuple[str, DateMention]]:
    tokens = tokenize(text)
    return [(text[tokens[m.first].start:tokens[m.last - 1].end], m) for m in date_mentions(tokens, reference)]


@pytest.mark.parametrize("case", _CASES, ids=lambda c: c["text"])
def test_labelled_phrases(case: dict[str, str]) -> None:
    found = resolve_phrase(case["text"], reference_at(datetime.fromisoformat(case["reference"])))
    got = (found.start, found.end, found.precision) if found else (None, None, "unknown")
    assert (got[0], got[1], got[2].replace("hours", "day")) == (case["start"], case["end"], case["precision"])
