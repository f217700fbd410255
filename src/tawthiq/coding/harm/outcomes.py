"""What happened to those whom a count counts: its own noun, its predicate, the words around it."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.counted import Counted
from tawthiq.arabic.tokens import Token
from tawthiq.coding.harm.predicates import Predicate
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.harm.toll_head import number_rose, toll_reached
from tawthiq.coding.words import word_list
from tawthiq.model import Outcome

_TAKEN, _BODIES_OF = ("detained", "abducted", "missing"), ("جثث", "جثامين", "رفات")
_EXECUTED = ("تصفي", "صفت", "صفي", "اعدم", "اعدام", "ذبح", "قتل")
_FALLEN = word_list("fell_words")


def outcome_of(
    count: Counted,
    governed: Predicate | None,
    found: list[Predicate],
    rows: list[Row],
    tokens: Sequence[Token],
) -> Outcome | None:
    """The outcome of the people counted; None where nothing says it."""
    if count.outcome in _TAKEN and count.first and tokens[count.first - 1].text.lstrip("ولب") in _BODIES_OF:
        return "killed"  # «جثث 50 معتقلا»
    outcome = toll_reached(count, tokens) or _said(count, governed)
    if outcome is None and (_body_too(count, rows, tokens) or _fallen(count, found, tokens)):
        return "killed"  # «جثامين تسعة أطفال وامرأتين»
    if outcome is None and _raised_to(count, rows, tokens):
        return rows[-1].outcome
    buried = governed is not None and governed.outcome == "trapped" and governed.first >= count.last
    if (outcome is None or buried) and number_rose(count, rows, tokens):
        since = rows[-1].last if rows else count.first
        died_since = any(p.outcome == "killed" and since <= p.first < count.first for p in found)
        return "killed" if died_since or not rows else rows[-1].outcome
    if outcome is None and count.unit == "victim" and count.quantity.value is not None:
        fell = count.first > 0 and tokens[count.first - 1].text.lstrip("ولبف") in _FALLEN
        return "killed" if fell or not count.bare else None  # «في وقوع عشر ضحايا», «سقوط ضحيتين»
    return outcome


def _said(count: Counted, governed: Predicate | None) -> Outcome | None:
    if count.outcome in ("displaced", "affected"):
        return _of_displaced(count, governed)
    outcome = count.outcome or (governed.outcome if governed else None)
    if governed is None:
        return outcome
    if governed.outcome == "casualties" and count.outcome in (None, "killed") and count.unit != "death":
        return "casualties"
    return "killed" if outcome == "missing" and _bereaved(count, governed) else outcome


def died(count: Counted, governed: Predicate, conjoined: bool) -> bool:
    """«توفي جريحان»: wounded, and dead by now."""
    dead = governed.outcome == "killed" and governed.kind != "phrase" and count.outcome == "injured"
    return dead and count.first == governed.last and not conjoined


def executed(count: Counted, governed: Predicate, tokens: Sequence[Token]) -> bool:
    """«تصفية تسعة جرحى», «أعدم التنظيم ثلاثة جرحى»: they had been wounded before, and were put to death."""
    word = tokens[governed.first].text.lstrip("ولبف")
    hurt = count.outcome == "injured" and governed.outcome == "killed" and word.startswith(_EXECUTED)
    hurt = hurt and (word != "قتل" or governed.kind == "phrase")  # «بقتل تسعة جرحى»
    return hurt and 0 <= count.first - governed.last <= 2 and tokens[count.first].text[:1] != "و"


def _raised_to(count: Counted, rows: list[Row], tokens: Sequence[Token]) -> bool:
    """«من 5 قتلى إلى 7»"""
    if not rows or count.unit is not None or count.bare or tokens[count.first - 1].text != "الي":
        return False
    return rows[-1].last == count.first - 1 and rows[-1].first > 0 and tokens[rows[-1].first - 1].text == "من"


def _fallen(count: Counted, found: list[Predicate], tokens: Sequence[Token]) -> bool:
    """«لسقوط ثمانية أشخاص، وإصابة سبعة»: told apart from the injured right after them, they fell dead."""
    if count.first == 0 or tokens[count.first - 1].text not in _FALLEN:
        return False
    after = [p for p in found if 0 <= p.first - count.last <= 2]
    return bool(after) and after[0].outcome == "injured" and tokens[after[0].first].text[:1] == "و"


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


def _bereaved(count: Counted, governed: Predicate) -> bool:
    """«فقد رجل زوجته وثلاثة من أطفاله»: somebody lost kin."""
    kin = bool(count.suffix) or any(p.suffix for p in count.parts)
    return governed.kind == "verb" and kin and count.first > governed.last
