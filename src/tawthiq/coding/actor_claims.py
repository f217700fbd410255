"""Parts that a whole sentence gives a side: accused, claiming, undergoing, fighting, speaking."""

from __future__ import annotations

from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.actor_spot import THAT, Found, Spot, joined, negated, over_adverbs
from tawthiq.coding.actor_verbs import acts_after
from tawthiq.coding.phrase_view import View
from tawthiq.coding.words import word_list

_DONE = word_list("done")
_OPENERS = word_list("clause_openers")
_PAIRING = word_list("pairing")
_COMMAS = frozenset({"،", ","})
_ANNOUNCED = frozenset({"اعلن", "اعلنت", "واعلن", "واعلنت", "تعلن", "يعلن", "وتعلن", "ويعلن", "معلنا"})
_VAGUE = frozenset({"معظمها", "معظم", "بعضها", "بعض", "عدد", "عشرات", "العديد", "اغلبها", "سابقا"})
_OWN = frozenset({"", "ها", "ه", "هم"})
_SELF = frozenset({"انها", "انه", "انهم", "بانها", "بانه"})
_ADMITTED = frozenset(
    {"اقر", "اقرت", "واقر", "واقرت", "اعترف", "اعترفت", "واعترف", "واعترفت", "يقر", "تعترف"}
)
_WINDOW = 14


def medium(spot: Spot) -> Found:
    """«قناة المسيرة التابعة للحوثيين»: whose broadcaster, paper or agency it is."""
    view, first = spot.view, spot.name.first
    if spot.name.head in ("attack", "weapon"):
        return None
    edge, leans = (spot.before.last if spot.before else 0), False
    for at in range(first, max(edge, first - 6) - 1, -1):
        if view.cue(at, "medium"):
            return (None, "speaker") if leans or first - at < 3 else None
        leans = leans or view.cue(at, "belonging", "control") is not None
        if at == first:
            continue
        if view.is_stop(at) or view.text(at) in THAT or view.cue(at, "attack_verb", "passive"):
            return None
    return None


def flight(spot: Spot) -> Found:
    """«تحليق طيران الاستطلاع الروسي»، «مخازن صواريخ لـ»: what flew or lay there struck nobody."""
    view, start = spot.view, spot.name.first
    if not spot.strikes:
        return None
    if view.cue_before(start, "store"):
        return "target", "site"
    if spot.name.head != "aircraft":
        return (None, "period") if view.cue_before(start, "period") else None
    for at in range(start - 1, max(-1, start - 4), -1):
        if view.is_stop(at):
            return None
        if view.cue(at, "flight"):
            return None, "flight"
    return None


def claimed(spot: Spot) -> Found:
    """«تبنى التنظيم التفجير»، «أعلن التنظيم مسؤوليته»، «هجوم تبناه …»."""
    view, name = spot.view, spot.name
    start = over_adverbs(view, name.first)
    verb = view.cue_before(start, "claim") or view.cue(name.last, "claim")
    if verb is not None:
        at = name.last if verb.first < name.first else verb.last
        vague = any(view.text(i) in _VAGUE for i in range(at, at + 2))
        return None if vague or negated(view, verb.first) else ("attacker", "claim")
    return _announced(spot, start) or _admitted(spot)


def _announced(spot: Spot, start: int) -> Found:
    """«أعلن التنظيم مسؤوليته»، «أعلنت الحركة أنها استهدفت»، «الجيش يعلن استهداف …»."""
    view, last = spot.view, spot.name.last
    before = view.cue_before(start, "saying") is not None
    if not before and view.text(last) not in _ANNOUNCED:
        return None
    at = start - 1 if before else last
    if negated(view, at):
        return None
    told = last if before else last + 1
    told_of = view.text(at) in _ANNOUNCED
    own = _own_deed(view, told, told_of) or (told_of and _responsible(view, told))
    return ("attacker", "claim") if own else None


