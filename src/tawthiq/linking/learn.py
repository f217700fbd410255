"""Weights learned from pairs of events that are known to be one incident, or two.

Logistic regression on the named contributions, held to the shipped weights by a ridge (few pairs move
them little) and within the bounds of `other_weights`: the score stays the sum of the same contributions,
thresholds stay, and vetoed pairs take no part. Fitted by coordinate descent on a bound of the curvature
(Böhning and Lindsay 1988), which never overshoots: the same examples give the same weights.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp

from tawthiq.linking import candidates
from tawthiq.linking.decided import EventKey
from tawthiq.linking.link import Desk
from tawthiq.linking.other_weights import Weights, bounds, shipped
from tawthiq.linking.settings import setting, threshold, using
from tawthiq.model import Reading

RIDGE = 4.0  # how strongly weights are held to the shipped ones
COST_OF_A_FALSE_MERGE = 2.0  # worse than a miss
LEAST = 10  # pairs of either kind; from one kind alone every weight would only grow, or only shrink
_ALIKE = ("place_same_settlement", "day_same", "means_same", "attacker_same")
"""What any two strikes on one town and day may share."""
_SWEEPS, _ENOUGH = 300, 1e-4


@dataclass(frozen=True, slots=True)
class Example:
    """A pair of events: its contributions by name and how many times each counts, and the truth."""

    pair: tuple[EventKey, EventKey]
    parts: tuple[tuple[str, float], ...]
    least: float
    same: bool


@dataclass(frozen=True, slots=True)
class Examples:
    """Pairs to learn from, and how many pairs of one incident a veto keeps apart (they stay apart)."""

    pairs: tuple[Example, ...]
    vetoed: int

    @property
    def same(self) -> int:
        return sum(e.same for e in self.pairs)

    @property
    def enough(self) -> bool:
        """Are there pairs of both kinds to learn from?"""
        return min(self.same, len(self.pairs) - self.same) >= LEAST


Truth = Mapping[tuple[EventKey, EventKey], bool]


def examples(
    readings: Iterable[Reading], keys: Mapping[EventKey, str], decided: Truth | None = None
) -> Examples:
    """The candidate pairs of events whose incidents are known (by key), and pairs that people decided."""
    with using(dict.fromkeys(shipped(), 1.0)):
        desk = Desk(readings)
        found: list[Example] = []
        vetoed = 0
        for a, b, pair, same in _known(desk, keys, decided or {}):
            score = desk.score(a, b)
            if score.veto:
                vetoed += same
                continue
            sure = desk.facts[a].sure and desk.facts[b].sure
            found.append(Example(pair, score.parts, threshold("same" if sure else "vague"), same))
    return Examples(tuple(found), vetoed)


def _known(
    desk: Desk, keys: Mapping[EventKey, str], decided: Truth
) -> Iterator[tuple[int, int, tuple[EventKey, EventKey], bool]]:
    names = [(f.report.id, f.event.event) for f in desk.facts]
    at = {name: n for n, name in enumerate(names)}
    pairs = {(a, b) for a, b in candidates.pairs(desk.facts) if names[a] in keys and names[b] in keys}
    truth = {p: keys[names[p[0]]] == keys[names[p[1]]] for p in pairs}
    for (one, other), same in decided.items():
        if one in at and other in at:
            a, b = sorted((at[one], at[other]))
            truth[a, b] = same
    for a, b in sorted(truth):
        yield a, b, (names[a], names[b]), truth[a, b]


def fit(pairs: Sequence[Example]) -> Weights:
    """The weights that these pairs speak for, to two decimals; contributions in no pair stay as shipped."""
    start = shipped()
    weights = dict(start)
    rows = _by_name(pairs)
    margins = [sum(start[n] * x for n, x in e.parts) - e.least for e in pairs]
    costs = _costs(pairs)
    curves = {n: RIDGE + sum(costs[i] * x * x for i, x in rows[n]) / 4 for n in rows}
    for _ in range(_SWEEPS):
        moved = 0.0
        for name in sorted(rows):
            slope = RIDGE * (weights[name] - start[name])
            slope += sum(costs[i] * x * (_sigmoid(margins[i]) - pairs[i].same) for i, x in rows[name])
            low, high = bounds(name)
            step = min(max(weights[name] - slope / curves[name], low), high) - weights[name]
            weights[name] += step
            for i, x in rows[name]:
                margins[i] += step * x
            moved = max(moved, abs(step))
        if moved < _ENOUGH:
            break
    return _rounded(_guarded(weights))


def _guarded(weights: Weights) -> Weights:
    """What holds two strikes apart outweighs all that strikes on one place and day come to share more."""
    start = shipped()
    growth = max(0.0, sum(weights[n] - start[n] for n in _ALIKE))
    held = {n: min(weights[n], start[n] - growth) for n in setting("never_weaker") if start[n] < 0}
    return weights | held


def _rounded(weights: Weights) -> Weights:
    out = {}
    for name, value in weights.items():
        low, high = bounds(name)
        out[name] = min(max(round(value, 2), low), high)
    return out


def _costs(pairs: Sequence[Example]) -> list[float]:
    """Both kinds of pair weigh alike however many there are of each, but for what a false merge costs."""
    same = sum(e.same for e in pairs)
    alike = len(pairs) / (2 * max(same, 1))
    apart = len(pairs) / (2 * max(len(pairs) - same, 1)) * COST_OF_A_FALSE_MERGE
    return [alike if e.same else apart for e in pairs]


def _by_name(pairs: Sequence[Example]) -> dict[str, list[tuple[int, float]]]:
    """For each contribution the pairs that it stands in, with how many times it counts in them."""
    rows: dict[str, dict[int, float]] = {}
    for i, example in enumerate(pairs):
        for name, times in example.parts:
            row = rows.setdefault(name, {})
            row[i] = row.get(i, 0.0) + times
    return {name: list(row.items()) for name, row in rows.items()}


def _sigmoid(margin: float) -> float:
    return 1 / (1 + exp(-margin)) if margin >= 0 else exp(margin) / (1 + exp(margin))
