"""What an attack answers: «هاجمت الطائرات الميناء ردا على إطلاق صواريخ»."""

from __future__ import annotations

from tawthiq.arabic.fold import bare
from tawthiq.coding.clauses import Clause
from tawthiq.coding.words import word_list

_REPLIES = word_list("replies")
_ANSWER = frozenset({"رد", "ردت", "يرد", "ترد", "ردوا"})
_SOURCES_OF_FIRE = frozenset({"مصادر", "مصدر", "مرابض", "منصات"})
_FACED = word_list("faced")
_REACH = 8  # words from «ردا على» to what is answered


def in_reply(at: int, clause: Clause) -> bool:
    """Does the word at `at` belong to what an attack answers («ردا على إطلاق صواريخ»)?"""
    tokens = clause.of.sentence.tokens
    for i in range(at - 1, max(clause.first, at - _REACH) - 1, -1):
        if tokens[i].kind == "mark":
            return False
        if tokens[i].text in _REPLIES and tokens[i + 1].text in ("علي", "ل"):
            return True
        answers = tokens[i].text.lstrip("وفس") in _ANSWER and tokens[i + 1].text == "علي"
        if answers and i + 2 < at and bare(tokens[i + 2].text) in _SOURCES_OF_FIRE:
            return True  # «وحدات من الجيش ردت على مصادر إطلاق القذائف»
        if tokens[i].text in _FACED and i == at - 1:
            return True  # «أطلقتها الحكومة لمواجهة هجوم القوات على …»
    return False
