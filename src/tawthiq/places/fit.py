"""Which places of a name nothing in the text speaks against."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.places.distance import degrees_off
from tawthiq.places.drafts import Draft, Link
from tawthiq.places.gazetteer import ANY, Entry, distance, load
from tawthiq.places.name import Name
from tawthiq.places.setting import OURS, Setting, within_unit
from tawthiq.places.special import capital_of
from tawthiq.places.urban import city_of

_FAR = {"countryside_of": 60.0, "direction_of": 60.0, "near": 30.0, "in": 30.0}

TRIPOLI = "wof:85673621"  # all its towns are grown into the city: حي أبو سليم, حي سوق الجمعة
_OVER_A_BORDER = 20.0  # km from a town to a village of another governorate that is told by its side
_QUARTER = 9.0  # km from the middle of a city to what is called a quarter of it
_ONE_CITY = 20.0  # km from the middle of a city to a quarter of its twin (أم درمان, الخرطوم)
_BANK_AND_STRIP = {"PS01", "PS02"}
_STRIP, _PARTS = "PS02", ("neighbourhood", "district", "governorate")
_DAMASCUS = {"SY01", "SY03"}  # ريف دمشق is a governorate around another
# what people call by one name though it is two governorates today: جنوب لبنان, البقاع, شمال لبنان
TWINS = {"LB4": "LB6", "LB6": "LB4", "LB2": "LB8", "LB8": "LB2", "LB5": "LB7", "LB7": "LB5"}

_SMALLEST = frozenset({"locality", "neighbourhood"})
_TOWNS = frozenset({"city", "town", "district"})
_ONE_TOWN = 10.0  # km between two rows of one name that are towns of one subdistrict
_EIGHTH = 67.5  # degrees from a direction that is loosely told: a sixteenth and an eighth of the circle
_LESSER = frozenset({"village", "locality", "subdistrict", "neighbourhood"})

ALLOW = {
    "city": ("city", "town", "village", "locality"),
    "town": ("town", "city", "village", "locality"),
    "village": ("village", "locality", "town"),
    "neighbourhood": ("neighbourhood",),
    "camp": ("camp",),
    "subdistrict": ("subdistrict",),
    "district": ("district",),
    "governorate": ("governorate",),
    "settler": ("town", "village", "locality", "city"),
}


def fitting(draft: Draft, name: Name, holders: Sequence[Entry | None], setting: Setting) -> list[Entry]:
    """Entries that nothing in the text speaks against."""
    afar = _over_the_border(name, draft, setting)
    out = afar or at_hand(name, setting)
    if name.short and setting.country not in (None, name.short) and not afar:
        return []
    for link, holder in zip(draft.links, holders, strict=True):
        if holder is not None and holder.kind != "country":
            near = [
                e for e in out if placed_by(e, link, holder) or _of_its_governorate(e, link, holder, draft)
                or _by_the_capital(e, link, holder, draft) or _seen_from(e, link, holder)
            ]
            small = all(e.kind in _SMALLEST or not _on_its_side(e, link, holder) for e in near)
            out = (small and [e for e in out if _town_from_afar(e, link, holder)]) or near
        elif holder is not None:
            out = [
                e for e in out if e.country == holder.id or e.kind == "country" or holder.country not in OURS
            ]
        elif link.name is not None and link.name.tier in ("famous", "known"):
            lands = {e.country for e in link.name.entries}
            out = [e for e in out if e.country in lands]  # «في طرابلس», of the two: no town of a third land
    ranked = [e for e in out if rank_fits(e, draft) and not _off_the_city(e, draft, holders)]
    ranked = _of_the_district(ranked, draft) or ranked
    out = ranked or _seat_of_it(out, draft) or _grown_in(out, draft, holders) or _town_of_unit(out, draft)
    over_the_border = [e for e in out if e.near]
    if over_the_border and not (draft.links or draft.ranks) and all(e.near or e.kind in _LESSER for e in out):
        return over_the_border  # «سقط مقذوف على نجران»: the town, not the hamlet of that name
    if draft.relation == "countryside_of":
        out = [e for e in out if e.kind == "governorate"] or out  # ريف حلب is of the governorate
    return out


def _of_the_district(found: Sequence[Entry], draft: Draft) -> list[Entry]:
    """«قضاء النبطية»: in Lebanon the district itself, and not the far better known city that heads it."""
    if "district" not in draft.ranks:
        return []
    return [e for e in found if e.kind == "district" and e.country == "LB"]


def _seat_of_it(found: Sequence[Entry], draft: Draft) -> list[Entry]:
    """«ناحية بادوش», «قضاء بلدروز»: a unit of Iraq is named after its town, which alone the tables have."""
    if not {"subdistrict", "district"} & set(draft.ranks) or "governorate" in draft.ranks:
        return []
    seats = [e for e in found if e.country == "IQ" and e.kind in ("locality", "town", "subdistrict")]
    return seats if all(same_spot(seats[0], e) for e in seats[1:]) else []


_GROWN = 12.0  # km from the middle of a city to a town that has become a quarter of it


def _grown_in(found: Sequence[Entry], draft: Draft, holders: Sequence[Entry | None]) -> list[Entry]:
    """«حي الحجر الأسود جنوب دمشق», «حي جرمانا»: a town at the edge of the city that places it."""
    cities = [h for h in holders if h is not None and h.kind == "city"]
    if draft.ranks != ("neighbourhood",) or draft.plural or not cities:
        return []
    towns = [e for e in found if e.kind in ("town", "village", "locality")]
    return [e for e in towns if any((distance(e, c) or _FAR["in"]) < _GROWN for c in cities)]


def _town_of_unit(found: Sequence[Entry], draft: Draft) -> list[Entry]:
    """«بلدة سليمان بيك»: a town of Iraq that the tables have only as the unit that is named after it."""
    if not set(draft.ranks) & {"town", "city"} or draft.plural or len(draft.ranks) > 1:
        return []
    units = [e for e in found if e.country == "IQ" and e.kind == "subdistrict"]
    return units if len(units) == 1 else []


def _off_the_city(entry: Entry, draft: Draft, holders: Sequence[Entry | None]) -> bool:
    """«حي البياض في مدينة النبطية» is no village of that name miles from the city."""
    if "neighbourhood" not in draft.ranks or entry.kind not in ("locality", "landmark", "village"):
        return False
    cities = (h for h in holders if h is not None and h.kind in ("city", "town"))
    return any((distance(entry, h) or 0.0) > _QUARTER for h in cities)


def _of_its_governorate(entry: Entry, link: Link, holder: Entry, draft: Draft) -> bool:
    """«مدينة الرستن في حمص»: a town lies in no city; the name means the governorate that the city heads."""
    if entry.admin1 == holder.admin1 == _STRIP and _names_the_strip(holder) and entry.kind not in _PARTS:
        return True
    if link.relation != "in" or holder.kind != "city" or entry.kind not in ("city", "town", "village"):
        return False
    if not {"city", "town", "village"} & set(draft.ranks) or entry.admin1 != holder.admin1:
        return False
    unit = load().get(entry.admin1) if entry.admin1 else None
    return unit is not None and bool(set(unit.names) & set(holder.names))


def _names_the_strip(holder: Entry) -> bool:
    """«النصيرات وسط غزة», «بيت لاهيا في غزة»: the city's name, or its district's, for the whole strip."""
    return "غزه" in holder.names


def at_hand(name: Name, setting: Setting) -> list[Entry]:
    """Places of a name in the report's country; a famous city of another where it has no town so called."""
    here = [e for e in name.entries if _here(e, setting.country)]
    if name.tier != "famous" or any(e.kind not in _LESSER for e in here):
        return here
    return [*here, *(e for e in name.entries if e.kind in ("city", "governorate") and e not in here)]


