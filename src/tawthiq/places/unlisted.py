"""A village that no table has, with no word of rank: «قصف على كفر رندان بريف إدلب», «في نزلة الخضيرات»."""

from __future__ import annotations

from tawthiq.places.drafts import Draft, Link
from tawthiq.places.guesses import goes_on_to_harm
from tawthiq.places.links import read_links
from tawthiq.places.name import Name
from tawthiq.places.names import read_name
from tawthiq.places.scene import Scene
from tawthiq.places.struck import is_struck, undergoes
from tawthiq.places.unknown import opens, second_part, with_given
from tawthiq.places.words import is_head, variants, word_list

_SHORTEST = 4
_LONGEST = 4
_HOLDING = frozenset({"governorate", "district", "city"})
_UNITS = frozenset({"governorate", "district", "subdistrict"})
_RELATIONS = ("in", "countryside_of", "direction_of")
_PREFIXES = ("", "ب", "و", "وب", "ل")
_IN = ("في", "وفي", "اما")
_NO_NAME = ("ا", "ت", "م", "ن", "ي", "س", "و", "ف", "ب", "ل", "ك")
_NO_END = ("ها", "هم", "وا", "يه", "ي")
_SHORTEST_ALONE = 5


def read_unlisted(scene: Scene, at: int) -> list[Draft]:
    """The words as they stand: they name no place of the gazetteer and borrow none. What places them says in
    which governorate they lie."""
    if at in scene.quoted or at in scene.tagged:
        return []
    return _of_two(scene, at) or _hamlet(scene, at) or _alone_in_front(scene, at)


def placed_hamlet(scene: Scene, at: int) -> list[Draft]:
    """«نزلة الخضيرات بريف إدلب»: a noun that streets bear too, held by a countryside or a unit."""
    found = [] if at in scene.quoted or at in scene.tagged else _hamlet(scene, at)
    return found if found and _of_the_country(found[0].links) else []


def _of_the_country(links: tuple[Link, ...]) -> bool:
    link = links[0] if links else None
    return link is not None and (link.relation == "countryside_of" or not _UNITS.isdisjoint(link.ranks))


def may_be_unlisted(scene: Scene, at: int) -> bool:
    """Can the name of such a village begin with this word?"""
    text = scene.text(at)
    if "opener" in scene.senses[at].kinds:
        return text in word_list("opens_village") or bool(_noun_of_hamlet(text)[0])
    return at == 1 and scene.text(0) in _IN


def _of_two(scene: Scene, at: int) -> list[Draft]:
    """«على كفر رندان بريف إدلب»: struck, and placed by what follows."""
    if scene.text(at) not in word_list("opens_village"):
        return []
    if not _names(scene, at + 1) or ((known := read_name(scene, at)) is not None and known.last > at + 1):
        return []
    last = at + 2
    if not (is_struck(scene, at) or undergoes(scene, at, last)):
        return []
    name = Name(at, last, (scene.text(at), scene.text(at + 1)), (), "plain")
    links, end = read_links(scene, last, name)
    return [Draft(at, end, name, evidence="strong", links=links)] if _placed(links) else []


def _hamlet(scene: Scene, at: int) -> list[Draft]:
    """«في نزلة الخضيرات», «قصف مزرعة بيت شنعان»: the noun of a hamlet and its name, where words say that
    something was there."""
    noun, prefix = _noun_of_hamlet(scene.text(at))
    if not noun or ((known := read_name(scene, at)) is not None and known.last > at + 1):
        return []
    if noun in word_list("farm_of") and scene.text(at + 1) not in word_list("clan"):
        return []
    last = _end_of_name(scene, at)
    there = "ب" in prefix or scene.before(at, "preposition", "near", "strike")
    if not last or not (there or is_struck(scene, at) or undergoes(scene, at, last)):
        return []
    name = Name(at, last, (noun, *scene.texts[at + 1 : last]), (), "plain", prefix)
    links, end = read_links(scene, last, name)
    return [Draft(at, end, name, "near" if _near(scene, at) else "in", evidence="strong", links=links)]


def _noun_of_hamlet(word: str) -> tuple[str, str]:
    """The noun, and what is joined before it."""
    nouns = word_list("hamlet") | word_list("farm_of")
    return next(((r, p) for r, p in variants(word) if r in nouns and p in _PREFIXES), ("", ""))


def _end_of_name(scene: Scene, at: int) -> int:
    """Where the name ends that the noun opens; 0 where what follows is none."""
    last = at + 1
    while last - at < _LONGEST - 1 and opens(scene, last) and scene.is_word(last):
        last += 1
    if not (_given(scene, last) or _names(scene, last)):
        return 0
    return with_given(scene, last + 1)


def _given(scene: Scene, at: int) -> bool:
    """«نزلة الحمدان», «خربة سالم»: a clan's or a man's name, whatever else may be called so."""
    known = read_name(scene, at)
    if known is None or known.prefix or known.last > at + 1 or is_head(known.words[0]):
        return False
    told = any(h.kind != "given_name" or h.prefix for h in scene.hits(at))
    return not told and known.tier in ("plain", "ordinary")


def _near(scene: Scene, at: int) -> bool:
    return scene.before(at, "near") is not None


def _alone_in_front(scene: Scene, at: int) -> list[Draft]:
    """«وفي حزرمون قتل ثلاثة»: one word that nothing explains, between the «in» that opens a sentence and the
    verb of what befell people there."""
    if at != 1 or scene.text(0) not in _IN or not _names(scene, at) or not goes_on_to_harm(scene, at + 1):
        return []
    word = scene.text(at)
    if len(word) < _SHORTEST_ALONE or word.startswith(_NO_NAME) or word.endswith(_NO_END):
        return []
    if read_name(scene, at) is not None:
        return []
    return [Draft(at, at + 1, Name(at, at + 1, (word,), (), "plain"), evidence="weak")]


def _names(scene: Scene, at: int) -> bool:
    """A word that nothing explains: no noun of the lexicon, no ordinary word, no place by itself."""
    word = scene.text(at)
    if not scene.is_word(at) or len(word) < _SHORTEST or scene.hits(at) or is_head(word):
        return False
    if word in word_list("ordinary") or word.removeprefix("ال") in word_list("ordinary"):
        return False
    known = read_name(scene, at)
    if known is not None and (known.prefix or known.tier in ("famous", "known", "firm")):
        return False
    return word.startswith("ال") or second_part(scene, at)


def _placed(links: tuple[Link, ...]) -> bool:
    link = links[0] if links else None
    if link is None or link.name is None or link.relation not in _RELATIONS:
        return False
    return any(e.kind in _HOLDING for e in link.name.entries)
