"""Linking alone, from the labels of tests/gold read perfectly: floors that only go up."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from tawthiq.linking import link

from . import gold

PAIRWISE, B_CUBED = 0.96, 0.99


def test_gold_clusters_from_a_perfect_reading() -> None:
    readings, truth = gold.readings()
    found = {(m.file, m.event): i.id for i in link(readings) for m in i.members}
    assert set(found) == set(truth)
    pairs = list(combinations(sorted(truth), 2))
    said = {p for p in pairs if found[p[0]] == found[p[1]]}
    true = {p for p in pairs if truth[p[0]] == truth[p[1]]}
    assert said <= true, "a false merge is worse than a miss"
    assert 2 * len(said & true) / (len(said) + len(true)) >= PAIRWISE
    assert b_cubed(truth, found) >= B_CUBED


def b_cubed(truth: dict[gold.Key, str], found: dict[gold.Key, str]) -> float:
    true, said = defaultdict(set), defaultdict(set)
    for key in truth:
        true[truth[key]].add(key)
        said[found[key]].add(key)
    shared = {k: len(true[truth[k]] & said[found[k]]) for k in truth}
    precision = sum(shared[k] / len(said[found[k]]) for k in truth) / len(truth)
    recall = sum(shared[k] / len(true[truth[k]]) for k in truth) / len(truth)
    return 2 * precision * recall / (precision + recall)
