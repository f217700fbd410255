"""What speaks for and against two events' being one: place, time, means, attackers, objects, words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tawthiq.linking.facts import Fact
from tawthiq.linking.parts import Part, named
from tawthiq.linking.settings import pairs, setting


def joined(a: Fact, b: Fact) -> bool:
    """Two event types of one act: a rocket from a drone."""
    return frozenset((a.event.event_type, b.event.event_type)) in pairs("means_joined")


def place(a: Fact, b: Fact, how: str) -> Iterator[Part]:
    """How the places stand (`how`), and whether the text of one names the place of the other."""
    told = not how.startswith("place_same_") and (_names_place(a, b) or _names_place(b, a))
    yield named("place_told" if told and how in ("place_unclear", "place_unknown") else how)
    if told:
        yield named("place_named")


def _names_place(a: Fact, b: Fact) -> bool:
    """The text of the one names the settlement or district of the other (a denial often does)."""
    if b.where is None or b.where.precision in ("admin1", "country"):
        return False
    told = a.squeezed.replace(a.where.name, " ") if a.where and a.where.name else a.squeezed
    return len(b.where.name) >= 4 and b.where.name in told


def time(how: str, hours: str | None) -> Iterator[Part]:
    """How the days and the hours stand."""
    if how != "time_unknown":
        yield named(how)
    if hours:
        yield named(hours)


def means(a: Fact, b: Fact) -> Iterator[Part]:
    """Whether the means are one; an inferred one keeps nothing apart."""
    if "open" in (a.family, b.family):
        yield named("means_open")
    elif a.event.event_type == b.event.event_type:
        yield named("means_same")
    elif a.family == b.family or joined(a, b):
        yield named("means_family")
    else:
        yield named("means_inferred" if a.inferred or b.inferred else "means_apart")


def actors(a: Fact, b: Fact) -> Iterator[Part]:
    """Whether the attackers named are one side, allied or rivals."""
    if not a.attackers or not b.attackers:
        return
    sides = pairs("one_side")
    if a.attackers & b.attackers or any(frozenset((x, y)) in sides for x in a.attackers for y in b.attackers):
        yield named("attacker_same")
    elif any(frozenset((x, y)) in pairs("allied") for x in a.attackers for y in b.attackers):
        yield named("attacker_allied")
    else:
        yield named("attacker_rival")


@cache
def _rare_objects() -> frozenset[str]:
    return frozenset(setting("rare_objects"))


def objects(a: Fact, b: Fact) -> Iterator[Part]:
    """What was hit: a hospital says more than homes."""
    mine, theirs = set(a.event.objects) - {"other"}, set(b.event.objects) - {"other"}
    shared = mine & theirs
    rare = _rare_objects()
    if shared & rare:
        yield named("object_rare_same")
    elif shared:
        yield named("object_same")
    elif mine & rare and theirs & rare:
        yield named("object_apart")


def words(a: Fact, b: Fact) -> Iterator[Part]:
    """A victim named in both, and rare words in common."""
    if a.names & b.names:
        yield named("victim_named")
    least = min(len(a.words), len(b.words))
    if least < int(setting("word_least")):
        return
    share = len(a.words & b.words) / least
    for name in ("many", "some", "few"):
        if share >= float(setting("word_share")[name]):
            yield named(f"words_{name}")
            return
