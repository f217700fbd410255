"""What is searched for and what is found, without any database."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from tawthiq.register.search_words import OWN, beginning, words_of

PAGE_SIZE = 50
MOST_COUNTED = 10_000
"""So many reports are counted and paged through; of more it is said that there are more."""
_TERM = re.compile(r'"([^"]*)"|«([^»]*)»|“([^”]*)”|(\S+)')
_MOST_TERMS = 20


def facet(kind: str, value: str) -> str:
    """A word of the index that stands for a value to filter by; no word of a text is written so."""
    return f"{OWN}{kind}{hashlib.sha256(value.encode('utf-8', 'replace')).hexdigest()[:16]}"


@dataclass(frozen=True, slots=True)
class SearchFilter:
    """What reports are narrowed by; an empty value asks for nothing. Days are ISO, of publication."""

    start: str = ""
    end: str = ""
    outlet: str = ""
    event: str = ""
    actor: str = ""
    admin1: str = ""

    @property
    def facets(self) -> tuple[str, ...]:
        """The words of the index that a report must have."""
        asked = (("o", self.outlet), ("e", self.event), ("a", self.actor), ("g", self.admin1))
        return tuple(facet(kind, value) for kind, value in asked if value)


@dataclass(frozen=True, slots=True)
class Hit:
    """A report that was found, with the words around the first place; masked unless asked otherwise."""

    report: str
    file: str
    outlet: str | None
    published: str | None
    excerpt: str


@dataclass(frozen=True, slots=True)
class Found:
    """One page of what was found: how many there are, the page's number and how many pages.

    `more`: there are more than were counted.
    """

    count: int
    page: int
    pages: int
    hits: tuple[Hit, ...]
    more: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """Words of the index that stand one after the other; with `begins` the last may go on."""

    words: tuple[str, ...]
    begins: bool = False


def terms(query: str) -> tuple[Term, ...]:
    """What a query asks for: every term must be found."""
    found: list[Term] = []
    for match in _TERM.finditer(query):
        *quoted, word = match.groups()
        text = next((q for q in quoted if q is not None), word)
        begins = beginning(word[:-1]) if word and word.endswith("*") else None
        words = (begins,) if begins else tuple(w for w, _, _ in words_of(text))
        if words:
            found.append(Term(words, begins is not None))
    return tuple(dict.fromkeys(found))[:_MOST_TERMS]
