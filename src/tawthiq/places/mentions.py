"""Drafts and what they were resolved to, as mentions that the coding step takes."""

from __future__ import annotations

from dataclasses import dataclass

from tawthiq.model import Named, Place, PlacePrecision
from tawthiq.places.drafts import Draft
from tawthiq.places.gazetteer import Entry, load
from tawthiq.places.resolve import Resolved
from tawthiq.places.setting import Setting


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place at tokens[first:last].

    `anaphor`: it points back («البلدة»), its place is the one found or has no name. `hometown`,
    `origin`, `evacuation`: where people are from, where fire came from, where the wounded were taken;
    none is the place of the attack. `point_target` is the contract's object id of a spot named here.
    `names` are all names as the gazetteer spells them, `phrase_relation` the outermost relation.
    """

    first: int
    last: int
    place: Place
    anaphor: bool = False
    hometown: bool = False
    origin: bool = False
    evacuation: bool = False
    dateline: bool = False
    point_target: str | None = None
    direction: str | None = None
    names: tuple[str, ...] = ()
    phrase_relation: str = "in"
    point_name: str | None = None


_PRECISION: dict[str, PlacePrecision] = {
    "city": "settlement", "town": "settlement", "village": "settlement", "locality": "settlement",
    "camp": "settlement", "neighbourhood": "neighbourhood", "landmark": "exact", "airport": "exact",
    "subdistrict": "admin3", "district": "admin2", "governorate": "admin1", "country": "country",
}
_BY_RANK: dict[str, PlacePrecision] = {
    "neighbourhood": "neighbourhood", "subdistrict": "admin3", "district": "admin2", "governorate": "admin1",
}
_REGIONS = ("جبل", "سهل", "الغوط", "القلمون", "وادي", "حوض", "باديه", "اللجا", "غاب")


def place_of(draft: Draft, found: Resolved, setting: Setting, text: str, start: int, end: int) -> Place:
    """The contract's PLACE of a draft."""
    entry = found.entry
    if entry is None:
        return _unsettled(draft, found, setting, text, start, end)
    point = _point(entry, draft)
    return Place(
        entry.id, _spelt(draft, entry), entry.name_en, entry.kind, _admin1(entry), *point, draft.relation,
        _precision(draft, entry), _within(entry, found), (), text, start, end,
    )


def _spelt(draft: Draft, entry: Entry) -> str:
    return entry.spelt(draft.name.joined) if draft.name else entry.name_ar


def _point(entry: Entry, draft: Draft) -> tuple[float | None, float | None]:
    """A countryside of a governorate and a country have no point of their own."""
    if entry.point is None or entry.kind == "country" or (draft.relation == "countryside_of" and entry.unit):
        return (None, None)
    return entry.point


def _admin1(entry: Entry) -> Named | None:
    return load().named(entry.admin1)


def _precision(draft: Draft, entry: Entry) -> PlacePrecision:
    if draft.relation in ("near", "direction_of", "between", "road", "countryside_of") or draft.front:
        return "area"
    if draft.point is not None and not entry.unit:
        return "exact"
    if entry.kind == "landmark" and entry.names and entry.names[0].startswith(_REGIONS):
        return "area"
    return _PRECISION.get(entry.kind, "settlement")


def _within(entry: Entry, found: Resolved) -> Named | None:
    parent = load().get(entry.parent)
    if parent is not None and not parent.unit:
        return parent.named
    if entry.kind in ("neighbourhood", "landmark", "airport", "camp"):
        return next((h.named for h in found.holders if not h.unit and h.kind != "country" and h.id != entry.id), None)
    return None


def _unsettled(draft: Draft, found: Resolved, setting: Setting, text: str, start: int, end: int) -> Place:
    """Its words, what the text says it lies in, and what it may be; no point."""
    name = draft.name
    candidates = found.candidates
    spelt = candidates[0].name_ar if candidates else None
    admin = _stated_admin(found) or _common_admin(candidates)
    holder = next((h for h in found.holders if not h.unit and h.kind != "country"), None)
    rank = next((r for r in draft.ranks if r in _BY_RANK), "")
    hood = "neighbourhood" in draft.ranks
    if holder is None and hood:
        holder = setting.last_city
    if holder and not admin:
        admin = load().named(holder.admin1)
    precision: PlacePrecision = _BY_RANK.get(rank, "settlement")
    if draft.relation != "in" or draft.front:
        precision = "area"
    elif draft.point is not None:
        precision = "exact"
    within = holder.named if holder and (hood or draft.point is not None) else None
    kind = next((r for r in draft.ranks if r != "area"), None) or ("country" if False else None)
    return Place(None, spelt or (draft_words(draft, text, start) if name else None), None, kind, admin, None, None,
                 draft.relation, precision, within, tuple(c.id for c in candidates), text, start, end)


def draft_words(draft: Draft, text: str, start: int) -> str | None:
    """The name as written is filled in by the caller, who has the tokens."""
    return None


def _stated_admin(found: Resolved) -> Named | None:
    for h in found.holders:
        if h.admin1:
            return load().named(h.admin1)
    return None


def _common_admin(candidates: tuple[Entry, ...]) -> Named | None:
    units = {c.admin1 for c in candidates}
    return load().named(units.pop()) if len(units) == 1 else None
