"""Two ends: بين سرمدا والدانا، طريق القامشلي - عامودا، الحدود السورية التركية."""

from __future__ import annotations

from tawthiq.places.drafts import Draft, Link
from tawthiq.places.gazetteer import Entry, distance
from tawthiq.places.leads import read_lead
from tawthiq.places.links import read_links
from tawthiq.places.name import Name
from tawthiq.places.names import read_name
from tawthiq.places.scene import Scene
from tawthiq.places.special import country
from tawthiq.places.unknown import only_opens, unknown_name, without_and
from tawthiq.places.words import word_list

_DASHES = frozenset({"-", "–", "—", "/", "و", "الي", "ـ", "باتجاه"})

_DAY_OUT = 60.0  # km: what lies farther from a town is no part of its surroundings


def read_between(scene: Scene, at: int) -> list[Draft]:
    """A place between two that are named."""
    if scene.hit(at, "border"):
        return _border(scene, at)
    hit = scene.hit(at, "between")
    if hit is None or hit.prefix not in ("", "و", "ب"):
        return []
    pair = _pair(scene, hit.last)
    if pair is None:
        return []
    links, last = read_links(scene, pair[1].last, pair[1])
    return [Draft(at, last, pair[0], "between", "", pair[2], "strong", links=links, others=(pair[1],))]


def _border(scene: Scene, at: int) -> list[Draft]:
    first = scene.hit(at + 1, "nisba")
    second = scene.hit(at + 2, "nisba") or (scene.hit(at + 3, "nisba") if scene.text(at + 2) == "-" else None)
    if first is None or second is None:
        return []
    end = second.last
    one, two = (country(h.data["id"]) for h in (first, second))
    names = (
        Name(at + 1, at + 2, (one.name_ar,), (one,), "famous"),
        Name(end - 1, end, (two.name_ar,), (two,), "famous"),
    )
    return [Draft(at, end, names[0], "between", evidence="strong", others=names[1:], nisba=True)]


def _pair(scene: Scene, at: int, road: bool = False) -> tuple[Name, Name, tuple[str, ...]] | None:
    lead = read_lead(scene, at)
    ranks = lead.ranks if lead.ranks and not lead.articled else ()
    start, both = lead.at if ranks else at, lead.dual
    one = read_name(scene, start) or (
        unknown_name(scene, start, sure=True, feminine=False) if ranks else None
    )
    if one is None or one.prefix:
        return None
    k = one.last
    dash = scene.text(k) in _DASHES
    k = k + 1 if dash else k
    lead = read_lead(scene, k)
    ranked = bool(lead.ranks and not lead.articled)
    two = read_name(scene, lead.at if ranked else k)
    if ranked and (two is None or only_opens(scene, two)):
        two = unknown_name(scene, lead.at, sure=False, feminine=True)
    opens = any(h.kind == "opener" and h.prefix == "و" for h in scene.hits(k)) and scene.is_word(k + 1)
    if two is None and not (dash or ranked) and ((both and len(scene.text(k)) > 4) or opens):
        two = without_and(scene, k)  # «بين تابت وبير مزة»
    joined = dash or (ranked and lead.prefix == "و") or (two is not None and two.prefix == "و")
    joined = joined or (both and two is not None and two.tier != "ordinary" and not two.prefix)
    if (
        two is None
        or not joined
        or (two.tier == "ordinary" and not (ranks or ranked or near_names(one, two, 120 if road else 30)))
    ):
        return None
    return (one, two, ranks) if ranks or ranked or one.tier != "ordinary" or near_names(one, two) else None


def near_names(one: Name, two: Name, reach: float = 30) -> bool:
    """Do places of these two names lie within a day's walk (or `reach` km) of each other, spelt just so?"""
    near = [e for e in one.entries if e.point and _exact(one, e)]
    far = [e for e in two.entries if e.point and _exact(two, e)]
    return any((distance(a, b) or 999.0) < reach for a in near for b in far if a.country == b.country)


