"""One attack singled out among several: «غارات على مدن كذا، استهدفت إحداها السوق في بلدة كذا»."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.coding.annotate import Annotated
from tawthiq.coding.turns.told import is_attack, new_place
from tawthiq.coding.words import word_list

_ONE_OF_THEM = word_list("one_of_the_attacks")
_AMONG = word_list("among_the_attacks")
_PARTS, _SCATTERED = word_list("parts_of_a_land"), word_list("scattered_words")
_FROM = "من"
_UPON = ("علي", "في")
_TO_ATTACK = 2  # words from «بينها» to the attack


def may_single_out(word: str) -> bool:
    """Can a word begin such a clause by itself («بينها», «أعنفها»)?"""
    return word == _FROM or word.removeprefix("و") in _AMONG | _ONE_OF_THEM


def singles_out(sentence: Annotated, at: int, since: int) -> bool:
    """Does `at` single out one of the attacks told since, at a place of its own, with none of their toll?"""
    if not (_one_of_them(sentence, at) or _among_them(sentence, at)):
        return False
    tokens = sentence.sentence.tokens
    told = [m for m in sentence.means if since <= m.first < at]
    many = any(m.number == "plural" or tokens[m.first - 1].kind == "number" for m in told)
    if many and _counted_apart(sentence, at, since):
        before = {p.place.name_ar for p in sentence.places if p.first < at}
        return any(p.first > at and p.place.name_ar not in before for p in sentence.places)
    if any(since <= p.first < at for p in sentence.places):
        return many and new_place(sentence, at)
    return many and _all_over(sentence, since, at) and any(p.first >= at for p in sentence.places)


def _all_over(sentence: Annotated, since: int, at: int) -> bool:
    """«هجمات في أنحاء البلاد», «تفجيرات متفرقة»: of several places, none of which is named."""
    words = [t.text.removeprefix("ب") for t in sentence.sentence.tokens[since:at]]
    return not (_PARTS.isdisjoint(words) and _SCATTERED.isdisjoint(words))


def is_singled_out(words: Sequence[str]) -> bool:
    """Do the words of a clause begin with «أحدها», «أعنفها», «استهدفت إحداها»?"""
    return bool(words) and words[0].removeprefix("و") in _AMONG


def _counted_apart(sentence: Annotated, at: int, since: int) -> bool:
    """«سقط 12 قتيلا في هجمات بأنحاء البلاد، أحدها تفجير في كذا قتل ثمانية»: the one has a toll of its own."""
    told = [m.first for m in sentence.harm]
    return any(c.outcome and since <= c.first < at for c in sentence.counted) and any(m > at for m in told)


def _one_of_them(sentence: Annotated, at: int) -> bool:
    """«…، استهدفت إحداها …», «طال بعضها …»"""
    verb = any(m.first == at and m.kind == "verb" and is_attack(m) for m in sentence.means)
    return verb and sentence.sentence.tokens[at + 1].text in _ONE_OF_THEM


def _among_them(sentence: Annotated, at: int) -> bool:
    """«…، بينها غارة على …», «…، أعنفها على …», «…، أحدها تفجير في …»"""
    tokens = sentence.sentence.tokens
    word = tokens[at + (tokens[at].text == _FROM)].text.removeprefix("و")
    if word not in _AMONG | _ONE_OF_THEM or tokens[at - 1].kind != "mark":
        return False
    start = at + 1 + (tokens[at].text == _FROM)
    near = range(start, start + _TO_ATTACK)
    return tokens[start].text in _UPON or any(
        m.first in near and m.number != "plural" and (is_attack(m) or m.entry.data.get("kind") == "weapon")
        for m in sentence.means  # «أعنفها تفجير انتحاري»: by its weapon
    )
