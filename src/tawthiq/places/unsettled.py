"""The contract's PLACE of a name that no place of the gazetteer is sure to be."""

from __future__ import annotations

from dataclasses import replace

from tawthiq.model import Named, Place, PlacePrecision
from tawthiq.places.drafts import Draft
from tawthiq.places.gazetteer import Entry, load
from tawthiq.places.item import Item
from tawthiq.places.resolve import Resolved
from tawthiq.places.spelling import spelt_as
from tawthiq.places.urban import CITIES, city_of

BY_RANK: dict[str, PlacePrecision] = {
    "neighbourhood": "neighbourhood",
    "subdistrict": "admin3",
    "district": "admin2",
    "governorate": "admin1",
}


def unsettled(item: Item, text: str) -> Place:
    """Its words, what the text says it lies in, and what it may be; no point."""
    draft, found = item.draft, item.found
    spelt = spelt_as(draft, found.candidates[0]) if found.candidates else None
    holder = _holder(item)
    hood = "neighbourhood" in draft.ranks
    if hood and holder is not None and holder.kind in _SETTLED:  # «حي … شرق صنعاء»
        near = tuple(c for c in found.candidates if c.admin1 == holder.admin1)
        found = replace(found, candidates=near)
    admin = (
        _stated_admin(found)
        or _common_admin(found.candidates)
        or (load().named(holder.admin1) if holder and (hood or not found.candidates) else None)
        or (load().named(draft.frame) if draft.frame and not found.candidates else None)
    )
    holder = _its_city(holder) if hood else holder
    city = _city_that_is(admin) if draft.relation == "in" and not _is_unit(draft) else None
    holder = holder or city
    quarter = holder is not None and holder.kind in ("neighbourhood", "camp")
    part = _part_of(item, holder) or (holder is not None and _in_town(item))
    inside = hood or quarter or part or draft.point is not None or (city is not None and holder is city)
    kind = next((r for r in draft.ranks if r != "area"), None)
    return Place(
        None,
        spelt or (item.words(draft.name, text) if draft.name else None),
        None,
        kind,
        admin,
        None,
        None,
        draft.relation,
        _precision(draft, part or bool(city and holder is city) or quarter),
        holder.named if holder and inside else None,
        tuple(c.id for c in found.candidates if not c.near),
        None,
        None,
        None,
    )


_SETTLED = ("city", "town", "village", "locality", "camp", "neighbourhood")


def _precision(draft: Draft, part: bool) -> PlacePrecision:
    inside = part and draft.point is None and draft.relation == "in" and not draft.front
    return "neighbourhood" if inside else _vague(draft)


def _part_of(item: Item, holder: Entry | None) -> bool:
    """«منطقة باب السوق بالخليل»: an unknown area in a town is a part of it."""
    draft = item.draft
    inside = holder is not None and holder in item.found.inside[:1]
    settled = inside and holder is not None and holder.kind in _SETTLED
    link = set(draft.links[0].ranks) if draft.links else set()
    part = draft.ranks == ("area",) or (draft.ranks == ("village",) and bool(link & {"town", "city"}))
    return settled and part and draft.relation == "in" and not draft.front


def _its_city(holder: Entry | None) -> Entry | None:
    """«حي … بالساحل الأيمن للموصل»: the city of what holds the quarter."""
    city = load().get(holder.parent) if holder is not None and holder.kind == "neighbourhood" else None
    return city if city is not None and city.kind in ("city", "town") else holder


def _city_that_is(admin: Named | None) -> Entry | None:
    return load().get(CITIES.get(admin.id or "")) if admin else None


def _is_unit(draft: Draft) -> bool:
    return any(r in ("governorate", "district", "subdistrict") for r in draft.ranks)


def _holder(item: Item) -> Entry | None:
    """The city of an unknown neighbourhood: as the words say, else the one spoken of last."""
    wide, found = ("country", "region"), item.found
    unit = found.inside[:1] and found.inside[0].unit and city_of(found.inside[0]) is None
    told = found.inside if unit else found.holders  # شرق الموصل is where that subdistrict lies
    stated = next((h for h in told if not (h.unit or h.near) and h.kind not in wide), None)
    hood = "neighbourhood" in item.draft.ranks and not item.found.holders
    return stated or (item.city if hood else item.only if _in_town(item) else None)


def _in_town(item: Item) -> bool:
    """«منطقة الصهاريج» in a report that names one city and no other town: an area of that city."""
    draft, found, only = item.draft, item.found, item.only
    plain = draft.ranks == ("area",) and draft.relation == "in" and not (draft.front or draft.plural)
    return plain and only is not None and only.kind == "city" and not (found.holders or found.candidates)


def _vague(draft: Draft) -> PlacePrecision:
    if draft.relation != "in" or draft.front:
        return "area"
    rank = next((r for r in draft.ranks if r in BY_RANK), "")
    return "exact" if draft.point is not None else BY_RANK.get(rank, "settlement")


def _stated_admin(found: Resolved) -> Named | None:
    for h in found.holders:
        if h.admin1 and (h in found.inside or h.admin1 not in CITIES):
            return load().named(h.admin1)
    return None


def _common_admin(candidates: tuple[Entry, ...]) -> Named | None:
    units = {c.admin1 for c in candidates}
    return load().named(units.pop()) if len(units) == 1 < len(candidates) else None
