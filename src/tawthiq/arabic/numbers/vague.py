"""Numbers that are not told: بضعة عشر، عشرات، مئات الآلاف، عدة، عدد من, and none at all (صفر)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.fold import bare
from tawthiq.arabic.numbers.ranges import range_phrase
from tawthiq.arabic.numbers.types import NumberPhrase
from tawthiq.arabic.numbers.words import NumberWord, as_role, listed
from tawthiq.arabic.quantities import quantity_from
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import after_harm
from tawthiq.model import QuantityKind

_VAGUE: dict[int, QuantityKind] = {
    10: "tens",
    100: "hundreds",
    1000: "thousands",
    10_000: "tens_of_thousands",
    100_000: "hundreds_of_thousands",
}

_MANY = ("العديد", "عديد", "الكثير", "كثير")
_MANY_THE = ("العديد", "الكثير")


def some_at(tokens: Sequence[Token], at: int) -> NumberPhrase | None:
    """بضعة عشر، بضع وعشرون، بضع مئات، نيف وثلاثون."""
    some = as_role(tokens[at].text, "some", "odd")
    if some is None or at + 1 >= len(tokens):
        return None
    low, step = (3, 9) if some.role == "some" else (1, 9)
    after = tokens[at + 1]
    if some.role == "some" and (ten := as_role(after.text, "ten")) and not ten.prefix:
        return replace(range_phrase(at, at + 2, 13, 19), prefix=some.prefix)
    if some.role == "some" and (vague := as_role(after.text, "vague")) and not vague.conjoined:
        quantity = quantity_from("at_least", low * vague.value)
        return NumberPhrase(at, at + 2, quantity, "vague", prefix=some.prefix)
    start = at + 2 if after.text == "و" else at + 1
    tens = as_role(tokens[start].text, "tens") if start < len(tokens) else None
    if tens and (start == at + 2 or tens.conjoined):
        return replace(range_phrase(at, start + 1, tens.value + low, tens.value + step), prefix=some.prefix)
    return None


def vague_at(tokens: Sequence[Token], at: int) -> NumberPhrase | None:
    """عشرات، مئات الآلاف، آلاف، ملايين; both of عشرات ومئات is not a number."""
    word = as_role(tokens[at].text, "vague")
    if word is None:
        return None
    value, last = word.value, at + 1
    more = as_role(tokens[last].text, "vague") if last < len(tokens) else None
    if more and not more.conjoined and more.value > value and more.prefix in ("", "ال"):
        value, last = value * more.value, last + 1
    kind = _VAGUE.get(value)
    quantity = quantity_from(kind) if kind else quantity_from("at_least", 2 * value)
    return NumberPhrase(at, last, quantity, "vague", word.definite, prefix=word.prefix)


def several_at(tokens: Sequence[Token], at: int) -> NumberPhrase | None:
    word: NumberWord | None = as_role(tokens[at].text, "several")
    if word:
        return NumberPhrase(at, at + 1, quantity_from("several"), "several", prefix=word.prefix)
    if _many_alone(tokens, at):
        return NumberPhrase(at, at + 1, quantity_from("several"), "several", others=True)
    word = as_role(tokens[at].text, "several_of")
    if word is None or (word.definite and bare(tokens[at].text[-6:]) not in _MANY):
        return None
    end, others = at + 1, False
    while end < len(tokens) and end < at + 5 and tokens[end].text in listed("words_after_number_of"):
        others = others or tokens[end].text in ("اخر", "اخرا")
        end += 1
    if end < len(tokens) and tokens[end].text in ("من", "منهم", "منها", "منهن"):
        end += tokens[end].text == "من"
        return NumberPhrase(
            at, end, quantity_from("several"), "several", of=True, prefix=word.prefix, others=others
        )
    if others:
        return NumberPhrase(at, end, quantity_from("several"), "several", prefix=word.prefix, others=True)
    return None


def _many_alone(tokens: Sequence[Token], at: int) -> bool:
    """«قتل مدني وجرح العديد», «وأصيب كثيرون»: people, with no noun after it."""
    many = tokens[at].text in _MANY_THE or as_role(tokens[at].text, "several_alone")
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return bool(many) and after_harm(tokens, at) and not following.startswith(("من", "ال", "اخر"))


def zero_at(tokens: Sequence[Token], at: int) -> NumberPhrase | None:
    word = as_role(tokens[at].text, "zero")
    return NumberPhrase(at, at + 1, quantity_from("none"), "zero", prefix=word.prefix) if word else None
