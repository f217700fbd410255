"""Counts that only spell out the count before them: in brackets, after a colon, after «هم»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.numbers import Counted
from tawthiq.arabic.tokens import Token
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.words import word_list

_THEY = word_list("they_are")
_OPENERS = frozenset({"(", "[", "«", "“", '"', ":"})
_CLOSERS = frozenset({")", "]", "»", "”", '"'})


def enclosed(first: int, last: int, tokens: Sequence[Token]) -> int:
    """How many tokens of the range stand inside brackets or quotes that open and close in it."""
    inside, depth = 0, 0
    for token in tokens[first:last]:
        opens = token.text in _OPENERS - {":"} and (depth == 0 or token.text == "(")
        depth += opens
        inside += depth > 0
        depth -= depth > 0 and not opens and token.text in _CLOSERS
    return inside


def spelt_out(count: Counted, rows: Sequence[Row], tokens: Sequence[Token]) -> Row | None:
    """The whole that a count without any predicate spells out: «شهيدان (امرأة وطفل)»."""
    whole = next((r for r in reversed(rows) if not r.subset and r.quantity.value != 0), None)
    if whole is None or count.quantity.value is None or whole.quantity.value is None:
        return None
    between = [t.text for t in tokens[whole.last : count.first]]
    opened = bool(_OPENERS & set(between)) or any(w in _THEY for w in between)
    return whole if opened and len(between) <= 3 and count.quantity.value <= whole.quantity.value else None


def apposed(rows: Sequence[Row], tokens: Sequence[Token]) -> list[Row]:
    """«ثلاثة شهداء، أب وطفلاه»: what merely spells out the whole divides it."""
    out: list[Row] = []
    whole: Row | None = None
    inside = 0
    for row in rows:
        if row.subset:
            out.append(row)
            continue
        if whole and _spells_out(whole, row, tokens, inside):
            inside += row.quantity.value or 0
            out.append(replace(row, subset=True))
            continue
        out.append(row)
        whole, inside = row, 0
    return out


def _spells_out(whole: Row, row: Row, tokens: Sequence[Token], inside: int) -> bool:
    if row.outcome != whole.outcome or not whole.quantity.value or not row.quantity.value:
        return False
    if inside + row.quantity.value > whole.quantity.value:
        return False
    between = [t.text for t in tokens[whole.last : row.first]]
    if inside:
        return len(between) <= 14
    opened = bool(_OPENERS & set(between)) or any(w in _THEY for w in between)
    comma = between[-1:] == ["،"] and row.quantity.value == whole.quantity.value
    return opened or comma
