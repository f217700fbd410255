"""Tokens: words, numbers and marks with their place in the original text.

Spellings made to slip past filters are undone here (قـ.ـصف، شـ ـهيد، د1عش), digits are cut from the
words they were glued to (من34مدنيا), hashtags fall into their words (#دير_الزور). Every token's
span is exactly the characters that it was read from.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tawthiq.arabic.emphasis import without_emphasis
from tawthiq.arabic.fold import IGNORED, fold
from tawthiq.arabic.mending import mend
from tawthiq.arabic.token_types import Kind, Known, Token
from tawthiq.remember import remembered

__all__ = ["Kind", "Known", "Token", "tokenize"]

_MARK = "".join(re.escape(c) for c in sorted(IGNORED))
_LETTER = "\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc"
_AR = f"[{_LETTER}{_MARK}]"
# ـ.ـ and ـ ـ stand inside one word; .ـ or ـ. too
_FILL = r" .·•*|\-_/،,'’…:~^+"
_JOIN = rf"(?:(?<=\u0640)[{_FILL}]{{1,3}}\u0640+|(?<=\u0640)[.·•*]{{1,2}}|[.·•*]{{1,2}}\u0640+)"
_TOKEN = re.compile(
    rf"(?P<word>[{_LETTER}]{_AR}*(?:{_JOIN}[{_LETTER}]{_AR}*)*)"
    rf"|(?P<number>[0-9٠-٩۰-۹]+(?:[.,٫٬،:/\-][0-9٠-٩۰-۹]+)*)"
    rf"|(?P<latin>[A-Za-z][A-Za-z'’]*)"
    rf"|(?P<break>\n)"
    rf"|(?P<mark>[^\s{_MARK}])"
)


def tokenize(text: str, start: int = 0, end: int | None = None, known: Known | None = None) -> list[Token]:
    """Tokens of text[start:end].

    `known` says whether a folded word is in the vocabulary; with it, dots, digits, single letters
    and missing spaces inside words are undone where exactly that gives a known word.
    """
    end = len(text) if end is None else end
    out = list(_kept(text, start, end)) if end - start <= _KEPT_LENGTH else _cut(text, start, end)
    return without_emphasis(mend(out, known) if known else out, text, start, end)


def _cut(text: str, start: int, end: int) -> list[Token]:
    return [
        Token(word, *m.span(), kind, dual)
        for m in _TOKEN.finditer(text, start, end)
        for word, kind, dual in (_read(m.group()),)
    ]


_KEPT_LENGTH = 4_000  # characters of a part of a text whose tokens are kept at hand


@lru_cache(maxsize=256)
def _kept(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The tokens of a segment, cut once for all steps that read it."""
    return tuple(_cut(text, start, end))


_INNER = re.compile(rf"[{_FILL}]+")
# a fatha before the ي or a sukun on it: the dual; the plural has a kasra and a long ي
_DUAL = re.compile("(?:[\u064e\u0651]{0,2}\u064e\u0651?ي\u0652?|ي\u0652)ن[\u064e\u0650]?")


def _as_elsewhere(raw: str) -> str:
    """«مسئول», «شئون» as written in Egypt: letter for letter the «مسؤول», «شؤون» of elsewhere."""
    return raw.replace("سئول", "سؤول").replace("شئون", "شؤون")


@remembered(100_000)
def _read(raw: str) -> tuple[str, Kind, bool]:
    """The folded text of a token as it is written, its kind, and whether its marks make it a dual."""
    raw = _as_elsewhere(raw) if "ئو" in raw else raw
    found = _TOKEN.match(raw)
    kind: Kind = found.lastgroup if found else "mark"  # type: ignore[assignment]
    if kind != "word" or raw.isalpha():
        return fold(raw), kind, False
    end = _DUAL.search(raw)
    return fold(_INNER.sub("", raw)), kind, end is not None and end.end() == len(raw)
