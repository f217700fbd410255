"""Outlets: how independent, whom they repeat, what they call each side, whose claims, whose tolls, how early.

Figures describe how outlets tell the incidents of this register; they are no measure of truth.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from tawthiq.linking.facts import Fact, published
from tawthiq.linking.link import Desk
from tawthiq.linking.names import name_key
from tawthiq.linking.who import speaker_of
from tawthiq.model import Incident, Reading
from tawthiq.review.naming import Name, namings
from tawthiq.review.tellings import Telling, Told, overlap, tellings

_TOP = 5


@dataclass(frozen=True, slots=True)
class Independence:
    """Over the incidents that an outlet tells of: with a voice of its own, repeating another; whom, by whom.

    `how`: why it counts as no voice of its own (copy, relay, agency, speaker), how often.
    """

    independent: int
    repeating: int
    how: Mapping[str, int]
    repeats: Mapping[str, int]
    repeated_by: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Tolls:
    """Its number of killed beside that of other voices on the same incident: shares a figure, above, below.

    `ratio`: the median of its figure over the median of the others'.
    """

    compared: int
    agrees: int
    higher: int
    lower: int
    ratio: float | None


@dataclass(frozen=True, slots=True)
class Earliness:
    """Over incidents that several outlets tell of: how often on the first day, median of days after it."""

    compared: int
    first: int
    days_after: float | None


@dataclass(frozen=True, slots=True)
class Outlet:
    """One outlet. `speakers`: claims by type of speaker; `voices`: offices and organisations by name."""

    outlet: str
    reports: int
    events: int
    first: str | None
    last: str | None
    incidents: int
    independence: Independence
    names: tuple[Name, ...]
    slants: Mapping[str, int]
    speakers: Mapping[str, int]
    voices: Mapping[str, int]
    tolls: Tolls
    earliness: Earliness
    invented: bool = False


@dataclass(slots=True)
class _Seen:
    """What is gathered of one outlet, incident by incident."""

    incidents: int = 0
    independent: int = 0
    how: Counter[str] = field(default_factory=Counter)
    repeats: Counter[str] = field(default_factory=Counter)
    repeated_by: Counter[str] = field(default_factory=Counter)
    agrees: int = 0
    higher: int = 0
    lower: int = 0
    ratios: list[float] = field(default_factory=list)
    after: list[int] = field(default_factory=list)


def outlets(
    readings: Sequence[Reading], incidents: Iterable[Incident], invented: Iterable[str] = ()
) -> tuple[Outlet, ...]:
    """Every named outlet of these readings, those with most reports first. `invented`: ids of examples."""
    desk = Desk(readings)
    seen: dict[str, _Seen] = defaultdict(_Seen)
    written = _written(desk.facts)
    for told in tellings(desk, incidents):
        _look(told, seen, written)
    own: dict[str, dict[str, Reading]] = defaultdict(dict)
    for reading in sorted(readings, key=lambda r: (r.report.id, r.report.file)):
        if reading.report.outlet:
            own[name_key(reading.report.outlet)].setdefault(reading.report.id, reading)
    voices = _voices(desk.facts)
    marked = frozenset(invented)
    found = [_outlet(list(of.values()), seen[key], voices[key], marked) for key, of in own.items()]
    return tuple(sorted(found, key=lambda o: (-o.reports, o.outlet)))


def _written(facts: Sequence[Fact]) -> dict[str, str]:
    """Every outlet as it is most often written, by its key; those without a name have none."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for fact in facts:
        if fact.report.outlet:
            spellings[fact.outlet][fact.report.outlet] += 1
    return {key: _often(names) for key, names in spellings.items()}


def _often(names: Counter[str]) -> str:
    return min(names, key=lambda name: (-names[name], name))


def _look(told: Told, seen: Mapping[str, _Seen], written: Mapping[str, str]) -> None:
    for one in told.tellings:
        of = seen[one.outlet]
        of.incidents += 1
        of.independent += one.independent
        others = [t for t in told.tellings if t.origin != one.origin]
        _toll(of, one, [t for t in others if t.independent])
        days = [t.day for t in told.tellings if t.day is not None]
        if one.day is not None and len(days) > 1:
            of.after.append(one.day - min(days))
    for link in told.sources.links:
        later, earlier = told.members[link.later].outlet, told.members[link.earlier].outlet
        if later == earlier:
            continue
        seen[later].how[link.rule] += 1
        if earlier in written:
            seen[later].repeats[written[earlier]] += 1
        if later in written:
            seen[earlier].repeated_by[written[later]] += 1


def _toll(of: _Seen, one: Telling, others: Sequence[Telling]) -> None:
    figures = [t.killed for t in others if t.killed is not None]
    if one.killed is None or not figures:
        return
    middle = median(low for low, _ in figures)
    if any(overlap(one.killed, other) for other in figures):
        of.agrees += 1
    elif one.killed[0] > middle:
        of.higher += 1
    else:
        of.lower += 1
    if middle:
        of.ratios.append(one.killed[0] / middle)


def _outlet(
    readings: Sequence[Reading], of: _Seen, voices: Counter[str], invented: frozenset[str]
) -> Outlet:
    names, slants = namings(readings)
    days = [day for r in readings if (day := published(r.report))]
    spoken: Counter[str] = Counter(c.speaker.type for r in readings for c in r.claims)
    return Outlet(
        _often(Counter(r.report.outlet or "" for r in readings)), len(readings),
        sum(len(r.events) for r in readings), min(days, default=None), max(days, default=None), of.incidents,
        Independence(of.independent, of.incidents - of.independent, _most(of.how), _most(of.repeats),
                     _most(of.repeated_by)),
        names, slants, _most(spoken, len(spoken)), _most(voices), _tolls(of), _earliness(of.after),
        any(r.report.id in invented for r in readings),
    )  # fmt: skip


def _tolls(of: _Seen) -> Tolls:
    ratio = round(median(of.ratios), 2) if of.ratios else None
    return Tolls(of.agrees + of.higher + of.lower, of.agrees, of.higher, of.lower, ratio)


def _earliness(after: Sequence[int]) -> Earliness:
    return Earliness(len(after), sum(a == 0 for a in after), float(median(after)) if after else None)


def _voices(facts: Iterable[Fact]) -> dict[str, Counter[str]]:
    """Offices and organisations that each outlet quotes; nobody whom the codebook restricts is named."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for fact in facts:
        for claim in fact.claims:
            name = speaker_of(fact, claim)[0]
            if claim.speaker.text and name != fact.report.outlet:
                found[fact.outlet][name] += 1
    return found


def _most(counted: Counter[str], most: int = _TOP) -> dict[str, int]:
    ordered = sorted(counted.items(), key=lambda row: (-row[1], row[0]))
    return dict(ordered[:most])
