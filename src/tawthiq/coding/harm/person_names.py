"""How far the name of a person reaches: a marked one, in brackets, with a family name that is not marked."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import unit_at
from tawthiq.coding.clauses import Clause
from tawthiq.coding.words import word_list

_FIRST_NAME = 2  # words before a marked name that may be its unmarked first name
_QUOTES = frozenset("\"“”«»'*")
_NO_NAME = word_list("no_given_name")
_APART = ("،", ",", "-", "–", "/", "+")


def end_of_name(clause: Clause, at: int, stop: int) -> int | None:
    """Where the name that begins at `at` ends: a marked one, or one whose first word is not marked."""
    tokens = clause.of.sentence.tokens
    while at < stop and tokens[at].text in _QUOTES:
        at += 1
    bracketed = _in_brackets(clause, at, stop)
    if bracketed is not None:
        return bracketed
    for first, last in clause.of.people:
        if last <= at or first > at + _FIRST_NAME or (last - first == 1 and tokens[first].text in _NO_NAME):
            continue  # «قتلوا صبيحة اليوم»: the word is a woman's name too
        if first <= at or all(_given(i, clause) for i in range(at, first)):
            return _to_surname(clause, _whole_name(tokens, last, stop), stop)
    if at + 1 < stop and tokens[at].text[:1] == "و" and tokens[at + 1].text[:1] == "و":  # «ومحمد ولين …»
        return at + 1 if _may_name(tokens[at], clause) and len(tokens[at].text) > 3 else None
    return None


def _in_brackets(clause: Clause, at: int, stop: int) -> int | None:
    """«السيدة (فلانة الفلانية) وطفليها»: the end of a name that brackets set off.

    An age may stand in them too, which is read from there on: «المواطن (فلان ـ 55 عاما) قتل».
    """
    tokens = clause.of.sentence.tokens
    if at >= stop or tokens[at].text != "(":
        return None
    last = next((b for a, b in clause.of.people if a == at + 1), None)
    aged = [c.last for c in clause.of.counted if c.unit in ("age", "year") and last in (c.first, c.first - 1)]
    if aged and last is not None and aged[0] < stop and tokens[aged[0]].text == ")":
        return last
    return last + 1 if last is not None and last < stop and tokens[last].text == ")" else None


def _may_name(token: Token, clause: Clause) -> bool:
    return token.kind == "word" and token.text not in _NO_NAME and token.text.lstrip("و") not in _NO_NAME


def _given(at: int, clause: Clause) -> bool:
    tokens = clause.of.sentence.tokens
    return _may_name(tokens[at], clause) and not _title(tokens, at)


def _title(tokens: Sequence[Token], at: int) -> bool:
    """الطفل, الشهيد, وأطفاله: no given name."""
    noun = unit_at(tokens, at)
    return noun is not None and noun.unit.group is not None and (noun.definite or bool(noun.suffix))


def _to_surname(clause: Clause, at: int, stop: int) -> int:
    """«محمد حسان العمري وخالد …»: past a family name that is not marked, where another person follows it."""
    tokens = clause.of.sentence.tokens
    if at + 1 >= stop or tokens[at].kind != "word" or tokens[at].text[:1] == "و" or not _given(at, clause):
        return at
    following = tokens[at + 1].text
    begins = {first for first, _ in clause.of.people}
    apart = following in _APART and at + 2 in begins
    another = at + 1 in begins or at + 2 in begins or unit_at(tokens, at + 1) is not None
    joined = following[:1] == "و" and another
    return at + 1 if apart or joined else at


def _whole_name(tokens: Sequence[Token], at: int, stop: int) -> int:
    """The family name that is not marked («**فلانة الفلاني**»): up to the next mark, at most one word."""
    closing = at + 1 < stop and tokens[at].kind == "word" and tokens[at + 1].text in ("(", "*")
    at += closing and tokens[at].text[:1] != "و"
    while at < stop and tokens[at].text in _QUOTES:
        at += 1
    return at
