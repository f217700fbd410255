"""Which predicate a count answers to: the word that says what happened to the people counted."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.numbers import Counted
from tawthiq.arabic.tokens import Token
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm import appositions
from tawthiq.coding.harm.predicates import Predicate
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.words import word_list

_JOINS = frozenset({"و", "،", ",", "(", ")", "او", "-", "–", ":", '"', "«", "»", "”", "“"})
_REACH = 14
_AND_REACH = 8  # from a count to one joined to it by و
_NUMBER_REACH = 5  # for a number that counts no noun
_STILL = word_list("still_words")
_OBJECT_REACH = 4  # words from the subject to the object («قتل مسلحون مجهولون ثلاثة مدنيين»)
_ONE_OF = word_list("counting_heads")


def governor(
    count: Counted, found: list[Predicate], rows: list[Row], tokens: Sequence[Token], clause: Clause
) -> Predicate | None:
    before = [p for p in found if p.last <= count.first]
    after = [p for p in found if p.first >= count.last]
    reach = _NUMBER_REACH if count.unit is None and not count.others else _REACH
    near = before[-1] if before and count.first - before[-1].last <= reach else None
    rubble = next((p for p in after if p.rule == "trapped" and p.first - count.last <= 2), None)
    if rubble is not None and _still(count, tokens):
        return rubble
    one_of = tokens[count.first].text.lstrip("وبل") in _ONE_OF and not count.bare
    if near and (count.bare or one_of) and not _adjoins(count, near, rows, tokens, clause):
        near = None
    if after:
        nxt = after[0]
        gap = nxt.first - count.last - appositions.enclosed(count.last, nxt.first, tokens)
        follows = nxt.kind != "noun" and gap <= (3 if near else 6)
        verb_second = near is None or count.first - near.last > 5
        if follows and verb_second and (not count.bare or gap <= 3) and not _new_count(clause, count, nxt):
            return nxt
    return near


def subject_of(count: Counted, governed: Predicate, clause: Clause) -> bool:
    """«اختطف مسلحون خمسة رعاة»: the gunmen right after the verb are who did it."""
    if (
        governed.kind != "verb"
        or not count.bare
        or count.group != "combatants"
        or count.first != governed.last
    ):
        return False
    if governed.outcome in ("abducted", "detained"):
        return True
    tokens = clause.of.sentence.tokens
    others = (c for c in clause.of.counted if 0 <= c.first - count.last <= _OBJECT_REACH)
    objects = (c for c in others if c.group is not None and not c.conjoined)
    return any(not c.bare or tokens[c.first].text.endswith("ا") for c in objects)


def _still(count: Counted, tokens: Sequence[Token]) -> bool:
    """«ولا يزال أربعة أشخاص تحت الأنقاض», not «قُتل ثلاثة تحت الأنقاض»."""
    return any(t.text.lstrip("و") in _STILL for t in tokens[max(0, count.first - 3) : count.first])


def _new_count(clause: Clause, count: Counted, predicate: Predicate) -> bool:
    tokens = clause.of.sentence.tokens
    between = (c for c in clause.of.counted if count.last <= c.first < predicate.first and not c.bare)
    return any(not appositions.enclosed(count.last, c.first + 1, tokens) for c in between)


def _adjoins(
    count: Counted, predicate: Predicate, rows: list[Row], tokens: Sequence[Token], clause: Clause
) -> bool:
    """A bare noun (مدني، امرأة) counts only right after the predicate or joined to a count so governed."""
    gap = count.first - predicate.last
    if gap <= 1:
        return True
    if rows and rows[-1].first >= predicate.last and count.first - rows[-1].last <= 2:
        return True
    if count.outcome and gap <= 6:
        return True
    if (
        count.conjoined
        and rows
        and rows[-1].first >= predicate.last
        and count.first - rows[-1].last <= _AND_REACH
    ):
        return True
    skipped = {i for d in clause.of.dates for i in range(d.first, d.last)}
    skipped |= {i for p in clause.of.places for i in range(p.first, p.last)}
    skipped |= {c.first for c in clause.of.counted if c.bare and c.group == "combatants"}  # the subject
    between = range(predicate.last, count.first)
    return sum(1 for i in between if i not in skipped and tokens[i].text not in _JOINS) <= 1
