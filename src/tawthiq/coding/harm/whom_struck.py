"""People at whom an attack was aimed are not the dead told before it: «استشهد أربعة بقصف مجموعة مواطنين»."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.numbers.read import Counted
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.predicates import Predicate
from tawthiq.coding.harm.rows import Row

_BLOWS = ("attack", "weapon")
_ONTO = ("علي", "ل", "في")
_OTHER_WORDS = 2  # «تجمعا ل…», «طابورا من …»


def whom_it_struck(
    count: Counted, found: Sequence[Predicate], rows: Sequence[Row], clause: Clause
) -> bool:
    """Does a count stand where the attack's target does, with those whom it harmed told before?"""
    if not rows or count.conjoined or count.outcome not in (None, "displaced"):
        return False
    before = (m.last for m in clause.of.means if m.entry.data.get("kind") in _BLOWS and m.last <= count.first)
    attack = max(before, default=None)
    if attack is None or attack <= rows[-1].last or _anew(rows[-1].last, count.first, found):
        return False
    return _reaches(attack, count.first, clause)


def _anew(row: int, count: int, found: Sequence[Predicate]) -> bool:
    """«مقتل ثلاثة وإصابة بقصف الاحتلال خمسة مواطنين»: another harm between; not «أربعة استشهدوا …»."""
    return any(row < p.first < count for p in found)


def _reaches(attack: int, count: int, clause: Clause) -> bool:
    """Nothing but who attacked, with what, and what held the people, between the attack and the count."""
    tokens, whole = clause.of.sentence.tokens, clause.of
    told = {i for a in whole.actors for i in range(a.first, a.last)}
    told |= {i for m in (*whole.means, *whole.objects) for i in range(m.first, m.last)}
    between = [i for i in range(attack, count) if i not in told and tokens[i].text not in _ONTO]
    if any(tokens[i].kind != "word" or tokens[i].text.startswith("و") for i in between):
        return False
    return len(between) <= _OTHER_WORDS and not any(attack <= p.first < count for p in whole.places)
