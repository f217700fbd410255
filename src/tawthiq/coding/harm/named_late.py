"""A name behind the places and days of the attack, or behind the side that killed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import unit_at
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.persons import Person, persons
from tawthiq.coding.harm.predicates import Predicate
from tawthiq.coding.words import word_list

FAR = 16
"""Words from the predicate to the name, over places and days («استشهد في قصف … في مدينة … فلان»)."""
_CIVILIAN, _TO_TITLE = frozenset({"المدني", "المدنيه"}), 3  # words from the name to who he was
_LEADS = word_list("before_names")
_COMMAS = ("،", ",", "-")
_QUOTES = frozenset('"“”«»')
_LIGHT = frozenset("،,\"“”«»()")


def named_far(clause: Clause, p: Predicate, stop: int) -> list[Person]:
    """«استشهد في قصف منزل … في مخيم … فلان وفلان»: the name right after a place, a day
    («استشهد، فجر الخميس، الشاب فلان»), the attacker."""
    ends = {x.last for x in clause.of.places} | {x.last for x in clause.of.dates}
    ends |= {x.last for x in clause.of.actors}
    days = {x.last for x in clause.of.dates}
    tokens = clause.of.sentence.tokens
    for named, _ in clause.of.people:
        first = _with_title(clause, named)
        lead, near = _before_leads(tokens, first), p.last < first <= p.last + FAR
        behind = lead in ends or (lead - 1 in days and tokens[lead - 1].text in _COMMAS)
        if near and (behind or _over_aside(clause, p, first, ends)):
            found = persons(clause, first, stop)
            return _civilian(found, tokens[max(p.last, first - _TO_TITLE) : first + _TO_TITLE])
    return []


def _civilian(found: list[Person], before: Sequence[Token]) -> list[Person]:
    """«الشاب المدني فلان»: who he was stands among his titles."""
    if len(found) != 1 or found[0].group != "people" or _CIVILIAN.isdisjoint(t.text for t in before):
        return found
    return [replace(found[0], group="civilians")]


def _over_aside(clause: Clause, p: Predicate, first: int, ends: set[int]) -> bool:
    """«قتلت القوات، مساء أمس، الشاب فلان», «… القوات الخاصة "كذا" الطفل فلان»: behind the side that killed,
    over commas, quotation marks and its adjectives."""
    subject = any(0 <= a.first - p.last <= 1 and a.role_hint == "attacker" for a in clause.of.actors)
    tokens, at = clause.of.sentence.tokens, first
    while subject and at > p.last:
        if at in ends:
            return True
        if tokens[at - 1].text not in _LIGHT and not tokens[at - 1].text.startswith("ال"):
            return False
        at -= 1
    return False


def _before_leads(tokens: Sequence[Token], first: int) -> int:
    """Where «كل من», which leads to the names, begins."""
    while first > 0 and tokens[first - 1].text in _LEADS:
        first -= 1
    return first


def _with_title(clause: Clause, named: int) -> int:
    """Where «الشاب فلان», «الشاب المدني "فلان"» begins."""
    tokens, at = clause.of.sentence.tokens, named
    while at > clause.first and tokens[at - 1].text in _QUOTES:
        at -= 1
    first = at
    while first > clause.first:
        title = unit_at(tokens, first - 1)
        if title is None or not title.definite or title.last != first or title.unit.group is None:
            break
        first -= 1
    return first if first < at else named
