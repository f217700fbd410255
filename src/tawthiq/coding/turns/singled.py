"""One attack singled out among several: «غارات على مدن كذا، استهدفت إحداها السوق في بلدة كذا»."""

from __future__ import annotations

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
    if any(since <= p.first < at for p in sentence.places):
        return many and new_place(sentence, at)
    return many and _all_over(sentence, since, at) and any(p.first >= at for p in sentence.places)


def _all_over(sentence: Annotated, since: int, at: int) -> bool:
    """«هجمات في أنحاء البلاد», «تفجيرات متفرقة»: of several places, none of which is named."""
    words = [t.text.removeprefix("ب") for t in sentence.sentence.tokens[since:at]]
    return not (_PARTS.isdisjoint(words) and _SCATTERED.isdisjoint(words))


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
