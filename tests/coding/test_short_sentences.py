"""Sentences that look alike, and how many each tells of.

`short_sentences.txt`: «k=5 i=9 c=1 | sentence». k killed, i injured («20,*» for twenty or more), c children,
w women, civ civilians, f fighters, p words of the place, o objects, s a speaker, a actors, n the number of
events (one unless told). What is not given of k, i, c and w is not told. «\\n» is a new line. All are
invented; places are real.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.coding.reading import count, read

from tawthiq.model import Event

LINES = (Path(__file__).parent / "short_sentences.txt").read_text("utf-8").splitlines()


def _given(event: Event) -> dict[str, str | None]:
    v = event.victims
    number = {"k": count(event.killed), "i": count(event.injured)}
    number |= {name: str(n) if n is not None else None for name, n in
               (("c", v.children), ("w", v.women), ("civ", v.civilians), ("f", v.combatants))}  # fmt: skip
    return number


@pytest.mark.parametrize("line", LINES)
def test_a_sentence(line: str) -> None:
    told, _, text = line.partition(" | ")
    expected = dict(field.split("=", 1) for field in told.split())
    events = read(text.replace("\\n", "\n")).events
    assert len(events) == int(expected.pop("n", 1))
    if not events:
        return
    place, objects, speaker = (expected.pop(key, None) for key in "pos")
    actors = expected.pop("a", None)
    wanted = dict.fromkeys("kicw") | {k: v.replace(",*", "+").replace(",", "-") for k, v in expected.items()}
    assert {k: v for k, v in _given(events[0]).items() if k in wanted} == wanted
    if place:
        assert events[0].place is not None
        assert place.replace("_", " ") in events[0].place.text
    if objects:
        assert set(events[0].objects) == set(objects.split(","))
    if speaker:
        assert speaker in events[0].speakers
    if actors:
        assert {a.id for a in events[0].actors} == set(actors.split(","))
