"""What a sentence says of a side right after its name: it stands behind an attack, did it, came to do it."""

from __future__ import annotations

from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.actors.excuses import merely_uses
from tawthiq.coding.actors.spot import Found, Spot
from tawthiq.coding.actors.verbs import goes_on
from tawthiq.coding.phrase_view import View
from tawthiq.coding.words import word_list

_CARRIES_ON, _ITS_DOING = word_list("carries_on"), word_list("its_doing")
_BETWEEN = word_list("between_noun_and_owner")
_NO_SUBJECT = word_list("actor_no_object")
_IT = ("ه", "ها", "هما")
_CULPRIT = frozenset({"المسوول", "المسووله", "المسوولون", "الفاعل", "الفاعله"})
_DONE = word_list("the_deed")
_IS = frozenset({"هو", "هي", "هم"})
_HARM = frozenset({"مقتل", "قتل", "استشهاد", "اصابه", "جرح", "اغتيال", "خطف", "اختطاف"})
_WHO = frozenset({"من", "التي", "الذي", "الذين", "اللي", "يلي", "الي"})
_ATTACKS = ("masdar", "masdar_doer", "attack", "weapon")


def doing_it(spot: Spot) -> Found:
    """«الغارات التي يواصل الجيش شنها على البلدات»: the attack stands before, its doing behind the name."""
    view, name = spot.view, spot.name
    verb = view.text(name.first - 1) in _CARRIES_ON and view.text(name.first - 2) in _WHO
    return ("attacker", "agent") if verb and view.text(name.last) in _ITS_DOING else None


def behind(view: View, at: int) -> bool:
    """«هو من يقف وراء التفجير»، «مسؤولة عن الهجوم»"""
    named = view.text(at) in _IS
    at += named
    if named and view.text(at) in _CULPRIT and (view.is_stop(at + 1) or view.text(at + 1) in _IS):
        return True  # «إن القوات هي المسؤولة.»
    if named and view.text(at) in _WHO and _deed_told(view, at + 1):
        return True  # «هي من قصفت», «هم الذين أطلقوا»
    if view.text(at) == "خلف" and _the_deed(view, at + 1):
        return True
    cue = view.cue(at, "behind")
    return cue is not None and (
        view.text(cue.last - 1).endswith(("ها", "اه", "فه")) or _attack(view, cue.last)
    )


def _deed_told(view: View, at: int) -> bool:
    """A verb of attack there, also where «من قصفت» is a cue of its own."""
    verb = view.cue(at, "attack_verb")
    return (verb is not None and verb.kind == "verb") or view.cue(at - 1, "behind") is not None


def _adjective(spot: Spot) -> bool:
    """«مرتزقة فاغنر الروس»: only says more of the name before it."""
    return spot.before is not None and spot.before.last == spot.name.first


def did_it(spot: Spot) -> bool:
    """«… أن التنظيم نفذه»: a verb whose object is the attack told before, with nobody named after it."""
    view, at = spot.view, _over_adjective(spot)
    at += view.text(at) == "قد"  # «لغم كان التنظيم قد زرعه في …»
    deed = view.cue(at, "passive") or _planted(view, at)
    if _adjective(spot):
        return False
    if deed is None or deed.last - deed.first != 1 or not view.text(at).endswith(_IT):
        return False
    return len(view.text(at)) > 3 and (view.is_stop(deed.last) or view.text(deed.last) in _NO_SUBJECT)


def _over_adjective(spot: Spot) -> int:
    """«مرتزقة فاغنر الروس زرعوه»: past a name that only says more of this one."""
    following = spot.all[spot.index + 1] if spot.index + 1 < len(spot.all) else None
    return following.last if following and following.first == spot.name.last else spot.name.last


def _planted(view: View, at: int) -> Match | None:
    """«كان التنظيم قد زرعه»: a verb of attack with its object, of the mine told before."""
    deed = view.cue(at, "attack_verb")
    planted = deed is not None and deed.kind == "verb" and not deed.prefix
    return deed if deed and planted and not merely_uses(view, deed, deed.last) else None


def _attack(view: View, at: int) -> bool:
    """Is an attack named within the next few words?"""
    if view.text(at) in _DONE:
        return True
    ahead = (m for i in range(at, min(len(view.tokens), at + 4)) for m in view.starts.get(i, ()))
    if view.text(at) in _HARM:
        return True  # «مسؤولة عن مقتل ثلاثة مدنيين»
    return any(m.entry.data.get("class") in _ATTACKS for m in ahead) or _told_by_verb(view, at)


def _the_deed(view: View, at: int) -> bool:
    """«خلف العملية», «خلف التفجير»: with its article; «خلف قتيلين» is the verb."""
    word = view.text(at)
    return word.startswith("ال") and (word in _DONE or _attack(view, at))


def _told_by_verb(view: View, at: int) -> bool:
    verb = view.cue(at - 1, "attack_verb")
    return verb is not None and verb.kind == "verb"


def moves(view: View, at: int) -> bool:
    """«قوة خاصة تسللت إلى الحي وقتلت»: its first verb is of movement, the next of attack."""
    while view.text(at) in _BETWEEN:
        at += 1
    moving = view.cue(at, "moving")
    return moving is not None and not moving.prefix and goes_on(view, moving.last)
