"""The words of dates in a line of tokens: look-up of lexicon/dates.yaml, number words up to 99, ordinals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from tawthiq.arabic.fold import fold
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.vocabulary import cuts, words_of
from tawthiq.lexicon import load
from tawthiq.records import record

_PREFIXES = frozenset(
    ["", "و", "ف", "ب", "ل", "ال", "وال", "فال", "بال", "لال", "وب", "ول", "وبال", "ولال", "عال", "فب"]
)


@dataclass(frozen=True, slots=True)
class Word:
    """One spelling of an entry: what it is (`kind`, `value`) and what it asks for to count as a date."""

    kind: str
    value: Any
    words: tuple[str, ...]
    company: bool = False
    alone: bool = False
    clock: bool = False
    night: str | None = None
    count: int | None = None


@record
class Atom:
    """A word of dates at items[first:last], with the clitics before it."""

    word: Word
    first: int
    last: int
    prefix: str

    @property
    def value(self) -> Any:
        return self.word.value

    @property
    def definite(self) -> bool:
        return self.prefix.endswith("ال") or self.word.words[0].startswith("ال")

    @property
    def joined(self) -> bool:
        """Does "and" stand before it?"""
        return self.prefix.startswith(("و", "ف"))


def _spelt(phrase: str) -> tuple[str, ...]:
    cyrillic = any("\u0400" <= c <= "\u04ff" for c in phrase)
    return (fold(phrase),) if cyrillic else tuple(words_of(phrase))


@cache
def _index() -> dict[str, tuple[Word, ...]]:
    by_first: dict[str, list[Word]] = {}
    for entry in load("dates"):
        asks = {k: entry[k] for k in ("company", "alone", "clock", "night", "count") if k in entry}
        for words in dict.fromkeys(map(_spelt, entry["phrases"])):
            by_first.setdefault(words[0], []).append(Word(entry["kind"], entry["value"], words, **asks))
    return {first: tuple(sorted(words, key=lambda w: -len(w.words))) for first, words in by_first.items()}


def known_words() -> frozenset[str]:
    """Folded words of dates longer than two letters, for mending text that lost its spaces."""
    return frozenset(w for words in _index().values() for word in words for w in word.words if len(w) > 2)


@lru_cache(maxsize=100_000)
def candidates(text: str) -> tuple[tuple[Word, str], ...]:
    """Words of dates that a folded token may begin, each with its clitics; empty for most tokens."""
    index = _index()
    return tuple(
        (word, cut.prefix)
        for cut in cuts(text)
        if not cut.suffix and cut.prefix in _PREFIXES
        for word in index.get(cut.word, ())
    )


@lru_cache(maxsize=100_000)
def _kinds(text: str) -> frozenset[str]:
    return frozenset(word.kind for word, _prefix in candidates(text))


_NONE: frozenset[str] = frozenset()
_CARDINALS = frozenset({"tens", "ones"})
_ORDINALS = frozenset({"tens", "ordinal"})
ARTICLES = frozenset({"ال", "لل", "بال", "وال"})


class Line:
    """Tokens with their words of dates. Letters of other scripts, cut singly, are joined to words."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.items, self.token_of = list(tokens), list(range(len(tokens) + 1))
        if any(t.kind == "mark" and t.text.isalpha() for t in tokens):
            self._join_letters(tokens)
        self.n = len(self.items)
        self._kinds = [_kinds(t.text) if t.kind in ("word", "latin") else _NONE for t in self.items]

    def _join_letters(self, tokens: Sequence[Token]) -> None:
        self.items, self.token_of = [], []
        for at, token in enumerate(tokens):
            last = self.items[-1] if self.items else None
            if (
                token.kind == "mark"
                and token.text.isalpha()
                and last
                and last.kind == "latin"
                and last.end == token.start
                and not last.text.isascii()
            ):
                self.items[-1] = Token(last.text + token.text, last.start, token.end, "latin")
                continue
            if token.kind == "mark" and token.text.isalpha():
                token = Token(token.text, token.start, token.end, "latin")
            self.items.append(token)
            self.token_of.append(at)
        self.token_of.append(len(tokens))

    def text(self, at: int) -> str:
        """The folded text of an item, empty outside the line."""
        return self.items[at].text if 0 <= at < self.n else ""

    def kind(self, at: int) -> str:
        """The kind of an item; a break outside the line."""
        return self.items[at].kind if 0 <= at < self.n else "break"

    def at(self, at: int, *kinds: str) -> Atom | None:
        """The longest word of one of these kinds that begins here."""
        best: Atom | None = None
        if not 0 <= at < self.n or self._kinds[at].isdisjoint(kinds):
            return None
        for word, prefix in candidates(self.items[at].text):
            if word.kind in kinds and (best is None or len(word.words) > best.last - best.first):
                n = len(word.words)
                if n == 1 or self._continues(word.words, at):
                    best = Atom(word, at, at + n, prefix)
        return best

    def begins(self, at: int, kinds: frozenset[str]) -> bool:
        """Is the item a number, its article (الـ 72), or may a word of one of these kinds begin here?"""
        item = self.items[at]
        return item.kind == "number" or item.text in ARTICLES or not self._kinds[at].isdisjoint(kinds)

    def _continues(self, words: tuple[str, ...], at: int) -> bool:
        if at + len(words) > self.n:
            return False
        return all(self.items[at + k].text == word for k, word in enumerate(words) if k)

    def digits(self, at: int) -> int | None:
        """The value of a plain number of up to four digits."""
        if 0 <= at < self.n and self.items[at].kind == "number":
            text = self.items[at].text
            return int(text) if text.isdigit() and len(text) <= 4 else None
        return None

    def number(self, at: int) -> tuple[int, int] | None:
        """A cardinal (7, الـ72, ثلاثة, خمسة عشر, أربع وعشرين) with where it ends."""
        if self.text(at) in ARTICLES and self.digits(at + 1) is not None:
            at += 1
        digits = self.digits(at)
        if digits is not None:
            return digits, at + 1
        if not 0 <= at < self.n or self._kinds[at].isdisjoint(_CARDINALS):
            return None
        tens = self.at(at, "tens")
        if tens:
            return tens.value, tens.last
        ones = self.at(at, "ones")
        if not ones:
            return None
        teen = self.at(ones.last, "teen")
        if teen and not teen.joined and ones.value < 10:
            return ones.value + 10, teen.last
        more = self._and_tens(ones.last)
        return (ones.value + more[0], more[1]) if more else (ones.value, ones.last)

    def _and_tens(self, at: int) -> tuple[int, int] | None:
        """وعشرين, والعشرين, و عشرين."""
        apart = self.text(at) == "و"
        tens = self.at(at + apart, "tens")
        return (tens.value, tens.last) if tens and (apart or tens.joined) else None

    def ordinal(self, at: int) -> tuple[int, int] | None:
        """An ordinal (الخامس والعشرين, الحادي عشر, الثلاثين) with where it ends."""
        if not 0 <= at < self.n or self._kinds[at].isdisjoint(_ORDINALS):
            return None
        tens = self.at(at, "tens")
        if tens and tens.definite and not tens.joined:
            return tens.value, tens.last
        ones = self.at(at, "ordinal")
        if not ones:
            return None
        teen = self.at(ones.last, "teen")
        if teen and not teen.joined and ones.value < 10:
            return ones.value + 10, teen.last
        more = self._and_tens(ones.last)
        return (ones.value + more[0], more[1]) if more else (ones.value, ones.last)
