"""Who was harmed, how and how many: counts joined to the words that say what happened to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.numbers import Counted
from tawthiq.arabic.tokens import Token
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm import appositions, subcounts
from tawthiq.coding.harm.all_of_them import (
    all_civilians,
    all_of_two,
    among_the_risen,
    moved,
    one_of_both,
    same_people,
    without_echoes,
)
from tawthiq.coding.harm.governors import governor, subject_of
from tawthiq.coding.harm.named import listed_after, named_rows
from tawthiq.coding.harm.people_counted import (
    counts_people,
    definite_plural,
    family_harmed,
    group_of,
    of_the_harmed,
    some_of_them,
    spoken_of,
)
from tawthiq.coding.harm.predicates import Predicate, predicates
from tawthiq.coding.harm.pronouns import with_pronouns
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.harm.zero import not_known, zero_rows
from tawthiq.coding.words import word_list
from tawthiq.model import Outcome

__all__ = ["Row", "harm_rows"]

_ONE_OF = word_list("counting_heads")
_OF_AGE = 18
_FELL = ("سقطوا", "سقط", "سقطت")
_DEAD_AND_WOUNDED = (("قتلي", "وجرحي"), ("شهداء", "وجرحي"), ("قتلي", "ومصابين"))
_CIVIL = ("civilians", "children", "women", "elderly")


def harm_rows(clause: Clause) -> list[Row]:
    """The counts of people harmed in a clause, whole counts before the sub-counts that divide them."""
    tokens = clause.of.sentence.tokens
    found = predicates(clause)
    rows: list[Row] = list(zero_rows(clause))
    denied = {i for r in rows for i in range(r.first, r.last)}
    every = [
        m for m in clause.of.markers if m.entry.data["kind"] == "all_civilians" and clause.holds(m.first)
    ]
    denied |= {i for m in every for i in range(m.first, m.last)}
    held = [
        c for c in clause.of.counted if clause.holds(c.first) and not denied & set(range(c.first, c.last))
    ]
    for count in subcounts.merged(held, clause):
        row = _row(count, tokens, found, rows, clause)
        if row:
            rows += _with_parts(_aged(row, clause), count, clause) if not _of_each(row) else _each(row)
    rows += named_rows(clause, found, rows)
    rows += listed_after(clause, rows)
    rows = [_aged(r, clause) if r.unit == "pronoun" else r for r in with_pronouns(clause, rows)]
    rows = [x for r in rows for x in (r, *all_civilians(r, rows, every, tokens))]
    told = [r for r in rows if not not_known(r, clause)]
    told = all_of_two(one_of_both(_fell(told, tokens), tokens))
    told = among_the_risen(without_echoes(moved(told, clause), tokens), tokens)
    return _said_once(same_people(appositions.apposed(told, tokens, found), tokens), tokens)


def _fell(rows: list[Row], tokens: Sequence[Token]) -> list[Row]:
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


def _said_once(rows: list[Row], tokens: Sequence[Token]) -> list[Row]:
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


def _in_brackets(tokens: Sequence[Token], one: Row, two: Row) -> bool:
    """One of the two numbers stands alone in brackets."""
    if any(t.kind != "mark" for t in tokens[one.last : two.first]):
        return False
    inside = {t.text for t in tokens[one.first : one.last] if t.kind == "mark"}
    return bool(inside & {"(", ")"}) and any(t.kind == "number" for t in tokens[one.first : one.last])


def _of_each(row: Row) -> bool:
    """«عشرات القتلى والجرحى»: a vague word before two nouns governs each of them."""
    return row.outcome == "casualties" and row.unit in ("dead", "wounded") and row.quantity.value is None


def _each(row: Row) -> list[Row]:
    return [replace(row, outcome="killed"), replace(row, outcome="injured")]


def _row(
    count: Counted, tokens: Sequence[Token], found: list[Predicate], rows: list[Row], clause: Clause
) -> Row | None:
    if count.unit == "family" and not family_harmed(count, found, tokens):
        return None
    if not counts_people(count) or definite_plural(count, tokens):
        return None
    if of_the_harmed(count, tokens) or spoken_of(count, tokens, clause):
        return some_of_them(count, clause)
    group = group_of(count, clause)
    marker = subcounts.inside_marker(count, clause) or subcounts.marker_of(count, rows, found, clause)
    marker = marker or subcounts.marker_after(count, rows, clause)
    if marker is not None:
        divided = subcounts.subset_row(count, marker, rows, found, clause)
        return replace(divided, group=group) if divided else None
    governed = governor(count, found, rows, tokens, clause)
    if governed and _died(count, governed, tokens[count.first].text[:1] == "و"):
        count = replace(count, outcome="killed")  # «توفي جريحان»
    if governed and subject_of(count, governed, clause):
        return None
    outcome = count.outcome or (governed.outcome if governed else None)
    if governed and governed.outcome == "casualties" and count.outcome in (None, "killed"):
        outcome = "casualties"
    if outcome == "missing" and governed and _bereaved(count, governed):
        outcome = "killed"
    if count.outcome in ("displaced", "affected"):
        outcome = _of_displaced(count, governed)
    if outcome is None and _body_too(count, rows, tokens):
        outcome = "killed"  # «جثامين تسعة أطفال وامرأتين»
    if outcome is None:
        whole = appositions.spelt_out(count, rows, tokens)
        if whole is None:
            return None
        return Row(
            whole.outcome, group, count.quantity, count.first, count.last, True, False, "count", count.unit
        )
    if governed and governed.rule == "capture" and outcome == "detained" and group in _CIVIL:
        outcome = "abducted"  # «أسروا ثمانية مدنيين»: nobody arrests civilians as prisoners of war
    rule = governed.rule if governed else "count"
    if rows and subcounts.continues(count, rows[-1], tokens, found) and outcome == rows[-1].outcome:
        last = rows[-1]
        return Row(
            outcome, group, count.quantity, count.first, count.last, True, last.orphan, last.rule, count.unit
        )
    return Row(outcome, group, count.quantity, count.first, count.last, False, False, rule, count.unit)


def _body_too(count: Counted, rows: list[Row], tokens: Sequence[Token]) -> bool:
    last = rows[-1] if rows else None
    if last is None or not count.conjoined or last.outcome != "killed" or last.last != count.first:
        return False
    return any(t.text.lstrip("ولب").startswith(("جثامين", "جثث")) for t in tokens[last.first : last.last])


def _of_displaced(count: Counted, governed: Predicate | None) -> Outcome | None:
    """People called displaced are harmed as their predicate says; sheltered somewhere, not at all."""
    if governed and governed.outcome not in ("trapped", "missing"):
        return governed.outcome
    return None if count.bare else count.outcome


def _aged(row: Row, clause: Clause) -> Row:
    """«ابنها البالغ من العمر سبع سنوات», «شقيقين (10 و12 عاما)»: an age under eighteen makes a child."""
    if row.group not in ("people", "civilians") or row.quantity.kind != "exact" or not row.quantity.value:
        return row
    names = {last for _, last in clause.of.people}  # «شقيقته فلانة عشرة أعوام»
    ages = [
        c
        for c in clause.of.counted
        if 0 <= c.first - row.last <= 7 and (c.unit == "age" or (c.unit == "year" and c.first in names))
    ]
    nearer = (
        any(row.last <= c.first < ages[0].first for c in clause.of.counted if c.unit != "age")
        if ages
        else True
    )
    if nearer or len(ages) < row.quantity.value:
        return row
    years = [c.quantity.value for c in ages[: row.quantity.value]]
    young = all(y is not None and y < _OF_AGE for y in years)
    return replace(row, group="children") if young else row


def _bereaved(count: Counted, governed: Predicate) -> bool:
    """«فقد رجل زوجته وثلاثة من أطفاله»: somebody lost kin."""
    kin = bool(count.suffix) or any(p.suffix for p in count.parts)
    return governed.kind == "verb" and kin and count.first > governed.last


def _died(count: Counted, governed: Predicate, conjoined: bool) -> bool:
    """«توفي جريحان»: wounded, and dead by now."""
    dead = governed.outcome == "killed" and governed.kind != "phrase" and count.outcome == "injured"
    return dead and count.first == governed.last and not conjoined


def _with_parts(row: Row, count: Counted, clause: Clause) -> list[Row]:
    if len(count.parts) < 2:
        return [row]
    row = replace(row, listed=True)
    parts = [
        _aged(
            Row(
                row.outcome,
                p.group or "people",
                p.quantity,
                p.first,
                p.last,
                True,
                row.orphan,
                row.rule,
                p.unit,
            ),
            clause,
        )
        for p in count.parts
    ]
    return [row, *(p for p in parts if p.group != "people")]
