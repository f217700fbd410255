"""What happened to those whom a count counts: its own noun, its predicate, the words around it."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.counted import Counted
from tawthiq.arabic.tokens import Token
from tawthiq.coding.harm.predicates import Predicate
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.harm.toll_head import another_number, number_rose, toll_reached
from tawthiq.coding.words import word_list
from tawthiq.model import Outcome

_TAKEN, _BODIES_OF = ("detained", "abducted", "missing"), ("جثث", "جثامين", "رفات")
_EXECUTED = ("تصفي", "صفت", "صفي", "اعدم", "اعدام", "ذبح", "قتل")
_BESIDES = frozenset({"بالاضافه", "اضافه", "فضلا", "علاوه", "عدا", "الي"})
_FALLEN = word_list("fell_words")
_HARMED = ("killed", "injured", "casualties")
_SUBJECT = 3  # words of who did it, between the verb and those held
_BODIES = ("جثامين", "جثث", "جثه", "جثمان", "جثت")
_AT = word_list("after_the_dead")
_TO_BRACKET = 2  # words from the number of both to the dead in brackets
_ONE_OF = ("احد", "احدي")
_ITS_MEMBERS = "افراده"  # «عائلة … التي فقدت 21 من أفرادها»
_HOUSEHOLDS = ("عايلته", "عايلتها", "اسرته", "اسرتها", "افرادها")
_BY = ("بقصف", "بغار", "ببر", "بصار", "بصوار", "بقذ", "بانفجار", "باستهداف")


def outcome_of(
    count: Counted,
    governed: Predicate | None,
    found: list[Predicate],
    rows: list[Row],
    tokens: Sequence[Token],
) -> Outcome | None:
    """The outcome of the people counted; None where nothing says it."""
    if governed is not None and another_number(count, governed, tokens):
        return count.outcome
    if _of_bodies(count, rows):
        return "killed"
    if _spells_out_both(count, rows, tokens):
        return count.outcome
    if count.outcome in _TAKEN and count.first and tokens[count.first - 1].text.lstrip("ولب") in _BODIES_OF:
        return "killed"  # «جثث 50 معتقلا»
    outcome = toll_reached(count, tokens) or _said(count, governed, tokens)
    if outcome is None and (_body_too(count, rows, tokens) or _fallen(count, found, tokens)):
        return "killed"  # «جثامين تسعة أطفال وامرأتين»
    if outcome is None and _beside_the_dead(count, rows, tokens):
        return "killed"
    if outcome is None and _raised_to(count, rows, tokens):
        return rows[-1].outcome
    buried = governed is not None and governed.outcome == "trapped" and governed.first >= count.last
    if (outcome is None or buried) and number_rose(count, rows, tokens):
        since = rows[-1].last if rows else count.first
        died_since = any(p.outcome == "killed" and since <= p.first < count.first for p in found)
        pair = [r.outcome for r in rows if not r.subset][-2:] == ["killed", "injured"]
        return "killed" if died_since or pair or not rows else rows[-1].outcome
    if outcome is None and count.unit == "victim" and count.quantity.value is not None:
        fell = count.first > 0 and tokens[count.first - 1].text.lstrip("ولبف") in _FALLEN
        fell = fell or not count.bare or _told_first(count, tokens)
        return "killed" if fell else None  # «في وقوع عشر ضحايا», «سقوط ضحيتين»
    return outcome


def _spells_out_both(count: Counted, rows: list[Row], tokens: Sequence[Token]) -> bool:
    """«قتل وجرح 15 مدنيا (6 قتلى و9 جرحى)»: in brackets or behind a colon, who of them is dead."""
    last = rows[-1] if rows else None
    both = last is not None and last.outcome == "casualties" and bool(last.quantity.value)
    apart = both and last is not None and 0 < count.first - last.last <= _TO_BRACKET
    opened = apart and any(t.text in ("(", ":") for t in tokens[last.last : count.first])  # type: ignore[union-attr]
    return opened and count.outcome == "killed" and count.quantity.value is not None


def _told_first(count: Counted, tokens: Sequence[Token]) -> bool:
    """«ضحيتان بقصف على البلدة», «ضحية مدنية و3 جرحى»: at the head of what is told."""
    opens = count.first == 0 or tokens[count.first - 1].kind != "word"
    return opens and not (count.definite or count.suffix or count.conjoined)


def _said(count: Counted, governed: Predicate | None, tokens: Sequence[Token]) -> Outcome | None:
    if count.outcome in ("displaced", "affected"):
        return _of_displaced(count, governed, tokens)
    outcome = count.outcome or (governed.outcome if governed else None)
    if governed is None:
        return outcome
    if governed.outcome == "casualties" and count.outcome in (None, "killed") and count.unit != "death":
        return "casualties"
    return "killed" if outcome == "missing" and _bereaved(count, governed, tokens) else outcome


def befell(count: Counted, governed: Predicate, tokens: Sequence[Token]) -> Outcome | None:
    """What befell people whose noun says how they were before: «توفي جريحان» are dead by now, «توفي معتقل
    تحت التعذيب» and «أعدمت المليشيا تسعة مختطفين» too. None where the noun is what is told."""
    if governed.kind == "phrase" or tokens[count.first].text[:1] == "و":
        return None
    if count.outcome == "injured":
        return "killed" if governed.outcome == "killed" and count.first == governed.last else None
    held = count.outcome in ("detained", "abducted") and governed.outcome in _HARMED
    between = tokens[governed.last : count.first]
    if not held or len(between) > _SUBJECT or any(t.kind in ("mark", "number") for t in between):
        return None
    return governed.outcome


def executed(count: Counted, governed: Predicate, tokens: Sequence[Token]) -> bool:
    """«تصفية تسعة جرحى», «أعدم التنظيم ثلاثة جرحى»: they had been wounded before, and were put to death."""
    word = tokens[governed.first].text.lstrip("ولبف")
    hurt = count.outcome == "injured" and governed.outcome == "killed" and word.startswith(_EXECUTED)
    hurt = hurt and (word != "قتل" or governed.kind == "phrase")  # «بقتل تسعة جرحى»
    between = tokens[governed.last : count.first]
    apart = len(between) > 2 or any(t.kind == "mark" or t.text in _BESIDES for t in between)
    return hurt and count.first >= governed.last and not apart and tokens[count.first].text[:1] != "و"


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
    return any(t.text.lstrip("ولب").startswith(_BODIES) for t in tokens[last.first : last.last])


def _of_bodies(count: Counted, rows: list[Row]) -> bool:
    """«جثث عائلة من تسعة أشخاص»: whose bodies they are, right behind the word."""
    last = rows[-1] if rows else None
    bare = last is not None and last.unit == "body" and last.quantity.kind == "plural" and not last.subset
    return bare and last is not None and last.last == count.first and not count.conjoined


def _beside_the_dead(count: Counted, rows: list[Row], tokens: Sequence[Token]) -> bool:
    """«شهيدان وطفلة»: joined to a number of dead, and no word behind says that they are hurt or alive."""
    last = rows[-1] if rows else None
    if last is None or last.unit != "dead" or last.subset or not last.quantity.value:
        return False
    some = not count.bare and any(t.text == "من" for t in tokens[count.first : count.last])
    if count.group is None or (count.definite and not some) or count.suffix or not count.quantity.value:
        return False  # «9 قتلى و3 من المسلحين», not «شهيدان والطفلة»
    gap = [t.text for t in tokens[last.last : count.first]]
    if gap not in ([], ["و"]) or not (gap or count.conjoined):
        return False
    at = count.last + (some and count.group == "combatants" and _named_by_one_word(tokens, count.last))
    after = tokens[at].text if at < len(tokens) else "."
    plain = not any(c.isalpha() for c in after) and after not in ("(", "[", "/")
    return plain or after[:1] == "و" or after in _AT or after.startswith(_BY)


def _named_by_one_word(tokens: Sequence[Token], at: int) -> bool:
    """«3 من عناصر الجيش»"""
    return at < len(tokens) and tokens[at].text.startswith("ال")


def _of_displaced(count: Counted, governed: Predicate | None, tokens: Sequence[Token]) -> Outcome | None:
    """People called displaced are harmed as their predicate says; sheltered somewhere, not at all, and so
    whose home it was («منزلا لأحد النازحين»)."""
    if governed and governed.outcome not in ("trapped", "missing"):
        return governed.outcome
    whose = tokens[count.first].text.lstrip("ول") in _ONE_OF
    return None if count.bare or whose else count.outcome


def _bereaved(count: Counted, governed: Predicate, tokens: Sequence[Token]) -> bool:
    """«فقد رجل زوجته وثلاثة من أطفاله», «فقدت أم تسعة من أفراد عائلتها»: somebody lost kin."""
    kin = bool(count.suffix) or any(p.suffix for p in count.parts)
    word = tokens[count.last - 1].text
    theirs = word.startswith(_ITS_MEMBERS)
    kin = kin or theirs or word in _HOUSEHOLDS
    return governed.kind == "verb" and kin and count.first + theirs > governed.last
