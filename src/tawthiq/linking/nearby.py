"""Whether two places can be one: how they stand to each other at their precisions."""

from __future__ import annotations

from tawthiq.linking.settings import setting
from tawthiq.linking.where import SMALL, Where, distance

APART = "place_apart"
_UNITS = {"admin3": "place_in_subdistrict", "admin2": "place_in_district", "admin1": "place_in_governorate"}


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
        return "place_same_area" if a.kind in SMALL else "place_in_area"
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
