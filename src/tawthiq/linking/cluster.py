"""Events brought together, so that no vague report chains two days or two towns.

Sure events (a settlement, a day) come first: the best pair is joined first, never against a veto of
any two members, never where a rival that is excluded by the partner fits as well. Vague events are
then laid beside what stands, one by one; one that fits several, or none for sure, stays alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from typing import TypeVar

from tawthiq.linking.facts import Fact
from tawthiq.linking.groups import Groups, Scorer
from tawthiq.linking.settings import threshold

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Grouping:
    """Groups of numbers of facts; for an event alone, the groups (by first member) that it may be of.

    `fits`: how vague events fit the sure groups near them (by first member), before any joined.
    """

    groups: tuple[tuple[int, ...], ...]
    possible: Mapping[int, tuple[int, ...]]
    fits: Mapping[int, Mapping[int, float]]


def group(
    facts: Sequence[Fact],
    pairs: Iterable[tuple[int, int]],
    score: Scorer,
    together: Sequence[tuple[int, int]] = (),
    apart: Sequence[tuple[int, int]] = (),
) -> Grouping:
    """Cluster facts. `pairs` are those worth comparing; the result does not depend on their order.

    `together`, `apart`: pairs that a person linked or kept apart; what is linked is sure of itself.
    """
    work = Work(facts, score, apart)
    work.hold(together)
    sure: list[tuple[int, int]] = []
    vague: list[tuple[int, int]] = []
    for a, b in pairs:
        total = score(a, b).total
        if total >= threshold("possible"):
            work.beside(a, b, total)
            (sure if work.sure[a] and work.sure[b] else vague).append((a, b))
    work.join(sure, threshold("same"), {work.home[n] for n in range(len(facts)) if work.sure[n]})
    work.unsure()
    work.attach()
    free = {n for n in range(len(facts)) if work.members.get(n) == [n] and n not in work.possible}
    work.join([(a, b) for a, b in vague if a in free and b in free], threshold("alone"), free)
    return work.grouping()


def clashing(joining: Sequence[int], score: Scorer) -> set[int]:
    """Of vague events that one group draws, those that exclude another of them: none of these is sure."""
    return {a for a in joining for b in joining if a != b and score(a, b).veto}


def choice(fits: Mapping[T, float]) -> tuple[T | None, set[T]]:
    """The group that a vague event fits for sure; where there is none, those that it may be of."""
    best = sorted(fits, key=lambda c: -fits[c])[:2]
    alone = len(best) < 2 or fits[best[0]] - fits[best[1]] >= threshold("margin")
    if best and alone and fits[best[0]] >= threshold("vague"):
        return best[0], set()
    return None, {c for c, fit in fits.items() if fit >= threshold("possible")}


class Work(Groups):
    """The steps by which groups grow."""

    fits: Mapping[int, Mapping[int, float]] = {}

    def join(self, pairs: Sequence[tuple[int, int]], least: float, among: Set[int]) -> None:
        """Join the best-fitting groups `among` these first, until nothing fits by `least`."""
        self.around = {n: self.neighbours(n) & among for n in sorted(among)}
        homes = {(self.home[a], self.home[b]) for a, b in pairs if self.home[a] != self.home[b]}
        fits = {(min(p), max(p)): fit for p in homes if (fit := self.fit(*p)) is not None and fit >= least}
        heap = [(-fit, a, b) for (a, b), fit in fits.items()]
        heapify(heap)
        while heap:
            negative, a, b = heappop(heap)
            if self.home[a] != a or self.home[b] != b or self.fit(a, b) != round(-negative, 6):
                continue  # one of them has been taken into another group since, or has grown
            if self._contested(a, b, -negative, least) or self._contested(b, a, -negative, least):
                continue
            kept = self.merge(a, b)
            for other in self.around[kept]:
                again = self.fit(kept, other)
                if again is not None and again >= least:
                    heappush(heap, (-again, min(kept, other), max(kept, other)))

    def _contested(self, one: int, partner: int, fit: float, least: float) -> bool:
        """Do other groups, which the partner excludes, fit this one about as well?"""
        close = max(least, fit - threshold("margin"))
        rivals = {
            other
            for other in self.around[one]
            if other != partner and (self.fit(one, other) or 0) >= close and self.excluded(partner, other)
        }
        if rivals:
            self.rivals.setdefault(one, set()).update({partner}, rivals)
        return bool(rivals)

    def unsure(self) -> None:
        """Dissolve groups that fit several which exclude one another: each member stands alone."""
        self.forget()
        for name in sorted(self.rivals):
            if self.home[name] != name or not self.held.isdisjoint(self.members[name]):
                continue
            standing = {self.home[r] for r in self.rivals[name]} - {name}
            if len(standing) < 2:
                continue
            for member in self.members.pop(name):
                self.home[member], self.members[member] = member, [member]
                self.reports[member], self.kinds[member] = {self.facts[member].key[1]}, {self._kind[member]}
                self.possible[member] = set(standing)

    def attach(self) -> None:
        """Lay every vague event beside the sure groups: it joins the one that it fits for sure, or none."""
        self.fits = self.fitting(
            n for n in range(len(self.facts)) if not self.sure[n] and n not in self.possible
        )
        chosen: list[tuple[int, int]] = []
        for n, fits in self.fits.items():
            core, may = choice(fits)
            if core is not None:
                chosen.append((n, core))
            elif may:
                self.possible[n] = may
        self._take(chosen)

    def fitting(self, vague: Iterable[int]) -> dict[int, dict[int, float]]:
        """How well each of these events fits the sure groups near it, where that may count."""
        self.forget()
        self.around.clear()
        cores = {n for n, m in self.members.items() if any(self.sure[x] for x in m)} - set(self.possible)
        least = min(threshold("possible"), threshold("vague") - threshold("margin"))
        return {
            n: {c: f for c in sorted(self.neighbours(n) & cores) if (f := self.fit(n, c) or 0) >= least}
            for n in vague
        }

    def _take(self, chosen: Sequence[tuple[int, int]]) -> None:
        """Join the chosen ones; two that exclude each other cannot both join: neither is sure."""
        by_core: dict[int, list[int]] = {}
        for n, core in chosen:
            by_core.setdefault(core, []).append(n)
        for core, joining in sorted(by_core.items()):
            clash = clashing(joining, self.score)
            for n in joining:
                if n in clash:
                    self.possible[n] = {core}
                else:
                    self.merge(n, self.home[core])

    def grouping(self) -> Grouping:
        groups = tuple(tuple(m) for _, m in sorted(self.members.items()))
        possible = {
            n: tuple(sorted({self.home[c] for c in may} - {n})) for n, may in sorted(self.possible.items())
        }
        return Grouping(groups, {n: may for n, may in possible.items() if may}, self.fits)
