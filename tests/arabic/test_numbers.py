"""Every phrase of the labelled list is read with its bounds and its unit."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tawthiq.arabic.numbers.read import Counted, counted
from tawthiq.arabic.tokens import tokenize

GOLD = Path(__file__).parents[1] / "gold" / "phrases" / "numbers.jsonl"
CASES = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines() if line.strip()]
THINGS = {
    "family": "families",
    "raid": "raids",
    "barrel": "barrels",
    "missile": "missiles",
    "percent": "percent",
}


def label(count: Counted) -> str | None:
    """The unit in the words of the labelled list."""
    if count.unit in THINGS:
        return THINGS[count.unit]
    if count.group is None:
        return None
    return count.group if count.group in ("children", "women") else "people"


@pytest.mark.parametrize("case", CASES, ids=[c["text"] for c in CASES])
def test_labelled_phrase(case: dict[str, object]) -> None:
    counts = counted(tokenize(str(case["text"])))
    assert counts, "no count read"
    first = counts[0]
    assert (first.quantity.low, first.quantity.high, label(first)) == (case["min"], case["max"], case["unit"])
