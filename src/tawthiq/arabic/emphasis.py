"""Stars around words that a messenger shows in bold («*سراقب*», «**قصف على بلدة**»): signs of no meaning."""

from __future__ import annotations

from tawthiq.arabic.token_types import Token
from tawthiq.remember import pattern

_STAR = "*"
_BOLD = pattern(r"(?<![\w*])(\*{1,3})(?=[^\s*])[^*\n]*(?<=[^\s*])(\1)(?![\w*])")
_RAISED = pattern(r"[ \t]*(\*{1,3})(?=[^\s*])[^*\n]*(?<=[^\s*])\1(?![\w*])")


def without_emphasis(tokens: list[Token], text: str, start: int, end: int) -> list[Token]:
    """The tokens of text[start:end] but for pairs of stars that close around words of one line.

    A star alone, one with a space behind it (a bullet), and one between letters (قـ*ـصف) stay.
    """
    if text.find(_STAR, start, end) < 0:
        return tokens
    signs = _signs(text, start, end)
    return [t for t in tokens if t.start not in signs] if signs else tokens


def opens_bold(line: str) -> bool:
    """Does the star that opens this line close again within it? Then it is no bullet."""
    return _RAISED.match(line) is not None


def _signs(text: str, start: int, end: int) -> set[int]:
    return {at for m in _BOLD.finditer(text, start, end) for n in (1, 2) for at in range(*m.span(n))}
