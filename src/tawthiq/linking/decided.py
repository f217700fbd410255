"""What people decided of pairs of events: one incident, or two. Their word stands whatever is rebuilt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tawthiq.linking.facts import Fact

EventKey = tuple[str, int]
"""(report id, number of the event in it)"""
Pairs = tuple[tuple[EventKey, EventKey], ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """Pairs of events that a person linked (`together`) or kept apart (`apart`)."""

    together: Pairs = ()
    apart: Pairs = ()

    def contradictions(self) -> Pairs:
        """Pairs kept apart although a chain of links holds them together: to be decided again.

        Until then the links stand.
        """
        home: dict[EventKey, EventKey] = {}

        def root(key: EventKey) -> EventKey:
            while home.get(key, key) != key:
                key = home[key]
            return key

        for one, other in self.together:
            low, high = sorted((root(one), root(other)))
            home[high] = low
        return tuple(sorted(pair for pair in self.apart if root(pair[0]) == root(pair[1])))


def numbers(pairs: Iterable[tuple[EventKey, EventKey]], facts: Sequence[Fact]) -> list[tuple[int, int]]:
    """The pairs as numbers of facts, the smaller first; pairs of events that are not there are left out."""
    at = {(fact.report.id, fact.event.event): n for n, fact in enumerate(facts)}
    found = {tuple(sorted((at[a], at[b]))) for a, b in pairs if a in at and b in at and a != b}
    return sorted((a, b) for a, b in found)