def _exact(name: Name, entry: Entry) -> bool:
    bare = name.joined[2:] if name.joined.startswith("ال") and len(name.joined) > 5 else name.joined
    return any(n.replace(" ", "") in (name.joined, bare) for n in entry.names)


def read_road(scene: Scene, at: int) -> list[Draft]:
    """A road by its two ends, or by the one place that it is named after."""
    hit = scene.hit(at, "road", "front")
    if hit is None or scene.before(at, "rank") or scene.before(at, "opener"):
        return []
    start = hit.last + 1 if scene.hit(hit.last, "between") else hit.last
    if (scene.text(start) == "عام" or scene.hit(start, "of_road")) and scene.text(start + 1) == "(":
        start += 2  # «طريق عام (أريحا- المسطومة)»
    start += scene.text(start) == "من"  # «على الطريق من تدمر إلى السخنة»
    pair = _road_pair(scene, start)
    if pair:
        links, last = read_links(scene, pair[1].last, pair[1])
        if links and (spot := _spot_on_it(pair, links[0])):
            return [Draft(at, last, spot, links[0].relation, links[0].direction, links[0].ranks, "strong",
                          links=links[1:], ends=pair, road=True)]  # fmt: skip
        return [
            Draft(at, last, pair[0], "between", evidence="strong", links=links, others=(pair[1],), road=True)
        ]
    if to := _leads_to(scene, hit.last):
        return _to_a_town(scene, at, to)
    if hit.article or hit.kind == "front":
        return []
    return _one_end(scene, at, hit.last)


_CONNECTS = frozenset({"يربط", "تربط", "الرابط", "الرابطه", "يصل", "تصل", "الواصل", "الواصله"})


def read_connected(scene: Scene, at: int) -> list[Draft]:
    """«الطريق الذي يربط دمشق بحمص», «جسر يربط مدينة الميادين ببلدة ذيبان»: both are ends, none the place."""
    if scene.text(at - 1) not in _CONNECTS:
        return []
    one = read_name(scene, read_lead(scene, at).at)
    if one is None or one.prefix:
        return []
    lead = read_lead(scene, one.last)
    ranked = bool(lead.ranks) and not lead.articled
    two = read_name(scene, lead.at if ranked else one.last)
    if two is None or (lead.prefix if ranked else two.prefix) not in ("ب", "و"):
        return []
    return [Draft(at, two.last, one, "between", evidence="strong", others=(two,), road=True)]


def _spot_on_it(ends: tuple[Name, Name], link: Link) -> Name | None:
    """«طريق دمشق - درعا قرب بلدة خربة غزالة», «طريق الموصل - بغداد شمالي بيجي»: where on the road it was."""
    spot = link.name
    if spot is None or link.relation not in ("near", "direction_of"):
        return None
    if spot.joined in (end.joined for end in ends):
        return None
    settled = any(e.kind in ("city", "town", "village", "locality") for e in spot.entries) or bool(link.ranks)
    return spot if settled and (link.relation == "near" or not near_names(*ends, _DAY_OUT)) else None


_LEADING = frozenset({"المودي", "الموديه", "المفضي", "المفضيه", "الموصل", "الموصله", "الواصل"})
_TO = frozenset({"الي", "نحو", "لـ"})


def _leads_to(scene: Scene, at: int) -> int:
    """Where the place begins that a road leads to («الطريق الرئيسي المؤدي إلى …»); 0 where none is told."""
    if scene.text(at - 1) in _LEADING and scene.text(at) in _TO:
        return at + 1
    at += scene.text(at) not in _LEADING and scene.hit(at, "of_road") is not None
    return at + 2 if scene.text(at) in _LEADING and scene.text(at + 1) in _TO else 0


