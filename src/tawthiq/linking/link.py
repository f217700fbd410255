"""Events → incidents: copies, candidates, comparison, clustering, and what follows from each group."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from tawthiq.linking import candidates
from tawthiq.linking.again import with_second_strikes
from tawthiq.linking.cluster import group
from tawthiq.linking.compare import Score, compare, dependent
from tawthiq.linking.copies import Shingles, is_copy, shingles
from tawthiq.linking.facts import Fact, facts
from tawthiq.linking.incident import build, incident_id
from tawthiq.linking.relays import relays
from tawthiq.model import Counting, Incident, Reading


class Desk:
    """All events laid out for comparison; scores and copies are worked out once and kept."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self.facts = facts(readings)
        self._texts: dict[str, Shingles] = {}
        self._scores: dict[tuple[int, int], Score] = {}
        self._copied: dict[tuple[str, str], bool] = {}

    def copied(self, a: Fact, b: Fact) -> bool:
        """Do the two reports repeat one another's words?"""
        key = (a.key[1], b.key[1]) if a.key[1] < b.key[1] else (b.key[1], a.key[1])
        if key not in self._copied:
            self._copied[key] = key[0] == key[1] or is_copy(self._shingles(a), self._shingles(b))
        return self._copied[key]

    def score(self, a: int, b: int) -> Score:
        """The comparison of two events by their numbers."""
        key = (a, b) if a < b else (b, a)
        if key not in self._scores:
            self._scores[key] = self._compare(self.facts[key[0]], self.facts[key[1]])
        return self._scores[key]

    def _compare(self, one: Fact, two: Fact) -> Score:
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


def link(readings: Iterable[Reading], *, counting: Counting = "literal") -> tuple[Incident, ...]:
    """The incidents that these readings tell of, by date and id.

    Every event is a member of exactly one. Membership and figures do not depend on the order of the
    readings; `counting` changes the figures alone.
    """
    with _no_collection():
        return link_desk(Desk(readings), counting)


@contextmanager
def _no_collection() -> Iterator[None]:
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
    grouping = group(desk.facts, candidates.pairs(desk.facts), desk.score)
    groups = {g[0]: [desk.facts[n] for n in g] for g in grouping.groups}
    ids = {name: incident_id(members) for name, members in groups.items()}
    made = [
        build(members, desk.copied, counting, [ids[c] for c in grouping.possible.get(name, ())])
        for name, members in groups.items()
    ]
    founders = {ids[name]: members[0] for name, members in groups.items()}
    return tuple(sorted(with_second_strikes(made, founders), key=_order))


def _order(incident: Incident) -> tuple[str, str]:
    return (incident.date.start if incident.date else "~", incident.id)
