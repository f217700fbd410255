"""What differs between the judging of two outputs of the same reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tawthiq.evaluation.judge import Difference, Verdict, micro_f1


@dataclass(frozen=True, slots=True)
class Change:
    """A difference that one of the two outputs has and the other has not."""

    difference: Difference
    heldback: bool


@dataclass(frozen=True, slots=True)
class Changes:
    """`events` and `slots` are F1 before and after."""

    better: tuple[Change, ...]
    worse: tuple[Change, ...]
    events: tuple[float, float]
    slots: tuple[float, float]


def changed(before: Sequence[Verdict], after: Sequence[Verdict]) -> Changes:
    """Differences that went, and differences that came."""
    was, now = micro_f1(before), micro_f1(after)
    return Changes(_gone(before, after), _gone(after, before), (was[0], now[0]), (was[1], now[1]))


def _gone(one: Sequence[Verdict], two: Sequence[Verdict]) -> tuple[Change, ...]:
    """Differences of the first that the second no longer has; whether their report is held back."""
    still = {(d.report, d.event, d.slot) for v in two for d in v.differences}
    return tuple(Change(d, v.heldback) for v in one for d in v.differences
                 if (d.report, d.event, d.slot) not in still)
