"""The incidents of a filter as points of the map, each at the precision that its sources give."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from tawthiq.model import LowHigh
from tawthiq.register.models import IncidentRow
from tawthiq.web.figures import period, short
from tawthiq.web.store import alias
from tawthiq.web.words import Words

RADIUS_KM = {
    "exact": 1.0, "neighbourhood": 1.0, "settlement": 2.0, "area": 7.0,
    "admin3": 12.0, "admin2": 25.0, "admin1": 50.0, "country": 150.0,
}
"""How far from its point a place may lie, nominally: the pale circle of the map."""

SPOTS = frozenset({"exact", "neighbourhood", "settlement"})
"""Precisions that are drawn as a dot; all others are hollow rings."""

IN_POPUP = 8


def coarse(value: float, precision: str | None) -> float:
    """A coordinate as pages without accounts show it: an exact point to about a kilometre."""
    return round(value, 2 if precision == "exact" else 4)


def points(rows: QuerySet[IncidentRow], words: Words) -> dict[str, Any]:
    """A GeoJSON collection with one feature for each place and precision, and its incidents inside."""
    groups: dict[tuple[float, float, str], list[IncidentRow]] = {}
    placed = rows.filter(lat__isnull=False, lon__isnull=False).defer("line")
    for row in placed.prefetch_related("types"):
        if row.lat is not None and row.lon is not None:
            precision = row.place_precision or "country"
            key = (coarse(row.lat, precision), coarse(row.lon, precision), precision)
            groups.setdefault(key, []).append(row)
    return {
        "type": "FeatureCollection",
        "features": [_feature(key, group, words) for key, group in groups.items()],
    }


def _feature(key: tuple[float, float, str], group: list[IncidentRow], words: Words) -> dict[str, Any]:
    lat, lon, precision = key
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [lon, lat]},
        "properties": {
            "place": words.name(group[0].place_ar, group[0].place_en),
            "precision": words.label("precision", precision),
            "hollow": precision not in SPOTS,
            "radius": RADIUS_KM.get(precision, RADIUS_KM["country"]),
            "n": len(group),
            "count": words.say("list.count", n=len(group)),
            "invented": any(row.invented for row in group),
            "ids": [row.pk for row in group],
            "incidents": [_entry(row, words) for row in group[:IN_POPUP]],
        },
    }


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


def not_placed(rows: QuerySet[IncidentRow], limit: int) -> tuple[int, tuple[IncidentRow, ...]]:
    """How many incidents have no coordinates, and the first of them."""
    missing = rows.filter(lat__isnull=True).using(alias())
    return missing.count(), tuple(missing.defer("line")[:limit])
