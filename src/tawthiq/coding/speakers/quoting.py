"""Quotations that go on over the end of a sentence: who was quoted speaks on until they close."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token

_OPENS, _CLOSES, _EITHER = frozenset("«“„"), frozenset("»”"), '"'


def left_open(tokens: Sequence[Token], opened: bool = False) -> bool:
    """Is a quotation open at the end of the tokens? `opened`: one was at their beginning."""
    for mark in [t.text for t in tokens if t.kind == "mark"]:
        if mark in _OPENS:
            opened = True
        elif mark in _CLOSES:
            opened = False
        elif mark == _EITHER:
            opened = not opened
    return opened
