"""A name after a rank, a direction or a front, known to the gazetteer or not."""

from __future__ import annotations

from tawthiq.places.cues import no_place
from tawthiq.places.drafts import Draft, Lead
from tawthiq.places.links import read_links
from tawthiq.places.lists import LIST_MARKS, with_list
from tawthiq.places.names import Name, read_name
from tawthiq.places.scene import Scene
from tawthiq.places.unknown import common, only_opens, unknown_name


def read_named(scene: Scene, at: int, lead: Lead) -> list[Draft]:
    if scene.text(lead.at) == "(" and lead.plural:
        lead.at += 1  # بلدات (حاس، كفروما)
    start = lead.at
    name = read_name(scene, start)
    if name is None or name.last - start < 2:
        name = name_with_lead(scene, lead) or name
    if name and name.prefix in ("و", "ف", "ك", "ول", "وب"):
        name = None
    if lead.articled:
        return []
    if no_place(scene, at, name, lead):
        return aside(scene, at, name)
    if name is None or _better_unknown(scene, name, lead) or only_opens(scene, name):
        name = _unknown(scene, start, lead)
    if name is None or (name.tier == "ordinary" and not _names_anyway(scene, name, lead)):
        return []
    alone = len(name.words) == 1 and name.first not in scene.tagged and name.first not in scene.quoted
    if alone and not name.known and not links_or_mark(scene, name) and set(lead.ranks) <= _UNITS:
        return []
    if lead.plural and alone and (common(name) or not name.known) and not _listed(scene, name.last):
        return []
    links, last = read_links(scene, name.last, name)
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
    )
    return with_list(scene, draft, lead)


_UNITS = frozenset({"subdistrict", "district", "governorate"})


def links_or_mark(scene: Scene, name: Name) -> bool:
    """Is an unknown unit placed by what follows (a unit of that rank would else be known)?"""
    return bool(read_links(scene, name.last, name)[0])


def _listed(scene: Scene, at: int) -> bool:
    word = scene.text(at)
    return word in LIST_MARKS or word.startswith("و") or bool(read_links(scene, at, None)[0])


def name_with_lead(scene: Scene, lead: Lead) -> Name | None:
    """After a rank the name may begin with what looks like a lead: ولاية شمال دارفور."""
    for at in lead.words[1:]:
        name = read_name(scene, at)
        if name and name.last > lead.at and name.tier in ("famous", "known") and not name.prefix:
            lead.at = at
            lead.relation = "in" if lead.direction and at <= lead.words[-1] else lead.relation
            return name
    return None


def _names_anyway(scene: Scene, name: Name, lead: Lead) -> bool:
    """An ordinary word is a name after a rank, where it is no plain adjective or noun of its own."""
    if not (lead.ranks or lead.front):
        return False
    if scene.hit(name.first, "nameless", "adjective", "filler", "organisation"):
        return False
    if lead.ranks in (("area",), ("governorate",)) or lead.front:
        word = name.words[0]
        placed = (
            lead.ranks == ("area",) and not word.endswith("ه") and bool(read_links(scene, name.last, name)[0])
        )
        return name.last - name.first > 1 or word.startswith("ال") or placed
    return not scene.hit(name.first, "nisba")


def _better_unknown(scene: Scene, name: Name, lead: Lead) -> bool:
    """A hashtag or a quoted name is read whole."""
    marked = scene.tagged.get(name.first) or scene.quoted.get(name.first)
    return bool(marked and marked > name.last and lead.ranks)


def _unknown(scene: Scene, start: int, lead: Lead) -> Name | None:
    """The words after a rank that no table has, where they look like a name or are placed by what follows."""
    if not lead.ranks:
        return None
    vague = lead.ranks == ("area",) and not lead.plural
    if not vague or _marked(scene, start):
        found = unknown_name(scene, start, sure=False, feminine=lead.feminine)
        if found is not None:
            return found
    links, _ = read_links(scene, start + 1, None)
    after = scene.text(start + 1)
    listed = (
        lead.plural and "governorate" not in lead.ranks and (after.startswith("و") or after in LIST_MARKS)
    )
    if vague and not _marked(scene, start) and (not links or scene.text(start)[:1] in ("ي", "ت")):
        return None  # منطقة تقع شرق المدينة
    return unknown_name(scene, start, sure=bool(links) or listed, feminine=lead.feminine)


def _marked(scene: Scene, at: int) -> bool:
    """Do the words show themselves as a name: a hashtag, quotation marks, the article, كفر and the like?"""
    shown = at in scene.tagged or at in scene.quoted or scene.text(at).startswith("ال")
    return shown or scene.hit(at, "opener") is not None


def aside(scene: Scene, at: int, name: Name | None) -> list[Draft]:
    """«تنسيقية سراقب» is no place, but says where the report is."""
    if name is None or name.tier not in ("famous", "known") or not scene.before(at, "organisation"):
        return []
    return [Draft(at, name.last, name, evidence="weak", aside=True)]
