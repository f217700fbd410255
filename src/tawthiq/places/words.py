"""The lexicon of places as look-ups: which kind of word starts at a token."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from tawthiq import lexicon
from tawthiq.arabic.fold import fold
from tawthiq.lexicon.tables import table
from tawthiq.records import record
from tawthiq.remember import remembered

_ONTO_IT = 5
_OWN_WORDS = re.compile(
    "عالم(?:ا|ي|يه|يا|يين|يات|ين|ون|ه|نا|هم|ها)?|عالي(?:ه|ا|ين|تين|ات)?|عالق(?:ه|ين|ون|ات|ا|ان)?|عالج.*"
)
_BEFORE = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "وك")


@record
class Hit:
    """An entry of the lexicon at tokens up to `last`; `prefix`: its clitics; `article`: it bears ال."""

    kind: str
    data: Mapping[str, Any]
    last: int
    prefix: str
    article: bool


@remembered(100_000)
def variants(word: str) -> tuple[tuple[str, str], ...]:
    """Ways to take clitics off a folded word: (rest, prefix), the whole word first; للباب gives الباب."""
    out = [(word, "")]
    for prefix in _BEFORE[1:]:
        if word.startswith(prefix) and len(word) - len(prefix) >= 2:
            rest = word[len(prefix) :]
            out.append((rest, prefix))
            if prefix.endswith("ل") and rest.startswith("ل") and len(rest) > 2:
                out.append(("ا" + rest, prefix))
    return tuple(out)


def onto(word: str) -> tuple[tuple[str, str], ...]:
    """«قصف عالباب»: the name behind «on» in one letter, which is as much a preposition as ب."""
    if not word.startswith("عال") or len(word) <= _ONTO_IT or _OWN_WORDS.fullmatch(word):
        return ()
    return ((word[1:], "ب"),)


@table()
def _rows() -> dict[str, list[tuple[tuple[str, ...], str, int]]]:
    """The words of each phrase, its kind and the number of its entry, by the first word."""
    out: dict[str, list[tuple[tuple[str, ...], str, int]]] = {}
    for number, entry in enumerate(lexicon.load("places")):
        if isinstance(entry["words"], list):
            for kind, phrases in ((entry["kind"], entry["words"]), ("nisba", entry.get("nisba", ()))):
                for phrase in phrases:
                    parts = tuple(p for p in fold(str(phrase)).split() if p not in ("ب", "ل"))
                    out.setdefault(parts[0], []).append((parts, kind, number))
    for same in out.values():
        same.sort(key=lambda s: -len(s[0]))
    return out


@cache
def word_list(kind: str) -> frozenset[str]:
    """Folded words of the plain lists (famous, firm, ordinary)."""
    return _lists().get(kind, frozenset())


@table()
def _lists() -> dict[str, frozenset[str]]:
    words: dict[str, set[str]] = {}
    for e in lexicon.load("places"):
        if isinstance(e["words"], str):
            words.setdefault(e["kind"], set()).update(map(fold, e["words"].split()))
    return {kind: frozenset(same) for kind, same in words.items()}


@remembered(50_000)
def _candidates(word: str) -> tuple[tuple[tuple[str, ...], str, Mapping[str, Any], str, bool], ...]:
    """Entries that a word may open, with the clitics cut off and whether it bears the article."""
    out, entries = [], lexicon.load("places")
    for rest, prefix in variants(word):
        bare = rest[2:] if rest.startswith("ال") and len(rest) > 3 else ""
        for form, article in ((rest, False), (bare, True)):
            out += [(parts, kind, entries[n], prefix, article) for parts, kind, n in _rows().get(form, ())]
    return tuple(out)


def hits(texts: Sequence[str], at: int) -> tuple[Hit, ...]:
    """Everything of the lexicon that starts at a token, the longest first."""
    word = texts[at]
    if not _candidates(word):
        return ()
    return _of_one_word((word, at)) if _opens_none(word) else _hits(texts, at)


def kinds_of(word: str) -> frozenset[str]:
    """The kinds of all that a word may open."""
    return frozenset(kind for _parts, kind, *_ in _candidates(word))


@remembered(50_000)
def _opens_none(word: str) -> bool:
    """Does a word open no entry of several words?"""
    return all(len(parts) == 1 for parts, *_ in _candidates(word))


@remembered(50_000)
def _of_one_word(placed: tuple[str, int]) -> tuple[Hit, ...]:
    """The hits of a word that is looked up by itself, kept by where it stands."""
    word, at = placed
    return tuple(replace(h, last=at + 1) for h in _hits((word,), 0))


def _hits(texts: Sequence[str], at: int) -> tuple[Hit, ...]:
    second = texts[at + 1] if at + 1 < len(texts) else ""
    found = [
        Hit(kind, data, at + len(parts), prefix, article)
        for parts, kind, data, prefix, article in _candidates(texts[at])
        if len(parts) == 1 or (parts[1] == second and tuple(texts[at + 1 : at + len(parts)]) == parts[1:])
    ]
    if len(found) > 1:
        found.sort(key=lambda h: (-h.last, len(h.prefix), h.article))
    return tuple(found)


@table()
def targets() -> dict[str, str]:
    """Object id of the contract by the folded singular noun that names such an object."""
    out: dict[str, str] = {}
    for entry in lexicon.load("objects"):
        for noun in entry.get("nouns", ()):
            word = fold(noun)
            if " " not in word and entry["id"] not in ("homes", "vehicle", "farm", "camp", "other"):
                out.setdefault(word, entry["id"])
    return out


@remembered(50_000)
def is_head(word: str) -> bool:
    """Is the word, without clitics and article, a noun of something that may be hit?"""
    return any((r[2:] if r.startswith("ال") and len(r) > 4 else r) in targets() for r, _ in variants(word))
