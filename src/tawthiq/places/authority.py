"""The town whose police or head speaks: «قال مصدر في شرطة الفلوجة إن … وسط المدينة»."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.places.drafts import Draft
from tawthiq.places.gazetteer import Entry
from tawthiq.places.item import Item
from tawthiq.places.names import read_name
from tawthiq.places.resolve import resolve
from tawthiq.places.scene import Scene
from tawthiq.places.setting import Setting

_AUTHORITY = frozenset(
    {"شرطه", "بشرطه", "لشرطه", "قايممقام", "قايمقام", "بلديه", "مستشفي", "بمستشفي", "لمستشفي"}
)
_OF_TOWNS = (("الدفاع", "المدني"), ("المجلس", "المحلي"), ("المجلس", "البلدي"), ("المكتب", "الاعلامي"))
_IN = frozenset({"في", "ب"})
_TOWNS = ("city", "town", "village", "locality", "subdistrict", "district")
_LATEST = 5  # places told last
_KINDS = {
    "city": ("city", "town"),
    "town": ("town", "city", "village", "locality"),
    "district": ("district", "town", "city"),
    "subdistrict": ("subdistrict", "town", "village", "locality"),
}


_SOURCES = frozenset({"مصدر", "مصادر", "المصدر", "المصادر"})
_TO_SEAT = 4  # words from those who speak to where they are


def speaks_there(item: Item) -> bool:
    """«وذكرت مصادر ميدانية ببيروت أن …», after a town was told: where the sources are."""
    at, scene = item.draft.first, item.scene
    near = scene.texts[max(0, at - _TO_SEAT) : at]
    return any(w.removeprefix("و").removeprefix("ل") in _SOURCES for w in near)


def town_of_authority(item: Item, setting: Setting, earlier: Sequence[Item]) -> Item | None:
    """The place that a police, a head of district or a hospital before the anaphor in its sentence is of.

    None where the sentence names a town of its own in between.
    """
    rank = item.draft.anaphor or ""
    return _town_before(item, _KINDS[rank], rank, setting, earlier) if rank in _KINDS else None


def city_of_authority(item: Item, setting: Setting, earlier: Sequence[Item]) -> Entry | None:
    """«قال ضابط في شرطة الموصل إن … في حي النور»: the city of a quarter that is told behind."""
    if "neighbourhood" not in item.draft.ranks:
        return None
    town = _town_before(item, ("city", "town"), "city", setting, earlier)
    return town.found.entry if town is not None else None


def _town_before(
    item: Item, kinds: tuple[str, ...], own: str, setting: Setting, earlier: Sequence[Item]
) -> Item | None:
    scene = item.scene
    for at in range(item.draft.first - 1, -1, -1):
        after = _behind_its_name(scene, at)
        if after is None:
            continue
        rank = scene.hit(after, "rank")
        start = rank.last if rank is not None and not rank.article else after
        name = read_name(scene, start)
        if name is None or name.country:
            return None
        if name.prefix and (after == at + 1 or start > after or name.prefix not in "لب"):
            return None
        ranks = (rank.data["rank"],) if rank is not None and start > after else (own,)
        if any(_named_between(o, item, at) for o in earlier[-_LATEST:]):
            return None
        draft = Draft(start, name.last, name, ranks=ranks, evidence="strong")
        found = resolve(draft, setting)
        if found.entry is None or found.entry.kind not in kinds:
            return None
        return Item(item.tokens, scene, draft, found)
    return None


def _behind_its_name(scene: Scene, at: int) -> int | None:
    """Where the town stands whose authority the word at `at` names: «شرطة كذا», «الدفاع المدني في كذا»,
    «المجلس المحلي لمدينة كذا»; None where it names none."""
    if scene.text(at) in _AUTHORITY:
        return at + 1
    first = scene.text(at - 1).lstrip("وفبل") if at else ""
    if not any(first.endswith(one) and scene.text(at) == two for one, two in _OF_TOWNS):
        return None
    return at + 2 if scene.text(at + 1) in _IN else at + 1


def _named_between(other: Item, item: Item, at: int) -> bool:
    """A town in the same sentence behind the authority; what a distance is told from is none."""
    entry, draft = other.found.entry, other.draft
    told = other.tokens is item.tokens and at < draft.first < item.draft.first
    town = entry is not None and entry.kind in _TOWNS
    return told and town and draft.relation not in ("direction_of", "near") and not draft.anaphor
