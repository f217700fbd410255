"""A draft in its sentence, with what it was resolved to."""

from __future__ import annotations

from dataclasses import dataclass

from tawthiq.arabic.tokens import Token
from tawthiq.places.drafts import Draft
from tawthiq.places.gazetteer import Entry
from tawthiq.places.name import Name
from tawthiq.places.resolve import NOTHING, Resolved
from tawthiq.places.scene import Scene

OPENING, CLOSING = frozenset("«“‘"), frozenset("»”’")


@dataclass(slots=True)
class Item:
    """A draft in its sentence, with what it was resolved to and what it points back to."""

    tokens: tuple[Token, ...]
    scene: Scene
    draft: Draft
    found: Resolved = NOTHING
    city: Entry | None = None  # the city that the report spoke of last
    only: Entry | None = None  # the one city that the report names
    back: Item | None = None

    @property
    def first(self) -> int:
        return self.scene.where[self.draft.first]

    @property
    def last(self) -> int:
        last = self.scene.where[self.draft.last - 1] + 1
        closes = last < len(self.tokens) and self.tokens[last].text in CLOSING
        return last + 1 if closes and self._opened(last) else last

    def _opened(self, last: int) -> bool:
        """Does a quotation mark stand within that none closes: «بلدة «الكرامة»»?"""
        return any(self.tokens[k].text in OPENING for k in range(self.first + 1, last)) and not any(
            self.tokens[k].text in CLOSING for k in range(self.first, last)
        )

    def words(self, name: Name, text: str) -> str:
        """A name as written, without the clitics before it."""
        where, tokens = self.scene.where, self.tokens
        start = tokens[where[name.first]].start + len(name.prefix) + name.listed
        return bare(text[start : tokens[where[name.last - 1]].end].replace("_", " "))


_QUOTES = str.maketrans("", "", "«»\"“”")


def bare(words: str) -> str:
    """Words without marks of quotation and of a tag: جبل «السنديان» is جبل السنديان."""
    return " ".join(words.translate(_QUOTES).strip("' #").split())
