"""Events brought together, so that no vague report chains two days or two towns.

Sure events (a settlement, a day) come first: the best pair is joined first, never against a veto of
any two members, never where a rival that is excluded by the partner fits as well. Vague events are
then laid beside what stands, one by one; one that fits several, or none for sure, stays alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from tawthiq.linking.compare import Score, kind_of, stand, veto_of
from tawthiq.linking.facts import Fact
from tawthiq.linking.settings import threshold

Scorer = Callable[[int, int], Score]
_SMALL = 12  # members of a group that are all compared


@dataclass(frozen=True, slots=True)
class Grouping:
    """Groups of numbers of facts; for an event alone, the groups (by first member) that it may be of."""

    groups: tuple[tuple[int, ...], ...]
    possible: Mapping[int, tuple[int, ...]]


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
    work = _Work(facts, score, apart)
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


class _Work:
    """The groups in the making: every fact begins alone; a group's name is its smallest member."""

    def __init__(self, facts: Sequence[Fact], score: Scorer, apart: Sequence[tuple[int, int]] = ()) -> None:
        self.facts, self.score = facts, score
        self.near: list[dict[int, float]] = [{} for _ in facts]
        self.home = list(range(len(facts)))
        self.members: dict[int, list[int]] = {n: [n] for n in range(len(facts))}
        self.reports = [{fact.key[1]} for fact in facts]  # by group; of no use for a number that is none
        self.possible: dict[int, set[int]] = {}
        self.rivals: dict[int, set[int]] = {}
        self._beside: dict[int, set[int]] = {}  # groups that a group has a score with, in one `join`
        self._fits: dict[tuple[int, int], tuple[int, int, float | None]] = {}
        self._chosen: dict[int, tuple[int, list[int]]] = {}
        known: dict[object, int] = {}
        self._kind = [known.setdefault(kind_of(fact), len(known)) for fact in facts]
        self._first = {kind: n for n, kind in reversed(list(enumerate(self._kind)))}
        self._bars: dict[tuple[int, int], bool] = {}
        self.kinds = [{kind} for kind in self._kind]  # by group, as `reports`

        self.sure = [fact.sure for fact in facts]
        self.held: set[int] = set()
        self._apart: dict[int, set[int]] = {}
        for a, b in apart:
            self._apart.setdefault(a, set()).add(b)
            self._apart.setdefault(b, set()).add(a)

    def hold(self, together: Sequence[tuple[int, int]]) -> None:
        """Join what a person linked, whatever speaks against it."""
        for a, b in together:
            self.held |= {a, b}
            self.sure[a] = self.sure[b] = True
            if self.home[a] != self.home[b]:
                self._merge(self.home[a], self.home[b])

    def beside(self, a: int, b: int, total: float) -> None:
        self.near[a][b] = self.near[b][a] = total

    def fit(self, one: int, other: int) -> float | None:
        """The mean score over the pairs of two groups; None where any two members exclude each other."""
        a, b = (one, other) if one < other else (other, one)
        sizes = len(self.members[a]), len(self.members[b])  # a group only grows while fits are kept
        known = self._fits.get((a, b))
        if known is None or known[:2] != sizes:
            known = self._fits[a, b] = (*sizes, self._mean(a, b))
        return known[2]

    def _mean(self, one: int, other: int) -> float | None:
        if self.excluded(one, other):
            return None
        total = 0.0
        ones, others = self._speaking(one), self._speaking(other)
        for a in ones:
            near = self.near[a]
            for b in others:
                found = near.get(b)
                total += self.score(a, b).total if found is None else found
        return round(total / (len(ones) * len(others)), 6)

    def excluded(self, one: int, other: int) -> bool:
        """Does any member of the one exclude any of the other?"""
        if not self.reports[one].isdisjoint(self.reports[other]):
            return True
        if self._apart and any(
            self.home[x] == other for n in self.members[one] for x in self._apart.get(n, ())
        ):
            return True
        return any(self._bar(a, b) for a in self.kinds[one] for b in self.kinds[other])

    def _bar(self, a: int, b: int) -> bool:
        known = self._bars.get((a, b))
        if known is None:
            first, second = self.facts[self._first[a]], self.facts[self._first[b]]
            known = self._bars[a, b] = veto_of(first, second, *stand(first, second)) is not None
        return known

    def _speaking(self, name: int) -> Sequence[int]:
        """The members that speak for a group: all of a small one, of a large one the first of every kind."""
        members = self.members[name]
        if len(members) <= _SMALL:
            return members
        known = self._chosen.get(name)
        if known is None or known[0] != len(members):
            kinds: dict[int, int] = {}
            for n in members:
                kinds.setdefault(self._kind[n], n)
            first = set(kinds.values()) | set(members[: max(0, _SMALL - len(kinds))])
            known = self._chosen[name] = (len(members), sorted(first))
        return known[1]

    def neighbours(self, one: int) -> set[int]:
        """Groups that any member has a score with."""
        return {self.home[b] for a in self.members[one] for b in self.near[a]} - {one}

    def join(self, pairs: Sequence[tuple[int, int]], least: float, among: Set[int]) -> None:
        """Join the best-fitting groups `among` these first, until nothing fits by `least`."""
        self._beside = {n: self.neighbours(n) & among for n in sorted(among)}
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
            kept = self._merge(a, b)
            for other in self._beside[kept]:
                again = self.fit(kept, other)
                if again is not None and again >= least:
                    heappush(heap, (-again, min(kept, other), max(kept, other)))

    def _contested(self, one: int, partner: int, fit: float, least: float) -> bool:
        """Do other groups, which the partner excludes, fit this one about as well?"""
        close = max(least, fit - threshold("margin"))
        rivals = {
            other
            for other in self._beside[one]
            if other != partner and (self.fit(one, other) or 0) >= close and self.excluded(partner, other)
        }
        if rivals:
            self.rivals.setdefault(one, set()).update({partner}, rivals)
        return bool(rivals)

    def _merge(self, a: int, b: int) -> int:
        kept, gone = min(a, b), max(a, b)
        self.members[kept] = sorted(self.members[kept] + self.members.pop(gone))
        self.reports[kept] |= self.reports[gone]
        self.kinds[kept] |= self.kinds[gone]
        for member in self.members[kept]:
            self.home[member] = kept
        left = self._beside.pop(gone, set())
        for other in left - {kept}:
            self._beside[other].discard(gone)
            self._beside[other].add(kept)
        self._beside[kept] = (self._beside.get(kept, set()) | left) - {kept, gone}
        return kept

    def unsure(self) -> None:
        """Dissolve groups that fit several which exclude one another: each member stands alone."""
        self._fits.clear()
        self._chosen.clear()
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
        self._fits.clear()
        self._chosen.clear()
        self._beside.clear()
        chosen: list[tuple[int, int]] = []
        cores = {n for n, m in self.members.items() if any(self.sure[x] for x in m)} - set(self.possible)
        for n in range(len(self.facts)):
            if self.sure[n] or n in self.possible:
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
