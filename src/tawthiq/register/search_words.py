"""The words that the search index holds: folded, without clitics, article and joined pronouns.

A query's words are treated the same way, so that a word finds itself with or without them. Words of the
lexicon, of the gazetteer and of people's names are cut to the word that is known; of others whatever may
be a clitic is cut, the same from each of their forms.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from tawthiq import lexicon
from tawthiq.arabic.clitics import Cut, cuts
from tawthiq.arabic.fold import fold
from tawthiq.arabic.tokens import Token, tokenize
from tawthiq.coding.words import single_words
from tawthiq.model import Report

OWN = "\ua66e"
"""A letter that stands in no word of a text or query as they are read here: the index's own words have it."""
HIDDEN = f"{OWN}hidden"
"""Stands for a word that only reviewers may find: no phrase reaches over it."""

_ARTICLES = ("وال", "فال", "بال", "كال", "ولل", "فلل", "لل", "ال")
_LETTERS = frozenset("وفبلكس")
_PRONOUNS = ("هما", "هم", "هن", "ها", "كم", "نا", "ه")
_WHOLE = frozenset({"الله", "الي", "الا", "الان"})
"""Folded words in which ال is no article."""
_LONGEST = 40
MOST = 50_000
"""So many words of one report are held (a book); what comes after them is not found."""
_LEAST = 3
"""So many letters are left of a word whose clitic is cut off; of one that is not known, one more."""


def words_of(text: str) -> list[tuple[str, int, int]]:
    """The words of a text as the index holds them, each with its place; marks are left out."""
    return [(_indexed(t), t.start, t.end) for t in tokenize(text) if t.kind not in ("mark", "break")]


def indexed(report: Report) -> tuple[str, str | None]:
    """A report's words as readers may find them, and as reviewers may where that is more."""
    found = words_of(report.text)[:MOST]
    comments = [(s.start, s.end) for s in report.segments if s.kind == "comment"]
    hidden = sorted([(r.start, r.end) for r in report.restricted] + comments)
    if not hidden:
        return " ".join(w for w, _, _ in found), None
    shown = _without(found, hidden)
    return " ".join(shown), " ".join(w for w, _, _ in found)


def _without(found: Sequence[tuple[str, int, int]], hidden: Iterable[tuple[int, int]]) -> Iterator[str]:
    """The words, those that touch a hidden span as HIDDEN; spans in their order."""
    spans = iter(hidden)
    start, end = next(spans)
    reach = 0  # spans may lie in one another
    for word, first, last in found:
        while start < last:
            reach = max(reach, end)
            start, end = next(spans, (1 << 60, 1 << 60))
        yield HIDDEN if first < reach else word


def beginning(text: str) -> str | None:
    """The words of a query that end in *: the last of them without its article alone."""
    found = [t for t in tokenize(text) if t.kind not in ("mark", "break")]
    if len(found) != 1:
        return None
    word = found[0].text
    article = next((a for a in _ARTICLES if word.startswith(a) and len(word) - len(a) >= 2), "")
    return _letters(word[len(article) :]) or None


def _indexed(token: Token) -> str:
    return _letters(stem(token.text) if token.kind == "word" else token.text)


def _letters(word: str) -> str:
    """Letters and digits alone, as both databases cut words."""
    return "".join(filter(str.isalnum, word))[:_LONGEST] or "0"


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """A folded word as the index holds it."""
    for known in (single_words(), _others()):
        if word in known:
            return _plain(word)
        if word.startswith("لل") and word[1:] in known:  # للبنان
            return _plain(word[1:])
        for cut in sorted(cuts(word)[1:], key=_cost):
            least = _LEAST - 1 if cut.prefix.endswith("ال") else _LEAST
            if len(cut.word) >= least and cut.word in known:
                return _plain(cut.word)
    return _cut(word)


def _cost(cut: Cut) -> tuple[int, int, bool]:
    """What is cut off, least first; بلدتهم is of بلدة sooner than of بلدت."""
    return len(cut.suffix), len(cut.prefix), cut.word.endswith("ت")


def _plain(word: str) -> str:
    """A known word without its article."""
    return word[2:] if word.startswith("ال") and len(word) > _LEAST and word not in _WHOLE else word


def _cut(word: str) -> str:
    """A word that is not known, without all that may be clitics."""
    while True:
        article = next((a for a in _ARTICLES if word.startswith(a) and len(word) - len(a) >= _LEAST - 1), "")
        if article and word not in _WHOLE:
            word = word[len(article) :]
        elif word[:1] in _LETTERS and len(word) > _LEAST + 1:
            word = word[1:]
        else:
            break
        if word in single_words() or word in _others():
            return _plain(word)
    pronoun = next((p for p in _PRONOUNS if word.endswith(p) and len(word) - len(p) >= _LEAST), "")
    word = word[: -len(pronoun)] if pronoun else word
    return word[:-1] if pronoun and word.endswith("ت") and len(word) > _LEAST else word


@cache
def _others() -> frozenset[str]:
    """Words that the lexicon knows in and around people's names; clitics may stand before them there."""
    return frozenset(w for e in lexicon.load("people") for words in e.get("words", ())
                     for w in fold(str(words)).split() if len(w) >= _LEAST)
