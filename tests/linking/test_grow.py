"""New reports beside what is linked: membership and figures as if all had been linked at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from unittest import mock

from hypothesis import given, settings
from hypothesis import strategies as st

from tawthiq.linking import Decided
from tawthiq.model import Reading

from .made import claim, reading
from .shelf import MemoryShelf, plain
from .test_order import DAYS, PLACES, events

loose = st.builds(
    lambda c, p, d: replace(c, event=None, place=p, date=d),
    st.builds(
        claim, stance=st.sampled_from(["denies", "admits"]), admits=st.just("act"),
        kind=st.just("military_statement"), speaker=st.just("المتحدث العسكري"),
        actors=st.sampled_from([("russia",), ("syrian_government",)]),
        event_type=st.sampled_from(["air_strike", "artillery_shelling"]), at=st.integers(20, 25),
    ),
    st.sampled_from([p for p in PLACES if p is not None]), st.sampled_from(DAYS),
)  # fmt: skip
reports = st.builds(
    lambda outlet, published, told, said: _with(reading(outlet, published, *told), said),
    st.sampled_from(["أ", "ب", "ج", "نقلا", None]), st.sampled_from(["2019-05-02", "2019-05-03", None]),
    st.lists(events, max_size=2), st.lists(loose, max_size=1),
)  # fmt: skip


def _with(told: Reading, said: list[Any]) -> Reading:
    return replace(told, claims=(*told.claims, *said))


def once(told: list[Reading]) -> list[Reading]:
    return list({r.report.id: r for r in told}.values())


@contextmanager
def crowds_of(size: int) -> Iterator[None]:
    with (
        mock.patch("tawthiq.linking.candidates.CROWD", size),
        mock.patch("tawthiq.linking.field.CROWD", size),
        mock.patch("tawthiq.linking.candidates._WINDOW", 1),
    ):
        yield


def batched(told: list[Reading], sizes: list[int], decided: Decided | None = None) -> MemoryShelf:
    """All of these, the first batch linked at once, the others added to what is linked."""
    shelf, rest = MemoryShelf(decided), list(told)
    shelf.fill(rest[: sizes[0]])
    del rest[: sizes[0]]
    at = 1
    while rest:
        size = sizes[at % len(sizes)] or 1
        shelf.add(rest[:size])
        del rest[:size]
        at += 1
    assert decided or shelf.whole == 1
    return shelf


def compare(told: list[Reading], sizes: list[int], decided: Decided | None = None) -> None:
    whole = MemoryShelf(decided)
    whole.fill(told)
    grown = batched(told, sizes, decided)
    assert plain(grown.made.values()) == plain(whole.made.values())
    assert grown.keep == whole.keep


batches = st.lists(st.integers(0, 5), min_size=1, max_size=4)


@settings(max_examples=150, deadline=None)
@given(st.lists(reports, max_size=14).map(once), batches)
def test_any_order_and_batches_give_what_one_batch_gives(told: list[Reading], sizes: list[int]) -> None:
    compare(told, sizes)


@settings(max_examples=80, deadline=None)
@given(st.lists(reports, max_size=14).map(once), batches)
def test_so_they_do_in_crowds(told: list[Reading], sizes: list[int]) -> None:
    with crowds_of(2):
        compare(told, sizes)


@settings(max_examples=80, deadline=None)
@given(st.lists(reports, min_size=2, max_size=10).map(once), batches, st.data())
def test_so_they_do_under_decisions(told: list[Reading], sizes: list[int], data: st.DataObject) -> None:
    keys = [(r.report.id, e.event) for r in told for e in r.events]
    pairs = st.lists(st.tuples(st.sampled_from(keys), st.sampled_from(keys)), max_size=3) if keys else st.just([])
    compare(told, sizes, Decided(tuple(data.draw(pairs)), tuple(data.draw(pairs))))
