"""How far two points lie from each other."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

_DIAMETER = 12742  # km, of the earth

_DEGREE = 111  # km of latitude, at least
Point = tuple[float, float]


def may_lie_within(reach: float, a: Point | None, b: Point | None) -> bool:
    """Can two points lie so many kilometres apart? Of most their latitudes tell that they lie farther."""
    return a is not None and b is not None and abs(a[0] - b[0]) * _DEGREE <= reach


def km(a: Point | None, b: Point | None) -> float | None:
    """Kilometres between two points (latitude, longitude) by the haversine; None where one is not known."""
    if a is None or b is None:
        return None
    la, lo, lb, lp = radians(a[0]), radians(a[1]), radians(b[0]), radians(b[1])
    h = sin((lb - la) / 2) ** 2 + cos(la) * cos(lb) * sin((lp - lo) / 2) ** 2
    return _DIAMETER * asin(min(1.0, sqrt(h)))
