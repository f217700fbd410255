"""The grammar of places: a sentence gives drafts of mentions, each name with what stands around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tawthiq.arabic.numbers.words import listed as number_list
from tawthiq.places.apposed import named_before, rank_after, under_its_unit
from tawthiq.places.cues import mark_cues, no_place, share_cues
from tawthiq.places.drafts import Draft, Lead, Link
from tawthiq.places.labels import headed_by, of_the_heading
from tawthiq.places.landforms import read_landform
from tawthiq.places.leads import LEADS, directions, read_lead
from tawthiq.places.links import read_links
from tawthiq.places.lists import fits, share_links, with_list
from tawthiq.places.name import Name
from tawthiq.places.named import aside, name_with_lead, read_named
from tawthiq.places.names import read_name
from tawthiq.places.numbered import read_numbered
from tawthiq.places.pointed import read_anaphor, read_countryside
from tawthiq.places.points import read_point
from tawthiq.places.quarters import in_its_city, in_its_unit, may_be_struck, may_stand, struck_town, tagged_town
from tawthiq.places.roads import read_between, read_connected, read_road
from tawthiq.places.scene import Scene
from tawthiq.places.seats import led_seat, read_seat
from tawthiq.places.senses import NONE, Sense
from tawthiq.places.setting import is_outlet
from tawthiq.places.special import country
from tawthiq.places.spoken import bare_name
from tawthiq.places.spots import read_spot
from tawthiq.places.struck import after_striker, is_struck, of_a_massacre, past_opener, undergoes
from tawthiq.places.suburbs import read_suburb
from tawthiq.places.unknown import only_opens
from tawthiq.places.wards import lane_of, ward_of_city, whole_ward
from tawthiq.places.words import is_head, word_list

_FROM_THE_AIR = ("جويا",)  # also a town


def parse(scene: Scene) -> list[Draft]:
    """All drafts of a sentence, left to right, none inside another."""
    out: list[Draft] = []
    end = 0
    for at, sense in enumerate(scene.senses):
        if at < end or (sense is NONE and not scene.spoken) or not _may_begin(scene, at, sense):
            continue
        found = _group(scene, at)
        if found:
            found = share_cues([mark_cues(scene, old_town(scene, d)) for d in found])
            found[-1] = where_they_are_from(scene, found[-1])
            found[0].origin = found[0].origin or bool(out and _joined_to_origin(scene, out[-1], found[0]))
            found[0].hometown = found[0].hometown or bool(out and _around_the_home(scene, out[-1], found[0]))
            if (one := named_before(scene, found[0], out[-1] if out else None)) is not None:
                found[0] = mark_cues(scene, one)
                out = out[:-1] if out and out[-1].first == one.first else out
            elif out and under_its_unit(scene, out[-1], found[0]):
                out.pop()
            out += found
            end = found[-1].last
    share_links(scene, out)
    return out


_UNITS = frozenset({"governorate", "district", "subdistrict"})
_TOWNS = frozenset({"city", "town", "village"})
_IN_HILLS = ("بجبل", "بسهل", "بوادي", "بباديه")
_LARGER = frozenset({"city", "town"})


def where_they_are_from(scene: Scene, draft: Draft) -> Draft:
    """«نازحين من كفرزيتا بريف حماة على أطراف مدينة كفرنبل»: the home ends where words say where they were."""
    if not (draft.hometown or draft.origin):
        return draft
    held = False
    for i, link in enumerate(draft.links):
        ranked = link.name is not None and bool(link.ranks) and not set(link.ranks) & _UNITS
        scene_of_it = ranked and scene.text(link.first) == "في" and bool(set(draft.ranks) & _TOWNS)
        scene_of_it = scene_of_it and set(link.ranks) <= _TOWNS and link.relation == "in"
        beside = link.relation == "near" and set(link.ranks) == {"village"}  # «من مدينة الرقة قرب قرية كذا»
        scene_of_it = scene_of_it or (beside and bool(set(draft.ranks) & _LARGER))
        if scene.text(link.first) == "علي" or scene_of_it or (held and ranked and not link.direction):
            draft.links, draft.last = draft.links[:i], link.first
            break
        held = held or link.relation == "countryside_of"
    return draft


def _around_the_home(scene: Scene, home: Draft, draft: Draft) -> bool:
    """«نزحا من قرية كذا بجبل الحص»: the hills or the plain that the home lies in."""
    return home.hometown and draft.first == home.last and scene.text(draft.first).startswith(_IN_HILLS)


def _joined_to_origin(scene: Scene, last: Draft, draft: Draft) -> bool:
    """«من مواقعها في … ومحيط …»: fire came from both."""
    return last.origin and draft.first == last.last and scene.text(draft.first).startswith("و")


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
    return bool(scene.spoken) and scene.kinds[at] == "word" and bare_name(scene, at) is not None


def _may_be_place(scene: Scene, name: Name | None) -> bool:
    """Not where a name of one ordinary word has no words after it that place it (`_bare`)."""
    if name is None or name.tier != "ordinary" or name.last - name.first > 1:
        return name is not None
    told = name.last <= max(scene.label_end, scene.last_side) or name.first in scene.tagged
    told = told or is_neighbour(scene, name) or headed_by(scene, name) is not None
    return told or may_stand(scene, name)


_NEXT_TO = frozenset({"المجاوره", "القريبه", "المحاذيه", "الملاصقه", "المنكوبه", "المحاصره"})


def is_neighbour(scene: Scene, name: Name) -> bool:
    """«في بليون المجاورة»: without the article before an adjective that has it, a word is a proper name."""
    after = scene.text(name.last) in _NEXT_TO
    bare = after and not name.words[-1].startswith("ال") and not is_head(name.words[-1])
    return bare and bool(name.prefix in ("ب", "وب") or scene.before(name.first, "preposition", "strike"))


def _group(scene: Scene, at: int) -> list[Draft]:
    if at in scene.tolled or (at < scene.label_end and not scene.hit(at, "rank")):
        return _bare(scene, at)
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
        return _bare(scene, at)
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
        return _bare(scene, at)
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
    (read_point, None),  # a name may open it, too
    (read_spot, None),
    (read_landform, frozenset({"landform"})),
    (_nisba, frozenset({"direction"})),
)
"""Each with the kinds of words that it may begin with."""


def _country(identifier: str, first: int, last: int) -> Name:
    """The name of a country that an adjective stands for."""
    entry = country(identifier)
    return Name(first, last, (entry.name_ar,), (entry,), "famous")


_BEFORE_NAMES = ("في", "من", "قرب")


def _bare(scene: Scene, at: int) -> list[Draft]:
    if scene.hit(at, "preposition") and scene.text(at - 1) not in _BEFORE_NAMES:
        return []  # «على العين» is no «علي العين»; «في علي الغربي» is a town
    name = bare_name(scene, at) or read_name(scene, at)
    if name is not None and scene.text(at).startswith("عال") and name.prefix and not _fired_onto(scene, at):
        return []  # «نقلوهم عالباب»
    name = _with_lane(scene, name)
    if name is not None and scene.before(at, "staff") and all(e.kind == "landmark" for e in name.entries):
        return []  # «منزل مدير مستشفى …»: whom somebody works for
    if name is None or only_opens(scene, name):
        return []
    if scene.text(at) in _FROM_THE_AIR and at and scene.text(at - 1).endswith("ا"):
        return []  # «عدوانا جويا على أطراف بلدة …» is not at جويا
    if name.last - at == 1 and name.tier in ("plain", "ordinary") and scene.hit(at, "nameless", "of_two"):
        return []
    if _called_after(scene, at, name):
        return []  # شارع فلسطين, ساحتي عدن وصنعاء
    if name.last - at == 1 and not name.prefix and _after_opener(scene, at - 1):
        return []  # باب الزاوية is no الزاوية
    if scene.hit(name.last, "of_two"):
        return []  # القريتين اللتين قصفتا are two villages
    listed = at in scene.tolled or name.last <= scene.label_end or is_neighbour(scene, name)
    wide = None if is_outlet(name) else headed_by(scene, name)
    listed = listed or wide is not None
    if not listed and no_place(scene, at, name):
        return aside(scene, at, name)
    links, last = read_links(scene, name.last, name)
    evidence = _evidence(scene, at, name, links)
    ends = name.last + (scene.text(name.last) in number_list("words_of_when"))  # «دوما اليوم: …»
    heads_line = scene.text(ends) in (":", "|") and (at <= 1 or _numbered(scene, at))
    evidence = "weak" if heads_line and evidence == "none" else evidence
    if links and at <= 1 and scene.text(last) in (":", "|") and links[0].relation == "in":
        evidence = "none" if is_outlet(name) else "strong"  # «القرضة (عمران): …»; «الثورة | صنعاء: …»
    if wide is not None:
        name = of_the_heading(name, wide)
    if listed:
        name, evidence = replace(name, tier="plain") if name.tier == "ordinary" else name, "strong"
    struck = is_struck(scene, at) or undergoes(scene, at, last)
    if struck and name.tier != "ordinary" and scene.text(at - 1) == "وعلي":
        evidence = "strong"  # «غارات على … حيث سقط ثلاثة، وعلى كفرا»: struck as the place before it was
    rank = rank_after(scene, last) if last == name.last and not links else ""
    if rank and evidence != "none":
        return [Draft(at, last, name, ranks=(rank,), evidence="strong")]  # «غارة على برجا، إحدى بلدات …»
    if name.tier == "ordinary" and evidence != "strong":
        several = name.last - name.first > 1 and evidence == "weak"
        held = in_its_city(scene, name, links) or in_its_unit(scene, name, links)
        evidence = "strong" if held else evidence
        if not (several or evidence == "strong"):
            tagged = tagged_town(scene, name)
            tagged = tagged or (struck and struck_town(scene, name))
            if tagged and evidence == "weak":
                return [Draft(at, last, name, evidence=evidence, links=links, struck=struck, marked=True)]
            alone = struck and may_be_struck(scene, name, links)
            return [Draft(at, last, name, evidence=evidence, links=links, struck=True)] if alone else []
    first = Draft(at, last, name, evidence=evidence, links=links, struck=struck)
    return with_list(scene, first, Lead(at))


_LAND = frozenset({"مزارع", "اراضي", "بساتين", "كروم", "حقول", "احراش", "جرود"})


def _on_its_land(scene: Scene, at: int) -> bool:
    """«غارة على مزارع حيس»: the farms of a place, with the word before them that leads to a place."""
    return scene.text(at - 1) in _LAND and bool(scene.before(at - 1, "preposition", "strike", "near"))


def _with_lane(scene: Scene, name: Name | None) -> Name | None:
    """«الثورة الحارة 17», «الثورة الحارة السابعة»: the number of the lane is a part of the name."""
    if name is None or name.words[-1] != "الحاره" or not name.first < name.last < len(scene):
        return name
    told = scene.kinds[name.last] == "number" or scene.text(name.last) in word_list("ordinal_lane")
    return replace(name, last=name.last + 1) if told else name


def _numbered(scene: Scene, at: int) -> bool:
    """«1) كفرعويد: 6 شهداء»: nothing but the item's number and its mark before the name."""
    return at == 2 and scene.kinds[0] == "number" and scene.kinds[1] == "mark"


