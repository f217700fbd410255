"""Where an event was: its place with what holds it, and whether two places can be one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import asin, cos, radians, sin, sqrt

from tawthiq.arabic.fold import bare, fold
from tawthiq.linking.settings import setting
from tawthiq.model import Place
from tawthiq.places import gazetteer

APART = "place_apart"
_SPOT = frozenset({"exact", "neighbourhood"})
_SETTLED = frozenset({"exact", "neighbourhood", "settlement"})
_UNITS = {"admin3": "place_in_subdistrict", "admin2": "place_in_district", "admin1": "place_in_governorate"}
_CLOSE = frozenset({"near", "direction_of", "road", "between"})
_LANDMARKS = frozenset({"landmark", "airport"})
_SMALL = frozenset({"town", "village", "locality", "camp", "landmark"})


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
        return self.precision in _SETTLED and self.relation == "in" and (bool(self.id) or bool(self.name))

    @property
    def sure(self) -> bool:
        """Fine enough to found an incident: a settlement, or an area beside a known one."""
        if self.settled:
            return True
        small = self.relation == "countryside_of" and self.kind in _SMALL  # بادية السخنة
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
    spot = place.precision in _SPOT
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
    if a.point is None or b.point is None:
        return None
    (la, lo), (lb, lp) = (tuple(map(radians, p)) for p in (a.point, b.point))
    h = sin((lb - la) / 2) ** 2 + cos(la) * cos(lb) * sin((lp - lo) / 2) ** 2
    return 12742 * asin(min(1.0, sqrt(h)))


def compare(a: Where | None, b: Where | None) -> str:
    """How two places stand to each other: a name of weights.yaml, or `place_apart`, a veto."""
    if a is None or b is None:
        return "place_unknown"
    if a.id and a.id == b.id:
        return _sameness(a, b)
    for inner, outer in ((a, b), (b, a)):
        held = _held(inner, outer)
        if held:
            return held
    if a.id in b.candidates or b.id in a.candidates:
        return "place_candidate"
    if _same_name(a, b):
        return _sameness(a, b)
    if a.candidates & b.candidates:
        return "place_candidate"
    return _beside(a, b)


def _same_name(a: Where, b: Where) -> bool:
    """One name in one governorate; two records of a gazetteer close to each other are one place."""
    if not a.name or a.name != b.name:
        return False
    if a.id and b.id:
        far = distance(a, b)
        return far is not None and far <= float(setting("touching"))
    return _one_governorate(a, b)


def _sameness(a: Where, b: Where) -> str:
    if "in" in (a.relation, b.relation) and a.relation != b.relation:
        return "place_in_area" if "countryside_of" in (a.relation, b.relation) else "place_near"
    if not (a.id and b.id):
        return "place_same_name" if a.admin1 and a.admin1 == b.admin1 else "place_alike"
    if a.precision in _UNITS or a.precision == "country":
        return _UNITS.get(a.precision, "place_in_governorate")
    if a.relation != "in":
        return "place_same_area" if a.kind in _SMALL else "place_in_area"
    if a.home != a.id:
        return "place_same_spot"
    return "place_same_city" if a.large else "place_same_settlement"


def _held(inner: Where, outer: Where) -> str | None:
    """The inner place lies in the outer one by what holds it."""
    if not outer.id:
        return None
    if inner.home == outer.id and inner.id != outer.id:
        if outer.relation != "in" or inner.relation not in ("in", "near"):
            return "place_near"
        return "place_in_city" if outer.large else "place_in_settlement"
    if outer.id not in inner.holders:
        return None
    if outer.relation == "countryside_of":
        return "place_in_area"
    return _UNITS.get(outer.precision, "place_in_district")


def _beside(a: Where, b: Where) -> str:
    """Neither holds the other: near by the map, unclear, or apart."""
    if a.settled and b.settled:
        return "place_unclear" if _one_governorate(a, b) and (_loose(a, b) or _landmark(a, b)) else APART
    if not _one_governorate(a, b):
        return APART
    far = distance(a, b)
    if far is None:
        return "place_unclear"
    reach = setting("reach")
    within = sum(float(reach[p.relation]) for p in (a, b))
    if far > within:
        return APART
    if "countryside_of" in (a.relation, b.relation):
        return "place_in_area"
    return "place_near"


def _loose(a: Where, b: Where) -> bool:
    """A spot that the gazetteer lacks may lie in or at the other."""
    return any(p.id is None and p.precision == "exact" for p in (a, b))


def _landmark(a: Where, b: Where) -> bool:
    """A mountain, an airfield or a dam is no point: it touches the villages around it."""
    far = distance(a, b)
    return far is not None and far <= float(setting("landmark")) and any(p.wide for p in (a, b))


def _one_governorate(a: Where, b: Where) -> bool:
    return a.admin1 is None or b.admin1 is None or a.admin1 == b.admin1
