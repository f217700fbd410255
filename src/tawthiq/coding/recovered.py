"""Bodies recovered at a place of their own: «وانتشلت الطواقم جثامين أربعة شهداء من منطقة كذا»."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.words import word_list
from tawthiq.places import PlaceMention

_RECOVERED = tuple(word_list("recovered_stems"))
_JOINED = tuple("و" + stem for stem in _RECOVERED)
_LIFTED = (*_RECOVERED, *_JOINED)
_BODIES = tuple(word_list("bodies_stems"))
_A_BODY = ("جثه", "جثتين", "جثث", "جثمان", "جثماني")
_FOUND = tuple(p + w for w in ("عثر", "العثور", "يعثر", "وجد", "وجدت", "وجدوا") for p in ("", "و"))
_TAKEN_UP = word_list("taken_up")
_REMAINS, _RUBBLE = tuple(word_list("remains_stems")), word_list("what_lies_over")
_HEAD = 8  # words at the head of a clause
_TO_BODIES = 7  # words from the verb to the bodies; who recovered them stands between
_TO_PLACE = 6  # words from the bodies to «من»
_RECEIVED = (*word_list("received_stems"), "نقل")
_HOSPITALS, _INTO = word_list("hospital_words"), ("الي",)
_TO_RECEIPT = 4  # words from the head of a clause to «استقبل»
_PLACES = word_list("recovered_from")
_WHERE = ("settlement", "neighbourhood", "area", "admin2", "admin3")


def may_recover(word: str) -> bool:
    """«وانتشال», «وانتشلت»"""
    return word.startswith(_JOINED)


def recovers(words: Sequence[str], at: int) -> bool:
    """Do bodies follow the word at `at`: «وانتشال جثامين …»?"""
    return words[at].startswith(_LIFTED) and _bodies(words, at) is not None


def bodies_found(words: Sequence[str]) -> bool:
    """«تمكنت الطواقم من انتشال جثث …», «فيما عثر الأهالي على جثة شاب»: what killed them is not told."""
    heads = range(min(len(words), _HEAD))
    return any(words[i].startswith((*_RECOVERED, *_JOINED, *_FOUND)) and _bodies(words, i) for i in heads)


def of_nobody_known(words: Sequence[str]) -> bool:
    """«وعثرت الشرطة على ثلاث جثث مجهولة الهوية»: of no attack told before, whose dead are known."""
    heads = range(min(len(words), _HEAD))
    found = any(words[i].startswith(_FOUND) and _bodies(words, i) for i in heads)
    return found and any(a.startswith("مجهول") and b == "الهويه" for a, b in pairwise(words))


def takes_up_bodies(words: Sequence[str]) -> bool:
    """«رفعت الفرق جثامين خمسة شهداء», «يرفع 66 شهيدا من تحت الركام»: that the dead were taken up is told."""
    for at, word in enumerate(words):
        if not (word.lstrip("وف") in _TAKEN_UP or word.startswith((*_LIFTED, *_FOUND))):
            continue
        if any(w.startswith(_REMAINS) for w in words[at + 1 : at + 1 + _TO_BODIES]):
            return True
        if _bodies(words, at) is not None and under_rubble(words):
            return True
    return False


def dead_of_war(words: Sequence[str]) -> bool:
    """«جثامين خمسة شهداء», «جثث من تحت الركام»: dead of a war, not somebody found dead."""
    return under_rubble(words) or any("شهيد" in w or "شهداء" in w for w in words)


def under_rubble(words: Sequence[str]) -> bool:
    return any(w.removeprefix("ال") in _RUBBLE for w in words)


def finds_somebody(words: Sequence[str]) -> bool:
    """«عثر أهالي بلدة كذا على جثة شاب»: somebody new; not «على جثته» or «على جثة الشاب»."""
    at = next((i for i in range(min(len(words), _HEAD)) if words[i].startswith(_FOUND)), None)
    body = None if at is None else next((i for i in range(at, len(words)) if words[i] in _A_BODY), None)
    if at is None or body is None or body + 1 >= len(words) or body - at > _TO_BODIES:
        return False
    return not words[body + 1].startswith("ال")


def from_a_place(words: Sequence[str], at: int) -> bool:
    """«… جثامين أربعة شهداء من منطقة كذا»: the bodies recovered from the word at `at` on lay at a place."""
    end = _bodies(words, at) if words[at].startswith(_LIFTED) else None
    if end is None:
        return False
    near = range(end + 1, min(len(words) - 1, end + _TO_PLACE))
    return any(words[i] == "من" and words[i + 1] in _PLACES for i in near)


def recovered_at(
    words: Sequence[str],
    places: Sequence[PlaceMention],
    means: Sequence[Match],
    span: tuple[int, int],
) -> list[PlaceMention]:
    """Where the bodies of a clause (words span[0]:span[1]) lay, which no word of an attack tells."""
    first, last = span
    lifted = [i for i in range(first, last) if words[i].startswith(_LIFTED)]
    at = next((i for i in lifted if recovers(words, i)), None)
    if at is None or any(at <= m.first < last for m in means):
        return []
    held = (p for p in places if at < p.first < last and (p.origin or p.hometown) and not p.anaphor)
    return [p for p in held if p.place.precision in _WHERE and words[p.first - 1] == "من"][:1]


def received_from(
    words: Sequence[str], places: Sequence[PlaceMention], counted: Sequence[tuple[int, int]], first: int
) -> list[PlaceMention]:
    """Where those were hit whom a hospital received («شهيدين من مخيم كذا»); `counted`: where counts begin and
    end, `first`: where the clause begins."""
    if not any(w.lstrip("وف").startswith(_RECEIVED) for w in words[first : first + _TO_RECEIPT]):
        return []
    if not any(w in _HOSPITALS or w in _INTO for w in words[first : counted[0][0]]):
        return []
    after = {last + 1 for _first, last in counted}
    held = (p for p in places if (p.origin or p.hometown) and p.place.precision in _WHERE)
    return [p for p in held if p.first in after and words[p.first - 1] == "من"][:1]


def _bodies(words: Sequence[str], at: int) -> int | None:
    near = range(at + 1, min(len(words), at + 1 + _TO_BODIES))
    return next((i for i in near if words[i].startswith(_BODIES)), None)
