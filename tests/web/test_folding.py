"""Copies under their origin: what is folded, and what says too much of its own to be."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tawthiq.model import Actor, Claim, Member, Reading
from tawthiq.web.masking import Masked
from tawthiq.web.words import words

from .records import exact, readings

if TYPE_CHECKING:
    from tawthiq.register.judgements import Judgement
    from tawthiq.web.cards import Copy, Key
    from tawthiq.web.store import Told

pytestmark = pytest.mark.usefixtures("configured")

FIRST, RISEN, COPY, DENIAL = readings()[:4]


def told(*found: Reading) -> list[Told]:
    from tawthiq.web.store import Told

    return [Told(Member(r.report.file, r.report.id, 0), r, r.claims) for r in found]


def key(reading: Reading) -> Key:
    return reading.report.id, 0


def repeats(origin: Reading) -> Copy:
    from tawthiq.web.cards import Copy

    return Copy(key(origin), "why")


def changed(reading: Reading, **values: object) -> Reading:
    return replace(reading, claims=(replace(reading.claims[0], **values),))  # type: ignore[arg-type]


def shown(*found: Reading, copies: dict[Key, Copy]) -> dict[str, list[str]]:
    """File of each card that stands alone → files folded under it."""
    from tawthiq.web import cards, folding

    parts = told(*found)
    made = cards.incident_cards(parts, [Masked(p.reading.report) for p in parts], copies)
    return {one.report.file: [c.report.file for c in one.folded] for one in folding.folded(made)}


def copies(*found: Reading, decisions: tuple[Judgement, ...] = ()) -> dict[Key, Copy]:
    from tawthiq.web import folding

    return folding.copies(told(*found), decisions, [Masked(r.report) for r in found], words("en"))


def test_whoever_repeats_a_text_leads_to_the_first_who_told_it() -> None:
    found = copies(FIRST, RISEN, COPY, DENIAL)
    assert {file: found[key(r)].origin for file, r in (("b", RISEN), ("copy", COPY))} == {
        "b": key(FIRST), "copy": key(FIRST)}
    assert key(FIRST) not in found and key(DENIAL) not in found
    assert "trigrams" in found[key(COPY)].why and found[key(COPY)].decision is None


def test_a_copy_stands_under_the_one_that_says_all_that_it_says() -> None:
    found = copies(FIRST, RISEN, COPY, DENIAL)
    assert shown(FIRST, RISEN, COPY, DENIAL, copies=found) == {"a.txt": [], "b.txt": ["copy.txt"], "c.txt": []}
    assert shown(FIRST, RISEN, COPY, DENIAL, copies={}) == {"a.txt": [], "b.txt": [], "copy.txt": [], "c.txt": []}


CLAIM: Claim = COPY.claims[0]


@pytest.mark.parametrize("other", [
    {"stance": "denies"}, {"stance": "admits", "admits": "act"}, {"stance": "asserts"},
    {"harm": (replace(CLAIM.harm[0], quantity=exact(12)), *CLAIM.harm[1:])},
    {"actors": (*CLAIM.actors, Actor("syrian_government", "attacker", False, *("طائرات", 13, 19)))},
])
def test_what_says_more_than_its_origin_is_never_folded(other: dict[str, object]) -> None:
    parts = (RISEN, changed(COPY, **other))
    found = {key(COPY): repeats(RISEN)}
    assert shown(*parts, copies=found) == {"b.txt": [], "copy.txt": []}
    fewer = changed(COPY, harm=(), actors=())
    assert shown(RISEN, fewer, copies=found) == {"b.txt": ["copy.txt"]}


def test_what_people_said_of_two_members_stands_before_the_rules() -> None:
    from tawthiq.register.judgements import Judgement, event_subject

    def anchored(reading: Reading) -> dict[str, object]:
        quote = reading.claims[0].quote
        return {"report": reading.report.id, "file": reading.report.file, "event": 0, "text": quote.text,
                "start": quote.start, "end": quote.end}

    value = {"copy": event_subject(RISEN.report.id, 0), "events": [anchored(COPY), anchored(RISEN)]}
    one = Judgement(7, "link", "", value, "the same words", "huda", "2026-01-01T00:00:00Z", {})
    found = copies(RISEN, COPY, decisions=(one,))
    assert found[key(RISEN)].origin == key(COPY)
    assert found[key(RISEN)].decision == 7 and "huda" in found[key(RISEN)].why
    for without in ({"undone": True}, {"waits": True}):  # taken back, or a second person is to agree yet
        found = copies(RISEN, COPY, decisions=(replace(one, **without),))
        assert found[key(COPY)].origin == key(RISEN) and key(RISEN) not in found


def test_two_that_repeat_each_other_end() -> None:
    loop = {key(RISEN): repeats(COPY), key(COPY): repeats(RISEN)}
    assert sorted(shown(RISEN, COPY, copies=loop)) == ["b.txt", "copy.txt"]
