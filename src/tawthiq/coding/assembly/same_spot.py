"""Do two places of one report mean one spot: the same, or one inside the other?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from tawthiq.arabic.fold import bare, fold
from tawthiq.model import IN_TOWN, SETTLED, Place
from tawthiq.places import TWINS, PlaceMention
from tawthiq.places.distance import BEARING, degrees_off, km
from tawthiq.places.gazetteer import load

REGION = frozenset({"admin1", "country"})
_EDGE = 4.0  # km from the middle of a city to a camp of its own
_QUARTERS = 2.0  # km, beyond which what is near one quarter is not near the other
_ACROSS = 25.0  # km from the middle of a land by name to its towns
_OUTSKIRTS = 15.0  # km from the middle of a town to what lies on a side of it
_SUBURBS = 20.0  # km from the middle of a city to what people count among its quarters
_OF_HAMLETS = "YE"  # «منطقة الشوارق بمديرية رازح»: its subdistricts are a few hamlets each
_DISTRICTS = frozenset({"admin2", "admin3"})
_RANKED = frozenset({"قريه", "قريتي", "بلده", "بلدتي", "مدينه", "مخيم", "مستوطنه", "مستعمره", "خربه"})
_UNITS = frozenset({"admin1", "admin2"})
_WIDE = frozenset({"admin3", "admin2", "admin1", "country"})
_ORDER = ("exact", "neighbourhood", "settlement", "area", "admin3", "admin2", "", "admin1", "country")


_ABOUT = ("near", "direction_of", "countryside_of")  # «محيط دمشق» lies in ريف دمشق


def loose_capital(p: PlaceMention) -> bool:
    """A governorate's name without مدينة: the city, or all of it."""
    place = p.place
    return _capital_named(place) and place.precision == "settlement" and "مدين" not in (place.text or "")


def _capital_named(place: Place) -> bool:
    """Does it bear the name of its governorate?"""
    return place.admin1 is not None and alike(place.name_ar, _bare(place.admin1.name_ar))


def _bare(governorate: str | None) -> str | None:
    """قطاع غزة is named after its city."""
    return governorate.removeprefix("قطاع ") if governorate else None


@lru_cache(maxsize=20_000)
def alike(one: str | None, two: str | None) -> bool:
    """The same name, however its last letter is spelt (الحديدة, الحديده)."""
    return one == two or (one is not None and two is not None and fold(one) == fold(two))


def same_governorate(a: Place, b: Place) -> bool:
    """One governorate, or a wide name («جنوب لبنان») and a place in one of the two that people mean by it."""
    if not (a.admin1 and b.admin1):
        return False
    wide = any(p.precision in _WIDE or p.relation in _ABOUT for p in (a, b))
    return a.admin1.id == b.admin1.id or (wide and TWINS.get(a.admin1.id) == b.admin1.id)


def other_governorate(a: Place, b: Place) -> bool:
    """Are the governorates of both known, and not one?"""
    return bool(a.admin1 and b.admin1) and not same_governorate(a, b)


def compatible(a: Place, b: Place | None) -> bool:
    """One is the other, or holds it: a governorate holds its towns, a city its neighbourhoods."""
    if b is None or same_place(a, b):
        return True
    if two_districts(a, b) or _outside(a, b) or _outside(b, a):
        return False
    within = {x.id for x in (a.within, b.within) if x}
    if (a.id and a.id in within) or (b.id and b.id in within):
        return not _both_inside(a, b)
    if a.within and b.within and a.within.id == b.within.id:
        return _one_landmark(a, b) if _landmarks(a, b) else not _both_inside(a, b)
    if a.precision in SETTLED and b.precision in SETTLED:
        named_alike = a.name_ar == b.name_ar and same_governorate(a, b)  # a town, and the camp by its name
        if _camp_of(a, b) or _camp_of(b, a):
            return True
        return named_alike or _unlisted_quarter(a, b) or _unlisted_quarter(b, a)
    wide = next((p for p in (a, b) if is_wide(p)), a if a.precision not in SETTLED else b)
    fine = b if wide is a else a
    if is_wide(wide):
        return same_governorate(wide, fine) or not (wide.admin1 and fine.admin1)
    if _landmarks(a, b):
        return _one_landmark(a, b)
    by_a_town = fine.relation == "near" and fine.id is not None and fine.kind in ("village", "town", "city")
    if wide.relation == "between" and (fine.precision == "settlement" or by_a_town):
        return fine.name_ar is not None and fine.name_ar in (wide.text or "")  # a road, and one of its ends
    unlisted = same_governorate(wide, fine) and wide.id is None and not _of_another_village(wide, fine)
    return wide.name_ar == fine.name_ar or unlisted


def _of_another_village(edge: Place, town: Place) -> bool:
    """«قرب قرية كذا», which no table has, and a town or a camp that its words do not name."""
    ranked = any(bare(word) in _RANKED for word in fold(edge.text or "").split())
    named = fold(town.name_ar or "") in fold(edge.text or "")
    return ranked and town.precision == "settlement" and not named


