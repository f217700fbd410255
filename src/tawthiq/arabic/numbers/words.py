"""The number words of the lexicon: what one token says as part of a number."""

from __future__ import annotations

from functools import cache

from tawthiq.arabic.fold import fold
from tawthiq.arabic.tokens import tokenize
from tawthiq.arabic.vocabulary import cuts
from tawthiq.lexicon import load
from tawthiq.records import record
from tawthiq.remember import remembered


def word_set(words: str) -> frozenset[str]:
    """The folded words of a line."""
    return frozenset(fold(w) for w in words.split())


@cache
def listed(entry: str) -> frozenset[str]:
    """The folded words of a list of numbers.yaml (role `words`)."""
    return next(word_set(" ".join(e["words"])) for e in load("numbers") if e["id"] == entry)


_NEVER = frozenset({"الاثنين", "والاثنين", "الاحد", "لست", "فست", "كست", "بالست", "للاثنين", "بوحده"})
"""Days of the week and other words that only look like a number word with its clitics."""
_CUT_TOO = frozenset({"واحد"})
"""Whole words that may also be و and a number word: مئة وأحد عشر."""
_NO_ARTICLE = frozenset({"several", "joined", "some"})


@record
class NumberWord:
    """One reading of a token: its value, how it joins others (`role`), and the clitics cut off."""

    value: int
    role: str
    prefix: str
    plural: bool = False

    @property
    def definite(self) -> bool:
        return self.prefix.endswith("ال")

    @property
    def conjoined(self) -> bool:
        return self.prefix[:1] == "و"


@record
class Bound:
    """`words` stand before (or after) a number and make it a bound of the kind `id`."""

    id: str
    words: tuple[str, ...]


_PLURAL_SCALES = frozenset({"الاف", "الوف", "تلاف", "تالاف", "ملايين", "مليارات"})


@cache
def _words() -> dict[str, tuple[tuple[int, str], ...]]:
    found: dict[str, list[tuple[int, str]]] = {}
    for entry in load("numbers"):
        for value, spellings in (entry.get("values") or {}).items():
            for spelling in spellings:
                reading = (int(value), str(entry["role"]))
                readings = found.setdefault(fold(spelling), [])
                if reading not in readings:
                    readings.append(reading)
    return {word: tuple(readings) for word, readings in found.items()}


@cache
def bounds(side: str) -> dict[str, tuple[Bound, ...]]:
    """Bounds by their first word, longest first; `side` is before or after."""
    found: dict[str, list[Bound]] = {}
    for entry in load("numbers"):
        for phrase in entry.get(side) or ():
            words = tuple(t.text for t in tokenize(phrase))
            found.setdefault(words[0], []).append(Bound(entry["id"], words))
    return {
        word: tuple(sorted(set(all_), key=lambda b: (-len(b.words), b.words))) for word, all_ in found.items()
    }


@remembered(100_000)
def number_words(word: str) -> tuple[NumberWord, ...]:
    """Every reading of a folded token as a number word, the whole word first; none is usual."""
    if word in _NEVER:
        return ()
    known = _words()
    whole = known.get(word, ())
    out = [NumberWord(v, role, "", word in _PLURAL_SCALES) for v, role in whole]
    if whole and word not in _CUT_TOO:
        return tuple(out)
    for cut in cuts(word):
        if cut.suffix or not cut.prefix or cut.word not in known or "س" in cut.prefix:
            continue
        for value, role in known[cut.word]:
            if not (cut.prefix.endswith("ال") and role in _NO_ARTICLE):
                out.append(NumberWord(value, role, cut.prefix, cut.word in _PLURAL_SCALES))
    return tuple(out)


def as_role(word: str, *roles: str) -> NumberWord | None:
    """The reading of a token in one of the roles, or None."""
    for reading in number_words(word):
        if reading.role in roles:
            return reading
    return None
