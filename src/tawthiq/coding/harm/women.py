"""Grown women by the form of the word that names them, and by their age: «ممرضتان», «فتاة (22 عاما)»."""

from __future__ import annotations

from tawthiq.arabic.units import UnitWord
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.rows import Row

_OF_AGE = 18
_TWO, _STUDENTS = ("تان", "تين"), ("طالب", "تلميذ")
_NO_WOMEN = ("طالبه", "تلميذه", "داعيه")  # girls at school; and a preacher, who is a man
_OF_ANY_AGE = ("youth", "girl", "kin")
_AT_A_UNIVERSITY = ("جامع", "الجامع")
_DECADES = ("عشريني", "ثلاثيني", "اربعيني", "خمسيني", "ستيني", "سبعيني", "ثمانيني")
_OLD = "elder"
_TO_AGE = 3  # words from the noun to the age behind it
_TO_HER_AGE = 6  # words from «عجوز» to «عمرها»


def is_woman(noun: UnitWord, row: Row, clause: Clause) -> bool:
    """Does the noun of a count call those counted women? Girls at school are none."""
    tokens = clause.of.sentence.tokens
    word, value = tokens[noun.at].text, row.quantity.value or 0
    if noun.unit.id == _OLD and value == 1 and not word.endswith("ه"):
        return _hers(noun, clause)
    if not _feminine(word, value, noun.number):
        return False
    plain = word.lstrip("و").removeprefix("ال")
    if noun.unit.id in _OF_ANY_AGE:
        return row.group != "children" and (plain.startswith("شاب") or _grown(noun.last, clause))
    if plain.startswith(_STUDENTS) or plain in _NO_WOMEN:
        at = noun.last + (noun.last + 1 < clause.last and tokens[noun.last].text == "في")
        after = tokens[at].text if at < clause.last else ""
        return plain.startswith(_STUDENTS[0]) and after.startswith(_AT_A_UNIVERSITY)
    return True


def _feminine(word: str, value: int, number: str) -> bool:
    """One by «ة», two by «تان», more by «ات»."""
    if value == 1:
        return number == "singular" and word.endswith("ه")
    return word.endswith("ات") or (value == 2 and word.endswith(_TWO))


def _grown(at: int, clause: Clause) -> bool:
    """«فتاة (22 عاما)», «شقيقتين عشرينيتين»"""
    after = clause.of.sentence.tokens[at].text if at < clause.last else ""
    ages = (c for c in clause.of.counted if c.unit == "age" and 0 <= c.first - at <= _TO_AGE)
    age = next(ages, None)
    return after.startswith(_DECADES) or (age is not None and (age.quantity.value or 0) >= _OF_AGE)


def _hers(noun: UnitWord, clause: Clause) -> bool:
    """«قتلت عجوز», «مقتل عجوز سبعينية», «عجوز في الثمانين من عمرها»"""
    tokens = clause.of.sentence.tokens
    words = [t.text for t in tokens[noun.last : min(clause.last, noun.last + _TO_HER_AGE)]]
    before = tokens[noun.at - 1].text if noun.at > clause.first else ""
    died = any(m.last == noun.at and m.kind == "verb" for m in clause.of.harm) and before.endswith("ت")
    named = bool(words) and words[0].startswith(_DECADES) and words[0].endswith("ه")
    return died or named or "عمرها" in words
