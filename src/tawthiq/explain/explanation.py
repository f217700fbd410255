"""All that an explanation shows of one reading, before it is set as a page or on a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import cached_property

from tawthiq.contract import INVENTED
from tawthiq.explain.marks import Block, Mark, blocks, marks_of
from tawthiq.explain.masks import Mask
from tawthiq.explain.unclaimed import Left, left
from tawthiq.explain.values import KINDS, Kind, Value, values_of
from tawthiq.explain.words import Labels, say
from tawthiq.model import Claim, Event, EventActor, HarmByOutcome, Reading


@dataclass(frozen=True)
class Explanation:
    """A reading, the language in which it is explained, and whether restricted words are shown."""

    reading: Reading
    labels: Labels
    restricted: bool = False

    def say(self, key: str, **values: object) -> str:
        return say(key, self.labels.language, **values)

    @cached_property
    def mask(self) -> Mask:
        return Mask(self.reading.report, self.restricted)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """Claims, then cumulative totals; a claim's number is its place here, from 1."""
        return (*self.reading.claims, *self.reading.totals)

    @cached_property
    def values(self) -> tuple[Value, ...]:
        return values_of(self.claims, self.mask, self.labels)

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        return marks_of(self.values, self.mask)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        return tuple(blocks(self.mask, self.marks))

    @cached_property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds of which there are values, in the order of the key."""
        found = {value.kind for value in self.values}
        return tuple(kind for kind in KINDS if kind in found)

    @cached_property
    def unclaimed(self) -> tuple[Left, ...]:
        """What was counted and went into no claim and no total."""
        return tuple(left(self.reading.unclaimed, self.mask.text, self.labels))

    @property
    def invented(self) -> bool:
        return self.reading.report.kind == INVENTED

    @cached_property
    def rules(self) -> tuple[str, ...]:
        """Every rule that read a value or fired in a claim, in order."""
        named = {v.rule for v in self.values if v.rule} | {r for c in self.claims for r in c.rules}
        return tuple(sorted(named))

    def numbers(self, kind: Kind, start: int | None, end: int | None) -> tuple[int, ...]:
        """The numbers of the values of a kind that were read from exactly these words."""
        return self._at.get((kind, start or 0, end or 0), ())

    @cached_property
    def _at(self) -> dict[tuple[str, int, int], tuple[int, ...]]:
        return {(m.kind, m.start, m.end): m.numbers for m in self.marks}

    @cached_property
    def _of_claim(self) -> dict[int, list[Value]]:
        held: dict[int, list[Value]] = {}
        for value in self.values:
            for number in value.claims:
                held.setdefault(number, []).append(value)
        return held

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {claim.id: number for number, claim in enumerate(self.claims, 1)}

    def values_of(self, claim: int) -> list[Value]:
        """The values of the claim with this number."""
        return self._of_claim.get(claim, [])

    def of_event(self, event: Event, kind: Kind, wanted: Iterable[str] = ()) -> tuple[int, ...]:
        """Numbers of the values of a kind in an event's claims; with `wanted`, those that begin so."""
        names = tuple(wanted)
        held = (v for identifier in event.claims for v in self.values_of(self._numbers.get(identifier, 0)))
        found = (v.number for v in held if v.kind == kind and (not names or v.read.startswith(names)))
        return tuple(dict.fromkeys(found))

    def home(self, number: int) -> str:
        """Which event the claim with this number is of, or what it is instead."""
        event = self.claims[number - 1].event
        if number > len(self.reading.claims):
            return self.say("total")
        return self.say("situation") if event is None else self.say("of_event", n=event + 1)

    def actor(self, actor: EventActor) -> str:
        """An actor of an event as it is written out."""
        hedge = f" ({self.say('hedged')})" if actor.hedged else ""
        role = "" if actor.role == "attacker" else f" ({self.labels.label('role', actor.role)})"
        return self.labels.label("actor", actor.id) + role + hedge

    def other_harm(self, harm: HarmByOutcome) -> list[tuple[str, int, int]]:
        """(label and range, start, end) of every outcome but killed and injured."""
        held = ((f.name, getattr(harm, f.name)) for f in fields(harm))
        return [(f"{self.labels.label('outcome', name)} {self.labels.range(r)}", r.start or 0, r.end or 0)
                for name, r in held if r is not None]


def explain(reading: Reading, labels: Labels, *, restricted: bool = False) -> Explanation:
    """The explanation of a reading. Restricted words and comments are masked unless `restricted`."""
    return Explanation(reading, labels, restricted)
