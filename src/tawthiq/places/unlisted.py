"""A village of two words that no table has, struck and placed but with no word of rank: «قصف على كفر رندان بريف
إدلب»."""

from __future__ import annotations

from tawthiq.places.drafts import Draft, Link
from tawthiq.places.links import read_links
from tawthiq.places.name import Name
from tawthiq.places.names import read_name
from tawthiq.places.scene import Scene
from tawthiq.places.struck import is_struck, undergoes
from tawthiq.places.unknown import second_part
from tawthiq.places.words import is_head, word_list

_SHORTEST = 4
_HOLDING = frozenset({"governorate", "district", "city"})
_RELATIONS = ("in", "countryside_of", "direction_of")


def read_unlisted(scene: Scene, at: int) -> list[Draft]:
    """The words as they stand: they name no place of the gazetteer and borrow none. What places them says in
    which governorate they lie."""
    if scene.text(at) not in word_list("opens_village") or at in scene.quoted or at in scene.tagged:
        return []
    if not _names(scene, at + 1) or ((known := read_name(scene, at)) is not None and known.last > at + 1):
        return []
    last = at + 2
    if not (is_struck(scene, at) or undergoes(scene, at, last)):
        return []
    name = Name(at, last, (scene.text(at), scene.text(at + 1)), (), "plain")
    links, end = read_links(scene, last, name)
    return [Draft(at, end, name, evidence="strong", links=links)] if _placed(links) else []


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