def is_district(p: Place) -> bool:
    """A district or subdistrict by name; of a city, it is as fine as a quarter («مديرية صالة»)."""
    return p.precision in _DISTRICTS or p.kind in ("district", "subdistrict")


def two_districts(a: Place, b: Place) -> bool:
    """«مديرية المخا», «مديرية موزع»: two districts by name, neither in the other."""
    if not (is_district(a) and is_district(b)) or not (a.name_ar and b.name_ar):
        return False
    inside = {x.id for x in (a.within, b.within) if x} & ({a.id, b.id} - {None})
    sided = {a.relation, b.relation} <= {"in", "direction_of"}  # «مديرية كذا», «شرق مديرية كذا»
    return sided and not inside and not alike(a.name_ar, b.name_ar)


def _outside(district: Place, spot: Place) -> bool:
    """«مديرية باقم», and «آل الصيفي», which the gazetteer has in another district of the governorate."""
    if district.precision not in _DISTRICTS or district.id is None or spot.precision not in SETTLED:
        return False
    if _capital_named(spot) and "مدين" not in (spot.text or ""):
        return False  # «في الحديدة»: perhaps all of the governorate
    entry = load().get(spot.id)
    held = (entry.admin2 if district.precision == "admin2" else entry.admin3) if entry is not None else None
    return bool(held) and held != district.id


def in_another_unit(place: PlaceMention, beside: Sequence[PlaceMention], other: PlaceMention) -> bool:
    """«وفي مديرية …، أصيبت امرأة في قرية …»: the village of no table lies in the district or governorate
    that its clause names, and the other place in another."""
    if place.place.id is not None or place.place.precision not in (*SETTLED, "admin3"):
        return False
    units = [p.place for p in beside if p.place.id and p.place.precision in _UNITS and p is not place]
    return bool(units) and all(_apart(u, other.place) for u in units)


def _apart(unit: Place, other: Place) -> bool:
    return two_districts(unit, other) or other_governorate(unit, other) or _outside(unit, other)


def _camp_of(camp: Place, city: Place) -> bool:
    """A camp at a city's edge: «عين الحلوة», and «صيدا»."""
    called = camp.kind == "camp" or "مخيم" in (camp.text or "")
    if not called or city.kind != "city" or not same_governorate(camp, city):
        return False
    apart = km(point_of(camp), point_of(city))
    return apart is not None and apart <= _EDGE


def in_or_around(spot: Place, city: Place) -> bool:
    """In the city, or a town or suburb at its edge («أحياء طرابلس», and «الكريمية»)."""
    if compatible(spot, city):
        return True
    if city.kind != "city":
        return False
    apart = km(point_of(spot), point_of(city))
    return apart is not None and apart <= _SUBURBS


def point_of(p: Place) -> tuple[float, float] | None:
    """Latitude and longitude, where the gazetteer has them."""
    return (p.lat, p.lon) if p.lat is not None and p.lon is not None else None


def _town_of(p: Place) -> tuple[float, float] | None:
    """Where the town of a quarter lies."""
    town = load().get(p.within.id) if p.within and p.within.id else None
    return town.point if town else None


def on_its_side(side: PlaceMention, spot: PlaceMention) -> bool:
    """«جنوبي صنعاء», and «بيت بوس», which lies there, or is in its governorate where nobody knows more."""
    centre, point = point_of(side.place), point_of(spot.place)
    told = side.place.relation == "direction_of" and spot.place.precision in SETTLED
    if not told or centre is None or side.direction not in BEARING or spot.place.kind == "city":
        return False  # «شرق دير البلح» is no part of غزة
    if point is None:
        governorate = spot.place.admin1
        return governorate is not None and alike(side.place.name_ar, governorate.name_ar)
    apart = km(centre, point)
    return apart is not None and 0 < apart <= _OUTSKIRTS and degrees_off(centre, point, side.direction) <= 50


def off_its_side(side: PlaceMention, spot: PlaceMention) -> bool:
    """«غرب غزة», and «المغازي», which lies south of it."""
    centre, point = point_of(side.place), point_of(spot.place) or _town_of(spot.place)
    if centre is None or point is None or side.direction not in BEARING or (km(centre, point) or 0) < _EDGE:
        return False
    return degrees_off(centre, point, side.direction) > 60


def _landmarks(a: Place, b: Place) -> bool:
    return a.relation == b.relation == "near" and a.precision == b.precision == "area"


def _one_landmark(a: Place, b: Place) -> bool:
    """«خلف باب السلام» is not «قرب باب شرقي»"""
    return a.name_ar == b.name_ar


def is_wide(p: Place) -> bool:
    """A governorate, a district, a countryside, the east of a governorate's capital: may hold many towns."""
    governorate = _bare(p.admin1.name_ar) if p.admin1 else None
    capital = governorate is not None and alike(_bare(p.name_ar), governorate)
    capital = capital and "مدين" not in (p.text or "")
    if p.kind == "subdistrict" and (p.id or "").startswith(_OF_HAMLETS) and p.relation == "in":
        return False
    return (
        p.precision in _WIDE or p.relation == "countryside_of" or (p.relation == "direction_of" and capital)
    )


