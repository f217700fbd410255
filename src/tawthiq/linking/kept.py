"""What a register keeps of every event, so that those near a new one are found without reading all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import Protocol

from tawthiq.linking.candidates import days_of, keys_of
from tawthiq.linking.decided import EventKey
from tawthiq.linking.facts import Fact
from tawthiq.model import HistoryEntry, Reading


@dataclass(frozen=True, slots=True)
class Kept:
    """One event in small: its days (ordinals), and digests of the names of the blocks that it stands in.

    `id`: (report id, event); of a loose denial or admission the event is negative. `first`, `last` are 0
    without any day. `fits`: how a vague event fits the sure groups near it, by their first members.
    """

    id: EventKey
    sure: bool
    first: int
    last: int
    own: frozenset[int]
    held: frozenset[int]
    fits: tuple[tuple[EventKey, float], ...] = ()

    @property
    def loose(self) -> bool:
        return self.id[1] < 0

    @property
    def days(self) -> range:
        return range(self.first, self.last + 1) if self.first else range(0)


def kept(fact: Fact, fits: Mapping[EventKey, float] | None = None) -> Kept:
    """What is kept of an event."""
    own, held = keys_of(fact)
    days = list(days_of(fact)) if own or held else []
    return Kept(
        key_of(fact), fact.sure, min(days, default=0), max(days, default=0),
        frozenset(map(digest, own)), frozenset(map(digest, held)),
        tuple(sorted((fits or {}).items())),
    )  # fmt: skip


def key_of(fact: Fact) -> EventKey:
    """An event's key: its report and its number there, negative where it is loose."""
    return fact.report.id, fact.event.event


@lru_cache(maxsize=100_000)
def digest(name: str) -> int:
    """The name of a block as a signed number of 64 bits."""
    return int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "little", signed=True)


@dataclass(frozen=True, slots=True)
class Standing:
    """An incident as it stands: its id, its members in their order, the incidents that it may be of."""

    id: str
    members: tuple[EventKey, ...]
    possible: tuple[str, ...]


class Shelf(Protocol):
    """Where events that are linked already lie, with the incidents that they make."""

    def on(self, day: int) -> Iterable[Kept]:
        """What is kept of the events of which this is one of the days."""

    def kept(self, keys: Iterable[EventKey]) -> Iterable[Kept]:
        """What is kept of these events."""

    def at(self, place: str, first: int, last: int) -> Iterable[EventKey]:
        """Events told of just this place whose day begins within these."""

    def readings(self, reports: Sequence[str]) -> Iterable[Reading]:
        """What was read from these reports."""

    def standing(self, keys: Iterable[EventKey]) -> Iterable[Standing]:
        """The incidents that these events are members of."""

    def incidents(self, identifiers: Iterable[str]) -> Iterable[Standing]:
        """These incidents."""

    def leaning(self, incident: str) -> Iterable[Standing]:
        """Incidents that may be of this one."""

    def history(self, incident: str) -> Sequence[HistoryEntry]:
        """The history of an incident."""
