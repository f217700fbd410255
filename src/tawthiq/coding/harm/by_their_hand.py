"""Killed by a side, and how: «قتل التنظيم سبعة مدنيين غرقا», «بقتل عشرين مواطنا حرقا»; no accident."""

from __future__ import annotations

from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.annotate import Annotated
from tawthiq.coding.words import word_list

_HOW = word_list("killed_how")
_DEEDS = ("kill", "burn")
_KILLS = ("قتل", "عدم", "غرق", "حرق", "شنق", "صف")  # by a side; nobody is its subject when he dies
_BY_VERB = ("verb", "masdar", "accused", "claim")
_FROM_AFAR, _BY_HAND = ("attack", "carrier"), ("execution", "massacre", "burn", "stone_and_knife", "arson")
_APART = 4  # words between the side and the verb or masdar


def killed_so(told: Annotated, first: int = 0, last: int | None = None) -> bool:
    """Does a side kill in a sentence, or a part of it, with a word of how («غرقا», «حرقا»)?

    «مات غرقا أثناء هروبه من القصف»: nobody killed him so.
    """
    tokens = told.sentence.tokens[first:last]
    if _HOW.isdisjoint(t.text for t in tokens):
        return False
    held = range(first, first + len(tokens))
    if any(m.first in held and m.entry.data.get("kind") in _FROM_AFAR and m.entry.id not in _BY_HAND
           for m in told.means):
        return False  # «لقي عشرون مصرعهم حرقا بعدما قصفت طائرات محطة الوقود»
    deeds = [m for m in told.harm if m.first in held and m.entry.id in _DEEDS and _kills(m, told)]
    sides = [a for a in told.actors if a.role_hint == "attacker" and a.evidence in _BY_VERB]
    return any(0 <= max(m.first - a.last, a.first - m.last) <= _APART for m in deeds for a in sides)


def _kills(m: Match, told: Annotated) -> bool:
    return any(stem in told.sentence.tokens[m.first].text for stem in _KILLS)
