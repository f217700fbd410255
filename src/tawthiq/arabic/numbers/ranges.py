"""Ranges in words: ما بين 5 و7، بين خمسة وعشرة، من 20 إلى 25."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.cardinals import Cardinal, read_cardinal
from tawthiq.arabic.numbers.types import NumberPhrase
from tawthiq.arabic.quantities import quantity_from
from tawthiq.arabic.tokens import Token

_RISES = ("ارتفع", "ارتفا", "رتفع", "ترتفع", "ازداد", "ازدياد", "زادت", "زياده", "قفز")
_RISE_REACH = 14  # words from the rise to the figures that it led from and to
RANGE_STARTS = frozenset({"ما", "وما", "بين", "مابين", "وبين", "ومابين", "من", "ومن"})


def between_at(tokens: Sequence[Token], at: int) -> NumberPhrase | None:
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
        return range_phrase(at, high.last, low.value, high.value)
    if low.split and low.split[0] < low.split[1]:
        return range_phrase(at, low.last, *low.split)
    return None


def _from_to(tokens: Sequence[Token], at: int) -> NumberPhrase | None:
    low = read_cardinal(tokens, at + 1)
    if low is None or low.last >= len(tokens) or tokens[low.last].text not in ("الي", "حتي", "ل"):
        return None
    high = read_cardinal(tokens, low.last + 1)
    if high is None or high.value <= low.value or is_rising(tokens, at):
        return None
    return range_phrase(at, high.last, low.value, high.value)


def is_rising(tokens: Sequence[Token], at: int) -> bool:
    """ارتفعت الحصيلة من 5 إلى 7 restates a toll and is no range."""
    return any(t.text.lstrip("ولي").startswith(_RISES) for t in tokens[max(0, at - _RISE_REACH) : at])


def _joined(tokens: Sequence[Token], at: int) -> Cardinal | None:
    if at >= len(tokens):
        return None
    if tokens[at].text in ("و", "الي", "حتي"):
        return read_cardinal(tokens, at + 1)
    found = read_cardinal(tokens, at)
    and_eleven = found is not None and found.value == 11 and tokens[at].text in ("واحد", "واحدي")  # وأحد عشر
    return found if found and (found.prefix[:1] == "و" or and_eleven) else None


def range_phrase(first: int, last: int, low: float, high: float) -> NumberPhrase:
    return NumberPhrase(first, last, quantity_from("between", int(low), int(high)), "cardinal")
