"""A side that claims, announces or admits the attack as its own deed."""

from __future__ import annotations

from tawthiq.coding.actors.spot import COMMAS, THAT, Found, Spot, negated, over_adverbs
from tawthiq.coding.actors.verbs import acts_after, downs, fell
from tawthiq.coding.phrase_view import View
from tawthiq.coding.words import word_list

_ANNOUNCED = word_list("actor_announced")
_ADMITTED = word_list("actor_admitted")
_CONFIRMED = word_list("actor_confirmed")
_VAGUE = word_list("actor_vague")
_SELF = word_list("actor_self")
_OWN = frozenset({"", "ها", "ه", "هم"})
_WINDOW = 14
_OWN_REACH = 22
_ADMITS_SOON = 2  # words from «يعترف» to what is owned up to: not «بمقتل ثلاثة جنود في قصف»
_MEMBERS = ("عناصر", "مقاتلي", "مقاتليه", "مسلحي", "جنود", "انتحاري", "طايرات", "مدفعيت", "قوات")
_CARRIED_OUT = ("نفذ", "فجر")
_THE_DEED = frozenset({"الهجوم", "العمليه", "التفجير", "التفجيرين", "الهجومين", "العمليتين", "نفسه"})
_LAUNCHED = ("شن", "نفذ", "اطلق", "القي", "القت")
_RELATIVE = word_list("relative_pronouns")
_ONTO = frozenset({"علي", "في", "ضد", "قرب", "،", "."})
_TURNED = frozenset({"فيما", "بينما", "وقال", "واضاف", "واوضح"})


def claimed(spot: Spot) -> Found:
    """«تبنى التنظيم التفجير»، «أعلن التنظيم مسؤوليته»، «هجوم تبناه …»."""
    view, name = spot.view, spot.name
    start = over_adverbs(view, name.first)
    so_called = view.cue_before(start, "so_called")
    start = so_called.first if so_called else start
    verb = view.cue_before(start, "claim") or view.cue(name.last, "claim")
    if verb is not None:
        at = name.last if verb.first < name.first else verb.last
        vague = any(view.text(i) in _VAGUE for i in range(at, at + 2))
        return None if vague or negated(view, verb.first) else ("attacker", "claim")
    return _announced(spot, start) or _admitted(spot) or _of_its_own(spot, start)


def _of_its_own(spot: Spot, start: int) -> Found:
    """«أعلن التنظيم أن أحد عناصره فجر نفسه»، «أكد التحالف مقتل 61 بالغارات التي شنها»: his own deed."""
    view, last = spot.view, spot.name.last
    saying = view.cue_before(start, "saying")
    if saying is None or negated(view, saying.first):
        return None
    for at in range(last, min(len(view.tokens), last + _OWN_REACH)):
        word = view.text(at)
        ours = _own_member(word) and view.cue(at + 1, "attack_verb") is not None and not fell(view, at + 1)
        behind = at + 1 if word in _RELATIVE else _past_attack(view, at)
        if ours or (behind and _without_subject(view, behind)):
            return "attacker", "claim"
        if at > last and word in _TURNED:
            return None
        if word.startswith(_CARRIED_OUT) and view.text(at + 1) in _THE_DEED:
            return ("attacker", "claim") if _speaks_of_its_own(spot, at) else None
    return None


def _speaks_of_its_own(spot: Spot, at: int) -> bool:
    """«أعلن داعش أن "أبو فلان" نفذ الهجوم»: a group of bombers, and no other side named before the deed."""
    others = (n for n in spot.all if spot.name.last <= n.first < at)
    return spot.name.ids == ("isis",) and not any(n.ids != ("isis",) and n.ids for n in others)


def _own_member(word: str) -> bool:
    """«عناصره», «مقاتليها»"""
    return word.startswith(_MEMBERS) and word.endswith(("ه", "ها", "هم")) and not word.startswith("ال")


def _past_attack(view: View, at: int) -> int:
    """«إن غارة نفذتها قرب …»: past a raid with no article, whose verb follows it; 0 where there is none."""
    raids = (m for m in view.starts.get(at, ()) if m.entry.data.get("class") == "attack")
    return next((m.last for m in raids if "ال" not in m.prefix), 0)


