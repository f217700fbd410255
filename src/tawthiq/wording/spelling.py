"""The words of an entry as they are spelt: what folding leaves nothing of, needs not, or cannot mend."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from tawthiq.arabic.fold import IGNORED
from tawthiq.arabic.vocabulary import words_of
from tawthiq.wording.marked import Marked
from tawthiq.wording.problems import Problem
from tawthiq.wording.shapes import shapes

_WORDS = ("words", "verbs", "pairs", "table")
_MIXED = re.compile(r"[A-Za-z][\u0621-\u064A]|[\u0621-\u064A][A-Za-z]")
_LOOKALIKES = {"ک": "ك", "ی": "ي", "ھ": "ه", "ہ": "ه", "ە": "ه", "ے": "ي"}
Place = tuple[tuple[str | int, ...], str]


def spelling(entry: Marked) -> list[Problem]:
    """Everything wrong with the spelling of the words of one entry, and words that stand twice."""
    found = [p for path, word in words(entry) for p in _word(entry, path, word)]
    return [*found, *_twice(entry), *_unless(entry)]


def words(entry: Marked) -> Iterator[Place]:
    """Every word or phrase of an entry's fields of words, with its path."""
    shape = shapes()[entry.family]
    for name, value in entry.data.items():
        kind = shape.fields.get(str(name), "")
        if kind.startswith(_WORDS) and name not in ("heads", "shares"):
            yield from _within(value, (str(name),))


def _within(value: Any, path: tuple[str | int, ...]) -> Iterator[Place]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for at, one in enumerate(value):
            yield from _within(one, (*path, at))
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _within(one, (*path, key))


def _word(entry: Marked, path: tuple[str | int, ...], word: str) -> Iterator[Problem]:
    signs = entry.family in ("numbers", "wordlists") and not any(c.isalpha() for c in word)
    if not signs and not any(c.isalnum() for w in words_of(word) for c in w):
        yield entry.problem("folds_to_nothing", *path, word=word)
    if unneeded := {c for c in word if c in IGNORED or unicodedata.combining(c)} - _allowed(word):
        yield entry.problem(
            "unneeded_marks", *path, word=word, better="".join(c for c in word if c not in unneeded)
        )
    if _MIXED.search(word):
        yield entry.problem("mixed_letters", *path, word=word)
    if strange := [c for c in dict.fromkeys(word) if c in _LOOKALIKES]:
        better = "".join(_LOOKALIKES.get(c, c) for c in word)
        yield entry.problem("foreign_letters", *path, word=word, letters=strange, better=better)


def _allowed(word: str) -> set[str]:
    """A tatweel after a single letter at the end stands for what is joined to it (لـ)."""
    return {"ـ"} if len(word.split()[-1]) == 2 and word.endswith("ـ") else set()


def _twice(entry: Marked) -> Iterator[Problem]:
    """The same word twice in one list, letter for letter."""
    seen: set[tuple[Any, str]] = set()
    for path, word in words(entry):
        key = (path[:-1], word)
        if key in seen:
            yield entry.problem("word_twice", *path, word=word)
        seen.add(key)


def _unless(entry: Marked) -> Iterator[Problem]:
    """`unless` and `except` are held against one word: a phrase in them would never be found."""
    for name in ("unless", "except"):
        for at, word in enumerate(entry.data.get(name) or ()):
            if len(words_of(word)) > 1:
                yield entry.problem("one_word", name, at, word=word)
