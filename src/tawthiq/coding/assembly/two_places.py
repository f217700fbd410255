"""Two places of one report: may one of them lie in the other, or are they apart."""

from __future__ import annotations

from itertools import pairwise

from tawthiq.arabic.fold import fold
from tawthiq.coding.assembly.another import (
    adds,
    same_harm,
)
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.rivals import (
    rivals_any,
)
from tawthiq.coding.assembly.same_spot import (
    alike,
    around_it,
    in_another_unit,
    in_or_around,
    is_wide,
    loose_capital,
    off_its_side,
    on_its_side,
    same_governorate,
    same_place,
)
from tawthiq.coding.statements import Statement
from tawthiq.model import IN_TOWN, SETTLED, Place
from tawthiq.places import PlaceMention

_DISTRICTS = ("مديري", "قضاء", "ناحي", "محلي")
_TOWNS = ("city", "town", "village", "camp")


def of_other_units(place: PlaceMention, draft: Draft) -> bool:
    """«… في قرية كذا» of one district, then «غارة على مديرية …»"""
    told = draft.place
    named = [p for o in draft.statements for p in o.places]
    return told is not None and in_another_unit(told, named, place)


def at_its_own_camp(s: Statement, place: PlaceMention, draft: Draft) -> bool:
    """«قصف على مدينة دير البلح», then «وقصفت المدفعية مخيم المغازي»: an attack told as new, at a camp beside
    that city which is a town by itself, and neither told with the other's name."""
    told = draft.place
    if told is None or (s.killed and s.killed in draft.killed()):
        return False
    if any(same_place(p.place, place.place) for o in draft.statements for p in o.places):
        return False  # «سيارة في مدينة صيدا، قرب مدخل مخيم كذا», and then «الغارة على مدينة صيدا»
    one, two = place.place, told.place
    both = bool(one.id and two.id) and one.id != two.id and one.precision == two.precision == "settlement"
    apart = both and not (set(place.names) & set(told.names)) and not (one.within or two.within)
    camp = "camp" in (one.kind, two.kind) or any("مخيم" in (p.text or "") for p in (one, two))
    new = any(m.kind == "attack" and not m.definite for m in s.means)
    return apart and camp and new and not s.points_back and not s.headline


def in_other_districts(place: PlaceMention, told: PlaceMention) -> bool:
    """«وادي كذا بمديرية سحار», after «مديرية الظاهر»: their own words put them in two units of one rank."""
    one, two = _units(place), _units(told)
    return any(two.get(rank, name) != name for rank, name in one.items())


def _units(p: PlaceMention) -> dict[str, str]:
    """Of each rank the unit that the words of a place name."""
    words = fold(p.place.text or "").split(" ")
    ranked = ((a.lstrip("وب").removeprefix("ال"), b) for a, b in pairwise(words))
    return {rank: b for a, b in ranked for rank in _DISTRICTS if a.startswith(rank)}


def chained(place: PlaceMention, told: PlaceMention) -> bool:
    """«حي … في مديرية …», after the district; a quarter that no table has and no town is named for; a
    place on that side of a town («جنوبي …»)."""
    one, two = place.place, told.place
    if _of_other_towns(one, two) or _of_other_towns(two, one):
        return False
    if two.name_ar in place.names[1:] and _holds(two, one):
        return True
    if of_its_district(place, told) or of_its_district(told, place):
        return True
    if one.name_ar in told.names[1:] and _holds(one, two):
        return True
    if on_its_side(place, told) or on_its_side(told, place):
        return True
    return _of_any_town(place, two) or _of_any_town(told, one)


def of_its_district(place: PlaceMention, told: PlaceMention) -> bool:
    """«قصف في مقبنة», then «قرية كذا بمديرية مقبنة»: the bare name may be that of the district."""
    name, words = told.place.name_ar, fold(place.place.text or "").split(" ")
    if name is None or told.place.precision != "settlement" or " " in (told.place.text or "").strip():
        return False
    units = (b for a, b in pairwise(words) if a.lstrip("وب").removeprefix("ال").startswith(_DISTRICTS))
    return place.place.relation == "in" and any(alike(name, unit) for unit in units)


def _of_other_towns(quarter: Place, town: Place) -> bool:
    """«حي المعلمين وسط المقدادية شمال شرقي بعقوبة» is no quarter of بعقوبة."""
    city = quarter.within
    known = city is not None and bool(city.id and town.id) and town.precision == "settlement"
    return known and city is not None and city.id != town.id and quarter.precision in IN_TOWN


def _holds(wide: Place, fine: Place) -> bool:
    return wide.precision in IN_TOWN or (fine.precision in IN_TOWN and wide.precision == "settlement")


