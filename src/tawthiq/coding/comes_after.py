"""«ويأتي ذلك عقب مقتل اثنين في …», «وجاء القصف بعد ساعات من …»: what happened before the attack told."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.coding.clauses import Clause
from tawthiq.coding.words import word_list

_COMES = word_list("comes_after")
_AFTER = word_list("after_what_is_told")
_IN_THE_WAKE = ("في", "اعقاب")
_SHOWN = ("ذلك", "هذا", "هذه", "ايضا")
_TO_AFTER = 6  # words from «وتأتي» to «بعد»


def comes_after(clause: Clause) -> bool:
    """Does the clause open by saying that what was told came after what it tells now?"""
    words = clause.words
    return words[0].lstrip("و") in _COMES and after_word(words) is not None


def after_word(words: Sequence[str]) -> int | None:
    """Where «بعد» or the like stands, with only the subject of «تأتي» before it: «ذلك», «هذه الغارة الجديدة»."""
    for at, word in enumerate(words[1 : 1 + _TO_AFTER], 1):
        if word in _AFTER or tuple(words[at : at + 2]) == _IN_THE_WAKE:
            return at if at > 1 else None
        if word not in _SHOWN and not word.startswith("ال"):
            return None
    return None
