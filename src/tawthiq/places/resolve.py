"""A name in its context becomes a place, or honest candidates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import atan2, cos, degrees, radians, sin

from tawthiq.places.drafts import Draft, Link
from tawthiq.places.gazetteer import Entry, distance, load
from tawthiq.places.names import Name
from tawthiq.places.setting import OURS, Setting, within_unit
from tawthiq.places.typos import one_off

_MARGIN = 6.0
_FAR = {"countryside_of": 60.0, "direction_of": 90.0, "near": 30.0, "in": 30.0}
_ALLOW = {
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
_DAMASCUS = {"SY01", "SY03"}  # ريف دمشق is a governorate around another
_BEARING = {"N": 0, "NE": 45, "E": 90, "SE": 135, "S": 180, "SW": 225, "W": 270, "NW": 315}


@dataclass(frozen=True, slots=True)
class Resolved:
    """The place, or None with what it may be; `holders` are the units that the text itself states."""

    entry: Entry | None
    candidates: tuple[Entry, ...]
    holders: tuple[Entry, ...]
    inside: tuple[Entry, ...] = ()  # those of them that it is said to lie in


NOTHING = Resolved(None, (), ())


def resolve(draft: Draft, setting: Setting) -> Resolved:
    """The place that a draft names, given what the report says of where it is."""
    holders = tuple(_holder(k, draft.name, setting) for k in draft.links)
    stated = tuple(h for h in holders if h)
    inside = tuple(h for k, h in zip(draft.links, holders, strict=True) if h and k.relation == "in")
    name = draft.name
    if name is None:
        return Resolved(None, (), stated, inside)
    fitting = _fitting(draft, name, holders, setting)
    scored = sorted(
        ((_score(e, draft, name, holders, setting), e) for e in fitting), key=lambda s: (-s[0], s[1].id)
    )
    if not scored:
        return Resolved(_misspelt(draft, name, holders, setting), (), stated, inside)
    chosen = _choose(scored)
    if chosen is not None and _out_of_reach(chosen, draft, stated, setting):
        return Resolved(None, (chosen,), stated, inside)
    if chosen is not None:
        return Resolved(chosen, (), stated, inside)
    top = [e for s, e in scored if s >= scored[0][0] - _MARGIN]
    return Resolved(None, tuple(top[:12]), stated, inside)


_SMALL = ("village", "locality", "neighbourhood", "subdistrict")


def _out_of_reach(entry: Entry, draft: Draft, stated: Sequence[Entry], setting: Setting) -> bool:
    """A small place far from all that the report speaks of is only what the name may be."""
    if entry.kind not in _SMALL or not setting.admins:
        return False
    loose = not draft.ranks and not stated and entry.point is not None and setting.anchors
    if setting.admins[entry.admin1] and not loose:
        return False
    if any(within_unit(entry, h) for h in stated) or any(h.kind != "country" for h in stated):
        return False
    named = any(r in ("village", "town", "city") for r in draft.ranks)
    if loose:
        return not any((distance(entry, a) or 999.0) <= 60.0 for a in setting.anchors if a != entry)
    reach = 60.0 if named and entry.kind != "neighbourhood" else 30.0
    return not any((distance(entry, a) or 999.0) <= reach for a in setting.anchors)


def _misspelt(draft: Draft, name: Name, holders: Sequence[Entry | None], setting: Setting) -> Entry | None:
    """The one place of the right rank, where the text says, whose name is a letter off."""
    ranked = any(r in ("village", "town", "city") for r in draft.ranks)
    if (
        name.entries
        or not ranked
        or draft.relation == "countryside_of"
        or not (setting.admins or any(holders))
    ):
        return None
    near = replace(name, entries=one_off(name))
    fitting = [e for e in _fitting(draft, near, holders, setting) if e.kind != "neighbourhood"]
    sure = [e for e in fitting if any(h and within_unit(e, h) for h in holders) or setting.admins[e.admin1]]
    return sure[0] if sure and all(_same_spot(sure[0], e) for e in sure[1:]) else None


def _holder(link: Link, name: Name | None, setting: Setting) -> Entry | None:
    """The place that a link names: of several one that can hold or stand by the place, then the best known."""
    if link.name is None:
        return setting.last_city if {"city", "town"} & set(link.ranks) else None
    pool = [e for e in link.name.entries if setting.country in (None, e.country) or e.kind == "country"]
    wanted = [e for e in pool if any(e.kind in _ALLOW.get(r, ()) for r in link.ranks)] or pool
    if link.relation == "countryside_of":
        units = [e for e in wanted if e.kind == "governorate"]
        wanted = units or wanted
    weights = {e.id: e.weight + _capital(e, link.name.entries) for e in wanted}
    best = sorted(wanted, key=lambda e: (-(weights[e.id] + 8 * min(setting.admins[e.admin1], 2)), e.id))
    if len(best) < 2:
        return best[0] if best else None
    entries = [e for e in name.entries if setting.country in (None, e.country)] if name else []
    holding = [h for h in best if any(_placed_by(e, link, h) for e in entries)]
    if holding:
        return holding[0]
    known = best[0].weight >= 50 or bool(setting.admins[best[0].admin1])
    least = weights[best[0].id] - 8
    rivals = [e for e in best[1:] if weights[e.id] > least and not _same_spot(best[0], e)]
    return best[0] if known and not rivals else None


def _capital(entry: Entry, same: Sequence[Entry]) -> int:
    """A city in the governorate of its own name is the one that is meant by the name."""
    own = any(e.kind == "governorate" and e.id == entry.admin1 for e in same)
    return 10 if own and not entry.unit else 0


def _fitting(draft: Draft, name: Name, holders: Sequence[Entry | None], setting: Setting) -> list[Entry]:
    """Entries that nothing in the text speaks against."""
    out = [e for e in name.entries if setting.country in (None, e.country) or e.kind == "country"]
    if name.short and setting.country not in (None, name.short):
        return []
    for link, holder in zip(draft.links, holders, strict=True):
        if holder is not None and holder.kind != "country":
            out = [e for e in out if _placed_by(e, link, holder)]
        elif holder is not None:
            out = [
                e for e in out if e.country == holder.id or e.kind == "country" or holder.country not in OURS
            ]
    return [e for e in out if _rank_fits(e, draft)]


def _placed_by(entry: Entry, link: Link, holder: Entry) -> bool:
    if within_unit(entry, holder):
        return True
    if holder.kind == "region":
        return entry.country == holder.country
    if link.relation == "in" and holder.unit:
        return False
    if holder.kind == "governorate" and link.relation == "countryside_of":
        return {entry.admin1, holder.admin1} == _DAMASCUS
    if holder.point is None:
        return bool(entry.admin1) and entry.admin1 == holder.admin1
    far = distance(entry, holder)
    if (
        link.relation == "in"
        and holder.kind in ("city", "town")
        and entry.admin2
        and entry.admin2 == holder.admin2
    ):
        return True
    if link.relation == "in" and holder.kind == "landmark":
        return far is not None and far <= 40
    if link.relation == "in":
        return (
            far is not None
            and far <= _FAR["in"]
            and entry.kind in ("neighbourhood", "camp", "landmark", "airport", "locality")
        )
    if entry.admin1 and entry.admin1 == holder.admin1 and holder.kind in ("governorate", "city"):
        return True
    reach = (
        200.0
        if link.relation == "direction_of" and holder.kind == "governorate"
        else _FAR.get(link.relation, 40.0)
    )
    return (
        far is not None and far <= reach and (holder.kind != "governorate" or entry.country == holder.country)
    )


def _rank_fits(entry: Entry, draft: Draft) -> bool:
    ranks = [r for r in draft.ranks if r != "area"]
    if not ranks:
        return True
    if entry.kind == "country":
        return False
    if "settler" in ranks and entry.country != "PS":
        return False
    if "governorate" in ranks and entry.kind == "district" and entry.country in ("PS", "LY"):
        return True
    if any(r in ("governorate", "district") for r in ranks):
        return any(
            entry.kind in _ALLOW[r] or (r == "district" and entry.kind == "subdistrict") for r in ranks
        ) or ("district" in ranks and entry.kind in ("town", "city"))
    if "subdistrict" in ranks:
        return entry.kind in ("subdistrict", "district", "town")
    if "neighbourhood" in ranks and draft.plural and entry.kind in ("city", "town"):
        return True  # أحياء حلب are in the city
    if "neighbourhood" in ranks:
        return entry.kind == "neighbourhood" or (entry.kind in ("locality", "landmark") and bool(draft.links))
    if "camp" in ranks:
        return entry.kind in ("camp", "town", "village", "city", "locality")
    return not entry.unit and entry.kind != "airport"


def _score(
    entry: Entry, draft: Draft, name: Name, holders: Sequence[Entry | None], setting: Setting
) -> float:
    score = (entry.weight + _capital(entry, name.entries)) / 4.0 + _spelling(entry, name)
    score += _rank_score(entry, draft)
    for link, holder in zip(draft.links, holders, strict=True):
        if holder is not None and within_unit(entry, holder):
            score += 6
        if holder is not None and link.direction in _BEARING:
            score += _bearing_score(entry, holder, link.direction)
    return score + _near_score(entry, setting)


def _spelling(entry: Entry, name: Name) -> float:
    joined = name.joined
    if entry.names and entry.names[0].replace(" ", "") == joined:
        return 6.0
    return 4.0 if any(n.replace(" ", "") == joined for n in entry.names) else 0.0


def _rank_score(entry: Entry, draft: Draft) -> float:
    if not [r for r in draft.ranks if r != "area"]:
        return {"neighbourhood": -3.0, "district": -2.0, "subdistrict": -4.0, "governorate": -1.0}.get(
            entry.kind, 0.0
        )
    best = max(
        (_ALLOW[r].index(entry.kind) if entry.kind in _ALLOW[r] else 9) for r in draft.ranks if r != "area"
    )
    if best == 9:
        return -4.0
    return {0: 16.0 if entry.unit else 10.0, 1: 7.0, 2: 3.0, 3: 2.0}.get(best, 0.0)


def _near_score(entry: Entry, setting: Setting) -> float:
    score = min(setting.admins[entry.admin1], 3) * 3.0 if entry.admin1 else 0.0
    if entry.kind == "neighbourhood" and setting.last_city and entry.parent == setting.last_city.id:
        score += 8
    near = min(
        (d for a in setting.anchors if a.id != entry.id and (d := distance(entry, a)) is not None),
        default=None,
    )
    if near is not None:
        score += 8 if near < 12 else 5 if near < 30 else 2 if near < 60 else 0
    if entry in setting.anchors:
        score += 6
    return score


def _bearing_score(entry: Entry, holder: Entry, direction: str) -> float:
    centre = _centre(holder)
    if entry.point is None or centre is None or entry.id == holder.id:
        return 0.0
    off = abs((bearing(centre, entry.point) - _BEARING[direction] + 180) % 360 - 180)
    return 5.0 if off <= 50 else 1.0 if off <= 90 else -4.0


def _centre(holder: Entry) -> tuple[float, float] | None:
    """A governorate's countryside is told from its capital."""
    if holder.kind != "governorate":
        return holder.point
    from tawthiq.places.keys import key_of

    same = [
        e for e in load().find(key_of(holder.names[0].split())) if e.kind == "city" and e.admin1 == holder.id
    ]
    return same[0].point if same else holder.point


def bearing(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Degrees from north, clockwise, of b seen from a."""
    (la, lo), (lb, lp) = (tuple(map(radians, p)) for p in (a, b))
    x, y = sin(lp - lo) * cos(lb), cos(la) * sin(lb) - sin(la) * cos(lb) * cos(lp - lo)
    return degrees(atan2(x, y)) % 360


def _choose(scored: Sequence[tuple[float, Entry]]) -> Entry | None:
    best, entry = scored[0]
    rivals = [e for s, e in scored[1:] if s > best - _MARGIN and not _same_spot(entry, e)]
    return None if rivals else entry


def _same_spot(a: Entry, b: Entry) -> bool:
    """A town and the subdistrict that it heads, or one village entered twice."""
    if a.admin1 != b.admin1:
        return False
    if a.unit != b.unit and (within_unit(a, b) or within_unit(b, a)):
        return True
    far = distance(a, b)
    return far is not None and far < 4
