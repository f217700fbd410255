"""«شمال شرقي بعقوبة», then «ناحية العظيم»: the side of a city, and the town or unit that lies there."""

from __future__ import annotations

from itertools import pairwise

from tawthiq.arabic.fold import fold
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.same_spot import alike, loose_capital, point_of, same_governorate
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import SETTLED, Place
from tawthiq.places import PlaceMention
from tawthiq.places.distance import BEARING, degrees_off, km

_CITIES = ("city", "town")
_FAR = 120.0  # km that «شمالي بغداد» may mean, by agencies' use
_NEAR = 4.0  # km, within which a direction from the middle says nothing
_OFF = 70.0  # degrees that a reporter's «شمالي» may be off
_TO_PLACE = 3  # words of «الحادث وقع في»
_UNITS = ("admin2", "admin3")
_INCIDENT, _HAPPENED = word_list("the_incident"), word_list("happened_there")


def names_that_side(side: PlaceMention, spot: PlaceMention) -> bool:
    """Does `spot` name what lies on the told side of a city, at most a good hour's way off?"""
    city, place = side.place, spot.place
    if city.relation != "direction_of" or city.kind not in _CITIES or side.anaphor or place.name_ar is None:
        return False
    if spot.anaphor or spot.dateline or spot.hometown or not _named(place):
        return False
    if loose_capital(spot) and same_governorate(city, place):
        return False  # «في غزة», and then «شرقي خان يونس»: the one word meant the governorate
    if alike(city.name_ar, place.name_ar) or fold(place.name_ar) in {fold(n) for n in side.names}:
        return False
    centre, point = point_of(city), point_of(place)
    apart = km(centre, point)
    if centre is None or point is None or apart is None or side.direction not in BEARING:
        return place.id is None and same_governorate(city, place)
    if apart < _NEAR:
        return place.precision in SETTLED and same_governorate(city, place)
    return apart <= _FAR and degrees_off(centre, point, side.direction) <= _OFF


def _named(place: Place) -> bool:
    """A town, a unit below the governorate, or the edge of one."""
    near = place.relation == "near" and place.precision == "area" and place.name_ar is not None
    return place.relation in ("in", "near", "road") and (place.precision in (*SETTLED, *_UNITS) or near)


def tells_where(s: Statement) -> bool:
    """«وقال المصدر إن الحادث وقع في ناحية …», «ووقع الحادث في …»: no word of attack, but where it was."""
    place = own_place(s)
    if place is None or s.strikes:
        return False
    at = place.first - s.clause.first
    told = pairwise(s.clause.words[max(0, at - _TO_PLACE) : at])
    return any(
        (a in _INCIDENT and b in _HAPPENED) or (a.removeprefix("و") in _HAPPENED and b in _INCIDENT)
        for a, b in told
    )
