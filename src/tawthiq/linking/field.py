"""The events around new ones: found by what is kept of them, read when they are to be compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from tawthiq.linking.candidates import CROWD, crowd
from tawthiq.linking.compare import Score, decided_score
from tawthiq.linking.decided import Decided, EventKey
from tawthiq.linking.facts import Fact, facts, loose_facts
from tawthiq.linking.kept import Kept, Shelf, Standing, kept, key_of
from tawthiq.linking.link import Desk
from tawthiq.linking.settings import threshold
from tawthiq.model import Reading

Among = Callable[[set[EventKey]], set[EventKey]]
"""Those of some events that are looked for."""
Edges = dict[tuple[EventKey, EventKey], float]
Blocks = dict[int, list[EventKey]]


class TooLargeError(Exception):
    """The neighbourhood cannot be told, or is so large that linking everything anew is as quick."""


class Field:
    """Events by their keys, with what stands around them; everything is looked up once."""

    def __init__(self, shelf: Shelf, new: Sequence[Reading], decided: Decided, most: int) -> None:
        self.shelf, self.most = shelf, most
        self.desk = Desk([])
        self.facts: dict[EventKey, Fact] = {}
        self._take(new)
        self.new = frozenset(self.facts)
        self.keep: dict[EventKey, Kept] = {key: kept(fact) for key, fact in self.facts.items()}
        self.beside = _sides(decided.together)
        self.apart = _sides(decided.apart)
        if any(self.partners(key) for key in self.new & self.beside.keys()):
            raise TooLargeError  # an event that stands was sure of less before
        self._days: dict[int, tuple[Blocks, Blocks]] = {}
        self._crowds: dict[tuple[int, int], dict[EventKey, set[EventKey]]] = {}
        self._candidates: dict[EventKey, frozenset[EventKey]] = {}
        self._scores: dict[tuple[EventKey, EventKey], Score] = {}
        self._standing: dict[EventKey, Standing] = {}

    def _take(self, readings: Sequence[Reading]) -> None:
        self.facts |= {key_of(fact): fact for fact in (*facts(readings), *loose_facts(readings))}

    def load(self, keys: Iterable[EventKey]) -> None:
        """Read the reports of these events. Raises TooLargeError."""
        wanted = sorted({report for report, event in keys if (report, event) not in self.facts})
        if len(self.facts) + len(wanted) > self.most:
            raise TooLargeError
        if wanted:
            self._take(list(self.shelf.readings(wanted)))

    def know(self, keys: Iterable[EventKey]) -> None:
        """Look up what is kept of these events."""
        wanted = sorted({key for key in keys if key not in self.keep})
        if wanted:
            self.keep |= {k.id: k for k in self.shelf.kept(wanted)}

    def standing(self, keys: Iterable[EventKey]) -> dict[EventKey, Standing]:
        """The incidents of those of these events that are no new ones, as they stand."""
        wanted = {key for key in keys if key not in self.new}
        missing = sorted(wanted - set(self._standing))
        if missing:
            self._known(self.shelf.standing(missing))
        if not wanted <= set(self._standing):
            raise TooLargeError  # an event that was never linked
        return {key: self._standing[key] for key in wanted}

    def incidents(self, identifiers: Iterable[str]) -> list[Standing]:
        """Standing incidents by their ids."""
        return self._known(self.shelf.incidents(identifiers))

    def leaning(self, identifier: str) -> list[Standing]:
        """Standing incidents that may be of this one."""
        return self._known(self.shelf.leaning(identifier))

    def _known(self, found: Iterable[Standing]) -> list[Standing]:
        found = list(found)
        self._standing |= {member: s for s in found for member in s.members}
        self.know(member for s in found for member in s.members)
        return found

    def sure(self, key: EventKey) -> bool:
        """Is it sure of itself, or linked by a person?"""
        return self.keep[key].sure or (key in self.beside and bool(self.partners(key)))

    def partners(self, key: EventKey) -> list[EventKey]:
        """Events that a person linked it with."""
        others = self.beside.get(key, set())
        self.know(others)
        return sorted(other for other in others if other in self.keep)

    def order(self, key: EventKey) -> tuple[bool, tuple[str, str, int]]:
        """The order in which events are laid out: loose ones last."""
        return key[1] < 0, self.facts[key].key

    def ordered(self, keys: Iterable[EventKey]) -> list[EventKey]:
        return sorted(keys, key=self.order)

    def score(self, a: EventKey, b: EventKey) -> Score:
        """The comparison of two events, both loaded."""
        one, two = (a, b) if self.order(a) < self.order(b) else (b, a)
        if (one, two) not in self._scores:
            plain = self.desk.compare(self.facts[one], self.facts[two])
            if two in self.beside.get(one, ()):
                plain = decided_score(plain, "decided_together")
            elif two in self.apart.get(one, ()):
                plain = decided_score(plain, "decided_apart")
            self._scores[one, two] = plain
        return self._scores[one, two]

    def candidates(self, key: EventKey) -> frozenset[EventKey]:
        """Events worth comparing with this one, as `candidates.pairs` would pair them."""
        if key not in self._candidates:
            me, found = self.keep[key], set[EventKey]()
            for day in me.days:
                owns, helds = self._blocks(day)
                for block in (*me.own, *(me.held & owns.keys())):
                    own = owns[block]
                    if len(own) > CROWD:
                        found |= self._crowd(day, block).get(key, set())
                    else:
                        found.update(own)
                        found.update(helds.get(block, ()) if block in me.own else ())
            self._candidates[key] = frozenset(found - {key})
        return self._candidates[key]

    def near(self, keys: Iterable[EventKey], among: Among) -> dict[EventKey, dict[EventKey, float]]:
        """For each of these its candidates `among` some that may be one with it, with the score."""
        told = {key: self.candidates(key) for key in sorted(keys)}
        fit = among({other for others in told.values() for other in others})
        told = {key: others & fit for key, others in told.items()}
        self.load({*told, *(other for others in told.values() for other in others)})
        least = threshold("possible")
        return {
            key: {other: total for other in others if (total := self.score(key, other).total) >= least}
            for key, others in told.items()
        }

    def spread(self, seeds: Iterable[EventKey], among: Among) -> tuple[set[EventKey], Edges]:
        """All that hangs together with the seeds `among` some, with the scores that hold it together."""
        seen, edges = set(seeds), Edges()
        edge = set(seen)
        while edge:
            following: set[EventKey] = set()
            for key, others in self.near(edge, among).items():
                edges |= {(min(key, o), max(key, o)): total for o, total in others.items()}
                following |= {*others, *self.partners(key)}
            edge = following - seen
            seen |= edge
        return seen, edges

    @cached_property
    def disturbed(self) -> set[EventKey]:
        """New events, and all of the crowds that they come into: who is paired there changes."""
        found = set(self.new)
        for key in self.new:
            me = self.keep[key]
            for day in me.days:
                owns, helds = self._blocks(day)
                for block in (*me.own, *me.held):
                    if len(owns.get(block, ())) > CROWD:
                        found.update(owns[block], helds.get(block, ()))
        return found

    def _blocks(self, day: int) -> tuple[Blocks, Blocks]:
        """By block of a day: the events that stand in it as themselves, and those that others may hold."""
        if day not in self._days:
            there = [k for k in self.shelf.on(day) if k.id not in self.new]
            self.keep |= {k.id: k for k in there}
            there += [k for key in self.new if day in (k := self.keep[key]).days]
            own: Blocks = {}
            held: Blocks = {}
            for k in there:
                for block in k.own:
                    own.setdefault(block, []).append(k.id)
            for k in there:
                for block in k.held & own.keys():
                    held.setdefault(block, []).append(k.id)
            self._days[day] = own, held
        return self._days[day]

    def _crowd(self, day: int, block: int) -> dict[EventKey, set[EventKey]]:
        if (day, block) not in self._crowds:
            owns, helds = self._blocks(day)
            own, held = owns[block], helds.get(block, [])
            self.load([*own, *held])
            every = self.ordered({*own, *held})
            at = {key: n for n, key in enumerate(every)}
            pairs = crowd(
                [self.facts[key] for key in every],
                sorted(at[key] for key in own),
                sorted(at[key] for key in held),
            )
            found: dict[EventKey, set[EventKey]] = defaultdict(set)
            for a, b in pairs:
                found[every[a]].add(every[b])
                found[every[b]].add(every[a])
            self._crowds[day, block] = found
        return self._crowds[day, block]


def _sides(pairs: Iterable[tuple[EventKey, EventKey]]) -> dict[EventKey, set[EventKey]]:
    out: dict[EventKey, set[EventKey]] = {}
    for one, other in pairs:
        if one != other:
            out.setdefault(one, set()).add(other)
            out.setdefault(other, set()).add(one)
    return out