def _over_the_border(name: Name, draft: Draft, setting: Setting) -> list[Entry]:
    """«قصف على مدينة القامشلي …، ومقتل جنود شمالي العراق»: a famous city by its rank, in the one land that
    has it, where the report's own land has no more than a hamlet so called."""
    here = [e for e in name.entries if _here(e, setting.country)]
    if name.tier != "famous" or "city" not in draft.ranks or any(e.kind not in _LESSER for e in here):
        return []
    cities = [e for e in name.entries if e.kind in ("city", "town")]
    return cities if len({e.country for e in cities}) == 1 else []


def _here(entry: Entry, country: str | None) -> bool:
    if entry.near:
        return ANY in entry.near or country in entry.near
    return country in (None, entry.country) or entry.kind == "country"


REGIONS = ("جبل", "سهل", "الغوط", "القلمون", "وادي", "حوض", "باديه", "اللجا", "غاب", "نهر", "غابه", "جزير")


def is_region(entry: Entry) -> bool:
    """A mountain, a plain, a valley: villages lie in it."""
    return entry.kind in ("landmark", "locality") and any(n.startswith(REGIONS) for n in entry.names)


def around(entry: Entry) -> Entry:
    """The unit that the countryside of a place is: that of Damascus is a governorate of its own."""
    other = load().get("SY03") if entry.id in ("SY01", "C1001") else None
    return other or entry


