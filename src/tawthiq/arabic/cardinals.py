"""Cardinal numbers: digits and number words put together (ستة وأربعين، 37 ألفا و912، ثلاثة ملايين ونصف)."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.numbers.words import NumberWord, as_role, number_words
from tawthiq.arabic.numerals import read_digits
from tawthiq.arabic.tokens import Token
from tawthiq.records import record

_UNITS = ("one", "joined")
_HUNDRED = 100
_JOINABLE = frozenset(
    {"one", "joined", "ten", "teen", "tens", "hundred", "hundreds", "scale", "scales", "fraction"}
)


@record
class Cardinal:
    """`value` stands at tokens[first:last]. `split`: the words also read as two numbers (خمسة وعشرين)."""

    value: float
    first: int
    last: int
    digits: bool
    definite: bool
    prefix: str
    split: tuple[int, int] | None = None


def read_cardinal(tokens: Sequence[Token], at: int, below: float = 1e12) -> Cardinal | None:
    """The longest cardinal that starts at tokens[at] and is smaller than `below`; None for none."""
    group = _group(tokens, at)
    scale_start = group is None
    if group is None:
        group = _scale_alone(tokens, at)
        if group is None:
            return None
    value, last = group.value, group.last
    scale = value if scale_start else 1.0
    if not scale_start:
        word = _role(tokens, last, "scale", "scale_after")
        if word and not word.conjoined and (word.prefix == "" or group.definite):
            scale, value, last = word.value, value * word.value, last + 1
    if value >= below:
        return None
    if scale >= 1000:
        value, last = _rest(tokens, value, last, _magnitude(scale))
    split = group.split if last == group.last else None
    return Cardinal(value, at, last, group.digits, group.definite, group.prefix, split)


def _magnitude(scale: float) -> float:
    return next(m for m in (1e9, 1e6, 1e3) if scale >= m)


def _rest(tokens: Sequence[Token], value: float, last: int, scale: float) -> tuple[float, int]:
    """ونصف، وخمسمئة، و912 after a thousand, a million."""
    start = _after_and(tokens, last)
    if start is None:
        return value, last
    half = _role(tokens, start, "fraction")
    if half and half.value in (50, 25) and (start > last or half.conjoined):
        again = _role(tokens, start + 1, "scale")
        end = start + 2 if again and again.value == scale and not again.conjoined else start + 1
        return value + scale * half.value / 100, end
    more = read_cardinal(tokens, start, scale)
    return (value + more.value, more.last) if more else (value, last)


def _scale_alone(tokens: Sequence[Token], at: int) -> Cardinal | None:
    word = _role(tokens, at, "scale", "scales")
    if word and not word.plural:
        dual = tokens[at].text.endswith(("الفا", "مليونا", "مليارا")) and at + 1 < len(tokens)
        if dual and tokens[at + 1].text[:1] != "و":  # ألفا عائلة, not ألفا و298
            return Cardinal(2 * word.value, at, at + 1, False, word.definite, word.prefix)
        return Cardinal(word.value, at, at + 1, False, word.definite, word.prefix)
    part = _role(tokens, at, "fraction")  # نصف مليون
    whole = _role(tokens, at + 1, "scale") if part and part.value in (50, 25) else None
    if part and whole and not whole.plural and not whole.conjoined:
        return Cardinal(whole.value * part.value / 100, at, at + 2, False, False, part.prefix)
    return None


def _group(tokens: Sequence[Token], at: int) -> Cardinal | None:
    """A number below a thousand in words, or digits."""
    if at >= len(tokens):
        return None
    if tokens[at].kind == "number":
        digits = read_digits(tokens[at].text)
        scaled = digits.shape == "decimal" and _role(tokens, at + 1, "scale")
        if digits.shape == "number" or scaled:
            teen = 11 <= digits.low <= 19 and _role(tokens, at + 1, "ten")
            last = at + 2 if teen and not teen.prefix and teen.value == 10 else at + 1  # «15 عشر شخصا»
            return Cardinal(digits.low, at, last, True, False, "")
        return None
    hundreds = _role(tokens, at, "hundred", "hundreds")
    if hundreds is None:
        ones = _role(tokens, at, "one")
        after = _role(tokens, at + 1, "hundred") if ones and 3 <= ones.value <= 9 else None
        if not (ones and after and after.prefix == ""):
            return _below_hundred(tokens, at)
        value, last, first = ones.value * 100, at + 2, ones
    else:
        value, last, first = hundreds.value, at + 1, hundreds
    start = _after_and(tokens, last)
    small = _below_hundred(tokens, start) if start is not None else None
    small = small or _digits_joined(tokens, last)
    if small and not _names_next(tokens, last, small):
        value, last = value + int(small.value), small.last
    return Cardinal(value, at, last, False, first.definite, first.prefix)


def _digits_joined(tokens: Sequence[Token], last: int) -> Cardinal | None:
    """«مئة و12 مدنيا»: the hundred in words, the rest in digits."""
    if last + 1 >= len(tokens) or tokens[last].text != "و" or tokens[last + 1].kind != "number":
        return None
    digits = read_digits(tokens[last + 1].text)
    small = digits.shape == "number" and 0 < digits.low < _HUNDRED
    return Cardinal(digits.low, last + 1, last + 2, True, False, "") if small else None


def _names_next(tokens: Sequence[Token], last: int, small: Cardinal) -> bool:
    """Is the small number after the hundred a count of its own (مئة وثلاثة صواريخ is not)?"""
    return small.definite and last == small.first


def _below_hundred(tokens: Sequence[Token], at: int) -> Cardinal | None:
    word = _role(tokens, at, "one", "joined", "ten", "teen", "tens")
    if word is None:
        return None
    if word.role in _UNITS:
        joined = _teen_or_tens(tokens, at, word)
        if joined or word.role == "joined":
            return joined
    return Cardinal(word.value, at, at + 1, False, word.definite, word.prefix)


def _teen_or_tens(tokens: Sequence[Token], at: int, word: NumberWord) -> Cardinal | None:
    ten = _role(tokens, at + 1, "ten")
    if ten and ten.prefix == "":
        return Cardinal(word.value + 10, at, at + 2, False, word.definite, word.prefix)
    start = _after_and(tokens, at + 1)
    tens = _role(tokens, start, "tens") if start is not None else None
    if start is None or tens is None or (tens.definite and not word.definite):
        return None
    return Cardinal(
        word.value + tens.value, at, start + 1, False, word.definite, word.prefix, (word.value, tens.value)
    )


def _after_and(tokens: Sequence[Token], at: int) -> int | None:
    """Index of the number that و joins at tokens[at] (the و glued or alone), or None."""
    if at >= len(tokens):
        return None
    if tokens[at].text == "و":
        return at + 1 if at + 1 < len(tokens) else None
    if tokens[at].kind == "word" and tokens[at].text[:1] == "و":
        return at if any(_is_joined(tokens, at, w) for w in number_words(tokens[at].text)) else None
    return None


def _is_joined(tokens: Sequence[Token], at: int, word: NumberWord) -> bool:
    """Does و stand before it (وعشرين; وأحد only before a ten: وأحد عشر)?"""
    if not word.conjoined or word.role not in _JOINABLE:
        return False
    return word.role != "joined" or _teen_or_tens(tokens, at, word) is not None


def _role(tokens: Sequence[Token], at: int, *roles: str) -> NumberWord | None:
    if at >= len(tokens) or tokens[at].kind != "word":
        return None
    return as_role(tokens[at].text, *roles)
