"""Where a sentence pauses: behind a comma, or anywhere before «و» where it is written without commas."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token

_COMMAS = frozenset("،,؛;")


def paused(tokens: Sequence[Token], at: int) -> bool:
    """May a new clause begin at `at`: does a mark stand before it, or has its sentence no comma at all?

    «قتل رجل في حي كذا أما حي كذا فقصف بلا إصابات»: who writes without commas leaves this one out too.
    """
    return tokens[at - 1].kind == "mark" or not any(t.text in _COMMAS for t in tokens)