def _own_deed(view: View, at: int, masdars: bool) -> bool:
    """«… أنها استهدفت»، «… استهداف موقع»: the speaker's own act, near the verb of saying."""
    end = min(len(view.tokens), at + 6)
    for i in range(at, end):
        word = view.text(i)
        if word in _SELF:
            verb = view.cue(i + 1, "attack_verb")
            return verb is not None and verb.kind == "verb"
        if masdars and _own_masdar(view, i):
            return not any(view.cue(j, "passive") for j in range(i, min(len(view.tokens), i + 8)))
        if word in THAT or (view.is_stop(i) and word not in _COMMAS and word not in "()"):
            return False
        masdars = masdars and (view.is_stop(i) or word.startswith("ال") or view.cue(i, "adverb") is not None)
    return False


def _own_masdar(view: View, at: int) -> bool:
    masdar = view.cue(at, "masdar", "masdar_doer")
    return masdar is not None and not masdar.prefix and masdar.suffix in _OWN and masdar.number != "dual"


def _admitted(spot: Spot) -> Found:
    """«أقر المتحدث باسم … بتنفيذ الغارة»."""
    view, name = spot.view, spot.name
    for at in range(name.first - 1, max(-1, name.first - _WINDOW), -1):
        if view.text(at) in _ADMITTED:
            return ("attacker", "claim") if acts_after(view, name.last, 6) and not negated(view, at) else None
        if view.is_stop(at) and view.text(at) not in _COMMAS:
            return None
    return None


def _responsible(view: View, at: int) -> bool:
    """«… مسؤوليته عن الهجوم» in what follows."""
    for i in range(at, min(len(view.tokens), at + 22)):
        word = view.text(i)
        if word in THAT or word == "عدم":
            return False
        if word.lstrip("ا").startswith(("مسووليت", "لمسووليه")):
            return True
    return False


def accused(spot: Spot) -> Found:
    """«اتهم ناشطون X بقصف»: the last name before what he is accused of; «X تتهم Y»: the one after."""
    view, name = spot.view, spot.name
    voice = view.cue_before(name.first, "saying")
    if voice is not None and voice.kind == "phrase":  # المتحدث باسم قوات …
        return None
    for at in range(name.first - 1, max(-1, name.first - _WINDOW), -1):
        if view.is_stop(at) and not (view.text(at) in _COMMAS and _charged(view, name.last)):
            return None
        cue = view.cue(at, "accuse")
        if cue is None:
            continue
        if cue.kind == "noun":
            return ("attacker", "accused") if spot.owned_to else None
        return _by_place(spot, cue)
    return None


def _by_place(spot: Spot, cue: Match) -> Found:
    view, name = spot.view, spot.name
    if _another_follows(spot):
        return None, "speaker"
    if _other_charge(view, name.last):
        return None, "charged"
    opens = cue.prefix in ("و", "ف") or view.is_stop(cue.first - 1) or view.text(cue.first - 1) in _OPENERS
    if opens and name.first == cue.last and not _charged(view, name.last):
        return None, "speaker"
    return "attacker", "accused"


def _charged(view: View, at: int) -> bool:
    """«… بقصف»، «… مسؤولية الهجوم»: what one is accused of begins soon after a position."""
    for i in range(at, min(len(view.tokens), at + 3)):
        word = view.text(i)
        if (word.startswith("ب") and len(word) > 3) or word.startswith(("مسوولي", "المسوولي")):
            return True
        if view.is_stop(i):
            return False
    return False


def _other_charge(view: View, at: int) -> bool:
    """«… بزعزعة الأمن»، «… بالمسؤولية عن الخلل»: no attack is what one is accused of."""
    return any(view.cue(i, "other_charge") for i in range(at, min(len(view.tokens), at + 9)))


def _another_follows(spot: Spot) -> bool:
    """Is there a further name, not joined to this one, before what one is accused of?"""
    view, i = spot.view, spot.index
    while i + 1 < len(spot.all) and joined(view, spot.all[i], spot.all[i + 1]):
        i += 1
    if i + 1 >= len(spot.all):
        return False
    words = range(spot.all[i].last, spot.all[i + 1].first)
    ends = any(view.is_stop(j) or view.text(j).startswith(("ب", "ل", "مسوولي")) for j in words)
    return len(words) < 4 and not ends


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
    if view.cue_before(name.first, "control"):
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
        if view.is_stop(back) and view.text(back) not in _COMMAS:
            return False
    return False
