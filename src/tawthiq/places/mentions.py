"""Items as mentions that the coding step takes."""

from __future__ import annotations

from dataclasses import replace

from tawthiq.model import Place
from tawthiq.places.drafts import Draft
from tawthiq.places.item import Item
from tawthiq.places.name import Name
from tawthiq.places.place import place_of, pointed_back
from tawthiq.records import record


@record
class PlaceMention:
    """A place at tokens[first:last].

    `anaphor`: it points back («البلدة»), its place is the one found or has no name. `hometown`,
    `origin`, `evacuation`: where people are from, where fire came from, where the wounded were taken;
    none is the place of the attack. `point_target` is the contract's object id of a spot named here.
    `names` are all names as the gazetteer spells them, `phrase_relation` the outermost relation. `joined`:
    its first word bears «ب» («بريف إدلب», and not «بلدة كذا»).
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
    joined: bool = False


def mention_of(item: Item, text: str) -> PlaceMention:
    """The mention of an item; `text` is what the tokens' offsets point into."""
    draft = item.draft
    start, end = item.tokens[item.first].start, item.tokens[item.last - 1].end
    place = place_of(item.back or item, text)
    place = replace(place, text=text[start:end], start=start, end=end, rule=rule_of(item, place))
    if item.back:
        place = pointed_back(place, draft, item.back)
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
        _joined(item),
    )


def _joined(item: Item) -> bool:
    name, first = item.draft.name, item.draft.first
    if name is not None and name.first == first and not item.draft.ranks:
        return name.prefix.endswith("ب")
    return any(h.prefix == "ب" for h in item.scene.hits(first))


def rule_of(item: Item, place: Place) -> str:
    """How the place was found: by its name, by what points back to it, as a spot, not at all."""
    if item.back:
        return "places/points_back"
    if item.draft.anaphor:
        return "places/nameless"
    if item.found.entry is not None:
        spot = place.id is None and item.found.entry.kind == "governorate"
        return "places/spot" if spot else "places/gazetteer"
    return "places/ambiguous" if place.candidates else "places/unknown"


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
