"""Which pairs of events are worth comparing: those that share a place, or what holds it, on a day."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, combinations, product
from math import floor

from tawthiq.arabic.fold import bare
from tawthiq.linking.facts import Fact

_LONGEST = 31  # days that an event may span and still be compared
_FIRST_WORDS = 120
CROWD = 150  # more events than this of one place and day are not all paired
_WINDOW = 20
_WORD = re.compile(r"[\u0620-\u064a]{2,}")
_CELL = 0.25  # degrees: about 25 km, the reach of "near" and "countryside of"
Key = tuple[str, int]


def pairs(facts: Sequence[Fact]) -> Iterator[tuple[int, int]]:
    """Pairs of numbers of facts, the smaller first, each once."""
    seen: set[tuple[int, int]] = set()
    for own, held in _blocks(facts):
        for a, b in crowd(facts, own, held) if len(own) > CROWD else _all(own, held):
            pair = (a, b) if a < b else (b, a)
            if a != b and pair not in seen:
                seen.add(pair)
                yield pair


def _all(own: Sequence[int], held: Sequence[int]) -> Iterator[tuple[int, int]]:
    return chain(combinations(own, 2), product(own, held))


def crowd(facts: Sequence[Fact], own: Sequence[int], held: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The pairs of a crowded block (hundreds of reports of one place and day), in linear number.

    Each event is paired with its neighbours by toll and by hour, and with the first event of every kind.
    """
    every = sorted({*own, *held})
    kinds: dict[object, int] = {}
    for n in every:
        kinds.setdefault((facts[n].when, facts[n].killed[:1], facts[n].attackers), n)
    hubs = sorted(kinds.values())[:_WINDOW]
    yield from product(hubs, every)
    for first in (_by_toll, _by_hour):
        ordered = sorted(every, key=lambda n: (*first(facts[n]), n))
        for at, n in enumerate(ordered):
            yield from ((n, other) for other in ordered[at + 1 : at + 1 + _WINDOW])


def _by_toll(fact: Fact) -> tuple[int, int]:
    return fact.killed[0][0] if fact.killed else -1, fact.when.hours[0] if fact.when.hours else -1


def _by_hour(fact: Fact) -> tuple[int, int]:
    toll, hour = _by_toll(fact)
    return hour, toll


def _blocks(facts: Sequence[Fact]) -> Iterator[tuple[list[int], list[int]]]:
    """By place and day: the events told of just that place, and those of places that it holds."""
    keys = [keys_of(fact) for fact in facts]
    own: dict[Key, list[int]] = defaultdict(list)
    held: dict[Key, list[int]] = defaultdict(list)
    for number, fact in enumerate(facts):
        for key in product(keys[number][0], days_of(fact)):
            own[key].append(number)
    for number, fact in enumerate(facts):
        for key in product(keys[number][1], days_of(fact)):
            if key in own:
                held[key].append(number)
    return ((numbers, held.get(key, [])) for key, numbers in own.items() if len(numbers) > 1 or key in held)


def days_of(fact: Fact) -> Iterator[int]:
    """The days in whose blocks an event stands."""
    yield from fact.when.days
    if fact.when.hours and fact.when.hours[1] // 24 > fact.when.days[-1]:
        yield fact.when.days[-1] + 1  # a night runs into the next day


def keys_of(fact: Fact) -> tuple[set[str], set[str]]:
    """Names of the blocks that an event stands in as itself, and as one that others may hold or name."""
    return _keys(fact) if len(fact.when.days) <= _LONGEST else (set(), set())


def _keys(fact: Fact) -> tuple[set[str], set[str]]:
    place = fact.where
    if place is None:
        return _toll(fact), _named(fact)
    own = {place.id} if place.id else set()
    if place.name:
        own.add(f"{place.name} {place.admin1}")
    own |= {f"or {c}" for c in place.candidates} | ({f"or {place.id}"} if place.id else set())
    if place.id is None and place.admin1 and not place.name:
        own.add(place.admin1)
    if place.id and not place.settled:
        own.add(f"unlisted {place.admin1}")  # a village that no gazetteer holds may lie in it
    held = set(place.holders) | ({f"unlisted {place.admin1}"} if place.id is None else set())
    held |= {place.home} if place.home else set()
    if place.point and (place.wide or (not place.settled and place.precision == "area")):
        own |= {f"cell {c}" for c in _cells(place.point, 1)}
    elif place.point and place.settled:
        held |= {f"cell {c}" for c in _cells(place.point, 0)}
    if place.name and place.precision != "country":
        own.add(f"named {place.name}")
    if place.precision in ("admin1", "country"):
        held |= _named(fact)
    held |= _toll(fact)
    return own, held - own


def _toll(fact: Fact) -> set[str]:
    low = max((low for low, _ in fact.killed), default=0)
    return {f"toll {fact.family} {low}"} if low > 2 else set()


def _named(fact: Fact) -> set[str]:
    """Every run of up to three words of the text: it may be the name of another event's place."""
    words = [bare(w) for w in _WORD.findall(fact.text)[:_FIRST_WORDS]]
    runs = {"".join(words[i : i + n]) for n in (1, 2, 3) for i in range(len(words))}
    runs |= {bare(run[1:]) for run in runs if run[0] in "بلو"}  # ببلدروز
    return {f"named {run}" for run in runs if len(run) > 3}


def _cells(point: tuple[float, float], around: int) -> list[tuple[int, int]]:
    y, x = floor(point[0] / _CELL), floor(point[1] / _CELL)
    reach = range(-around, around + 1)
    return [(y + dy, x + dx) for dy in reach for dx in reach]
