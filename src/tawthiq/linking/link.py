"""Events → incidents: copies, candidates, comparison, clustering, and what follows from each group."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import combinations

from tawthiq.linking import candidates
from tawthiq.linking.again import with_second_strikes
from tawthiq.linking.cluster import Grouping, group
from tawthiq.linking.compare import Score, compare, decided_score, dependent
from tawthiq.linking.copies import Shingles, copies_of, is_copy, shingles
from tawthiq.linking.decided import Decided, numbers
from tawthiq.linking.facts import Fact, facts, loose_facts
from tawthiq.linking.incident import build, incident_id
from tawthiq.linking.kept import Kept, kept, key_of
from tawthiq.linking.relays import relays
from tawthiq.linking.settings import threshold, using
from tawthiq.model import Counting, Incident, Reading

_CROWD = 60  # members of one incident that are compared for copies pair by pair


class Desk:
    """All events laid out for comparison; scores and copies are worked out once and kept."""

    def __init__(self, readings: Iterable[Reading], decided: Decided | None = None) -> None:
        given = list(readings)
        self.facts = facts(given)
        self.every = [*self.facts, *loose_facts(given)]
        self.together = numbers(decided.together, self.facts) if decided else []
        self.apart = numbers(decided.apart, self.facts) if decided else []
        self._decided = dict.fromkeys(self.apart, "decided_apart") | dict.fromkeys(
            self.together, "decided_together"
        )
        self.fits: Mapping[int, Mapping[int, float]] = {}
        self._texts: dict[str, Shingles] = {}
        self._scores: dict[tuple[int, int], Score] = {}
        self._copied: dict[tuple[str, str], bool] = {}

    def incidents(self, counting: Counting = "literal") -> tuple[Incident, ...]:
        """The incidents of all events that are laid out."""
        return link_desk(self, counting)

    def kept(self) -> Iterator[Kept]:
        """What a register keeps of all events that are laid out, once they are linked."""
        for n, fact in enumerate(self.every):
            yield kept(fact, {key_of(self.every[core]): fit for core, fit in self.fits.get(n, {}).items()})

    def copied(self, a: Fact, b: Fact) -> bool:
        """Do the two reports repeat one another's words?"""
        key = (a.key[1], b.key[1]) if a.key[1] < b.key[1] else (b.key[1], a.key[1])
        if key not in self._copied:
            self._copied[key] = key[0] == key[1] or is_copy(self._shingles(a), self._shingles(b))
        return self._copied[key]

    def copied_among(self, members: Sequence[Fact]) -> set[tuple[int, int]]:
        """Pairs of positions among these whose reports repeat one another; in a crowd by MinHash."""
        if len(members) <= _CROWD:
            pairs = combinations(range(len(members)), 2)
            return {(a, b) for a, b in pairs if self.copied(members[a], members[b])}
        at = {fact.key[1]: n for n, fact in reversed(list(enumerate(members)))}
        found = copies_of({report: self._shingles(members[n]) for report, n in at.items()})
        return {(min(at[a], at[b]), max(at[a], at[b])) for a, b in found}

    def score(self, a: int, b: int) -> Score:
        """The comparison of two events by their numbers."""
        key = (a, b) if a < b else (b, a)
        if key not in self._scores:
            plain = self.compare(self.every[key[0]], self.every[key[1]])
            word = self._decided.get(key) if self._decided else None
            self._scores[key] = decided_score(plain, word) if word else plain
        return self._scores[key]

    def compare(self, one: Fact, two: Fact) -> Score:
        """The comparison of two events, with their reports' dependence and without people's word."""
        plain = compare(one, two)
        if plain.veto:
            return plain
        if self.copied(one, two):
            return dependent(plain, "copy")
        return dependent(plain, "relay") if relays(one, two) or relays(two, one) else plain

    def _shingles(self, fact: Fact) -> Shingles:
        if fact.key[1] not in self._texts:
            self._texts[fact.key[1]] = shingles(fact.told.text)
        return self._texts[fact.key[1]]


def link(
    readings: Iterable[Reading], *, counting: Counting = "literal", decided: Decided | None = None,
    weights: Mapping[str, float] | None = None,
) -> tuple[Incident, ...]:  # fmt: skip
    """The incidents that these readings tell of, by date and id.

    Every event is a member of exactly one. Membership and figures do not depend on the order of the
    readings; `counting` changes the figures alone. `decided`: pairs that people linked or kept apart.
    `weights`: what contributions count, in place of the shipped weights of the same names.
    """
    with using(weights), all_at_once():
        return link_desk(Desk(readings, decided), counting)


@contextmanager
def all_at_once() -> Iterator[None]:
    """No passes of the garbage collector over all that is laid out: they cost more than the linking."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def link_desk(desk: Desk, counting: Counting = "literal") -> tuple[Incident, ...]:
    """The incidents of a desk."""
    count = len(desk.facts)
    pairs = list(candidates.pairs(desk.every))
    grouping = group(desk.facts, [p for p in pairs if p[1] < count], desk.score, desk.together, desk.apart)
    desk.fits = grouping.fits
    said = loose_words(grouping, [p for p in pairs if p[0] < count <= p[1]], desk)
    groups = {g[0]: [desk.facts[n] for n in g] for g in grouping.groups}
    ids = {name: incident_id(members) for name, members in groups.items()}
    made = [
        build(
            members,
            desk.copied_among,
            counting,
            [ids[c] for c in grouping.possible.get(name, ())],
            [desk.every[n] for n in said.get(name, ())],
        )
        for name, members in groups.items()
    ]
    founders = {ids[name]: members[0] for name, members in groups.items()}
    return tuple(sorted(with_second_strikes(made, founders), key=_order))


def loose_words(
    grouping: Grouping, pairs: Iterable[tuple[int, int]], desk: Desk
) -> Mapping[int, Sequence[int]]:
    """Which groups (by first member) a loose denial or admission speaks of, as numbers of `desk.every`.

    A denial is shown beside every incident that it may mean, since it changes no figure; an admission
    counts only where it can mean no other.
    """
    home = {n: g for g in grouping.groups for n in g}
    told: dict[int, set[tuple[int, ...]]] = {}
    for event, loose in pairs:
        told.setdefault(loose, set()).add(home[event])
    out: dict[int, list[int]] = {}
    for loose, groups in sorted(told.items()):
        fitting = [g for g in sorted(groups) if _fits(g, loose, desk) and g[0] not in grouping.possible]
        if len(fitting) == 1 or desk.every[loose].denies_only:
            for g in fitting:
                out.setdefault(g[0], []).append(loose)
    return out


def _fits(members: Sequence[int], loose: int, desk: Desk) -> bool:
    scores = [desk.score(n, loose) for n in members]
    if any(score.veto for score in scores):
        return False
    return sum(score.total for score in scores) / len(scores) >= threshold("vague")


def _order(incident: Incident) -> tuple[str, str]:
    return (incident.date.start if incident.date else "~", incident.id)
