"""One person told by kin: «ووالدته»، «أب وابنه»، «أم وطفلها», whose word alone counts him."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.counted import Counted
from tawthiq.arabic.numbers.subject import (
    TOGETHER,
    harmed_together,
    opens_speech,
    tells_of_him,
)
from tawthiq.arabic.numbers.words import number_words
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import UnitWord, after_harm, unit_at

HEADS = frozenset({"occupation", "whose_it_is"})
BESIDE_ANOTHER = frozenset({"companion", "driver"})  # «ضابط ومرافقه»
_FORCE = 5  # words of the force that a leader is of


def of_a_leader(tokens: Sequence[Token], noun: UnitWord, previous: Counted | None) -> bool:
    """«قيادي في تنظيم كذا ومرافقه»: joined to him over the name of his force."""
    if previous is None or previous.group != "combatants" or not noun.conjoined:
        return False
    of_force = tokens[previous.last].text in ("في", "من", "ب") if previous.last < noun.at else True
    return of_force and noun.at - previous.last <= _FORCE


def together(tokens: Sequence[Token], noun: UnitWord, previous: Counted | None) -> bool:
    """«قتل شاب برفقة صديقه», «رجل مع زوجته»: told right behind him."""
    if tokens[noun.at - 1].text not in TOGETHER or previous is None or previous.group is None:
        return False
    beside = previous.last == noun.at - 1 or tells_of_him(tokens, previous.last, noun.at - 1)
    his = bool(noun.suffix) or tokens[noun.at].text.endswith("ه")  # «صديقه», spelt as «صديقة»
    return beside and his and not titled(tokens, noun.last)


def and_his(tokens: Sequence[Token], noun: UnitWord, previous: Counted) -> bool:
    """«إن مختار القرية ونجله قتلا», «شيخ عشيرة وسائقه»: his, over the word of what he heads; «نجله» is spelt
    as «نجلة»."""
    if noun.at - previous.last != 1 or previous.unit not in HEADS or not previous.bare:
        return False
    if noun.unit.id in BESIDE_ANOTHER and noun.suffix:
        return not titled(tokens, noun.last)
    his = noun.unit.id == "kin" and tokens[noun.at].text.endswith("ه")
    owner = tokens[noun.at - 1].text.startswith("ال")
    return his and owner and opens_speech(tokens, previous.first) and harmed_together(tokens, noun.at - 1)


def titled(tokens: Sequence[Token], at: int) -> bool:
    """«وزميله المصور فلان»: the title and the name tell of him."""
    title = unit_at(tokens, at) if at < len(tokens) else None
    return title is not None and title.definite and title.unit.group is not None


def and_her_own(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """«قتل أما وطفليها», not «أما الجرحى فـ», «إما … أو»."""
    child = unit_at(tokens, noun.last) if noun.last < len(tokens) else None
    own = child is not None and child.conjoined and bool(child.suffix) and child.unit.group is not None
    return own or _and_of_his(tokens, noun)


def father_or_daughter(tokens: Sequence[Token], noun: UnitWord, following: str) -> bool:
    """«مقتل أب وابنه», «قتلت غارة أبا وثلاثا من بناته»: no part of a name («أبا وليد»)."""
    word = tokens[noun.at].text
    if word == "ابا":
        return _and_of_his(tokens, noun)
    if word == "ابن":  # «مقتل ابن رئيس البلدية», «ابن أحد الوجهاء»
        owner = unit_at(tokens, noun.last)
        his = owner is not None and owner.unit.group is not None and not owner.prefix
        return (his or following in ("احد", "احدي")) and after_harm(tokens, noun.at)
    return word in ("اب", "بنت") and (following[:1] == "و" or after_harm(tokens, noun.at))


def _and_of_his(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """«أبا وثلاثا من بناته», «أما وأربعة من أبنائها», «أما و4 من أبنائها»: not «أبا وليد», nor «أما» that is
    "as for"."""
    digits = [t.kind for t in tokens[noun.last : noun.last + 2]] == ["word", "number"]
    of = noun.last + 1 + digits
    if of + 1 >= len(tokens) or tokens[of].text != "من" or tokens[noun.last].text[:1] != "و":
        return False
    if digits and tokens[noun.last].text != "و":
        return False
    kin = unit_at(tokens, of + 1)
    return (digits or bool(number_words(tokens[noun.last].text))) and kin is not None and bool(kin.suffix)


def _father(word: str) -> bool:
    """«أب وأم (حامل)»"""
    return word.lstrip("و") in ("اب", "الاب", "والد", "الوالد")


def mother_alone(tokens: Sequence[Token], noun: UnitWord) -> bool:
    """أم is a mother before a list of hers or after harm, else part of a name or the word "or"."""
    if noun.last >= len(tokens) or (noun.conjoined and noun.at and _father(tokens[noun.at - 1].text)):
        return True
    following = tokens[noun.last]
    listed = unit_at(tokens, noun.last)
    if listed and listed.conjoined and (listed.suffix or listed.unit.group):
        return True
    if following.text == "و" and unit_at(tokens, noun.last + 1):
        return True
    if following.text == "و" and noun.last + 1 < len(tokens) and tokens[noun.last + 1].kind == "number":
        return after_harm(tokens, noun.at)  # «استشهاد أم و3 من أطفالها»
    if number_words(following.text) and following.text[:1] == "و":
        return True
    hers = following.text.startswith("ل") and bool(number_words(following.text[1:]))  # «مقتل أم لثلاثة أطفال»
    plain = following.kind == "mark" or following.text in ("من", "في", "مع", "حامل")
    return after_harm(tokens, noun.at) and (plain or hers)
