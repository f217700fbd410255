"""A box drawn on the map: west, south, east and north in degrees, no finer than a page shows points."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor, isfinite

from django.db.models import Q

STEP = 0.01
"""Exact points are shown to two decimals of a degree (`mapdata.coarse`): edges lie halfway between them, so
that no series of boxes tells more of a point than the page does."""


def read_box(text: str) -> str:
    """The box with its edges drawn outwards to the next half step; empty for what is no box."""
    try:
        found = [float(part) for part in text.split(",")]
    except ValueError:
        return ""
    if len(found) != 4 or not all(map(isfinite, found)):
        return ""
    west, south, east, north = (max(-180.0, min(180.0, value)) for value in found)
    if west >= east or south >= north or south < -90 or north > 90:
        return ""
    return ",".join(f"{value:.3f}" for value in (_down(west), _down(south), _up(east), _up(north)))


def _down(value: float) -> float:
    return (floor(round(value / STEP - 0.5, 6)) + 0.5) * STEP


def _up(value: float) -> float:
    return (ceil(round(value / STEP - 0.5, 6)) + 0.5) * STEP


def inside(box: str) -> Q:
    """The condition on an incident's row that its point lies in a box (as `read_box` gives it)."""
    west, south, east, north = bounds(box)
    return Q(lon__gte=west, lon__lt=east, lat__gte=south, lat__lt=north)


def bounds(box: str) -> Sequence[float]:
    """West, south, east, north."""
    return [float(part) for part in box.split(",")]
