"""Which read event is which gold event, and what each slot of the pair is worth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tawthiq.evaluation.slots import FAMILY, SETS, Judged


@dataclass(frozen=True, slots=True)
class Counts:
    """Values right, missing and wrong (a wrong value where gold has one is both)."""

    right: int = 0
    missing: int = 0
    wrong: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.right + other.right, self.missing + other.missing, self.wrong + other.wrong)


def affinity(gold: Judged, read: Judged) -> float:
    """How much two events have in common; 0 where they cannot be the same."""
    overlap = any(g[0] < r[1] and r[0] < g[1] for g in gold.spans for r in read.spans)
    place = bool(gold.values["place"] & read.values["place"])
    kind = bool(gold.values["type"] & read.values["type"])
    kin = bool(_families(gold) & _families(read))
    toll = bool(gold.values["killed"] & read.values["killed"])
    if not (overlap or (place and (kin or toll)) or (toll and kind)):
        return 0.0
    date = bool(gold.values["date"] & read.values["date"])
    return 3 * overlap + 3 * place + 2 * toll + kind + 0.5 * kin + date


def _families(event: Judged) -> set[str]:
    return {FAMILY.get(t, t) for t in event.values["type"]}


def matched(gold: Sequence[Judged], read: Sequence[Judged]) -> list[tuple[int, int]]:
    """Pairs of indices, the closest first, each event in one pair at most; ties in the order of the text."""
    scores = sorted(
        ((-affinity(g, r), i, j) for i, g in enumerate(gold) for j, r in enumerate(read))
    )
    pairs: list[tuple[int, int]] = []
    taken_gold: set[int] = set()
    taken_read: set[int] = set()
    for score, i, j in scores:
        if score < 0 and i not in taken_gold and j not in taken_read:
            taken_gold.add(i)
            taken_read.add(j)
            pairs.append((i, j))
    return pairs


def slot_counts(slot: str, gold: Judged | None, read: Judged | None) -> Counts:
    """What one slot of a pair is worth; None on one side is an event that has no counterpart."""
    right = gold.values[slot] if gold else frozenset()
    found = read.values[slot] if read else frozenset()
    if slot == "place" and not right and read and read.wide:
        return Counts()  # an honest governorate where gold names no settlement
    if slot in SETS:
        return Counts(len(right & found), len(right - found), len(found - right))
    good = bool(right & found)
    return Counts(int(good), int(bool(right) and not good), int(bool(found) and not good))
