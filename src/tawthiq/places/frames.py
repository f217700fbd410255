"""The governorate that a report, or a line of a bulletin, is told under: «ريف درعا: …», «محافظة صعدة - …»."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tawthiq.places.datelines import opens_dateline
from tawthiq.places.drafts import Draft
from tawthiq.places.fit import TWINS
from tawthiq.places.gazetteer import Entry, load
from tawthiq.places.name import Name
from tawthiq.places.scene import Scene
from tawthiq.places.scores import governorates
from tawthiq.places.setting import OURS
from tawthiq.places.urban import CITIES

AROUND = {**TWINS, "SY01": "SY03", "SY03": "SY01", "YE13": "YE23", "YE23": "YE13"}
_CERTAIN = ("famous", "known")
_BUREAUS = frozenset({"SY01", "IQG08", "IQG11", "YE13", "YE24", "LB1", "SD01", "wof:85673621"})
_IN = ("في", "وفي", "ففي")
_AS_FOR = ("اما", "واما")
_OPENING = 2  # «أما في سوريا»
_LESSER = ("village", "locality", "neighbourhood", "subdistrict")


def mark_frames(parsed: Iterable[tuple[Scene, Sequence[Draft]]]) -> None:
    """Tell each draft the governorate it is told under, until another governorate is named."""
    frame, first = "", True
    for scene, drafts in parsed:
        here = False
        _mark_land(scene, drafts)
        for draft in drafts:
            named = _governorate(draft)
            if named and _frames(scene, draft, title=first and len(drafts) == 1):
                frame, draft.frames, here = named, named, True
            elif named and not _in(frame, named) and not _aside(draft):
                frame = ""
            draft.frame = "" if draft.frames else frame
            draft.framed = here and bool(draft.frame)
        first = False


def _mark_land(scene: Scene, drafts: Sequence[Draft]) -> None:
    """«أما في سوريا فقتل …», «لبنان: …»: tell the drafts after it the country that opens their sentence."""
    land = ""
    for draft in drafts:
        draft.land = "" if any(k.name and k.name.country for k in draft.links) else land
        if land and _elsewhere_for_sure(draft, land):
            land = draft.land = ""
        code = draft.name.entries[0].id if draft.name is not None and draft.name.country else ""
        if code in OURS and draft.first <= _OPENING and draft.relation == "in" and not _aside(draft):
            opened = scene.text(draft.first - 1) in _IN if draft.first else scene.text(draft.last) == ":"
            land = code if opened and not draft.nisba else land


def _elsewhere_for_sure(draft: Draft, land: str) -> bool:
    """«في العراق ولد، وقتل في حلب»: a well known place that the country has not."""
    name = draft.name
    sure = name is not None and name.tier in _CERTAIN and not name.country
    return sure and name is not None and all(e.country != land for e in name.entries)


def framed(pool: Sequence[Entry], draft: Draft, name: Name) -> list[Entry]:
    """Of the places that a name may be those of the governorate it is told under; in the sentence that
    names it a small place of another is not meant, be it the only one that the tables have."""
    inside = [e for e in pool if _in(draft.frame, e.admin1) and not _part_of_town(e, draft)]
    if inside or name.tier in _CERTAIN or not draft.framed:
        return inside or list(pool)
    own = load().get(draft.frame)
    return [e for e in pool if e.kind not in _LESSER and own is not None and e.country == own.country]


def _part_of_town(entry: Entry, draft: Draft) -> bool:
    """Is a village or a town asked for, and the place a quarter?"""
    return entry.kind == "neighbourhood" and bool({"village", "town"} & set(draft.ranks))


def _in(frame: str, admin: str | None) -> bool:
    return bool(frame) and admin in (frame, AROUND.get(frame))


def _aside(draft: Draft) -> bool:
    return draft.hometown or draft.origin or draft.evacuation or draft.aside


def _governorate(draft: Draft) -> str:
    """The governorate of a draft's own name or of the first that places it; empty where it is not clear."""
    for name, ranks, relation in ((draft.name, draft.ranks, draft.relation), *(
        (k.name, k.ranks, k.relation) for k in draft.links
    )):  # fmt: skip
        unit = bool({"governorate", "district"} & set(ranks)) or relation == "countryside_of"
        unit = unit or (name is not None and _only_district(name))
        if name is None or not (unit or name.tier in (*_CERTAIN, "firm")):
            continue
        found = governorates(name.entries) or _of_district(name, ranks)
        if found:
            clear = (len(found) == 1 or _twins(found)) and (unit or not _elsewhere(name, found))
            return min(found) if clear else ""
    return ""


def _of_district(name: Name, ranks: Sequence[str]) -> frozenset[str]:
    """«وفي مديرية شدا، …»: the governorate of the one district so called."""
    if "district" not in ranks and not _only_district(name):
        return frozenset()
    found = [e for e in name.entries if e.kind == "district" and e.admin1]
    return frozenset(e.admin1 for e in found)


def _only_district(name: Name) -> bool:
    """«وفي الهرمل، …»: a name that the tables have for one district alone."""
    known = [e for e in name.entries if e.kind not in _LESSER]
    return name.tier in _CERTAIN and len(known) == 1 and known[0].kind == "district"


def _elsewhere(name: Name, found: Iterable[str]) -> bool:
    """«طرابلس», «البيضاء»: a city of another country too."""
    own = {unit.country for unit in map(load().get, found) if unit is not None}
    return any(e.kind == "city" and e.country not in own for e in name.entries)


def _twins(found: Iterable[str]) -> bool:
    one, *others = found
    return all(AROUND.get(one) == other for other in others)


def _frames(scene: Scene, draft: Draft, title: bool) -> bool:
    """Does the draft head what follows: before a colon or a dash, alone on its line, alone in a title,
    a countryside or governorate that a sentence opens with?"""
    unit = draft.relation == "countryside_of" or bool({"governorate", "district"} & set(draft.ranks))
    unit = unit or _city_as_governorate(draft) or (draft.name is not None and _only_district(draft.name))
    plain = draft.relation == "in" and not (draft.plural or _aside(draft))
    if not (unit or plain) or draft.name is None:
        return False
    alone = draft.first <= 1 and len(scene) - draft.last <= 1  # a dateline by itself
    if title and draft.evidence != "none" and not (alone or draft.dateline):
        return True
    if draft.first > 1 + (scene.text(0) in _AS_FOR):
        return False
    if unit and scene.text(draft.first - 1) in _IN:
        return True  # «وفي ريف حلب الغربي قتل مدنيان في بلدة …»
    head = draft.last >= len(scene) or opens_dateline(scene, draft.last)
    return head and (unit or not _bureau(draft))


def _city_as_governorate(draft: Draft) -> bool:
    """«أمانة العاصمة»: the governorate that is one city, by the name that is no town's."""
    entries = draft.name.entries if draft.name else ()
    return bool(entries) and all(e.kind == "governorate" and e.id in CITIES for e in entries)


def _bureau(draft: Draft) -> bool:
    """«بيروت - …»: agencies write from a capital of what happened elsewhere."""
    return any(e.id in _BUREAUS for e in (draft.name.entries if draft.name else ()))
