"""Who owns the attack or the weapon before a name: «قصف مدفعي من …»، «غارات جوية لطيران …»."""

from __future__ import annotations

from tawthiq.arabic.fold import bare
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.actors.named import Named
from tawthiq.coding.actors.spot import STRIKES, TO, Found, Spot, head_over_adjectives
from tawthiq.coding.actors.verbs import attack_verb
from tawthiq.coding.phrase_view import View
from tawthiq.coding.words import word_list

_PREPOSITIONS = word_list("actor_prepositions")
_STATIONED, _CAME = word_list("stationed"), word_list("fire_came")
_THERE = frozenset({"فيها", "بها", "فيه", "به", "عندها", "عليها"})
_MADE = frozenset({"صنع", "تصنيع", "تفخيخ", "تخزين", "تجهيز", "انتاج", "تطوير"})
_TO_SOME = frozenset({"لعشرات", "لعدد", "لمجموعه", "لمجاميع", "لمييات", "لبعض"})
_DELIVERED = frozenset({"وجه", "وجهت", "جه", "جهت", "توجيه", "سدد", "سددت", "توجه"})
_TRANSITIVE = frozenset({"استهداف", "قصف", "ضرب", "اغتيال", "مهاجمه"})
_TIMES = word_list("times_after")
_ONTO = frozenset({"علي", "نحو", "باتجاه", "صوب", "تجاه", "الي"})
_SIDES_OF = frozenset({"جهه", "ناحيه", "صوب", "طرف", "اتجاه", "داخل"})
_FROM_THERE = 9  # words from where the fire came from to who is there
_ON_THE_PART = frozenset({"قبل", "جانب", "طرف", "يد", "ايدي"})
_WHEN = frozenset({"بعد", "وبعد", "عقب", "اثر", "خلال", "اثناء", "لدي", "عند", "فور", "قبل", "قبيل", "بعيد",
                   "رغم"})  # fmt: skip
_HEMMED_IN = ("محاصر", "تطويق", "محاول")  # «بعد محاصرته», «بعد محاولة توقيفه»
_TO_MASDAR = 5  # words from «من قبل» to the masdar of what was done
_DONE_TO_THEM = tuple(word_list("done_to_them_stems"))
_BY_WORD_OF = frozenset({"بحسب", "حسب", "وفق", "وفقا"})


def of_attack(spot: Spot, at: int) -> Found:
    """«قصف جوي عنيف لطائرات التحالف»: the owner after ل, over the adjectives of the attack."""
    if not spot.owned_to:
        return None
    view = spot.view
    head = head_over_adjectives(view, at - 1 if view.text(at - 1) in TO else at)
    if head is None or head.entry.data["class"] not in STRIKES:
        return None
    if view.cue_before(head.first, "store") or view.text(head.first - 1).removeprefix("ل") in _MADE:
        return "target", "site"
    if view.text(head.first - 1).lstrip("وي") in _DELIVERED:
        return "target", "object"  # «وجه الطيران ضربات لعناصر من …»
    if "ب" in head.prefix and bare(view.text(head.first - 1)) in _TRANSITIVE:
        return "target", "object"  # «استهداف بطائرة مسيرة لعناصر من …»
    agent = view.cue_before(head.first, "passive")
    if agent is not None and backed(view, agent):
        return None, "pursuer"
    if head.entry.data["class"] == "weapon" and _struck(spot, head):
        return "target", "object"
    return ("target", "object") if _objective(view, head) else ("attacker", "owner")


def from_side(view: View, at: int) -> Found:
    """قصف مدفعي من قوات النظام: an attack noun a few words before من, no person or site between."""
    if view.text(at - 1) in _TIMES:  # «بانفجار سيارة مفخخة بعد أيام من انسحاب القوات»
        return None
    if view.text(at - 1) in _TO_SOME:  # «وجه ضربات لعشرات من عناصر …»
        return None
    if view.tokens[at - 1].kind == "number":  # «723 من قوات …»: a count of the dead
        return None
    for back in range(at, max(-1, at - 5), -1):
        if view.cue_before(back, "site", "members"):
            return None
        head = view.head_ending(back)
        if head is not None and head.entry.data["class"] in STRIKES:
            return "attacker", "agent"
        if back == at and head is not None and "ب" in head.prefix:
            return "target", "site"  # «فجر نفسه بمجموعة من …»: whom it struck
        deed = view.cue_before(back, "masdar")
        if deed is not None and deed.suffix and back > at - 4:  # «تم قتلهم من …»
            return "attacker", "agent"
        if view.is_stop(back - 1):
            return None
    return None


