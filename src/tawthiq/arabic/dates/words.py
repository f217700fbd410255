"""The words of dates in a line of tokens: look-up of lexicon/dates.yaml, number words up to 99, ordinals."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from tawthiq.arabic.fold import fold
from tawthiq.arabic.token_types import Texts, Token
from tawthiq.arabic.vocabulary import cuts, words_of
from tawthiq.lexicon import load
from tawthiq.lexicon.tables import table
from tawthiq.records import record
from tawthiq.remember import remembered

_ASKED = ("company", "alone", "clock", "night", "count")
_PREFIXES = frozenset(
    ["", "و", "ف", "ب", "ل", "ال", "وال", "فال", "بال", "لال", "وب", "ول", "وبال", "ولال", "عال", "فب"]
)


@record
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
    return {first: tuple(Word(**word) for word in same) for first, same in _rows().items()}


@table()
def _rows() -> dict[str, list[dict[str, Any]]]:
    by_first: dict[str, list[dict[str, Any]]] = {}
    for entry in load("dates"):
        asks = {k: entry[k] for k in ("kind", "value", *_ASKED) if k in entry}
        for words in dict.fromkeys(map(_spelt, entry["phrases"])):
            by_first.setdefault(words[0], []).append({**asks, "words": words})
    for same in by_first.values():
        same.sort(key=lambda word: -len(word["words"]))
    return by_first


def known_words() -> frozenset[str]:
    """Folded words of dates longer than two letters, for mending text that lost its spaces."""
    return frozenset(w for words in _index().values() for word in words for w in word.words if len(w) > 2)


@remembered(100_000)
def candidates(text: str) -> tuple[tuple[Word, str, int], ...]:
    """Words of dates that a folded token may begin, with its clitics and their number; mostly none."""
    index = _index()
    return tuple(
        (word, cut.prefix, len(word.words))
        for cut in cuts(text)
        if not cut.suffix and cut.prefix in _PREFIXES
        for word in index.get(cut.word, ())
    )


@remembered(100_000)
def _kinds(text: str) -> frozenset[str]:
    found = frozenset(word.kind for word, *_ in candidates(text))
    return found | _FIGURES if text in ARTICLES else found


@remembered(100_000)
def _of_kinds(asked: tuple[str, tuple[str, ...]]) -> tuple[tuple[Word, str, int], ...]:
    """The candidates for a text that are of some kinds."""
    text, kinds = asked
    return tuple(c for c in candidates(text) if c[0].kind in kinds)


@cache
def _continuing() -> frozenset[str]:
    """The words of phrases behind their first."""
    return frozenset(w for words in _index().values() for word in words for w in word.words[1:])


_WAITING = frozenset({"since", "until", "from", "window", "duration"})  # leads that are nothing by themselves
_BESIDE = frozenset({"named_month", "named_weekday", "named_today", "today_paper", "not_tonight", "ranked"})
_BESIDE |= {"event_noun", "lasting"}
"""Kinds that only tell what a date beside them is not, or is of: none is a part of a date."""
_COUNTS = frozenset({"ones", "tens", "teen", "about"})
_MEASURES = frozenset({"unit", "month", "hijri", "this", "relative", "feast", "feast_day"})
_OF_FIGURES = frozenset({"/", "-", "\\", ".", "_"})
_FAR = 16  # words that a number with another, and small words, may take up before what it counts


@remembered(100_000)
def _alone(text: str) -> str:
    """What a word can begin where no phrase of several words goes on: nothing, a lead, a number, a date."""
    words = [word for word, _prefix, n in candidates(text) if n == 1]
    if text in ARTICLES or text.isdigit():
        return "date" if words else "number"
    if not words:
        return "nothing"
    if all(word.kind == "lead" and word.value in _WAITING for word in words):
        return "lead"
    return "number" if all(word.kind in _COUNTS for word in words) else "date"


_NONE: frozenset[str] = frozenset()
_FIGURES = frozenset({"figures"})  # beside the kinds of the lexicon: a number in digits, its article
_WORDS = frozenset({"word", "latin"})
_CARDINALS = frozenset({"tens", "ones"})
_ORDINALS = frozenset({"tens", "ordinal"})
ARTICLES = frozenset({"ال", "لل", "بال", "وال"})


class Line:
    """Tokens with their words of dates. Letters of other scripts, cut singly, are joined to words."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.items, self.token_of = list(tokens), list(range(len(tokens) + 1))
        if any(t.text.isalpha() for t in [t for t in tokens if t.kind == "mark"]):
            self._join_letters(tokens)
        self.n = len(self.items)
        self.text = Texts([t.text for t in self.items]).__getitem__
        """The folded text of an item, empty outside the line."""
        self._kinds = [
            _kinds(t.text) if t.kind in _WORDS else _FIGURES if t.kind == "number" else _NONE
            for t in self.items
        ]

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

    def kind(self, at: int) -> str:
        """The kind of an item; a break outside the line."""
        return self.items[at].kind if 0 <= at < self.n else "break"

    def at(self, at: int, *kinds: str) -> Atom | None:
        """The longest word of one of these kinds that begins here."""
        if not 0 <= at < self.n or self._kinds[at].isdisjoint(kinds):
            return None
        best, longest = None, 0
        for word, prefix, n in _of_kinds((self.items[at].text, kinds)):
            if n > longest and (n == 1 or self._continues(word.words, at)):
                best, longest = (word, prefix), n
        return Atom(best[0], at, at + longest, best[1]) if best else None

    def beginnings(self, kinds: frozenset[str]) -> list[int]:
        """The items that are a number or its article (الـ 72), or that a word of these kinds may begin."""
        any_of = kinds | _FIGURES
        return [at for at, own in enumerate(self._kinds) if own and not own.isdisjoint(any_of)]

    def begins_none(self, at: int) -> bool:
        """Does no date begin here, by what follows: «في» and «من» before a plain word, a count of people?"""
        text, after = self.items[at].text, self.text(at + 1)
        if after in _continuing() or (self.items[at].kind == "number" and not text.isdigit()):
            return False
        alone = _alone(text)
        if alone == "lead":
            return at + 1 >= self.n or self._kinds[at + 1] <= _BESIDE
        if alone == "number":
            return after not in _OF_FIGURES and not self._measured(at)
        return alone == "nothing"

    def _measured(self, at: int) -> bool:
        """Does a month or a unit of time stand near enough to be of the number here?"""
        return any(not own.isdisjoint(_MEASURES) for own in self._kinds[at + 1 : at + _FAR] if own)

    def is_number(self, at: int) -> bool:
        """Is the item a number in digits, or the article of one?"""
        return not self._kinds[at].isdisjoint(_FIGURES)

    def kinds(self, at: int) -> frozenset[str]:
        """What the words may be that begin at an item."""
        return self._kinds[at]

    def _continues(self, words: tuple[str, ...], at: int) -> bool:
        return [item.text for item in self.items[at + 1 : at + len(words)]] == [*words[1:]]

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
        return self._with_tens(ones) if ones else None

    def _with_tens(self, ones: Atom) -> tuple[int, int]:
        """The ones with what makes a higher number of them: خمسة عشر, الخامس والعشرين."""
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
        return self._with_tens(ones) if ones else None
