"""The gazetteer's entry of an id, for places that are shown coarser than they were read."""

from __future__ import annotations

from tawthiq.publish.points import Unit


def lookup(identifier: str) -> Unit | None:
    """The entry with this id; None where the gazetteer has none."""
    from tawthiq.places.gazetteer import load  # read when the first place is shown

    places = load()
    entry = places.get(identifier)
    if entry is None:
        return None
    lat, lon = entry.point or (None, None)
    return Unit(
        entry.id, entry.kind, entry.name_ar, entry.name_en, lat, lon, places.named(entry.admin1),
        places.named(entry.admin2), places.named(entry.admin3), entry.names, entry.parent or None,
    )
