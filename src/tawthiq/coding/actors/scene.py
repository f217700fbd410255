"""Sides that a sentence names around the attack: media, flights, settings, and the parties to a clash."""

from __future__ import annotations

from tawthiq.arabic.fold import bare
from tawthiq.coding.actors.accused import attack_at
from tawthiq.coding.actors.spot import COMMAS, THAT, TO, Found, Spot
from tawthiq.coding.clitics import begins
from tawthiq.coding.phrase_view import View
from tawthiq.coding.words import phrase_list, word_list

_CONDEMN = (*word_list("condemning_stems"), *word_list("demanding_stems"))
_OPENS, _QUALITIES = 2, 4  # words before a deed that heads a text; from the deed to whose it is
_STANDING, _TO_ACCOUNT = word_list("standing_behind"), word_list("called_to_account")
_THESE = word_list("pointing_words")
_BEHIND_IT = frozenset({"خلفه", "خلفها", "وراءه", "وراءها", "وراءهما", "فيه", "فيها", "عنه", "عنها"})
_CLOTHES = word_list("clothes")
_SUPPORTS = word_list("supports")
_KIN = frozenset({"عائلات", "عايلات", "عوائل", "عوايل", "اسر", "عائله", "عايله", "ذوي", "زوجات", "ابناء",
                  "نساء"})  # fmt: skip
_IMPOSES, _IMPOSED = frozenset({"يفرضها", "تفرضها", "فرضها", "فرضتها", "يفرضه", "تفرضه", "فرضه", "فرضته"}), 5
_TO_AID = word_list("to_aid")
_IN_AID = _TO_AID | word_list("in_aid_of")
_ATTACKERS = word_list("attackers_told")
_DOERS, _LABELS = word_list("doers_of"), phrase_list("culprit_labels")
_IDENTIFY = word_list("identify_them")
_LINKED = 5
_BACKED = 9  # words from «يدعم» over who and how to the offensive
_DONE = word_list("done")
_PAIRING = word_list("pairing")
_TORTURE = ("تعذيب", "عذب", "للتعذيب")
_PRISONS = frozenset({"سجن", "سجون", "معتقل", "معتقلات", "احتجاز", "اعتقال", "زنازين", "فرع", "افرع"})
_RUNS = ("تدير", "يدير", "تشرف", "يشرف", "تابع", "التابع")
_TO_PRISON = 5  # words from the prison to whose it is
_WINDOW = 14
_AIMING, _TO_AIMED = frozenset({"مستهدفا", "مستهدفه", "مستهدفين"}), 7
_TO_LEADER = 4  # words from a coalition over «الدولي الذي» to who leads it
_LED_BY = frozenset({"تقوده", "تقودها", "يقوده", "تتزعمه", "تتزعمها", "بقياده", "تتراسه"})
_CONFINED = ("يقتصر", "تقتصر", "اقتصر", "مقتصر", "ينحصر", "تنحصر")
_A_TARGET = frozenset({"هدف", "هدفا", "عرضه"})


def medium(spot: Spot) -> Found:
    """«قناة المسيرة التابعة للحوثيين»: whose broadcaster, paper or agency it is."""
    view, first = spot.view, spot.name.first
    if spot.name.head in ("attack", "weapon") or not view.has("medium"):
        return None
    edge, leans = (spot.before.last if spot.before else 0), False
    for at in range(first, max(edge, first - 6) - 1, -1):
        if view.cue(at, "medium") and view.cue_before(at, "accuse"):  # «اتهمت وكالة … المجموعات بـ»: her word
            return None
        if view.cue(at, "medium"):
            return (None, "speaker") if leans or first - at < 3 else None
        leans = leans or view.cue(at, "belonging", "control") is not None
        if at == first:
            continue
        if view.is_stop(at) or view.text(at) in THAT or view.cue(at, "attack_verb", "passive"):
            return None
    return None


def clothed(spot: Spot) -> bool:
    """«مسلحون بزي الجيش», «رجال بلباس الأمن»: whose clothes they wore leaves it in doubt."""
    view, first = spot.view, spot.name.first
    return any(bare(view.text(at)).removeprefix("ب") in _CLOTHES for at in range(max(0, first - 3), first))


def identified(spot: Spot) -> Found:
    """«… أن المهاجمين من تنظيم كذا», «إن المنفذين عناصر في …»: whose the attackers told before were."""
    view, at = spot.view, spot.name.first
    while at > 0 and spot.name.first - at < _LINKED and view.text(at - 1) in _IDENTIFY:
        at -= 1
    who = view.text(at - 1) in _ATTACKERS and view.text(at - 2) in THAT
    who = who or (view.text(at - 2) in _DOERS and view.text(at - 3) in THAT)  # «أن منفذي العملية من …»
    return ("attacker", "identified") if who and not spot.strikes else None


