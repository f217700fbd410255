"""A place name found at a position of a sentence."""

from __future__ import annotations

from tawthiq.places.gazetteer import Entry
from tawthiq.records import record


@record
class Name:
    """A name at positions first:last. `tier` says how surely the words alone are a place.

    famous, known (a town's own word), firm (also an ordinary word), plain (a village), ordinary.
    `entries` is empty for a name that the gazetteer does not have; `exact` are those spelt just so.
    """

    first: int
    last: int
    words: tuple[str, ...]
    entries: tuple[Entry, ...]
    tier: str
    prefix: str = ""
    listed: int = 0  # letters of the و that joins it to a list
    short: str | None = None  # country in which a shortened name is meant

    @property
    def joined(self) -> str:
        return "".join(self.words)

    @property
    def known(self) -> bool:
        return bool(self.entries)

    @property
    def weight(self) -> int:
        return max((e.weight for e in self.entries), default=0)

    @property
    def country(self) -> bool:
        return bool(self.entries) and self.entries[0].kind == "country"
