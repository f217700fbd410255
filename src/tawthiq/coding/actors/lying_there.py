"""Sides of what flew, lay or was holed up where the attack struck: they did not strike."""

from __future__ import annotations

from tawthiq.arabic.fold import bare
from tawthiq.coding.actors.accused import attack_at
from tawthiq.coding.actors.spot import THAT, Found, Spot
from tawthiq.coding.phrase_view import View
from tawthiq.coding.words import word_list

_THEN = 14  # words from an aircraft that flew to «ثم»
_HINDERED_WORDS = tuple(word_list("hindered_stems"))
_HINDER = word_list("hinder")
_HOLED_UP = word_list("holed_up")
_STORED = word_list("stored")
_TO_HOLD = 6  # words from «يتحصن» to the side, and from it to «اعتلى»
_IN_IT = frozenset({"فوقه", "فوقها", "داخله", "داخلها", "بداخله", "بداخلها", "فيه", "فيها"})
_OF_SHOOTERS = ("قناصا", "قناصين", "مسلحا", "مسلحين")
_HINDERED, _HINDERS = 9, 5  # words before a sniper's name and behind it


def hindering(spot: Spot) -> Found:
    """«لا يقدر أحد أن يصل لأن قناصة كذا فوق المشفى»: who keeps the rescuers off struck nobody here."""
    view, name = spot.view, spot.name
    if name.head != "weapon" or not bare(view.text(name.first)).lstrip("ولب").startswith("قناص"):
        return None
    for at in range(max(0, name.first - _HINDERED), min(len(view.tokens), name.last + _HINDERS)):
        word = view.text(at)
        if at < name.first and any(word.removeprefix("و").startswith(w) for w in _HINDERED_WORDS):
            return None, "background"
        if at >= name.last and view.is_stop(at):
            return None
        if at >= name.last and word in _HINDER:
            return None, "background"
    return None


def holed_up(spot: Spot) -> Found:
    """«قصف التحالف منزلا يتحصن على سطحه قناص من X»: who lay in or on what was struck."""
    view, name = spot.view, spot.name
    for at in range(name.first - 1, max(-1, name.first - _TO_HOLD - 1), -1):
        if view.is_stop(at) or view.text(at) in THAT or view.cue(at, "attack_verb"):
            break
        if view.text(at) in _HOLED_UP and _struck_before(view, at):
            return None, "background"
        if view.text(at).removeprefix("و") in _STORED:
            return None, "background"  # «مبنى خزنت فيه قذائف لـX»
    snipers = (i for i in (name.first, name.first - 2) if bare(view.text(i)).lstrip("ولب").startswith("قناص"))
    if view.text(name.last) in _IN_IT and any(_struck_before(view, i) for i in snipers):
        return None, "background"  # «على منزل كان قناصة X فوقه», «قناصة من X فيه»
    hit = view.text(name.first - 1) in _OF_SHOOTERS or view.text(name.first - 2) in _OF_SHOOTERS
    stands = (view.text(at) in _HOLED_UP for at in range(name.last, name.last + _TO_HOLD))
    return (None, "background") if hit and any(stands) else None


def _struck_before(view: View, at: int) -> bool:
    """Is the attack told before the one who lay there? Not in «اعتلى قناص من X سطحا وقتل طفلا», nor in
    «قتل برصاص قناص يتمركز في …»."""
    if any(bare(view.text(i)).startswith(("قناص", "مسلح")) for i in range(max(0, at - 2), at)):
        return False
    return any(view.cue(i, "attack_verb", "passive") or attack_at(view, i) for i in range(at))


def flight(spot: Spot) -> Found:
    """«تحليق طيران الاستطلاع الروسي»، «مخازن صواريخ لـ»: what flew or lay there struck nobody."""
    view, start = spot.view, spot.name.first
    if not spot.strikes:
        return None
    if view.cue_before(start, "store") or _beside_stored(view, start):
        return "target", "site"
    if spot.name.head != "aircraft":
        return (None, "period") if view.cue_before(start, "period") else None
    for at in range(start - 1, max(-1, start - 4), -1):
        if view.is_stop(at):
            return None
        if view.cue(at, "flight"):
            return ("attacker", "verb") if _struck_then(spot) else (None, "flight")
    flown = view.cue(spot.name.last, "flight")
    if flown is not None and flown.kind == "verb" and not flown.prefix:  # «طائرات استطلاع روسية حلقت»
        return None, "flight"
    return None


def _beside_stored(view: View, at: int) -> bool:
    """«مخازن أسلحة وذخائر للمليشيا»: stored with the arms named before."""
    arms = view.text(at - 1) in ("اسلحه", "سلاح", "عتاد") and view.text(at).startswith("و")
    return arms and view.cue_before(at - 1, "store") is not None


def _struck_then(spot: Spot) -> bool:
    """«حلقت مسيرة لقوات كذا فوق الحي ثم ألقت مقذوفين»: what it did after it flew there."""
    view, at = spot.view, spot.name.last
    subjects = {n.first for n in spot.all}
    for i in range(at, min(len(view.tokens), at + _THEN)):
        if view.text(i) in ".؛:" or view.text(i) in ("فيما", "بينما"):
            return False
        then = view.text(i - 1) == "ثم" or (view.text(i - 1) == "ان" and view.text(i - 2) == "قبل")
        verb = view.cue(i, "attack_verb") if then else None
        if verb is not None and verb.kind == "verb":
            return verb.last not in subjects  # «ثم قصفت مدفعية القوات …»: somebody else did
    return False
