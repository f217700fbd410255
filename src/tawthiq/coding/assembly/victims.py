"""«سقط 17 ضحية», and then five dead and twelve injured: the words counted both, not the dead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.coding.harm.rows import Row
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list

_FELL_AS = word_list("fell_people")
_ITS_VICTIMS = ("ضحيت", "ضحايا")


def with_victims(statements: Sequence[Statement]) -> Sequence[Statement]:
    """The statements; victims whose number is that of the dead and injured told beside it are casualties."""
    if not any(_victims(r, s) for s in statements for r in s.rows):
        return statements
    sums = {s.told_dead + s.told_injured for s in statements if s.told_dead and s.told_injured}
    return [_casualties(s, sums) if sums else s for s in statements]


def _victims(row: Row, s: Statement) -> bool:
    """«سقط 17 ضحية», «راح ضحيتها 17 مدنيا», «سقط 17 مدنيا»: words that leave open who of them is dead."""
    if row.outcome != "killed" or row.subset:
        return False
    before = s.clause.of.sentence.tokens[row.first - 1].text if row.first else ""
    told = before in _FELL_AS or before.lstrip("وف").startswith(_ITS_VICTIMS)
    return row.unit == "victim" or (told and row.unit != "dead")


def _casualties(s: Statement, sums: set[int]) -> Statement:
    both = (r for r in s.rows if _victims(r, s) and r.quantity.value in sums)
    told = {id(r): replace(r, outcome="casualties") for r in both}
    return replace(s, rows=tuple(told.get(id(r), r) for r in s.rows))
