"""Quantities: the codebook's counting words and the figures that each convention takes from them."""

from __future__ import annotations

from collections.abc import Iterable

from tawthiq.model import Counting, Quantity, QuantityKind

_LITERAL: dict[str, tuple[int | None, int | None]] = {
    "plural": (2, None),
    "several": (3, None),
    "tens": (20, None),
    "hundreds": (200, None),
    "thousands": (2_000, None),
    "tens_of_thousands": (20_000, None),
    "hundreds_of_thousands": (200_000, None),
    "family": (2, None),
    "none": (0, 0),
    "not_known": (None, None),
}
_AIRWARS: dict[str, tuple[int, int]] = {
    "plural": (2, 2),
    "several": (3, 3),
    "tens": (12, 24),
    "hundreds": (100, 200),
    "thousands": (2_000, 2_000),
    "tens_of_thousands": (20_000, 20_000),
    "hundreds_of_thousands": (200_000, 200_000),
    "none": (0, 0),
}
_ACLED: dict[str, int] = {
    "several": 3,
    "tens": 10,
    "hundreds": 100,
    "thousands": 1_000,
    "tens_of_thousands": 10_000,
    "hundreds_of_thousands": 100_000,
    "none": 0,
}


def quantity_from(kind: QuantityKind, value: int | None = None, high: int | None = None) -> Quantity:
    """A quantity with its literal figures; `value` and `high` are the N and M of a range."""
    if kind == "between":
        return Quantity(kind, None, value, high)
    if kind in ("exact", "about"):
        return Quantity(kind, value, value, value)
    if kind == "more_than" and value is not None:
        return Quantity(kind, value, value + 1, None)
    if kind == "at_least":
        return Quantity(kind, value, value, None)
    return Quantity(kind, None, *_LITERAL[kind])


def range_of(quantity: Quantity, counting: Counting = "literal") -> tuple[int | None, int | None] | None:
    """Low and high under a convention (codebook, section 3); high None is open, None is no figure."""
    kind, value = quantity.kind, quantity.value
    if kind == "not_known":
        return None
    if counting == "literal" or kind in ("exact", "about", "between"):
        return quantity.low, quantity.high
    if kind == "family":
        return quantity.low, quantity.low  # two a family
    if counting == "airwars":
        return _AIRWARS.get(kind) or (quantity.low, quantity.low)
    if kind in ("more_than", "at_least"):
        return value, value
    return (_ACLED[kind], _ACLED[kind]) if kind in _ACLED else None


def sum_of(quantities: Iterable[Quantity]) -> Quantity:
    """What several quantities come to: exact where all are, else bounded below."""
    every = list(quantities)
    low = sum(q.low or 0 for q in every)
    if all(q.high is not None for q in every):
        high = sum(q.high or 0 for q in every)
        kind: QuantityKind = "about" if any(q.kind == "about" for q in every) else "exact"
        return quantity_from(kind, low) if low == high else quantity_from("between", low, high)
    if all(q.kind == "plural" for q in every):
        return every[0]
    return quantity_from("at_least", low)
