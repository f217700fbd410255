"""Words of attack and harm that mean none beside certain words (`unless` in the lexicon)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tawthiq.arabic.fold import fold
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.clauses import Clause


def figure_of_speech(match: Match, clause: Clause) -> bool:
    """«ضربة جزاء», «برميل النفط», «خطف الأضواء», «وقف إطلاق النار»: a word beside it says so."""
    return bool(barred_by(match, clause.of.sentence.tokens, clause.first))


def barred_by(match: Match, tokens: Sequence[Token], start: int = 0) -> frozenset[str]:
    """The folded words beside a match, from `start` on, with which it means no attack and no harm."""
    barred = match.entry.data.get("unless")
    if not barred:
        return _NONE
    joined = match.prefix[:1] in ("و", "ف")  # «فجر نفسه وقتل عشرة»: the word before is of another deed
    near = {t.text for t in tokens[match.first : match.last + 2]}
    near |= {t.text for t in tokens[max(start, match.first - (not joined)) : match.first]} - _HIMSELF
    return _folded(tuple(barred)) & near


_HIMSELF = frozenset({"نفسه", "نفسها"})  # «من العائلة نفسها قتلوا»: before the verb they are its subject's
_NONE: frozenset[str] = frozenset()


@cache
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(w) for w in words)
