"""The gazetteer in memory: rows stay as they were read until asked for; names are found by prepared keys."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise

from tawthiq.arabic.fold import fold
from tawthiq.model import Named
from tawthiq.places.distance import km, may_lie_within
from tawthiq.places.keys import FATHERS, alias_of, keys_of, stem
from tawthiq.records import record
from tawthiq.remember import forget

_WORD = re.compile(r"[^\W_]+")
_AFTER_ALL = chr(0x10FFFF)
_MANY = 3_000
ANY = "any"  # in `near`: a well-known town of another land, read in the reports of every war
_RANKS = {
    "governorate": 70,
    "city": 80,
    "town": 60,
    "district": 50,
    "camp": 45,
    "airport": 45,
    "landmark": 42,
    "subdistrict": 40,
    "village": 30,
    "neighbourhood": 25,
    "locality": 20,
}


@record
class Entry:
    """One place. Units above it are ids; `point` is (lat, lon) or None; `names` are `spellings` folded."""

    id: str
    kind: str
    name_ar: str
    name_en: str | None
    names: tuple[str, ...]
    spellings: tuple[str, ...]
    point: tuple[float, float] | None
    admin1: str
    admin2: str
    admin3: str
    parent: str
    population: int
    country: str
    weight: int = 1
    """How well known a place of this kind and size is: orders places of one name."""
    near: tuple[str, ...] = ()
    """For a town over the border: the countries whose wars reach it."""

    @property
    def unit(self) -> bool:
        """Is it an administrative unit and not a settlement or a spot?"""
        return self.kind in ("governorate", "district", "subdistrict")

    def spelt(self, joined: str) -> str:
        """The gazetteer's spelling that is the given folded name (without spaces), else its first name."""
        for name, spelling in zip(self.names, self.spellings, strict=True):
            if name.replace(" ", "") == joined:
                return spelling
        for name, spelling in zip(self.names, self.spellings, strict=True):
            father, _, rest = name.partition(" ")
            if father in FATHERS and rest and joined == joined[:3] + rest.replace(" ", ""):
                case = FATHERS.get(joined[:3], father)
                return f"{case} {spelling.partition(' ')[2]}"  # «أبو غريب», of «ابي غريب»
        return self.name_ar

    @property
    def named(self) -> Named:
        return Named(self.id, self.name_ar, self.name_en)


class Gazetteer:
    """Places by id and by key. Immutable once loaded; entries are made when first asked for.

    `tables`: where each table begins and the desk's own places begin after them. Within a table lines are in
    the order of their ids, and so are the lines of the index, each a key and the numbers of its places.
    """

    def __init__(
        self, lines: list[bytes], index: list[str], words: frozenset[str], tables: Sequence[int]
    ) -> None:
        self._lines, self._index, self.words = lines, index, words
        self._tables = tuple(pairwise(tables))
        self._starts: dict[str, bool] = {}
        own = range(tables[-1], len(lines))
        self._numbers = {lines[n].partition(b"\t")[0].decode(): n for n in own}
        self._entries: dict[int, Entry] = {}

    def find(self, key: str) -> tuple[Entry, ...]:
        """All places that bear a name, by its key (see keys.key_of)."""
        line = self._first(key + "\t")
        return tuple(self._entry(int(n)) for n in line[len(key) + 1 :].split(",")) if line else ()

    def starts(self, beginning: str) -> bool:
        """Does any key begin so?"""
        known = self._starts.get(beginning)
        if known is None:
            known = self._first(beginning) is not None
            if len(self._starts) < 200_000:
                self._starts[beginning] = known
        return known

    def goes_on(self, beginning: str) -> frozenset[str] | None:
        """The next two letters of all keys that begin so; None where they are too many to tell."""
        first = bisect_left(self._index, beginning)
        last = bisect_left(self._index, beginning + _AFTER_ALL, first)
        n = len(beginning)
        if last - first > _MANY:
            return None
        ahead = {line[n : n + 2] for line in self._index[first:last]}
        return frozenset(letters.partition("\t")[0] for letters in ahead)

    def has(self, key: str) -> bool:
        """Does any place bear the name?"""
        return self._first(key + "\t") is not None

    def _first(self, beginning: str) -> str | None:
        """The first line of the index that begins so."""
        at = bisect_left(self._index, beginning)
        found = self._index[at] if at < len(self._index) else ""
        return found if found.startswith(beginning) else None

    def get(self, identifier: str | None) -> Entry | None:
        """The place with an id, None where there is none."""
        if not identifier:
            return None
        number = self._numbers.get(identifier)
        if number is None:
            number = self._number(f"{identifier}\t".encode())
            if number is None:
                return None
            self._numbers[identifier] = number
        return self._entry(number)

    def _number(self, begins: bytes) -> int | None:
        """The line that begins so, the last table first."""
        for first, end in reversed(self._tables):
            at = bisect_left(self._lines, begins, first, end)
            if at < end and self._lines[at].startswith(begins):
                return at
        return None

    def settlements(self, admin1: str) -> tuple[Entry, ...]:
        """The settlements with a point in a governorate, the best known first."""
        cell = f"\t{admin1}\t".encode()
        numbers = (n for n, line in enumerate(self._lines) if cell in line)
        found = (entry for n in numbers if (entry := self._entry(n)).admin1 == admin1 and entry.point)
        return tuple(sorted((e for e in found if e.kind in SETTLEMENTS), key=lambda e: (-e.weight, e.id)))

    def named(self, identifier: str | None) -> Named | None:
        """Id and names of a place."""
        entry = self.get(identifier)
        return entry.named if entry else None

    def ancestors(self, entry: Entry) -> tuple[str, ...]:
        """Ids of what holds the place, the smallest first: city, subdistrict, district, governorate."""
        found = (entry.parent, entry.admin3, entry.admin2, entry.admin1)
        return tuple(dict.fromkeys(i for i in found if i and i != entry.id))

    def _entry(self, number: int) -> Entry:
        entry = self._entries.get(number)
        if entry is None:
            entry = self._entries[number] = _entry(self._lines[number].decode().split("\t"))
        return entry