def around_it(p: PlaceMention) -> bool:
    """«بريف دير الزور الشرقي»: the countryside of a governorate."""
    return p.place.kind == "governorate" and p.place.relation == "countryside_of"


def holds_towns(p: Place) -> bool:
    """Wide, or a land by name: a mountain, a valley, the Ghouta."""
    return is_wide(p) or (p.precision == "area" and p.relation == "in" and p.kind == "landmark")


def lies_in(place: Place, land: Place) -> bool:
    """Is the town in, or by, the land that holds towns?"""
    if is_wide(land) or not holds_towns(land):
        return compatible(place, land)
    apart = km(point_of(place), point_of(land))
    return same_governorate(place, land) and (apart is None or apart <= _ACROSS)


def _unlisted_quarter(quarter: Place, town: Place) -> bool:
    """A quarter that the gazetteer does not know may lie in the town that the report names."""
    unlisted = (
        quarter.precision in IN_TOWN and quarter.id is None and quarter.within is None
    )
    return unlisted and town.precision == "settlement" and not other_governorate(quarter, town)


def _both_inside(a: Place, b: Place) -> bool:
    """Two different neighbourhoods or points of one city."""
    if not (a.within and b.within):
        return False
    fine = all(p.precision in SETTLED for p in (a, b))
    near = all(p.precision in SETTLED or p.relation == "near" for p in (a, b))  # «قرب سوق في حي …»
    apart = km(point_of(a), point_of(b)) if near else None
    return fine or (apart is not None and apart > _QUARTERS)


def same_place(a: Place, b: Place) -> bool:
    """The same gazetteer entry, or the same name where one has none."""
    if a.id and b.id:
        return a.id == b.id
    return bool(a.name_ar) and _without_article(a) == _without_article(b)


def _without_article(p: Place) -> str:
    """«توخار» and «التوخار» are one village."""
    return (p.name_ar or "").removeprefix("ال")


def _rank(p: Place) -> float:
    """How fine a place is: the countryside of a governorate is wider than a subdistrict."""
    if p.precision != "area":
        return _ORDER.index(p.precision)
    if is_wide(p):
        return _ORDER.index("admin2") + 1
    if p.within:
        return _ORDER.index("neighbourhood") + 0.5  # «قرب سوق في حي …»
    return _ORDER.index("area")


def _district_of(new: PlaceMention, old: PlaceMention) -> bool:
    """«في قصف على صعدة», then «مديرية … بمحافظة صعدة»: the one word meant the governorate."""
    district = new.place.precision in ("admin2", "admin3") and not new.dateline and not new.anaphor
    return district and loose_capital(old) and same_governorate(new.place, old.place) and (
        new.place.name_ar != old.place.name_ar
    )


def around_a_village(p: PlaceMention) -> bool:
    """«محيط قرية كذا», «شرق خان يونس»: around or beside a place that is no governorate's capital."""
    if p.place.precision != "area" or p.dateline or p.anaphor or _capital_named(p.place):
        return False
    return p.place.relation in ("near", "direction_of") or (
        p.place.relation == "countryside_of" and p.place.kind != "governorate"
    )


def _by_a_village(new: PlaceMention, old: PlaceMention) -> bool:
    """The capital's name, or the district's town («كاني ماسي»), then the edge of a village of it."""
    if not around_a_village(new) or same_place(new.place, old.place) or old.place.precision != "settlement":
        return False
    held = old.place.name_ar in new.names[1:] or loose_capital(old)
    return held and same_governorate(new.place, old.place)


def finer(new: PlaceMention, old: PlaceMention, old_from_headline: bool) -> bool:
    """Should the new place replace the old one of a draft?"""
    if old_from_headline and loose_capital(old) and around_it(new) and same_governorate(new.place, old.place):
        return True  # «قصف على دير الزور», then «بريف دير الزور الشرقي»
    if _district_of(new, old) or _by_a_village(new, old):
        return True
    if _district_of(old, new) and new.place.relation == old.place.relation == "in":
        return False  # «في مديرية … بمحافظة الحديدة», then «ضربت في الحديدة»
    mine, theirs = _rank(new.place), _rank(old.place)
    if around_it(old) and not around_it(new) and mine == theirs and same_governorate(new.place, old.place):
        return True  # «بريف دير الزور», then «بادية خشام»
    loose = old_from_headline or old.dateline or loose_capital(old)
    if other_governorate(new.place, old.place) and not (old_from_headline or old.dateline):
        loose = False  # «على حفل في تعز»، then «الغارات استهدفت أيضا الحديدة»
    if loose and mine == theirs and not new.dateline and not same_place(new.place, old.place):
        return True
    other_town = old.place.precision == "settlement" and not compatible(new.place, old.place)
    of_it = loose_capital(old) and same_governorate(new.place, old.place)
    return mine < theirs and (not other_town or of_it)
