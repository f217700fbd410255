"""Each incident as its outlets tell it: who is one voice with whom, whose toll, who came first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tawthiq.linking.dependence import Sources, sources
from tawthiq.linking.facts import Fact, Figure
from tawthiq.linking.link import Desk
from tawthiq.linking.tolls import hull
from tawthiq.linking.when import ordinal
from tawthiq.model import Incident


@dataclass(frozen=True, slots=True)
class Telling:
    """One outlet on one incident. `origin`: the voice that it repeats, alike for all who repeat one."""

    outlet: str
    members: tuple[int, ...]
    origin: int
    independent: bool
    day: int | None
    killed: Figure | None


@dataclass(frozen=True, slots=True)
class Told:
    """An incident with its members (facts in their order), their dependence, and each outlet's telling."""

    incident: Incident
    members: tuple[Fact, ...]
    sources: Sources
    tellings: tuple[Telling, ...]


def tellings(desk: Desk, incidents: Iterable[Incident]) -> Iterator[Told]:
    """Every incident that counts (a vague event alone counts in none), as its outlets tell it."""
    at = {(f.report.id, f.event.event): f for f in desk.facts}
    for incident in incidents:
        if incident.possible_of:
            continue
        found = (at.get((m.report, m.event)) for m in incident.members)
        members = tuple(sorted((f for f in found if f), key=lambda f: f.key))
        if members:
            voices = sources(members, desk.copied_among)
            yield Told(incident, members, voices, tuple(_tellings(members, voices)))


def _tellings(members: Sequence[Fact], voices: Sources) -> Iterator[Telling]:
    by_outlet: dict[str, list[int]] = {}
    for n, fact in enumerate(members):
        by_outlet.setdefault(fact.outlet, []).append(n)
    for outlet, numbers in by_outlet.items():
        origin = voices.origin[numbers[0]]
        own = [n for n in numbers if n in voices.independent]
        days = [day for n in numbers if (day := ordinal(members[n].key[0] or None)) is not None]
        yield Telling(
            outlet, tuple(numbers), origin, bool(own), min(days, default=None),
            _killed([members[n] for n in numbers]),
        )  # fmt: skip


def _killed(facts: Sequence[Fact]) -> Figure | None:
    """The outlet's latest word on the killed: the range over what its last report with a figure states."""
    stated = [f for f in facts if f.killed]
    return hull(max(stated, key=lambda f: f.key).killed) if stated else None


def overlap(one: Figure, other: Figure) -> bool:
    """Do two ranges share a figure?"""
    return (one[1] is None or other[0] <= one[1]) and (other[1] is None or one[0] <= other[1])