def _entry(row: list[str]) -> Entry:
    spellings = tuple(n for n in (row[2], *row[3].split("|")) if n)
    spellings += tuple(filter(None, (" ".join(alias_of(tuple(n.split()), row[1])) for n in spellings)))
    names = tuple(map(fold, spellings))
    point = (float(row[6]), float(row[7])) if row[6] and row[7] else None
    population = int(row[12]) if row[12].isdigit() else 0
    return Entry(
        row[0],
        row[1],
        row[2],
        row[4] or None,
        names,
        spellings,
        point,
        row[8],
        row[9],
        row[10],
        row[11],
        population,
        _country(row),
        _weight(row[1], population),
    )


def _weight(kind: str, population: int) -> int:
    if kind in ("city", "town") and 0 < population < 500:
        kind = "village"  # a few rows name a hamlet by its governorate's rank
    return _RANKS.get(kind, 0) + min(len(str(population)), 7)


def _country(row: list[str]) -> str:
    unit = row[8] or row[11]
    if unit[:2].isalpha() and unit[:2].isupper():
        return unit[:2]
    if row[0].startswith("hand:"):
        return row[0][5:7].upper()
    return "LY"


def lie_within(reach: float, a: Entry, b: Entry) -> bool:
    """Do two places lie at most so many kilometres apart? Not where one has no point, or both the same."""
    return may_lie_within(reach, a.point, b.point) and 0 < (distance(a, b) or 0) <= reach


def distance(a: Entry, b: Entry) -> float | None:
    """Kilometres between two places (haversine), None where one has no point."""
    return km(a.point, b.point)


@cache
def load() -> Gazetteer:
    """The gazetteer of all countries, read once."""
    folder = files("tawthiq.gazetteer")
    tables = sorted((t for t in folder.iterdir() if t.name.startswith("places-")), key=lambda t: t.name)
    lines: list[bytes] = []
    begins: list[int] = []
    for table in tables:
        begins.append(len(lines))
        lines += filter(None, table.read_bytes().split(b"\n")[1:])
    index, _, words = folder.joinpath("index.txt").read_text("utf-8").partition("\n\n")
    begins.append(len(lines))
    return _with_own(lines, index.split("\n"), frozenset(words.split("\n")), begins)


SETTLEMENTS = frozenset({"city", "town", "village", "camp", "locality"})
OWN = "own:"
"""How ids of the desk's own places begin."""
COLUMNS = ("id", "kind", "name_ar", "alt_ar", "name_en", "alt_en", "lat", "lon", "admin1_id", "admin2_id",
           "admin3_id", "parent_id", "population", "sources")
_own: tuple[str, ...] = ()


def use(rows: Iterable[str]) -> None:
    """Know these places of the desk's own beside the shipped ones: rows as those of the tables."""
    global _own
    wanted = tuple(rows)
    if wanted != _own:
        _own = wanted
        _forget()


def own() -> tuple[str, ...]:
    """The rows of the desk's own places that are known now."""
    return _own


def _forget() -> None:
    """What was remembered of names of places, anywhere, was so without the new ones."""
    for name, module in list(sys.modules.items()):
        if name.startswith(("tawthiq.places.", "tawthiq.coding.", "tawthiq.linking.")):
            for found in list(vars(module).values()):
                if hasattr(found, "cache_clear"):
                    found.cache_clear()
                forget(found)


def _with_own(
    lines: list[bytes], index: list[str], words: frozenset[str], begins: list[int]
) -> Gazetteer:
    if not _own:
        return Gazetteer(lines, index, words, begins)
    pairs = dict(line.split("\t") for line in index)
    more: set[str] = set()
    for line in _own:
        row = line.split("\t")
        for name in filter(None, (row[2], *row[3].split("|"))):
            parts = tuple(_WORD.findall(fold(name)))
            more.update(part for part in parts if len(stem(part)) > 3)
            for key in keys_of(parts, row[1]):
                known = pairs.get(key, "").split(",") if key in pairs else []
                pairs[key] = ",".join(dict.fromkeys([*known, str(len(lines))]))
        lines.append(line.encode())
    return Gazetteer(lines, sorted(map("\t".join, pairs.items())), words | more, begins)
