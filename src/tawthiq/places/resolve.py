"""A name in its context becomes a place, or honest candidates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.places.drafts import Draft
from tawthiq.places.fit import ALLOW, around, at_hand, fitting, rank_fits, same_spot
from tawthiq.places.frames import framed
from tawthiq.places.gazetteer import Entry, distance
from tawthiq.places.holders import holders_of, out_of_reach
from tawthiq.places.name import Name
from tawthiq.places.quarters import listed
from tawthiq.places.scores import A_DAYS_DRIVE, capital, governorates, lies_so, score
from tawthiq.places.setting import Setting, within_unit
from tawthiq.places.typos import one_off
from tawthiq.places.urban import one_quarter
from tawthiq.records import record

_MARGIN = 6.0
_RANKED = frozenset({"city", "town", "village"})
_KNOWN_AFAR = 600.0  # km: «كركوك شمال بغداد», «سرت شرق طرابلس»


@record
class Resolved:
    """The place, or None with what it may be; `holders` are the units that the text itself states."""

    entry: Entry | None
    candidates: tuple[Entry, ...]
    holders: tuple[Entry, ...]
    inside: tuple[Entry, ...] = ()  # those of them that it is said to lie in


_BESIDE = 20.0  # km: what lies farther from a town is no part of it, nor of its governorate
NOTHING = Resolved(None, (), ())


def resolve(draft: Draft, setting: Setting) -> Resolved:
    """The place that a draft names, given what the report says of where it is."""
    setting = setting.of(draft.land)
    holders = holders_of(draft, setting)
    stated = tuple(h for h in holders if h)
    inside = tuple(h for k, h in zip(draft.links, holders, strict=True) if h and k.relation == "in")
    name = draft.name
    if name is None:
        return Resolved(None, (), stated, inside)
    lands = setting.fought or (setting.lands if name.tier in ("plain", "ordinary") else frozenset())
    pool = [e for e in fitting(draft, name, holders, setting) if _of_the_war(e, setting, lands)]
    if setting.country is None and name.tier == "plain" and (land := listed(name)):
        pool = [e for e in pool if e.country == land] or pool  # «قصف على مورك»: no hamlet of another land
    if "camp" in draft.ranks:
        pool = _camps_first(pool)
    elif not _RANKED.isdisjoint(draft.ranks):
        pool = _no_camps(pool)
    if draft.frame and not stated:
        pool = framed(pool, draft, name)
    scored = _scored(pool, draft, name, holders, setting)
    wide = draft.plural and (draft.relation == "direction_of" or (bool(draft.ranks) and not scored))
    if (wide or _all_over(draft)) and (unit := _of_unit(name, setting)):
        return Resolved(unit, (), stated, inside)  # مدن دارفور, مناطق جنوب وشرق إدلب
    alone = draft.plural and "village" in draft.ranks and draft.first != name.first
    if not scored and alone and (unit := _of_district(name, setting)):
        return Resolved(unit, (), stated, inside)  # قرى الهرمل
    if not scored and (far := _only_far(draft, name, holders, setting)):
        return Resolved(far, (), stated, inside)
    if not scored:
        beside = tuple(h for k, h in zip(draft.links, holders, strict=True) if h and k.km < _BESIDE)
        return Resolved(_misspelt(draft, name, holders, setting), (), beside, inside)
    towns = not _RANKED.isdisjoint(draft.ranks)
    chosen = _choose(scored, name, towns) or (None if stated else _prominent(scored, draft, name, setting))
    if chosen is not None and not stated and _of_two_lands(chosen, scored, name, setting):
        chosen = None
    if chosen is not None and out_of_reach(chosen, draft, stated, setting):
        return Resolved(None, (chosen,), stated, inside)
    if chosen is not None:
        chosen = around(chosen) if draft.relation == "countryside_of" else chosen
        return Resolved(chosen, (), stated, inside)
    top = [e for s, e in scored if s >= scored[0][0] - _MARGIN ]
    return Resolved(None, tuple(top[:12]), stated, inside)


def _camps_first(pool: Sequence[Entry]) -> list[Entry]:
    """«مخيم خان يونس» is no name of the city, where it has a camp."""
    camps = {e.admin1 for e in pool if e.kind == "camp"}
    return [e for e in pool if e.kind == "camp" or e.admin1 not in camps]


def _no_camps(pool: Sequence[Entry]) -> list[Entry]:
    """«بلدة الباغوز» is no camp of that name, where there is such a town."""
    towns = {e.admin1 for e in pool if e.kind in ("city", "town", "village")}
    return [e for e in pool if e.kind != "camp" or e.admin1 not in towns]


def _of_the_war(entry: Entry, setting: Setting, lands: frozenset[str]) -> bool:
    """Could the sides that the text names have fought there? «طيران التحالف» flew over no part of Sudan."""
    return setting.country is not None or not lands or entry.country in lands


def _scored(
    pool: Sequence[Entry], draft: Draft, name: Name, holders: Sequence[Entry | None], setting: Setting
) -> list[tuple[float, Entry]]:
    """The places with their scores, the best first; one alone needs none."""
    if len(pool) < 2:
        return [(0.0, e) for e in pool]
    of_its_name = governorates(name.entries)
    scores = [(score(e, draft, name, of_its_name, holders, setting), e) for e in pool]
    return sorted(scores, key=lambda s: (-s[0], s[1].id))


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
    pool = [e for e in fitting(draft, near, holders, setting) if e.kind != "neighbourhood"]
    if any(k.name is not None and h is None for k, h in zip(draft.links, holders, strict=True)):
        return None  # «قرية … غرب رأس العين», where it is not known which of that name
    stated = [h for h in holders if h and h.kind != "country"]
    sure = [e for e in pool if (any(_lies_by(e, h) for h in stated) if stated else setting.admins[e.admin1])]
    return sure[0] if sure and all(same_spot(sure[0], e) for e in sure[1:]) else None


def _lies_by(entry: Entry, holder: Entry) -> bool:
    """Within the unit that the text states, or within its governorate and some distance of the town."""
    if within_unit(entry, holder):
        return True
    apart = distance(entry, holder)
    return entry.admin1 == holder.admin1 and apart is not None and apart < A_DAYS_DRIVE


def _all_over(draft: Draft) -> bool:
    """«مديريات الحديدة»: no two districts of one name, but those of the governorate."""
    several = draft.plural and not draft.dual and bool(draft.ranks)
    return several and set(draft.ranks) <= {"district", "subdistrict"}


def _of_unit(name: Name, setting: Setting) -> Entry | None:
    """The governorate or region whose towns are meant."""
    return next((e for e in at_hand(name, setting) if e.kind in ("governorate", "region")), None)


def _of_district(name: Name, setting: Setting) -> Entry | None:
    """The one district or town whose villages are meant."""
    found = [e for e in at_hand(name, setting) if e.kind in ("district", "town", "city")]
    units = [e for e in found if e.kind == "district"] or found
    return units[0] if len(units) == 1 else None


def _only_far(draft: Draft, name: Name, holders: Sequence[Entry | None], setting: Setting) -> Entry | None:
    """«مديرية صرواح شرق صنعاء», «الحلة جنوب بغداد»: the only place of the name, far off in that direction."""
    link = draft.links[0] if len(draft.links) == 1 else None
    if link is None or link.name is None or holders[0] is None or link.relation != "direction_of":
        return None
    reach = _KNOWN_AFAR if name.tier == "famous" else A_DAYS_DRIVE
    here = at_hand(name, setting)
    ranked = [e for e in here if (rank_fits(e, draft) if draft.ranks else e.kind in ("city", "town"))]
    same = [e for e in ranked if e.kind == ranked[0].kind]
    if name.tier == "famous":
        of_its_name = governorates(here)
        same = [e for e in same if capital(e, of_its_name)] or same
    return same[0] if len(same) == 1 and lies_so(same[0], holders[0], link.direction, reach) else None


def _choose(scored: Sequence[tuple[float, Entry]], name: Name, towns: bool) -> Entry | None:
    """The best of them, where none comes near it; of towns of one governorate the one of just that name."""
    best, entry = scored[0]
    near = [e for s, e in scored[1:] if s > best - _MARGIN]
    rivals = [e for e in near if not (same_spot(entry, e) or one_quarter(entry, e))]
    if towns and _spelt(entry, name) and not entry.unit:
        rivals = [e for e in rivals if e.unit or e.admin1 != entry.admin1 or _first_named(e, name)]
    if entry.point is None and (placed := [e for e in near if e.point and same_spot(entry, e)]):
        entry = next((e for e in placed if e.kind == entry.kind), entry)
    return None if rivals else _as_spelt(entry, [e for _, e in scored], name)


_TOWNS = ("city", "town", "district")


def _of_two_lands(
    chosen: Entry, scored: Sequence[tuple[float, Entry]], name: Name, setting: Setting
) -> bool:
    """«قصف على الزهراء», with nothing that says whether it is that of Gaza or of Libya."""
    if setting.country is not None or name.tier == "famous" or chosen.kind not in _TOWNS:
        return False
    return any(e.kind in _TOWNS and e.country != chosen.country for _, e in scored)


_HAMLETS = ("village", "locality", "neighbourhood", "subdistrict")
_BARE = frozenset({"area", "city", "town", "district"})


def _prominent(
    scored: Sequence[tuple[float, Entry]], draft: Draft, name: Name, setting: Setting
) -> Entry | None:
    """«في أرحب», «قصف رازح»: of places of one country the district or town, not the hamlets of its name."""
    if name.tier not in ("famous", "known", "firm") or not set(draft.ranks) <= _BARE or draft.plural:
        return None
    top = [e for s, e in scored if s >= scored[0][0] - _MARGIN]
    known = [e for e in top if e.kind not in _HAMLETS]
    if not known or len({e.country for e in top}) > 1 or {e.kind for e in known} - {"town", "district"}:
        return None
    if len({e.admin2 for e in known}) > 1 or not known[0].admin2:
        return None
    if any(setting.admins[e.admin1] for e in top if e.admin1 != known[0].admin1):
        return None
    return min(known, key=lambda e: (-e.weight, e.id))


def _as_spelt(entry: Entry, pool: Sequence[Entry], name: Name) -> Entry:
    """A town entered twice (صور, الصور): the entry that is spelt as the text has it."""
    if entry.unit or entry.kind == "camp" or any(n.replace(" ", "") == name.joined for n in entry.names):
        return entry
    twice = (e for e in pool if not e.unit and e.kind in ALLOW["city"] and same_spot(entry, e))
    return next((e for e in twice if _spelt(e, name)), entry)


def _first_named(entry: Entry, name: Name) -> bool:
    """Is it the first name of the place, with the article or without? Another one may be a neighbour's."""
    first = entry.names[0].replace(" ", "") if entry.names else ""
    return first.removeprefix("ال") == name.joined.removeprefix("ال")


def _spelt(entry: Entry, name: Name) -> bool:
    return bool(entry.names) and entry.names[0].replace(" ", "") == name.joined