def beside_that_side(s: Statement, place: PlaceMention, draft: Draft) -> bool:
    """«استشهد أربعة شرق خان يونس …», then «وأصيب ستة بقصف منزل في مخيم المغازي»: others at a town of their
    own, which the side of another town need not hold; «غرب غزة» holds none that lies south of it."""
    told = draft.place
    if told is None or same_place(place.place, told.place):
        return False
    own = s.strikes and s.kills_or_injures and not s.headline and "update" not in s.kinds
    if not (own and draft.has_harm) or draft.from_headline or s.points_at_it or same_harm(s, draft):
        return False
    pairs = ((place, told), (told, place))
    if not (draft.killed() or draft.injured()):  # «عشرات المصابين في خزاعة», then seven «شرق غزة»
        return any(p.place.relation == "direction_of" and off_its_side(p, q) for p, q in pairs)
    if not rivals_any(s, draft):
        return False
    return any(p.place.relation == "direction_of" and _elsewhere(p, q) for p, q in pairs)


def _elsewhere(side: PlaceMention, spot: PlaceMention) -> bool:
    if is_wide(side.place):
        return spot.place.precision in SETTLED and off_its_side(side, spot)
    town = spot.place.within or spot.place
    return side.place.kind in _TOWNS and town.name_ar != side.place.name_ar and town.name_ar is not None


def _of_any_town(quarter: PlaceMention, town: Place) -> bool:
    q = quarter.place
    guessed = q.id is None and q.within is not None and q.within.name_ar not in quarter.names
    in_town = q.precision in IN_TOWN and town.precision == "settlement"
    return guessed and in_town and same_governorate(q, town)


def guessed_inside(place: PlaceMention, told: PlaceMention) -> bool:
    """Compatible for want of knowledge alone: one of them is in no table, and names nothing of the other."""
    if same_place(place.place, told.place) or (place.place.id and told.place.id):
        return False
    return not set(place.names) & set(told.names)


def in_another_town(place: PlaceMention, told: PlaceMention) -> bool:
    """A place that no table has, told with its town («محيط منطقة … جنوب حي الزيتون، شرق مدينة غزة»)."""
    if place.place.id is not None or len(place.names) < 2 or told.place.precision not in SETTLED:
        return False
    if place.place.within is not None and place.place.within.id == told.place.id:
        return False  # «حي كذا غرب المسجد», in the city told before
    if of_its_district(place, told):
        return False
    return told.place.id is not None and not set(place.names) & set(told.names)


def of_another_town(s: Statement, quarter: PlaceMention, told: PlaceMention) -> bool:
    """«جرح مدنيون من مدينة … باستهداف حي … في المدينة»: a quarter of the town that the clause names."""
    if quarter.place.id is not None or quarter.place.within is not None:
        return False
    towns = [p.place for p in s.places if p.place.precision == "settlement" and p.place.id]
    return bool(towns) and not any(same_place(t, told.place) for t in towns)


def _is_governorate(p: PlaceMention, capital: PlaceMention) -> bool:
    """«على دهوك», and then «إحدى نواحي محافظة دهوك» or «بريف دهوك الشرقي»: the one word meant all of it."""
    whole = p.place.precision == "admin1" and p.place.relation == "in"
    return (whole or around_it(p)) and same_governorate(p.place, capital.place)


def at_its_edge(s: Statement, place: PlaceMention, draft: Draft) -> bool:
    """«غارة قرب العاصمة دمشق», in a heading or another's words that count nobody, and «السيدة زينب»."""
    if draft.place is None or adds(s):
        return False
    on_a_road = draft.from_headline and draft.place.place.relation == "between"
    if on_a_road and place.place.precision != "admin1":
        return s.told_dead in {o.told_dead for o in draft.statements}  # then where on it
    if s.kills_or_injures and draft.has_harm:
        return False
    near, spot = (place, draft.place) if place.place.relation == "near" else (draft.place, place)
    if near.place.relation != "near" or near.place.kind != "city" or spot.place.precision not in SETTLED:
        return False
    return (draft.from_headline or bool(s.said)) and in_or_around(spot.place, near.place)


def _dead(draft: Draft) -> set[int | None]:
    return {n for o in draft.statements for n in (o.killed, o.told_dead) if n}


def narrowed(s: Statement, place: PlaceMention, draft: Draft) -> bool:
    """The lead names the capital or its governorate in one word («على صعدة»), the body the village in it."""
    old = draft.place
    if old is None or len(draft.statements) > 2 or "again" in s.kinds or s.item:
        return False
    named = [p for o in draft.statements if (p := own_place(o)) is not None]
    if not all(loose_capital(p) or _is_governorate(p, old) for p in named):
        return False  # «شهداء بغارات على غزة», and then «أربعة غرب مدينة غزة»: its body has said where
    if any(around_it(p) for p in named) and s.kills_or_injures and not {s.killed, s.told_dead} & _dead(draft):
        return False  # «قتل ثلاثة بريف حلب. واستهدف الطيران بلدة كذا ما أدى لجرح طفل»
    return loose_capital(old) and same_governorate(place.place, old.place)
