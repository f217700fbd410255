"""Who was harmed, how and how many: counts joined to the words that say what happened to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.numbers import Counted
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding import subcounts
from tawthiq.coding.clauses import Clause
from tawthiq.coding.named import named_rows
from tawthiq.coding.predicates import Predicate, predicates
from tawthiq.coding.rows import Row
from tawthiq.coding.words import word_list
from tawthiq.coding.zero import not_known, zero_rows
from tawthiq.model import Group, Outcome

__all__ = ["Row", "harm_rows"]

_JOINS = frozenset({"و", "،", ",", "(", ")", "او", "-", "–", ":", '"', "«", "»", "”", "“"})
_REACH = 14
_AND_REACH = 8  # from a count to one joined to it by و
_NUMBER_REACH = 5  # for a number that counts no noun
_HOUSEHOLD = word_list("household")
_OF_THEM = word_list("of_them")
_PLAIN = ("civilians", "children", "women", "combatants")
_ONE_OF = word_list("counting_heads")
_OF_AGE = 18

_STILL = word_list("still_words")
_OBJECT_REACH = 4  # words from the subject to the object («قتل مسلحون مجهولون ثلاثة مدنيين»)


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
    rows += (row for m in every if (row := _civilians_all(m, rows)))
    told = [r for r in rows if not not_known(r, clause)]
    return _same_people(subcounts.apposed(told, tokens), tokens)


def _civilians_all(marker: Match, rows: Sequence[Row]) -> Row | None:
    """«ستة أشخاص جميعهم من المدنيين»"""
    before = [r for r in rows if not r.subset and r.last <= marker.first and r.quantity.value]
    if not before or before[-1].group not in ("people", "civilians"):
        return None
    return replace(
        before[-1], group="civilians", first=marker.first, last=marker.last, subset=True, rule="subset"
    )


def _of_each(row: Row) -> bool:
    """«عشرات القتلى والجرحى»: a vague word before two nouns governs each of them."""
    return row.outcome == "casualties" and row.unit in ("dead", "wounded") and row.quantity.value is None


def _each(row: Row) -> list[Row]:
    return [replace(row, outcome="killed"), replace(row, outcome="injured")]


def _row(
    count: Counted, tokens: Sequence[Token], found: list[Predicate], rows: list[Row], clause: Clause
) -> Row | None:
    if count.unit == "family" and not _family_harmed(count, found, tokens):
        return None
    if not _people(count) or _definite_plural(count, tokens) or _of_the_harmed(count, tokens):
        return None
    group = _group(count, clause)
    marker = subcounts.inside_marker(count, clause) or subcounts.marker_of(count, rows, found, clause)
    marker = marker or subcounts.marker_after(count, rows, clause)
    if marker is not None:
        divided = subcounts.subset_row(count, marker, rows, found, clause)
        return replace(divided, group=group) if divided else None
    governed = _governor(count, found, rows, tokens, clause)
    if governed and _subject_of(count, governed, clause):
        return None
    outcome = count.outcome or (governed.outcome if governed else None)
    if governed and governed.outcome == "casualties" and count.outcome in (None, "killed"):
        outcome = "casualties"
    if count.outcome in ("displaced", "affected"):
        outcome = _of_displaced(count, governed)
    if outcome is None:
        whole = subcounts.spelt_out(count, rows, tokens)
        if whole is None:
            return None
        return Row(
            whole.outcome, group, count.quantity, count.first, count.last, True, False, "count", count.unit
        )
    rule = governed.rule if governed else "count"
    if rows and subcounts.continues(count, rows[-1], tokens, found) and outcome == rows[-1].outcome:
        last = rows[-1]
        return Row(
            outcome, group, count.quantity, count.first, count.last, True, last.orphan, last.rule, count.unit
        )
    return Row(outcome, group, count.quantity, count.first, count.last, False, False, rule, count.unit)


def _people(count: Counted) -> bool:
    if count.quantity.kind == "not_known":
        return False
    if count.group is not None or count.outcome is not None or (count.others and count.unit is None):
        return True
    if count.unit == "family":
        return count.quantity.kind in ("exact", "family")
    return count.unit is None and not count.bare


def _definite_plural(count: Counted, tokens: Sequence[Token]) -> bool:
    """«المدنيين», «جثمان الطفلة» speak of people known or in general; they count nobody."""
    if not count.bare or count.head is None:
        return False
    if count.unit == "body" and (tokens[count.last - 1].text.startswith("ال") or count.suffix):
        return True
    word = tokens[count.head].text
    plain = word if word.startswith("ال") else word.lstrip("وفبلك")
    return (plain.startswith("ال") or "لل" in word[:3]) and count.first == count.head


def _family_harmed(count: Counted, found: Sequence[Predicate], tokens: Sequence[Token]) -> bool:
    """«مقتل عائلة كاملة», not «أشخاص من عائلة واحدة» or «منزل عائلة …»."""
    return any(0 <= count.first - p.last <= 1 for p in found) and tokens[count.first - 1].text != "من"


def _of_the_harmed(count: Counted, tokens: Sequence[Token]) -> bool:
    """«4 من الجرحى حالتهم خطرة», «منزل أحد الشهداء»: some of those counted before."""
    if count.bare or count.quantity.kind != "exact" or count.unit not in ("dead", "wounded", "victim"):
        return False
    words = [t.text for t in tokens[count.first : count.last]]
    return words[-1].startswith("ال") and ("من" in words or words[0].lstrip("وبل") in _ONE_OF)


def _group(count: Counted, clause: Clause) -> Group:
    """The group that the words say; «ثلاثة من قوات …» are of that force."""
    group = count.group or "people"
    if group != "people":
        return group
    if any(t.text in _HOUSEHOLD for t in clause.of.sentence.tokens[count.first + 1 : count.last]):
        return "civilians"  # «سبعة أشخاص من عائلة واحدة»
    tokens = clause.of.sentence.tokens
    if count.last < clause.last and tokens[count.last].text in _OF_THEM:
        spoken_of = [
            c
            for c in clause.of.counted
            if c.bare and c.group in _PLAIN and clause.first <= c.first < count.first and _definite(c, tokens)
        ]
        return spoken_of[-1].group or group if spoken_of else group
    of_force = any(
        a.first in (count.last, count.last + 1) and a.evidence != "speaker" and a.owner_of == "force"
        for a in clause.of.actors
        if clause.of.sentence.tokens[min(count.last, clause.last - 1)].text == "من"
    )
    return "combatants" if of_force else group


def _definite(count: Counted, tokens: Sequence[Token]) -> bool:
    return count.head is not None and tokens[count.head].text.startswith(("ال", "وال", "بال", "لل"))


def _of_displaced(count: Counted, governed: Predicate | None) -> Outcome | None:
    """People called displaced are harmed as their predicate says; sheltered somewhere, not at all."""
    if governed and governed.outcome not in ("trapped", "missing"):
        return governed.outcome
    return None if count.bare else count.outcome


def _governor(
    count: Counted, found: list[Predicate], rows: list[Row], tokens: Sequence[Token], clause: Clause
) -> Predicate | None:
    before = [p for p in found if p.last <= count.first]
    after = [p for p in found if p.first >= count.last]
    reach = _NUMBER_REACH if count.unit is None and not count.others else _REACH
    near = before[-1] if before and count.first - before[-1].last <= reach else None
    rubble = next((p for p in after if p.rule == "trapped" and p.first - count.last <= 2), None)
    if rubble is not None and _still(count, tokens):
        return rubble
    one_of = tokens[count.first].text.lstrip("وبل") in _ONE_OF and not count.bare
    if near and (count.bare or one_of) and not _adjoins(count, near, rows, tokens, clause):
        near = None
    if after:
        nxt = after[0]
        gap = nxt.first - count.last - subcounts.enclosed(count.last, nxt.first, tokens)
        follows = nxt.kind != "noun" and gap <= (3 if near else 6)
        verb_second = near is None or count.first - near.last > 5
        if follows and verb_second and (not count.bare or gap <= 3) and not _new_count(clause, count, nxt):
            return nxt
    return near


def _subject_of(count: Counted, governed: Predicate, clause: Clause) -> bool:
    """«اختطف مسلحون خمسة رعاة»: the gunmen right after the verb are who did it."""
    if (
        governed.kind != "verb"
        or not count.bare
        or count.group != "combatants"
        or count.first != governed.last
    ):
        return False
    if governed.outcome in ("abducted", "detained"):
        return True
    others = (c for c in clause.of.counted if 0 <= c.first - count.last <= _OBJECT_REACH)
    return any(not c.bare and c.group is not None and not c.conjoined for c in others)


def _still(count: Counted, tokens: Sequence[Token]) -> bool:
    """«ولا يزال أربعة أشخاص تحت الأنقاض», not «قُتل ثلاثة تحت الأنقاض»."""
    return any(t.text.lstrip("و") in _STILL for t in tokens[max(0, count.first - 3) : count.first])


def _new_count(clause: Clause, count: Counted, predicate: Predicate) -> bool:
    tokens = clause.of.sentence.tokens
    between = (c for c in clause.of.counted if count.last <= c.first < predicate.first and not c.bare)
    return any(not subcounts.enclosed(count.last, c.first + 1, tokens) for c in between)


def _adjoins(
    count: Counted, predicate: Predicate, rows: list[Row], tokens: Sequence[Token], clause: Clause
) -> bool:
    """A bare noun (مدني، امرأة) counts only right after the predicate or joined to a count so governed."""
    gap = count.first - predicate.last
    if gap <= 1:
        return True
    if rows and rows[-1].first >= predicate.last and count.first - rows[-1].last <= 2:
        return True
    if count.outcome and gap <= 6:
        return True
    if (
        count.conjoined
        and rows
        and rows[-1].first >= predicate.last
        and count.first - rows[-1].last <= _AND_REACH
    ):
        return True
    skipped = {i for d in clause.of.dates for i in range(d.first, d.last)}
    skipped |= {i for p in clause.of.places for i in range(p.first, p.last)}
    between = range(predicate.last, count.first)
    return sum(1 for i in between if i not in skipped and tokens[i].text not in _JOINS) <= 1


def _aged(row: Row, clause: Clause) -> Row:
    """«ابنها البالغ من العمر سبع سنوات», «شقيقين (10 و12 عاما)»: an age under eighteen makes a child."""
    if row.group not in ("people", "civilians") or row.quantity.kind != "exact" or not row.quantity.value:
        return row
    ages = [c for c in clause.of.counted if c.unit == "age" and 0 <= c.first - row.last <= 7]
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


def _same_people(rows: list[Row], tokens: Sequence[Token]) -> list[Row]:
    """«شهداء وجرحى من المدنيين»: what is said after two joined plurals is said of both."""
    out = list(rows)
    for i in range(len(out) - 1):
        one, two = out[i], out[i + 1]
        plain = one.quantity.value is None and two.quantity.value is None and not (one.subset or two.subset)
        joined = one.last == two.first and tokens[two.first].text.startswith("و")
        if plain and joined and one.group == "people" and two.group == "civilians":
            out[i] = replace(one, group="civilians")
    return out
