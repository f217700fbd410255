"""Lines of one bulletin that each open with a place and a colon: «حاريص: غارتان», «معركة: غارة على منزل»."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tawthiq.places.names import read_name
from tawthiq.places.quarters import listed
from tawthiq.places.scene import Scene

_LEAST = 3  # lines that make a list
_LONGEST = 6  # words of a label
_NUMBER = 2  # an item's number and its mark
_COLONS = frozenset({":", "|"})
_BULLETS = frozenset("-–—•*")


def mark_labels(scenes: Iterable[Scene]) -> bool:
    """Set, in place, where the label of each line ends; True where the report has such a list.

    Most labels must be names that the gazetteer has, some of them no ordinary words: then an ordinary
    word among them is a name too.
    """
    ends = [(scene, end) for scene in scenes if (end := _end(scene))]
    if len(ends) < _LEAST:
        return False
    named = [(scene, end) for scene, end in ends if _named(scene, end)]
    sure = [scene for scene, end in named if _surely(scene, end)]
    if 3 * len(named) < 2 * len(ends) or len(sure) < _LEAST - 1:
        return False
    for scene, end in named:
        scene.label_end = end
    return True


def mark_heading(scenes: Sequence[Scene]) -> None:
    """«كفرسجنة.. مقتل ثلاثة»: a name alone at the head of what is told. Set, in place, as a label."""
    first = scenes[0] if len(scenes) > 1 and len(scenes[0]) <= _LONGEST else None
    if first is None or not first.is_word(0):
        return
    name = read_name(first, 0)
    if name is None or name.last < len(first) or name.prefix or name.country or first.hit(0, "given_name"):
        return
    if name.tier != "ordinary" or listed(name):
        first.label_end = len(first)


def _end(scene: Scene) -> int:
    """Where the words before the first colon end, 0 where they are no label."""
    if _COLONS.isdisjoint(scene.texts[:_LONGEST]):
        return 0
    for at in range(min(len(scene), _LONGEST)):
        if scene.text(at) in _COLONS:
            return at
        number = at < _NUMBER and scene.kinds[at] in ("number", "mark")  # «1) حاس: غارتان»
        if not (scene.is_word(at) or number or scene.text(at) in _BULLETS):
            return 0
    return 0


def _named(scene: Scene, end: int) -> bool:
    """Is the whole label one name, or names joined by «و»?"""
    at = next((i for i in range(end) if scene.is_word(i)), end)
    found = False
    while at < end:
        name = read_name(scene, at)
        if name is None or name.last > end or name.country:
            return False
        at, found = name.last, True
    return found


def _surely(scene: Scene, end: int) -> bool:
    names = (read_name(scene, at) for at in range(end))
    return any(name is not None and name.tier != "ordinary" for name in names)
