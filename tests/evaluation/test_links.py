"""Linking judged: what is together rightly, wrongly, apart, and not read at all."""

from __future__ import annotations

import pytest

from tawthiq.evaluation.links import Placed, b_cubed, link_score, pairwise


def event(truth: str, found: str, missed: bool = False) -> Placed:
    return Placed(f"{truth}/{found}", False, truth, found, missed)


def test_everything_together_that_belongs_together_is_one() -> None:
    events = [event("a", "1"), event("a", "1"), event("b", "2")]
    assert b_cubed(events) == pairwise(events) == (1.0, 1.0, 1.0)


def test_two_strikes_merged_cost_precision_and_one_strike_torn_costs_recall() -> None:
    merged = [event("a", "1"), event("b", "1")]
    torn = [event("a", "1"), event("a", "2")]
    assert b_cubed(merged)[:2] == (0.5, 1.0) and pairwise(merged) == (0.0, 0.0, 0.0)
    assert b_cubed(torn)[:2] == (1.0, 0.5) and pairwise(torn) == (0.0, 0.0, 0.0)


def test_a_missed_event_stands_alone_and_counts_in_one_of_the_figures() -> None:
    found = link_score([event("a", "1"), event("a", "1"), event("a", "missed", missed=True)])
    assert (found.events, found.read, found.incidents) == (3, 2, 1)
    assert found.read_pairwise == (1.0, 1.0, 1.0)
    assert found.all_pairwise[1] == pytest.approx(1 / 3)


def test_nothing_to_link_is_zero_not_an_error() -> None:
    assert b_cubed([]) == pairwise([]) == (0.0, 0.0, 0.0)


def test_the_figures_are_those_of_the_definitions() -> None:
    events = [event(t, f) for t, f in zip("aaabbcddda", "1122211333", strict=True)]
    n = len(events)
    p = sum(sum(o.found == e.found and o.truth == e.truth for o in events)
            / sum(o.found == e.found for o in events) for e in events) / n
    pairs = [(x, y) for i, x in enumerate(events) for y in events[i + 1:]]
    right = sum(x.truth == y.truth and x.found == y.found for x, y in pairs)
    assert b_cubed(events)[0] == pytest.approx(p)
    assert pairwise(events)[0] == right / sum(x.found == y.found for x, y in pairs)
    assert pairwise(events)[1] == right / sum(x.truth == y.truth for x, y in pairs)
