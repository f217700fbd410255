"""The grammar of places: a sentence gives drafts of mentions, each name with what stands around it."""

from __future__ import annotations

from collections.abc import Callable

from tawthiq.places.apposed import named_before, under_its_unit
from tawthiq.places.bare_names import bare_name_here, is_neighbour
from tawthiq.places.cues import mark_cues, share_cues
from tawthiq.places.drafts import Draft, Lead, Link
from tawthiq.places.homes import around_the_home, joined_to_origin, where_they_are_from
from tawthiq.places.labels import headed_by
from tawthiq.places.landforms import read_landform
from tawthiq.places.leads import LEADS, directions, read_lead
from tawthiq.places.links import read_links
from tawthiq.places.lists import share_links
from tawthiq.places.name import Name
from tawthiq.places.named import name_with_lead, read_named
from tawthiq.places.names import read_name
from tawthiq.places.numbered import read_numbered
from tawthiq.places.pointed import read_anaphor, read_countryside
from tawthiq.places.points import read_point
from tawthiq.places.quarters import may_stand
from tawthiq.places.roads import read_between, read_connected, read_road
from tawthiq.places.routes import mark_routes
from tawthiq.places.scene import Scene
from tawthiq.places.seats import led_seat, read_seat
from tawthiq.places.senses import NONE, Sense
from tawthiq.places.special import country
from tawthiq.places.spoken import bare_name
from tawthiq.places.spots import read_spot
from tawthiq.places.suburbs import read_suburb
from tawthiq.places.unlisted import may_be_unlisted, placed_hamlet, read_unlisted
from tawthiq.places.wards import lane_of, ward_of_city, whole_ward
from tawthiq.places.words import word_list


def parse(scene: Scene) -> list[Draft]:
    """All drafts of a sentence, left to right, none inside another."""
    out: list[Draft] = []
    end = 0
    for at, sense in enumerate(scene.senses):
        if at < end or (sense is NONE and at != 1 and not scene.spoken) or not _may_begin(scene, at, sense):
            continue
        found = _group(scene, at)
        if found:
            found = share_cues([mark_cues(scene, old_town(scene, d)) for d in found])
            found[-1] = where_they_are_from(scene, found[-1])
            found[0].origin = found[0].origin or bool(out and joined_to_origin(scene, out[-1], found[0]))
            found[0].hometown = found[0].hometown or bool(out and around_the_home(scene, out[-1], found[0]))
            if (one := named_before(scene, found[0], out[-1] if out else None)) is not None:
                found[0] = mark_cues(scene, one)
                out = out[:-1] if out and out[-1].first == one.first else out
            elif out and under_its_unit(scene, out[-1], found[0]):
                out.pop()
            out += found
            end = found[-1].last
    share_links(scene, out)
    mark_routes(scene, out)
    return out


def old_town(scene: Scene, draft: Draft) -> Draft:
    """«حمص القديمة» is a part of the city."""
    name = draft.name
    if name is None or not scene.hit(name.last, "old") or draft.last != name.last:
        return draft
    if not any(e.kind == "city" for e in name.entries):
        return draft
    draft.links = (Link("in", "", name), *draft.links)
    draft.name = Name(
        name.first, name.last + 1, (*name.words, scene.texts[name.last]), (), "known", name.prefix
    )
    draft.ranks, draft.evidence, draft.last = ("neighbourhood",), "strong", name.last + 1
    return draft


_BEGIN = LEADS | {"border", "between", "road", "front", "street", "spot", "seat", "landform"}


def _may_begin(scene: Scene, at: int, sense: Sense) -> bool:
    """Can a place begin with this word at all? With most words none can."""
    if sense is not NONE and (
        sense.head
        or (sense.openings and (at in scene.tolled or _may_be_place(scene, read_name(scene, at))))
        or (not _BEGIN.isdisjoint(sense.kinds) and any(h.kind in _BEGIN for h in scene.hits(at)))
    ):
        return True
    if may_be_unlisted(scene, at):
        return True
    return bool(scene.spoken) and scene.kinds[at] == "word" and bare_name(scene, at) is not None


def _may_be_place(scene: Scene, name: Name | None) -> bool:
    """Not where a name of one ordinary word has no words after it that place it (`_bare`)."""
    if name is None or name.tier != "ordinary" or name.last - name.first > 1:
        return name is not None
    told = name.last <= max(scene.label_end, scene.last_side) or name.first in scene.tagged
    told = told or is_neighbour(scene, name) or headed_by(scene, name) is not None
    return told or may_stand(scene, name)


