"""Doubt about a side: it counts where it stands by the name, not where it is about the motive."""

from __future__ import annotations

from itertools import pairwise

from tawthiq.coding.actors.spot import Spot
from tawthiq.coding.phrase_view import View
from tawthiq.coding.words import word_list

_OBSERVERS = word_list("observers")
_ACCORDING = word_list("according_to")
_MODEL = frozenset({"طراز", "نوع"})
_PARTS = frozenset({"،", ":", ".", "؛"})
_BELONGING = ("بانتما", "انتما", "بصلته", "بعلاقته", "بارتباط")
_OF_THEM = ("انهم", "انهما", "بانهم", "بانهما", "بهم", "بهما", "به")
_FAR = 4  # words from «يشتبه بانتمائهم» to a side that it is not about
_IT_IS = frozenset({"انه", "انها", "بانه", "بانها", "انهما"})
_FIRED = ("اطلق", "القت", "القا", "القي", "استهدف", "قصف", "رمت", "رما", "اسقط", "مصدره", "زرع")
_LEADS_ONLY = frozenset({"قد", "انباء"})


def hedged(spot: Spot) -> bool:
    """Does the text doubt that it was this side?"""
    return (spot.view.has("hedge") and (_before(spot) or _after(spot))) or _by_observers(spot)


def _before(spot: Spot) -> bool:
    view, name = spot.view, spot.name
    edge = spot.before.last if spot.before else 0
    for at in range(name.last - 1, max(edge, name.last - 14) - 1, -1):
        if at < name.first and (view.text(at) in _PARTS or view.cue(at, "motive")):
            return False
        if view.cue(at, "hedge") and not (
            _agency(view, at)
            or _of_people(view, at, name.first)
            or _as_for(view, at)
            or _of_the_weapon(view, at, name.first)
        ):
            return True
    return False


def _of_people(view: View, at: int, name: int) -> bool:
    """«ثلاثة يشتبه بانتمائهم إلى … قتلوا في غارة أمريكية»: in doubt is who the dead were."""
    after = [view.text(i) for i in range(at + 1, min(len(view.tokens), at + 3))]
    if not after or name - at <= _FAR:
        return False  # «مسلحون يشتبه بانتمائهم لداعش»: of the very side
    return any(w.startswith(_BELONGING) for w in after) or after[0] in _OF_THEM


def _of_the_weapon(view: View, at: int, name: int) -> bool:
    """«صاروخ يعتقد أنه من نوع كذا أطلقته قوات …»: in doubt is what fell, and not who fired it."""
    if view.text(at + 1) not in _IT_IS:
        return False
    if any(view.text(i) in _MODEL for i in range(at + 2, min(name, at + 4))):
        return True
    return any(view.text(i).lstrip("و").startswith(_FIRED) for i in range(at + 3, name))


def _as_for(view: View, at: int) -> bool:
    """«أما في الحي فأصيب خمسة …» folds to the letters of «إما», which wants its «أو» or second «إما»."""
    if view.text(at).lstrip("وف") != "اما":
        return False
    return not any(view.text(i) in ("او", "واما", "اما") for i in range(at + 1, len(view.tokens)))


def _agency(view: View, at: int) -> bool:
    """«وكالة الأنباء»: a name, no rumour."""
    return view.text(at).endswith("انباء") and "وكال" in view.text(at - 1)


def _after(spot: Spot) -> bool:
    view, last = spot.view, spot.name.last
    for at in range(last, min(len(view.tokens), last + 4)):
        if view.text(at) in _PARTS:
            return False
        if view.cue(at, "hedge") and view.text(at) not in _LEADS_ONLY and not _agency(view, at):
            if any(view.text(i) in _MODEL for i in range(at, at + 4)):  # يرجح أنها من طراز …
                return False
            if at > last and view.text(at - 1).startswith("ب") and view.text(at + 1) in _IT_IS:
                return False  # «استهدفت طائرات روسية بصواريخ يعتقد أنها ارتجاجية …»
            following = spot.all[spot.index + 1].first if spot.index + 1 < len(spot.all) else 0
            return not following > at > last + 1
    return False


def _by_observers(spot: Spot) -> bool:
    """وفق المراصد: who flew rests on an observer's word."""
    if spot.name.head != "aircraft" or spot.name.ids == ("unknown",):
        return False
    return _observed(spot.view, spot.name.last)


def _observed(view: View, at: int) -> bool:
    words = view.tokens[at : at + 40]
    return any(a.text in _ACCORDING and b.text in _OBSERVERS for a, b in pairwise(words))
