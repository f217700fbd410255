"""Counts that the same words tell twice, each kept once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.tokens import Token
from tawthiq.coding.harm.rows import Row

_FELL = ("سقطوا", "سقط", "سقطت")
_DEAD_AND_WOUNDED = (("قتلي", "وجرحي"), ("شهداء", "وجرحي"), ("قتلي", "ومصابين"))
_OTHERS = ("اخرون", "اخرين")


def fell_together(rows: list[Row], tokens: Sequence[Token]) -> list[Row]:
    """«إن 44 مدنيا سقطوا قتلى وجرحى»: dead and wounded together, of the number before."""
    out: list[Row] = []
    for row in rows:
        after = [t.text for t in tokens[row.last : row.last + 3]]
        vague = row.quantity.value is None and out and row.first - out[-1].last <= len(after)
        if after[:1] and after[0] in _FELL and tuple(after[1:]) in _DEAD_AND_WOUNDED and row.quantity.value:
            out.append(replace(row, outcome="casualties"))
        elif not (vague and out[-1].outcome == "casualties" and tokens[out[-1].last].text in _FELL):
            out.append(row)
    return out


def said_once(rows: list[Row], tokens: Sequence[Token]) -> list[Row]:
    """«(140) مائة وأربعون مصابا»: one number, in digits and in words."""
    out: list[Row] = []
    for row in rows:
        last = out[-1] if out else None
        same = last and (row.outcome, row.quantity) == (last.outcome, last.quantity)
        if last and same and (row.quantity.value or 0) > 1 and _in_brackets(tokens, last, row):
            out[-1] = replace(row, first=last.first)
        else:
            out.append(row)
    return out


def others_once(rows: list[Row], tokens: Sequence[Token]) -> list[Row]:
    """«وجرح آخرون بقصف على القرية، أحدهما إمام وجرح آخرين»: the same others, said once more in no number."""
    out: list[Row] = []
    for row in rows:
        others = row.quantity.kind == "plural" and not row.subset and tokens[row.last - 1].text in _OTHERS
        again = others and any(
            r.outcome == row.outcome and r.quantity == row.quantity and tokens[r.last - 1].text in _OTHERS
            for r in out
        )
        if not again:
            out.append(row)
    return out


def _in_brackets(tokens: Sequence[Token], one: Row, two: Row) -> bool:
    """One of the two numbers stands alone in brackets."""
    if any(t.kind != "mark" for t in tokens[one.last : two.first]):
        return False
    inside = {t.text for t in tokens[one.first : one.last] if t.kind == "mark"}
    return bool(inside & {"(", ")"}) and any(t.kind == "number" for t in tokens[one.first : one.last])
