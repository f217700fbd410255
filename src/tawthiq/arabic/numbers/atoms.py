"""Single counts: a fraction, a number, an ordinal, "others" or a noun, whichever starts at a token."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.counted import Counted
from tawthiq.arabic.numbers.ages import AGES, age_in_words
from tawthiq.arabic.numbers.context import context_unit
from tawthiq.arabic.numbers.marks import odd_digits
from tawthiq.arabic.numbers.none import NO_WORDS
from tawthiq.arabic.numbers.nouns import ONE_OF, noun_at
from tawthiq.arabic.numbers.of import numbered
from tawthiq.arabic.numbers.phrase import OPENING, NumberPhrase, may_number, parse_number
from tawthiq.arabic.numbers.trailing import OTHERS, SINGLE, besides, bound_after
from tawthiq.arabic.numbers.words import as_role, listed, number_words
from tawthiq.arabic.quantities import quantity_from
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import after_harm, may_be_unit, unit_at
from tawthiq.model import Group
from tawthiq.remember import remembered

_TWO = ("اثنين", "اثنان", "اثنتين", "اثنتان")
_BECAUSE = ("جرا", "متاثرا")  # «استشهد الرابع جراء قصف …»
_OF_WOUNDS = ("متاثرا", "متاثره")
_ORDINALS = {
    "ثان": "people",
    "ثاني": "people",
    "ثالث": "people",
    "رابع": "people",
    "خامس": "people",
    "سادس": "people",
    "سابع": "people",
    "ثامن": "people",
    "تاسع": "people",
    "عاشر": "people",
    "ثانيه": "women",
    "ثالثه": "women",
    "رابعه": "women",
    "خامسه": "women",
    "سادسه": "women",
    "سابعه": "women",
    "ثامنه": "women",
    "تاسعه": "women",
}
_THE_NTH = {"ال" + word: group for word, group in _ORDINALS.items()}
_ORDINALS |= _THE_NTH
_BEFELL = frozenset({
    "استشهد", "استشهدت", "قتل", "قتلت", "اصيب", "اصيبت", "جرح", "جرحت",
    "قضي", "قضت", "ارتقي", "توفي", "توفيت",
})  # fmt: skip


def atom_at(tokens: Sequence[Token], at: int, previous: Counted | None) -> Counted | None:
    """The count that starts at tokens[at]; `previous` is the one before it in the sentence."""
    token = tokens[at]
    if token.kind in ("break", "latin"):
        return None
    odd = odd_digits(token) if token.kind == "number" else None
    if odd:
        return (
            _decimal(tokens, at) if odd == "other" else Counted(at, at + 1, quantity_from("not_known"), odd)
        )
    if token.kind == "word" and len(token.text) < 2 and token.text != "و":
        return None
    age = age_in_words(tokens, at) if token.text in AGES else None
    if age:
        return age
    if token.kind != "word" or may_number(token.text):  # most words that may count somebody are nouns
        fraction = _fraction(tokens, at)
        if fraction:
            return fraction
        phrase = parse_number(tokens, at)
        if phrase:
            return numbered(tokens, phrase)
    if token.kind != "word":
        return None
    nth = token.text in _ORDINALS or token.text[1:] in _ORDINALS
    one_more = _ordinal(tokens, at) if nth else None
    others = _others(tokens, at) if one_more is None and _tells_of_others(token.text) else None
    return one_more or others or noun_at(tokens, at, previous)


def starts(tokens: Sequence[Token]) -> list[int]:
    """Where a count can start at all. Most words start none, and are passed by here."""
    return [
        at for at, t in enumerate(tokens)
        if (_word_may_start(t.text) if t.kind == "word" else t.kind == "number" or t.text in OPENING)
    ]  # fmt: skip


@remembered(100_000)
def _word_may_start(text: str) -> bool:
    return bool(
        may_number(text)
        or may_be_unit(text)
        or text in _ORDINALS
        or (text[:1] == "و" and text[1:] in _ORDINALS)
        or text in NO_WORDS
        or text in AGES
        or _tells_of_others(text)
    )


_IN_A_PLACE = ("في", "قرب")
_BY_FIRE = ("بقصف", "بغاره", "بغارات", "برصاص", "بنيران", "بانفجار")
_TO_FIRST = 7  # words from the first person to «وآخر في …»


@remembered(100_000)
def _tells_of_others(text: str) -> bool:
    """Does it say «others», «one of», as it stands or behind what is joined to it?"""
    return any(word in OTHERS or word in ONE_OF for word in (text, text[1:], text[2:]))


def _decimal(tokens: Sequence[Token], at: int) -> Counted:
    phrase = parse_number(tokens, at)  # 2.5 مليون
    if phrase:
        return numbered(tokens, phrase) or Counted(at, phrase.last, phrase.quantity, "other")
    unit = unit_at(tokens, at + 1)
    percent = context_unit(tokens, NumberPhrase(at, at + 1, quantity_from("not_known"), "cardinal"), None)
    if percent and percent[0] == "percent":
        return Counted(at, percent[1], quantity_from("not_known"), "percent")
    if unit and unit.unit.group is None:
        return Counted(at, unit.last, quantity_from("not_known"), unit.unit.id, head=unit.at)
    return Counted(at, at + 1, quantity_from("not_known"), "other")


def _fraction(tokens: Sequence[Token], at: int) -> Counted | None:
    """نصف المدينة، ثلاثة أرباع الحي، خُمس المنازل: hundredths, with unit percent."""
    if tokens[at].kind != "word" or not number_words(tokens[at].text):
        return None
    ones = as_role(tokens[at].text, "one")
    after = as_role(tokens[at + 1].text, "fractions") if ones and at + 1 < len(tokens) else None
    if ones and after:
        value = min(100, ones.value * after.value)
        return Counted(at, at + 2, quantity_from("exact", value), "percent", conjoined=ones.conjoined)
    part = as_role(tokens[at].text, "fraction")
    if part is None or part.definite or at + 1 >= len(tokens):
        return None
    text = tokens[at + 1].text
    if as_role(text, "scale") or as_role(text, "ten"):
        return None
    number = as_role(tokens[at].text, "one", "ten")
    if number is not None:  # five or a fifth: a fifth governs a definite noun
        if (
            not (text.startswith("ال") or text in ("عددهم", "عددها", "عددهن"))
            or tokens[at + 1].kind != "word"
        ):
            return None
    elif tokens[at + 1].kind != "word" or text in ("ساعه", "ساعات"):
        return None
    return Counted(at, at + 1, quantity_from("exact", part.value), "percent", conjoined=part.conjoined)


def _ordinal(tokens: Sequence[Token], at: int) -> Counted | None:
    """إصابة رابع، وجرح خامسة: one more."""
    group = _ORDINALS.get(tokens[at].text)
    if group is None or not after_harm(tokens, at):
        return _and_a_third(tokens, at)
    if tokens[at].text in _THE_NTH and tokens[at - 1].text.lstrip("وف") not in _BEFELL:
        return None  # «استشهد الرابع في …», not «أصاب الثالث دارا»
    person = unit_at(tokens, at - 1)
    if person and person.unit.group and person.unit.id not in ("injury", "death", "body"):
        return None  # شهيد ثان: one and the same
    if (
        at + 1 < len(tokens)
        and tokens[at + 1].kind == "word"
        and (_named_next(tokens, at + 1) or tokens[at + 1].text in ("ايام", "يوم") or _subject(tokens, at))
    ):
        return None
    found: Group = "women" if group == "women" else "people"
    return Counted(at, at + 1, quantity_from("exact", 1), None, found, None, None, True, True, (), (found,))


def _and_a_third(tokens: Sequence[Token], at: int) -> Counted | None:
    """«قتل مدنيان وثالث أصيب»: one more, with a verb of his own behind."""
    group = _ORDINALS.get(tokens[at].text[1:]) if tokens[at].text[:1] == "و" else None
    if group is None or tokens[at].text[1:] in _THE_NTH or at + 1 >= len(tokens):
        return None
    after = tokens[at + 1].text
    if after not in listed("verbs_of_harm_after") and after not in _OF_WOUNDS:
        return None
    found: Group = "women" if group == "women" else "people"
    one = quantity_from("exact", 1)
    return Counted(at, at + 1, one, None, found, None, None, True, True, (), (found,), conjoined=True)


def _named_next(tokens: Sequence[Token], at: int) -> bool:
    """«ثالث شهيد», not «إصابة ثالث بغارة»."""
    noun = unit_at(tokens, at)
    return noun is not None and noun.prefix in ("", "ال")


def _subject(tokens: Sequence[Token], at: int) -> bool:
    """«أصاب الثالث دارا»: the third (rocket) hit something."""
    after = tokens[at + 1].text
    return tokens[at].text.startswith("ال") and after.endswith("ا") and after not in _BECAUSE


def _others(tokens: Sequence[Token], at: int) -> Counted | None:
    """آخرون، وآخران، وإصابة آخر."""
    text = tokens[at].text
    joined = text[:1] == "و" and text[1:] in OTHERS
    word = text[1:] if joined else text[2:] if text.startswith("ال") and text[2:] in OTHERS else text
    if word not in OTHERS or (text.startswith("ال") and at > 0 and tokens[at - 1].text.startswith("ال")):
        return None  # الرجال السبعة الآخرين: an adjective
    hers = word != "اخري" or _beside_one_of_her_kind(tokens, at)
    harmed = after_harm(tokens, at) and hers and not _noun_next(tokens, at)
    further = joined and (_then_harmed(tokens, at) or _elsewhere_too(tokens, at))
    if word in SINGLE and not (harmed or further):
        return None
    two = at + 1 < len(tokens) and tokens[at + 1].text in _TWO  # «وإصابة آخرين اثنين»
    kind, value = ("exact", 2) if tokens[at].dual or two else OTHERS[word]
    quantity = quantity_from("plural") if kind == "plural" else quantity_from("exact", value)
    female = word in ("اخريات", "اخريان", "اخرتين") or (word == "اخري" and _beside_a_woman(tokens, at))
    group: Group = "women" if female else "people"
    last = at + 1 + two
    found = Counted(at, last, quantity, None, group, None, None, True, True, (), (group,), conjoined=joined)
    found = besides(tokens, found) or found
    return bound_after(tokens, found) or found


def _beside_one_of_her_kind(tokens: Sequence[Token], at: int) -> bool:
    """«مقتل امرأة وإصابة أخرى», «استشهاد طفلة وإصابة أخرى»: a woman, a girl stands right before the verb."""
    noun = unit_at(tokens, at - 2) if at > 1 else None
    one = noun is not None and noun.unit.group is not None and noun.number == "singular"
    return one and tokens[at - 1].text.startswith("و") and tokens[at - 2].text.endswith("ه")


def _beside_a_woman(tokens: Sequence[Token], at: int) -> bool:
    noun = unit_at(tokens, at - 2) if at > 1 else None
    return noun is not None and noun.unit.group == "women"


def _elsewhere_too(tokens: Sequence[Token], at: int) -> bool:
    """«استشهد شاب في تلدو وآخر في الرستن»: one more person, with nothing but the first place between."""
    if at + 1 >= len(tokens) or tokens[at + 1].text not in _IN_A_PLACE:
        return False
    for i in range(at - 2, max(0, at - _TO_FIRST) - 1, -1):
        noun = unit_at(tokens, i)
        if noun is not None and noun.unit.group is not None:
            placed = tokens[noun.last].text in (*_IN_A_PLACE, *_BY_FIRE)
            return placed and noun.number == "singular" and after_harm(tokens, i)
    return False


def _then_harmed(tokens: Sequence[Token], at: int) -> bool:
    """«…، وآخر قتل بقصف على بلدة كذا», «قتل مدني وآخر أصيب»: behind a comma or a person; his verb follows."""
    person = unit_at(tokens, at - 1) if at > 0 and tokens[at].text[:1] == "و" else None
    apart = at > 0 and tokens[at - 1].kind == "mark" and at + 1 < len(tokens)
    apart = apart or (person is not None and person.unit.group is not None and at + 1 < len(tokens))
    return apart and tokens[at + 1].text in listed("verbs_of_harm_after")


def _noun_next(tokens: Sequence[Token], at: int) -> bool:
    if at + 1 >= len(tokens):
        return False
    noun = unit_at(tokens, at + 1)
    return tokens[at + 1].text.startswith("ال") or (noun is not None and noun.prefix in ("", "ال"))
