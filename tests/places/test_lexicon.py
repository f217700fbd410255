"""The lexicon of places: every entry has its right and wrong example, ids are its own, words are found."""

from __future__ import annotations

from collections import Counter

import pytest

from tawthiq import lexicon
from tawthiq.arabic.tokens import tokenize
from tawthiq.places.words import hits

ENTRIES = [e for e in lexicon.load("places") if isinstance(e["words"], list)]


def test_ids_are_their_own() -> None:
    counts = Counter(e["id"] for e in lexicon.load("places"))
    assert [i for i, n in counts.items() if n > 1] == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: str(e["id"]))
def test_an_entry_reads_its_example(entry: dict[str, object]) -> None:
    examples = entry["examples"]
    assert isinstance(examples, list) and examples and entry["not"]
    for example in examples:
        texts = [t.text for t in tokenize(example["text"])]
        found = {str(h.data["id"]) for at in range(len(texts)) for h in hits(texts, at)}
        assert entry["id"] in found
