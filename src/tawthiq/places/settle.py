"""What is sure in a report, found before anything else is settled by it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from tawthiq.arabic.units import harm_words
from tawthiq.places.drafts import Draft
from tawthiq.places.gazetteer import Entry, load
from tawthiq.places.name import Name
from tawthiq.places.resolve import resolve
from tawthiq.places.scene import Scene
from tawthiq.places.setting import Setting
from tawthiq.places.urban import city_of

_VIOLENT = frozenset({"strike", "harmed", "died"})


def settle(drafts: Sequence[Draft], setting: Setting) -> None:
    """Two passes: places that need no neighbours, then the others beside them."""
    for draft in drafts:
        if draft.frames and not (draft.name and _sure(draft, draft.name)):
            setting.admins[draft.frames] += 1
        if not (draft.links or (draft.name and _sure(draft, draft.name))):
            continue  # nothing places it, and its name alone settles nothing
        found = resolve(draft, setting)
        for holder in found.holders:
            if draft.evidence == "strong" and holder.admin1:
                setting.admins[holder.admin1] += 1
        lost = found.entry is None and not found.candidates
        if draft.name and lost and found.holders and draft.ranks:
            setting.lying.setdefault(draft.name.joined, (found.holders, found.inside))
        if found.entry and draft.name and _sure(draft, draft.name):
            _remember(draft.name, found.entry, setting)
    if any(d.spot or not {"neighbourhood", "area"}.isdisjoint(d.ranks) for d in drafts):
        setting.only_city = _only_city(drafts, setting)
    for draft in drafts:
        if draft.name and draft.name.joined not in setting.settled and draft.evidence == "strong":
            found = resolve(draft, setting)
            if found.entry:
                _remember(draft.name, found.entry, setting)


def _only_city(drafts: Sequence[Draft], setting: Setting) -> Entry | None:
    """The one city or town that a report's places are, or are quarters of; None where there are more."""
    found: dict[str, Entry] = {}
    for draft in drafts:
        away = draft.hometown or draft.origin or draft.evacuation or draft.dateline or draft.aside
        if draft.name is None or draft.name.country or away:
            continue
        for entry in _told(draft, draft.name, setting):
            held = _city(entry)
            if held is not None:
                found[held.id] = held
    return next(iter(found.values())) if len(found) == 1 else None


def _told(draft: Draft, name: Name, setting: Setting) -> tuple[Entry, ...]:
    """The place of a draft, or else what holds it."""
    told = setting.settled.get(name.joined)
    if told is not None:
        return (told,)
    read = resolve(draft, setting)
    return (read.entry,) if read.entry else read.holders


def _city(entry: Entry) -> Entry | None:
    """What a place is a part of: a city for its quarters and districts, itself for a town or village."""
    if entry.kind in ("governorate", "region", "country"):
        return None
    parent = load().get(entry.parent)
    city = city_of(entry) or (parent if parent is not None and not parent.unit else None)
    return city or (entry if not entry.unit else None)


def _sure(draft: Draft, name: Name) -> bool:
    return name.tier in ("famous", "known") or (
        draft.evidence == "strong" and any(k.name is not None for k in draft.links)
    )


def _remember(name: Name, entry: Entry, setting: Setting) -> None:
    if entry.kind not in ("country", "region"):
        setting.settled.setdefault(name.joined, entry)
        setting.add(entry)


def only_homes(drafts: Sequence[Draft]) -> None:
    """«مقتل مدنيين من بلدة سرمين»: where no other place is named, it is where they were killed."""
    named = [d for d in drafts if d.name and not d.name.country and not d.aside and not d.dateline]
    if all(d.hometown or d.origin or d.evacuation or "governorate" in d.ranks for d in named):
        for draft in named:
            draft.hometown = draft.hometown and not draft.person


def nisbas(scenes: Iterable[Scene]) -> Counter[str]:
    """How often the text has the adjective of each country."""
    asked = _opening(scenes, "nisba")
    return Counter(h.data["id"] for s, at in asked if (h := s.hit(at, "nisba")) is not None)


def _opening(scenes: Iterable[Scene], kind: str) -> Iterator[tuple[Scene, int]]:
    """Where words stand that may open something of this kind."""
    telling = (s for s in scenes if kind in s.opened)
    return ((s, at) for s in telling for at, sense in enumerate(s.senses) if kind in sense.kinds)


def tells_of_violence(scene: Scene) -> bool:
    """Does a sentence name an attack, or dead or wounded?"""
    if not _VIOLENT.isdisjoint(scene.opened):
        return True
    words = harm_words()
    return any(t in words or (t[:1] in "وفلب" and t[1:] in words) for t in scene.texts)


def sides(scenes: Iterable[Scene]) -> Counter[str]:
    """How often the text names a side of each country's war («الدعم السريع», «قسد»)."""
    asked = _opening(scenes, "side_of")
    return Counter(country for s, at in asked for country in _whose(s, at))


def _whose(scene: Scene, at: int) -> list[str]:
    """The countries by the longest name of a side: «الجيش الوطني الليبي» is no «الجيش الوطني»."""
    found = [h for h in scene.hits(at) if h.kind == "side_of"]
    longest = max((h.last for h in found), default=at)
    return [h.data["country"] for h in found if h.last == longest]