def confined(spot: Spot) -> Found:
    """«يقتصر شن الغارات في المدينة على طيران كذا», «القوات هدف لهجمات كذا»: what a side does as a rule, and
    not that it made the attack told."""
    view, first = spot.view, spot.name.first
    if spot.strikes and view.text(first).startswith("ل"):
        of_a_target = any(view.text(i) in _A_TARGET for i in range(first - 3, first))
        return (None, "background") if of_a_target else None
    if view.text(first - 1) != "علي":
        return None
    for at in range(first - 2, max(-1, first - _WINDOW), -1):
        if view.is_stop(at) or view.text(at) in THAT:
            return None
        if begins(view.text(at), _CONFINED):
            return None, "background"
    return None


def jailer(spot: Spot) -> Found:
    """«توفي تحت التعذيب في سجن تديره جماعة كذا», «… في أحد مراكز الاحتجاز التابعة لقوات كذا»: whose prison it
    was in which somebody died of what was done to him."""
    view, first = spot.view, spot.name.first
    near = [view.text(i) for i in range(max(0, first - _TO_PRISON), first)]
    if spot.strikes or not any(word.lstrip("بل").removeprefix("ال") in _PRISONS for word in near):
        return None
    runs = any(word.startswith(_RUNS) for word in near) or spot.owned_to
    tortured = any(word.removeprefix("ال").startswith(_TORTURE) for word in view.texts.values())
    return ("attacker", "agent") if runs and tortured else None


def aimed_at(spot: Spot) -> Found:
    """«… مستهدفا الفوج الأول من كذا»: whom the attack aimed at."""
    view, first = spot.view, spot.name.first
    if spot.strikes:
        return None
    for at in range(first - 1, max(-1, first - _TO_AIMED), -1):
        if view.is_stop(at) or view.text(at) in THAT:
            return None
        if view.text(at) in _AIMING:
            return "target", "object"
    return None


def led_by(spot: Spot) -> Found:
    """«التحالف الذي تقوده الولايات المتحدة دمرت ضرباته حيا»: who leads the side just named is told of it."""
    view, first = spot.view, spot.name.first
    if spot.before is None or not 0 < first - spot.before.last <= _TO_LEADER:
        return None
    return (None, "leader") if bare(view.text(first - 1)) in _LED_BY else None


def standing_behind(spot: Spot) -> Found:
    """«مرجحا وقوف التنظيم خلفه», «تورط المليشيا في الهجوم»: a masdar that ascribes the attack told."""
    view, name = spot.view, spot.name
    following = view.text(name.last)
    if view.text(name.first - 1) in _TO_ACCOUNT and following in ("علي", "عن"):
        told = view.text(name.last + 1) in _THESE or attack_at(view, name.last + 1)
        return ("attacker", "identified") if told else None  # «إلى محاسبة القوات على هذه المجزرة»
    if view.text(name.first - 1) not in _STANDING:
        return None
    if following in _BEHIND_IT:
        return "attacker", "identified"
    leads = following in ("خلف", "وراء", "في", "عن")
    return ("attacker", "identified") if leads and attack_at(view, name.last + 1) else None


def labelled(spot: Spot) -> Found:
    """«الجهة المسؤولة: قوات كذا»: the field of a form, or the end of a post, that names who did it."""
    view, at = spot.view, spot.name.first - 1
    if view.text(at) != ":" or not view.has_colon:
        return None
    if any(tuple(view.text(i) for i in range(at - len(p), at)) == p for p in _LABELS):
        return "attacker", "labelled"
    return None


def crime(spot: Spot) -> Found:
    """«أدان المجلس جريمة القوات», «جرائم المليشيا مستمرة», «خروقات العدوان اليوم:»: whose deed is condemned,
    or heads what is told."""
    view, first = spot.view, spot.name.first
    at = first - (view.text(first - 1) in TO)
    for _ in range(_QUALITIES):
        deed = view.cue_before(at, "crime")
        if deed is not None:
            break
        if at == 0 or not (spot.owned_to or at < first):
            return None
        at -= 1
    else:
        return None
    if deed.first <= _OPENS:
        return "attacker", "condemned"
    words = range(max(0, deed.first - _WINDOW), deed.first)
    if any(view.text(i) in _THESE for i in words):  # «وتضاف هذه الجريمة إلى سجل القوات»
        return "attacker", "condemned"
    return ("attacker", "condemned") if any(begins(view.text(i), _CONDEMN) for i in words) else None


