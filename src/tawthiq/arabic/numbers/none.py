"""No victims, and no word of victims: لا إصابات، دون ورود معلومات عن ضحايا."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.counted import Counted
from tawthiq.arabic.numbers.trailing import trailing
from tawthiq.arabic.numbers.words import listed, number_words
from tawthiq.arabic.quantities import quantity_from
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import unit_at

NO_WORDS = frozenset({
    "لا", "بلا", "دون", "بدون", "ماكو", "مافي", "مافيش", "ومافي",
    "ومافيش", "وماكو", "مفيش", "ومفيش", "ولا", "وبدون", "ودون", "وبلا",
})  # fmt: skip


_NOT = ("ما", "وما")
DENYING = NO_WORDS | set(_NOT)
_THERE_IS = ("في", "فيش", "فيه", "بيه", "كو", "اكو")  # «ما في إصابات»
_CAME_ABOUT = ("صار", "صارت", "وقع", "وقعت", "حصل", "حصلت", "كان", "كانت")  # «وما صار إصابات»
AFTER_THAT = ("بعد", "قبل", "كل", "متل", "مثل", "زي", "لما", "حسب", "وفق")  # «بعد ما صار إصابات»
_OF = frozenset({"عن", "حول", "بشان"})
_HARDLY = frozenset({"يكاد", "تكاد", "كاد"})  # «لا يكاد يمر يوم دون إصابات»
_HARMED = frozenset({"dead", "wounded", "victim", "injury", "death", "missing"})


def _there_is(tokens: Sequence[Token], at: int) -> bool:
    after = tokens[at + 1].text
    if after in _THERE_IS:
        return True
    told = at > 0 and tokens[at - 1].text.lstrip("و") in AFTER_THAT
    next_noun = unit_at(tokens, at + 2) if at + 2 < len(tokens) else None
    return after in _CAME_ABOUT and not told and next_noun is not None and next_noun.unit.id in _HARMED


def none_at(tokens: Sequence[Token], at: int) -> Counted | None:
    """لا إصابات، دون وقوع ضحايا (none); لا معلومات عن ضحايا (not known)."""
    there_is = tokens[at].text in _NOT and at + 1 < len(tokens) and _there_is(tokens, at)
    if tokens[at].text not in NO_WORDS and not there_is:
        return None
    hardly = any(t.text in _HARDLY for t in tokens[max(0, at - 4) : at])
    unknown, end = hardly, at + 1 + there_is
    while end < len(tokens) and end < at + 6:
        text = tokens[end].text
        noun = unit_at(tokens, end)
        if (
            noun
            and noun.unit.group
            and noun.number in ("plural", "homograph")
            and noun.prefix in ("", "ال", "ب", "ل")
        ):
            kind = quantity_from("not_known") if unknown else quantity_from("none")
            if noun.unit.id not in _HARMED and not unknown:
                return None
            said = replace(
                Counted(
                    at, noun.last, kind, noun.unit.id, noun.unit.group, noun.unit.outcome, end, bare=True
                ),
                groups=(noun.unit.group,),
            )
            return trailing(tokens, said)
        if text in listed("words_of_news"):
            unknown = True
        elif text not in listed("words_of_none") and not (unknown and text in _OF):
            return None
        end += 1
    return None


_AND_NOT = frozenset({
    "وليس", "وليسو", "وليسوا", "وليست", "ليس", "ليسو", "ليسوا", "ومش", "مش", "مو", "ومو", "موب", "بدل",
    "بدلا", "عوضا", "لا", "ولا",
})  # fmt: skip
_TO_DENIED = 4  # words from «وليس» to the number («وليس كما نشرنا 7»)
_FROM_TRUE = 3  # words between the number and «وليس»


def denied(tokens: Sequence[Token], true: Counted, count: Counted) -> bool:
    """«أربعة شهداء وليس سبعة», «4 بدلا من 7»: the number that a correction takes back."""
    if not _numeral(tokens, count.first) or true.quantity.value is None:
        return False
    if count.group is not None and true.group is not None and count.unit != true.unit:
        return False
    between = [t.text for t in tokens[true.last : count.first]]
    at = next((i for i, word in enumerate(between) if word in _AND_NOT), -1)
    if not 0 <= at <= _FROM_TRUE or len(between) - at > _TO_DENIED:
        return False
    return between[at] not in ("لا", "ولا") or len(between) - at == 1


def _numeral(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].kind == "number" or bool(number_words(tokens[at].text))
