"""What people are said to have fallen as: «سقط ثلاثة مدنيين بينهم طفل قتلى», «ارتقى طفل في العاشرة شهيدا»."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import unit_at
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.words import word_list

_FELL_AS = word_list("fell_people") - word_list("falling_nouns")
_FELL = _FELL_AS | word_list("fell_dead")
_AS_ONE, _AS_TWO, _AS_MANY = word_list("fallen_one"), word_list("fallen_two"), word_list("fallen_many")
_AS = _AS_ONE | _AS_TWO | _AS_MANY
_REACH = 16  # words from the verb to what they fell as
_NEAR = 3  # words from the verb to the people, a day or a place between
_WOUNDED_TOO = ("وجرحي", "وجريحا", "وجريح", "وجريحه", "ومصابين", "ومصابا", "وجريحين")
_BETWEEN = ("بين", "و", "او", "من")
_TWO, _MANY, _FAR = 2, 3, 14


def fell_as_dead(clause: Clause) -> list[int]:
    """The verbs of falling whose people are called dead behind them, other words about them between.

    Not «سقط خمسة قتلى», where the number counts the dead, nor «سقطوا قتلى وجرحى», who are both.
    """
    if _FELL.isdisjoint(clause.words) or _AS.isdisjoint(clause.words):
        return []
    verbs = [i for i, word in enumerate(clause.words, clause.first) if word in _FELL]
    return [at for at in verbs if _called_dead(at, clause)]


def _called_dead(at: int, clause: Clause) -> bool:
    tokens = clause.of.sentence.tokens
    last = min(clause.last, at + _REACH)
    whom = [c for c in clause.of.counted if at < c.first <= at + _NEAR and (c.group or c.unit is None)]
    if not whom or whom[0].unit in ("dead", "victim", "body", "wounded", "injury"):
        return False
    if another_before(whom[0].first, at, clause):
        return False
    told = {m.first for m in (*clause.of.harm, *clause.of.means)}
    for i in range(at + 1, last):
        if i in told and tokens[i].text not in _AS:
            return False
        if tokens[i].text in _AS and i >= whom[0].last - 1 and i > (whom[0].head or whom[0].first):
            after = tokens[i + 1].text if i + 1 < len(tokens) else ""
            return tokens[i - 1].text not in _BETWEEN and after not in _WOUNDED_TOO
    return False


def without_state(rows: Sequence[Row], tokens: Sequence[Token]) -> list[Row]:
    """«وسقط شهيدا جراء القصف التلميذ فلان»: right behind the verb, with whom it speaks of after it."""
    return [r for r in rows if not _said_first(r, rows, tokens)]


def _said_first(row: Row, rows: Sequence[Row], tokens: Sequence[Token]) -> bool:
    if not _is_state(row) or row.first == 0 or tokens[row.first - 1].text.lstrip("وف") not in _FELL:
        return False
    many = _how_many(tokens[row.first].text)
    after = [r for r in rows if r.first >= row.last and r.outcome == "killed" and not r.subset]
    whom = min(after, key=lambda r: r.first, default=None)
    if many is None or whom is None or whom.unit == "dead" or whom.first - row.last > _FAR:
        return False
    joined = tokens[whom.first].text[:1] == "و"
    between = tokens[row.last : whom.first]
    told = any(t.text in (".", "؛", ":") or t.text.startswith("و") for t in between)
    fits = whom.quantity.value == many if many < _MANY else (whom.quantity.value or _MANY) >= _MANY
    return fits and not (joined or told)


def _is_state(row: Row) -> bool:
    """«شهيدا», «قتيلين»: one word, of the dead, without a number."""
    return row.last - row.first == 1 and row.unit == "dead" and row.outcome == "killed" and not row.subset


def _how_many(word: str) -> int | None:
    if word in _AS_ONE:
        return 1
    return _TWO if word in _AS_TWO else _MANY if word in _AS_MANY else None


def another_before(first: int, verb: int, clause: Clause) -> bool:
    """«سقطت معلمة وثلاثة من طلابها»: stands somebody uncounted between the verb and those counted?"""
    tokens = clause.of.sentence.tokens
    placed = {i for p in clause.of.places for i in range(p.first, p.last)}
    nouns = (unit_at(tokens, i) for i in range(verb + 1, first) if i not in placed)
    return any(n is not None and n.unit.group is not None for n in nouns)


def without_manner(rows: Sequence[Row], tokens: Sequence[Token]) -> list[Row]:
    """«ارتقى طفل في العاشرة من عمره شهيدا»: what he fell as is nobody besides him."""
    out: list[Row] = []
    for row in rows:
        before = [r for r in out if not r.subset]
        if not before or not _manner(before, row, tokens):
            out.append(row)
    return out


def _manner(told: Sequence[Row], row: Row, tokens: Sequence[Token]) -> bool:
    before = told[-1]
    word = tokens[row.first].text
    if not _is_state(row) or before.outcome != "killed" or before.unit == "dead":
        return False
    if row.first - before.last > _FAR:
        return False
    if any(t.kind == "mark" and t.text in ("،", ",", ":", "؛") for t in tokens[before.last : row.first]):
        return False
    many = before.quantity.value
    if many == 1 and tokens[before.first].text[:1] == "و" and len(told) > 1 and told[-2].outcome == "killed":
        many += told[-2].quantity.value or _TWO  # «طفلة تبلغ سبع سنوات وشقيقها قتيلين»
    if word in _AS_ONE:
        return many == 1
    return many == _TWO if word in _AS_TWO else word in _AS_MANY and many != 1
