"""How far two points lie from each other, and in which direction."""

from __future__ import annotations

from math import asin, atan2, cos, degrees, radians, sin, sqrt

_DIAMETER = 12742  # km, of the earth
BEARING = {"N": 0, "NE": 45, "E": 90, "SE": 135, "S": 180, "SW": 225, "W": 270, "NW": 315}

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


def bearing(a: Point, b: Point) -> float:
    """Degrees from north, clockwise, of b seen from a."""
    (la, lo), (lb, lp) = (tuple(map(radians, p)) for p in (a, b))
    x, y = sin(lp - lo) * cos(lb), cos(la) * sin(lb) - sin(la) * cos(lb) * cos(lp - lo)
    return degrees(atan2(x, y)) % 360


def degrees_off(centre: Point, point: Point, direction: str) -> float:
    """Degrees between where a point lies from the centre and a direction of BEARING, 0 to 180."""
    return abs((bearing(centre, point) - BEARING[direction] + 180) % 360 - 180)
