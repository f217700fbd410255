"""The administrative units that a point lies in, by the project's own boundaries."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from tawthiq.model import Named
from tawthiq.records import record

_NEAR = 0.1
"""Degrees (about 10 km) within which a border may be drawn otherwise than people know it."""
Ring = Sequence[Sequence[float]]


@record
class _Unit:
    named: Named
    level: int
    polygons: tuple[tuple[Ring, ...], ...]


def units_at(lat: float, lon: float) -> tuple[Named, ...]:
    """Governorate, district and subdistrict around a point, as far as boundaries are known; else nothing."""
    found = {unit.level: unit.named for unit in _units() if _inside(unit, lat, lon)}
    return tuple(found[level] for level in sorted(found)) if 1 in found else ()


def governorate(identifier: str) -> Named | None:
    """A governorate by its id."""
    return next((u.named for u in _units() if u.level == 1 and u.named.id == identifier), None)


def lies_by(lat: float, lon: float, identifier: str) -> bool:
    """Whether a point lies in a governorate, or so near its border that the border may be drawn otherwise."""
    unit = next((u for u in _units() if u.level == 1 and u.named.id == identifier), None)
    if unit is None:
        return False
    return _inside(unit, lat, lon) or any(
        abs(x - lon) < _NEAR and abs(y - lat) < _NEAR for rings in unit.polygons for x, y, *_ in rings[0])


def _inside(unit: _Unit, lat: float, lon: float) -> bool:
    """In one of its polygons and in none of that polygon's holes."""
    return any(sum(_crossed(ring, lat, lon) for ring in rings) % 2 for rings in unit.polygons)


def _crossed(ring: Ring, lat: float, lon: float) -> bool:
    """Whether a ring holds a point: a ray from it to the east crosses the ring an odd number of times."""
    odd = False
    for (x1, y1, *_), (x2, y2, *_) in pairwise(ring):
        if (y1 > lat) != (y2 > lat) and lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1:
            odd = not odd
    return odd


@cache
def _units() -> tuple[_Unit, ...]:
    return tuple(_read())


def _read() -> Iterator[_Unit]:
    folder = files("tawthiq.gazetteer") / "boundaries"
    for path in sorted((p for p in folder.iterdir() if p.name.startswith("admin-")), key=lambda p: p.name):
        for feature in json.loads(path.read_text("utf-8"))["features"]:
            told: dict[str, Any] = feature["properties"]
            if told["level"]:
                shape = feature["geometry"]
                polygons = [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]
                named = Named(told["id"], told["name_ar"], told.get("name_en") or None)
                yield _Unit(named, int(told["level"]), tuple(tuple(rings) for rings in polygons))
