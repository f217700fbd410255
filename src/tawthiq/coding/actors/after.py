"""The part of a side by the words after its name: قوات النظام استهدفت، X تنفي."""

from __future__ import annotations

from tawthiq.coding.actors.before import harmed
from tawthiq.coding.actors.excuses import merely_uses
from tawthiq.coding.actors.predicates import behind, did_it, moves
from tawthiq.coding.actors.spot import COMMAS, THAT, Found, Spot, beside, joined, over_adverbs_after
from tawthiq.coding.actors.verbs import SUBJECTS, acts_after, blames, downs, fell, idle, peaceful
from tawthiq.coding.phrase_view import View
from tawthiq.coding.words import word_list

_PREPOSITIONS = word_list("actor_prepositions")
_REACH = 14
_ARMS = ("attack", "weapon", "aircraft", "army", "militia")
_WHOSE_ARM = frozenset({"ذراع", "اذرع", "وكيل", "وكيله", "وكلاء", "اداه", "حليف", "حليفه", "ربيبه",
                        "مدعوم", "مدعومه", "مواليه", "موالي", "تابعه", "مصنفه"})  # fmt: skip
_ASIDE_MARKS, _ASIDE_ENDS = frozenset({"،", ",", "-", "–", "—", "("}), frozenset({")"})
_TO_STRUCK = 5  # words from the verb to whose the thing struck was
_MET_DEATH, _AMONG = ("مصرعه", "حتفه"), frozenset({"بينهم", "منهم", "ضمنهم", "بينهما"})
_BODIES = frozenset({"جثه", "جثث", "جثتين", "جثتي", "جثمان", "جثامين"})
_NEEDS_PREDICATE = frozenset({"ان", "بان", "فان", "وان"})


def after(spot: Spot) -> Found:
    """قوات النظام استهدفت، طيران التحالف عم يقصف، X تنفي."""
    view, name = spot.view, spot.name
    if view.text(name.last).startswith(_MET_DEATH) or _one_of_the_harmed(spot):
        return "target", "members"
    if spot.owned_to and not spot.strikes and _of_what_was_struck(spot):
        return None, "background"
    if _behind_aside(view, name.last):
        return "attacker", "verb"
    if _named_aside(view, name.first):
        return None, "area"
    limit = min(len(view.tokens), name.last + 10, _next_name(spot))
    if view.text(name.last) in COMMAS and _predicate(spot):
        return "attacker", "verb"
    start = over_adverbs_after(view, name.last)
    if view.cue(start, "doing") and acts_after(view, start + 1):
        return "attacker", "verb"
    if view.text(start) == "قد" and view.cue(start + 1, "doing") and view.cue(start + 2, "masdar"):
        return "attacker", "verb"  # «كانت القوات قد بدأت القصف»
    if behind(view, name.last):
        return "attacker", "identified"
    if did_it(spot) or moves(view, start):
        return "attacker", "verb"
    for at in range(name.last, limit):
        if (view.is_stop(at) and view.text(at) not in "()-") or view.text(at) in THAT:
            return None
        if view.text(at) in _BODIES:
            return None  # «وجدت الشرطة جثة شاب قتل بطعنات»
        cue = view.cue(at, "attack_verb")
        if cue is not None and at > name.last and _no_verb(view, at):
            continue
        if cue is not None and cue.kind == "verb" and cue.prefix in ("", "س") and not fell(view, at):
            if blames(view, cue, cue.last):
                return None, "speaker"
            if peaceful(view, cue, cue.last) or idle(view, cue) or _brings_down(spot, cue.first):
                return None, "peaceful"
            if merely_uses(view, cue, cue.last):
                return None, "background"
            if at > name.last and (cue.suffix or view.text(at - 1) in SUBJECTS):
                return None
            return "attacker", "verb"
        if view.text(at).endswith("وا") and view.cue(at, "doing") and acts_after(view, at + 1):
            return "attacker", "verb"  # «فصيل … المسيطر على القرية أقدموا على …»
        saying = view.cue(at, "saying")
        if at == name.last and saying is not None and saying.kind == "verb":
            return (None, "speaker") if not spot.strikes else None
    return None