def _of_another_city(entry: Entry, holder: Entry) -> bool:
    """«حي الأمين غربي بعقوبة»: a quarter of Baghdad is none of a city far from it."""
    towns = ("city", "town")
    if entry.kind != "neighbourhood" or holder.kind not in (*towns, "district") or entry.parent == holder.id:
        return False
    if within_unit(entry, holder):
        return False
    own = load().get(entry.parent or "")
    far = distance(entry, holder) or (distance(own, holder) if own else None)
    return own is not None and own.kind in towns and far is not None and far > _ONE_CITY


def _across_the_border(entry: Entry, link: Link, holder: Entry) -> bool:
    """«حي الروضة بجرمانا»: no quarter of Damascus, which is another governorate."""
    quarter = entry.kind == "neighbourhood" and entry.parent != holder.id
    return quarter and link.relation == "in" and holder.kind in ("city", "town") and (
        bool(entry.admin1 and holder.admin1) and entry.admin1 != holder.admin1
    )


def placed_by(entry: Entry, link: Link, holder: Entry) -> bool:
    if _across_the_border(entry, link, holder):
        return False
    if _of_another_city(entry, holder) or {entry.admin1, holder.admin1} == _BANK_AND_STRIP:
        return False  # «منطقة السكة شرق جباليا» is no village of that name near Hebron
    if holder.unit and (city := city_of(holder)) is not None and entry.parent == city.id:
        return entry.kind == "neighbourhood" and link.relation == "in"  # «حي المنظر بمديرية الحوك»
    if city_of(entry) is holder or (entry.near and holder.near and entry.country == holder.country):
        return True
    if within_unit(entry, holder) or TWINS.get(holder.id, "-") == entry.admin1:
        return True
    if holder.kind == "region":
        return entry.country == holder.country
    if link.relation == "in" and holder.unit:
        unstated = not (entry.admin2 or entry.admin3) and holder.kind != "governorate"
        return unstated and bool(entry.admin1) and entry.admin1 == holder.admin1
    if holder.kind == "governorate" and link.relation == "countryside_of":
        return {entry.admin1, holder.admin1} == _DAMASCUS
    if holder.point is None:
        return bool(entry.admin1) and entry.admin1 == holder.admin1
    if entry.point is None and link.relation != "in":
        return bool(entry.admin1) and entry.admin1 == holder.admin1
    far = distance(entry, holder)
    if link.km and far is not None:
        return 0.5 * link.km - 5 <= far <= 1.5 * link.km + 5
    if (
        link.relation == "in"
        and holder.kind in ("city", "town")
        and entry.admin2
        and entry.admin2 == holder.admin2
    ):
        return True
    if (
        link.relation == "in"
        and holder.kind in ("city", "town")
        and entry.kind in ("district", "subdistrict")
    ):
        return bool(entry.admin1) and entry.admin1 == holder.admin1 and far is not None and far <= 25
    if link.relation == "in" and (holder.kind == "landmark" or is_region(holder)):
        if far is None:
            return bool(entry.admin1) and entry.admin1 == holder.admin1
        return far is not None and far <= 40
    if link.relation == "in":
        return (
            far is not None
            and far <= _FAR["in"]
            and entry.kind in ("neighbourhood", "camp", "landmark", "airport", "locality")
        )
    if entry.admin1 and entry.admin1 == holder.admin1 and holder.kind in ("governorate", "city"):
        return True
    if link.relation == "direction_of" and holder.kind == "town" and entry.admin1 != holder.admin1:
        return far is not None and far <= _OVER_A_BORDER  # «قرية … شرق مدينة حيس» is none of إب
    reach = _FAR.get(link.relation, 40.0)
    return (
        far is not None and far <= reach and (holder.kind != "governorate" or entry.country == holder.country)
    )


def _by_the_capital(entry: Entry, link: Link, holder: Entry, draft: Draft) -> bool:
    """«مديرية عبس بحجة»: the governorate, by the name of its capital; a district of it lies there, however
    far from the city."""
    if link.relation != "in" or entry.kind != "district" or "district" not in draft.ranks:
        return False
    if not entry.admin1 or entry.admin1 != holder.admin1 or holder.kind not in ("city", "town"):
        return False
    governorate = load().get(entry.admin1)
    return governorate is not None and bool(set(governorate.names) & set(holder.names))


