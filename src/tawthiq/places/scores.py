"""How well a place of a name suits its rank, its spelling, and what the text says of where it is."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.places.distance import BEARING, degrees_off, may_lie_within
from tawthiq.places.drafts import Draft
from tawthiq.places.fit import ALLOW, is_region
from tawthiq.places.gazetteer import Entry, distance, load
from tawthiq.places.keys import key_of
from tawthiq.places.name import Name
from tawthiq.places.setting import Setting, within_unit

A_DAYS_DRIVE = 150.0  # km
_NEIGHBOURS = 60.0  # km within which a place is near another
_BESIDE_A_TOWN = 40.0  # km, within which most of the villages lie that are told by a town's side
_RIGHT_BY = 25.0
_ONE_LIST = 25.0
_SEAT = 9.0
_TOWNS = frozenset({"city", "town", "village", "locality"})
_UNRANKED = {
    "neighbourhood": -3.0,
    "district": -2.0,
    "subdistrict": -4.0,
    "governorate": -4.0,
    "landmark": 2.0,
}


def governorates(entries: Sequence[Entry]) -> frozenset[str]:
    """The governorates among some places, by their ids."""
    return frozenset([e.id for e in entries if e.kind == "governorate"])


def capital(entry: Entry, of_its_name: frozenset[str]) -> int:
    """A city in the governorate of its own name is the one that is meant by the name."""
    return 10 if entry.admin1 in of_its_name and not entry.unit else 0


def score(
    entry: Entry,
    draft: Draft,
    name: Name,
    of_its_name: frozenset[str],
    holders: Sequence[Entry | None],
    setting: Setting,
) -> float:
    """`of_its_name`: the governorates that bear the name."""
    score = entry.weight / 4.0 + capital(entry, of_its_name) * 0.8 + _spelling(entry, name)
    score += _rank_score(entry, draft) + _seat_score(entry, draft, name)
    for link, holder in zip(draft.links, holders, strict=True):
        if holder is not None and within_unit(entry, holder):
            score += 6
        if holder is not None and is_region(holder) and holder.admin1 and entry.admin1 == holder.admin1:
            score += 20  # «الحويز بسهل الغاب»: not the village over the mountains
        if holder is not None and link.direction in BEARING:
            score += _bearing_score(entry, holder, link.direction)
    score += _list_score(entry, draft)
    return score + _near_score(entry, setting) + _city_score(entry, draft, setting)


def _seat_score(entry: Entry, draft: Draft, name: Name) -> float:
    """«مدينة القائم»: the town in the district of its own name, which is run from it."""
    village = set(draft.ranks) == {"village"} and entry.kind in ("city", "town")
    if entry.kind not in _TOWNS or village or "camp" in draft.ranks:
        return 0.0
    return _SEAT if any(e.kind == "district" and e.id == entry.admin2 for e in name.entries) else 0.0


def _list_score(entry: Entry, draft: Draft) -> float:
    """«بلدات القنيطرة وبداما»: villages of one list lie in one governorate, most of the time."""
    if draft.beside and entry.kind == "neighbourhood" and "neighbourhood" in draft.ranks:
        cities = ({e.parent for e in name.entries if e.kind == "neighbourhood"} for name in draft.beside)
        return _ONE_LIST if any(held == {entry.parent} for held in cities) else 0.0
    if not draft.beside or not set(draft.ranks) & {"village", "town"}:
        return 0.0
    sure = ({e.admin1 for e in name.entries if e.country == entry.country} for name in draft.beside)
    return _ONE_LIST if any(units == {entry.admin1} for units in sure) else 0.0


def _city_score(entry: Entry, draft: Draft, setting: Setting) -> float:
    """A quarter of a city that the report names, where no village or town is asked for."""
    if entry.kind != "neighbourhood" or set(draft.ranks) & {"village", "town", "city"}:
        return 0.0
    last = setting.last_city is not None and setting.last_city.id == entry.parent
    return 6.0 if not last and any(a.id == entry.parent for a in setting.anchors) else 0.0


def _spelling(entry: Entry, name: Name) -> float:
    joined = name.joined
    if entry.names and entry.names[0].replace(" ", "") == joined:
        return 6.0
    return 4.0 if any(n.replace(" ", "") == joined for n in entry.names) else 0.0


def _rank_score(entry: Entry, draft: Draft) -> float:
    if not [r for r in draft.ranks if r != "area"]:
        return _UNRANKED.get(entry.kind, 0.0)
    if entry.kind == "neighbourhood" and "city" in draft.ranks:
        return 10.0 if any(n.startswith("مدينه ") for n in entry.names) else -4.0
    best = max(
        (ALLOW[r].index(entry.kind) if entry.kind in ALLOW[r] else 9) for r in draft.ranks if r != "area"
    )
    if best == 9:
        return -4.0
    if set(draft.ranks) == {"city"} and best >= 2:
        return -6.0  # مدينة رأس العين is the town of the name, be a village nearer
    return {0: 16.0 if entry.unit else 10.0, 1: 7.0, 2: 3.0, 3: 2.0}.get(best, 0.0)


def _near_score(entry: Entry, setting: Setting) -> float:
    score = min(setting.admins[entry.admin1], 3) * 3.0 if entry.admin1 else 0.0
    if entry.kind == "neighbourhood" and setting.last_city and entry.parent == setting.last_city.id:
        score += 8
    others = (a for a in setting.anchors if a.id != entry.id)
    around = [a for a in others if may_lie_within(_NEIGHBOURS, entry.point, a.point)]
    near = min((distance(entry, a) or 0.0 for a in around), default=_NEIGHBOURS)
    score += 8 if near < 12 else 5 if near < 30 else 2 if near < _NEIGHBOURS else 0
    if entry in setting.anchors:
        score += 6
    return score


def _bearing_score(entry: Entry, holder: Entry, direction: str) -> float:
    centre = _centre(holder)
    if entry.point is None or centre is None or entry.id == holder.id:
        return 0.0
    off = degrees_off(centre, entry.point, direction)
    if not may_lie_within(_BESIDE_A_TOWN, centre, entry.point):
        return 2.0 if off <= 50 else -4.0  # «المغير شرق رام الله»: not the village a district away
    near = 3.0 if may_lie_within(_RIGHT_BY, centre, entry.point) else 0.0
    return 5.0 + near if off <= 50 else 1.0 if off <= 90 else -4.0


def _centre(holder: Entry) -> tuple[float, float] | None:
    """A governorate's countryside is told from its capital."""
    if holder.kind != "governorate":
        return holder.point

    same = [
        e for e in load().find(key_of(holder.names[0].split())) if e.kind == "city" and e.admin1 == holder.id
    ]
    return same[0].point if same else holder.point


def lies_so(entry: Entry, holder: Entry, direction: str, reach: float = A_DAYS_DRIVE) -> bool:
    """Does a place lie in a direction from another, at most `reach` km away?"""
    centre, far = _centre(holder), distance(entry, holder)
    if entry.point is None or centre is None or far is None or direction not in BEARING:
        return False
    off = degrees_off(centre, entry.point, direction)
    return off <= 50 and far <= reach
