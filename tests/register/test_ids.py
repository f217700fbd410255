"""Lasting ids over any history of joining and splitting."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawthiq.register.ids import Assignment, Event, Known, assign, founder_first

pytestmark = pytest.mark.one_backend
EVENTS: tuple[Event, ...] = tuple((f"r{n}", 0) for n in range(6))


def grouped(labels: list[int]) -> dict[str, tuple[Event, ...]]:
    """Labels of the events as incidents, each named after its smallest member."""
    groups: dict[int, list[Event]] = {}
    for event, label in zip(EVENTS, labels, strict=False):
        groups.setdefault(label, []).append(event)
    return {f"i-{members[0][0]}": tuple(members) for members in groups.values()}


def step(known: list[Known], new: dict[str, tuple[Event, ...]]) -> tuple[list[Known], Assignment]:
    """One run: ids assigned, and what is known after it, as the register keeps it."""
    found = assign(known, new)
    old = {one.id: one for one in known}
    held = {found.ids[proposed]: members for proposed, members in new.items()}
    after = [Known(k.id, founder_first(k, held[k.id])) if k.id in held else k for k in known]
    after += [Known(i, members) for i, members in held.items() if i not in old]
    return after, found


histories = st.lists(st.lists(st.integers(0, 3), min_size=1, max_size=len(EVENTS)), min_size=1, max_size=6)


@given(histories)
def test_every_incident_has_one_id_and_every_old_id_leads_to_one(history: list[list[int]]) -> None:
    known: list[Known] = []
    for labels in history:
        new = grouped(labels)
        known, found = step(known, new)
        assert set(found.ids) == set(new) and len(set(found.ids.values())) == len(new)
        for younger, elder in found.redirects.items():
            assert younger not in found.ids.values() and elder in found.ids.values()
        assert {one.id for one in known} >= set(found.ids.values())


@given(histories)
def test_the_same_incidents_again_keep_their_ids(history: list[list[int]]) -> None:
    known: list[Known] = []
    for labels in history:
        known, first = step(known, grouped(labels))
        again_known, again = step(known, grouped(labels))
        assert again.ids == first.ids and again_known == known


@given(histories, st.randoms(use_true_random=False))
def test_the_order_of_incidents_does_not_matter(history: list[list[int]], chance: object) -> None:
    known: list[Known] = []
    for labels in history:
        new = list(grouped(labels).items())
        shuffled = new[:]
        chance.shuffle(shuffled)  # type: ignore[attr-defined]
        assert assign(known, dict(shuffled)) == assign(known, dict(new))
        known, _found = step(known, dict(new))


def test_joined_and_parted_again() -> None:
    apart, together = {"i-r0": (EVENTS[0],), "i-r1": (EVENTS[1],)}, {"i-r1": (EVENTS[1], EVENTS[0])}
    known, _first = step([], apart)
    known, joined = step(known, together)
    assert joined.ids == {"i-r1": "i-r0"} and joined.redirects == {"i-r1": "i-r0"}
    _known, parted = step(known, apart)
    assert parted.ids == {"i-r0": "i-r0", "i-r1": "i-r1"} and parted.redirects == {}
