"""«قتل رجل وجرح مئة في مواجهات، بعد استشهاد شاب»: whose death came before is none of those counted here."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.rows import Row

_AFTER = frozenset({"بعد", "عقب", "غداه"})
_RISEN = "update"


def without_earlier_deaths(rows: tuple[Row, ...], clause: Clause) -> tuple[Row, ...]:
    """The rows without a death that only says after what the others were harmed."""
    if len(rows) < 2 or _RISEN in clause.kinds:
        return rows
    away = next((r.first for r in rows if not r.subset and _came_before(r, rows, clause)), None)
    return rows if away is None else tuple(r for r in rows if r.first < away)


def _came_before(row: Row, rows: Sequence[Row], clause: Clause) -> bool:
    tokens, noun = clause.of.sentence.tokens, row.first - 1
    if row.outcome != "killed" or noun - 1 <= clause.first or tokens[noun - 1].text not in _AFTER:
        return False
    told = [r for r in rows if r.outcome == "killed" and not r.subset and r.last <= noun - 1]
    deaths = (h for h in clause.of.harm if h.first == noun and h.kind == "noun")
    counted = (row.quantity.value or 0) <= sum(r.quantity.value or 0 for r in told)
    last = not any(r.first > row.first and not r.subset for r in rows)
    return bool(told) and any(deaths) and counted and last
