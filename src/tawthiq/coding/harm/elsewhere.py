"""A number that goes on with the toll in another town or of another family: «قتل ستة في غارة على مليط،
وثلاثة في الأبيض», «خمسة أشخاص من عائلة كذا وثلاثة من عائلة كذا»."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tawthiq.arabic.numbers.read import Counted
from tawthiq.arabic.tokens import Token
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.own_verb import turns_away
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.words import word_list

_IN = ("في", "ب", "جنوب", "شمال", "شرق", "غرب")
_COMMAS = ("،", ",", "؛")
_THROUGH = word_list("because_of") | {"في", "خلال"}
_NEAR = 2  # words from the number to its town
_TO_SPOT = 9  # words from the number, over its attack, to the town
_FIRST, _SECOND = frozenset({"الاول", "الاولي"}), word_list("other_of_several")
_TO_FIRST, _TO_SECOND = 4, 6  # words from «الأولى» to its toll, and from that to the second's
_STRUCK = ("attack", "weapon")
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


def elsewhere(count: Counted, rows: Sequence[Row], clause: Clause) -> Row | None:
    """The toll that it goes on with: joined to that by و, each with a place of its own behind it.

    «…، وأربعة في عربين», «…، وأربعة بقصف على عربين», «…، وطفل إثر سقوط قذيفة على عربين».
    """
    wholes = [r for r in rows if not r.subset]
    if not wholes or wholes[-1].outcome not in _HARMED or count.others or count.suffix:
        return None
    if len({r.outcome for r in wholes}) > 1:
        return None  # «قتل خمسة وأصيب عشرة في كذا وثلاثة في كذا»: which of both is not said
    tokens, last = clause.of.sentence.tokens, wholes[-1].last
    plain = count.unit is None and not count.bare
    joined = count.conjoined or tokens[count.first - 1].text == "و" or (plain and _listed(count, tokens))
    if plain and joined and _of_two_families(count, rows, clause):
        return wholes[-1] if rows[-1].last + _ITS_NAME >= count.first else None
    if plain and _in_the_second(count, wholes[-1], tokens):
        return wholes[-1]
    places = [p.first for p in clause.of.places if not p.anaphor]
    led = (p.first for p in clause.of.places if p.last == count.first and p.first > 0 and not p.anaphor)
    if plain and any(tokens[at - 1].text == "وفي" and min(places) < at for at in led):
        return wholes[-1]  # «قتل خمسة في خشام، وفي البوليل ثلاثة»
    if not joined or not any(last <= at < count.first for at in places):
        return None
    near = plain and any(count.last <= at <= count.last + _NEAR for at in places)
    if not (near or _by_their_own(count, places, clause)) or turns_away(last, count.first, clause):
        return None
    return wholes[-1]


def _in_the_second(count: Counted, before: Row, tokens: Sequence[Token]) -> bool:
    """«قتل في الأولى ستة، وفي الثانية خمسة», «قتلت الأولى ستة، والثانية خمسة»: of two attacks."""
    one, two = tokens[count.first - 1].text, tokens[count.first - 2].text
    second = one in _SECOND or (two == "وفي" and "و" + one in _SECOND)
    words = [t.text for t in tokens[max(0, before.first - _TO_FIRST) : before.first]]
    return second and count.first - before.last <= _TO_SECOND and not _FIRST.isdisjoint(words)


def _of_two_families(count: Counted, rows: Sequence[Row], clause: Clause) -> bool:
    """«خمسة من عائلة كذا وثلاثة من عائلة كذا»"""
    tokens = clause.of.sentence.tokens
    first = _of_a_family(rows[-1].first, count.first, tokens)
    return first and _of_a_family(count.first, clause.last, tokens)


def _by_their_own(count: Counted, places: Sequence[int], clause: Clause) -> bool:
    """Behind a comma people, and right behind them an attack of their own with its place."""
    tokens = clause.of.sentence.tokens
    if count.first < 2 or not (count.group or count.unit is None):
        return False
    if tokens[count.first - 1].kind != "mark" and tokens[count.first - 2].kind != "mark":
        return False
    begins = count.last + (tokens[min(count.last, len(tokens) - 1)].text in _THROUGH)
    struck = (m for m in clause.of.means if m.first == begins and m.entry.data.get("kind") in _STRUCK)
    led = any(begins > count.last or tokens[m.first].text.startswith("ب") for m in struck)
    return led and any(count.last < at <= count.last + _TO_SPOT for at in places)
