"""Inflection by rule: the forms of a verb from its past, of a noun from its singular. All are folded."""

from __future__ import annotations

from functools import lru_cache

from tawthiq.arabic.conjugate import verb_forms
from tawthiq.arabic.fold import fold

__all__ = ["noun_forms", "verb_forms"]


@lru_cache(maxsize=8192)
def noun_forms(singular: str) -> dict[str, str]:
    """Folded forms of a noun or participle by rule: form → number (singular, dual, plural).

    Gives the duals (with and without the nun of the construct), the sound plurals, and the final t
    that a joined pronoun brings out; broken plurals are listed in the lexicon.
    """
    word = fold(singular)
    fem = word.endswith("ه")
    stem = word[:-1] + "ت" if fem else word
    duals = [stem + e for e in ("ان", "ين", "ا", "ي")]
    plurals = [word[:-1] + "ات"] if fem else [word + e for e in ("ون", "ين", "ات")]
    forms = dict.fromkeys(plurals, "plural")
    forms.update(dict.fromkeys(duals, "dual"))
    forms[word] = "singular"
    if fem:
        forms[stem] = "singular"
    return forms
