"""How far two points lie from each other."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

_DIAMETER = 12742  # km, of the earth

Point = tuple[float, float]


def km(a: Point | None, b: Point | None) -> float | None:
    """Kilometres between two points (latitude, longitude) by the haversine; None where one is not known."""
    if a is None or b is None:
        return None
    la, lo, lb, lp = radians(a[0]), radians(a[1]), radians(b[0]), radians(b[1])
    h = sin((lb - la) / 2) ** 2 + cos(la) * cos(lb) * sin((lp - lo) / 2) ** 2
    return _DIAMETER * asin(min(1.0, sqrt(h)))
