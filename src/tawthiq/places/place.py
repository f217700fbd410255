"""The contract's PLACE of an item: its names, point, precision, and what it lies in."""

from __future__ import annotations

from dataclasses import replace

from tawthiq.model import Named, Place, PlacePrecision
from tawthiq.places.drafts import Draft
from tawthiq.places.fit import REGIONS, is_region
from tawthiq.places.gazetteer import Entry, load
from tawthiq.places.item import Item, bare
from tawthiq.places.resolve import Resolved
from tawthiq.places.spelling import spelt_as
from tawthiq.places.unsettled import BY_RANK, unsettled
from tawthiq.places.urban import city_of
from tawthiq.places.words import targets

PRECISION: dict[str, PlacePrecision] = {
    "city": "settlement",
    "town": "settlement",
    "village": "settlement",
    "locality": "settlement",
    "camp": "settlement",
    "neighbourhood": "neighbourhood",
    "landmark": "exact",
    "airport": "exact",
    "subdistrict": "admin3",
    "district": "admin2",
    "governorate": "admin1",
    "country": "country",
    "region": "admin1",
}

def pointed_back(place: Place, draft: Draft, back: Item) -> Place:
    """The earlier place itself, in the relation that the anaphor has to it."""
    precision: PlacePrecision = BY_RANK.get(draft.anaphor or "", "settlement")
    if back.found.entry is not None:
        precision = PRECISION.get(back.found.entry.kind, "settlement")
    if draft.relation != "in":
        precision = "area"
    return replace(place, relation=draft.relation, precision=precision)


def place_of(item: Item, text: str) -> Place:
    draft, found = item.draft, item.found
    entry = found.entry
    if entry is None:
        return unsettled(item, text)
    if entry.unit and not city_of(entry) and draft.relation == "in" and (spot := _own_name(item, text)):
        return _spot(spot, entry, "area" if (draft.point or "").startswith(REGIONS) else "exact")
    return Place(
        None if entry.kind == "region" or entry.near else entry.id,
        spelt_as(draft, entry),
        entry.name_en,
        entry.kind,
        load().named(entry.admin1),
        *_point(entry, draft),
        draft.relation,
        _precision(draft, entry),
        _within(entry, draft, found),
        (),
        None,
        None,
        None,
    )


def city_around(place: Place) -> Place | None:
    """The city that a quarter or a spot lies in, with the words that the quarter was read from; None where
    it is not known."""
    entry = load().get(place.within.id) if place.within else None
    if entry is None:
        return None
    return replace(
        place, id=entry.id, name_ar=entry.name_ar, name_en=entry.name_en, kind=entry.kind,
        admin1=load().named(entry.admin1), lat=entry.point[0] if entry.point else None,
        lon=entry.point[1] if entry.point else None, relation="in",
        precision=PRECISION.get(entry.kind, "settlement"), within=None,
    )  # fmt: skip


def _own_name(item: Item, text: str) -> str:
    """A spot's name as written (سوق طرا), empty where it is a noun with adjectives (السوق الشعبي)."""
    draft, scene = item.draft, item.scene
    words = draft.point.split() if draft.point else []
    plain = ("of_spot", "nameless", "filler", "nisba", "adjective", "same")
    for at in range(draft.first, draft.last - len(words) + 1 if len(words) > 1 else draft.first):
        if scene.texts[at : at + len(words)] == words:
            own = [k for k in range(at + 1, at + len(words)) if not scene.hit(k, *plain)]
            tokens = item.tokens
            written = text[tokens[scene.where[at]].start : tokens[scene.where[at + len(words) - 1]].end]
            return bare(_without_in(item, at, written)) if own else ""
    return ""


def _without_in(item: Item, at: int, written: str) -> str:
    """«بسوق علاف» is سوق علاف."""
    word, hit = item.scene.text(at), item.scene.hit(at, "street", "spot")
    joined = word[:1] == "ب" and ((hit is not None and hit.prefix == "ب") or word[1:] in targets())
    return written[1:] if joined and written.startswith("ب") else written


def _spot(name: str, unit: Entry, precision: PlacePrecision) -> Place:
    """A spot of which only the governorate is known: its words, and no point of another place."""
    admin = load().named(unit.admin1) or unit.named
    return Place(None, name, None, None, admin, None, None, "in", precision, None, (), None, None, None)


def _point(entry: Entry, draft: Draft) -> tuple[float | None, float | None]:
    """A countryside of a governorate and a country have no point of their own."""
    if entry.point is None or entry.kind == "country" or (draft.relation == "countryside_of" and entry.unit):
        return (None, None)
    return entry.point


def _precision(draft: Draft, entry: Entry) -> PlacePrecision:
    if draft.spot:
        return "area" if draft.relation == "near" else "neighbourhood"
    if entry.kind in ("country", "region"):
        return PRECISION[entry.kind]  # شمال العراق is no area that a point could stand for
    if draft.relation in ("near", "direction_of", "between", "road", "countryside_of") or draft.front:
        return "area"
    if city_of(entry) is not None:  # مديرية المنصورة is a part of Aden
        return "neighbourhood" if draft.point is None else "exact"
    if draft.point is not None and draft.point.startswith(REGIONS):
        return "area"
    if draft.point is not None and not entry.unit:
        return "exact"
    if "neighbourhood" in draft.ranks and entry.kind == "locality":
        return "neighbourhood"
    if is_region(entry) and (entry.kind == "landmark" or draft.plural):
        return "area"
    return PRECISION.get(entry.kind, "settlement")


def _within(entry: Entry, draft: Draft, found: Resolved) -> Named | None:
    city = city_of(entry)
    if city is not None:
        return city.named
    parent = load().get(entry.parent)
    if parent is not None and not parent.unit:
        return parent.named
    quarter = next((h for h in found.inside if h.kind == "neighbourhood" and h.id != entry.id), None)
    if quarter is not None:
        return quarter.named  # الحدث بالضاحية الجنوبية
    hood = "neighbourhood" in draft.ranks or entry.kind == "neighbourhood"
    if hood or entry.kind in ("landmark", "airport", "camp"):
        stated = found.holders if hood else found.inside
        held = (h for h in stated if not (h.unit or h.near or h.kind == "country"))
        return next((h.named for h in held if h.id != entry.id), None)
    return None
