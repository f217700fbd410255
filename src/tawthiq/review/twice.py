"""Two incidents that may count the same victims: by names, by figures on one place, by one text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from tawthiq.linking.asked import name_of
from tawthiq.linking.decided import EventKey
from tawthiq.linking.facts import Fact
from tawthiq.review.finding import Finding, found
from tawthiq.review.tellings import Told

_DAYS = 3  # so far apart may one attack be told by mistake
_NAME_DAYS = 31
_KILLED = 5  # smaller figures are alike by chance
_CROWD = 40  # incidents that share a key are not all paired beyond this
Pair = tuple[int, int]


def twice(told: Sequence[Told], apart: Sequence[tuple[EventKey, EventKey]]) -> Iterator[Finding]:
    """Pairs of incidents that may hold the same victims, but for those that a person told apart."""
    home = {(f.report.id, f.event.event): n for n, t in enumerate(told) for f in t.members}
    decided = {_pair(home[a], home[b]) for a, b in apart if a in home and b in home}
    named = {p: n for p, n in _by_name(told).items() if p not in decided}
    for (a, b), n in sorted(named.items()):
        yield _finding("same_victims_named", told, (a, b), {"n": n})
    for pair, texts in _by_figures(told):
        if pair not in decided and pair not in named:
            yield _finding("same_victims_figures", told, pair, texts)


def _finding(rule: str, told: Sequence[Told], pair: Pair, values: Mapping[str, str | int]) -> Finding:
    one, other = (told[n] for n in pair)
    events = [name_of(t.members[0]) for t in (one, other)]
    ids = [one.incident.id, other.incident.id]
    return found(rule, {"one": ids[0], "other": ids[1], **values}, incidents=ids, events=events)


def _pair(a: int, b: int) -> Pair:
    return (a, b) if a < b else (b, a)


def _by_name(told: Sequence[Told]) -> dict[Pair, int]:
    """How many victims' names two incidents share: two, or one of three words and more."""
    at: dict[str, set[int]] = defaultdict(set)
    for n, one in enumerate(told):
        for fact in one.members:
            for name in fact.names:
                at[name].add(n)
    shared: dict[Pair, list[str]] = defaultdict(list)
    for name, homes in at.items():
        if 1 < len(homes) <= _CROWD:
            for pair in combinations(sorted(homes), 2):
                shared[pair].append(name)
    return {
        pair: len(names)
        for pair, names in shared.items()
        if (len(names) > 1 or len(names[0].split()) > 2) and _days(told, pair) <= _NAME_DAYS
    }


def _by_figures(told: Sequence[Told]) -> Iterator[tuple[Pair, dict[str, str | int]]]:
    """Incidents of one place within days whose tolls are one figure, and no small one."""
    at: dict[tuple[str, int, int], list[int]] = defaultdict(list)
    for n, one in enumerate(told):
        for key in sorted({key for fact in one.members if (key := _figures(fact))}):
            at[key].append(n)
    seen: set[Pair] = set()
    for (_, killed, injured), numbers in sorted(at.items()):
        for pair in combinations(numbers[:_CROWD], 2):
            days = _days(told, pair)
            if pair not in seen and days <= _DAYS:
                seen.add(pair)
                yield pair, {"figures": f"{killed} / {injured}" if injured else str(killed), "days": days}


def _figures(fact: Fact) -> tuple[str, int, int] | None:
    """The place and the exact figures of an event; None where they say too little."""
    if fact.where is None or not fact.where.home or not fact.where.settled:
        return None
    killed = max((low for low, high in fact.killed if low == high), default=0)
    injured = max((low for low, high in fact.injured if low == high), default=0)
    enough = killed >= _KILLED or (killed > 1 and injured >= _KILLED)
    return (fact.where.home, killed, injured) if enough else None


def _days(told: Sequence[Told], pair: Pair) -> int:
    """Days between two incidents at their nearest; 0 where one is bounded by nothing."""
    one, other = ([d for f in told[n].members for d in f.when.days] for n in pair)
    if not one or not other:
        return 0
    return max(0, min(other) - max(one), min(one) - max(other))
