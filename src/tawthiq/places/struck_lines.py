"""Lines that are names alone, under words of attack and a colon: «غارات استهدفت:», «- حيان», «- عندان»."""

from __future__ import annotations

from collections.abc import Iterable

from tawthiq.places.names import read_name
from tawthiq.places.scene import Scene
from tawthiq.places.struck import is_struck

_COLON = ":"
_ON = ("علي", "من")
_TOWNS = ("المناطق", "البلدات", "القري", "المدن", "الاحياء", "الاماكن")
_LONGEST = 6  # tokens of such a line
_SIDES = frozenset("-–—•*.،,)(/")


def mark_struck_lines(scenes: Iterable[Scene]) -> None:
    """Set, in place, where the names of such lines begin: there an ordinary word may be a name too."""
    listing = False
    for scene in scenes:
        if scene.texts[-1:] == [_COLON]:
            listing = is_struck(scene, len(scene)) or _onto(scene)
        elif listing and (at := _name_alone(scene)) is not None:
            scene.tolled = scene.tolled | {at}
        else:
            listing = False


def _onto(scene: Scene) -> bool:
    """«قصف مدفعي من قوات النظام على:», «البلدات التي قصفها الطيران:»; not «شهداء القصف على كذا:»."""
    if scene.counts_harmed or not any(scene.hit(at, "attack", "strike") for at in range(len(scene))):
        return False
    return scene.text(len(scene) - 2) in _ON or scene.text(0) in _TOWNS


def _name_alone(scene: Scene) -> int | None:
    """Where the one name of the line begins; None where it is more than a name, or none."""
    if len(scene) > _LONGEST:
        return None
    words = [at for at in range(len(scene)) if scene.is_word(at)]
    others = (t for t, kind in zip(scene.texts, scene.kinds, strict=True) if kind not in ("word", "number"))
    if not words or any(t not in _SIDES for t in others):
        return None
    name = read_name(scene, words[0])
    whole = name is not None and name.last == words[-1] + 1 and not (name.prefix or name.country)
    return words[0] if whole else None
