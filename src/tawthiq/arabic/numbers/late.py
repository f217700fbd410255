"""Whom harm befell, told behind adverbials: «قتل داخل سوق شعبي عامل», «استشهد وفق مصادر محلية شاب»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from tawthiq.arabic.fold import fold
from tawthiq.arabic.numbers.words import listed
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import unit_at
from tawthiq.lexicon import load

_REACH = 7  # words between the verb and the one whom it befell
_DEFINITE = ("ال", "بال", "لل")
_ITS = ("ه", "ها", "هم", "هما", "هن")
_WENT, _VICTIM = ("راح", "راحت", "ذهب", "ذهبت"), ("ضحيه", "ضحيته", "ضحيتها")
_RANKS = ("مدينه", "بلده", "قريه", "حي", "مخيم", "ريف", "محافظه", "ناحيه", "مديريه", "منطقه", "قضاء", "محيط")
_ACCORDING, _TO_SOURCE = ("وفق", "وفقا", "بحسب", "حسب"), 5
_COMMA = ("،", ",")


@cache
def _word_list(name: str) -> frozenset[str]:
    return next(frozenset(map(fold, e["words"])) for e in load("wordlists") if e["id"] == name)


def verb_before(tokens: Sequence[Token], at: int) -> bool:
    """Does a verb of harm with no subject yet stand before tokens[at], and only closed adverbials between?"""
    if at < 2 or tokens[at].text[:1] == "و" or not closes(tokens, at):
        return False
    for i in range(at - 1, max(-1, at - 2 - _REACH), -1):
        token = tokens[i]
        if token.kind != "word" and token.text not in _COMMA:
            return False
        if token.text.removeprefix("و").removeprefix("ف") in listed("verbs_of_one"):
            first = i + 1 + (tokens[i + 1].text in _COMMA)
            return first < at and begins(tokens[first].text)
        if token.text in _VICTIM and i and tokens[i - 1].text.removeprefix("و") in _WENT:
            return i + 1 < at  # «راح ضحية الانفجار في كذا عامل»
        plain = token.text in _word_list("adverbial_leads") or (i == at - 1 and _of_a_thing(tokens, i))
        noun = None if plain else unit_at(tokens, i)  # «قرب حاجز عسكري ممرض»
        if noun is not None and noun.unit.group is not None and not noun.definite and not _source(tokens, i):
            return False  # «قتل برصاص شرطي في المدينة طفل»: left to the one named first
    return False


def _source(tokens: Sequence[Token], at: int) -> bool:
    """«بحسب ناشطين»، «على يد مسلحين»: who says it, or did it."""
    near = any(t.text in _ACCORDING for t in tokens[max(0, at - _TO_SOURCE) : at])  # «وفق ما أفاد به ناشطون»
    return near or (at > 0 and tokens[at - 1].text in listed("words_before_sources"))


def _of_a_thing(tokens: Sequence[Token], at: int) -> bool:
    """«قرب حاجز عسكري ممرض», «داخل خيمة نازحين راع»: it describes a thing or owns it."""
    if _described(tokens, at):
        return True
    before = tokens[at - 1]
    thing = before.kind == "word" and before.text not in listed("verbs_of_one") and len(before.text) > 3
    return thing and before.text.endswith("ه") and tokens[at].text.endswith("ين")


def begins(word: str) -> bool:
    """Is it an adverb, or does an adverbial begin with it?"""
    return word in _opening() or word[:1] == "ب"


@cache
def _opening() -> frozenset[str]:
    return _word_list("adverbs_alone") | _word_list("adverbial_leads") | listed("words_of_when")


def closes(tokens: Sequence[Token], at: int) -> bool:
    """Does the adverbial before tokens[at] end there, so that what follows cannot be its genitive?"""
    last = at - 1 - (tokens[at - 1].text in _COMMA)
    word, before = tokens[last].text, tokens[last - 1].text if last else ""
    aside = last < at - 1 and any(t.text in _COMMA for t in tokens[max(0, last - _REACH) : last])
    if aside or word in _word_list("adverbs_alone") or word.startswith(_DEFINITE):
        return True
    leads = before in _word_list("adverbial_leads") or before == "من"
    if word.endswith(_ITS) and len(word) > 3 and leads and before not in _ACCORDING:
        return True  # not «بحسب رواية طفل»
    if before in _ACCORDING and word in listed("words_of_witnesses"):
        return True
    if word.endswith(("ين", "ون")) and len(word) > 4:
        return unit_at(tokens, at) is None or not tokens[at].text.endswith("ين")  # «ناشطين مدنيين»
    return word in listed("words_of_one_attack") or before in _RANKS or _described(tokens, last)


def _described(tokens: Sequence[Token], at: int) -> bool:
    """Is tokens[at] the adjective of an indefinite noun («سوق شعبي», «مجزرة جديدة», «مصادر محلية»)?"""
    word, noun = tokens[at].text, tokens[at - 1].text if at else ""
    if noun in _word_list("adverbial_leads") or noun in _COMMA or noun.startswith(_DEFINITE) or len(noun) < 3:
        return False
    if word in listed("plain_adjectives"):
        return True
    if word.endswith("ه"):
        return len(word) > 3 and (noun.endswith(("ه", "ات")) or word.endswith("يه"))
    return word.endswith("ي") and len(word) > 3 and not noun.endswith("ه") and not _bound(tokens, at)


def _bound(tokens: Sequence[Token], at: int) -> bool:
    """«منزل متطوعي …»: a sound plural that what follows has cut the ن of."""
    return unit_at([replace(tokens[at], text=tokens[at].text + "ن")], 0) is not None
