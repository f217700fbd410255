"""A claim as a card: what its speaker says, in the words of the report, masked where they must be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tawthiq.model import Claim, Harm, LowHigh, Report
from tawthiq.web.marks import Piece, all_marks, pieces
from tawthiq.web.masking import Masked
from tawthiq.web.store import Told, sha256

# What an attacker's side admits and what any side denies is read first (codebook, section 6).
_FIRST = {("admits", "harm"): 0, ("admits", "act"): 1, ("admits", None): 1, ("denies", None): 2}
PLAIN = 3
"""The rank of a claim that neither admits nor denies."""


Key = tuple[str, int]
"""A member of an incident: its report and the number of the event."""


@dataclass(frozen=True, slots=True)
class Copy:
    """Whom a member repeats, and why, in words; `decision`: the number of the one by which people said so."""

    origin: Key
    why: str
    decision: int | None = None


@dataclass(frozen=True, slots=True)
class HarmLine:
    """One count with its words; `bounds` None: the text says that the number is not known."""

    harm: Harm
    bounds: LowHigh | None
    words: str
    parts: tuple[HarmLine, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """An id of the codebook with the words it was read from."""

    id: str
    words: str
    role: str = ""
    hedged: bool = False
    candidates: tuple[str, ...] = ()
    effect: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A claim ready for a template; every word in it is masked already.

    `repeats`: its report repeats another, one voice with it. `folded`: the cards that repeat this one.
    """

    claim: Claim
    report: Report
    digest: str
    outlet: str
    title: str
    quote: tuple[Piece, ...]
    speaker_words: str
    via: tuple[tuple[str, str], ...]
    place_words: str
    place_name: tuple[str, str]
    date_words: str
    actors: tuple[Value, ...]
    weapons: tuple[Value, ...]
    objects: tuple[Value, ...]
    harm: tuple[HarmLine, ...]
    rank: int
    repeats: Copy | None
    folded: tuple[Card, ...] = ()


def title_of(masked: Masked) -> str:
    """A report's title as a reader may see it: from its headline, else the title it came with."""
    for segment in masked.report.segments:
        if segment.kind == "headline":
            return " ".join(masked.slice(segment.start, segment.end).split())
    return masked.words(masked.report.title)


def card(claim: Claim, masked: Masked, *, repeats: Copy | None = None) -> Card:
    """One claim of a report as a card."""
    place, date = claim.place, claim.date
    return Card(
        claim=claim,
        report=masked.report,
        digest=sha256(masked.report.id),
        outlet=masked.words(masked.report.outlet),
        title=title_of(masked),
        quote=_quote(claim, masked),
        speaker_words=masked.slice(claim.speaker.start, claim.speaker.end),
        via=tuple((via.type, masked.words(via.text)) for via in claim.speaker.via),
        place_words=masked.slice(place.start, place.end) if place else "",
        place_name=(masked.words(place.name_ar), masked.words(place.name_en)) if place else ("", ""),
        date_words=masked.slice(date.start_char, date.end_char) if date else "",
        actors=tuple(
            Value(a.id, masked.slice(a.start, a.end), a.role, a.hedged, a.candidates) for a in claim.actors
        ),
        weapons=tuple(Value(w.id, masked.slice(w.start, w.end)) for w in claim.weapons),
        objects=tuple(
            Value(o.id, masked.slice(o.start, o.end), effect=o.effect or "") for o in claim.objects
        ),
        harm=_harm_lines(claim.harm, masked, None, frozenset()),
        rank=_FIRST.get((claim.stance, claim.admits), PLAIN),
        repeats=repeats,
    )


def _quote(claim: Claim, masked: Masked) -> tuple[Piece, ...]:
    """The claim's exact words, with those that a value was read from marked."""
    start, end = max(claim.quote.start, 0), min(claim.quote.end, len(masked.text))
    marks = all_marks([claim], len(masked.text))
    return pieces(masked.text, start, end, marks, masked.spans) if start < end else ()


def _harm_lines(
    rows: tuple[Harm, ...], masked: Masked, parent: int | None, above: frozenset[int]
) -> tuple[HarmLine, ...]:
    """The rows that divide `parent`, each with those that divide it in turn; a circle ends the descent."""
    return tuple(
        HarmLine(row, _bounds(row), masked.slice(row.start, row.end),
                 _harm_lines(rows, masked, at, above | {at}))
        for at, row in enumerate(rows)
        if row.subset_of == parent and at not in above
    )


def _bounds(row: Harm) -> LowHigh | None:
    low = row.quantity.low
    return None if low is None else LowHigh(low, row.quantity.high)


def incident_cards(
    told: Iterable[Told], masks: Iterable[Masked], copies: Mapping[Key, Copy]
) -> tuple[Card, ...]:
    """The claims of an incident side by side: admissions and denials first, then by publication.

    `masks`: the report of each as its viewer may see it. `copies`: the members that repeat another report.
    """
    cards = [
        card(claim, masked, repeats=copies.get((part.member.report, part.member.event)))
        for part, masked in zip(told, masks, strict=True) for claim in part.claims
    ]
    return tuple(sorted(cards, key=lambda c: (c.rank, _published(c.report), c.report.id, c.claim.id)))


def _published(report: Report) -> str:
    published = report.published
    return (published and (published.start or published.end)) or "9999"
