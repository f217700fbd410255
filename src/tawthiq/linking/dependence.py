"""Who depends on whom within an incident, and how many independent sources are left."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from tawthiq.linking.facts import Fact
from tawthiq.linking.names import name_key, same_name
from tawthiq.linking.relays import agencies, relayed, relays, voices
from tawthiq.linking.settings import say
from tawthiq.linking.who import speaker_of

Copied = Callable[[Sequence[Fact]], set[tuple[int, int]]]
"""Pairs of positions among some members, the earlier first, whose reports repeat one another."""


@dataclass(frozen=True, slots=True)
class Link:
    """Why two members are one voice (copy, relay, agency, outlet, speaker): the later on the earlier."""

    rule: str
    earlier: int
    later: int
    name: str = ""

    @property
    def texts(self) -> tuple[str, str]:
        """The reason in Arabic and English."""
        return say(f"link_{self.rule}", name=self.name)


@dataclass(frozen=True, slots=True)
class Sources:
    """`origin`: for each member the one whose voice it repeats (itself where independent).

    `independent`: origins that bring a voice of their own. `links` say why.
    """

    origin: tuple[int, ...]
    independent: tuple[int, ...]
    links: tuple[Link, ...]


def sources(members: Sequence[Fact], copied: Copied) -> Sources:
    """Collapse copies, relays and one outlet's posts, then count voices. Members in the order of keys."""
    found: dict[tuple[int, int], Link] = {}
    for link in _links(members, copied):
        found.setdefault((min(link.earlier, link.later), max(link.earlier, link.later)), link)
    links = tuple(found[pair] for pair in sorted(found))
    origin = list(range(len(members)))
    for link in links:
        root = _root(origin, link.later)
        other = _root(origin, link.earlier)
        origin[max(root, other)] = min(root, other)
    roots = tuple(_root(origin, n) for n in range(len(members)))
    independent, more = _voiced(members, roots)
    return Sources(roots, independent, (*links, *more))


def _links(members: Sequence[Fact], copied: Copied) -> Iterator[Link]:
    """What makes two members one voice; of several reasons the first counts."""
    by_outlet: dict[str, int] = {}
    for n, fact in enumerate(members):
        first = by_outlet.setdefault(fact.outlet, n)
        if first != n:
            yield Link("outlet", first, n, fact.report.outlet or "")
    for a, b in sorted(copied(members)):
        yield Link("copy", a, b)
    relaying = [(n, relayed(fact)) for n, fact in enumerate(members) if relayed(fact)]
    for later, _ in relaying:
        for earlier in by_outlet.values():
            if earlier != later and relays(members[later], members[earlier]):
                yield Link("relay", earlier, later, members[earlier].report.outlet or "")
    for (a, ones), (b, others) in combinations(relaying, 2):
        shared = {r for r in ones for other in others if r != "?" and same_name(r, other)}
        if shared or agencies(members[a]) & agencies(members[b]):
            yield Link("agency", a, b, min(shared or agencies(members[a]) & agencies(members[b])))


def _root(origin: list[int], n: int) -> int:
    while origin[n] != n:
        n = origin[n]
    return n


def _voiced(members: Sequence[Fact], roots: Sequence[int]) -> tuple[tuple[int, ...], tuple[Link, ...]]:
    """Origins with a voice that no simpler origin has; the others repeat named speakers heard already."""
    heard: dict[str, int] = {}
    independent: list[int] = []
    links: list[Link] = []
    outlets = {name_key(m.report.outlet or ""): n for n, m in enumerate(members)}
    groups = {
        root: _voices([m for m, of in zip(members, roots, strict=True) if of == root]) for root in roots
    }
    for n in sorted(groups, key=lambda n: (groups[n][1], len(groups[n][0]), n)):
        names, own = groups[n]
        new = {name for name in names if not _heard(name, heard) and not _outlet(name, outlets, roots, n)}
        if own or new:
            independent.append(n)
        elif names:
            known = min(names)
            group = [m for m, of in zip(members, roots, strict=True) if of == n]
            links.append(Link("speaker", _heard_at(known, heard, outlets, n), n, _written(group, known)))
        heard.update(dict.fromkeys(new, n))
    return tuple(sorted(independent)), tuple(links)


def _voices(group: Sequence[Fact]) -> tuple[set[str], bool]:
    """The voices of one origin: of all its members but those that only deny."""
    heard = [voices(fact) for fact in group if not fact.denies_only]
    return {name for names, _ in heard for name in names}, any(own for _, own in heard)


def _heard(name: str, heard: dict[str, int]) -> bool:
    return any(same_name(name, other) for other in heard)


def _outlet(name: str, outlets: dict[str, int], roots: Sequence[int], but: int) -> bool:
    """Is the speaker itself among the other outlets, with a report of its own?"""
    return any(roots[n] != but and same_name(name, outlet) for outlet, n in outlets.items())


def _heard_at(name: str, heard: dict[str, int], outlets: dict[str, int], but: int) -> int:
    found = [n for other, n in {**outlets, **heard}.items() if n != but and same_name(name, other)]
    return min(found, default=but)


def _written(group: Sequence[Fact], key: str) -> str:
    """The speaker's name as a report of one origin writes it."""
    return min(
        speaker_of(fact, c)[0]
        for fact in group
        for c in fact.claims
        if c.speaker.text and same_name(name_key(c.speaker.text), key)
    )
