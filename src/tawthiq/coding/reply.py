"""What an attack answers: «هاجمت الطائرات الميناء ردا على إطلاق صواريخ»."""

from __future__ import annotations

from tawthiq.arabic.fold import bare
from tawthiq.coding.clauses import Clause
from tawthiq.coding.words import word_list

_REPLIES = word_list("replies")
_ANSWER = frozenset({"رد", "ردت", "يرد", "ترد", "ردوا"})
_SOURCES_OF_FIRE = frozenset({"مصادر", "مصدر", "مرابض", "منصات"})
_FACED = word_list("faced")
_REVENGE = ("انتقاما", "ثارا")
_JOINING, _CAUSING = ("و", "ف"), word_list("causing_verbs")
_REACH = 8  # words from «ردا على» to what is answered


def in_reply(at: int, clause: Clause) -> bool:
    """Does the word at `at` belong to what an attack answers («ردا على إطلاق صواريخ»)?"""
    tokens = clause.of.sentence.tokens
    if _anew(at, clause):
        return False
    for i in range(at - 1, max(clause.first, at - _REACH) - 1, -1):
        if tokens[i].kind == "mark" or _anew(i, clause):
            return False
        if tokens[i].text in _REPLIES and tokens[i + 1].text in ("علي", "ل"):
            return True
        if tokens[i].text in _REVENGE and tokens[i + 1].text[:1] == "ل":
            return True  # «انتقاما لمقتل عشرة من عناصره»
        answers = tokens[i].text.lstrip("وفس") in _ANSWER and tokens[i + 1].text == "علي"
        if answers and i + 2 < at and bare(tokens[i + 2].text) in _SOURCES_OF_FIRE:
            return True  # «وحدات من الجيش ردت على مصادر إطلاق القذائف»
        if tokens[i].text in _FACED and i == at - 1:
            return True  # «أطلقتها الحكومة لمواجهة هجوم القوات على …»
    return False


def _anew(at: int, clause: Clause) -> bool:
    """«ردا على إطلاق صواريخ وأسفر القصف عن …»: a verb behind «و» or «ف» goes on with the attack."""
    word = clause.of.sentence.tokens[at].text
    if word[:1] not in _JOINING:
        return False
    told = (m for m in (*clause.of.harm, *clause.of.means) if m.first == at)
    return word[1:] in _CAUSING or any(m.kind == "verb" for m in told)