def _behind_aside(view: View, at: int) -> bool:
    """«المليشيا، ذراع إيران في البلد، قصفت …», «المليشيا - المدعومة من كذا - قصفت …»: what stands between
    two marks tells who it is, and the verb behind the second is its own."""
    if view.text(at) not in _ASIDE_MARKS or view.text(at + 1).removeprefix("ال") not in _WHOSE_ARM:
        return False
    ahead = range(at + 2, min(len(view.tokens), at + _REACH))
    end = next((i for i in ahead if view.text(i) in _ASIDE_MARKS or view.text(i) in _ASIDE_ENDS), None)
    verb = view.cue(end + 1, "attack_verb") if end is not None else None
    return verb is not None and verb.kind == "verb" and not (verb.prefix or verb.suffix)


def _named_aside(view: View, at: int) -> bool:
    """«…، ذراع إيران في البلد، قصفت …»: whose arm the side is that struck."""
    word = view.text(at - 1)
    return word.removeprefix("ال") in _WHOSE_ARM and view.text(at - 2) in _ASIDE_MARKS


def _no_verb(view: View, at: int) -> bool:
    """«طبيبة تابعة للجيش في قصف», «نفذته فجر الأحد»: what a preposition governs, or a time, is no verb."""
    return view.text(at - 1) in _PREPOSITIONS or view.cue(at, "adverb") is not None


def _counted_among(view: View, at: int) -> bool:
    """«ثمانية، بينهم "أربعة إرهابيين"»: some of those killed."""
    near = [at - 1, at - 2, at - 3]
    among = next((i for i in near if i >= 0 and view.text(i) in _AMONG), None)
    return among is not None and not any(view.text(i) in COMMAS for i in range(among, at))


def _of_what_was_struck(spot: Spot) -> bool:
    """«استهدفت الضربة مصنعا للتنظيم»: behind the verb what was struck, and whose it was."""
    view, first = spot.view, spot.name.first
    for at in range(first - 2, max(-1, first - _TO_STRUCK), -1):
        if view.is_stop(at) or view.text(at) in THAT:
            return False
        verb = view.cue(at, "attack_verb")
        if verb is not None and verb.kind == "verb" and not verb.suffix:
            return not any(_of_arms(view, i) for i in range(verb.last, first))
    return False


def _of_arms(view: View, at: int) -> bool:
    """«قصفت طائرات حربية للتحالف …»: what stands behind the verb did it."""
    return any(m.entry.data.get("class") in _ARMS for m in view.starts.get(at, ()))


def _one_of_the_harmed(spot: Spot) -> bool:
    """«مقتل جندي تركي بقصف استهدف قاعدة», «بينهم جندي أمريكي»: what struck is told behind him."""
    view, at = spot.view, spot.name.first
    if not spot.strikes and spot.name.head is None and _counted_among(view, at):
        return True
    if spot.name.entry.data["kind"] != "owner" or view.cue(at, "members") is None:
        return False
    return view.text(at - 1) in _AMONG or harmed(view, at)


def _brings_down(spot: Spot, verb: int) -> bool:
    return spot.name.head != "aircraft" and downs(spot.view, verb, verb + 1)


def _predicate(spot: Spot) -> bool:
    """«إن المليشيا، أطلقت …»، «عناصر من التنظيم، نصبوا …»: the verb after a comma is still the name's."""
    view, last = spot.view, spot.name.last
    needed = view.text(spot.name.first - 1) in _NEEDS_PREDICATE
    for at in range(last + 1, min(len(view.tokens), last + _REACH, _next_name(spot))):
        if view.text(at - 1) not in COMMAS:
            continue
        verb = view.cue(at, "attack_verb", "doing")
        if verb is not None and verb.kind == "verb" and not verb.prefix and not verb.suffix:
            if fell(view, at):
                return False
            return view.text(at).endswith("وا") or (needed and at == last + 1)
    return False


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
