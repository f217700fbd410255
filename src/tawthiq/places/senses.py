"""What a word may be to a place: worked out once a word, and kept beside it in every sentence."""

from __future__ import annotations

from tawthiq.places.openings import Opening, openings
from tawthiq.places.words import is_head, kinds_of
from tawthiq.records import record
from tawthiq.remember import remembered

_SIDES = frozenset({"countryside", "the_countryside", "direction"})


@record
class Sense:
    """`kinds` of the lexicon's entries that a word may open; the ways in which it may begin a name.

    `head`: it is a noun of something that may be hit; `side`: one of a countryside or direction.
    """

    kinds: frozenset[str] = frozenset()
    openings: tuple[Opening, ...] = ()
    head: bool = False
    side: bool = False


NONE = Sense()
"""That of a mark or a number, and of most words."""


@remembered(100_000)
def sense(word: str) -> Sense:
    """The sense of a folded word."""
    kinds, begun, head = kinds_of(word), openings(word), is_head(word)
    return Sense(kinds, begun, head, not _SIDES.isdisjoint(kinds)) if kinds or begun or head else NONE
