"""Clauses that only somebody's words bring to an attack: whose are of it, whose of another matter."""

from __future__ import annotations

from tawthiq.arabic.fold import bare
from tawthiq.coding import relevance
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list

_OTHER = tuple(word_list("another_matter"))
_REACH = 9  # words of what is said in which it names its matter
_LEAST = 2  # words: «وأضاف المجلس» at the end of a cut text says nothing


def spoken(s: Statement) -> bool:
    """Has it a speaker whom the report names, who tells nothing of an earlier time?"""
    named = bool(s.said) and s.said[0].type != "unattributed"
    return named and not relevance.is_past_perfect(s.clause)


def says_of_it(s: Statement) -> bool:
    """Do the words of its speaker, where he counts nobody, still speak of the attack being told?"""
    if not s.said:
        return False
    if s.said[0].stance in ("denies", "admits", "accuses"):
        return True
    return _says_something(s) and not another_matter(s)


def _says_something(s: Statement) -> bool:
    """Does what he says follow, or stand before his name (ذكر ذلك فلان)?"""
    return any(a.scope_last - a.scope_first >= _LEAST or a.scope_first <= a.first for a in s.said)


def another_matter(s: Statement) -> bool:
    """«أعلن الجيش سيطرته على …», «قال سكان إن الأسعار …»: he begins with no attack and no harm."""
    if not s.said or s.whole_rows or s.hits or s.acts:
        return False
    said, tokens = s.said[0], s.clause.of.sentence.tokens
    first = max(said.scope_first, said.last if said.scope_first <= said.first else 0)
    words = (bare(t.text) for t in tokens[first : min(first + _REACH, s.clause.last)])
    return any(w.startswith(_OTHER) for w in words)
