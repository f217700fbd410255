"""Names one letter off: looked for only where a rank says that a place is named and the text says where."""

from __future__ import annotations

from functools import lru_cache

from tawthiq.places.gazetteer import Entry, load
from tawthiq.places.keys import stem
from tawthiq.places.names import Name

_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_SHORTEST = 6  # letters: shorter names have too many neighbours


def one_off(name: Name) -> tuple[Entry, ...]:
    """Places whose name differs from an unknown one by one letter more, less, other or swapped."""
    key = stem("".join(name.words))
    return _one_off(key) if len(key) >= _SHORTEST else ()


@lru_cache(maxsize=4096)
def _one_off(key: str) -> tuple[Entry, ...]:
    found: dict[str, Entry] = {}
    gazetteer = load()
    for other in _edits(key):
        for entry in gazetteer.find(other):
            found[entry.id] = entry
    return tuple(found.values())


def _edits(key: str) -> list[str]:
    """All edits but of the first letter, which typos spare and names hang on."""
    cuts = [(key[:i], key[i:]) for i in range(1, len(key) + 1)]
    out = [a + b[1:] for a, b in cuts if b]
    out += [a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1]
    out += [a + c + b[1:] for a, b in cuts if b for c in _LETTERS]
    return out + [a + c + b for a, b in cuts for c in _LETTERS]
