"""Where an event was: its place with what holds it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tawthiq.arabic.fold import bare, fold
from tawthiq.model import IN_TOWN, SETTLED, Place
from tawthiq.places import gazetteer
from tawthiq.places.distance import km

_CLOSE = frozenset({"near", "direction_of", "road", "between"})
_LANDMARKS = frozenset({"landmark", "airport"})
SMALL = frozenset({"town", "village", "locality", "camp", "landmark"})


@dataclass(frozen=True, slots=True)
class Where:
    """A place as compared. `home`: its settlement's id; `holders`: ids of what holds it, smallest first."""

    id: str | None
    name: str
    precision: str
    relation: str
    kind: str
    home: str | None
    holders: tuple[str, ...]
    admin1: str | None
    point: tuple[float, float] | None
    candidates: frozenset[str]

    @property
    def settled(self) -> bool:
        """Is it a settlement or finer, and in it?"""
        return self.precision in SETTLED and self.relation == "in" and (bool(self.id) or bool(self.name))

    @property
    def sure(self) -> bool:
        """Fine enough to found an incident: a settlement, or an area beside a known one."""
        if self.settled:
            return True
        small = self.relation == "countryside_of" and self.kind in SMALL  # بادية السخنة
        return self.precision == "area" and bool(self.id) and (self.relation in _CLOSE or small)

    @property
    def wide(self) -> bool:
        """A landmark that lies in no town: it spreads over more than a spot."""
        return self.kind in _LANDMARKS and self.home == self.id

    @property
    def large(self) -> bool:
        """A town where many things happen in one day."""
        return self.kind in ("city", "governorate")


def where_of(place: Place | None) -> Where | None:
    """A place of the model with what the gazetteer knows above it; None where nothing is known."""
    if place is None or (place.id is None and not place.name_ar and place.admin1 is None):
        return None
    above = [n.id for n in (place.within, place.admin1) if n]
    for identifier in (place.id, place.within.id if place.within else None):
        above += [h for h in _above(identifier) if h not in above]
    point = (place.lat, place.lon) if place.lat is not None and place.lon is not None else _point(place.id)
    within = place.within.id if place.within else _city(place.id)
    spot = place.precision in IN_TOWN
    home = within if spot and within else place.id
    admin1 = place.admin1.id if place.admin1 else next(iter(_above(place.id)[-1:]), None)
    return Where(
        place.id,
        _name(place.name_ar),
        place.precision,
        place.relation,
        place.kind or _kind(place.id),
        home,
        tuple(h for h in above if h != place.id),
        admin1,
        point,
        frozenset(place.candidates),
    )


def _name(text: str | None) -> str:
    return "".join(bare(word) for word in fold(text or "").split())


@cache
def _above(identifier: str | None) -> tuple[str, ...]:
    known = gazetteer.load()
    entry = known.get(identifier)
    return known.ancestors(entry) if entry else ()


@cache
def _point(identifier: str | None) -> tuple[float, float] | None:
    entry = gazetteer.load().get(identifier)
    return entry.point if entry else None


@cache
def _kind(identifier: str | None) -> str:
    entry = gazetteer.load().get(identifier)
    return entry.kind if entry else ""


@cache
def _city(identifier: str | None) -> str | None:
    """The town of a neighbourhood or landmark, None where what holds it is an administrative unit."""
    entry = gazetteer.load().get(identifier)
    parent = gazetteer.load().get(entry.parent) if entry else None
    return parent.id if parent and not parent.unit else None


def distance(a: Where, b: Where) -> float | None:
    """Kilometres between the points of two places (haversine), None where one has none."""
    return km(a.point, b.point)
