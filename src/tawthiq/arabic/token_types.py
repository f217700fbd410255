"""The token: one word, number or mark of a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal

from tawthiq.records import record

Kind = Literal["word", "number", "latin", "mark", "break"]
Known = Callable[[str], bool]
"""Is a folded word, with or without clitics, in the vocabulary?"""


class Texts(dict[int, str]):
    """The words of a sentence by their place, empty outside of it: asked for hundreds of times a report."""

    def __init__(self, texts: Iterable[str]) -> None:
        super().__init__(enumerate(texts))

    def __missing__(self, _at: int) -> str:
        return ""


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
