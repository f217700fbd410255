"""One clitic off a word: «والقصف» is «القصف», but «وقعت», «فتح», «بلغ» keep the first letter of their root."""

from __future__ import annotations

from collections.abc import Collection

from tawthiq.arabic.fold import bare
from tawthiq.remember import remembered

_CLITICS = ("و", "ف", "ب", "ل", "ك")


@remembered(20_000)
def readings(word: str) -> tuple[str, ...]:
    """The word, then without «و» or «ف» before it, without one of «ب», «ل», «ك», without its article."""
    found = [word]
    if word[:1] in _CLITICS[:2] and len(word) > 3:
        found.append(word[1:])
    found += [w[1:] for w in tuple(found) if w[:1] in _CLITICS[2:] and len(w) > 3]
    found += ["ال" + w[1:] for w in tuple(found) if w.startswith("لل")]
    return tuple(dict.fromkeys([*found, *(bare(w) for w in found)]))


def begins(word: str, stems: tuple[str, ...]) -> bool:
    """Does the word, or the word behind its clitics, begin with one of these?"""
    return any(w.startswith(stems) for w in readings(word))


def is_one_of(word: str, words: Collection[str]) -> bool:
    """Is the word, or the word behind its clitics, one of these?"""
    return any(w in words for w in readings(word))
