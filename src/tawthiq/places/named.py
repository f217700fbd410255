"""A name after a rank, a direction or a front, known to the gazetteer or not."""

from __future__ import annotations

from dataclasses import replace

from tawthiq.places.cut import cut_off, uncut
from tawthiq.places.drafts import Draft, Lead, Link
from tawthiq.places.guesses import SETTLED, guess, has_links, with_adjective
from tawthiq.places.keys import plain
from tawthiq.places.links import read_links
from tawthiq.places.lists import LIST_MARKS, with_list
from tawthiq.places.name import Name
from tawthiq.places.names import read_name, with_rank, with_wards
from tawthiq.places.no_place import no_place
from tawthiq.places.scene import Scene
from tawthiq.places.setting import within_unit
from tawthiq.places.special import capital_of
from tawthiq.places.unknown import bound, common, first_of_list, only_opens, second_part
from tawthiq.places.wards import bound_to_ward
from tawthiq.places.words import is_head, word_list


def read_named(scene: Scene, at: int, lead: Lead) -> list[Draft]:
    if scene.text(lead.at) == "(" and lead.plural:
        lead.at += 1  # بلدات (حاس، كفروما)
    if lead.plural and (listed := _list_opens(scene, lead.at)):
        lead.at, lead.articled = listed, False
    start = lead.at
    name = read_name(scene, start)
    if name is None or name.last - start < 2:
        name = name_with_lead(scene, lead, name) or name
    name = with_rank(scene, lead.words[-1] if lead.words else -1, name)
    if name and (name.prefix in ("و", "ف", "ك", "ول", "وب") or cut_off(name, lead)):
        name = uncut(scene, start, lead)
    if lead.articled:
        return []
    if not _whole_quarter(name, lead) and no_place(scene, at, name, lead):
        return aside(scene, at, name)
    if scene.hit(start, "operation") or (lead.direction and scene.hit(start, "river")):
        return []  # «شرق الفرات»: of the river, and no quarter of its name
    if name and name.country and lead.ranks and lead.ranks != ("governorate",):
        if not set(lead.ranks) & {"neighbourhood", "camp"}:
            return []  # مدينة سورية
        name = replace(name, entries=(), tier="plain")  # حي فلسطين
    if name and _kind_of_quarter(scene, name, lead):
        return []
    if (lead.own or lead.placed) and not (name and name.known and lead.own) and not has_links(scene, start):
        return []
    unknown = name is not None and (only_opens(scene, name) or _noun_of_rank(scene, name))
    if name is not None and _goes_on(scene, name, lead):
        last = max(bound(scene, start, name.last), name.last + _second_word(scene, name, lead))
        name = Name(start, last, tuple(scene.texts[start:last]), (), "plain")
    if name is None or unknown or _better_unknown(scene, name, lead):
        name = guess(scene, start, lead)
    if name is None or (name.tier == "ordinary" and not _names_anyway(scene, name, lead)):
        return []
    name = with_adjective(scene, name, lead)
    name = with_wards(name) if lead.ranks == ("neighbourhood",) else name
    name = _as_capital(name) if lead.capital else name
    alone = len(name.words) == 1 and name.first not in scene.tagged and name.first not in scene.quoted
    if alone and not name.known and not links_or_mark(scene, name) and set(lead.ranks) <= _UNITS:
        return []
    if lead.plural and alone and (common(name) or not name.known) and not _listed(scene, name.last):
        return []
    links, last = read_links(scene, name.last, name)
    if not links and lead.ranks == ("area",) and not lead.plural and name.tier in ("plain", "ordinary"):
        links, last = _apposed(scene, name.last)
    evidence = "strong" if lead.strong or start in scene.tagged else "weak"
    draft = Draft(
        at,
        last,
        name,
        lead.relation,
        lead.direction,
        lead.ranks,
        evidence,
        lead.plural,
        links,
        front=lead.front,
        target=lead.target,
        dual=lead.dual,
    )
    return with_list(scene, draft, lead)


def _as_capital(name: Name) -> Name:
    """«العاصمة طرابلس» is no city of Lebanon; «العاصمة عدن», as some call it, stays what it is."""
    capitals = tuple(e for e in name.entries if e == capital_of(e.country))
    return replace(name, entries=capitals) if capitals else name


def _apposed(scene: Scene, at: int) -> tuple[tuple[Link, ...], int]:
    """«منطقة الصهاريج بوداي، غرب بعلبك»: the town right after an area that no table has holds it."""
    town = read_name(scene, at)
    if town is None or town.prefix or town.country or town.tier == "ordinary":
        return (), at
    links, last = read_links(scene, town.last, town)
    if town.tier not in ("famous", "known") and not links:
        return (), at
    return (Link("in", "", town, first=at, last=town.last), *links), max(last, town.last)


