"""The coding step's vocabularies, one per family of the lexicon, and what counts as a known word."""

from __future__ import annotations

from functools import cache

from tawthiq import lexicon
from tawthiq.arabic.vocabulary import Entry, Form, Vocabulary, forms_of


@cache
def family(name: str) -> Vocabulary:
    """The look-up over one family of entries (means, harm, objects, markers)."""
    return Vocabulary(_forms(name))


def _forms(name: str) -> list[Form]:
    return [f for e in lexicon.load(name) for f in forms_of(Entry(e["id"], name, e))]


_FAMILIES = ("means", "harm", "objects", "markers", "units", "actors", "speakers")


@cache
def known() -> Vocabulary:
    """Every word of the lexicon and of the gazetteer's names, for mending broken spellings."""
    from tawthiq.places.gazetteer import load

    forms: list[Form] = []
    for name in _FAMILIES:
        forms += _forms(name)
    return Vocabulary(forms, load().words)
