"""Facts: what linking needs to know of each event, gathered once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tawthiq.arabic.fold import fold
from tawthiq.arabic.quantities import range_of
from tawthiq.linking.settings import family, phrases
from tawthiq.linking.when import When, when_of
from tawthiq.linking.where import Where, where_of
from tawthiq.linking.wordbag import names_in, rare_words
from tawthiq.model import CLAIM_BEARING, Claim, Counting, Event, Reading, Report

Figure = tuple[int, int | None]


@dataclass(frozen=True, slots=True, eq=False)
class Fact:
    """One event of one report. `key` orders facts alike however they come: (published, report, event)."""

    key: tuple[str, str, int]
    reading: Reading
    event: Event
    claims: tuple[Claim, ...]
    where: Where | None
    when: When
    family: str
    inferred: bool
    attackers: frozenset[str]
    killed: tuple[Figure, ...]
    injured: tuple[Figure, ...]
    text: str = field(repr=False)
    words: frozenset[str] = field(repr=False)
    names: frozenset[str] = field(repr=False)

    @property
    def report(self) -> Report:
        return self.reading.report

    @property
    def outlet(self) -> str:
        """The outlet as compared; a report without one stands for itself."""
        return " ".join(fold(self.report.outlet or "").split()) or self.report.id

    @property
    def sure(self) -> bool:
        """Place and day are sure enough to found an incident."""
        return self.when.sure and self.where is not None and self.where.sure

    @property
    def denies_only(self) -> bool:
        """Nobody in it says that it happened."""
        return _denied(self.claims)

    @property
    def fighters(self) -> bool:
        """Are all the dead that it tells of combatants? Rival accounts of one toll are not compared."""
        rows = [h for c in self.claims for h in c.harm if h.outcome == "killed" and h.subset_of is None]
        return bool(rows) and all(h.group == "combatants" for h in rows)


def facts(readings: Iterable[Reading]) -> list[Fact]:
    """The events of all readings in the order of their keys; a report given twice counts once."""
    seen: dict[tuple[str, str, int], Fact] = {}
    for reading in readings:
        for event in reading.events:
            key = (published(reading.report), reading.report.id, event.event)
            if key not in seen or seen[key].report.file > reading.report.file:
                seen[key] = _fact(key, reading, event)
    return [seen[key] for key in sorted(seen)]


def _denied(claims: Sequence[Claim]) -> bool:
    return bool(claims) and all(c.stance in ("denies", "predicts") for c in claims)


def published(report: Report) -> str:
    """The first possible publication day, or the last; empty where unknown."""
    return (report.published.start or report.published.end or "") if report.published else ""


def _fact(key: tuple[str, str, int], reading: Reading, event: Event) -> Fact:
    claims = tuple(c for c in reading.claims if c.event == event.event)
    text = _told(reading, event, claims)
    attackers = {a.id for a in event.actors if a.role != "target"}
    attackers |= {a.id for c in claims for a in c.actors if a.role != "target"}
    typed = [c for c in claims if c.event_type == event.event_type]
    return Fact(
        key,
        reading,
        event,
        claims,
        where_of(event.place),
        when_of(event.date, reading.report.published, _denied(claims)),
        family(event.event_type),
        bool(typed) and all(c.means_inferred for c in typed),
        frozenset(attackers - {"unknown"}),
        _figures(event, claims, "killed"),
        _figures(event, claims, "injured"),
        text,
        rare_words(text),
        names_in(reading.report, text, len(reading.events)),
    )


def _told(reading: Reading, event: Event, claims: Sequence[Claim]) -> str:
    """The words that tell the event: the whole report where it tells no other, else its own sentences."""
    report = reading.report
    if len(reading.events) == 1 and report.segments:
        parts = [report.text[s.start : s.end] for s in report.segments if s.kind in CLAIM_BEARING]
        return fold("\n".join(parts))
    quotes = dict.fromkeys([event.quote.text, *(c.quote.text for c in claims)])
    place = (event.place.text or event.place.name_ar or "") if event.place else ""
    return fold("\n".join([*quotes, place]))


def _figures(event: Event, claims: Sequence[Claim], outcome: str) -> tuple[Figure, ...]:
    """Every literal figure that a speaker states of an outcome, the event's own where no claim has one."""
    found: dict[Figure, None] = {}
    for claim in claims:
        if claim.stance in ("denies", "predicts"):
            continue
        figure = stated(claim, outcome)
        if figure is not None:
            found[figure] = None
    whole = event.killed if outcome == "killed" else event.injured
    if not found and whole is not None:
        found[(whole.low, whole.high)] = None
    return tuple(found)


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
    if any("update" in c.rules for c in fact.claims):
        return True
    return any(cue in fact.text for cue in phrases("update_cues"))