def _whole_quarter(name: Name | None, lead: Lead) -> bool:
    """«حي جمعية الزهراء»: a quarter of that whole name, be its first word an organisation."""
    several = name is not None and name.last - name.first > 1 and lead.ranks == ("neighbourhood",)
    return several and name is not None and any(e.kind == "neighbourhood" for e in name.entries)


_TO_COME = frozenset({"التاليه", "الاتيه", "منها", "وهي", "هي", "التالي"})


def _list_opens(scene: Scene, at: int) -> int:
    """Where the names begin after «بلدات:», «البلدات التالية:»; 0 where no such list opens."""
    last = at
    while last - at < 2 and scene.text(last) in _TO_COME:
        last += 1
    return last + 1 if scene.text(last) == ":" and scene.is_word(last + 1) else 0


_UNITS = frozenset({"subdistrict", "district", "governorate"})


def _goes_on(scene: Scene, name: Name, lead: Lead) -> bool:
    """«قرية سهلة البستان»: after a feminine rank the second word is no adjective, but binds the first."""
    if _second_word(scene, name, lead):
        return True
    alone = name.last - name.first == 1 and name.tier in ("plain", "ordinary") and not name.prefix
    if not alone or lead.plural or bound(scene, name.first, name.last) <= name.last:
        return False
    word = scene.text(name.last)
    if lead.ranks == ("neighbourhood",):  # حي كسار زعتر, حي شعب الداخل; not حي تشرين الدمشقي
        adjective = word.startswith("الم") or (word.startswith("ال") and word.endswith(("ي", "ين")))
        adjective = adjective or scene.hit(name.last, "of_spot", "adjective", "old") is not None
        wards = (e for e in name.entries if e.kind == "neighbourhood")
        return not (adjective or any(name.joined in (n.replace(" ", "") for n in e.names) for e in wards))
    return bool(lead.ranks) and set(lead.ranks) <= SETTLED and not word.endswith("ي")


def _second_word(scene: Scene, name: Name, lead: Lead) -> bool:
    """«قرية الإمام ويس في قضاء المقدادية»: a word that nothing explains, before the unit that holds a
    village, and no place of the first word alone lies there."""
    one = name.last - name.first == 1 and not name.prefix and not lead.plural
    if not one or not lead.ranks or not set(lead.ranks) <= SETTLED or not second_part(scene, name.last):
        return False
    links, _ = read_links(scene, name.last + 1, None)
    units = [e for k in links[:1] if k.name for e in k.name.entries if e.unit]
    return bool(units) and not any(within_unit(e, u) for e in name.entries for u in units)


def _noun_of_rank(scene: Scene, name: Name) -> bool:
    """«مدينة» of «حي مدينة الريحان» is no name by itself."""
    hit = scene.hit(name.first, "rank")
    return hit is not None and not hit.article and name.last == hit.last and scene.is_word(name.last)


def _kind_of_quarter(scene: Scene, name: Name, lead: Lead) -> bool:
    """«حي مدني» says what the quarter is, though a town is called so."""
    kind = scene.hit(name.first, "nameless") and name.last == name.first + 1
    kind = kind and not bound_to_ward(scene, name.first, lead)
    return bool(
        kind and lead.ranks == ("neighbourhood",) and all(e.kind != "neighbourhood" for e in name.entries)
    )


def links_or_mark(scene: Scene, name: Name) -> bool:
    """Is an unknown unit placed by what follows (a unit of that rank would else be known)?"""
    return bool(read_links(scene, name.last, name)[0])


def _listed(scene: Scene, at: int) -> bool:
    word = scene.text(at)
    return word in LIST_MARKS or word.startswith("و") or bool(read_links(scene, at, None)[0])


def name_with_lead(scene: Scene, lead: Lead, known: Name | None = None) -> Name | None:
    """After a rank the name may begin with what looks like a lead: ولاية شمال دارفور.

    A rank is no beginning of a name that stands without it: شرق مدينة الطبقة is of الطبقة.
    """
    for at in lead.words[1:]:
        if known is not None and scene.hit(at, "rank"):
            continue
        name = read_name(scene, at)
        if name and name.last > lead.at and name.tier in ("famous", "known") and not name.prefix:
            directed = any(scene.hit(k, "direction") for k in lead.words if k >= at)
            lead.at = at
            lead.relation = "in" if lead.direction and directed else lead.relation
            return name
    return None


def _names_anyway(scene: Scene, name: Name, lead: Lead) -> bool:
    """An ordinary word is a name after a rank, where it is no plain adjective or noun of its own."""
    if not (lead.ranks or lead.front):
        return lead.relation == "near" and _of_two_exactly(name)
    if lead.ranks == ("area",) and not lead.plural and name.joined in word_list("area_names"):
        return True
    if _blocked(scene, name, lead):
        return False
    if _villages_of(scene, lead, name):
        return True
    if lead.ranks == ("governorate",) and any(e.kind == "governorate" for e in name.entries):
        return True  # محافظة بابل
    if lead.ranks in (("area",), ("governorate",)) or lead.front:
        word = name.words[0]
        if len(name.words) == 1 and is_head(word) and not read_links(scene, name.last, name)[0]:
            return False  # منطقة السوق الشعبي
        links = read_links(scene, name.last, name)[0] if lead.ranks == ("area",) else ()
        placed = bool(links) and (not word.endswith("ه") or _lies_in(name, links))
        return name.last - name.first > 1 or word.startswith("ال") or placed
    return True


