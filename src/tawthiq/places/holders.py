"""The place that places another («بريف إدلب»), and what lies too far from all that is named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.places.drafts import Draft, Link
from tawthiq.places.fit import ALLOW, TRIPOLI, TWINS, around, at_hand, placed_by, same_spot
from tawthiq.places.frames import AROUND
from tawthiq.places.gazetteer import Entry, lie_within, load
from tawthiq.places.name import Name
from tawthiq.places.quarters import listed
from tawthiq.places.scores import capital, governorates
from tawthiq.places.setting import Setting, within_unit
from tawthiq.places.special import capital_of

_LISTED = "PS02"  # so small that whatever bears the name lies near, its quarters listed by hand
_SMALL = ("village", "locality", "neighbourhood", "subdistrict")


def holders_of(draft: Draft, setting: Setting) -> tuple[Entry | None, ...]:
    """What each link of a draft names; «شمال غربي منطقة حجر بمحافظة الضالع»: what a later link holds is no
    place of another governorate, unless the name itself lies by it («غرب الطبقة بريف حلب»)."""
    found = [holder_of(k, draft.name, setting) for k in draft.links]
    for n, (link, holder) in enumerate(zip(draft.links, found, strict=True)):
        unit = _unit_behind(draft.links[n + 1 :], found[n + 1 :])
        if holder is None or link.name is None or unit is None or not _strays(holder, unit):
            continue
        own = draft.name.entries if draft.name is not None else ()
        if any(placed_by(e, link, holder) and not _strays(e, unit) for e in own):
            continue
        there = tuple(e for e in link.name.entries if not _strays(e, unit))
        found[n] = holder_of(replace(link, name=replace(link.name, entries=there)), draft.name, setting)
    return tuple(found)


def _unit_behind(links: Sequence[Link], found: Sequence[Entry | None]) -> Entry | None:
    """The first governorate, by its name or its capital's, that later links say the place lies in."""
    wide = ("in", "countryside_of")
    told = (h for k, h in zip(links, found, strict=True) if h is not None and k.relation in wide)
    return next((h for h in told if h.kind in ("governorate", "city")), None)


def _strays(entry: Entry, unit: Entry) -> bool:
    """Is it a smaller place of another governorate?"""
    if entry.kind in ("governorate", "region", "country", "city") or entry.near:
        return False
    return entry.admin1 not in (unit.admin1, AROUND.get(unit.admin1, unit.admin1))


def holder_of(link: Link, name: Name | None, setting: Setting) -> Entry | None:
    """The place that a link names: of several one that can hold the place, then the best known."""
    found = _holder(link, name, setting)
    return around(found) if found is not None and link.relation == "countryside_of" else found


def _holder(link: Link, name: Name | None, setting: Setting) -> Entry | None:
    if "capital" in link.ranks:
        return capital_of(setting.country)
    if link.name is None:
        if link.ranks == ("governorate",):
            spoken = [u for u, n in setting.admins.items() if n]
            return load().get(spoken[0]) if len(spoken) == 1 else None  # مناطق السماسم بالولاية ذاتها
        return setting.last_city if {"city", "town"} & set(link.ranks) else None
    pool = at_hand(link.name, setting)
    wanted = [e for e in pool if any(e.kind in ALLOW.get(r, ()) for r in link.ranks)] or pool
    if link.relation == "countryside_of":
        units = [e for e in wanted if e.kind == "governorate"]
        wanted = units or wanted
    if "city" in link.ranks:  # «حارة … بمدينة رداع»: no hamlet of that name holds a quarter
        wanted = [e for e in wanted if e.kind in ("city", "town")] or wanted
    if len(wanted) < 2:
        return wanted[0] if wanted else None
    of_its_name = governorates(link.name.entries)
    weights = {e.id: e.weight + capital(e, of_its_name) for e in wanted}
    best = sorted(wanted, key=lambda e: (-(weights[e.id] + 8 * min(setting.admins[e.admin1], 2)), e.id))
    entries = [e for e in name.entries if setting.country in (None, e.country)] if name else []
    if link.name.tier == "famous":  # «شرق صنعاء»: of the capital, whatever lies east of a hamlet so called
        best = [h for h in best if h.kind not in _SMALL] or best
    holding = [h for h in best if any(placed_by(e, link, h) for e in entries)]
    if holding:
        return holding[0]
    known = best[0].weight >= 50 or bool(setting.admins[best[0].admin1])
    least = weights[best[0].id] - 8
    rivals = [e for e in best[1:] if weights[e.id] > least and not same_spot(best[0], e)]
    return best[0] if known and not rivals else None

