"""The token: one word, number or mark of a text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from tawthiq.records import record

Kind = Literal["word", "number", "latin", "mark", "break"]
Known = Callable[[str], bool]
"""Is a folded word, with or without clitics, in the vocabulary?"""


@record
class Token:
    """`text` is folded; `start`, `end` are code points of the original text, end exclusive.

    `dual`: its vowel marks say that …ين is a dual (مدنيَّيْن), which folding drops.
    """

    text: str
    start: int
    end: int
    kind: Kind
    dual: bool = False
