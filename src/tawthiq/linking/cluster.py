"""Events brought together, so that no vague report chains two days or two towns.

Sure events (a settlement, a day) come first: the best pair is joined first, never against a veto of
any two members, never where a rival that is excluded by the partner fits as well. Vague events are
then laid beside what stands, one by one; one that fits several, or none for sure, stays alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from tawthiq.linking.compare import Score
from tawthiq.linking.facts import Fact
from tawthiq.linking.settings import threshold

Scorer = Callable[[int, int], Score]


@dataclass(frozen=True, slots=True)
class Grouping:
    """Groups of numbers of facts; for an event alone, the groups (by first member) that it may be of."""

    groups: tuple[tuple[int, ...], ...]
    possible: Mapping[int, tuple[int, ...]]


def group(facts: Sequence[Fact], pairs: Iterable[tuple[int, int]], score: Scorer) -> Grouping:
    """Cluster facts. `pairs` are those worth comparing; the result does not depend on their order."""
    work = _Work(facts, score)
    sure: list[tuple[int, int]] = []
    vague: list[tuple[int, int]] = []
    for a, b in pairs:
        total = score(a, b).total
        if total >= threshold("possible"):
            work.beside(a, b, total)
            (sure if facts[a].sure and facts[b].sure else vague).append((a, b))
    work.join(sure, threshold("same"), {n for n, fact in enumerate(facts) if fact.sure})
    work.unsure()
    work.attach()
    free = {n for n, fact in enumerate(facts) if work.members.get(n) == [n] and n not in work.possible}
    work.join([(a, b) for a, b in vague if a in free and b in free], threshold("alone"), free)
    return work.grouping()


class _Work:
    """The groups in the making: every fact begins alone; a group's name is its smallest member."""

    def __init__(self, facts: Sequence[Fact], score: Scorer) -> None:
        self.facts, self.score = facts, score
        self.near: list[dict[int, float]] = [{} for _ in facts]
        self.home = list(range(len(facts)))
        self.members: dict[int, list[int]] = {n: [n] for n in range(len(facts))}
        self.possible: dict[int, set[int]] = {}
        self.rivals: dict[int, set[int]] = {}

    def beside(self, a: int, b: int, total: float) -> None:
        self.near[a][b] = self.near[b][a] = total

    def fit(self, one: int, other: int) -> float | None:
        """The mean score over all pairs of two groups; None where any two members exclude each other."""
        total = 0.0
        for a in self.members[one]:
            for b in self.members[other]:
                found = self.near[a].get(b)
                if found is None:
                    score = self.score(a, b)
                    if score.veto:
                        return None
                    found = score.total
                total += found
        return total / (len(self.members[one]) * len(self.members[other]))

    def neighbours(self, one: int) -> set[int]:
        """Groups that any member has a score with."""
        return {self.home[b] for a in self.members[one] for b in self.near[a]} - {one}

    def join(self, pairs: Sequence[tuple[int, int]], least: float, among: Set[int]) -> None:
        """Join the best-fitting groups `among` these first, until nothing fits by `least`."""
        heap = [(-self.near[a][b], min(a, b), max(a, b)) for a, b in pairs if self.near[a][b] >= least]
        heapify(heap)
        while heap:
            negative, a, b = heappop(heap)
            if self.home[a] != a or self.home[b] != b or a == b:
                continue  # one of them has been taken into another group since
            fit = self.fit(a, b)
            if fit is None or fit < least or round(fit, 6) != round(-negative, 6):
                continue
            if self._contested(a, b, fit, least, among) or self._contested(b, a, fit, least, among):
                continue
            kept = self._merge(a, b)
            for other in self.neighbours(kept) & among:
                again = self.fit(kept, other)
                if again is not None and again >= least:
                    heappush(heap, (-again, min(kept, other), max(kept, other)))

    def _contested(self, one: int, partner: int, fit: float, least: float, among: Set[int]) -> bool:
        """Does another group, which the partner excludes, fit this one about as well?"""
        for other in self.neighbours(one) & among - {partner}:
            rival = self.fit(one, other)
            if rival is None or rival < max(least, fit - threshold("margin")):
                continue
            if self.fit(partner, other) is None:
                self.rivals.setdefault(one, set()).update((partner, other))
                return True
        return False

    def _merge(self, a: int, b: int) -> int:
        kept, gone = min(a, b), max(a, b)
        self.members[kept] = sorted(self.members[kept] + self.members.pop(gone))
        for member in self.members[kept]:
            self.home[member] = kept
        return kept

    def unsure(self) -> None:
        """Dissolve groups that fit several which exclude one another: each member stands alone."""
        for name in sorted(self.rivals):
            if self.home[name] != name:
                continue
            standing = {self.home[r] for r in self.rivals[name]} - {name}
            if len(standing) < 2:
                continue
            for member in self.members.pop(name):
                self.home[member], self.members[member] = member, [member]
                self.possible[member] = set(standing)

    def attach(self) -> None:
        """Lay every vague event beside the sure groups: it joins the one that it fits for sure, or none."""
        chosen: list[tuple[int, int]] = []
        cores = {n for n, m in self.members.items() if any(self.facts[x].sure for x in m)} - set(
            self.possible
        )
        for n, fact in enumerate(self.facts):
            if fact.sure or n in self.possible:
                continue
            fits = {c: f for c in self.neighbours(n) & cores if (f := self.fit(n, c)) is not None}
            best = sorted(fits, key=lambda c: (-fits[c], c))
            if best and self._for_sure(fits, best):
                chosen.append((n, best[0]))
            else:
                may = {c for c in best if fits[c] >= threshold("possible")}
                if may:
                    self.possible[n] = may
        self._take(chosen)

    def _for_sure(self, fits: Mapping[int, float], best: Sequence[int]) -> bool:
        if fits[best[0]] < threshold("vague"):
            return False
        return len(best) < 2 or fits[best[0]] - fits[best[1]] >= threshold("margin")

    def _take(self, chosen: Sequence[tuple[int, int]]) -> None:
        """Join the chosen ones; two that exclude each other cannot both join: neither is sure."""
        by_core: dict[int, list[int]] = {}
        for n, core in chosen:
            by_core.setdefault(core, []).append(n)
        for core, joining in sorted(by_core.items()):
            clash = {a for a in joining for b in joining if a != b and self.score(a, b).veto}
            for n in joining:
                if n in clash:
                    self.possible[n] = {core}
                else:
                    self._merge(n, self.home[core])

    def grouping(self) -> Grouping:
        groups = tuple(tuple(m) for _, m in sorted(self.members.items()))
        possible = {
            n: tuple(sorted({self.home[c] for c in may} - {n})) for n, may in sorted(self.possible.items())
        }
        return Grouping(groups, {n: may for n, may in possible.items() if may})