def _without_subject(view: View, at: int) -> bool:
    """«… التي شنها على المدينة»: a verb with its object, and no name behind it."""
    bound = view.text(at).startswith(_LAUNCHED) and view.text(at).endswith(("ها", "ه", "هما"))
    return bound and view.text(at + 1) in _ONTO


def _announced(spot: Spot, start: int) -> Found:
    """«أعلن التنظيم مسؤوليته»، «أعلنت الحركة أنها استهدفت»، «الجيش يعلن استهداف …»."""
    view, last = spot.view, spot.name.last
    before = view.cue_before(start, "saying") is not None
    if not before and view.text(last) not in _ANNOUNCED:
        return None
    at = start - 1 if before else last
    if negated(view, at):
        return None
    told = _past_paper(view, last if before else last + 1)
    told_of = view.text(at) in _ANNOUNCED
    own = _own_deed(view, told, told_of) or (told_of and _responsible(view, told))
    own = own or (view.text(at).lstrip("وف") in _CONFIRMED and _its_doing(view, told))
    return ("attacker", "claim") if own else None


def _past_paper(view: View, at: int) -> int:
    """«أعلن X، في بيان نقلته وكالة كذا، قصف …»: past what stands between two commas."""
    if view.text(at) not in COMMAS or view.text(at + 1) != "في":
        return at
    ahead = range(at + 2, min(len(view.tokens), at + _WINDOW))
    return next((i for i in ahead if view.text(i) in COMMAS), at)


def _own_deed(view: View, at: int, masdars: bool) -> bool:
    """«… أنها استهدفت»، «… استهداف موقع»: the speaker's own act, near the verb of saying."""
    end = min(len(view.tokens), at + 6)
    for i in range(at, end):
        word = view.text(i)
        if word in _SELF:
            verb = view.cue(i + 1, "attack_verb")
            return verb is not None and verb.kind == "verb" and not downs(view, i + 1, i + 2)
        if masdars and _own_masdar(view, i):
            return not any(view.cue(j, "passive") for j in range(i, min(len(view.tokens), i + 8)))
        if word in THAT or (view.is_stop(i) and word not in COMMAS and word not in "()"):
            return False
        masdars = masdars and (view.is_stop(i) or word.startswith("ال") or view.cue(i, "adverb") is not None)
    return False


def _its_doing(view: View, at: int) -> bool:
    """«أكدت القوات، التي يقودها فلان، تنفيذها ضربة»: a masdar of doing with the speaker's own pronoun."""
    for i in range(at, min(len(view.tokens), at + _WINDOW)):
        if view.text(i) in THAT or view.text(i) in ".؛:":
            return False
        doing = view.cue(i, "masdar_doer")
        if doing is not None and doing.suffix and doing.suffix in _OWN:
            return view.text(i - 1) not in ("عدم", "نفي") and not doing.prefix
    return False


def _own_masdar(view: View, at: int) -> bool:
    masdar = view.cue(at, "masdar", "masdar_doer")
    return masdar is not None and not masdar.prefix and masdar.suffix in _OWN and masdar.number != "dual"


def _admitted(spot: Spot) -> Found:
    """«أقر المتحدث باسم … بتنفيذ الغارة», «الجيش يعترف بقصف …», «وكان الحلف قد اعترف … بقتل مدنيين»."""
    view, name = spot.view, spot.name
    then = name.last + (view.text(name.last) == "قد")
    if view.text(then) in _ADMITTED:
        reach = _ADMITS_SOON if then == name.last else _WINDOW
        return ("attacker", "claim") if acts_after(view, then + 1, reach) else None
    for at in range(name.first - 1, max(-1, name.first - _WINDOW), -1):
        if view.text(at) in _ADMITTED:
            return ("attacker", "claim") if acts_after(view, name.last, 6) and not negated(view, at) else None
        if view.is_stop(at) and view.text(at) not in COMMAS:
            return None
    return None


def _responsible(view: View, at: int) -> bool:
    """«… مسؤوليته عن الهجوم» in what follows."""
    for i in range(at, min(len(view.tokens), at + 22)):
        word = view.text(i)
        if word in THAT or word == "عدم":
            return False
        if word.lstrip("ا").startswith(("مسووليت", "لمسووليه")):
            return not any(view.text(k) in _VAGUE for k in range(i + 1, i + 4))  # «عن كثير منها»
    return False
