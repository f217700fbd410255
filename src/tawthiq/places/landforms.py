"""A valley, hill or plain that no table has: «غارة على وادي …», «في جبل …»."""

from __future__ import annotations

from tawthiq.places.drafts import Draft
from tawthiq.places.links import read_links
from tawthiq.places.name import Name
from tawthiq.places.names import read_name
from tawthiq.places.scene import Scene
from tawthiq.places.struck import after_striker
from tawthiq.places.unknown import bound
from tawthiq.places.words import is_head, word_list

_FEMININE = ("ه", "ات")
_SHORTEST = 4
_IN = ("ب", "وب", "فب")
_AT = ("علي", "في", "وفي", "فوق", "وسط", "داخل")
_FATHERS = ("ابو", "ابي", "ام", "بني", "عين", "بن")


def read_landform(scene: Scene, at: int) -> list[Draft]:
    """The noun and its name, where words say that something was there, by an attack or a preposition."""
    hit = scene.hit(at, "landform")
    if hit is None or hit.article or not (_there(scene, at) or hit.prefix in _IN):
        return []
    start, whole = hit.last, read_name(scene, at)
    if whole is not None and whole.last > start and whole.tier != "ordinary":
        return []
    if scene.text(start) in _FATHERS and scene.is_word(start + 1):
        last = start + 2
    elif _may_name(scene, start, feminine=scene.text(at).endswith(_FEMININE)):
        last = bound(scene, start, start + 1)
    else:
        return []
    known = read_name(scene, start)
    if known is not None and known.last >= last and known.prefix != "ف" and _told(known):
        return []  # what it is called after is in the table
    words = (scene.text(at).removeprefix(hit.prefix), *scene.texts[start:last])
    name = Name(at, last, words, (), "plain", hit.prefix)
    links, end = read_links(scene, last, name)
    return [Draft(at, end, name, ranks=("area",), evidence="weak", links=links)]


def _told(known: Name) -> bool:
    return bool(known.prefix) or known.tier in ("known", "famous")


def _there(scene: Scene, at: int) -> bool:
    """Not «فروا نحو وادي …»"""
    return scene.text(at - 1) in _AT or bool(scene.before(at, "strike")) or after_striker(scene, at)


def _may_name(scene: Scene, at: int, *, feminine: bool) -> bool:
    """A word of no other use: not an adjective of the noun, nor what grows or lies there."""
    word = scene.text(at)
    if not scene.is_word(at) or len(word) < _SHORTEST or scene.hits(at) or is_head(word):
        return False
    if word in word_list("ordinary") or word.startswith(("ي", "ت", "و", "ل")):
        return False
    if word.startswith("ال"):
        return True
    adjective = word.endswith(("ه", "ات")) if feminine else word.endswith("ي") or word.startswith("م")
    return not adjective or (not feminine and word.endswith("ه"))
