"""The part of a side by the words after its name: قوات النظام استهدفت، X تنفي."""

from __future__ import annotations

from tawthiq.coding.actors.spot import COMMAS, THAT, Found, Spot, beside, joined, over_adverbs_after
from tawthiq.coding.actors.verbs import SUBJECTS, acts_after, goes_on, idle, peaceful
from tawthiq.coding.phrase_view import View
from tawthiq.coding.words import word_list

_REACH = 14
_BETWEEN = word_list("between_noun_and_owner")
_IS = frozenset({"هو", "هي", "هم"})
_ATTACKS = ("masdar", "masdar_doer", "attack", "weapon")
_NEEDS_PREDICATE = frozenset({"ان", "بان", "فان", "وان"})


def after(spot: Spot) -> Found:
    """قوات النظام استهدفت، طيران التحالف عم يقصف، X تنفي."""
    view, name = spot.view, spot.name
    limit = min(len(view.tokens), name.last + 10, _next_name(spot))
    if view.text(name.last) in COMMAS and _predicate(spot):
        return "attacker", "verb"
    start = over_adverbs_after(view, name.last)
    if view.cue(start, "doing") and acts_after(view, start + 1):
        return "attacker", "verb"
    if _behind(view, name.last) or _moves(view, start):
        return "attacker", "verb"
    for at in range(name.last, limit):
        if (view.is_stop(at) and view.text(at) not in "()-") or view.text(at) in THAT:
            return None
        cue = view.cue(at, "attack_verb")
        if cue is not None and cue.kind == "verb" and cue.prefix in ("", "س"):
            if peaceful(view, cue, cue.last) or idle(view, cue):
                return None, "peaceful"
            if at > name.last and (cue.suffix or view.text(at - 1) in SUBJECTS):
                return None
            return "attacker", "verb"
        saying = view.cue(at, "saying")
        if at == name.last and saying is not None and saying.kind == "verb":
            return (None, "speaker") if not spot.strikes else None
    return None


def _predicate(spot: Spot) -> bool:
    """«إن المليشيا، أطلقت …»، «عناصر من التنظيم، نصبوا …»: the verb after a comma is still the name's."""
    view, last = spot.view, spot.name.last
    needed = view.text(spot.name.first - 1) in _NEEDS_PREDICATE
    for at in range(last + 1, min(len(view.tokens), last + _REACH, _next_name(spot))):
        if view.text(at - 1) not in COMMAS:
            continue
        verb = view.cue(at, "attack_verb", "doing")
        if verb is not None and verb.kind == "verb" and not verb.prefix and not verb.suffix:
            return view.text(at).endswith("وا") or (needed and at == last + 1)
    return False


def _behind(view: View, at: int) -> bool:
    """«هو من يقف وراء التفجير»، «مسؤولة عن الهجوم»"""
    at += view.text(at) in _IS
    cue = view.cue(at, "behind")
    return cue is not None and (
        view.text(cue.last - 1).endswith(("ها", "اه", "فه")) or _attack(view, cue.last)
    )


def _attack(view: View, at: int) -> bool:
    """Is an attack named within the next few words?"""
    ahead = (m for i in range(at, min(len(view.tokens), at + 4)) for m in view.starts.get(i, ()))
    return any(m.entry.data.get("class") in _ATTACKS for m in ahead) or _told_by_verb(view, at)


def _told_by_verb(view: View, at: int) -> bool:
    verb = view.cue(at - 1, "attack_verb")
    return verb is not None and verb.kind == "verb"


def _moves(view: View, at: int) -> bool:
    """«قوة خاصة تسللت إلى الحي وقتلت»: its first verb is of movement, the next of attack."""
    while view.text(at) in _BETWEEN:
        at += 1
    moving = view.cue(at, "moving")
    return moving is not None and not moving.prefix and goes_on(view, moving.last)


def _next_name(spot: Spot) -> int:
    """Where the next name of its own begins: a verb after it is that name's."""
    view = spot.view
    for i in range(spot.index + 1, len(spot.all)):
        last, name = spot.all[i - 1], spot.all[i]
        if name.first > spot.name.last + 9:
            break
        aside = view.cue_before(name.first, "site", "control", "against") is not None or any(
            view.cue(j, "with", "loyal") for j in range(last.last, name.first)
        )
        if not (aside or joined(view, last, name) or beside(view, last, name)):
            return name.first
    return len(view.tokens)
