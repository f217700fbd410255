"""Lines of one bulletin that each open with a place and a colon: «حاريص: غارتان», «معركة: غارة على منزل»."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tawthiq.places.name import Name
from tawthiq.places.names import read_name
from tawthiq.places.quarters import listed
from tawthiq.places.scene import Scene

_LEAST = 3  # lines that make a list
_LONGEST = 6  # words of a label
_NUMBER = 2  # an item's number and its mark
_COLONS = frozenset({":", "|"})
_BULLETS = frozenset("-–—•*")
_PARTS = _COLONS | _BULLETS | {"/"}
_DEEP = 6  # words of a heading before its last name


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


def headed_by(scene: Scene, name: Name) -> Name | None:
    """«درعا: طفس: سقوط جرحى», «حمص الخالدية: قصف»: the governorate or city that the heading tells first."""
    if not 0 < name.first <= _DEEP or name.prefix or scene.text(name.last) not in _COLONS:
        return None
    back = name.first
    while back and (scene.text(back - 1) in _PARTS or scene.hit(back - 1, "adjective")):
        back -= 1
    for at in (0, 1):
        wide = read_name(scene, at) if at < back else None
        if wide is not None and wide.last == back and not wide.prefix:
            ids = {e.id for e in wide.entries if e.kind in ("governorate", "city")}
            held = any(ids & {e.admin1, e.parent} and e.id not in ids for e in name.entries)
            return wide if held else None
    return None


def of_the_heading(name: Name, wide: Name) -> Name:
    """The name as what lies there: its town before its district, or a quarter of the city that is told."""
    ids = {e.id for e in wide.entries}
    there = [e for e in name.entries if ids & {e.admin1, e.parent} and not e.unit]
    towns = any(e.kind in ("town", "city") for e in there)
    quarters = [e for e in there if e.kind == "neighbourhood" and e.parent in ids]
    return replace(name, entries=tuple(quarters if quarters and not towns else there) or name.entries)


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
