"""Plurals that say how many after all: duals spelt like plurals (مدنيين أحدهما طفل), lists in brackets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from tawthiq.arabic.counted import Counted
from tawthiq.arabic.fold import fold
from tawthiq.arabic.numbers.words import listed
from tawthiq.arabic.quantities import quantity_from
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import UnitWord, harm_words, unit_at
from tawthiq.lexicon import load

_ITEM = 6  # words from the first of a list to the next of it
_OF_SOME = 4  # words from one of a list, over whose he is, to the next
_LEADS = (["("], [":"], ["هما"], ["هم"], ["هن"], ["،", "هما"], ["،", "هم"], ["هم", ":"], ["هما", ":"])
_TO_PRONOUN = 14  # words from the people to the pronoun of the two
_OF_BOTH, _THEY = "هما", ("ون", "ين")
_TWO_THINGS = ("تي", "تين", "تان", "يي")  # «بلدتي كذا وكذا», «غارتين»
_STOPS = (".", "؛", ":", "(", "؟")
_THIRD = ("ثالث", "ثالثه", "الثالث")  # «استشهاد مسعفين وإصابة ثالث»


@cache
def _signs() -> frozenset[str]:
    """Words that speak of two: قتلا، أحدهما، بينهما."""
    return frozenset(fold(w) for e in load("numbers") if e.get("role") == "dual" for w in e["words"])


def dual_by_sign(tokens: Sequence[Token], count: Counted) -> Counted | None:
    """مدنيين آخرين قتلا، عنصرين أحدهما ضابط: two, by a word that agrees with them."""
    if not count.bare or count.quantity.kind != "plural" or count.head is None:
        return None
    at = count.last + (count.last < len(tokens) and tokens[count.last].text in ("،", "(", "-"))
    third = at + 1 < len(tokens) and tokens[at + 1].text in _THIRD and tokens[at].text[:1] == "و"
    if at >= len(tokens) or not (third or tokens[at].text in _signs() or _told_of_both(tokens, count.last)):
        return None
    noun = unit_at(tokens, count.head)
    two = noun is not None and (noun.number == "homograph" or (third and _construct(noun, tokens)))
    return replace(count, quantity=quantity_from("exact", 2)) if two else None


def _told_of_both(tokens: Sequence[Token], at: int) -> bool:
    """«استشهاد مواطنين بصاروخ أطلقته عليهما طائرة», «مقتل مدنيين بقصف سيارتهما»: a pronoun of two farther on,
    with nothing else between that is two, and nobody else harmed."""
    for token in tokens[at : at + _TO_PRONOUN]:
        text = token.text
        if token.kind == "break" or text in _STOPS or text.endswith(_TWO_THINGS):
            return False
        if text.lstrip("وف") in harm_words() or (text[:1] == "و" and text.endswith(_THEY)):
            return False
        if text.endswith(_OF_BOTH):
            return text.startswith(_upon_them()) or text[1:].startswith(_upon_them())
    return False


@cache
def _upon_them() -> tuple[str, ...]:
    return tuple(listed("stems_of_what_is_theirs"))


def _construct(noun: UnitWord, tokens: Sequence[Token]) -> bool:
    """«عاملي إغاثة وإصابة ثالث»: spelt alike for two and for more."""
    return noun.number == "plural" and noun.last - noun.at > 1 and tokens[noun.at].text.endswith("ي")


def heads_a_list(tokens: Sequence[Token], at: int, last: int, previous: Counted | None) -> bool:
    """ثلاثة أشخاص (صحفي و…، مدنيين هما أب و…: does the noun at tokens[at:last] open the list of them?"""
    if previous is None or last >= len(tokens):
        return False
    lead = [t.text for t in tokens[previous.last : at]] if at - previous.last < 3 else []
    people = previous.group is not None or previous.unit is None
    if lead == [":"] and people and previous.quantity.kind == "exact" and (previous.quantity.value or 0) > 1:
        return any(t.text[:1] == "و" for t in tokens[last : last + _ITEM])  # «ثمانية: ممرضة …، وامرأتان»
    if previous.group is None:
        return False
    if lead not in _LEADS:
        return False
    of_some = tokens[last].text in ("من", "في")  # «خمسة قتلى: عنصر من الشرطة وأربعة مدنيين»
    joined = of_some and any(t.text[:1] == "و" for t in tokens[last + 2 : last + _OF_SOME])
    return joined or tokens[last].text[:1] == "و" or tokens[last].text == "،"


def itemised(tokens: Sequence[Token], counts: list[Counted]) -> list[Counted]:
    """قتلى (امرأة وطفلان): a bare plural is as many as the list right after it."""
    out: list[Counted] = []
    for count in counts:
        whole = out[-1] if out else None
        if (
            whole
            and whole.bare
            and whole.quantity.kind == "plural"
            and whole.group
            and count.parts
            and count.quantity.kind == "exact"
            and count.first - whole.last < 3
            and [t.text for t in tokens[whole.last : count.first]] in _LEADS
        ):
            out[-1] = replace(whole, quantity=count.quantity)
        out.append(count)
    return out
