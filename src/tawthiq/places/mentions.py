"""Drafts and what they were resolved to, as mentions that the coding step takes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tawthiq.arabic.tokens import Token
from tawthiq.model import Named, Place, PlacePrecision
from tawthiq.places.drafts import Draft
from tawthiq.places.gazetteer import Entry, load
from tawthiq.places.names import Name
from tawthiq.places.resolve import NOTHING, Resolved
from tawthiq.places.scene import Scene


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
    "region": "area",
}
_BY_RANK: dict[str, PlacePrecision] = {
    "neighbourhood": "neighbourhood",
    "subdistrict": "admin3",
    "district": "admin2",
    "governorate": "admin1",
}
_REGIONS = ("جبل", "سهل", "الغوط", "القلمون", "وادي", "حوض", "باديه", "اللجا", "غاب", "نهر", "غابه", "جزير")


@dataclass(slots=True)
class Item:
    """A draft in its sentence, with what it was resolved to and what it points back to."""

    tokens: tuple[Token, ...]
    scene: Scene
    draft: Draft
    found: Resolved = NOTHING
    city: Entry | None = None  # the city that the report spoke of last
    back: Item | None = None

    @property
    def first(self) -> int:
        return self.scene.where[self.draft.first]

    @property
    def last(self) -> int:
        return self.scene.where[self.draft.last - 1] + 1

    def words(self, name: Name, text: str) -> str:
        """A name as written, without the clitics before it."""
        where, tokens = self.scene.where, self.tokens
        start = tokens[where[name.first]].start + len(name.prefix) + name.listed
        return text[start : tokens[where[name.last - 1]].end].replace("_", " ").strip("«»\"“”' #")


def mention_of(item: Item, text: str) -> PlaceMention:
    """The mention of an item; `text` is what the tokens' offsets point into."""
    draft = item.draft
    start, end = item.tokens[item.first].start, item.tokens[item.last - 1].end
    place = _place(item.back or item, text)
    place = replace(place, text=text[start:end], start=start, end=end)
    if item.back:
        place = _pointed_back(place, draft, item.back)
    return PlaceMention(
        item.first,
        item.last,
        place,
        draft.anaphor is not None,
        draft.hometown,
        draft.origin,
        draft.evacuation,
        draft.dateline,
        draft.target or None,
        draft.direction or None,
        _names(item, place, text),
        outermost(draft),
        draft.point,
    )


def _pointed_back(place: Place, draft: Draft, back: Item) -> Place:
    """The earlier place itself, in the relation that the anaphor has to it."""
    precision: PlacePrecision = _BY_RANK.get(draft.anaphor or "", "settlement")
    if back.found.entry is not None:
        precision = _PRECISION.get(back.found.entry.kind, "settlement")
    if draft.relation != "in":
        precision = "area"
    return replace(place, relation=draft.relation, precision=precision)


def _place(item: Item, text: str) -> Place:
    draft, found = item.draft, item.found
    entry = found.entry
    if entry is None:
        return _unsettled(item, text)
    return Place(
        None if entry.kind == "region" else entry.id,
        _spelt(draft, entry),
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


def _names(item: Item, place: Place, text: str) -> tuple[str, ...]:
    draft = item.draft
    if draft.anaphor:
        return ()
    out = [place.name_ar] if place.name_ar else []
    out += [_other(item, other, text) for other in draft.others]
    out += [_other(item, k.name, text) for k in draft.links if k.name]
    if draft.point:
        out.append(draft.point)
    return tuple(dict.fromkeys(out))


def _other(item: Item, name: Name, text: str) -> str:
    if name.country:
        return name.entries[0].name_ar
    for holder in item.found.holders:
        if holder in name.entries:
            return holder.spelt(name.joined)
    exact = [e for e in name.entries if e.names and e.names[0].replace(" ", "") == name.joined]
    return exact[0].name_ar if exact else item.words(name, text)


def outermost(draft: Draft) -> str:
    """The relation of the whole phrase: that of «كفرنبل بريف إدلب» is countryside_of."""
    if draft.relation not in ("in", "road"):
        return draft.relation
    return next((k.relation for k in draft.links if k.relation != "in"), draft.relation)


def _spelt(draft: Draft, entry: Entry) -> str:
    return entry.spelt(draft.name.joined) if draft.name and entry in draft.name.entries else entry.name_ar


def _point(entry: Entry, draft: Draft) -> tuple[float | None, float | None]:
    """A countryside of a governorate and a country have no point of their own."""
    if entry.point is None or entry.kind == "country" or (draft.relation == "countryside_of" and entry.unit):
        return (None, None)
    return entry.point


def _precision(draft: Draft, entry: Entry) -> PlacePrecision:
    if draft.relation in ("near", "direction_of", "between", "road", "countryside_of") or draft.front:
        return "area"
    if draft.point is not None and draft.point.startswith(_REGIONS):
        return "area"
    if draft.point is not None and not entry.unit:
        return "exact"
    if "neighbourhood" in draft.ranks and entry.kind == "locality":
        return "neighbourhood"
    if entry.kind == "landmark" and entry.names and entry.names[0].startswith(_REGIONS):
        return "area"
    return _PRECISION.get(entry.kind, "settlement")


def _within(entry: Entry, draft: Draft, found: Resolved) -> Named | None:
    parent = load().get(entry.parent)
    if parent is not None and not parent.unit:
        return parent.named
    hood = "neighbourhood" in draft.ranks or entry.kind == "neighbourhood"
    if hood or entry.kind in ("landmark", "airport", "camp"):
        stated = found.holders if hood else found.inside
        return next(
            (h.named for h in stated if not h.unit and h.kind != "country" and h.id != entry.id), None
        )
    return None


def _unsettled(item: Item, text: str) -> Place:
    """Its words, what the text says it lies in, and what it may be; no point."""
    draft, found = item.draft, item.found
    spelt = _spelt(draft, found.candidates[0]) if found.candidates else None
    holder = _holder(item)
    admin = (
        _stated_admin(found)
        or _common_admin(found.candidates)
        or (load().named(holder.admin1) if holder and not found.candidates else None)
    )
    inside = "neighbourhood" in draft.ranks or draft.point is not None
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
        _vague(draft),
        holder.named if holder and inside else None,
        tuple(c.id for c in found.candidates),
        None,
        None,
        None,
    )


def _holder(item: Item) -> Entry | None:
    """The city of an unknown neighbourhood: as the words say, else the one spoken of last."""
    stated = next((h for h in item.found.holders if not h.unit and h.kind not in ("country", "region")), None)
    hood = "neighbourhood" in item.draft.ranks and not item.found.holders
    return stated or (item.city if hood else None)


def _vague(draft: Draft) -> PlacePrecision:
    if draft.relation != "in" or draft.front:
        return "area"
    rank = next((r for r in draft.ranks if r in _BY_RANK), "")
    return "exact" if draft.point is not None else _BY_RANK.get(rank, "settlement")


def _stated_admin(found: Resolved) -> Named | None:
    for h in found.holders:
        if h.admin1:
            return load().named(h.admin1)
    return None


def _common_admin(candidates: tuple[Entry, ...]) -> Named | None:
    units = {c.admin1 for c in candidates}
    return load().named(units.pop()) if len(units) == 1 < len(candidates) else None
