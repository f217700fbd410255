"""Where an incident may be shown in public: no finer than the settlement, camps at their subdistrict.

Codebook, section 9. An incident does not say which of its places is a home or a shelter, so every
place finer than a settlement is coarsened. Names and points are the gazetteer's own, looked up by
id: the words of a report, and coordinates read from it, never pass through here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from tawthiq.model import IN_TOWN, Named, Place

_FINER_KINDS = frozenset({"neighbourhood", "landmark"})
_SETTLEMENTS = frozenset({"city", "town", "village", "locality"})
_CAMP = re.compile(r"مخي[ّ]?م|\bcamps?\b|\bmukha[iy]+am\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Unit:
    """A place of the gazetteer by its id: kind, names, point, and the places that it lies in."""

    id: str
    kind: str
    name_ar: str
    name_en: str | None
    lat: float | None
    lon: float | None
    admin1: Named | None = None
    admin2: Named | None = None
    admin3: Named | None = None
    also: tuple[str, ...] = ()  # other names
    within: str | None = None  # id of the place that a neighbourhood, landmark or camp lies in


Lookup = Callable[[str], Unit | None]
"""The gazetteer's entry of an id, or None."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A place as the public sees it; names are the gazetteer's, never the words of a report."""

    id: str | None = None
    name_ar: str | None = None
    name_en: str | None = None
    admin1: Named | None = None
    precision: str | None = None
    relation: str | None = None
    lat: float | None = None
    lon: float | None = None


def shown(place: Place | None, lookup: Lookup) -> Shown:
    """The place for public eyes; one that the gazetteer does not hold keeps its governorate alone."""
    if place is None:
        return Shown()
    entry = lookup(place.id) if place.id else None
    fine = entry is None or place.precision in IN_TOWN or entry.kind in _FINER_KINDS or is_camp(entry)
    if entry is not None and not fine:
        return Shown(entry.id, entry.name_ar, entry.name_en, entry.admin1 or _admin1(place, lookup),
                     place.precision, place.relation, entry.lat, entry.lon)
    around_id = (entry.within if entry else None) or (place.within.id if place.within else None)
    around = lookup(around_id) if around_id else None
    for settlement in (around, entry):
        if settlement is not None and settlement.kind in _SETTLEMENTS and not is_camp(settlement):
            return Shown(settlement.id, settlement.name_ar, settlement.name_en,
                         settlement.admin1 or _admin1(place, lookup), "settlement", "in",
                         settlement.lat, settlement.lon)
    return _unit(entry or around, place, lookup)


def is_camp(entry: Unit) -> bool:
    """Whether the gazetteer's kind or any name calls the place a camp, as النصيرات is مخيم النصيرات too."""
    names = (entry.name_ar, entry.name_en or "", *entry.also)
    return entry.kind == "camp" or any(_CAMP.search(name) for name in names)


def _unit(entry: Unit | None, place: Place, lookup: Lookup) -> Shown:
    """The subdistrict of an entry, where there is none its district, else the governorate."""
    if entry is None:
        return _governorate(place, lookup)
    admin1 = entry.admin1 or _admin1(place, lookup)
    for unit, precision in ((entry.admin3, "admin3"), (entry.admin2, "admin2")):
        if unit is not None:
            return Shown(unit.id, unit.name_ar, unit.name_en, admin1, precision, "in")
    return Shown(admin1=admin1, precision="admin1" if admin1 else None)


def _governorate(place: Place, lookup: Lookup) -> Shown:
    admin1 = _admin1(place, lookup)
    return Shown(admin1=admin1, precision="admin1" if admin1 else None)


def _admin1(place: Place, lookup: Lookup) -> Named | None:
    entry = lookup(place.admin1.id) if place.admin1 else None
    return Named(entry.id, entry.name_ar, entry.name_en) if entry else None
