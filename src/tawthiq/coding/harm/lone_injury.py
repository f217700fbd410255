"""«طواقمنا تتعامل مع إصابة بالرصاص الحي»: one wounded, of whom no more is said."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.words import word_list
from tawthiq.model import Quantity

_INJURY = frozenset({"اصابه", "واصابه"})
_CAME = word_list("injury_came")
_GRAVE = word_list("injury_grave")
_NOT = frozenset({"دون", "بدون", "بلا", "عدم", "لم", "لا", "نفي", "نفت", "ينفي", "تنفي"})
_TO_NOT = 5  # words from «دون» to «إصابة»
_WOUNDS = ("بجروح", "بجراح", "باصابات")
_CAUSE = ("جراء", "اثر", "نتيجه", "خلال")


def lone_injury(clause: Clause, rows: Sequence[Row]) -> list[Row]:
    """One injured, where the clause opens with the word or it was treated, brought or counted."""
    if any(r.outcome in ("injured", "casualties") for r in rows) or _INJURY.isdisjoint(clause.words):
        return []
    at = next(i for i in range(clause.first, clause.last) if clause.of.sentence.tokens[i].text in _INJURY)
    if not (_comes(at, clause) and _by_something(at + 1, clause)):
        return []
    one = Quantity("exact", 1, 1, 1)
    return [Row("injured", "people", one, at, at + 1, False, False, "injure", "injury")]


def wounded_others(clause: Clause, rows: Sequence[Row]) -> list[Row]:
    """«موقعة قتيلين و10 آخرين بجروح»: others than the dead, whom their wounds alone tell apart."""
    dead = {r.last for r in rows if r.outcome == "killed" and not r.subset}
    if not dead or any(r.outcome in ("injured", "casualties") for r in rows):
        return []
    tokens = clause.of.sentence.tokens
    for c in clause.of.counted:
        beside = c.others and clause.holds(c.first) and (c.first in dead or c.first - 1 in dead)
        if beside and c.last < clause.last and tokens[c.last].text.startswith(_WOUNDS):
            return [Row("injured", "people", c.quantity, c.first, c.last, False, False, "injure", c.unit)]
    return []


def _comes(at: int, clause: Clause) -> bool:
    """«إصابة …» at the head, «مع إصابة»، «نقل إصابة»، «وصول إصابة»"""
    tokens = clause.of.sentence.tokens
    if at == 0 or tokens[at - 1].kind == "mark":
        return clause.of.sentence.opens or tokens[at].text[0] != "و"
    before = {t.text.lstrip("و") for t in tokens[max(0, at - _TO_NOT) : at]}
    return tokens[at - 1].text in _CAME and _NOT.isdisjoint(before)  # «دون وقوع إصابة»


def _by_something(at: int, clause: Clause) -> bool:
    """«… خطيرة بالرصاص الحي»، «… جراء قصف»: nobody stands there whom the word would be of."""
    tokens = clause.of.sentence.tokens
    first = at
    while at < clause.last and tokens[at].text in _GRAVE:
        at += 1
    if at >= clause.last or tokens[at].kind == "mark":
        return at > first  # «غارة على كذا، إصابة خطيرة»
    if any(c.first - 1 <= at <= c.first and (c.group or c.outcome) for c in clause.of.counted):
        return False
    near = [m.first for m in clause.of.means] + [a.first for a in clause.of.actors]
    struck = tokens[at].text[:1] == "ب" and any(at <= i <= at + 1 for i in near)
    brought = tokens[at].text == "الي" and tokens[at - 2].text in _CAME
    return struck or brought or tokens[at].text in _CAUSE
