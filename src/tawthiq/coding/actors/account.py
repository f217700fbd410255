"""The own account that a side with aircraft gives of a strike that others told: whom it was meant for."""

from __future__ import annotations

from tawthiq.coding.actors.spot import THAT, Found, Spot, negated, over_adverbs
from tawthiq.coding.phrase_view import View
from tawthiq.coding.words import word_list

# who speaks like that of a strike has done it; a faction that is hit says as much of the strikes of others
_STRIKERS = frozenset(
    {"israel", "russia", "us_led_coalition", "saudi_led_coalition", "united_states", "turkey"}
)
_STRIKE, _AIMED = word_list("the_strike"), ("استهدف", "تستهدف", "يستهدف", "طال", "اصاب", "ضرب", "دمر")
_FIGHTERS, _PLACE_HIT = tuple(word_list("meant_for_stems")), word_list("the_place_hit")
_HELD = ("ضم", "يضم", "تضم", "تستخدم", "يستخدم", "استخدم", "يستعمل", "تستعمل", "تحوي", "يحوي", "يقل", "تقل")
_MEN = frozenset({"القوات", "الجنود", "قواته", "قواتها", "جنوده", "جنودها", "قواتنا", "انها", "انه"})
_ANSWERED = frozenset({"ردت", "ردوا", "رد", "ترد", "يرد"})
_THEIRS = ("ها", "هم", "نا", "صره", "اته", "اره")
_EXCUSES = ("برر", "تذرع", "يبرر", "تبرر", "يتذرع")
_TO_THAT, _REACH, _TO_AIM, _TO_MEN = 9, 16, 4, 7


def accounted(spot: Spot) -> Found:
    """«قال الجيش الإسرائيلي إن الغارة استهدفت مركز قيادة», «إن القوات ردت على مصادر النيران»"""
    view, name = spot.view, spot.name
    if len(name.ids) != 1 or name.ids[0] not in _STRIKERS or spot.strikes:
        return None
    saying = view.cue_before(over_adverbs(view, name.first), "saying") or view.cue(name.last, "saying")
    if saying is None or negated(view, saying.first):
        return None
    if view.text(saying.first).lstrip("وف").startswith(_EXCUSES):  # «وبرر الجيش ذلك بوجود مسلحين»
        near = range(name.last, name.last + _TO_THAT)
        return ("attacker", "account") if any(_fighters(view, i) for i in near) else None
    said = next((i for i in range(name.last, name.last + _TO_THAT) if view.text(i) in THAT), None)
    if said is None or any(view.text(i) in ".؛" for i in range(name.last, said)):
        return None
    for at in range(said, min(len(view.tokens), said + _REACH)):
        if view.text(at) in ".؛" or negated(view, at):
            return None
        if _meant_for(view, at) or _answered(view, at):
            return "attacker", "account"
    return None


def _meant_for(view: View, at: int) -> bool:
    """«الغارة استهدفت مركز قيادة», «المبنى كان يضم مسلحين»"""
    word = view.text(at)
    if word not in _STRIKE and word not in _PLACE_HIT:
        return False
    stems = _AIMED if word in _STRIKE else _HELD
    for i in range(at + 1, at + 1 + _TO_AIM):
        if view.is_stop(i) or negated(view, i):
            return False
        if view.text(i).startswith(stems):
            return any(_fighters(view, k) for k in range(i + 1, i + 1 + _TO_MEN))
    return False


def _fighters(view: View, at: int) -> bool:
    word = view.text(at).lstrip("لب")
    return word.startswith(_FIGHTERS) and not word.endswith(_THEIRS)


def _answered(view: View, at: int) -> bool:
    """«القوات ردت على مصادر النيران»"""
    if view.text(at) not in _MEN or view.text(at + 1) not in _ANSWERED:
        return False
    return any("نيران" in view.text(i) or view.text(i) == "النار" for i in range(at + 2, at + 6))
