"""Number phrases: a cardinal, a range or a vague word with the words that bound it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tawthiq.arabic.cardinals import Cardinal, read_cardinal
from tawthiq.arabic.fold import bare
from tawthiq.arabic.number_bounds import NUMBER_OF_THEM, bound_at, bound_quantity
from tawthiq.arabic.number_words import NumberWord, as_role, bounds, number_words, word_set
from tawthiq.arabic.numerals import read_digits
from tawthiq.arabic.quantities import quantity_from
from tawthiq.arabic.tokens import Token
from tawthiq.model import Quantity, QuantityKind

_VAGUE: dict[int, QuantityKind] = {
    10: "tens",
    100: "hundreds",
    1000: "thousands",
    10_000: "tens_of_thousands",
    100_000: "hundreds_of_thousands",
}
_TO = frozenset({"الي", "او", "حتي", "أو", "ولغايه", "لغايه"})
_FILLERS = frozenset({"ال", "ب", "عن", "علي", "بنحو", "بحوالي", "بقرابه"})
_ADJECTIVES = word_set(
    "اخر اخرا كبير كبيرا كبيره قليل قليلا محدود محدودا غير محدد معروف هايل هايله ضخم اخري متزايد معلوم لا "
    "باس به"
)
_OPEN = frozenset("([«\"“”‹'/")
OPENING = _OPEN | {"+"}
"""Marks that a number may follow closely enough to be one with them."""
_RANGE_STARTS = frozenset({"ما", "وما", "بين", "مابين", "وبين", "ومابين", "من", "ومن"})


@dataclass(frozen=True, slots=True)
class NumberPhrase:
    """`quantity` stands at tokens[first:last]; `of`: من was read, a definite noun follows.

    `kind` is cardinal (digits or words), vague, several or zero. `prefix`: clitics of its first word.
    """

    first: int
    last: int
    quantity: Quantity
    kind: str
    definite: bool = False
    of: bool = False
    prefix: str = ""
    others: bool = False
    alone: bool = False  # "واحد", "الف": words that need a noun beside them to be believed


def may_number(text: str) -> bool:
    """Can a number phrase start with this word?"""
    starts = bounds("before")
    return bool(
        text in starts
        or text[1:] in starts
        or text in _RANGE_STARTS
        or text in ("ال", "و", "وال")
        or number_words(text)
    )


def parse_number(tokens: Sequence[Token], at: int) -> NumberPhrase | None:
    """The number phrase that starts at tokens[at], bounds included; None where none does.

    Quantity kinds are those of the codebook; decimals and clock times are no numbers here.
    """
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.kind == "mark":
        return _plus(tokens, at) or _enclosed(tokens, at)
    if token.kind not in ("word", "number"):
        return None
    return _bounded(tokens, at) or _between(tokens, at) or _core(tokens, at)


def _plus(tokens: Sequence[Token], at: int) -> NumberPhrase | None:
    if tokens[at].text != "+" or at + 1 >= len(tokens) or tokens[at + 1].start != tokens[at].end:
        return None
    inner = _core(tokens, at + 1)
    return _with_bound(inner, "at_least", at) if inner else None


def _enclosed(tokens: Sequence[Token], at: int) -> NumberPhrase | None:
    """(7)، «٢١»، /22/: one mark on either side."""
    if tokens[at].text not in _OPEN or at + 2 >= len(tokens) or tokens[at + 2].kind != "mark":
        return None
    inner = read_cardinal(tokens, at + 1)
    if inner is None or inner.last != at + 2 or not inner.digits:
        return None
    return NumberPhrase(at, at + 3, quantity_from("exact", int(inner.value)), "cardinal")


def _bounded(tokens: Sequence[Token], at: int) -> NumberPhrase | None:
    bound = bound_at(tokens, at, "before")
    if bound is None:
        return None
    start = at + len(bound.words)
    for _ in range(4):
        if start < len(tokens) and (
            tokens[start].text in _FILLERS
            or tokens[start].text in NUMBER_OF_THEM
            or (tokens[start - 1].text == "عدد" and tokens[start].text.startswith("ال"))
        ):
            start += 1
    inner = _between(tokens, start) or _core(tokens, start) if start < len(tokens) else None
    if inner is None and start < len(tokens) and tokens[start].kind == "mark":
        inner = _enclosed(tokens, start) or _plus(tokens, start)
    return _with_bound(inner, bound.id, at) if inner else None


def _with_bound(inner: NumberPhrase, bound: str, at: int) -> NumberPhrase:
    return replace(
        inner, first=at, quantity=bound_quantity(inner.quantity, bound), definite=False, alone=False
    )


def _between(tokens: Sequence[Token], at: int) -> NumberPhrase | None:
    """ما بين 5 و7، بين خمسة وعشرة، من 20 إلى 25."""
    text = tokens[at].text
    start = at
    if text in ("ما", "وما") and at + 1 < len(tokens) and tokens[at + 1].text == "بين":
        start = at + 2
    elif text in ("بين", "مابين", "وبين", "ومابين"):
        start = at + 1
    elif text in ("من", "ومن"):
        return _from_to(tokens, at)
    if start == at:
        return None
    low = read_cardinal(tokens, start)
    if low is None:
        return None
    high = _joined(tokens, low.last)
    if high and high.value > low.value:
        return _range(at, high.last, low.value, high.value)
    if low.split and low.split[0] < low.split[1]:
        return _range(at, low.last, *low.split)
    return None


def _from_to(tokens: Sequence[Token], at: int) -> NumberPhrase | None:
    low = read_cardinal(tokens, at + 1)
    if low is None or low.last >= len(tokens) or tokens[low.last].text not in ("الي", "حتي", "ل"):
        return None
    high = read_cardinal(tokens, low.last + 1)
    if high is None or high.value <= low.value or _rising(tokens, at):
        return None
    return _range(at, high.last, low.value, high.value)


def _rising(tokens: Sequence[Token], at: int) -> bool:
    """ارتفعت الحصيلة من 5 إلى 7 restates a toll and is no range."""
    return any(
        t.text[:5] in ("ارتفع", "لترت", "وارتف", "لترتف", "ليرتف", "ازداد", "زادت", "قفز", "قفزت")
        for t in tokens[max(0, at - 8) : at]
    )


def _joined(tokens: Sequence[Token], at: int) -> Cardinal | None:
    if at >= len(tokens):
        return None
    if tokens[at].text in ("و", "الي", "حتي"):
        return read_cardinal(tokens, at + 1)
    found = read_cardinal(tokens, at)
    return found if found and found.prefix[:1] == "و" else None


def _range(first: int, last: int, low: float, high: float) -> NumberPhrase:
    return NumberPhrase(first, last, quantity_from("between", int(low), int(high)), "cardinal")


def _core(tokens: Sequence[Token], at: int) -> NumberPhrase | None:
    token = tokens[at]
    if token.kind == "number":
        digits = read_digits(token.text)
        if digits.shape == "range":
            return _range(at, at + 1, digits.low, digits.high)
    elif token.kind != "word":
        return None
    elif token.text == "ال" and at + 1 < len(tokens) and tokens[at + 1].kind == "number":
        inner = _core(tokens, at + 1)
        return replace(inner, first=at) if inner else None
    elif not number_words(token.text) and token.text not in ("و", "وال"):
        return None
    vague = _some(tokens, at) or _vague(tokens, at)
    if vague:
        return vague
    cardinal = read_cardinal(tokens, at)
    if cardinal is not None:
        return _from_cardinal(tokens, cardinal)
    return _several(tokens, at) or _zero(tokens, at)


def _from_cardinal(tokens: Sequence[Token], cardinal: Cardinal) -> NumberPhrase | None:
    value, last = int(cardinal.value), cardinal.last
    phrase = NumberPhrase(
        cardinal.first,
        last,
        quantity_from("exact", value),
        "cardinal",
        cardinal.definite,
        prefix=cardinal.prefix,
        alone=value == 1 and not cardinal.digits,
    )
    if last >= len(tokens):
        return phrase
    after = tokens[last]
    odd = as_role(after.text, "odd") if after.kind == "word" else None
    if odd and odd.conjoined and value % 10 == 0:  # عشرون ونيف
        return replace(_range(cardinal.first, last + 1, value + 1, value + 9), prefix=cardinal.prefix)
    if after.text == "+" and after.start == tokens[last - 1].end and cardinal.digits:
        return replace(phrase, last=last + 1, quantity=quantity_from("at_least", value))
    if after.text in _TO or (after.text in "-–—" and cardinal.digits):
        high = read_cardinal(tokens, last + 1)
        if (
            high
            and high.value > value
            and not high.prefix
            and (after.text != "الي" or not _rising(tokens, last))
        ):
            return replace(_range(cardinal.first, high.last, value, high.value), prefix=cardinal.prefix)
    return phrase


def _some(tokens: Sequence[Token], at: int) -> NumberPhrase | None:
    """بضعة عشر، بضع وعشرون، بضع مئات، نيف وثلاثون."""
    some = as_role(tokens[at].text, "some", "odd")
    if some is None or at + 1 >= len(tokens):
        return None
    low, step = (3, 9) if some.role == "some" else (1, 9)
    after = tokens[at + 1]
    if some.role == "some" and (ten := as_role(after.text, "ten")) and not ten.prefix:
        return replace(_range(at, at + 2, 13, 19), prefix=some.prefix)
    if some.role == "some" and (vague := as_role(after.text, "vague")) and not vague.conjoined:
        quantity = quantity_from("at_least", low * vague.value)
        return NumberPhrase(at, at + 2, quantity, "vague", prefix=some.prefix)
    start = at + 2 if after.text == "و" else at + 1
    tens = as_role(tokens[start].text, "tens") if start < len(tokens) else None
    if tens and (start == at + 2 or tens.conjoined):
        return replace(_range(at, start + 1, tens.value + low, tens.value + step), prefix=some.prefix)
    return None


def _vague(tokens: Sequence[Token], at: int) -> NumberPhrase | None:
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


def _several(tokens: Sequence[Token], at: int) -> NumberPhrase | None:
    word: NumberWord | None = as_role(tokens[at].text, "several")
    if word:
        return NumberPhrase(at, at + 1, quantity_from("several"), "several", prefix=word.prefix)
    word = as_role(tokens[at].text, "several_of")
    if word is None or (
        word.definite and bare(tokens[at].text[-6:]) not in ("العديد", "عديد", "الكثير", "كثير")
    ):
        return None
    end, others = at + 1, False
    while end < len(tokens) and end < at + 5 and tokens[end].text in _ADJECTIVES:
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


def _zero(tokens: Sequence[Token], at: int) -> NumberPhrase | None:
    word = as_role(tokens[at].text, "zero")
    return NumberPhrase(at, at + 1, quantity_from("none"), "zero", prefix=word.prefix) if word else None
