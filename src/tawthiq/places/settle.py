"""What is sure in a report, found before anything else is settled by it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from tawthiq.places.drafts import Draft
from tawthiq.places.gazetteer import Entry
from tawthiq.places.name import Name
from tawthiq.places.resolve import resolve
from tawthiq.places.scene import Scene
from tawthiq.places.setting import Setting


def settle(drafts: Sequence[Draft], setting: Setting) -> None:
    """Two passes: places that need no neighbours, then the others beside them."""
    for draft in drafts:
        found = resolve(draft, setting)
        for holder in found.holders:
            if draft.evidence == "strong" and holder.admin1:
                setting.admins[holder.admin1] += 1
        lost = found.entry is None and not found.candidates
        if draft.name and lost and found.holders and draft.ranks:
            setting.lying.setdefault(draft.name.joined, (found.holders, found.inside))
        if found.entry and draft.name and _sure(draft, draft.name):
            _remember(draft.name, found.entry, setting)
    for draft in drafts:
        if draft.name and draft.name.joined not in setting.settled and draft.evidence == "strong":
            found = resolve(draft, setting)
            if found.entry:
                _remember(draft.name, found.entry, setting)


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
    found = (scene.hit(at, "nisba") for scene in scenes for at in range(len(scene)))
    return Counter(h.data["id"] for h in found if h is not None)
