"""Names one letter off: looked for only where a rank says that a place is named and the text says where."""

from __future__ import annotations

from functools import lru_cache

from tawthiq.places.gazetteer import Entry, load
from tawthiq.places.keys import stem
from tawthiq.places.name import Name

_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_SHORTEST = 6  # letters: shorter names have too many neighbours
_LONG = 9  # letters of a name that has none
_VOWELS = "اويه"


def one_off(name: Name) -> tuple[Entry, ...]:
    """Places whose name differs from an unknown one by one letter more, less, other or swapped.

    Of a short name only the dots may differ (إنحل is إنخل); of one of middling length also its vowels, the
    order of two letters and a doubled one: with another consonant it is another (الرسيمية, الرويمية).
    """
    key = stem("".join(name.words))
    return _one_off(key) if len(key) >= _SHORTEST else _dotted(key) if len(key) > 3 else ()


_ALIKE = ("بتثني", "جحخ", "دذ", "رز", "سش", "صض", "طظ", "عغ", "فق")


@lru_cache(maxsize=4096)
def _dotted(key: str) -> tuple[Entry, ...]:
    """Places whose name has the same letters but for the dots of one."""
    others = ((i, group) for i, c in enumerate(key) for group in _ALIKE if c in group)
    keys = [key[:i] + c + key[i + 1 :] for i, group in others for c in group if c != key[i]]
    found = {e.id: e for k in keys for e in load().find(k)}
    return tuple(found.values())


@lru_cache(maxsize=4096)
def _one_off(key: str) -> tuple[Entry, ...]:
    found: dict[str, Entry] = {}
    gazetteer = load()
    for other in _edits(key):
        for entry in gazetteer.find(other) if len(key) >= _LONG or _spelling(key, other) else ():
            found[entry.id] = entry
    return tuple(found.values())


def _spelling(key: str, other: str) -> bool:
    """Is it another spelling and no other word: the same but for vowels, dots, doubling or the order?"""
    if len(key) == len(other):
        apart = [(a, b) for a, b in zip(key, other, strict=True) if a != b]
        if len(apart) == 2:
            return apart[0] == apart[1][::-1]
        return all(any(a in group and b in group for group in (_VOWELS, *_ALIKE)) for a, b in apart)
    longer, shorter = (key, other) if len(key) > len(other) else (other, key)
    at = next((i for i, c in enumerate(shorter) if longer[i] != c), len(shorter))
    return longer[at] in _VOWELS or longer[at] == longer[at - 1]


def _edits(key: str) -> list[str]:
    """All edits but of the first letter, which typos spare and names hang on."""
    cuts = [(key[:i], key[i:]) for i in range(1, len(key) + 1)]
    out = [a + b[1:] for a, b in cuts if b]
    out += [a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1]
    out += [a + c + b[1:] for a, b in cuts if b for c in _LETTERS]
    return out + [a + c + b for a, b in cuts for c in _LETTERS]
