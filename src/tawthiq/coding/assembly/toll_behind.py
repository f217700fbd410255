"""The toll of an attack in a sentence of its own, right behind the one that tells the attack.

«سقطت قذائف في حي كذا. وأدت القذائف إلى إصابة عاملين» says what «سقطت قذائف في حي كذا، ما أدى إلى
إصابة عاملين» says: whether the first sentence tells an attack, and of how long ago, is judged with its harm.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.families import FAMILY
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list

_CAUSED = word_list("causing_verbs")
_TO_CAUSE = 3  # words from «وأدت» to «القذائف»
_COUNTED = frozenset({"killed", "injured", "casualties"})


def with_tolls_behind(statements: Sequence[Statement]) -> list[Statement]:
    """The statements, each told whether its toll stands in the sentence behind it."""
    return [*_marked(statements), *statements[-1:]]


def _marked(statements: Sequence[Statement]) -> Iterator[Statement]:
    for s, after in pairwise(statements):
        yield replace(s, toll_behind=True) if is_toll_of(after, s) else s


def is_toll_of(s: Statement, told: Statement) -> bool:
    """Does it say what «the» attack told right before it did, at no place and on no day of its own?"""
    if s.headline or s.item or told.headline or told.whole_rows or not told.strikes or told.denies:
        return False
    here, there = s.clause.of.sentence, told.clause.of.sentence
    if s.clause.first or here.index != there.index + 1 or not _counts(s):
        return False
    if own_place(s) is not None or s.date is not None or s.said:
        return False
    return _opens_with_its_cause(s, told)


def _counts(s: Statement) -> bool:
    return any(r.outcome in _COUNTED and r.quantity.value != 0 for r in s.whole_rows)


def _opens_with_its_cause(s: Statement, told: Statement) -> bool:
    """«وأدت القذائف إلى …», «وأسفر القصف عن …»: a verb of bringing about, and the attack that did."""
    tokens, first = s.clause.of.sentence.tokens, s.clause.first
    if tokens[first].text.lstrip("وف") not in _CAUSED:
        return False
    cause = next((m for m in s.means if first < m.first <= first + _TO_CAUSE), None)
    if cause is None or not cause.definite:
        return False
    kinds = {FAMILY.get(m.type, m.type) for m in told.means if m.type and not m.weak}
    return cause.weak or not (cause.type and kinds) or FAMILY.get(cause.type, cause.type) in kinds
