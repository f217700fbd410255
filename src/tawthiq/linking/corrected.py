"""What people corrected, laid over what was read: claims as they set them right, and what follows from them.

What the program read stays as it is, beside this. Corrections change no membership: which events are one
incident follows from what was read, and from links and splits.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import Any, get_args

from tawthiq.linking.anchors import Anchor, share, spot_of
from tawthiq.linking.decided import EventKey
from tawthiq.linking.facts import Fact
from tawthiq.linking.incident import build
from tawthiq.linking.link import Desk
from tawthiq.linking.setright import missed, put, set_right
from tawthiq.model import Claim, Grade, Incident, Outcome, Place, Reading

OUTCOMES: tuple[str, ...] = get_args(Outcome)
COMPARED = ("date", "place", "event_types", "actors", "strike_status", "grade")


@dataclass(frozen=True, slots=True)
class On:
    """The claim that a correction was made on, by its own words."""

    text: str
    start: int
    end: int
    speaker: str
    stance: str


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction on an event as it is read now. `claim` is of its reading; empty for one that was missed.

    `to`: for a field of a claim its value, for a claim that was missed what it says.
    """

    number: int
    key: EventKey
    claim: str
    field: str
    to: Any
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class View:
    """People's view of an incident. `incident` None: people say that none of its members is an event.

    `changed`: what is another than the program reads. `grade`: the one that a person gave.
    """

    incident: Incident | None
    changed: tuple[str, ...] = ()
    grade: Grade | None = None


def on(claim: Claim) -> On:
    """How a correction names its claim."""
    quote = claim.quote
    return On(quote.text, quote.start, quote.end, claim.speaker.type, claim.stance)


def claim_at(known: On, named: str, event: int, reading: Reading) -> str | None:
    """The id of the claim on an event that says these words now; None where none does for sure."""
    spot = spot_of(Anchor("", "", event, known.text, known.start, known.end), reading.report)
    if spot is None:
        return None
    told = [c for c in reading.claims if c.event == event and share((c.quote.start, c.quote.end), spot)]
    for same in (
        lambda c: (c.quote.start, c.quote.end) == spot,
        lambda c: c.speaker.type == known.speaker,
        lambda c: c.stance == known.stance,
        lambda c: c.id == named,
    ):
        told = [c for c in told if same(c)] or told
    return told[0].id if len(told) == 1 else None


def laid(reading: Reading, corrections: Iterable[Correction]) -> Reading:
    """The reading with its claims as people set them right, the later word over the earlier."""
    for one in sorted(corrections, key=lambda c: c.number):
        if one.key[0] != reading.report.id:
            continue
        if not one.claim:
            claim = missed(one.key[1], one.number, one.to, reading.report.text, one.start, one.end)
            reading = replace(reading, claims=(*reading.claims, claim))
            continue
        before = next((c for c in reading.claims if c.id == one.claim), None)
        if before is not None:
            words = reading.report.text[one.start:one.end]
            reading = put(reading, before, set_right(before, one.field, one.to, words, one.start, one.end))
    return reading


def view(
    found: Incident, readings: Sequence[Reading], corrections: Sequence[Correction], none: Set[EventKey],
) -> View:  # fmt: skip
    """People's view of an incident, of the readings of its members and of those beside it in its history.

    `none`: events that people say are none.
    """
    keys = {(m.report, m.event) for m in found.members} - none
    if not keys:
        return View(None, tuple(found.harm))
    desk = Desk(laid(reading, corrections) for reading in readings)
    members = [f for f in desk.facts if (f.report.id, f.event.event) in keys]
    if len(members) < len(keys):
        return View(found)  # a report is being read anew: nothing is said of it by halves
    loose = [f for f in desk.every[len(desk.facts):] if _told(f, found)]
    made = build(members, desk.copied_among, found.counting, found.possible_of, loose)
    same = _spot(made.place) == _spot(found.place)
    people = replace(made, id=found.id, history=found.history, double_tap=found.double_tap,
                     place=found.place if same else made.place)
    return View(people, tuple(_changed(found, people)))


def _told(fact: Fact, found: Incident) -> bool:
    """Is this loose denial or admission one of those that the incident's history tells of?"""
    change = "denial" if fact.denies_only else "admission"
    return any(step.event is None and step.change == change and step.file == fact.report.file
               and step.published == (fact.key[0] or None) for step in found.history)


def _spot(place: Place | None) -> tuple[object, ...]:
    return (place.id, place.name_ar, place.relation, place.precision) if place else ()


def _changed(found: Incident, people: Incident) -> Iterable[str]:
    yield from (name for name in COMPARED if getattr(found, name) != getattr(people, name))
    harms: tuple[Mapping[str, Any], ...] = (found.harm, people.harm)
    yield from (outcome for outcome in OUTCOMES if harms[0].get(outcome) != harms[1].get(outcome))