def _of_two_exactly(name: Name) -> bool:
    """«في خراج علما الشعب»: words of every day, and together the name of one place."""
    joined = "".join(map(plain, name.words))
    exact = (e for e in name.entries if any("".join(map(plain, n.split())) == joined for n in e.names))
    return len(name.words) > 1 and not name.prefix and not is_head(name.words[0]) and len(list(exact)) == 1


def _villages_of(scene: Scene, lead: Lead, name: Name) -> bool:
    """«قرى منطقة بركان»: after two nouns bound to each other comes a name, and no adjective."""
    first = scene.hit(lead.words[-2], "rank") if len(lead.words) > 1 else None
    several = first is not None and not first.article and first.data["rank"] in ("village", "town")
    return several and lead.ranks == ("area",) and not name.joined.endswith(("يه", "ه"))


def _lies_in(name: Name, links: tuple[Link, ...]) -> bool:
    """«منطقة حدة بمديرية السبعين»: no adjective, where a place of the name lies in the very district."""
    units = {e.id for k in links if k.name for e in k.name.entries if e.kind in ("district", "subdistrict")}
    return any({e.admin2, e.admin3} & units for e in name.entries)


def _blocked(scene: Scene, name: Name, lead: Lead) -> bool:
    """Adjectives and nouns that say what a place is; بلدة الجديدة is a name, البلدة الجديدة none."""
    stops = [
        h
        for h in scene.hits(name.first)
        if h.kind in ("nameless", "adjective", "filler", "organisation", "nisba")
    ]
    if not stops or (lead.feminine and not lead.plural and _is_town(name) and name.joined.endswith("ي")):
        return False  # مدينة مدني: of a feminine noun the adjective would be مدنية
    if _called_quarter(name, lead):
        return False
    if all(h.kind == "organisation" and h.last == name.first + 1 for h in stops) and _one_settlement(lead):
        return False  # بلدة معركة: no organisation is called a town
    if bound_to_ward(scene, name.first, lead) or _bound_to_town(name, lead):
        return False
    construct = name.words[0].startswith("ال") and not lead.plural and not name.prefix
    if not construct or any(h.kind == "organisation" or h.data.get("code") for h in stops):
        return True
    settled = set(lead.ranks) <= SETTLED and all(h.article or h.kind == "nisba" for h in stops)
    return not (settled or bool(read_links(scene, name.last, name)[0]))


def _called_quarter(name: Name, lead: Lead) -> bool:
    """«حي الشرطة», «حي الصحة»: bound to the noun, where a quarter is so called."""
    one = lead.ranks == ("neighbourhood",) and not (lead.plural or lead.articled or name.prefix)
    bound = name.words[0].startswith("ال") or len(name.words) > 1
    return one and bound and any(e.kind == "neighbourhood" for e in name.entries)


def _bound_to_town(name: Name, lead: Lead) -> bool:
    """«بلدة الشرقية», unlike «البلدة الشرقية»: with the article after a noun without it, where a place of
    just that name is known."""
    if not _one_settlement(lead) or lead.articled or lead.own or name.prefix or len(name.words) > 1:
        return False
    if name.joined in ("الشمال", "الجنوب", "الشرق", "الغرب", "الوسط"):
        return False
    return name.words[0].startswith("ال") and any(name.joined in e.names for e in name.entries)


def _one_settlement(lead: Lead) -> bool:
    return bool(lead.ranks) and set(lead.ranks) <= SETTLED and not lead.plural


def _is_town(name: Name) -> bool:
    return any(e.kind in ("city", "town") for e in name.entries)


def _better_unknown(scene: Scene, name: Name, lead: Lead) -> bool:
    """A hashtag or a quoted name is read whole."""
    marked = scene.tagged.get(name.first) or scene.quoted.get(name.first)
    if marked and lead.plural and first_of_list(scene, name.first, marked) <= name.last:
        return False  # بلدتي «احسم، وحاس»
    return bool(marked and marked > name.last and lead.ranks)


def aside(scene: Scene, at: int, name: Name | None) -> list[Draft]:
    """«تنسيقية سراقب» is no place, but says where the report is."""
    of_whom = scene.before(at, "organisation", "rescuers_in")
    if name is None or name.tier not in ("famous", "known") or not of_whom:
        return []
    return [Draft(at, name.last, name, evidence="weak", aside=True)]