def sourced_by(view: View, at: int) -> bool:
    """«مصدرها بحسب سانا قوات …»: who says so stands between."""
    return view.text(at - 2) in _BY_WORD_OF and view.cue_before(at - 2, "source") is not None


def fired_where(spot: Spot) -> Found:
    """«جاءت القذائف من الجهة التي تتمركز فيها القوات», «القصف من ناحية الجبل مكان تمركز المليشيا»"""
    view, at = spot.view, spot.name.first
    at -= view.text(at - 1) in _THERE
    if view.text(at - 1) not in _STATIONED:
        return None
    for back in range(at - 2, max(-1, at - _FROM_THERE), -1):
        if view.is_stop(back) or view.text(back) in _ONTO:
            return None
        if view.text(back) == "من":
            if any(view.cue(i, "site") for i in range(back + 2, at - 1)):
                return None  # «بصواريخ من البلدة المواقع التي تتمركز فيها»: what was aimed at
            return ("attacker", "source") if _fire_before(view, back) else None
    return None


def _fire_before(view: View, at: int) -> bool:
    """A word of coming or of fire right before «من»: «جاءت», «أطلقت», «القصف»."""
    for i in range(at - 1, max(-1, at - 3), -1):
        if view.is_stop(i):
            return False
        heads = (m.entry.data.get("class") for m in view.starts.get(i, ()))
        if view.text(i).lstrip("و") in _CAME or any(c in STRIKES for c in heads):
            return True
    return False


def source_before(view: View, at: int) -> bool:
    if sourced_by(view, at):
        return True
    for back in range(at, max(-1, at - 3), -1):
        if view.cue_before(back, "source"):
            return True
        if view.text(back - 1) in _SIDES_OF and view.text(back - 2) == "من" and _fire_before(view, back - 2):
            return True  # «والقصف من جهة معسكر كذا التابع لـ»
        if view.cue_before(back, "against"):  # «إطلاق نار … بالقرب من حاجز»
            return False
        theirs = view.text(back - 1) == "من" and back >= at - 1
        if theirs and from_side(view, back - 1) == ("attacker", "agent"):
            return True
    return False


def _objective(view: View, head: Match) -> bool:
    """«استهداف لقوات النظام»: after ل stands what was struck."""
    return bare(view.text(head.first)).endswith("استهداف")


def _struck(spot: Spot, head: Match) -> bool:
    """«غارة … استهدفت سيارة مفخخة لـ»: the weapon is what the attack before it struck."""
    verb = attack_verb(spot.view, head.first)
    if verb is None or spot.view.text(verb.first - 1) in _PREPOSITIONS:
        return False  # «مع قصف مدفعي لقوات …»: a masdar, and no verb
    if head.first == verb.last and spot.view.text(head.first).endswith("ي"):
        return False  # «…، وقصف مدفعي لقوات …»: so too
    return any(_near(other, verb.first) for other in spot.all[: spot.index]) or any(
        spot.view.head_ending(at) for at in range(verb.first, max(0, verb.first - 5), -1)
    )


def _near(other: Named, verb: int) -> bool:
    return verb - 8 < other.last <= verb


def backed(view: View, agent: Match) -> bool:
    """«ملاحقة من قبل»، «المدعومة من قبل»: no attack is what was done by the side."""
    if any(view.cue_before(agent.first + k, "harmless", "control", "uses") for k in (0, 1)):
        return True
    return view.text(agent.last - 1) in _ON_THE_PART and _circumstance(view, agent.first)


def _circumstance(view: View, at: int) -> bool:
    """«فجر سترته بعد محاصرته من قبل …»: the masdar behind a preposition of time is what was done by the
    side; it is an attack («بعد استهدافها من قبل …») or only when the attack came."""
    for first in range(at - 1, max(-1, at - _TO_MASDAR), -1):
        if view.is_stop(first):
            return False
        if view.text(first - 1) in _WHEN and view.text(first).startswith(_HEMMED_IN):
            return True
        if _attack_word(view, first):
            return False
        if view.text(first - 1) in _WHEN:
            return not view.text(first).startswith("ال")
    return False


def _attack_word(view: View, at: int) -> bool:
    if view.cue(at, "attack_verb", "masdar", "masdar_doer", "killed", "casualties", "crime", "passive"):
        return True
    if any(m.entry.data.get("class") in STRIKES for m in view.starts.get(at, ())):
        return True
    return bare(view.text(at)).lstrip("بلو").startswith(_DONE_TO_THEM)
