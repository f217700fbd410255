"""Where people are from, and where that ends."""

from __future__ import annotations

from tawthiq.places.drafts import Draft
from tawthiq.places.scene import Scene

_UNITS = frozenset({"governorate", "district", "subdistrict"})
_TOWNS = frozenset({"city", "town", "village"})
_IN_HILLS = ("بجبل", "بسهل", "بوادي", "بباديه")
_LARGER = frozenset({"city", "town"})


def where_they_are_from(scene: Scene, draft: Draft) -> Draft:
    """«نازحين من كفرزيتا بريف حماة على أطراف مدينة كفرنبل»: the home ends where words say where they were."""
    if not (draft.hometown or draft.origin):
        return draft
    held = False
    for i, link in enumerate(draft.links):
        ranked = link.name is not None and bool(link.ranks) and not set(link.ranks) & _UNITS
        scene_of_it = ranked and scene.text(link.first) == "في" and bool(set(draft.ranks) & _TOWNS)
        scene_of_it = scene_of_it and set(link.ranks) <= _TOWNS and link.relation == "in"
        beside = link.relation == "near" and set(link.ranks) == {"village"}  # «من مدينة الرقة قرب قرية كذا»
        scene_of_it = scene_of_it or (beside and bool(set(draft.ranks) & _LARGER))
        if scene.text(link.first) == "علي" or scene_of_it or (held and ranked and not link.direction):
            draft.links, draft.last = draft.links[:i], link.first
            break
        held = held or link.relation == "countryside_of"
    return draft


def around_the_home(scene: Scene, home: Draft, draft: Draft) -> bool:
    """«نزحا من قرية كذا بجبل الحص»: the hills or the plain that the home lies in."""
    return home.hometown and draft.first == home.last and scene.text(draft.first).startswith(_IN_HILLS)


def joined_to_origin(scene: Scene, last: Draft, draft: Draft) -> bool:
    """«من مواقعها في … ومحيط …»: fire came from both."""
    return last.origin and draft.first == last.last and scene.text(draft.first).startswith("و")
