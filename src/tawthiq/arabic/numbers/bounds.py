"""The words that bound a number: أكثر من، لا يقل عدد القتلى عن، على الأقل."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.numbers.words import Bound, bounds
from tawthiq.arabic.quantities import quantity_from
from tawthiq.arabic.tokens import Token
from tawthiq.model import Quantity

NUMBER_OF_THEM = frozenset({
    "عددهم", "عددها", "عددهن", "عددهما", "عدد", "اعدادهم", "بعددهم", "حصيله", "الحصيله",
})  # fmt: skip


def bound_at(tokens: Sequence[Token], at: int, side: str) -> Bound | None:
    """The bound whose words stand at tokens[at], the longest first."""
    table = bounds(side)
    text = tokens[at].text
    found = table.get(text)
    joined = len(text) > 3 or text in ("ولا", "ولم", "وما")  # «ولم يتجاوز عدد الجرحى خمسة»
    if found is None and side == "before" and text[:1] in "وبلف" and joined:
        found = table.get(text[1:])
        text = text[1:]
    if found is None:
        return None
    for bound in found:
        if [t.text for t in tokens[at + 1 : at + len(bound.words)]] == [*bound.words[1:]]:
            return bound
    return _stretched(tokens, at, text, table) if side == "before" else None


def _stretched(
    tokens: Sequence[Token], at: int, text: str, table: dict[str, tuple[Bound, ...]]
) -> Bound | None:
    """لا يقل عدد القتلى عن 15: the words of the bound stand apart; given back as long as they stretch."""
    for bound in table.get(text, ()):
        body, end = bound.words[:-1], bound.words[-1]
        if len(body) < 1 or end not in ("عن", "علي", "من"):
            continue
        middle = at + len(body)
        if [text, *(t.text for t in tokens[at + 1 : middle])] != list(body):
            continue
        if middle < len(tokens) and tokens[middle].text in NUMBER_OF_THEM:
            for k in range(middle + 1, min(middle + 4, len(tokens))):
                if tokens[k].text in ("عن", "علي"):
                    return replace(bound, words=tuple(t.text for t in tokens[at : k + 1]))
    return None


def bound_quantity(quantity: Quantity, bound: str) -> Quantity:
    """A quantity under a bound of numbers.yaml; vague words and ranges stay what they are."""
    value = quantity.value
    if quantity.kind not in ("exact", "about") or value is None:
        return quantity
    if bound == "about":
        return quantity_from("about", value)
    if bound == "more_than":
        return quantity_from("more_than", value)
    if bound == "at_least":
        return quantity_from("at_least", value)
    top = value - 1 if bound == "less_than" else value
    return Quantity("between", None, None, top)
