"""«وأطفاله عمر وسلمى ويوسف»: kin in the plural, and then each of them by name."""

from __future__ import annotations

from tawthiq.arabic.units import UnitWord, unit_at
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.person_names import end_of_name

NAMED_KIN = frozenset({"kin", "child", "youth", "girl", "dialect_child"})
"""Units of kin whom a plural may lead to, each by name."""
_COLON = frozenset({":", "(", "«", '"', "“"})
_APART = frozenset({"،", ",", "-", "–", "/", "+"})
_FEWEST = 2  # names behind a plural; one alone may be the family's


def kin_by_name(clause: Clause, at: int, stop: int) -> tuple[UnitWord, int, int] | None:
    """The word of the kin, how many names follow it, and where the last of them ends; None where they are not
    told by name. Each name stands behind و or a comma, and bears no title or word of kin of its own."""
    tokens = clause.of.sentence.tokens
    noun = unit_at(tokens, at)
    if noun is None or noun.unit.id not in NAMED_KIN or not noun.suffix:
        return None
    if noun.number not in ("plural", "dual"):
        return None
    start = noun.last + (noun.last < stop and tokens[noun.last].text in _COLON)
    names, end = 0, start
    while start < stop and unit_at(tokens, start) is None:
        name = end_of_name(clause, start, stop)
        if name is None or name <= start:
            break
        names, end = names + 1, name
        if name >= stop:
            break
        apart = tokens[name].text in _APART
        if not apart and tokens[name].text[:1] != "و":
            break
        start = name + (apart or tokens[name].text == "و")
    return (noun, names, end) if names >= _FEWEST else None
