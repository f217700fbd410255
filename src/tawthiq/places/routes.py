"""Where people were on their way from and to: «ركاباً من دمشق إلى القامشلي», «في طريقه من منبج إلى الرقة»."""

from __future__ import annotations

from itertools import pairwise

from tawthiq.places.drafts import Draft
from tawthiq.places.scene import Scene

_TO = frozenset({"الي", "نحو", "باتجاه", "صوب"})
_WAY = ("طريقه", "متوجه", "متجه", "تقل", "يقل", "سفر", "مسافر", "رحل", "ركاب", "قافل", "توجه", "تنقل",
        "انتقال", "سير", "قادم", "عايد", "عودت", "حافل", "باص", "متنقل")  # fmt: skip
_TO_WAY = 6  # words from what tells of the way to «من»
_FIRED = 4  # words from what was fired to where it came from


def mark_routes(scene: Scene, drafts: list[Draft]) -> None:
    """Neither end of a way is where people were met on it, unless no other place is told."""
    for one, two in pairwise(tuple(drafts)):
        between = scene.texts[one.last : two.first + (scene.text(two.first) in _TO)]
        led = len(between) == 1 and between[0] in _TO
        if not led or scene.text(one.first - 1) != "من" or one.evacuation or one.road:
            continue
        if one.origin and any(scene.hit(k, "attack") for k in range(max(0, one.first - _FIRED), one.first)):
            continue  # «صواريخ قادمة من غزة باتجاه …»
        if _on_their_way(scene, one.first - 1):
            one.hometown, one.person, two.evacuation = True, False, True
            _part(scene, two, drafts)


def _part(scene: Scene, end: Draft, drafts: list[Draft]) -> None:
    """«إلى زنجبار قرب مدينة جعار»: what follows the end of the way is where they were met."""
    link = end.links[0] if end.links else None
    ranked = link is not None and bool({"town", "village", "city", "area"} & set(link.ranks))
    if link is None or link.name is None or not ranked or link.relation not in ("in", "near", "direction_of"):
        return
    first = link.first + (scene.text(link.first) == "في")
    rest = end.links[1:]
    spot = Draft(first, end.last, link.name, link.relation, link.direction, link.ranks, "strong", links=rest)
    end.links, end.last = (), link.first
    drafts.insert(drafts.index(end) + 1, spot)


def _on_their_way(scene: Scene, at: int) -> bool:
    """Do words before «من» tell of a journey, and no attack after them?"""
    for k in range(at - 1, max(-1, at - 1 - _TO_WAY), -1):
        if scene.hit(k, "attack", "strike") or not (scene.is_word(k) or scene.kinds[k] == "number"):
            return False
        word = scene.text(k)
        if any(word[n:].startswith(_WAY) for n in range(2)) or word.removeprefix("ال").startswith(_WAY):
            return True
    return False
