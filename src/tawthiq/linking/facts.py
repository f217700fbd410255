"""Facts: what linking needs to know of each event, gathered once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from tawthiq.arabic.fold import fold_long
from tawthiq.arabic.quantities import range_of
from tawthiq.linking.cues import relays_in, updates_in
from tawthiq.linking.names import name_key
from tawthiq.linking.settings import family
from tawthiq.linking.when import When, when_of
from tawthiq.linking.where import Where, where_of
from tawthiq.linking.wordbag import names_in, rare_words, squeezed
from tawthiq.model import (
    CLAIM_BEARING,
    Claim,
    Counting,
    Event,
    EventActor,
    HarmByOutcome,
    Published,
    Reading,
    Report,
    Victims,
)  # fmt: skip

Figure = tuple[int, int | None]


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """What is worked out once per report: its words without furniture, folded, and whom it relays."""

    text: str = field(repr=False)
    relays: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Fact:
    """One event of one report. `key` orders facts alike however they come: (published, report, event).

    Of several reports on one page each has a name of its own in `key`.
    """

    key: tuple[str, str, int]
    reading: Reading
    told: Told
    event: Event
    claims: tuple[Claim, ...]
    where: Where | None
    when: When
    family: str
    inferred: bool
    attackers: frozenset[str]
    killed: tuple[Figure, ...]
    injured: tuple[Figure, ...]
    loose: bool  # a denial or admission beside no event of its report: no member of an incident
    denies_only: bool  # nobody in it says that it happened
    fighters: bool  # all the dead that it tells of are combatants
    relays: tuple[str, ...]  # keys of those that it says it relays; `?` where it names nobody
    text: str = field(repr=False)
    words: frozenset[str] = field(repr=False)
    names: frozenset[str] = field(repr=False)

    @property
    def report(self) -> Report:
        return self.reading.report

    @property
    def outlet(self) -> str:
        """The outlet as compared; a report without one stands for itself."""
        return name_key(self.report.outlet or "") or self.report.id

    @property
    def squeezed(self) -> str:
        """Its words without spaces and articles, in which names are looked for."""
        return squeezed(self.text)

    @property
    def sure(self) -> bool:
        """Place and day are sure enough to found an incident."""
        return self.when.sure and self.where is not None and self.where.sure


def facts(readings: Iterable[Reading]) -> list[Fact]:
    """The events of all readings in the order of their keys; a report given twice counts once."""
    found = [fact for reading in _once(readings) if reading.events for fact in _facts(reading)]
    return sorted(found, key=lambda fact: fact.key)


def _once(readings: Iterable[Reading]) -> Iterable[Reading]:
    """Every report once, under the first of its files."""
    seen: dict[str, Reading] = {}
    for reading in readings:
        known = seen.get(reading.report.id)
        if known is None or known.report.file > reading.report.file:
            seen[reading.report.id] = reading
    return seen.values()


def loose_facts(readings: Iterable[Reading]) -> list[Fact]:
    """Denials and admissions of a place that belong to no event of their report, made like events."""
    found = [
        _loose(reading, number, claim)
        for reading in _once(readings)
        for number, claim in enumerate(reading.claims)
        if claim.event is None and claim.stance in ("denies", "admits") and claim.place is not None
    ]
    return sorted(found, key=lambda fact: fact.key)


def _loose(reading: Reading, number: int, claim: Claim) -> Fact:
    actors = tuple(EventActor(a.id, a.role, a.hedged) for a in claim.actors)
    event = Event(
        -1 - number, claim.event_type, claim.place, claim.date, actors, None, None, Victims(),
        HarmByOutcome(), (), (claim.speaker.type,), claim.quote, (claim.id,),
    )  # fmt: skip
    text = _own_words(event, (claim,))
    told = Told(text, ())
    part = _part(reading.report, _entry_at(reading.report, claim.quote.start))
    return _fact(
        (published(part), reading.report.id, number), reading, told, event, part.published, (claim,))


def published(report: Report) -> str:
    """The first possible publication day, or the last; empty where unknown."""
    return (report.published.start or report.published.end or "") if report.published else ""


def _facts(reading: Reading) -> Iterator[Fact]:
    report = reading.report
    known: dict[int | None, tuple[Report, str, Told]] = {}
    for event in reading.events:
        at = _entry_at(report, event.quote.start)
        if at not in known:
            part = _part(report, at)
            # events are numbered in the order of time: so are the names of their entries
            name = report.id if at is None else f"{report.id}/{event.event:06}"
            known[at] = part, name, _told(part)
        part, name, told = known[at]
        yield _fact((published(part), name, event.event), reading, told, event, part.published)


def _entry_at(report: Report, start: int) -> int | None:
    """Which of several reports on one page holds these words."""
    at = bisect_right(report.entries, start, key=lambda entry: entry.start) - 1
    return at if at >= 0 and start < report.entries[at].end else None


def _part(report: Report, at: int | None) -> Report:
    """One of several reports on a page as a report of its own."""
    if at is None:
        return report
    entry = report.entries[at]
    first = bisect_left(report.segments, entry.start, key=lambda segment: segment.start)
    last = bisect_left(report.segments, entry.end, key=lambda segment: segment.start)
    return replace(report, published=entry.published, segments=report.segments[first:last], entries=())


def _told(report: Report) -> Told:
    """A report's words without comments, bylines and furniture; relays are named in these as well."""
    parts = [(s.kind, fold_long(report.text[s.start : s.end])) for s in report.segments]
    text = "\n".join(part for kind, part in parts if kind in CLAIM_BEARING)
    if not text:
        text = fold_long(report.text)
        return Told(text, relays_in(text))
    return Told(text, relays_in("\n".join(part for kind, part in parts if kind != "comment")))


