"""Numbers told apart by the marks and letters beside them: names of types, page counters, list numbers."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.numbers.phrase import NumberPhrase
from tawthiq.arabic.numerals import read_digits
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import harm_words


def glued_to_a_name(tokens: Sequence[Token], first: int) -> bool:
    """سو-24، M5: a number glued to letters is a name."""
    if first == 0 or tokens[first].kind != "number":
        return False
    left = tokens[first - 1]
    if left.kind == "latin":
        return True
    if (
        first > 1
        and left.text in "-_"
        and left.end == tokens[first].start
        and left.start == tokens[first - 2].end
    ):
        return tokens[first - 2].kind in ("word", "latin") and len(tokens[first - 2].text) <= 5
    return False


def of_a_page(tokens: Sequence[Token], phrase: NumberPhrase) -> bool:
    """Counters and handles of a page: 7y, All reactions: 579, furat/7731, 😢50."""
    if tokens[phrase.first].kind != "number" or phrase.last != phrase.first + 1:
        return False
    near = (*tokens[max(0, phrase.first - 2) : phrase.first], *tokens[phrase.last : phrase.last + 1])
    if any(t.kind == "latin" for t in near):
        return True
    sides = (*tokens[max(0, phrase.first - 1) : phrase.first], *tokens[phrase.last : phrase.last + 1])
    return any(t.kind == "mark" and t.text[:1] > "\u2190" for t in sides)


def is_list_number(tokens: Sequence[Token], phrase: NumberPhrase) -> bool:
    """1- …, 2) … at the start of a line."""
    at = phrase.first
    if tokens[at].kind != "number" or phrase.last >= len(tokens):
        return False
    after = tokens[phrase.last]
    if after.text == "-" and after.start == tokens[at].end and phrase.last + 1 < len(tokens):
        harmed = at > 0 and tokens[at - 1].text in harm_words()
        if tokens[phrase.last + 1].kind == "word" and not harmed:
            return True
    starts = at == 0 or tokens[at - 1].kind == "break"
    return (
        starts
        and tokens[phrase.last].text in ("-", ")", ".", "–", "_", "/")
        and tokens[phrase.last].end - tokens[phrase.last].start == 1
    )


def odd_digits(token: Token) -> str | None:
    """The unit of digits that are no plain number: clock, date, or a decimal."""
    if token.kind != "number":
        return None
    shape = read_digits(token.text).shape
    return {"clock": "clock", "date": "date", "decimal": "other"}.get(shape)
