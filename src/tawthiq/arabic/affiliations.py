"""Bodies that people belong to (الدفاع المدني، الهلال الأحمر), after عنصر من, متطوع في."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tawthiq.arabic.numbers.words import listed
from tawthiq.arabic.tokens import Token, tokenize
from tawthiq.lexicon import load
from tawthiq.model import Group


@cache
def _affiliations() -> dict[str, tuple[tuple[tuple[str, ...], Group], ...]]:
    """Bodies by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Group]]] = {}
    for entry in load("units"):
        for group, phrases in entry["groups"].items() if entry.get("role") == "affiliation" else ():
            for phrase in phrases:
                words = tuple(t.text for t in tokenize(phrase))
                found.setdefault(words[0], []).append((words, group))
    return {first: tuple(sorted(f, key=lambda x: -len(x[0]))) for first, f in found.items()}


def affiliation_at(tokens: Sequence[Token], at: int) -> tuple[int, Group] | None:
    """End and group of a body (الدفاع المدني) at tokens[at], after its من، في، لـ."""
    start = at
    for _ in range(3):
        if start < len(tokens) and tokens[start].text in listed("words_before_bodies"):
            start += 1
    if start >= len(tokens):
        return None
    text, bodies = tokens[start].text, _affiliations()
    cut = "ال" + text[2:] if text.startswith("لل") else text[1:] if text[:1] in ("ب", "ل") else text
    for words, group in (*bodies.get(text, ()), *(bodies.get(cut, ()) if cut != text else ())):
        rest = tokens[start + 1 : start + len(words)]
        if len(rest) == len(words) - 1 and all(t.text == w for t, w in zip(rest, words[1:], strict=True)):
            return start + len(words), group
    return None
