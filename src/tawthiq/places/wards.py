"""What may follow «حي» as the name of a quarter that no table has: «حي أفيول», «حي المطار»."""

from __future__ import annotations

from tawthiq.places.drafts import Lead
from tawthiq.places.links import read_links
from tawthiq.places.name import Name
from tawthiq.places.names import read_name
from tawthiq.places.scene import Scene
from tawthiq.places.words import word_list

_ONE = frozenset({"حي", "بحي", "لحي", "وحي", "وبحي", "حاره", "بحاره", "لحاره", "وحاره", "حيي", "بحيي"})
_OTHER = ("rank", "same", "capital", "of_quarter", "rank_of")
_LANES = ("الحاره", "حاره", "مربع", "المربع")
_NO_WARD = ("rank", "countryside", "street", "near", "direction", "centre", "seat")
_VERBAL = ("ي", "ن", "ست", "سي")
_ENDINGS = ("ها", "هم", "ته", "وا", "ون", "تها", "تهم")


def ward_name(scene: Scene, start: int, lead: Lead) -> Name | None:
    """The word after «حي»: with the article it is bound to the noun, whatever it means elsewhere; without
    one a word that nothing explains, where the phrase ends with it."""
    if lead.ranks != ("neighbourhood",) or lead.own or lead.articled or scene.text(start - 1) not in _ONE:
        return None
    word = scene.text(start)
    if not scene.is_word(start) or len(word) < 4:
        return None
    if not (_bound(scene, start, word) or _unexplained(scene, start, word)):
        return None
    return Name(start, start + 1, (word,), (), "plain")


def bound_to_ward(scene: Scene, start: int, lead: Lead) -> bool:
    """«حي الزراعة»: with the article after «حي» without one, and so its name."""
    if lead.ranks != ("neighbourhood",) or lead.own or lead.articled or scene.text(start - 1) not in _ONE:
        return False
    return _bound(scene, start, scene.text(start))


def whole_ward(scene: Scene, at: int) -> Name | None:
    """«الحي السعودي», «حي 700»: a quarter whose name begins with the noun."""
    hit = scene.hit(at, "rank")
    if hit is None or hit.data["rank"] != "neighbourhood" or hit.prefix not in ("", "ب", "و", "وب", "ل"):
        return None
    if not hit.article and not (at + 1 < len(scene) and scene.kinds[at + 1] == "number"):
        return None
    name = read_name(scene, at)
    known = name is not None and name.last > at + 1 and any(e.kind == "neighbourhood" for e in name.entries)
    return name if known else None


def ward_of_city(scene: Scene, at: int) -> Name | None:
    """«تلة الخياط ببيروت», «بئر التركي في صعدة»: the whole name of a quarter of the city told right behind,
    though its first word is the noun of a hill or a well."""
    name = read_name(scene, at)
    if name is None or name.last - at < 2 or name.tier == "famous" or scene.hit(at, *_NO_WARD):
        return None
    cities = {e.parent for e in name.entries if e.kind == "neighbourhood"}
    if not cities or any(e.kind != "neighbourhood" for e in name.entries if e.parent in cities):
        return None
    links, _ = read_links(scene, name.last, name)
    city = links[0].name if links and links[0].relation == "in" else None
    return name if city is not None and any(e.id in cities for e in city.entries) else None


def lane_of(scene: Scene, at: int) -> Name | None:
    """«الحارة 29 الثورة», «مربع 6 الأزهري»: the quarter whose lane or block is told by its number."""
    if scene.text(at).lstrip("بول") not in _LANES or scene.kinds[at + 1 : at + 2] != ["number"]:
        return None
    name = read_name(scene, at + 2)
    quarter = name is not None and not name.prefix and any(e.kind == "neighbourhood" for e in name.entries)
    return name if quarter else None


def _bound(scene: Scene, start: int, word: str) -> bool:
    return word.startswith("ال") and len(word) > 4 and not scene.hit(start, *_OTHER)


def _unexplained(scene: Scene, at: int, word: str) -> bool:
    told = word in word_list("no_ward") or word in word_list("ordinary")
    if told or scene.hits(at) or not _ends(scene, at + 1):
        return False
    verbal = word.startswith(_VERBAL) or word.endswith(_ENDINGS) or (word[0] == "ت" and len(word) < 5)
    clitic = word.startswith(("بال", "لل", "وال", "فال", "كال"))
    return not (verbal or clitic or word.endswith(("ي", "ت")) or (word[0] == "م" and len(word) < 6))


def _ends(scene: Scene, at: int) -> bool:
    """A mark or the end, a preposition, words that place: nothing that the word could be the verb of."""
    if not scene.is_word(at):
        return True
    if scene.hit(at, "preposition", "near", "direction", "centre", "filler"):
        return True
    return any(h.kind in ("rank", "countryside") and h.prefix == "ب" for h in scene.hits(at)) or (
        scene.text(at).startswith(("ب", "وب")) and scene.senses[at].openings != ()
    )
