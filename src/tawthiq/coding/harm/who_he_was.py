"""Who the one dead was, told in a sentence of its own: «إن القتيل طفل يبلغ تسعة أعوام», «القتيلة سيدة»."""

from __future__ import annotations

from collections.abc import Iterator

from tawthiq.arabic.units import unit_at
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.words import word_list
from tawthiq.model import Quantity

_THE_ONE = word_list("the_one_dead")
_IS = ("هو", "هي")
_THAT, _MARKS = word_list("that_words"), (":", "،", ",")
_KNOWN_BY = ("children", "women")
_ONE = Quantity("exact", 1, 1, 1)


def who_he_was(clause: Clause) -> Iterator[Row]:
    """A part of the one dead told of before: a child, or a woman."""
    if _THE_ONE.isdisjoint(clause.words):
        return
    tokens = clause.of.sentence.tokens
    for at in [i for i, w in enumerate(clause.words, clause.first) if w in _THE_ONE]:
        before = tokens[at - 1].text.lstrip("وف") if at > clause.first else ":"
        if before not in _THAT and not any(m in before for m in _MARKS):
            continue  # «برفقة القتيل طفل نجا»
        then = at + 1 + (at + 1 < clause.last and tokens[at + 1].text in _IS)
        noun = unit_at(tokens, then) if then < clause.last else None
        if noun is None or noun.unit.group not in _KNOWN_BY or noun.number != "singular":
            continue
        if not (noun.prefix or noun.suffix):
            yield Row("killed", noun.unit.group, _ONE, then, noun.last, True, True, "subset", noun.unit.id)
            return
