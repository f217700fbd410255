"""The age told between a person and where he is from: «الشاب … (22 عاماً) من بلدة …»."""

from __future__ import annotations

from tawthiq.arabic.numbers.words import number_words
from tawthiq.places.scene import Scene

_YEARS = frozenset({"عاما", "عام", "عامين", "اعوام", "سنه", "سنتين", "سنوات", "سنين", "ربيعا", "شهرا",
                    "شهور", "اشهر", "شهرين"})  # fmt: skip
_OF_AGE = frozenset({"العمر", "عمره", "عمرها", "وعمره", "وعمرها", "البالغ", "البالغه", "والبالغ",
                     "والبالغه", "يبلغ", "تبلغ", "من", "ذو", "ذا", "ذي", "ذات", "نحو", "حوالي"})  # fmt: skip
_MARKS = frozenset({"،", "(", ")", "-", "–", ","})
_LONGEST = 9  # words


def before_age(scene: Scene, at: int) -> int:
    """Where an age that ends at a position begins; the position itself where none stands there."""
    first = at
    while scene.text(first - 1) in _MARKS:
        first -= 1
    several = scene.text(first - 1) in ("عامين", "سنتين", "شهرين")
    if scene.text(first - 1) not in _YEARS:
        return at
    first, numbers = first - 1, int(several)
    while first > 0 and at - first < _LONGEST and _part_of_age(scene, first - 1):
        first -= 1
        numbers += _is_number(scene, first)
    return first if numbers else at


def _part_of_age(scene: Scene, at: int) -> bool:
    word = scene.text(at)
    return word in _MARKS or word in _OF_AGE or _is_number(scene, at)


def _is_number(scene: Scene, at: int) -> bool:
    return scene.kinds[at] == "number" or bool(number_words(scene.text(at)))
