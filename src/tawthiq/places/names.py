"""A place name of the gazetteer at a position of a sentence."""

from __future__ import annotations

from dataclasses import replace

from tawthiq.places.gazetteer import load
from tawthiq.places.keys import key_of, stem
from tawthiq.places.name import Name
from tawthiq.places.openings import Found, Opening, look
from tawthiq.places.scene import Scene
from tawthiq.places.special import other_starts

_LONGEST = 5
_NO_END = frozenset({"في", "من", "عن", "مع", "ان", "بان", "او"})

_TIERS = {"ordinary": 0, "plain": 1, "firm": 2, "known": 3, "famous": 4}


def read_name(scene: Scene, at: int) -> Name | None:
    """The best name of the gazetteer that starts at a position: the longest, then the best known."""
    if at in scene.names:
        return scene.names[at]
    if not 0 <= at < len(scene.senses) or not scene.senses[at].openings:
        return None
    # «بحجة محاولة طعن» is no town
    none = ("pretext" in scene.opened and scene.hit(at, "pretext")) or _of_a_weapon(scene, at)
    name = scene.names[at] = None if none else _read_name(scene, at)
    return name


def _of_a_weapon(scene: Scene, at: int) -> bool:
    """«قذيفة آر بي جي», not the town of بيجي"""
    return scene.texts[at] == "بي" and scene.text(at - 1) == "ار"


def _read_name(scene: Scene, at: int) -> Name | None:
    best: Name | None = None
    end = min(at + _LONGEST, scene.tagged.get(at, len(scene.texts)))
    after = scene.texts[at + 1] if at + 1 < end and scene.kinds[at + 1] in ("word", "number") else ""
    for opening in scene.senses[at].openings:
        found = _longest(scene, at, end, opening) if after and opening.may_go_on(after) else None
        if found is None and opening.alone is not None:
            found = _name(at, (opening.rest,), opening.alone, opening.prefix)
        if found and (best is None or _rank(found) > _rank(best)):
            best = found
    return best


def _rank(name: Name) -> tuple[int, int]:
    return name.last - name.first, _TIERS[name.tier]


def _longest(scene: Scene, at: int, end: int, opening: Opening) -> Name | None:
    """The longest name of several words."""
    gazetteer, prefix = load(), opening.prefix
    other = opening.rest in other_starts()
    found: Name | None = None
    key, glued, part = opening.key, opening.key, (opening.rest,)  # type: tuple[str, str, tuple[str, ...]]
    for k in range(at + 1, end):
        if not (scene.is_word(k) or _numbers(scene, k, key)):
            break
        word = scene.texts[k]
        key, glued, part = key + stem(word), glued + word, (*part, word)
        ends = word not in _NO_END and not _how_far(scene, k)  # «قصف بيت في دوما» is not at بيت الفي
        found = (_at_key(at, part, key, prefix) if ends else None) or found
        if ends and glued != key and gazetteer.has(glued):  # بصر الحرير, in the tables بصرالحرير
            found = _at_key(at, part, glued, prefix) or found
        if not other and not gazetteer.starts(key) and not (glued != key and gazetteer.starts(glued)):
            break
    return found


_ON = "علي"
_FAR = frozenset({"بعد", "مسافه", "طريق", "الطريق", "مشارف", "اطراف", "يد", "ايدي", "ضفاف", "حدود", "الحدود"})


def _how_far(scene: Scene, at: int) -> bool:
    """«بلدة القريا على بعد 12 كم»: the word is «on», and no name of a man."""
    return scene.texts[at] == _ON and scene.text(at + 1) in _FAR


def _numbers(scene: Scene, at: int, key: str) -> bool:
    """«الخرطوم 2», «نمرة 3»: a number that is a part of a name, and counts nothing after it."""
    if scene.kinds[at] != "number" or not load().starts(key + scene.texts[at]):
        return False
    ends = not scene.is_word(at + 1) or scene.text(at + 1).startswith("و")
    return ends or scene.hit(at + 1, "preposition", "direction", "centre", "near") is not None


def _at_key(at: int, part: tuple[str, ...], key: str, prefix: str) -> Name | None:
    return _name(at, part, look((part, key)), prefix)


def _name(at: int, part: tuple[str, ...], found: Found | None, prefix: str) -> Name | None:
    if found is None:
        return None
    entries, tier, country = found
    return Name(at, at + len(part), part, entries, tier, prefix, 0, country)


def without_prefix(name: Name) -> Name:
    """The name after the و of a list, which says nothing against it."""
    return replace(name, prefix="", listed=len(name.prefix))


def with_wards(name: Name) -> Name:
    """The name with the quarters that are called by it only after the noun: «أحياء الآبار والمعلمين»."""
    found = load().find(key_of(("حي", *name.words)))
    more = tuple(e for e in found if e.kind == "neighbourhood" and e not in name.entries)
    return replace(name, entries=(*name.entries, *more)) if more else name


def with_rank(scene: Scene, at: int, name: Name | None) -> Name | None:
    """The name with places that bear the rank before it as a part of theirs: مدينة الصدر, مخيم دير البلح."""
    if name is None or not name.entries or not scene.hit(at, "rank"):
        return name
    whole = read_name(scene, at)
    if whole is None or whole.last != name.last or whole.prefix not in ("", "ب", "ل", "و"):
        return name
    if whole.tier == "famous":
        return replace(name, entries=whole.entries, tier="famous")
    more = tuple(e for e in whole.entries if e not in name.entries and e.kind in ("neighbourhood", "camp"))
    return replace(name, entries=(*name.entries, *more)) if more else name
