"""«فتح الجنود المتمركزون شرق البلدة نيران أسلحتهم صوب …»: the fire far behind the verb that opened it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tawthiq.coding.clitics import begins
from tawthiq.coding.words import word_list

FIRE = word_list("fire_words")
_FIRES = frozenset({"نيران", "النيران", "نار"})
_THE_FIRE = frozenset({"النار", "النيران", "نيرانها", "نيرانهم", "نيرانه"})
_ARMS = ("اسلح", "رشاش", "بنادق", "بندقي", "قناص", "مدافع", "دبابات")
_TOWARDS = frozenset({"علي", "نحو", "صوب", "باتجاه", "تجاه"})
_NOT_THEIRS = frozenset({
    "اطلاق", "باطلاق", "لاطلاق", "وقف", "لوقف", "تبادل", "خط", "تحت", "مرمي", "بين", "اضرام", "باضرام",
})  # fmt: skip
_REACH = 20  # words from the verb, over who fired and from where, to «نيران أسلحتها»
_TO_AIM = 5  # words from «نيران», over whose arms, to «صوب»


def fire_ahead(words: Sequence[str]) -> bool:
    """Does fire of theirs stand in the words behind a verb of opening or letting go: «نيران أسلحتهم», or fire
    with what it was aimed at («النار على»)? Not «إطلاق النار», «وقف إطلاق النار»."""
    before = ""
    for word, after in pairwise([*words[:_REACH], ""]):
        named = word in _FIRES and begins(after, _ARMS)
        aimed = word in _THE_FIRE and after in _TOWARDS
        if (named or aimed) and before not in _NOT_THEIRS:
            return True
        before = word
    return False


def aimed(words: Sequence[str]) -> bool:
    """«النار صوب المزارعين», «نيران رشاشاتها الثقيلة تجاه البيوت»: at somebody, whom it may have missed."""
    fires = (i for i, w in enumerate(words[:_REACH]) if w in FIRE or w in _FIRES or w in _THE_FIRE)
    at = next((i for i in fires if i == 0 or words[i - 1] not in _NOT_THEIRS), None)
    return at is not None and not _TOWARDS.isdisjoint(words[at + 1 : at + 1 + _TO_AIM])