def _called_after(scene: Scene, at: int, name: Name) -> bool:
    """Does a street, or a spot, that is only called after the place stand before it?"""
    if name.country and is_head(scene.text(at - 1)):
        return True
    second = name.prefix == "و" and scene.before(at - 1, "street") is not None
    wide = name.tier == "famous" or name.country
    return wide and (scene.before(at, "street") is not None or second)


_ALSO_NOUNS = frozenset({"rank", "street", "spot", "road", "title", "given_name", "front", "nameless"})


def _fired_onto(scene: Scene, at: int) -> bool:
    """«قصف هلق عالباب», «نزلت قذيفة عالحي»: is it «on», after what falls or is fired?"""
    return any(scene.text(k).startswith(_FIRED) for k in range(max(0, at - _FIRED_REACH), at))


_FIRED = (
    *("قصف", "القصف", "بقصف", "غار", "قذ", "بقذ", "صاروخ", "صواريخ"),
    *("نزل", "سقط", "طاح", "ضرب", "برميل", "براميل", "هجوم"),
)
_FIRED_REACH = 6


def _after_opener(scene: Scene, at: int) -> bool:
    """Does a word that only opens longer names (باب، كفر، عين) stand here?"""
    if not scene.is_word(at) or is_head(scene.texts[at]):
        return False
    kinds = {h.kind for h in scene.hits(at) if not h.prefix and not h.article}
    return "opener" in kinds and not kinds & _ALSO_NOUNS


def _evidence(scene: Scene, at: int, name: Name, links: tuple[Link, ...]) -> str:
    tagged = at in scene.tagged
    if (tagged and name.tier != "ordinary") or any(
        (tagged or k.relation in ("countryside_of", "direction_of")) and fits(name, k) for k in links
    ):
        return "strong"
    if name.prefix in ("ب", "وب", "فب") or links or (at in scene.quoted and scene.before(at, "rank")):
        return "weak"
    near = scene.before(past_opener(scene, at), "preposition", "strike") or _on_its_land(scene, at)
    near = near or undergoes(scene, at, name.last)
    near = near or after_striker(scene, at) or of_a_massacre(scene, at) or scene.text(at - 1) == "اما"
    return "weak" if near else "none"
