"""What an outlet calls each side: its own words, with the lexicon's note of their slant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from tawthiq import lexicon
from tawthiq.arabic.tokens import tokenize
from tawthiq.coding.actors import actor_mentions
from tawthiq.coding.speakers.attributions import outlet_country
from tawthiq.model import Actor, Claim, Reading

_NOT_ITS_OWN = frozenset({"military_statement", "official", "government_side_media"})
_PARTICLES = ("و", "ف", "ب", "ل", "ك")
_NAMED = 3  # names of one side that are told, the most used first


@dataclass(frozen=True, slots=True)
class Name:
    """What an outlet calls a side: words, how often, `slant` and `used_by` of the lexicon's note."""

    actor: str
    words: str
    slant: str | None
    used_by: str | None
    times: int


def namings(readings: Iterable[Reading]) -> tuple[tuple[Name, ...], dict[str, int]]:
    """The names that these readings' outlets use most for each side, and how many of all are of which slant.

    Words that a side's own statement uses are that side's, not the outlet's, and are left out.
    """
    told: Counter[tuple[str, str, str | None, str | None]] = Counter()
    for reading in readings:
        told.update(_in(reading))
    slants = Counter(slant or "none" for _, _, slant, _ in told.elements())
    ordered = sorted(told.items(), key=lambda row: (-row[1], row[0][:2]))
    by_side: dict[str, list[Name]] = {}
    for (actor, words, slant, used_by), times in ordered:
        names = by_side.setdefault(actor, [])
        if len(names) < _NAMED:
            names.append(Name(actor, words, slant, used_by, times))
    return tuple(n for actor in sorted(by_side) for n in by_side[actor]), dict(sorted(slants.items()))


def _in(reading: Reading) -> Iterator[tuple[str, str, str | None, str | None]]:
    report = reading.report
    land = outlet_country(report.outlet or "")
    day = (report.published.end or report.published.start) if report.published else None
    seen: set[tuple[int, int]] = set()
    for claim in reading.claims:
        for actor in _own(claim):
            at = (actor.start, actor.end)
            hidden = any(r.start < actor.end and actor.start < r.end for r in report.restricted)
            if at in seen or hidden or not actor.text:
                continue
            seen.add(at)
            yield (actor.id, *_noted(actor.text, actor.id, land, day))


def _own(claim: Claim) -> Iterator[Actor]:
    if claim.speaker.type not in _NOT_ITS_OWN:
        yield from (a for a in claim.actors if a.id != "unknown")


@lru_cache(maxsize=20_000)
def _noted(text: str, actor: str, land: str | None, day: str | None) -> tuple[str, str | None, str | None]:
    """The words that name the side in these, with the lexicon's note; the words as they are without one."""
    tokens = tokenize(text)
    when = date.fromisoformat(day) if day else None
    for mention in actor_mentions(tokens, country=land, day=when):
        if actor in (mention.id, *mention.candidates):
            words = text[tokens[mention.first].start : tokens[mention.last - 1].end]
            words = _without_particle(_plain(words), mention.entry, land, when)
            return words, mention.slant, _entries().get(mention.entry, {}).get("used_by")
    return _plain(text), None, None


def _plain(words: str) -> str:
    return " ".join(words.split())


def _without_particle(words: str, entry: str, land: str | None, when: date | None) -> str:
    """The words without a particle before them (لقوات، وقوات), where the rest names the side as well."""
    rest = "ا" + words[1:] if words.startswith("لل") else words[1:]
    if words[:1] not in _PARTICLES or not rest:
        return words
    named = actor_mentions(tokenize(rest), country=land, day=when)
    return rest if any(m.entry == entry and m.first == 0 for m in named) else words


@cache
def _entries() -> dict[str, dict[str, str]]:
    return {entry["id"]: entry for entry in lexicon.load("actors")}