def _group(scene: Scene, at: int) -> list[Draft]:
    if at in scene.tolled or (at < scene.label_end and not scene.hit(at, "rank")):
        return bare_name_here(scene, at)
    organisation = scene.hit(at, "organisation")
    if organisation and (organisation.last - at > 1 or not scene.hit(at, "rank", "front")):
        return []
    if connected := read_connected(scene, at):
        return connected
    kinds = {h.kind for h in scene.hits(at)}
    if lane := lane_of(scene, at) or ward_of_city(scene, at):
        return _strong(scene, at, lane)
    for reader, opening in _READERS:
        found = reader(scene, at) if opening is None or not opening.isdisjoint(kinds) else None
        if found:
            return found
    if LEADS.isdisjoint(kinds):
        return read_unlisted(scene, at) or bare_name_here(scene, at)
    if ward := whole_ward(scene, at):
        return _strong(scene, at, ward)
    lead = read_lead(scene, at)
    if seated := led_seat(scene, at, lead):
        return seated
    if lead.countryside and "governorate" in lead.ranks:
        name = name_with_lead(scene, lead, read_name(scene, lead.at))
        if name:
            lead.countryside, lead.relation = False, "in"
    if lead.at == at and scene.hit(at, "capital"):
        return read_anaphor(scene, at, lead)
    if lead.at == at or _whole(scene, at) or scene.text(at) in word_list("firm"):  # الحلة, not «the village»
        return bare_name_here(scene, at)
    if lead.countryside:
        return read_suburb(scene, at) or read_countryside(scene, at, lead)
    found = read_numbered(scene, at, lead) or read_named(scene, at, lead)
    return found or read_anaphor(scene, at, lead) or _led_point(scene, at, lead)


def _strong(scene: Scene, at: int, quarter: Name) -> list[Draft]:
    """A quarter as it is called."""
    links, last = read_links(scene, quarter.last, quarter)
    return [Draft(at, last, quarter, ranks=("neighbourhood",), evidence="strong", links=links)]


def _whole(scene: Scene, at: int) -> bool:
    """Is the lead a part of a name (ريف دمشق, شمال دارفور, الضاحية الجنوبية)?"""
    name = read_name(scene, at)
    if name is None or name.last - name.first < 2 or name.tier not in ("famous", "known", "firm"):
        return False
    region = name.entries[0].kind == "region"
    return not directions(scene, name.last)[0] and (
        region or name.tier == "famous" or not scene.hit(at, "rank")
    )


def _led_point(scene: Scene, at: int, lead: Lead) -> list[Draft]:
    """محيط مطار طرابلس, شرق مشفى باب الهوى: a spot with a relation."""
    if lead.ranks or lead.countryside:
        return []
    found = read_point(scene, lead.at) if scene.is_word(lead.at) else []
    for draft in found[:1]:
        draft.first, draft.direction = at, lead.direction or draft.direction
        draft.relation = lead.relation if lead.relation != "in" else draft.relation
    return found


def _nisba(scene: Scene, at: int) -> list[Draft]:
    """الشمال السوري، جنوب لبنان is a direction with a name; here the country stands as an adjective."""
    hit = scene.hit(at, "direction")
    if hit is None or not scene.text(at).lstrip("وبفلك").startswith(("ال", "لش", "لج", "لغ")):
        return []
    codes, last = directions(scene, hit.last)
    nisba = scene.hit(last, "nisba")
    if nisba is None or nisba.prefix:
        return []
    name = _country(nisba.data["id"], last, nisba.last)
    code = hit.data["code"] + (codes[0] if codes else "")
    return [Draft(at, nisba.last, name, "direction_of", code, evidence="strong", nisba=True)]


_READERS: tuple[tuple[Callable[[Scene, int], list[Draft]], frozenset[str] | None], ...] = (
    (read_seat, frozenset({"seat", "centre"})),
    (read_between, frozenset({"border", "between"})),
    (read_road, frozenset({"road", "front"})),
    (placed_hamlet, frozenset({"opener"})),
    (read_landform, frozenset({"landform"})),
    (read_point, None),  # a name may open it, too
    (read_spot, None),
    (_nisba, frozenset({"direction"})),
)
"""Each with the kinds of words that it may begin with."""


def _country(identifier: str, first: int, last: int) -> Name:
    """The name of a country that an adjective stands for."""
    entry = country(identifier)
    return Name(first, last, (entry.name_ar,), (entry,), "famous")
