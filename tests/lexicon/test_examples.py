"""Every entry of the lexicon reads its right examples, and none of its wrong ones.

An example is found by the entry, with just the words that `reads` gives. A counter-example is not found by it;
or, where the word alone must be found (قصف الرعد), a report of these words and a place makes nothing of it.
How each family is read stands in tawthiq/wording/readers.py. All examples are invented.
"""

from __future__ import annotations

import pytest

from tawthiq import lexicon
from tawthiq.wording.examples import examples
from tawthiq.wording.marked import Marked, marked
from tawthiq.wording.shapes import shapes

ENTRIES = [
    entry
    for family in shapes()
    for file in lexicon.sources(lexicon.SHIPPED, family)
    for entry in marked(file, family)[0]
]
IDS = [f"{e.family}-{e.id}" for e in ENTRIES]


@pytest.mark.parametrize("entry", ENTRIES, ids=IDS)
def test_examples_are_read_and_counter_examples_are_not(entry: Marked) -> None:
    assert [p.sentence("en") for p in examples(entry)] == []


def test_every_entry_has_an_example_and_a_counter_example() -> None:
    wanting = [
        name
        for name, e in zip(IDS, ENTRIES, strict=True)
        if not (e.data.get("examples") and (e.data.get("not") or not shapes()[e.family].counter_example))
    ]
    assert wanting == []


def test_every_file_of_the_lexicon_belongs_to_a_family() -> None:
    files = {file for family in shapes() for file in lexicon.sources(lexicon.SHIPPED, family)}
    assert files == set(lexicon.SHIPPED.rglob("*.yaml"))
