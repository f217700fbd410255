"""Items of a sentence, each resolved in the order of the text."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.places.authority import city_of_authority, speaks_there, town_of_authority
from tawthiq.places.backs import point_back
from tawthiq.places.believe import believed
from tawthiq.places.drafts import Draft
from tawthiq.places.frames import AROUND
from tawthiq.places.gazetteer import Entry, load
from tawthiq.places.item import Item
from tawthiq.places.resolve import Resolved, resolve
from tawthiq.places.scene import Scene
from tawthiq.places.setting import Setting
from tawthiq.places.spots import spot_of, unplaced
from tawthiq.places.urban import CITIES, city_of


def finish(tokens: Sequence[Token], items: list[Item], setting: Setting, earlier: list[Item]) -> list[Item]:
    out: list[Item] = []
    for item in unplaced(items):
        for done in _done(item, setting, earlier):
            out.append(done)
            earlier.append(done)
            _follow(done, setting)
    return out


def _done(item: Item, setting: Setting, earlier: list[Item]) -> list[Item]:
    """The item resolved; the place that placed it where its own name is none after all."""
    draft = item.draft
    if draft.aside:
        return []
    if draft.spot:
        return spot_of(item, earlier, setting)
    if draft.name is None:
        town = town_of_authority(item, setting, earlier)
        if town is not None:
            item.back = town
            return [item]
        return point_back(item, earlier, setting.country)
    setting.last_city = city_of_authority(item, setting, earlier) or setting.last_city
    item.found = _resolved(draft, setting)
    if believed(draft, item.found, setting.of(draft.land)):
        item.city = _city_under(draft.frame, setting.last_city or setting.only_city)
        item.only = setting.only_city
        return [item]
    link = next((k for k in draft.links if k.name is not None and k.last), None)
    if link is None or link.name is None:
        return []
    after = draft.links.index(link) + 1
    scene, start = item.scene, link.first
    rest = Draft(
        start + 1 if scene.text(start) in ("في", "من", "ضمن") else start,
        draft.links[-1].last,
        link.name,
        link.relation,
        link.direction,
        link.ranks,
        "strong",
        links=draft.links[after:],
        hometown=draft.hometown and link.relation not in ("near", "direction_of"),
        origin=draft.origin,
        evacuation=draft.evacuation,
        frame=draft.frame,
        framed=draft.framed,
        land=draft.land,
    )
    return _done(Item(item.tokens, item.scene, rest), setting, earlier)


def _city_under(frame: str, city: Entry | None) -> Entry | None:
    """The city spoken of last, where it lies in the governorate that is spoken of now.

    «… في مدينة صعدة. وفي محافظة تعز، جرح تسعة بقصف على حي كذا»: no quarter of صعدة.
    """
    if city is None or not frame or city.admin1 in (frame, AROUND.get(frame)):
        return city
    return load().get(CITIES.get(frame, ""))


def _resolved(draft: Draft, setting: Setting) -> Resolved:
    found = resolve(draft, setting)
    if found.entry is not None and _of_another_town(found.entry, draft, setting):
        return Resolved(None, (found.entry,), found.holders, found.inside)
    lying = setting.lying.get(draft.name.joined) if draft.name and not found.holders else None
    if lying is not None and found.entry is None:
        units = {h.admin1 for h in lying[0]}
        return Resolved(None, tuple(c for c in found.candidates if c.admin1 in units), *lying)
    if found.entry is None and draft.beside and not (found.holders or found.candidates):
        told = (setting.settled.get(name.joined) for name in draft.beside)
        theirs = [e.admin1 for e in told if e is not None and e.admin1]
        one = load().get(theirs[0]) if len(theirs) > 1 and len(set(theirs)) == 1 else None
        return Resolved(None, (), (one,)) if one is not None else found  # «الحويز والحماسة وباب الطاقة»
    if found.entry is None and draft.name:
        known = setting.settled.get(draft.name.joined)
        if known is not None and (known in found.candidates or not (draft.name.entries or found.holders)):
            return Resolved(known, (), found.holders, found.inside)
    return found


_MANY = 2  # other districts in which a place is called so


def _of_another_town(entry: Entry, draft: Draft, setting: Setting) -> bool:
    """«قصف على مدينة الرستن شمال حمص. وسقطت القذائف على حي الزهراء»: by a name that several places bear no
    quarter of a city that is not the one told last."""
    town, name = setting.last_city, draft.name
    if town is None or name is None or entry.kind != "neighbourhood" or draft.ranks != ("neighbourhood",):
        return False
    if draft.links or draft.plural or draft.beside or entry.parent == town.id or city_of(town) is not None:
        return False
    others = {e.admin2 for e in name.entries if e.country == entry.country and e.admin2 != entry.admin2}
    return len(others) >= _MANY


def _follow(item: Item, setting: Setting) -> None:
    entry, draft = item.found.entry, item.draft
    if setting.last_city is not None and entry is not setting.last_city and speaks_there(item):
        return
    if entry is not None and entry.kind == "city" and draft.relation in ("near", "direction_of"):
        setting.last_city = setting.last_city or (None if draft.origin or draft.hometown else entry)
    if (
        draft.hometown
        or draft.origin
        or draft.evacuation
        or draft.anaphor
        or draft.front
        or draft.relation != "in"
        or (draft.plural and (entry is None or entry.kind != "city"))
    ):
        return
    if entry is not None and entry.unit and _elsewhere(setting.last_city, entry):
        setting.last_city = None  # «وفي الهرمل، … حي المعالي»: of no city told before
    village = entry is not None and entry.kind in ("village", "locality", "camp") and draft.dateline
    if entry is not None and (
        entry.kind in ("city", "town") or {"city", "town"} & set(draft.ranks) or village
    ):
        setting.last_city = entry  # «طفس: … بحي المحطة»
    elif entry is None or entry.kind == "neighbourhood":
        parent = load().get(entry.parent) if entry else None
        cities = [*([parent] if parent else []), *item.found.holders]
        setting.last_city = next((c for c in cities if c.kind in ("city", "town")), setting.last_city)


def _elsewhere(city: Entry | None, unit: Entry) -> bool:
    """Does a unit lie in another governorate than the city spoken of last, or in another district?"""
    if city is None or city_of(unit) is not None:
        return False
    return city.admin1 != unit.admin1 or (unit.kind == "district" and city.admin2 != unit.id)


def fresh(tokens: Sequence[Token], scene: Scene, drafts: Sequence[Draft]) -> list[Item]:
    held = tuple(tokens)
    return [Item(held, scene, draft) for draft in drafts]
