"""Number phrases: a cardinal, a range or a vague word with the words that bound it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.cardinals import Cardinal, read_cardinal
from tawthiq.arabic.numbers.bounds import NUMBER_OF_THEM, bound_at, bound_quantity
from tawthiq.arabic.numbers.ranges import RANGE_STARTS, between_at, is_rising, range_phrase
from tawthiq.arabic.numbers.types import NumberPhrase
from tawthiq.arabic.numbers.vague import several_at, some_at, vague_at, zero_at
from tawthiq.arabic.numbers.words import as_role, bounds, number_words
from tawthiq.arabic.numerals import read_digits
from tawthiq.arabic.quantities import quantity_from
from tawthiq.arabic.tokens import Token
from tawthiq.remember import remembered

__all__ = ["OPENING", "NumberPhrase", "may_number", "parse_number"]

_TO = frozenset({"الي", "او", "حتي", "أو", "ولغايه", "لغايه"})
_FILLERS = frozenset({"ال", "ب", "عن", "علي", "بنحو", "بحوالي", "بقرابه"})
_OPEN = frozenset("([«\"“”‹'/")
OPENING = _OPEN | {"+"}
"""Marks that a number may follow closely enough to be one with them."""


@remembered(100_000)
def may_number(text: str) -> bool:
    """Can a number phrase start with this word?"""
    starts = bounds("before")
    return bool(
        text in starts
        or text[1:] in starts
        or text in RANGE_STARTS
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
    if token.kind != "number" and not (token.kind == "word" and may_number(token.text)):
        return None
    return _bounded(tokens, at) or between_at(tokens, at) or _core(tokens, at)


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
            or (tokens[start - 1].text in ("عدد", "حصيله") and tokens[start].text.startswith("ال"))
        ):
            start += 1
    inner = between_at(tokens, start) or _core(tokens, start) if start < len(tokens) else None
    if inner is None and start < len(tokens) and tokens[start].kind == "mark":
        inner = _enclosed(tokens, start) or _plus(tokens, start)
    return _with_bound(inner, bound.id, at) if inner else None


def _with_bound(inner: NumberPhrase, bound: str, at: int) -> NumberPhrase:
    return replace(
        inner, first=at, quantity=bound_quantity(inner.quantity, bound), definite=False, alone=False
    )


def _core(tokens: Sequence[Token], at: int) -> NumberPhrase | None:
    token = tokens[at]
    if token.kind == "number":
        digits = read_digits(token.text)
        if digits.shape == "range":
            return range_phrase(at, at + 1, digits.low, digits.high)
    elif token.kind != "word":
        return None
    elif token.text == "ال" and at + 1 < len(tokens) and tokens[at + 1].kind == "number":
        inner = _core(tokens, at + 1)
        return replace(inner, first=at) if inner else None
    elif not number_words(token.text) and token.text not in ("و", "وال"):
        return None
    vague = some_at(tokens, at) or vague_at(tokens, at)
    if vague:
        return vague
    cardinal = read_cardinal(tokens, at)
    if cardinal is not None:
        return _from_cardinal(tokens, cardinal)
    return several_at(tokens, at) or zero_at(tokens, at)


def _past_echo(tokens: Sequence[Token], cardinal: Cardinal) -> int:
    """«خمسة (5) مدنيين», «5 (خمسة) مدنيين»: past the same number, said once more in brackets."""
    at = cardinal.last
    if at + 2 >= len(tokens) or tokens[at].text != "(":
        return at
    again = read_cardinal(tokens, at + 1)
    alike = again is not None and again.value == cardinal.value and again.digits != cardinal.digits
    closed = again is not None and again.last < len(tokens) and tokens[again.last].text == ")"
    return again.last + 1 if again is not None and alike and closed else at


def _from_cardinal(tokens: Sequence[Token], cardinal: Cardinal) -> NumberPhrase | None:
    value = int(cardinal.value)
    last = _past_echo(tokens, cardinal)
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
        return replace(range_phrase(cardinal.first, last + 1, value + 1, value + 9), prefix=cardinal.prefix)
    if after.text == "+" and after.start == tokens[last - 1].end and cardinal.digits:
        return replace(phrase, last=last + 1, quantity=quantity_from("at_least", value))
    if after.text in _TO or (after.text in "-–—" and cardinal.digits):
        high = read_cardinal(tokens, last + 1)
        if (
            high
            and high.value > value
            and not high.prefix
            and (after.text != "الي" or not is_rising(tokens, last))
        ):
            return replace(range_phrase(cardinal.first, high.last, value, high.value), prefix=cardinal.prefix)
    return phrase