def _fact(
    key: tuple[str, str, int], reading: Reading, told: Told, event: Event, day: Published | None,
    loose: tuple[Claim, ...] = (),
) -> Fact:
    claims = loose or tuple(c for c in reading.claims if c.event == event.event)
    text = told.text if loose or len(reading.events) == 1 else _own_words(event, claims)
    attackers = {a.id for a in event.actors if a.role != "target"}
    attackers |= {a.id for c in claims for a in c.actors if a.role != "target"}
    typed = [c for c in claims if c.event_type == event.event_type]
    denied = bool(claims) and all(c.stance in ("denies", "predicts") for c in claims)
    rows = [h for c in claims for h in c.harm if h.outcome == "killed" and h.subset_of is None]
    return Fact(
        key, reading, told, event, claims, where_of(event.place),
        when_of(event.date, day, denied),
        family(event.event_type), bool(typed) and all(c.means_inferred for c in typed),
        frozenset(attackers - {"unknown"}),
        _figures(event, claims, "killed"), _figures(event, claims, "injured"),
        bool(loose), denied, bool(rows) and all(h.group == "combatants" for h in rows),
        told.relays + tuple(name_key(via.text) for c in claims for via in c.speaker.via),
        text, rare_words(text), names_in(reading.report, text, len(reading.events)),
    )  # fmt: skip


def _own_words(event: Event, claims: Sequence[Claim]) -> str:
    """The sentences that tell one event of a report that tells several."""
    quotes = dict.fromkeys([event.quote.text, *(c.quote.text for c in claims)])
    place = (event.place.text or event.place.name_ar or "") if event.place else ""
    return fold_long("\n".join([*quotes, place]))


def _figures(event: Event, claims: Sequence[Claim], outcome: str) -> tuple[Figure, ...]:
    """Every literal figure that a speaker states of an outcome, the event's own where no claim has one."""
    spoken = [c for c in claims if c.stance not in ("denies", "predicts")]
    found = tuple(dict.fromkeys(f for c in spoken if (f := stated(c, outcome)) is not None))
    whole = event.killed if outcome == "killed" else event.injured
    return found or (((whole.low, whole.high),) if whole else ())


def stated(
    claim: Claim, outcome: str, counting: Counting = "literal", groups: frozenset[str] | None = None
) -> Figure | None:
    """What a claim states of an outcome: the sum of its rows that divide no other; None where it is silent.

    `groups` keeps rows of these groups only, whether they divide another row or not.
    """
    rows = [h for h in claim.harm if h.outcome == outcome]
    rows = [h for h in rows if h.group in groups] if groups else [h for h in rows if h.subset_of is None]
    ranges = [r for h in rows if (r := range_of(h.quantity, counting)) is not None]
    if not ranges:
        return None
    highs = [high for _, high in ranges]
    return sum(low or 0 for low, _ in ranges), None if None in highs else sum(h or 0 for h in highs)


def updates(fact: Fact) -> bool:
    """Do the words say that the figure replaces an earlier one?"""
    return any("update" in c.rules for c in fact.claims) or updates_in(fact.text)
