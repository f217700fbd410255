"""Copies under their origin: which member repeats which, and the cards that say nothing of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tawthiq.linking.anchors import event_at
from tawthiq.linking.dependence import Link, sources
from tawthiq.linking.link import Desk
from tawthiq.register.judgements import Judgement, event_subject
from tawthiq.web.cards import PLAIN, Card, Copy, HarmLine, Key
from tawthiq.web.masking import Masked, mask_all
from tawthiq.web.store import Told
from tawthiq.web.words import Words

_REPEATS = ("copy", "relay")


def copies(
    told: Sequence[Told], decisions: Iterable[Judgement], masks: Sequence[Masked], w: Words
) -> dict[Key, Copy]:
    """The members that repeat another's text or say that they relay it, each with the first who told it.

    `decisions`: on the incident, the newest first; what a person said of two members stands before the rules.
    """
    found = _read(told, masks, w) | _decided(told, decisions, w)
    return {key: replace(copy, origin=_head(key, found)) for key, copy in found.items()}


def _read(told: Sequence[Told], masks: Sequence[Masked], w: Words) -> dict[Key, Copy]:
    """As the linking sees it: the same facts in the same order."""
    members = {(part.member.report, part.member.event) for part in told}
    desk = Desk([part.reading for part in told])
    facts = [fact for fact in desk.facts if (fact.report.id, fact.event.event) in members]
    keys = [(fact.report.id, fact.event.event) for fact in facts]
    links = [one for one in sources(facts, desk.copied_among).links if _repeats(one, keys)]
    return {
        keys[one.later]: Copy(keys[one.earlier], mask_all(masks, one.texts[w.language == "en"]))
        for one in reversed(links)
    }


def _repeats(link: Link, keys: Sequence[Key]) -> bool:
    return link.rule in _REPEATS and keys[link.earlier][0] != keys[link.later][0]


def _decided(told: Sequence[Told], decisions: Iterable[Judgement], w: Words) -> dict[Key, Copy]:
    """What people linked as copies, by the words that they decided on."""
    readings = {part.reading.report.id: part.reading for part in told}
    found: dict[Key, Copy] = {}
    for one in decisions:
        if not one.stands or not one.value.get("copy") or len(one.anchors) != 2:
            continue
        earlier, later = sorted(
            one.anchors, key=lambda a: event_subject(a.report, a.event) == one.value["copy"])
        ends = [event_at(a, readings[a.report]) if a.report in readings else None for a in (earlier, later)]
        if ends[0] is not None and ends[1] is not None:
            why = w.say("incident.copied_by", name=one.by, number=one.number)
            found.setdefault((later.report, ends[1]), Copy((earlier.report, ends[0]), why, one.number))
    return found


def _head(key: Key, found: Mapping[Key, Copy]) -> Key:
    seen = {key}
    while (copy := found.get(key)) and copy.origin not in seen:
        key = copy.origin
        seen.add(key)
    return key


def folded(cards: Iterable[Card]) -> tuple[Card, ...]:
    """The cards that say something of their own, each with those that repeat it under it.

    Admissions and denials are never folded, nor a copy whose figures or actors none before it has.
    """
    every = list(cards)
    alone = [one for one in every if one.repeats is None]
    under: dict[str, list[Card]] = {}
    for one in every:
        if one.repeats is not None:
            origin = _origin(one, alone)
            if origin:
                under.setdefault(_name(origin), []).append(one)
            else:
                alone.append(one)
    shown = set(map(_name, alone))
    return tuple(
        replace(one, folded=tuple(under.get(_name(one), ()))) for one in every if _name(one) in shown)


def _origin(card: Card, alone: Sequence[Card]) -> Card | None:
    """The card that a copy repeats whole: of several the one of the same speaker, of the most values."""
    if card.rank != PLAIN:
        return None
    said = _said(card)
    fit = [one for one in alone if _voice(one) == _voice(card) and one.digest != card.digest
           and one.claim.stance == card.claim.stance and said <= _said(one)]
    speaker = card.claim.speaker.type
    return max(fit, key=lambda one: (one.claim.speaker.type == speaker, len(_said(one))), default=None)


def _voice(card: Card) -> Key:
    """The member at the head of those that repeat one another."""
    return card.repeats.origin if card.repeats else (card.report.id, -1 if card.claim.event is None
                                                     else card.claim.event)


def _name(card: Card) -> str:
    return f"{card.digest} {card.claim.id}"


def _said(card: Card) -> frozenset[tuple[object, ...]]:
    """What a copy may not say beyond its origin: figures and actors."""
    actors = {("actor", one.id, one.role) for one in card.actors}
    return frozenset(actors | set(_figures(card.harm)))


def _figures(lines: Iterable[HarmLine]) -> Iterable[tuple[object, ...]]:
    for line in lines:
        bounds = line.bounds and (line.bounds.low, line.bounds.high)
        yield line.harm.outcome, line.harm.group, bounds
        yield from _figures(line.parts)