_SHORT = 4  # letters
NARROW = ("PS", "LB")  # no wider than a drive of two hours


def out_of_reach(entry: Entry, draft: Draft, stated: Sequence[Entry], setting: Setting) -> bool:
    """A small place far from all that the report speaks of is only what the name may be."""
    if entry.kind not in _SMALL or not setting.admins or (draft.frame and draft.frame == entry.admin1):
        return False
    if setting.last_city is not None and entry.parent == setting.last_city.id:
        return False  # «وفي الأبيض، … بحي البترول»
    if draft.name is not None and listed(draft.name) == entry.country and _only_one(entry, draft.name):
        return False
    if draft.name is not None and _known_by_itself(entry, draft.name):
        return False
    ranked = entry.unit and "subdistrict" in draft.ranks
    if ranked and draft.name is not None and _only_unit(entry, draft.name):
        return False  # «ناحية العظيم», in a bulletin that begins with Baghdad
    name = draft.name
    led = draft.struck or draft.evidence != "none"
    if led and entry.country in NARROW and name is not None and _alone_there(entry, name, setting):
        return False  # «بيروت - غارة على زبقين»: however far from where the agency writes
    loose = not draft.ranks and not stated and entry.point is not None and setting.anchors
    common = name is not None and (name.tier == "ordinary" or not _only_one(entry, name))
    if entry.admin1 == _LISTED and draft.ranks and name is not None and _only_one(entry, name):
        return False  # «حي التفاح» in a bulletin that names another town of the strip
    if entry.kind == "neighbourhood" and entry.point is None and not stated and common:
        cities = {a.id for a in setting.anchors} | {setting.last_city.id if setting.last_city else ""}
        grown = entry.admin1 == TRIPOLI and bool(setting.admins[TRIPOLI])
        return entry.parent not in cities and not grown  # حي الأندلس of the Falluja that is not named
    spoken = setting.admins[entry.admin1] or setting.admins[TWINS.get(entry.admin1, "")]
    if spoken and not loose:
        return False
    if any(within_unit(entry, h) for h in stated) or any(h.kind != "country" for h in stated):
        return False
    named = any(r in ("village", "town", "city", "camp") for r in draft.ranks)
    if loose:
        return not any(lie_within(60.0, entry, a) for a in setting.anchors if a != entry)
    reach = 60.0 if named and entry.kind != "neighbourhood" else 30.0
    if named and draft.name is not None and _only_one(entry, draft.name):
        reach = 80.0
    sure = draft.name is not None and draft.name.tier in ("known", "famous")
    if draft.ranks and sure and draft.name is not None and _only_one(entry, draft.name):
        return False
    if entry.id.startswith(("N0", "A0")) and draft.name is not None and _only_one(entry, draft.name):
        return False  # quarters of Syria's cities are listed in full: حي الوعر is in Homs
    return not any(lie_within(reach, entry, a) for a in setting.anchors)


def _alone_there(entry: Entry, name: Name, setting: Setting) -> bool:
    """Is it the only place of its name in the report's country, by a name of five letters or more?"""
    same = (e for e in name.entries if e.country == entry.country)
    fair = name.tier != "ordinary" and len(name.joined) > _SHORT
    return fair and setting.country == entry.country and all(e.id == entry.id for e in same)


def _known_by_itself(entry: Entry, name: Name) -> bool:
    """«الضاحية الجنوبية لبيروت»: a well known name of several words, which no other place bears."""
    return name.tier in ("known", "famous") and len(name.words) > 1 and all(e is entry for e in name.entries)


def _only_unit(entry: Entry, name: Name) -> bool:
    """Is it the only district or subdistrict of its country that bears the name?"""
    return all(e is entry or e.country != entry.country or not e.unit for e in name.entries)


def _only_one(entry: Entry, name: Name) -> bool:
    """Does its country have no other place of the name?"""
    return all(e.id == entry.id or e.country != entry.country or same_spot(e, entry) for e in name.entries)
