"""Words that point back («البلدة») and the place they point to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.places.authority import speaks_there
from tawthiq.places.gazetteer import Entry, load
from tawthiq.places.item import Item
from tawthiq.places.resolve import Resolved
from tawthiq.places.seats import seat_of
from tawthiq.places.special import capital_of

_MATCH = {
    "city": ("city", "town"),
    "town": ("town", "city", "village", "locality"),
    "village": ("village", "locality", "town"),
    "neighbourhood": ("neighbourhood",),
    "camp": ("camp",),
    "governorate": ("governorate",),
    "district": ("district", "town"),
    "subdistrict": ("subdistrict", "town"),
}

_OF_A_STATE = frozenset(
    {"النواب", "البرلمان", "الحكومه", "حكومه", "السفاره", "البعثه", "الخارجيه", "الوزراء"}
)
_TO_SEAT = 6  # words from «الحكومة» over what it is called to «في طرابلس»
_THAT = frozenset({"ان", "بان", "انه", "انها", "بانه", "بانها"})
_EMITTED = ("city", "town", "village", "neighbourhood", "camp")


def _city_of(other: Item) -> Entry | None:
    """The city of a neighbourhood named before: «غرب المدينة» after الموصل الجديدة."""
    entry = other.found.entry
    parent = load().get(entry.parent) if entry is not None and entry.kind == "neighbourhood" else None
    return parent if parent is not None and parent.kind in ("city", "town") else None


def _seat_of_a_state(other: Item) -> bool:
    """«عضوة مجلس النواب في طرابلس», «الحكومة … في طرابلس»: where an office of the whole country sits."""
    at, scene = other.draft.first, other.scene
    if scene.text(at - 1) != "في" and not scene.text(at).startswith("ب"):
        return False
    return any(scene.text(k) in _OF_A_STATE for k in range(max(0, at - _TO_SEAT), at))


def _other_town(other: Item, told: Sequence[Item]) -> bool:
    """Was another town told in an earlier sentence, where sources of this one speak from elsewhere?"""
    towns = (o.found.entry for o in told if not (o.draft.dateline or o.draft.hometown or o.draft.evacuation))
    return any(e is not None and e.kind in ("city", "town") and e is not other.found.entry for e in towns)


def point_back(item: Item, earlier: Sequence[Item], country: str | None) -> list[Item]:
    """«البلدة» with the latest place of its rank; with none, kept for the ranks texts point back by."""
    rank = item.draft.anaphor or ""
    if rank.startswith("capital:"):
        return _capital(item, rank.partition(":")[2] or country)
    if rank == "seat":
        return _seat(item, earlier)
    home: Item | None = None
    told = [o for o in earlier[-40:] if o.tokens is not item.tokens and o.found.entry is not None]
    for other in reversed(earlier[-40:]):
        draft, entry = other.draft, other.found.entry
        if home is not None and other.tokens is not item.tokens and not _of_the_voice(home):
            break
        passed = draft.road or draft.relation in ("between", "road") or _seat_of_a_state(other)
        passed = passed or (other.tokens is item.tokens and speaks_there(other) and _other_town(other, told))
        own = rank in draft.ranks and draft.name is not None
        taken = draft.hometown or draft.evacuation  # «دفن في دوما خمسة قتلوا في غارات على المدينة»
        if taken and entry is not None and entry.kind in _MATCH.get(rank, ()):
            home = home or (other if other.tokens is item.tokens else None)
        if draft.hometown and own and other.tokens is item.tokens:
            item.back = other  # «استشهد … من أبناء بلدة كذا نتيجة قصف البلدة»
            return [item]
        if draft.anaphor or draft.hometown or draft.origin or draft.evacuation or draft.dateline or passed:
            continue
        if rank == "neighbourhood" and _of_the_voice(other) and home is None:
            home = other  # «… على حي كذا. وقالت اللجان في مايو إن الطائرات قصفت الحي»
            continue
        city = _city_of(other) if rank == "city" else None
        if city is not None:
            item.back = Item(
                other.tokens,
                other.scene,
                replace(draft, relation="in", point=None, ranks=()),
                Resolved(city, (), ()),
            )
            return [item]
        if own or (
            entry is not None
            and entry.kind in _MATCH.get(rank, ())
            and draft.relation not in ("countryside_of", "direction_of")
        ):
            item.back = other
            return [item]
    if home is not None:
        item.back = home  # «من أبناء كفرومة … على منازل القرية»
        return [item]
    return [item] if rank in _EMITTED else []


def _of_the_voice(other: Item) -> bool:
    """«قالت لجان المقاومة في مايو إن …»: where those are who speak."""
    at, scene = other.draft.first, other.scene
    return scene.text(at - 1) == "في" and scene.text(other.draft.last) in _THAT


def _seat(item: Item, earlier: Sequence[Item]) -> list[Item]:
    """«مركز المحافظة»: the seat of the governorate that was told last."""
    told = (o.found.entry for o in reversed(earlier[-40:]) if not (o.draft.origin or o.draft.hometown))
    unit = next((load().get(e.admin1) for e in told if e is not None and e.admin1), None)
    entry = seat_of(unit) if unit is not None else None
    if entry is None:
        return []
    draft = replace(item.draft, relation="in", ranks=(), anaphor=None)
    item.back = Item(item.tokens, item.scene, draft, Resolved(entry, (), ()))
    return [item]


def _capital(item: Item, country: str | None) -> list[Item]:
    """«العاصمة» as the capital of a country, nothing where the country is not known."""
    entry = capital_of(country)
    if entry is None:
        return []
    draft = replace(item.draft, relation="in", ranks=(), anaphor=None)
    item.back = Item(item.tokens, item.scene, draft, Resolved(entry, (), ()))
    return [item]
