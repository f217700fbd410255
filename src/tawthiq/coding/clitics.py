"""One clitic off a word: «والقصف» is «القصف», but «وقعت», «فتح», «بلغ» keep their root's letters."""

from __future__ import annotations

from collections.abc import Collection

from tawthiq.arabic.fold import bare
from tawthiq.remember import remembered

_JOINING, _PREPOSITIONS = ("و", "ف"), ("ب", "ل")  # «ك» begins more roots than it stands before


@remembered(20_000)
def readings(word: str) -> tuple[str, ...]:
    """The word, the word without its article, or else without «و» or «ف», and then one of «ب», «ل».

    Behind an article all letters are the root's: «الكهرباء» is no «هرب».
    """
    found = [word]
    found += [w[1:] for w in tuple(found) if w[:1] in _JOINING and len(w) > 3]
    found += [w[1:] for w in tuple(found) if w[:1] in _PREPOSITIONS and len(w) > 3]
    return (*found, bare(word))


def begins(word: str, stems: tuple[str, ...]) -> bool:
    """Does the word, or the word behind its clitics, begin with one of these?"""
    for reading in readings(word):  # noqa: SIM110  (asked some hundred times a report)
        if reading.startswith(stems):
            return True
    return False


def is_one_of(word: str, words: Collection[str]) -> bool:
    """Is the word, or the word behind its clitics, one of these?"""
    for reading in readings(word):  # noqa: SIM110
        if reading in words:
            return True
    return False