def _to_a_town(scene: Scene, at: int, start: int) -> list[Draft]:
    """«على الطريق المؤدي إلى بلدة حيس»: on its road, and not in it."""
    lead = read_lead(scene, start)
    if lead.articled or lead.plural or lead.relation != "in" or lead.countryside:
        return []
    name = read_name(scene, lead.at)
    if (name is None and lead.ranks) or (name is not None and only_opens(scene, name)):
        name = unknown_name(scene, lead.at, sure=False, feminine=lead.feminine)
    if name is None or name.prefix or name.country or (name.tier == "ordinary" and not lead.ranks):
        return []
    links, last = read_links(scene, name.last, name)
    return [Draft(at, last, name, "road", ranks=lead.ranks, evidence="strong", links=links, road=True)]


def _road_pair(scene: Scene, start: int) -> tuple[Name, Name] | None:
    pair = _pair(scene, start, road=True)
    if pair:
        return pair[:2]
    one = read_name(scene, start)
    two = read_name(scene, one.last) if one else None
    if (
        one
        and two
        and not two.prefix
        and not one.prefix
        and "ordinary" not in (one.tier, two.tier)
        and ({one.tier, two.tier} <= {"famous", "known", "firm"} or near_names(one, two, 120))
    ):
        return one, two
    return None


def _one_end(scene: Scene, at: int, start: int) -> list[Draft]:
    name = read_name(scene, start)
    if code := scene.hit(start, "road_code"):
        return _coded(scene, at, code.last)
    if scene.text(at - 1) == "عن" or scene.hit(start, "of_road", "nameless"):
        return []
    if name is None or (name.tier == "ordinary" and start not in scene.tagged) or name.prefix:
        name = unknown_name(scene, start, sure=False, feminine=False)
        if (
            name
            and name.last - name.first < 2
            and start not in scene.tagged
            and name.joined in word_list("ordinary")
        ):
            links, last = read_links(scene, start + 1, None)
            name = name if links else None
    if name is None:
        return []
    links, last = read_links(scene, name.last, name)
    if links and (town := _runs_in(name, links[0])):
        point = " ".join(scene.texts[at : name.last])
        return [Draft(at, last, town, links[0].relation, links[0].direction, ("city",), "strong",
                      links=links[1:], target="", point=point)]  # fmt: skip
    if links and (start_of := _leads_away(name, links[0])):
        return [Draft(at, last, start_of, links[0].relation, links[0].direction, links[0].ranks, "strong",
                      links=links[1:], road=True)]  # fmt: skip
    return [Draft(at, last, name, "road", evidence="strong", links=links, road=True)]


def _leads_away(name: Name, link: Link) -> Name | None:
    """«طريق بغداد جنوب كركوك»: the road that leads to Baghdad, at Kirkuk."""
    town = link.name
    if town is None or link.relation not in ("direction_of", "near"):
        return None
    ends = [e for e in name.entries if e.kind == "city" and e.point]
    here = [e for e in town.entries if e.kind in ("city", "town", "governorate") and e.point]
    if not ends or not here or near_names(name, town, _DAY_OUT):
        return None
    return town


def _runs_in(name: Name, link: Link) -> Name | None:
    """«طريق جنديرس بمركز مدينة عفرين» is a street of the town, only called after where it leads."""
    town = link.name
    if town is None or "city" not in link.ranks or link.relation not in ("in", "near"):
        return None
    held = {e.id for e in town.entries if e.kind in ("city", "town")}
    return town if held and not any(e.parent in held or e.id in held for e in name.entries) else None


def _coded(scene: Scene, at: int, last: int) -> list[Draft]:
    """«الطريق الدولي إم فور غرب تل تمر»: the number of a road is no place; what places it is."""
    links, end = read_links(scene, last, None)
    if not links or links[0].name is None:
        return []
    first = links[0]
    relation = "near" if first.relation == "in" else first.relation
    return [
        Draft(
            at, end, first.name, relation, first.direction, first.ranks, "strong", links=links[1:], road=True
        )
    ]
