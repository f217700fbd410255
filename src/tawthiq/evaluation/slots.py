"""The slots of an event that are judged, and how their values are compared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from tawthiq.arabic.fold import fold

Bounds = tuple[int | None, int | None]

GROUPS = ("civilians", "children", "women", "combatants")
SLOTS = ("type", "actors", "place", "date", "killed", "injured", *GROUPS, "objects", "speakers")
SETS = frozenset({"actors", "objects", "speakers"})
"""Slots that hold several values, each judged by itself."""

FAMILY = {
    "air_strike": "air", "barrel_bomb": "air", "drone_strike": "air", "cluster_munition": "air",
    "artillery_shelling": "ground_fire", "rocket_or_missile": "ground_fire",
    "landmine_or_ied": "blast", "car_bomb": "blast", "suicide_attack": "blast",
    "sniper_or_small_arms": "direct", "ground_clash": "direct", "execution_or_massacre": "direct",
}
"""Event types that are kin: a wrong type of the right family still lets two events be matched."""

_LOCAL = frozenset({"local_activists", "local_media", "eyewitness"})
_COARSE = {  # the gold's list of actors is coarser than the codebook's
    "iran": "iran_or_militias", "iran_backed_militias": "iran_or_militias",
    "syrian_national_army": "opposition_factions", "syrian_transitional_government": "syrian_government",
    "united_states": "us_led_coalition", "united_kingdom": "us_led_coalition",
}


@dataclass(frozen=True, slots=True)
class Judged:
    """An event as it is compared: for each slot the values that are right (gold) or were read.

    `values` of a gold event hold every acceptable value, those of a read one what was read. `words`
    are the words behind each slot, for people. `wide`: the place is no finer than a subdistrict.
    """

    name: str
    spans: tuple[tuple[int, int], ...]
    values: dict[str, frozenset[Any]]
    background: bool = False
    wide: bool = False
    event: int | None = None
    words: dict[str, str] = field(default_factory=dict)


def name_key(name: str | None) -> str:
    """An Arabic name as compared: folded, without articles, spaces and marks."""
    words = "".join(c if c.isalnum() else " " if c == " " else "" for c in fold(name or "")).split()
    return "".join(w[2:] if w.startswith("ال") and len(w) > 4 else w for w in words)


def bounds(low: int | None, high: int | None) -> Bounds | None:
    """A range as compared; the bare plural is one value whether it is read as 2 or as 3 and more."""
    if low is None and high is None:
        return None
    return (2 if high is None and low in (2, 3) else low, high)


def actor_ids(ids: Iterable[str]) -> frozenset[str]:
    """Actor ids as compared: on the gold's coarser list, without the unknown."""
    return frozenset(_COARSE.get(i, i) for i in ids) - {"unknown"}


def speaker_types(types: Iterable[str]) -> frozenset[str]:
    """Speaker types as compared: the kinds of unnamed local voice count as one."""
    return frozenset("local" if t in _LOCAL else t for t in types) - {"unattributed"}
