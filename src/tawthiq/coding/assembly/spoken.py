"""Clauses that only somebody's words bring to an attack: whose are of it, whose of another matter."""

from __future__ import annotations

from collections.abc import Iterable

from tawthiq.arabic.fold import bare
from tawthiq.coding import relevance
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list

_OTHER = tuple(word_list("another_matter"))
_OF_IT = tuple(word_list("words_of_the_attack"))
_KIN = word_list("kin_of_victims")
_RANKS = word_list("place_ranks_told")
_RELATION = ("ي", "يه")
_TOPIC = 4  # words of what is said in which it names what it is about
_REACH = 9  # words of what is said in which it names its matter
_LEAST = 2  # words: «وأضاف المجلس» at the end of a cut text says nothing


def spoken(s: Statement) -> bool:
    """Has it a speaker whom the report names, who tells nothing of an earlier time?"""
    named = bool(s.said) and s.said[0].type != "unattributed"
    return named and not relevance.is_past_perfect(s.clause)


def says_of_it(s: Statement, told: Iterable[Statement]) -> bool:
    """Do the words of its speaker, where he counts nobody, still speak of the attack `told`?"""
    if not s.said:
        return False
    if s.said[0].stance in ("denies", "admits", "accuses"):
        return True
    return _says_something(s) and not another_matter(s) and (_refers(s) or _comes_back(s, told))


def _says_something(s: Statement) -> bool:
    """Does what he says follow, or stand before his name (ذكر ذلك فلان)?"""
    return any(a.scope_last - a.scope_first >= _LEAST or a.scope_first <= a.first for a in s.said)


def _refers(s: Statement) -> bool:
    """Does what is said hold a word of the attack, its weapons, its victims, what was hit, who is sought?"""
    said, clause = s.said[0], s.clause
    first = said.scope_first if said.scope_first > said.first else clause.first
    told = range(max(first, clause.first), clause.last)
    known = (*clause.of.means, *clause.of.harm, *clause.of.objects)
    if any(m.first in told for m in known):
        return True
    tokens = clause.of.sentence.tokens
    words = [bare(t.text) for t in tokens[told.start : told.stop]]
    kin = any(bare(t.text) in _KIN for t in tokens[said.first : said.last])
    return kin or any(word.lstrip("وفبل").startswith(_OF_IT) for word in words)


def _comes_back(s: Statement, told: Iterable[Statement]) -> bool:
    """«وقال مدير المحطة إن المحطة توقفت»: a noun with the article that the attack's telling holds."""
    said = s.said[0]
    first = max(s.clause.first, said.scope_first if said.scope_first > said.first else said.last)
    topic = _words(s, first, min(first + _TOPIC, s.clause.last))
    words = {bare(w) for w in topic if w.startswith("ال") and not w.endswith(_RELATION)} - _RANKS
    return any(bare(w) in words for o in told for w in _words(o, o.clause.first, o.clause.last))


def _words(s: Statement, first: int, last: int) -> list[str]:
    tokens = s.clause.of.sentence.tokens[first:last]
    return [t.text.lstrip("وفبل") if t.text[1:3] == "ال" else t.text for t in tokens]


def another_matter(s: Statement) -> bool:
    """«أعلن الجيش سيطرته على …», «قال سكان إن الأسعار …»: he begins with no attack and no harm."""
    if not s.said or s.whole_rows or s.hits or s.acts:
        return False
    said, tokens = s.said[0], s.clause.of.sentence.tokens
    first = max(said.scope_first, said.last if said.scope_first <= said.first else 0)
    words = (bare(t.text) for t in tokens[first : min(first + _REACH, s.clause.last)])
    return any(w.startswith(_OTHER) for w in words)
