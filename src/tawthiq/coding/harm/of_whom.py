"""Counts that name the harmed of another count: «مجزرة بحق عشرات المدنيين … خلفت 40 شهيدا», «20 مدنيا من
نساء وأطفال»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.tokens import Token
from tawthiq.coding.harm.rows import Row

_UPON, _OF = "بحق", "من"


def told_of_whom(rows: list[Row], tokens: Sequence[Token]) -> list[Row]:
    """The rows, each of the harmed counted once."""
    return _of_the_massacre(_made_of(rows, tokens), tokens) if len(rows) > 1 else rows


def _made_of(rows: list[Row], tokens: Sequence[Token]) -> list[Row]:
    """«عشرات المدنيين من نساء وأطفال»: bare plurals behind «من» say of whom the count is made."""
    out: list[Row] = []
    within = -1  # where the list of them may go on
    for row in rows:
        whole = next((r for r in rows if r.unit and r.last == row.first - 1 and not r.subset), None)
        bare = row.quantity.kind == "plural" and not row.subset
        opens = whole is not None and whole.outcome == row.outcome and tokens[row.first - 1].text == _OF
        joined = row.first == within and tokens[row.first].text.startswith("و")
        part = bare and (opens or joined)
        within = row.last if part else within
        out.append(replace(row, subset=True, rule="subset") if part else row)
    return out


def _of_the_massacre(rows: list[Row], tokens: Sequence[Token]) -> list[Row]:
    """«مجزرة بحق عشرات المدنيين، خلفت 40 شهيدا»: the toll of it counts them, and they were civilians."""
    upon = [r for r in rows if r.outcome == "killed" and not r.subset and tokens[r.first - 1].text == _UPON]
    out = list(rows)
    for row in upon:
        toll = next((r for r in out if _holds(r, row)), None)
        if toll is not None:
            out.remove(row)
            group = row.group if toll.group == "people" else toll.group
            out[out.index(toll)] = replace(toll, group=group)
    return out


def _holds(toll: Row, row: Row) -> bool:
    """A toll told behind them, of as many at least."""
    behind = toll.outcome == row.outcome and toll.first >= row.last and not toll.subset
    return behind and (toll.quantity.value or 0) >= (row.quantity.low or 0)
