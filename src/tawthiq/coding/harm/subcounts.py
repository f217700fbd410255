"""Counts that divide another count: بينهم طفلان، ثلاث منهم سيدات، شهيدان (امرأة وطفل)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.numbers.read import Counted
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import unit_at
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.predicates import Predicate
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.harm.subset_markers import (
    DEFINITE,
    MOST,
    ONE_OF_THEM,
    OTHER,
    by_another_attack,
)
from tawthiq.coding.words import word_list
from tawthiq.model import Outcome, Quantity

_OPENING = 3
_THAT = ("ان", "انه")
_SHARES = {"نصفهم": 2, "ثلثهم": 3, "ربعهم": 4}
_INJURED = word_list("injured_stems")
_KILLED = word_list("killed_stems")
_JOINS = frozenset({"و", "،", ",", "(", ")", "او", "-", "–", ":", '"', "«", "»", "”", "“"})

_ALL_OF_THEM = ("جميعه", "جميعا", "كله", "كافته", "وجميعه", "وكله")


def subset_row(
    count: Counted,
    marker: Match,
    rows: Sequence[Row],
    predicates: Sequence[Predicate],
    clause: Clause,
) -> Row | None:
    """The row of a count behind a marker; a whole row where its noun says another outcome."""
    tokens = clause.of.sentence.tokens
    opens = marker.first - clause.first <= _OPENING or _opens_what_is_said(marker.first, clause)
    word = tokens[marker.first].text.lstrip("و")
    wholes = [r for r in rows if not r.subset and r.quantity.value != 0]
    whole = wholes[-1] if wholes else None
    if marker.entry.data["kind"] == "consist" and count.parts:  # «مقتل 6 وإصابة 5 …، وهم أربعة رجال وطفلان»
        alike = (r for r in reversed(wholes) if r.quantity.value == count.quantity.value)
        whole = next(alike, whole)
    if _joined_behind(count, whole):
        return _apart(count, None)  # «12 مدنيا أغلبهم أطفال وإصابات»
    if word in _SHARES and count.bare:
        return _share(whole, count, _SHARES[word]) if _of_one_group(count, tokens) else None
    if word.startswith(MOST) and count.bare:
        return None
    if word.startswith(ONE_OF_THEM) and rows and _just_counted(count, rows[-1], tokens):
        return None
    died = _verb_of_marker(marker, predicates)
    if died is None and whole is not None and whole.outcome == "casualties":
        died = _verb_after(count, predicates)  # «16 بين قتيل وجريح، 4 منهم فارقوا الحياة»
    if died is not None and (whole is None or died.outcome != whole.outcome):
        return _apart(count, died)  # «والواقفين على الخبز تصاوب منهم 5»
    if count.bare and word.startswith(_ALL_OF_THEM):
        return _all_of(whole, count)
    outcome = (
        _marked(marker, tokens)
        or _said_after(count, predicates, wholes)
        or (whole.outcome if whole else None)
    )
    if outcome is None and not opens and not _of_the_dead(marker, clause):
        return None  # «المدنيين (بينهم نساء) المحاصرين»: it divides people whom nothing befell here
    outcome = outcome or "killed"
    group = count.group or "people"
    if count.outcome not in (None, "displaced", "affected") and count.outcome != outcome:
        return Row(
            count.outcome,
            group,
            count.quantity,
            count.first,
            count.last,
            False,
            False,
            marker.entry.id,
            count.unit,
        )
    girls = word.endswith("هن") and count.first == marker.last  # «8 نساء بينهن طفلتان»
    if whole is not None and _beyond(count, whole) and not (girls and _fewer(count, whole)):
        return Row(
            outcome, group, count.quantity, count.first, count.last, False, False, marker.entry.id, count.unit
        )
    orphan = not any(w.outcome == outcome for w in wholes)
    return Row(
        outcome, group, count.quantity, count.first, count.last, True, orphan, marker.entry.id, count.unit
    )


def _opens_what_is_said(at: int, clause: Clause) -> bool:
    """«وأكدت الوزارة أن "من بينهم ثلاثة أطفال"»: at the head of what somebody says."""
    tokens = clause.of.sentence.tokens
    before = next((t for t in reversed(tokens[clause.first : at]) if t.kind != "mark"), None)
    return before is not None and before.text.lstrip("وب") in _THAT


def _of_the_dead(marker: Match, clause: Clause) -> bool:
    """«أكد أن الضحايا مدنيون، بينهم ست نساء»: the dead are spoken of before the marker."""
    words = [t.text for t in clause.of.sentence.tokens[clause.first : marker.first]]
    return any(w.startswith(DEFINITE) and any(stem in w for stem in _KILLED) for w in words)


def _just_counted(count: Counted, last: Row, tokens: Sequence[Token]) -> bool:
    """«3 أطفال أحدهم رضيع»: one of those just counted, not «أحدهما قيادي والثاني مدني»."""
    if count.outcome not in (None, last.outcome):
        return False  # «رجلين أحدهما مسن وسقوط جرحى»
    another = OTHER & {t.text for t in tokens[last.last : count.first]}
    return (last.subset or last.group == count.group) and not another


def _verb_of_marker(marker: Match, predicates: Sequence[Predicate]) -> Predicate | None:
    """«140 مصابا، توفي منهم خمسون»: the verb right before the marker."""
    return next((p for p in predicates if p.last == marker.first and p.kind == "verb"), None)


def _joined_behind(count: Counted, whole: Row | None) -> bool:
    """«أغلبهم نساء وجرحى», «نصفهم أطفال وإصابات»: whom the noun calls hurt is no part of the dead."""
    harmed = count.outcome in ("killed", "injured") and count.bare and count.conjoined and not count.parts
    return harmed and count.quantity.value is None and whole is not None and whole.outcome != count.outcome


def _apart(count: Counted, predicate: Predicate | None) -> Row:
    """A count of its own, with the outcome of its own predicate, or of its noun."""
    group = count.group or "people"
    first, last = count.first, count.last
    outcome = predicate.outcome if predicate else count.outcome or "killed"
    rule = predicate.rule if predicate else "count"
    return Row(outcome, group, count.quantity, first, last, False, False, rule, count.unit)


def _of_one_group(count: Counted, tokens: Sequence[Token]) -> bool:
    """«نصفهم أطفال ونساء» says of neither how many they are."""
    following = unit_at(tokens, count.last)
    joined = following is not None and following.conjoined and following.unit.group is not None
    return not (count.conjoined or count.parts or joined)


def _share(whole: Row | None, count: Counted, of: int) -> Row | None:
    """«ستة مدنيين نصفهم أطفال»: three, where the whole divides."""
    value = whole.quantity.value if whole and whole.quantity.kind == "exact" else None
    if whole is None or not value or value % of or not count.group:
        return None
    n = value // of
    quantity = Quantity("exact", n, n, n)
    first, last = count.first, count.last
    return Row(whole.outcome, count.group, quantity, first, last, True, False, "subset", count.unit)


def _all_of(whole: Row | None, count: Counted) -> Row | None:
    """«ستة أشخاص جميعهم أطفال»"""
    if whole is None or not count.group:
        return None
    return replace(
        whole,
        group=count.group,
        first=count.first,
        last=count.last,
        subset=True,
        rule="subset",
        unit=count.unit,
    )


def _beyond(count: Counted, whole: Row) -> bool:
    """«5 نساء بينهن مسنة … و6 أطفال»: more than the whole, or of another kind, divides nothing."""
    more = bool(whole.quantity.value and count.quantity.value and count.quantity.value > whole.quantity.value)
    other = {count.group, whole.group} == {"children", "women"}
    return more or other


def _fewer(count: Counted, whole: Row) -> bool:
    return bool(count.quantity.value and whole.quantity.value and count.quantity.value < whole.quantity.value)


def _marked(marker: Match, tokens: Sequence[Token]) -> Outcome | None:
    """بين القتلى، بين الجرحى: the marker names the whole."""
    named = " ".join(t.text for t in tokens[marker.first : marker.last])
    before = tokens[marker.first - 1].text if marker.first else ""
    if marker.entry.data["kind"] == "consist" and before.startswith(DEFINITE):
        named = before  # «أن الضحايا هم الأب والأم وطفلان»
    if any(w in named for w in _INJURED):
        return "injured"
    return "killed" if any(w in named for w in _KILLED) else None


def _said_after(count: Counted, predicates: Sequence[Predicate], wholes: Sequence[Row]) -> Outcome | None:
    """«بينهم طفلان قضوا …»: a verb right after the count names which whole it divides."""
    after = _verb_after(count, predicates)
    return after.outcome if after and any(w.outcome == after.outcome for w in wholes) else None


def _verb_after(count: Counted, predicates: Sequence[Predicate]) -> Predicate | None:
    return next((p for p in predicates if 0 <= p.first - count.last <= 1 and p.kind != "noun"), None)


def continues(count: Counted, last: Row, clause: Clause, predicates: Sequence[Predicate]) -> bool:
    """Does the count go on with the sub-count before it («بينهم طفلان وامرأة»)?"""
    tokens = clause.of.sentence.tokens
    if not last.subset or by_another_attack(count, last.last, clause):
        return False
    if count.others and count.quantity.value is not None:
        return True
    if count.first - last.last > 2:
        return False
    if last.orphan and count.outcome is not None and tokens[count.first - 1].text in ("،", ","):
        return False
    if any(last.last <= p.first < count.first for p in predicates):
        return False
    return all(t.text in _JOINS for t in tokens[last.last : count.first])
