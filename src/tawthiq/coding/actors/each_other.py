"""Sides that accuse each other of one attack: each is accused, neither is vouched for."""

from __future__ import annotations

from tawthiq.coding.actors.spot import Found, Spot, joined
from tawthiq.coding.clitics import begins
from tawthiq.coding.phrase_view import View
from tawthiq.coding.words import word_list

_EXCHANGE = tuple(word_list("exchange_stems"))
_CHARGES = word_list("charges_exchanged")
_ABOUT = word_list("about_the_deed")
_ATTACKS = ("masdar", "masdar_doer", "attack", "weapon", "killed", "casualties")
_ENDS = frozenset({".", "؛", ":"})
_REACH = 12  # words from the verb over both sides, and what is said of them, to «الاتهامات»
_SOON = 4  # words from «الاتهامات» to the attack


def each_other(spot: Spot) -> Found:
    """«تبادل X وY الاتهامات بقصف الحي», «X وY يتبادلان الاتهامات بشأن القصف», «اتهامات متبادلة بين X وY»."""
    view = spot.view
    verb = next((i for i in _around(spot) if begins(view.text(i), _EXCHANGE)), None)
    if verb is None or not _pair(spot):
        return None
    noun = _charges(view, verb)
    if noun is None:
        return None
    between = [n.last for n in spot.all if noun < n.first < noun + _REACH]  # «اتهامات متبادلة بين X وY بقصف»
    at = max(between, default=noun + 1) if noun < verb else noun + 1
    return ("attacker", "accused") if _of_an_attack(view, at) else None


def _charges(view: View, verb: int) -> int | None:
    """Where «الاتهامات» stands, before «متبادلة» or behind the verb."""
    if view.text(verb - 1) in _CHARGES:
        return verb - 1
    for i in range(verb + 1, min(len(view.tokens), verb + _REACH)):
        if view.text(i) in _CHARGES:
            return i
        if view.text(i) in _ENDS:
            return None
    return None


def _around(spot: Spot) -> list[int]:
    """The words near the name on both sides, within its sentence."""
    view, name = spot.view, spot.name
    out: list[int] = []
    back = range(name.first - 1, max(-1, name.first - _REACH), -1)
    for steps in (back, range(name.last, name.last + _REACH)):
        for i in steps:
            if not 0 <= i < len(view.tokens) or view.text(i) in _ENDS:
                break
            out.append(i)
    return out


def _pair(spot: Spot) -> bool:
    """Is another side joined to it by و, before or behind?"""
    view, i, names = spot.view, spot.index, spot.all
    before = i > 0 and joined(view, names[i - 1], names[i])
    return before or (i + 1 < len(names) and joined(view, names[i], names[i + 1]))


def _of_an_attack(view: View, at: int) -> bool:
    """«… بقصف الحي», «… بشأن القصف», «… بالمسؤولية عنه»: not «… بخرق الهدنة»."""
    for i in range(at, min(len(view.tokens), at + _SOON)):
        if view.cue(i, "other_charge"):
            return False
        if any(m.entry.data.get("class") in _ATTACKS for m in view.starts.get(i, ())):
            return True
        if view.text(i) in _ABOUT:
            return True
    return False
