"""The values of a reading, each once, with its words, what was read from them, and the rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from tawthiq.explain.masks import Mask
from tawthiq.explain.words import Labels, say
from tawthiq.model import Actor, Claim, Date, Harm, Place, Quantity, Speaker

Kind = Literal["place", "date", "harm", "actor", "weapon", "object", "speaker"]
KINDS: tuple[Kind, ...] = ("place", "date", "harm", "actor", "weapon", "object", "speaker")
Key = tuple[Kind, int, int, str, str | None]


@dataclass(frozen=True, slots=True)
class Value:
    """What was read from words[start:end]; `claims` are the numbers of the claims that hold it."""

    number: int
    kind: Kind
    start: int
    end: int
    words: str
    read: str
    rule: str | None
    claims: tuple[int, ...]


def values_of(claims: Sequence[Claim], mask: Mask, labels: Labels) -> tuple[Value, ...]:
    """Every value of the claims that has words, in the order of the text, numbered from 1."""
    held: dict[Key, list[int]] = {}
    for number, claim in enumerate(claims, 1):
        for key in _keys(claim, mask, labels):
            if 0 <= key[1] < key[2] <= len(mask.text) and number not in held.setdefault(key, []):
                held[key].append(number)
    order = sorted(held, key=lambda k: (k[1], -k[2], KINDS.index(k[0]), k[3], k[4] or ""))
    return tuple(
        Value(n, key[0], key[1], key[2], mask.text[key[1] : key[2]], key[3], key[4], tuple(held[key]))
        for n, key in enumerate(order, 1))


def _keys(claim: Claim, mask: Mask, labels: Labels) -> Iterator[Key]:
    place, date, speaker = claim.place, claim.date, claim.speaker
    if place and place.start is not None and place.end is not None:
        yield "place", place.start, place.end, place_read(place, mask, labels), place.rule
    if date:
        yield "date", date.start_char, date.end_char, date_read(date, labels), date.rule
    for h in claim.harm:
        yield "harm", h.start, h.end, _harm(h, labels), h.rule
    for a in claim.actors:
        yield "actor", a.start, a.end, _actor(a, labels), a.rule
    for w in claim.weapons:
        yield "weapon", w.start, w.end, labels.label("weapon", w.id), w.rule
    for o in claim.objects:
        read = " · ".join(filter(None, (labels.label("object", o.id), labels.label("effect", o.effect))))
        yield "object", o.start, o.end, read, o.rule
    if speaker.start is not None and speaker.end is not None:
        yield "speaker", speaker.start, speaker.end, speaker_read(speaker, claim, labels), speaker.rule


def place_read(place: Place, mask: Mask, labels: Labels) -> str:
    """Name, governorate, precision, and the relation where it is not “in”."""
    admin = labels.name(place.admin1.name_ar, place.admin1.name_en) if place.admin1 else ""
    name = mask.words(labels.name(place.name_ar, place.name_en))
    relation = labels.label("relation", place.relation) if place.relation != "in" else ""
    precision = labels.label("precision", place.precision)
    parts = [name, admin if admin != name else "", precision, relation, place.id]
    return " · ".join(p for p in parts if p)


def date_read(date: Date, labels: Labels) -> str:
    """The day or days, and how precisely they are known."""
    return " · ".join(p for p in (labels.date(date), labels.label("date_precision", date.precision)) if p)


def _harm(harm: Harm, labels: Labels) -> str:
    count = count_read(harm.quantity, labels)
    what = f"{labels.label('outcome', harm.outcome)} {count} · {labels.label('group', harm.group)}"
    return what if harm.subset_of is None else say("part_of", labels.language, what=what)


def count_read(quantity: Quantity, labels: Labels) -> str:
    """The figures of a quantity, else what its words say of the number."""
    if quantity.low is None:
        return labels.label("quantity", quantity.kind)
    return labels.range(_Range(quantity.low, quantity.high))


@dataclass(frozen=True, slots=True)
class _Range:
    low: int
    high: int | None


def _actor(actor: Actor, labels: Labels) -> str:
    parts = [labels.label("actor", actor.id), labels.label("role", actor.role)]
    if actor.hedged:
        parts.append(say("hedged", labels.language))
    if actor.candidates:
        names = "، ".join(labels.label("actor", c) for c in actor.candidates)
        parts.append(say("candidates", labels.language, names=names))
    return " · ".join(parts)


def speaker_read(speaker: Speaker, claim: Claim, labels: Labels) -> str:
    """The type of the speaker and the stance of the claim."""
    return f"{labels.label('speaker', speaker.type)} · {labels.label('stance', claim.stance)}"
