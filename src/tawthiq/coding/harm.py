"""Who was harmed, how and how many: counts joined to the words that say what happened to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tawthiq.arabic.numbers import Counted
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.clauses import Clause
from tawthiq.coding.words import word_list
from tawthiq.coding.zero import zero_rows
from tawthiq.model import Group, Outcome, Quantity

PEOPLE_OUTCOMES: frozenset[str] = frozenset(
    {"killed", "injured", "casualties", "missing", "trapped", "abducted", "detained", "displaced", "affected"}
)
_MOST = tuple(word_list("most_of"))
_THEY = word_list("they_are")
_INJURED = word_list("injured_stems")
_KILLED = word_list("killed_stems")
_JOINS = frozenset({"و", "،", ",", "(", ")", "او", "-", "–", ":", '"', "«", "»", "”", "“"})
_REACH = 14


@dataclass(frozen=True, slots=True)
class Row:
    """One count with its outcome, by token range; `subset` when it divides the count before it.

    `orphan`: it divides a count of another sentence ("بين القتلى أربع نساء").
    """

    outcome: Outcome
    group: Group
    quantity: Quantity
    first: int
    last: int
    subset: bool
    orphan: bool
    rule: str


@dataclass(frozen=True, slots=True)
class _Predicate:
    outcome: Outcome
    first: int
    last: int
    kind: str
    rule: str


def harm_rows(clause: Clause) -> list[Row]:
    """The counts of people harmed in a clause, whole counts before the sub-counts that divide them."""
    tokens = clause.of.sentence.tokens
    predicates = _predicates(clause)
    rows: list[Row] = list(zero_rows(clause))
    denied = {i for r in rows for i in range(r.first, r.last)}
    for count in clause.of.counted:
        if clause.holds(count.first) and not denied & set(range(count.first, count.last)):
            row = _row(count, tokens, predicates, rows, clause)
            if row:
                rows += _with_parts(row, count)
    return _apposed(rows, tokens)


def _predicates(clause: Clause) -> list[_Predicate]:
    found = [
        _Predicate(m.entry.data["outcome"], m.first, m.last, m.kind, m.entry.id)
        for m in clause.of.harm
        if clause.holds(m.first) and not (m.kind == "noun" and m.number in ("dual", "plural"))
    ]
    out: list[_Predicate] = []
    for p in found:
        if out and out[-1].first == p.first:
            continue
        joined = out and p.first - out[-1].last <= 1 and clause.of.sentence.tokens[p.first].text[0] in "و/"
        if joined and {out[-1].outcome, p.outcome} == {"killed", "injured"} and p.kind == out[-1].kind:
            out[-1] = replace(out[-1], outcome="casualties", last=p.last)
        else:
            out.append(p)
    return out


def _row(
    count: Counted, tokens: Sequence[Token], predicates: list[_Predicate], rows: list[Row], clause: Clause
) -> Row | None:
    if not _people(count) or _definite_plural(count, tokens):
        return None
    marker = _subset_marker(count, rows, predicates, clause)
    whole = next(
        (
            r
            for r in reversed(rows)
            if not r.subset and r.outcome in PEOPLE_OUTCOMES and r.quantity.value != 0
        ),
        None,
    )
    if marker is not None:
        return _subset_row(count, marker, whole, tokens)
    governed = _governor(count, predicates, rows, tokens, clause)
    outcome = count.outcome or (governed.outcome if governed else None)
    if governed and governed.outcome == "casualties" and count.outcome in (None, "killed"):
        outcome = "casualties"
    if outcome is None:
        return None
    if (
        count.outcome in ("displaced", "affected")
        and governed
        and governed.outcome in ("killed", "injured", "casualties")
    ):
        outcome = governed.outcome
    if rows and _continues_subset(count, rows[-1], tokens, predicates) and outcome == rows[-1].outcome:
        return Row(
            rows[-1].outcome,
            count.group or "people",
            count.quantity,
            count.first,
            count.last,
            True,
            rows[-1].orphan,
            rows[-1].rule,
        )
    return Row(
        outcome,
        count.group or "people",
        count.quantity,
        count.first,
        count.last,
        False,
        False,
        governed.rule if governed else "count",
    )


def _people(count: Counted) -> bool:
    if count.quantity.kind == "not_known":
        return False
    if count.group is not None or count.outcome is not None or count.others:
        return True
    if count.unit == "family":
        return count.quantity.kind in ("exact", "family")
    return count.unit is None and not count.bare


def _definite_plural(count: Counted, tokens: Sequence[Token]) -> bool:
    """«المدنيين» speaks of people known or in general; it counts nobody."""
    if not count.bare or count.head is None:
        return False
    word = (
        tokens[count.head].text.lstrip("وفبلك")
        if not tokens[count.head].text.startswith("ال")
        else tokens[count.head].text
    )
    definite = word.startswith("ال") or "لل" in tokens[count.head].text[:3]
    return definite and count.first == count.head


def _subset_marker(
    count: Counted, rows: list[Row], predicates: list[_Predicate], clause: Clause
) -> Match | None:
    """A word such as بينهم between the count and what precedes it, with no new predicate between."""
    floor = max((r.last for r in rows if not r.subset), default=clause.first)
    best: Match | None = None
    for m in clause.of.markers:
        if (
            m.entry.data["kind"] not in ("subset", "consist")
            or not clause.holds(m.first)
            or m.last > count.first
        ):
            continue
        if m.first >= floor - 1 and count.first - m.last <= 10:
            best = m
    if best is None:
        return None
    if any(best.last <= p.first and p.last <= count.first and p.kind != "noun" for p in predicates):
        return None
    if any(best.last <= p.first and p.last <= count.first for p in predicates):
        return None
    if rows and rows[-1].first >= best.last and count.first - rows[-1].last > 3:
        return None
    return best


def _subset_row(count: Counted, marker: Match, whole: Row | None, tokens: Sequence[Token]) -> Row | None:
    word = tokens[marker.first].text.lstrip("و")
    if word.startswith(_MOST) and count.bare:
        return None
    quantity = count.quantity
    named = " ".join(t.text for t in tokens[marker.first : marker.last])
    outcome: Outcome = whole.outcome if whole else "killed"
    if any(w in named for w in _INJURED):
        outcome = "injured"
    elif any(w in named for w in _KILLED):
        outcome = "killed"
    if count.outcome and whole and count.outcome != whole.outcome:
        return Row(
            count.outcome,
            count.group or "people",
            quantity,
            count.first,
            count.last,
            False,
            False,
            marker.entry.id,
        )
    orphan = whole is None or whole.outcome != outcome
    return Row(
        outcome, count.group or "people", quantity, count.first, count.last, True, orphan, marker.entry.id
    )


def _continues_subset(
    count: Counted, last: Row, tokens: Sequence[Token], predicates: list[_Predicate]
) -> bool:
    if not last.subset or count.first - last.last > 2:
        return False
    if any(last.last <= p.first < count.first for p in predicates):
        return False
    return all(t.text in _JOINS or t.text == "و" for t in tokens[last.last : count.first])


def _governor(
    count: Counted, predicates: list[_Predicate], rows: list[Row], tokens: Sequence[Token], clause: Clause
) -> _Predicate | None:
    before = [p for p in predicates if p.last <= count.first]
    after = [p for p in predicates if p.first >= count.last]
    near = before[-1] if before and count.first - before[-1].last <= _REACH else None
    if near and count.bare and not _adjoins(count, near, rows, tokens, clause):
        near = None
    if after:
        nxt = after[0]
        gap = nxt.first - count.last
        follows = nxt.kind != "noun" and gap <= (3 if near else 6)
        verb_second = near is None or count.first - near.last > 5
        if follows and verb_second and (not count.bare or gap <= 3) and not _new_count(clause, count, nxt):
            return nxt
    return near


def _new_count(clause: Clause, count: Counted, predicate: _Predicate) -> bool:
    return any(count.last <= c.first < predicate.first for c in clause.of.counted)


def _adjoins(
    count: Counted, predicate: _Predicate, rows: list[Row], tokens: Sequence[Token], clause: Clause
) -> bool:
    """A bare noun (مدني، امرأة) counts only right after the predicate or joined to a count so governed."""
    gap = count.first - predicate.last
    if gap <= 1:
        return True
    if rows and rows[-1].first >= predicate.last and count.first - rows[-1].last <= 2:
        return True
    if count.outcome and gap <= 6:
        return True
    between = tokens[predicate.last : count.first]
    dates = {i for d in clause.of.dates for i in range(d.first, d.last)}
    places = {i for p in clause.of.places for i in range(p.first, p.last)}
    loose = [
        t for i, t in enumerate(between, predicate.last) if i not in dates | places and t.text not in _JOINS
    ]
    return len(loose) <= 1


def _with_parts(row: Row, count: Counted) -> list[Row]:
    if len(count.parts) < 2:
        return [row]
    parts = [
        Row(row.outcome, p.group or "people", p.quantity, p.first, p.last, True, row.orphan, row.rule)
        for p in count.parts
        if p.group not in (None, "people")
    ]
    return [row, *parts]


def _apposed(rows: list[Row], tokens: Sequence[Token]) -> list[Row]:
    """«شهيدان (امرأة وطفل)», «ثلاثة شهداء، أب وطفلاه»: what merely spells out the whole divides it."""
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
    opened = "(" in between or ":" in between or any(w in _THEY for w in between)
    comma = between[-1:] == ["،"] and row.quantity.value == whole.quantity.value
    return opened or comma
