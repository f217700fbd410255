"""Rare words and names of a text: what two reports of one attack share and two of other attacks do not."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from tawthiq.arabic.fold import fold
from tawthiq.linking.settings import phrases
from tawthiq.model import Report

_WORD = re.compile(r"[\u0620-\u064a]{3,}")
_HEADS = ("وال", "بال", "فال", "كال", "لل", "ال", "و", "ب", "ف", "ل")
_TAILS = ("تين", "ات", "ون", "ين", "ان", "ها", "هم", "ته", "ه", "ي", "ت", "ا")


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """A folded word without its first particle and its last ending, where three letters are left."""
    for head in _HEADS:
        if word.startswith(head) and len(word) - len(head) >= 3:
            word = word[len(head) :]
            break
    for tail in _TAILS:
        if word.endswith(tail) and len(word) - len(tail) >= 3:
            return word[: -len(tail)]
    return word


@cache
def _common() -> frozenset[str]:
    return frozenset(stem(w) for phrase in phrases("common") for w in phrase.split())


def rare_words(folded: str) -> frozenset[str]:
    """Stems of a folded text without those that every report has."""
    return frozenset(s for w in set(_WORD.findall(folded)) if (s := stem(w)) not in _common())


def names_in(report: Report, folded: str, events: int) -> frozenset[str]:
    """Names of persons (two words or more) in an event's words, folded."""
    found = set()
    for span in report.restricted:
        if span.kind == "person":
            name = " ".join(fold(report.text[span.start : span.end]).split())
            if " " in name and (events == 1 or name in folded):
                found.add(name)
    return frozenset(found)


@lru_cache(maxsize=8192)
def squeezed(folded: str) -> str:
    """A folded text without spaces and articles: names of two words are found however they are spaced."""
    return "".join(w[2:] if w.startswith("ال") and len(w) > 4 else w for w in _LETTERS.findall(folded))


_LETTERS = re.compile(r"[\u0620-\u064a0-9]+")