def _seen_from(entry: Entry, link: Link, holder: Entry) -> bool:
    """«محافظة الجوف شمال شرقي العاصمة صنعاء», «في حماة شمال دمشق»: a governorate or the city that heads one,
    told from a city however far."""
    if link.relation != "direction_of" or entry.country != holder.country:
        return False
    by_name = holder.kind == "city" and link.name is not None
    return entry.kind == "governorate" or (entry.kind == "city" and by_name)


def _town_from_afar(entry: Entry, link: Link, holder: Entry) -> bool:
    """«في تلعفر شمال بغداد»: agencies tell a town from the capital, where nothing near bears the name."""
    if link.relation != "direction_of" or entry.kind not in _TOWNS or capital_of(entry.country) != holder:
        return False
    return entry.point is not None and _on_its_side(entry, link, holder)


def _on_its_side(entry: Entry, link: Link, holder: Entry) -> bool:
    """Does it lie where the words say? True where no side is said or a point is not known."""
    if entry.point is None or holder.point is None or not link.direction:
        return True
    return degrees_off(holder.point, entry.point, link.direction) <= _EIGHTH


def rank_fits(entry: Entry, draft: Draft) -> bool:
    ranks = [r for r in draft.ranks if r != "area"]
    if not ranks:
        return True
    if entry.kind == "country":
        return False
    if entry.near:
        return "neighbourhood" not in ranks
    if "settler" in ranks and entry.country != "PS":
        return False
    if "governorate" in ranks and entry.kind == "district" and entry.country in ("PS", "LY"):
        return True
    if any(r in ("governorate", "district") for r in ranks):
        return any(
            entry.kind in ALLOW[r] or (r == "district" and entry.kind == "subdistrict") for r in ranks
        ) or ("district" in ranks and entry.kind in ("town", "city"))
    if "subdistrict" in ranks:
        return entry.kind in ("subdistrict", "district", "town")
    if "neighbourhood" in ranks and draft.plural and entry.kind in ("city", "town"):
        return not _listed_quarter(draft)  # أحياء حلب are in the city; not «أحياء الفاروق والهاشمية»
    if "neighbourhood" in ranks:
        part = entry.admin1 == TRIPOLI and entry.kind in ("town", "village")
        return (
            part
            or entry.kind == "neighbourhood"
            or (entry.kind == "district" and city_of(entry) is not None)  # «حي شعوب» of صنعاء
            or (entry.kind in ("locality", "landmark") and bool(draft.links))
        )
    if entry.kind == "neighbourhood" and any(n.startswith("مدينه ") for n in entry.names):
        return True  # مدينة الصدر is a part of Baghdad
    if "camp" in ranks:
        return entry.kind in ("camp", "town", "village", "city", "locality")
    return not entry.unit and entry.kind != "airport"


def _listed_quarter(draft: Draft) -> bool:
    """Is it told in one list with quarters?"""
    return any(e.kind == "neighbourhood" for name in draft.beside for e in name.entries)


def same_spot(a: Entry, b: Entry) -> bool:
    """A town and the subdistrict that it heads, or one village entered twice."""
    if a.admin1 != b.admin1:
        return False
    if (a.unit != b.unit or a.names[:1] == b.names[:1]) and (within_unit(a, b) or within_unit(b, a)):
        return True  # الخوخة: the district, and the subdistrict around its town
    far = distance(a, b)
    if far is None:
        return _entered_twice(a, b)
    town = a.kind == b.kind == "town" and bool(a.admin3) and a.admin3 == b.admin3
    return far < (_ONE_TOWN if town else 4)


def _entered_twice(a: Entry, b: Entry) -> bool:
    """Two rows of one place, one of them with no point: of one name, in one district and one city."""
    kinds = {a.kind, b.kind}
    if not (kinds in ({"neighbourhood"}, {"camp"}) or kinds == {"neighbourhood", "locality"}):
        return False
    if not set(a.names) & set(b.names) or (a.admin2 and b.admin2 and a.admin2 != b.admin2):
        return False
    if len(kinds) > 1 and not (a.admin2 and b.admin2):
        return False
    cities = {e.parent for e in (a, b) if e.parent != e.id and not (load().get(e.parent) or e).unit}
    return len(cities) < 2
