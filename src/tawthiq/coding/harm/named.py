"""Persons named as killed or injured where no count is given: «مقتل فلان وفلان»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.predicates import Predicate
from tawthiq.coding.harm.rows import Row
from tawthiq.model import Group, Quantity

_REACH = 3  # words (a title, a quotation mark) between the predicate and the name


def named_rows(clause: Clause, predicates: Sequence[Predicate], rows: Sequence[Row]) -> Iterator[Row]:
    """A row for each predicate of killing or injury that has a name, and no count, right after it."""
    for i, p in enumerate(predicates):
        stop = predicates[i + 1].first if i + 1 < len(predicates) else clause.last
        counted = any(p.last <= r.first < stop and r.outcome == p.outcome for r in rows)
        if p.outcome not in ("killed", "injured") or counted:
            continue
        named = list(_names_after(clause, p.last, stop))
        if named:
            quantity = Quantity("exact", len(named), len(named), len(named))
            group = _titled(clause, p.last, named[0][0]) if len(named) == 1 else "people"
            yield Row(
                p.outcome,
                group,
                quantity,
                named[0][0],
                named[-1][1],
                False,
                False,
                p.rule,
                "name",
                len(named) > 1,
            )


def _names_after(clause: Clause, at: int, stop: int) -> Iterator[tuple[int, int]]:
    """Names from `at` on, each joined to the one before by و or a comma."""
    reach = _REACH
    for first, last in clause.of.people:
        if first < at or first >= stop:
            continue
        if first - at > reach:
            return
        yield first, last
        at, reach = last, 2


def _titled(clause: Clause, first: int, last: int) -> Group:
    """The group that a title says: الطفل، السيدة، المواطن."""
    found = [c.group for c in clause.of.counted if first <= c.first < last and c.group and c.bare]
    return found[-1] if found else "people"