_GUARDED_BY = frozenset({"بحمايه", "بحراسه"})


def kin_of(spot: Spot) -> Found:
    """«قتل سبعة من عائلات التنظيم», «أطفال عناصر كذا»: whose kin were harmed."""
    view, at = spot.view, spot.name.first
    members = view.cue_before(at, "members")
    at = members.first if members else at
    kin = not spot.strikes and view.text(at - 1).lstrip("ول").removeprefix("ب") in _KIN
    return (None, "background") if kin else None


def imposing(spot: Spot) -> Found:
    """«التشديدات التي يفرضها النظام على المنطقة»: who rules there, where no siege is told."""
    view, at = spot.view, spot.name.first
    if view.text(at - 1) not in _IMPOSES:
        return None
    near = (view.text(i) for i in range(max(0, at - _IMPOSED), at - 1))
    return None if any("حصار" in w or "طوق" in w for w in near) else (None, "background")


def supported(spot: Spot) -> Found:
    """«تدعم روسيا هجوم القوات على البلدة»: whose offensive somebody backs, told beside the attack."""
    view, first = spot.view, spot.name.first
    if _in_aid_of(spot):
        return None, "background"
    if spot.name.head != "attack":
        return None
    for at in range(first - 1, max(-1, first - _BACKED), -1):
        if view.is_stop(at):
            return None
        if view.text(at).removeprefix("و") in _SUPPORTS:
            return None, "background"
    return None


def protecting(spot: Spot) -> Found:
    """«إن المستوطنين، وبحماية قوات الاحتلال، أحرقوا منازل»: who stood by while others struck."""
    view, first = spot.view, spot.name.first
    word = view.text(first - 1) if first else ""
    under = word == "حمايه" and first > 1 and view.text(first - 2) == "تحت"
    return (None, "background") if under or word.removeprefix("و") in _GUARDED_BY else None


def _in_aid_of(spot: Spot) -> bool:
    """«توجهوا لدعم مقاتلي القوات», «إسنادا لقوات كذا»: for whose sake it was done, whom others help."""
    view, at = spot.view, spot.name.first
    members = view.cue_before(at, "members")
    at = members.first if members else at
    at -= view.text(at - 1) in TO
    return view.text(at - 1) in (_IN_AID if spot.owned_to else _TO_AID)


def undergone(spot: Spot) -> Found:
    """«تم استهداف المسعفين والقوات …»: what stands after a masdar of the passive is its target."""
    view, name = spot.view, spot.name
    for at in range(name.first, max(0, name.first - 6), -1):
        if at < name.first and view.is_stop(at):
            return None
        done = view.text(at - 1) in _DONE
        if done and view.cue(at, "attack_verb") is None and view.head_ending(at + 1):
            agent = any(view.cue(i, "passive") for i in range(at, name.first))
            return None if agent else ("target", "object")
    return None


def clash(spot: Spot) -> Found:
    """«اشتباكات بين X وY»: parties, where the clash is what is told and not the setting of it."""
    view, name = spot.view, spot.name
    if not view.has("clash") or view.cue_before(name.first, "control"):
        return None
    for at in range(name.first - 1, max(-1, name.first - _WINDOW), -1):
        if view.is_stop(at) and view.text(at) not in "()":
            return None
        if view.cue(at, "clash") and _pairing(view, at, name.first):
            return (None, "background") if _setting(view, at) else ("party", "clash")
        if view.cue(at, "attack_verb") and not view.text(at).startswith("ل") and not view.cue(at, "clash"):
            return None
    after = view.cue(name.last, "clash")
    return ("party", "clash") if after is not None and after.kind == "verb" else None


def _pairing(view: View, at: int, name: int) -> bool:
    span = [view.text(i) for i in range(at + 1, name + 1)]
    verb = any(m.kind == "verb" for m in view.starts.get(at, ()) if m.entry.data.get("class") == "clash")
    return any(w in _PAIRING for w in span) or verb


def _setting(view: View, at: int) -> bool:
    """«التي تشهد معارك بين …»، «وسط اشتباكات …»: the war around the attack."""
    if any(view.cue_before(i, "setting") for i in range(at, max(-1, at - 3), -1)):
        return True
    for back in range(at - 1, max(-1, at - _WINDOW), -1):
        if view.cue(back, "ongoing"):
            return True
        if view.is_stop(back) and view.text(back) not in COMMAS:
            return False
    return False
