"""Where an incident may be shown in public: no finer than the settlement, camps at their subdistrict.

Codebook, section 9. An incident does not say which of its places is a home or a shelter, so every
place finer than a settlement is coarsened.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tawthiq.model import Named, Place

_FINER = frozenset({"exact", "neighbourhood"})
_CAMP_WORDS = ("مخيم", "مخيّم", " camp")


@dataclass(frozen=True, slots=True)
class Unit:
    """A place of the gazetteer by its id: names, point, and the subdistrict that it lies in."""

    id: str
    name_ar: str
    name_en: str | None
    lat: float | None
    lon: float | None
    admin3: Named | None


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
    """The place for public eyes; an unknown place keeps its governorate alone."""
    if place is None:
        return Shown()
    if is_camp(place) or place.precision in _FINER:
        return _coarser(place, lookup)
    if place.id is None:
        return _governorate(place)
    return Shown(place.id, place.name_ar, place.name_en, place.admin1, place.precision, place.relation,
                 place.lat, place.lon)


def is_camp(place: Place) -> bool:
    """Whether the gazetteer or the name calls the place a camp."""
    names = f"{place.name_ar or ''} {place.name_en or ''}".casefold()
    return place.kind == "camp" or any(word in names for word in _CAMP_WORDS)


def _coarser(place: Place, lookup: Lookup) -> Shown:
    if place.within is not None:
        settlement = lookup(place.within.id)
        within = Place(
            place.within.id, place.within.name_ar, place.within.name_en, None, place.admin1,
            settlement.lat if settlement else None, settlement.lon if settlement else None,
            "in", "settlement", None, (), None, None, None,
        )
        if not is_camp(within):
            return shown(within, lookup)
        return _subdistrict(within, lookup)
    return _subdistrict(place, lookup)


def _subdistrict(place: Place, lookup: Lookup) -> Shown:
    entry = lookup(place.id) if place.id else None
    if entry is None or entry.admin3 is None:
        return _governorate(place)
    unit = entry.admin3
    return Shown(unit.id, unit.name_ar, unit.name_en, place.admin1, "admin3", "in")


def _governorate(place: Place) -> Shown:
    return Shown(admin1=place.admin1, precision="admin1" if place.admin1 else None)
