"""Counts of one outcome in one clause: which of them are told twice, or held by another."""

from __future__ import annotations

from tawthiq.coding.harm.rows import Row
from tawthiq.coding.statements import Statement

_TWICE = 12  # words between two tellings of one count
_PARENTS = ("الاب", "الام", "الوالد", "الوالده", "الوالدان", "الوالدين", "الزوج", "الزوجه")
_TOLL = ("عدد", "حصيله", "الحصيله")
_TOLD_BY = frozenset({"dead", "wounded", "injury", "body"})
_RECORDS = ("سجل", "تسجل", "وثق", "توثق", "احصت", "احصي")


def raised_to(s: Statement, wholes: tuple[Row, ...]) -> tuple[Row, ...]:
    """«وصول شهيدة …، لترتفع الحصيلة إلى 11», «ارتفع العدد إلى 6 بعد وفاة امرأتين»: one holds the rest."""
    if len(wholes) < 2:
        return wholes
    raised = [
        m.first for m in s.clause.of.markers if m.entry.data["kind"] == "update" and s.clause.holds(m.first)
    ]
    after = tuple(r for r in wholes if raised and r.last > raised[0])
    tokens = s.clause.of.sentence.tokens
    reached = tuple(
        r
        for r in after
        if tokens[r.first - 1].text == "الي"
        or tokens[r.first].text.startswith("ل")
        or any(t.text == "الي" for t in tokens[r.first : r.last])
    )
    return reached or after or wholes


def without_repeats(rows: tuple[Row, ...], s: Statement) -> tuple[Row, ...]:
    """The counts that add up: no zero beside a count, no count twice, no bodies beside a toll."""
    if len(rows) < 2:
        return rows
    counted = tuple(r for r in rows if r.quantity.kind != "none") or rows[:1]
    counted = _recorded_of_tens(_members_for_family(counted, s), s)
    return _without_vague(_without_bodies(_said_once(counted, s)))


def _members_for_family(rows: tuple[Row, ...], s: Statement) -> tuple[Row, ...]:
    """«استشهدت عائلة كاملة بقصف على …، الأب والأم وأربعة أطفال»: its members, told at the end."""
    tokens = s.clause.of.sentence.tokens
    members = [r for r in rows if r.quantity.value and tokens[r.first].text in _PARENTS]
    first = members[0].first if members else 0
    return tuple(r for r in rows if not (r.quantity.kind == "family" and r.last <= first))


def _recorded_of_tens(rows: tuple[Row, ...], s: Statement) -> tuple[Row, ...]:
    """«قتلت الغارات عشرات المدنيين، وإن المنظمة سجلت مقتل خمسين»: the tens, and how many are on record."""
    tokens = s.clause.of.sentence.tokens
    return tuple(
        r for r in rows
        if r.quantity.kind != "tens" or not any(
            (o.quantity.value or 0) >= (r.quantity.low or 0)
            and any(t.text.lstrip("و").startswith(_RECORDS) for t in tokens[r.last : o.first])
            for o in rows if o.first >= r.last and o.outcome == r.outcome
        )
    )  # fmt: skip


def _said_once(rows: tuple[Row, ...], s: Statement) -> tuple[Row, ...]:
    """«4 قتلى …، مضيفا أن الحصيلة 4 قتلى»: the same count twice in one sentence is one count."""
    out: list[Row] = []
    for row in rows:
        if not any(_same_count(o, row) or _summed_again(o, row, s) for o in out):
            out.append(row)
    return tuple(out)


def _same_count(one: Row, two: Row) -> bool:
    """Far apart, the count said again; side by side, the same number in digits and in words."""
    if one.quantity.value is None or one.quantity.value != two.quantity.value:
        return False
    gap = two.first - one.last
    if gap <= 1:
        return None in (one.unit, two.unit) or {one.unit, two.unit} == {"injury", "wounded"}
    return gap > _TWICE and one.unit == two.unit


def _summed_again(one: Row, two: Row, s: Statement) -> bool:
    """«قتل 16 وأصيب 24 …، حيث بلغ عدد القتلى 16 إلى جانب 24 جريحا»: another telling of the whole toll."""
    if one.quantity.value is None or one.quantity.value != two.quantity.value:
        return False
    return any(t.text.lstrip("و") in _TOLL for t in s.clause.of.sentence.tokens[one.last : two.first])


def _without_bodies(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """«12 شهيدا بعد انتشال ثلاثة جثامين»: bodies beside a toll are part of it; «جثة طفلة وامرأتين» is one
    list."""
    joined = {r.first for r in rows}
    return tuple(r for r in rows if r.unit != "body" or r.last in joined) or rows


def _without_vague(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """«أصيب نحو 20 شخصا …، لوجود جرحى بحالات خطرة»: dead or wounded without a number say nothing more."""
    firm = tuple(r for r in rows if r.quantity.value is not None)
    vague = tuple(r for r in rows if r.quantity.value is None and r.unit in _TOLD_BY)
    if firm and vague:
        return tuple(r for r in rows if r not in vague)
    if len(vague) > 1 and len(vague) == len(rows):
        return (max(vague, key=lambda r: r.quantity.low or 0),)
    return rows
