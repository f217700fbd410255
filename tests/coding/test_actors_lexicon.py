"""Every entry of lexicon/actors carries right and wrong examples (invented); each of them holds."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tawthiq import lexicon
from tawthiq.arabic.tokens import tokenize
from tawthiq.coding.actors.mentions import ActorMention, actor_mentions

ENTRIES = list(lexicon.load("actors"))
KINDS = {"name", "owner", "head", "cue"}
EXAMPLES = [(e["id"], x) for e in ENTRIES for x in e["examples"]]
COUNTER_EXAMPLES = [(e["id"], x) for e in ENTRIES for x in e["not"]]


def _day(value: Any) -> date | None:
    return value if isinstance(value, date) or value is None else date.fromisoformat(value)


def _mentions(example: dict[str, Any]) -> list[tuple[str, ActorMention]]:
    text = example["text"]
    tokens = tokenize(text)
    found = actor_mentions(tokens, country=example.get("country"), day=_day(example.get("day")))
    return [(text[tokens[m.first].start : tokens[m.last - 1].end], m) for m in found]


def _as_told(mention: ActorMention, example: dict[str, Any]) -> bool:
    told = {"role": mention.role_hint, "hedged": mention.hedged, "slant": mention.slant}
    return all(told[key] == example[key] for key in told if key in example)


@pytest.mark.parametrize(("entry", "example"), EXAMPLES, ids=[f"{i}-{x['text']}" for i, x in EXAMPLES])
def test_example_is_read(entry: str, example: dict[str, Any]) -> None:
    """The words given end a stretch that the entry reads, with the part, the doubt and the slant given."""
    found = [
        (words, m)
        for words, m in _mentions(example)
        if m.entry == example.get("entry", entry) and words.endswith(example["reads"])
    ]
    assert found, _mentions(example)
    assert any(_as_told(m, example) for _, m in found), found


@pytest.mark.parametrize(
    ("entry", "example"), COUNTER_EXAMPLES, ids=[f"{i}-{x['text']}" for i, x in COUNTER_EXAMPLES]
)
def test_counter_example_is_not_read(entry: str, example: dict[str, Any]) -> None:
    """The entry reads nothing in it, or not with the part, the doubt or the slant given."""
    wanted = example.get("entry", entry)
    read = [(words, m) for words, m in _mentions(example) if m.entry == wanted and _as_told(m, example)]
    assert not read


def test_entries_are_whole() -> None:
    """Each entry has its own id, a known kind, and says whose word a loaded or own name is."""
    assert len({e["id"] for e in ENTRIES}) == len(ENTRIES)
    assert {e["kind"] for e in ENTRIES} <= KINDS
    loaded = [e for e in ENTRIES if e.get("slant") in ("loaded", "self")]
    wordless = [e["id"] for e in loaded if e["kind"] == "name" and not e.get("used_by")]
    assert not wordless
