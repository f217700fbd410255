"""Those whom the words show at something peaceful: «من منتظري المساعدات», «وهم يحرثون أرضهم»."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import unit_at
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.words import word_list

_LEADS = word_list("leads_to_what_they_did")
_DEEDS = tuple(word_list("peaceful_deeds"))
_WITH_THINGS = tuple(word_list("deeds_with_things"))
_THINGS = tuple(word_list("peaceful_things"))
_REACH = 9  # words from the count to what they did
_TO_THING = 4  # words from the deed to its object («ينتظرون وصول شاحنات الطحين»)
_ENDS = frozenset({".", "؛", ":"})


def in_peace(row: Row, rows: Sequence[Row], tokens: Sequence[Token]) -> bool:
    """Does the clause say right behind the count what peaceful thing they were at?"""
    end = min(len(tokens), row.last + _REACH)
    for at in range(row.last, end):
        word = tokens[at].text
        if word in _ENDS or _others_between(row, rows, at) or _fighter(tokens, at):
            return False
        if word in _LEADS:
            deed = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].text in _LEADS)
            if _peaceful(tokens, deed):
                return True
    return False


def _peaceful(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].text if at < len(tokens) else ""
    if word.startswith(_DEEDS):
        return True
    if not word.startswith(_WITH_THINGS):
        return False
    if any(_fighter(tokens, i) for i in range(at + 1, min(len(tokens), at + 1 + _TO_THING))):
        return False  # «خلال جمع المسلحين الحطب»
    after = [t.text.removeprefix("لل").removeprefix("ل") for t in tokens[at + 1 : at + 1 + _TO_THING]]
    cut = next((i for i, w in enumerate(after) if w in ("،", ",", ".")), len(after))
    return any(w.removeprefix("ب").removeprefix("ال").startswith(_THINGS) for w in after[:cut])


def _others_between(row: Row, rows: Sequence[Row], at: int) -> bool:
    """«قتل جندي وأصيب ثلاثة كانوا ينتظرون …»: those counted last are meant."""
    return any(row.last <= r.first < at and r.outcome != row.outcome and not r.subset for r in rows)


def _fighter(tokens: Sequence[Token], at: int) -> bool:
    noun = unit_at(tokens, at)
    return noun is not None and noun.unit.group == "combatants"
