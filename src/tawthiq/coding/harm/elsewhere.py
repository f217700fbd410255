"""A number that goes on with the toll in another town or of another family: «قتل ستة في غارة على مليط،
وثلاثة في الأبيض», «خمسة أشخاص من عائلة كذا وثلاثة من عائلة كذا»."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tawthiq.arabic.numbers import Counted
from tawthiq.arabic.tokens import Token
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.own_verb import turns_away
from tawthiq.coding.harm.rows import Row

_IN = ("في", "ب", "جنوب", "شمال", "شرق", "غرب")
_COMMAS = ("،", ",", "؛")
_NEAR = 2  # words from the number to its town
_HARMED = ("killed", "injured")
_FAMILY = ("عايله", "ال", "اسره", "بيت")
_ITS_NAME = 5  # words of the name of the first family
_TO_FAMILY = 4  # words from a number to the family


def _of_a_family(first: int, last: int, tokens: Sequence[Token]) -> bool:
    words = [t.text for t in tokens[first : min(last, first + _TO_FAMILY)]]
    return any(a == "من" and b in _FAMILY for a, b in pairwise(words))


def _listed(count: Counted, tokens: Sequence[Token]) -> bool:
    """«9 شهداء في حي كذا، 4 في حي كذا»: a comma alone before the number, «في» right behind it."""
    inside = count.last < len(tokens) and tokens[count.last].text in _IN
    return inside and tokens[count.first - 1].text in _COMMAS


def elsewhere(count: Counted, rows: Sequence[Row], clause: Clause) -> bool:
    """Is it joined by و to the count before it, each with a place of its own behind it?"""
    if not rows or rows[-1].outcome not in _HARMED or count.unit is not None or count.bare:
        return False
    if len({r.outcome for r in rows if not r.subset}) > 1:
        return False  # «قتل خمسة وأصيب عشرة في كذا وثلاثة في كذا»: which of both is not said
    tokens = clause.of.sentence.tokens
    joined = count.conjoined or tokens[count.first - 1].text == "و" or _listed(count, tokens)
    families = joined and _of_a_family(rows[-1].first, count.first, tokens)
    if families and _of_a_family(count.first, clause.last, tokens):
        return rows[-1].last + _ITS_NAME >= count.first
    places = [p.first for p in clause.of.places if not p.anaphor]
    led = (p.first for p in clause.of.places if p.last == count.first and p.first > 0 and not p.anaphor)
    if any(tokens[at - 1].text == "وفي" and min(places) < at for at in led):
        return True  # «قتل خمسة في خشام، وفي البوليل ثلاثة»
    before = any(rows[-1].last <= at < count.first for at in places)
    after = any(count.last <= at <= count.last + _NEAR for at in places)
    return joined and before and after and not turns_away(rows[-1].last, count.first, clause)
