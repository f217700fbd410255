"""The labelled phrases: which names, and in which relation. The share that is right only goes up."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.places.helpers import key, read

GOLD = Path(__file__).parents[1] / "gold" / "phrases" / "places.jsonl"
CASES: list[dict[str, Any]] = [
    json.loads(line) for line in GOLD.read_text("utf-8").splitlines() if line.strip()
]
FLOOR = 0.95
NAMED_WITH_THEIR_KIND = ("landmark", "road", "camp")


def right(case: dict[str, Any]) -> bool:
    """All names found, no other place (a spot's own name beside them is allowed), and the relation.

    The labels call a road with one name "in"; the codebook's relation for it is road.
    """
    mentions = read(case["text"])
    found = {key(n) for m in mentions for n in m.names}
    wanted = {key(n) for n in case["names"]}
    spots = any(m.point_name for m in mentions)
    spare = 1 if spots or case["type"] in NAMED_WITH_THEIR_KIND else 0
    relation = next((m.phrase_relation for m in mentions if m.phrase_relation != "in"), "in")
    if relation == "road" and case["type"] == "road":
        relation = "in"
    return wanted <= found and len(found - wanted) <= spare and relation == case["relation"]


def figure() -> tuple[int, int]:
    """Phrases read right, and all of them."""
    return sum(map(right, CASES)), len(CASES)


def test_names_and_relation_of_the_labelled_phrases() -> None:
    good, every = figure()
    wrong = [c["text"] for c in CASES if not right(c)]
    assert good / every >= FLOOR, wrong
