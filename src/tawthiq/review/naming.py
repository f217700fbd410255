"""What an outlet calls each side: its own words, with the lexicon's note of their slant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Any

from tawthiq import lexicon
from tawthiq.arabic.fold import fold
from tawthiq.arabic.tokens import tokenize
from tawthiq.coding.actors import ActorMention, actor_mentions
from tawthiq.coding.speakers.attributions import outlet_country
from tawthiq.model import Actor, Claim, Reading

_NOT_ITS_OWN = frozenset({"military_statement", "official", "government_side_media"})
_PARTICLES = ("و", "ف", "ب", "ل", "ك")
_LANDS = ("sy", "iq", "ye", "ps", "lb", "sd", "ly")  # tried where the outlet's name does not say which
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
    when = date.fromisoformat(day) if day else None
    tried = ((of, _mention(text, actor, of, when)) for of in (land, *_LANDS))
    land, found = next(((of, mention) for of, mention in tried if mention), (land, None))
    if found is None:
        return _plain(text), None, None
    words, mention = found
    return _name(words, mention, land, when), mention.slant, _entries().get(mention.entry, {}).get("used_by")


def _mention(
    text: str, actor: str, land: str | None, when: date | None
) -> tuple[str, ActorMention] | None:
    """The first mention of a side in some words, with the words that it covers."""
    tokens = tokenize(text)
    for mention in actor_mentions(tokens, country=land, day=when):
        if actor in (mention.id, *mention.candidates):
            return _plain(text[tokens[mention.first].start : tokens[mention.last - 1].end]), mention
    return None


def _name(words: str, mention: ActorMention, land: str | None, when: date | None) -> str:
    """The name alone, without aircraft, shells or particles before it, as long as it is noted alike."""
    actor = mention.id if mention.id != "unknown" else mention.candidates[0]
    phrases = _phrases(mention.entry)
    for at in range(len(words.split())):
        whole = " ".join(words.split()[at:])
        for end in (whole, _without_particle(whole)):
            found = _mention(end, actor, land, when)
            if found is None or found[0] != end or fold(end) not in phrases:
                continue
            if (found[1].entry, found[1].slant) == (mention.entry, mention.slant):
                return end
    return _without_particle(words) if _mention(_without_particle(words), actor, land, when) else words


@cache
def _phrases(entry: str) -> frozenset[str]:
    """The phrases of an entry of the lexicon, folded."""
    return frozenset(fold(phrase) for phrase in _entries().get(entry, {}).get("phrases", ()))


def _plain(words: str) -> str:
    return " ".join(words.split())


def _without_particle(words: str) -> str:
    """The words without a particle before them: لقوات، وقوات، للجيش."""
    if words.startswith("لل"):
        return "ا" + words[1:]
    return words[1:] if words[:1] in _PARTICLES and len(words) > 3 else words


@cache
def _entries() -> dict[str, dict[str, Any]]:
    return {entry["id"]: entry for entry in lexicon.load("actors")}
