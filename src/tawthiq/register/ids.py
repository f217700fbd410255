"""Which incident keeps which id when incidents are made anew.

An id belongs to whoever got it first. It follows its founding member (the event for which it was
made); where that is gone, the incident that holds most of its old members. When incidents join,
the elder id stays and the younger redirects to it; when one splits, the part with the founding
member keeps the id; when what had been joined parts again, the younger id comes back to life.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Event = tuple[str, int]
"""(report id, number of the event in it)"""


@dataclass(frozen=True, slots=True)
class Known:
    """An id given earlier, with its members when it was last in use, the founding one first."""

    id: str
    members: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Assignment:
    """New incidents' own ids → lasting ids, and younger ids → the elder that took their members."""

    ids: Mapping[str, str]
    redirects: Mapping[str, str]


def assign(known: Sequence[Known], new: Mapping[str, Sequence[Event]]) -> Assignment:
    """Give every new incident its lasting id.

    `known`: all ids ever given, eldest first. `new`: each incident's proposed id and its members; every
    event is in one incident. The result does not depend on the order of `new`.
    """
    owner = {event: proposed for proposed, members in new.items() for event in members}
    ids: dict[str, str] = {}
    lost: list[tuple[str, str]] = []
    for old in known:
        heirs = _heirs(old, owner)
        heir = next((candidate for candidate in heirs if candidate not in ids), None)
        if heir is not None:
            ids[heir] = old.id
        elif heirs:
            lost.append((old.id, heirs[0]))
    taken = {old.id for old in known}
    for proposed in sorted(new):
        if proposed not in ids:
            ids[proposed] = _free(proposed, taken)
            taken.add(ids[proposed])
    return Assignment(ids, {younger: ids[heir] for younger, heir in lost})


def founder_first(old: Known | None, members: Sequence[Event]) -> tuple[Event, ...]:
    """The members in the order given, the founding one first as long as it is among them."""
    ordered = list(members)
    if old is not None and old.members and old.members[0] in ordered:
        ordered.remove(old.members[0])
        ordered.insert(0, old.members[0])
    return tuple(ordered)


def _heirs(old: Known, owner: Mapping[Event, str]) -> list[str]:
    """Incidents that hold members of the old one, the founder's first, then by how many they hold."""
    held: dict[str, int] = {}
    for event in old.members:
        if event in owner:
            held[owner[event]] = held.get(owner[event], 0) + 1
    founder = owner.get(old.members[0]) if old.members else None
    return sorted(held, key=lambda proposed: (proposed != founder, -held[proposed], proposed))


def _free(proposed: str, taken: set[str]) -> str:
    number, free = 1, proposed
    while free in taken:
        number += 1
        free = f"{proposed}-{number}"
    return free
