"""The families of the lexicon that list verbs, nouns and phrases: their entries and all forms of them."""

from __future__ import annotations

from functools import cache

from tawthiq.arabic.vocabulary import Entry, Rows, rows_of
from tawthiq.lexicon import load
from tawthiq.lexicon.tables import table

FAMILIES = ("means", "harm", "objects", "markers", "units", "actors", "speakers")


@cache
def entries(family: str) -> tuple[Entry, ...]:
    """The entries of a family, in their order."""
    return tuple(Entry(e["id"], family, e) for e in load(family))


@cache
def entry(family: str, identifier: str) -> Entry:
    """The entry with an id; StopIteration where there is none."""
    return next(e for e in entries(family) if e.id == identifier)


@table(of=FAMILIES)
def rows(family: str) -> Rows:
    """All forms of the entries of a family."""
    return rows_of(entries(family))
