"""Words of attack and harm that mean none beside certain words (`unless` in the lexicon)."""

from __future__ import annotations

from functools import cache

from tawthiq.arabic.fold import fold
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.clauses import Clause


def figure_of_speech(match: Match, clause: Clause) -> bool:
    """«ضربة جزاء», «برميل النفط», «خطف الأضواء», «وقف إطلاق النار»: a word beside it says so."""
    barred = match.entry.data.get("unless")
    if not barred:
        return False
    tokens = clause.of.sentence.tokens
    near = {t.text for t in tokens[max(clause.first, match.first - 1) : match.last + 2]}
    return bool(near & _folded(tuple(barred)))


@cache
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(w) for w in words)
