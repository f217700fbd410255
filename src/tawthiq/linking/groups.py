"""Groups in the making: their members, how two of them fit, what keeps them apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tawthiq.linking.compare import Score, kind_of, stand, veto_of
from tawthiq.linking.facts import Fact

Scorer = Callable[[int, int], Score]
_SMALL = 12  # members of a group that are all compared


class Groups:
    """The groups in the making: every fact begins alone; a group's name is its smallest member."""

    def __init__(self, facts: Sequence[Fact], score: Scorer, apart: Sequence[tuple[int, int]] = ()) -> None:
        self.facts, self.score = facts, score
        self.near: list[dict[int, float]] = [{} for _ in facts]
        self.home = list(range(len(facts)))
        self.members: dict[int, list[int]] = {n: [n] for n in range(len(facts))}
        self.reports = [{fact.key[1]} for fact in facts]  # by group; of no use for a number that is none
        self.possible: dict[int, set[int]] = {}
        self.rivals: dict[int, set[int]] = {}
        self.around: dict[int, set[int]] = {}  # groups that a group has a score with, in one `join`
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
                self.merge(self.home[a], self.home[b])

    def beside(self, a: int, b: int, total: float) -> None:
        """Keep the score of two facts that are worth joining."""
        self.near[a][b] = self.near[b][a] = total

    def forget(self) -> None:
        """Fits are kept while groups only grow: forget them before any is dissolved."""
        self._fits.clear()
        self._chosen.clear()

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

    def merge(self, a: int, b: int) -> int:
        """Make one group of two; its name."""
        kept, gone = min(a, b), max(a, b)
        self.members[kept] = sorted(self.members[kept] + self.members.pop(gone))
        self.reports[kept] |= self.reports[gone]
        self.kinds[kept] |= self.kinds[gone]
        for member in self.members[kept]:
            self.home[member] = kept
        left = self.around.pop(gone, set())
        for other in left - {kept}:
            self.around[other].discard(gone)
            self.around[other].add(kept)
        self.around[kept] = (self.around.get(kept, set()) | left) - {kept, gone}
        return kept
