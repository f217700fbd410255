"""«سقط 17 ضحية», and then five dead and twelve injured: the word counted both, not the dead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.coding.harm.rows import Row
from tawthiq.coding.statements import Statement


def with_victims(statements: Sequence[Statement]) -> Sequence[Statement]:
    """The statements; victims whose number is that of the dead and injured told beside it are casualties."""
    if not any(_victims(r) for s in statements for r in s.rows):
        return statements
    sums = {s.told_dead + s.told_injured for s in statements if s.told_dead and s.told_injured}
    return [_casualties(s, sums) if any(_victims(r) for r in s.rows) else s for s in statements]


def _victims(row: Row) -> bool:
    return row.unit == "victim" and row.outcome == "killed" and not row.subset


def _casualties(s: Statement, sums: set[int]) -> Statement:
    both = (r for r in s.rows if _victims(r) and r.quantity.value in sums)
    told = {id(r): replace(r, outcome="casualties") for r in both}
    return replace(s, rows=tuple(told.get(id(r), r) for r in s.rows))
