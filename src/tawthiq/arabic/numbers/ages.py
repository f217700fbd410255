"""Ages told by the year of life: في الخامسة من عمره، فتى في السابعة عشرة."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.counted import Counted
from tawthiq.arabic.quantities import quantity_from
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import unit_at

AGES = {
    "الاولي": 1,
    "الحاديه": 1,
    "الثانيه": 2,
    "الثالثه": 3,
    "الرابعه": 4,
    "الخامسه": 5,
    "السادسه": 6,
    "السابعه": 7,
    "الثامنه": 8,
    "التاسعه": 9,
    "العاشره": 10,
    "العشرين": 20,
    "العشرينات": 20,
    "العشرينيات": 20,
    "الثلاثين": 30,
    "الثلاثينات": 30,
    "الثلاثينيات": 30,
    "الاربعين": 40,
    "الاربعينات": 40,
    "الاربعينيات": 40,
    "الخمسين": 50,
    "الخمسينات": 50,
    "الخمسينيات": 50,
    "الستين": 60,
    "الستينات": 60,
    "الستينيات": 60,
    "السبعين": 70,
    "السبعينات": 70,
    "السبعينيات": 70,
}
"""Ordinals of years of life, folded; their tens are whole decades."""
_TEN = ("عشره", "عشر")
_UNDER = ("دون", "تحت", "سن")
_PERSONS = ("child", "youth", "girl", "man", "woman", "person", "civilian")


def age_in_words(tokens: Sequence[Token], at: int) -> Counted | None:
    """The age that stands at tokens[at] after في, in years; None where the ordinal orders something else.

    Without «من عمره» it must stand right behind a person («فتى في السابعة عشرة»).
    """
    value = AGES.get(tokens[at].text)
    if value is None or at == 0 or tokens[at - 1].text not in ("في", *_UNDER):
        return None
    last = at + 1
    if value < 10 and last < len(tokens) and tokens[last].text in _TEN:
        value, last = value + 10, last + 1
    of_life = last + 1 < len(tokens) and tokens[last].text == "من" and _life(tokens[last + 1].text)
    under = tokens[at - 1].text in _UNDER and value > 10  # «دون الثامنة عشرة», not «دون الثانية»
    if not of_life and not under and not (value > 10 and value < 20 and _behind_a_person(tokens, at - 1)):
        return None
    return Counted(at, last + 2 if of_life else last, quantity_from("exact", value), "age")


def _life(word: str) -> bool:
    return word.startswith(("عمر", "العمر", "ربيع"))


def _behind_a_person(tokens: Sequence[Token], at: int) -> bool:
    """A person, perhaps with one adjective, ends right before tokens[at]."""
    for start in range(max(0, at - 3), at):
        noun = unit_at(tokens, start)
        if noun is not None and noun.unit.id in _PERSONS and at - noun.last <= 1:
            return True
    return False
