"""What is said of a side to explain a strike on what it used or held: no attack of its own."""

from __future__ import annotations

from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.actors.spot import THAT, Found, Spot
from tawthiq.coding.phrase_view import View
from tawthiq.coding.words import word_list

_EXCUSES, _UNDER = word_list("excuses"), word_list("under_an_excuse")
_RELATIVE = word_list("relative_pronouns")
_ARMS = tuple(word_list("arms_used_stems"))
_USE, _ITS_OBJECT = "استخدم", ("ه", "ها", "هم", "هما")
_WATCH, _WATCHING = frozenset({"مرصد", "مراصد"}), frozenset({"رصد", "الرصد"})
_ON_THEM, _FIRE, _TO_FIRE = ("عليه", "عليهم", "عليها", "عليهما"), word_list("fire_words"), 5
_BY_MEANS, _SUPPLIES = ("عبر", "بواسطه", "متن"), word_list("supplies")
_TAKES_AWAY = word_list("takes_away")
_WINDOW, _TO_ARMS, _TO_WATCH = 16, 7, 5


def excused(spot: Spot) -> Found:
    """«… بزعم استخدامها من قبل X», «بذريعة إطلاق صواريخ من X»: the reason that the attacker gives."""
    view, inside = spot.view, False
    for at in range(spot.name.first - 1, max(-1, spot.name.first - _WINDOW), -1):
        word = view.text(at)
        if word in _EXCUSES or (word in _UNDER and view.text(at - 1) in ("تحت", "وتحت")):
            return None if _acts_before(view, at, spot.name.first) else (None, "background")
        if view.is_stop(at) and word not in "()":
            return None
        inside = inside or word in THAT or word in _RELATIVE
    return None


def _acts_before(view: View, at: int, name: int) -> bool:
    """«بذريعة محاربة الإرهاب قصفت القوات البلدة»: a verb of attack of the sentence, its subject behind it."""
    for i in range(at + 1, name):
        if view.text(i) in THAT or view.text(i) in _RELATIVE:
            return False
        verb = view.cue(i, "attack_verb")
        if verb is not None and verb.kind == "verb" and not verb.suffix and not view.cue(i, "masdar"):
            return True
    return False


def merely_uses(view: View, verb: Match, last: int) -> bool:
    """«بعد أن استخدمها X مخزنا», «X استخدموا المدنيين دروعا»: with no arms that are used nobody is struck."""
    word = view.text(verb.first)
    if _USE not in word and "ستخدم" not in word:
        return False
    if verb.suffix or word.endswith(_ITS_OBJECT):
        return not any(_arms_at(view, i) for i in range(max(0, verb.first - _TO_ARMS), verb.first))
    return not any(_arms_at(view, i) for i in range(verb.last, min(len(view.tokens), last + _TO_ARMS)))


def _arms_at(view: View, at: int) -> bool:
    heads = (m.entry.data.get("class") for m in view.starts.get(at, ()))
    word = view.text(at).lstrip("وبلف").removeprefix("ال")
    return word.startswith(_ARMS) or any(c in ("aircraft", "weapon") for c in heads)


def named_so(view: View, verb: Match, first: int, last: int) -> bool:
    """«ممن أطلق عليهم إرهابيين»: what somebody is called; not «أطلق عليهم X النار»."""
    if "طلق" not in view.text(verb.first) or view.text(verb.last) not in _ON_THEM or first > verb.last + 2:
        return False
    return not any(view.text(i) in _FIRE for i in range(last, min(len(view.tokens), last + _TO_FIRE)))


def observatory(spot: Spot) -> Found:
    """«مرصد الطيران التابع للمعارضة», «غرفة رصد الطيران»: who watches the aircraft, not who flies."""
    view, name = spot.view, spot.name
    if name.head != "aircraft" or not any(view.cue(i, "belonging") for i in range(name.first, name.last)):
        return None
    for at in range(name.first - 1, max(-1, name.first - _TO_WATCH), -1):
        if view.is_stop(at) or view.text(at) in THAT or view.cue(at, "attack_verb", "masdar", "masdar_doer"):
            return None
        word = view.text(at).lstrip("وبلف")
        if word in _WATCH or (word in _WATCHING and not view.is_stop(at - 1)):
            return None, "speaker"
    return None


def carried_by(spot: Spot) -> Found:
    """«إمداد عسكري يصل لـX عبر طيران Y»: what brings supplies struck nobody; not «شن غارات عبر الطيران»."""
    view, name = spot.view, spot.name
    if name.head != "aircraft":
        return None
    if view.text(name.first - 1).lstrip("وف") in _TAKES_AWAY:
        return None, "background"  # «نقلت مروحيات X الجرحى»
    if view.text(name.first - 1) not in _BY_MEANS and not name.prefix.endswith("ب"):
        return None
    brought = False
    for at in range(name.first - 1, max(-1, name.first - _WINDOW), -1):
        if view.is_stop(at):
            break
        attack = (m.entry.data.get("class") == "attack" for m in view.starts.get(at, ()))
        if view.cue(at, "attack_verb") or any(attack):
            return None
        word = view.text(at).lstrip("وف")
        brought = brought or word in _SUPPLIES or word in _TAKES_AWAY
    return (None, "background") if brought else None
