"""A place whose name is also an ordinary word, read without its rank: «قصف على النصر في غزة»."""

from __future__ import annotations

from functools import cache

from tawthiq import lexicon
from tawthiq.arabic.fold import fold
from tawthiq.arabic.units import may_be_unit
from tawthiq.places.drafts import Draft, Link
from tawthiq.places.gazetteer import SETTLEMENTS, Entry
from tawthiq.places.name import Name
from tawthiq.places.scene import Scene
from tawthiq.places.setting import Setting
from tawthiq.places.struck import is_struck, undergoes
from tawthiq.places.words import is_head, word_list

_TOWNS = frozenset({"city", "town"})


def may_stand(scene: Scene, name: Name) -> bool:
    """A cheap look: words that lead to a place, and a quarter's name or that of a town so read."""
    if (_of_a_city(name) or name.joined in _towns()) and _led(scene, name):
        return True
    if not any(name.joined in e.names for e in name.entries if e.kind in SETTLEMENTS):
        return False
    return _told_of(scene, name)


def in_its_unit(scene: Scene, name: Name, links: tuple[Link, ...]) -> bool:
    """«على يثرب بمحافظة صلاح الدين», «في الضحي (الحديدة)»: a town, told with the unit that has it right
    behind, or a village where only a mark stands between; not «في المبنى بمحافظة كذا»."""
    if not links or _no_town(scene, name) or not _told_of(scene, name):
        return False
    marked = scene.text(name.last) in ("(", "-", "–", "/", "|")
    towns = _named_so(name, SETTLEMENTS if marked else _TOWNS)
    return any(link.name is not None and _in_unit(e, link) for e in towns for link in links)


def _in_unit(entry: Entry, link: Link) -> bool:
    if link.relation not in ("in", "countryside_of") or link.name is None:
        return False
    heads = [e for e in link.name.entries if e.unit or e.kind == "city"]
    return any(entry.admin1 == e.id if e.kind == "governorate" else entry.admin2 == e.id for e in heads)


def tagged_town(scene: Scene, name: Name) -> bool:
    """«استهدف #الرفاعي»: the writer marks the word as a name, where there is a place of just that name."""
    return name.first in scene.tagged and bool(_named_so(name, SETTLEMENTS)) and not _no_town(scene, name)


def struck_town(scene: Scene, name: Name) -> bool:
    """«قصف على الجيزة», in what tells of its governorate: a town of just that name, and no noun of a site."""
    return not name.country and bool(_named_so(name, _TOWNS)) and not _no_town(scene, name)


def _no_town(scene: Scene, name: Name) -> bool:
    """A noun of a building or a place in a town, or of who is struck: «في المشروع بمحافظة كذا»."""
    kinds = {h.kind for h in scene.hits(name.first)} - {"given_name"}
    return bool(kinds) or _other_noun(name) or name.joined in word_list("site_word")


def _named_so(name: Name, kinds: frozenset[str]) -> list[Entry]:
    return [e for e in name.entries if e.kind in kinds and name.joined in e.names]


def _told_of(scene: Scene, name: Name) -> bool:
    """Do words that lead to a place or an attack on it stand around the name?"""
    return _led(scene, name) or is_struck(scene, name.first) or undergoes(scene, name.first, name.last)


def in_its_city(scene: Scene, name: Name, links: tuple[Link, ...]) -> bool:
    """«في الزيتون بمدينة غزة», «على الدورة وسط بغداد»: a quarter of the city that is told right after it."""
    if not _led(scene, name) or _other_noun(name):
        return False
    around = (k.name.entries for k in links if k.name and k.relation in ("in", "direction_of"))
    cities = {e.id for entries in around for e in entries if e.kind in ("city", "town")}
    return any(e.kind == "neighbourhood" and e.parent in cities for e in name.entries)


def may_be_struck(scene: Scene, name: Name, links: tuple[Link, ...]) -> bool:
    """«غارة على الزيتون», «غارة على الخيام»: as what was struck, with no other place after it?"""
    if name.joined in _towns():
        return True
    return not links and scene.text(name.first - 1) == "علي" and not _other_noun(name) and _of_a_city(name)


def struck_here(draft: Draft, name: Name, entry: Entry | None, setting: Setting) -> bool:
    """A quarter of the city told before it, or a town of the country in which its name is read so."""
    if not draft.struck:
        return False
    if entry is not None and _towns().get(name.joined) == setting.country == entry.country:
        return True
    city, may_be = setting.last_city, (entry,) if entry is not None else name.entries
    return city is not None and any(e.kind == "neighbourhood" and e.parent == city.id for e in may_be)


def listed(name: Name) -> str:
    """The country of a town that is known by a short name or an everyday word; empty where it is none."""
    return _towns().get(name.joined, "")


def _led(scene: Scene, name: Name) -> bool:
    """Does «في», «على» or a word of attack stand right before?"""
    return name.prefix in ("ب", "وب", "فب") or bool(scene.before(name.first, "preposition", "strike"))


def _of_a_city(name: Name) -> bool:
    return any(e.kind == "neighbourhood" for e in name.entries)


def _other_noun(name: Name) -> bool:
    """Does the word mean people, a building or an office there? «هجوم على الشرطة في بغداد»."""
    return any(is_head(w) or may_be_unit(w) or w in word_list("office") for w in name.words)


@cache
def _towns() -> dict[str, str]:
    """Country by the folded name of a town that is read there after words of attack."""
    listed = (e for e in lexicon.load("places") if e["kind"] == "struck_on")
    return {fold(w).replace("_", ""): e["country"] for e in listed for w in str(e["words"]).split()}
