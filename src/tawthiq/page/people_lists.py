"""Lists of names: after 'أسماء الشهداء:' each line or item opens with a name, known or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tawthiq.arabic.tokens import Token
from tawthiq.model import SegmentKind
from tawthiq.page.people_names import Name, read_name
from tawthiq.page.people_words import Mark, cues, is_common

_NAMES = frozenset({"اسماء", "الاسماء", "باسماء", "واسماء", "اسماوهم", "اسمائهم", "واسماوهم"})
_BETWEEN = frozenset("،,؛;-–—•*/\\\n")
_MOST_WORDS = 12
_LONG = 25


@dataclass(slots=True)
class Expectation:
    """Whether the next lines are expected to be names."""

    open: bool = False


def list_names(text: str, tokens: Sequence[Token], kind: SegmentKind, listed: Expectation) -> list[Name]:
    """Names of a line that belongs to a list of names, or that follow its header on the same line."""
    words = [t for t in tokens if t.kind == "word"]
    header = next((i for i, t in enumerate(tokens) if t.kind == "word" and t.text in _NAMES), None)
    if header is not None:
        near = range(header, min(len(tokens), header + _LONG))
        colon = next((i for i in near if tokens[i].text == ":"), None)
        ends = colon is not None or (len(words) <= _LONG and kind != "list_item")
        listed.open = ends
        return _items(text, tokens, colon + 1) if colon is not None else []
    if not listed.open:
        return []
    names = _items(text, tokens, 0) if len(words) <= _MOST_WORDS or kind == "list_item" else []
    listed.open = bool(names) or kind in ("list_item", "furniture") or not words
    return names


def _items(text: str, tokens: Sequence[Token], start: int) -> list[Name]:
    found: list[Name] = []
    at = start
    while at < len(tokens):
        at = _item_start(tokens, at)
        name = read_name(text, tokens, at, lenient=True, listed=True) if at < len(tokens) else None
        if name is not None and _is_plausible(tokens, name):
            found.append(name)
        at = _next_item(tokens, name.last if name is not None else at + 1)
    return found


def _item_start(tokens: Sequence[Token], at: int) -> int:
    """Past bullets, numbers, titles and kinship."""
    while at < len(tokens):
        token = tokens[at]
        titled = token.kind == "word" and cues(token.text) & (Mark.PRIVATE | Mark.KIN) and token.text != "و"
        if token.kind == "word" and not titled:
            return at
        at += 1
    return at


def _is_plausible(tokens: Sequence[Token], name: Name) -> bool:
    if name.given or name.kunya or name.units > 1:
        return True
    return not is_common(tokens[name.first].text)


def _next_item(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens):
        word = tokens[at].kind == "word"
        if tokens[at].text in _BETWEEN or tokens[at].kind in ("break", "number"):
            return at + 1
        if word and tokens[at].text.startswith("و") and cues(tokens[at].text) & (Mark.PRIVATE | Mark.KIN):
            return at
        at += 1
    return at
