"""Counts that divide the one before them without «بينهم»: who fell where, the same noun again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.tokens import Token
from tawthiq.coding.harm.rows import Row

_WHERE, _THAT = "حيث", ("ان", "بان")
_PAIR = 2  # rows
_TO_COUNT = 3  # words from «حيث» to whom it counts
_TO_ATTACK = 4  # words from a count to the attack that harmed those counted
_ATTACKS = ("قصف", "غار", "استهداف", "انفجار", "تفجير", "هجوم", "رصاص", "لغم")
_KINDS = ("children", "women", "medics", "rescuers", "journalists")


def parts_told(rows: list[Row], tokens: Sequence[Token]) -> list[Row]:
    """The rows, those that divide another told before them as parts of it."""
    if len(rows) < _PAIR:
        return rows
    return _divided_on(_where_they_fell(_of_a_kind(rows, tokens), tokens), tokens)


def _of_a_kind(rows: list[Row], tokens: Sequence[Token]) -> list[Row]:
    """«قتل عشرة بغارة على …، وقال الطبيب إن خمسة أطفال قتلوا»: five of the ten, by no other attack."""
    out: list[Row] = []
    for row in rows:
        whole = _whole_before(out, row.outcome)
        said = tokens[row.first - 1].text in _THAT and row.group in _KINDS and not row.subset
        if said and whole and (row.quantity.low or 0) < (whole.quantity.value or 0):
            after = (t.text.lstrip("ب") for t in tokens[row.last : row.last + _TO_ATTACK])
            row = row if any(w.startswith(_ATTACKS) for w in after) else replace(row, subset=True)
        out.append(row)
    return out


def _where_they_fell(rows: list[Row], tokens: Sequence[Token]) -> list[Row]:
    """«قتل خمسة بقصف على …، حيث قتل ثلاثة أطفال في منزلهم وامرأة في السوق»: who of the five fell where."""
    toll = next((r for r in rows if not r.subset and (r.quantity.value or 0) > 1), None)
    if toll is None:
        return rows
    at = next((i for i in range(toll.last, rows[-1].first) if tokens[i].text == _WHERE), None)
    if at is None:
        return rows
    told = [r for r in rows if r.first > at and r.outcome == toll.outcome and not r.subset]
    if not told or told[0].first - at > _TO_COUNT:
        return rows  # «… على رفح حيث نزحوا، واستشهد ثلاثة»
    if any(r is not toll and r.first < at and r.outcome == toll.outcome and not r.subset for r in rows):
        return rows
    if sum(r.quantity.low or 0 for r in told) > (toll.quantity.value or 0):
        return rows
    return [replace(r, subset=True) if any(r is t for t in told) else r for r in rows]


def _divided_on(rows: list[Row], tokens: Sequence[Token]) -> list[Row]:
    """«25 جريحا، بينهم 17 إصابة من حي كذا و3 إصابات من حي كذا»: the same noun again, joined by «و»."""
    out: list[Row] = []
    for row in rows:
        last, whole = (out[-1] if out else None), _whole_before(out, row.outcome)
        joined = tokens[row.first].text[:1] == "و" or tokens[row.first - 1].text == "و"
        if last and last.subset and not row.subset and joined and whole and _same_noun(last, row):
            parts = sum(r.quantity.low or 0 for r in out if r.subset and r.first > whole.first)
            if parts + (row.quantity.low or 0) <= (whole.quantity.value or 0):
                row = replace(row, subset=True)
        out.append(row)
    return out


def _whole_before(rows: Sequence[Row], outcome: str) -> Row | None:
    wholes = [r for r in rows if not r.subset and r.outcome == outcome and r.quantity.value]
    return wholes[-1] if wholes else None


def _same_noun(one: Row, two: Row) -> bool:
    return one.unit == two.unit == "injury" and one.outcome == two.outcome
