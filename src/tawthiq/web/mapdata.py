"""The incidents of a filter as points of the map, each at the precision that its sources give.

Few are sent whole, with what a popup says of them; many as counts of cells that grow with the zoom.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import floor
from typing import Any

from django.db.models import Count, Max, Q, QuerySet
from django.urls import reverse

from tawthiq.model import SETTLED, LowHigh
from tawthiq.register.models import IncidentRow
from tawthiq.web.box import STEP, bounds
from tawthiq.web.figures import period, short
from tawthiq.web.store import alias
from tawthiq.web.words import Words

RADIUS_KM = {
    "exact": 1.0, "neighbourhood": 1.0, "settlement": 2.0, "area": 7.0,
    "admin3": 12.0, "admin2": 25.0, "admin1": 50.0, "country": 150.0,
}
"""How far from its point a place may lie, nominally: the pale circle of the map."""
IN_POPUP = 8
WHOLE = 600
"""So many incidents are sent each by itself."""
ZOOMS = range(2, 14)
_CELL = 56
"""Pixels of the screen that a cell is wide."""


@dataclass(frozen=True, slots=True)
class View:
    """What the map shows: its zoom, and the box in sight (`read_box`), empty for all."""

    zoom: int = 5
    box: str = ""


def coarse(value: float, precision: str | None) -> float:
    """A coordinate as pages without accounts show it: an exact point to about a kilometre."""
    return round(value, 2 if precision == "exact" else 4)


def points(rows: QuerySet[IncidentRow], words: Words, view: View = View()) -> dict[str, Any]:
    """A GeoJSON collection. `whole`: it holds every incident; else it is to be asked for anew when the map is
    moved. `extent`: where all of them lie, None for none."""
    placed = rows.filter(lat__isnull=False, lon__isnull=False).using(alias())
    spots = _spots(placed)
    whole = sum(spot.n for spot in spots) <= WHOLE
    features = (_each(placed.defer("line").prefetch_related("types"), words) if whole
                else _cells(spots, words, view))
    return {"type": "FeatureCollection", "whole": whole, "extent": _extent(spots), "features": features}


def _extent(spots: list[_Spot]) -> list[float] | None:
    if not spots:
        return None
    lats, lons = [spot.lat for spot in spots], [spot.lon for spot in spots]
    return [round(value, 2) for value in (min(lons), min(lats), max(lons), max(lats))]


def _each(rows: Iterable[IncidentRow], words: Words) -> list[dict[str, Any]]:
    """One feature for each place and precision, and its incidents inside."""
    groups: dict[tuple[float, float, str], list[IncidentRow]] = {}
    for row in rows:
        precision = row.place_precision or "country"
        key = (coarse(row.lat or 0.0, precision), coarse(row.lon or 0.0, precision), precision)
        groups.setdefault(key, []).append(row)
    return [_feature(key, group, words) for key, group in groups.items()]


def _feature(key: tuple[float, float, str], group: list[IncidentRow], words: Words) -> dict[str, Any]:
    lat, lon, precision = key
    return _made(lat, lon, {
        "place": words.name(group[0].place_ar, group[0].place_en),
        "precision": words.label("precision", precision),
        "hollow": precision not in SETTLED,
        "radius": RADIUS_KM.get(precision, RADIUS_KM["country"]),
        "n": len(group),
        "count": words.say("list.count", n=len(group)),
        "invented": any(row.invented for row in group),
        "ids": [row.pk for row in group],
        "incidents": [_entry(row, words) for row in group[:IN_POPUP]],
    })


def _made(lat: float, lon: float, properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "Feature", "geometry": {"type": "Point", "coordinates": [lon, lat]},
            "properties": properties}


def _entry(row: IncidentRow, words: Words) -> dict[str, str]:
    types = sorted(row.types.all(), key=lambda kind: kind.order)
    toll = ""
    if row.killed_low is not None:
        toll = f"{words.label('outcome', 'killed')}: {short(words, LowHigh(row.killed_low, row.killed_high))}"
    return {
        "href": reverse("web:incident", args=[words.language, row.pk]),
        "date": period(words, row.start, row.end, row.date_precision or "day") or words.say("list.no_date"),
        "event": words.label("event_type", types[0].event_type if types else "other"),
        "toll": toll,
        "note": words.say("invented.chip") if row.invented else "",
    }


@dataclass(frozen=True, slots=True)
class _Spot:
    """One place at one precision, with how many incidents it has."""

    lat: float
    lon: float
    precision: str
    names: tuple[str | None, str | None]
    n: int
    invented: bool


def _spots(placed: QuerySet[IncidentRow]) -> list[_Spot]:
    found = placed.order_by("lat", "lon", "place_precision").values_list("lat", "lon", "place_precision")
    counted = found.annotate(ar=Max("place_ar"), en=Max("place_en"), n=Count("pk"),
                             made=Count("pk", filter=Q(invented=True)))
    return [
        _Spot(coarse(lat, precision), coarse(lon, precision), precision or "country", (ar, en), n, bool(made))
        for lat, lon, precision, ar, en, n, made in counted
    ]


def _cells(spots: Iterable[_Spot], words: Words, view: View) -> list[dict[str, Any]]:
    """One feature for each cell in sight or beside it; what is wider than a settlement is counted apart."""
    size = max(STEP, 360 / (512 * 2**view.zoom) * _CELL)
    west, south, east, north = bounds(view.box) if view.box else (-180, -90, 180, 90)
    cells: dict[tuple[int, int, bool], list[_Spot]] = {}
    for spot in spots:
        if west - size <= spot.lon <= east + size and south - size <= spot.lat <= north + size:
            key = (floor(spot.lat / size), floor(spot.lon / size), spot.precision not in SETTLED)
            cells.setdefault(key, []).append(spot)
    return [_cell(hollow, found, words) for (_lat, _lon, hollow), found in cells.items()]


def _cell(hollow: bool, found: list[_Spot], words: Words) -> dict[str, Any]:
    total, one = sum(spot.n for spot in found), found[0]
    said = {"n": total, "hollow": hollow, "count": words.say("list.count", n=total), "ids": [],
            "incidents": [], "invented": any(spot.invented for spot in found), "places": len(found)}
    if len({(spot.lat, spot.lon, spot.precision) for spot in found}) == 1:
        return _made(one.lat, one.lon, said | {
            "place": words.name(*one.names), "precision": words.label("precision", one.precision),
            "radius": RADIUS_KM.get(one.precision, RADIUS_KM["country"]), "places": 1})
    lat = round(sum(spot.lat * spot.n for spot in found) / total, 2)
    lon = round(sum(spot.lon * spot.n for spot in found) / total, 2)
    gathered = words.say("map.places", n=len(found))
    return _made(lat, lon, said | {"place": "", "precision": gathered, "radius": 0})
