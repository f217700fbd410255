"""Precision, recall, F1, and how far they may be from the truth (bootstrap over reports)."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from tawthiq.evaluation.matching import Counts

DRAWS = 400
SEED = 20171023


@dataclass(frozen=True, slots=True)
class Figure:
    """`low` and `high` bound F1 at 95 %; `gold` is how many values there are to find."""

    precision: float
    recall: float
    f1: float
    low: float
    high: float
    gold: int


def f_score(counts: Counts) -> tuple[float, float, float]:
    """Precision, recall, F1; 0 where there is nothing to divide by."""
    said, true = counts.right + counts.wrong, counts.right + counts.missing
    p = counts.right / said if said else 0.0
    r = counts.right / true if true else 0.0
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def figure(per_report: Sequence[Counts], draws: int = DRAWS) -> Figure:
    """The figure over all reports; the interval is the 2.5th to 97.5th percentile of seeded redraws.

    A redraw with nothing to find and nothing found says nothing, and is left out.
    """
    whole = sum(per_report, Counts())
    p, r, f = f_score(whole)
    low, high = _interval(per_report, draws) if per_report and draws else (f, f)
    return Figure(p, r, f, low, high, whole.right + whole.missing)


def _interval(per_report: Sequence[Counts], draws: int) -> tuple[float, float]:
    source = random.Random(SEED)
    rows = [(c.right, c.missing, c.wrong) for c in per_report]
    drawn = sorted(f for _ in range(draws) if (f := _redrawn(rows, source)) is not None)
    if not drawn:
        return 0.0, 0.0
    return drawn[int(0.025 * len(drawn))], drawn[min(len(drawn) - 1, int(0.975 * len(drawn)))]


def _redrawn(rows: list[tuple[int, int, int]], source: random.Random) -> float | None:
    right, missing, wrong = map(sum, zip(*source.choices(rows, k=len(rows)), strict=True))
    whole = 2 * right + missing + wrong
    return 2 * right / whole if whole else None
