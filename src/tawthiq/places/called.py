"""A place by the name or id that a person writes: the gazetteer's own where one alone bears it."""

from __future__ import annotations

from tawthiq.arabic.fold import fold
from tawthiq.model import Place
from tawthiq.places.gazetteer import Entry, load
from tawthiq.places.keys import key_of
from tawthiq.places.place import PRECISION


def called(name: str, before: Place | None = None) -> Place:
    """The place of this name; `before`: what stood there, whose governorate tells places of one name apart.

    A name that no place bears, or several, stays words without a point: none is chosen by guess.
    """
    name = " ".join(name.split())
    entries = _entries(name)
    admin1 = before.admin1.id if before and before.admin1 else None
    near = [entry for entry in entries if entry.admin1 == admin1] if len(entries) > 1 else entries
    if len(near) == 1:
        return _placed(near[0])
    admin = before.admin1 if before and not entries else None
    candidates = tuple(entry.id for entry in entries)
    return Place(None, name, None, None, admin, None, None, "in", "settlement", None, candidates, None, None,
                 None)


def _entries(name: str) -> list[Entry]:
    """What is called so; of a unit and the town that it is named after, the town."""
    places = load()
    known = places.get(name)
    found = [known] if known else list(places.find(key_of(fold(name).split())))
    found = [entry for entry in found if entry.kind != "region"]
    towns = [entry for entry in found if not entry.unit]
    return towns or found


def _placed(entry: Entry) -> Place:
    lat, lon = entry.point or (None, None)
    precision = PRECISION.get(entry.kind, "settlement")
    admin1, parent = load().named(entry.admin1), load().named(entry.parent)
    return Place(entry.id, entry.name_ar, entry.name_en, entry.kind, admin1, lat, lon, "in", precision,
                 parent, (), None, None, None)
