"""Subject or object: what a side is to the verb of attack before or after its name."""

from __future__ import annotations

from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.actor_spot import STRIKES, THAT, Found, Spot, beside, joined, masdar_at
from tawthiq.coding.phrase_view import View

_SUBJECTS = frozenset({"التي", "الذي", "والتي", "والذي", "بعضها", "احدها", "احداها", "معظمها", "اللتان"})
_NO_OBJECT = frozenset({"في", "قرب", "عند", "من", "علي", "عبر", "خلال", "بعد", "قبل", "اثناء"})
_ANY_DEED = ("نفذ", "واصل", "جدد", "كثف", "عاود", "استخدم", "اطلق")
_REACH = 14


def subject_or_object(spot: Spot, verb: Match) -> Found:
    """Subject when the verb opens its clause; object when what strikes stands before the verb."""
    view, name = spot.view, spot.name
    if _peaceful(view, verb, name.last):
        return None, "peaceful"
    if name.head in ("aircraft", "attack"):
        return "attacker", "verb"
    if view.text(verb.last - 1).endswith("وا"):  # a plural verb has its subject before it
        return "target", "object"
    if not verb.suffix and (_pronoun_before(view, verb.first) or _striker_before(view, verb.first)):
        return "target", "object"
    return "attacker", "verb"


def _peaceful(view: View, verb: Match, at: int) -> bool:
    """«نفذ الجيش إسقاطا جويا للمساعدات»: verbs of any deed, and a deed that is no attack."""
    if not any(stem in view.text(verb.first) for stem in _ANY_DEED):
        return False
    return any(view.cue(i, "peaceful") for i in range(at, min(len(view.tokens), at + 4)))


def _pronoun_before(view: View, verb: int) -> bool:
    """«إنها استهدفت دورية»، «التي استهدفت …»: the verb has its subject before it."""
    word = view.text(verb - 1)
    return word in _SUBJECTS or (word in THAT and word not in ("ان", "بان", "فان", "وان", "لان"))


def _striker_before(view: View, verb: int) -> bool:
    for back in range(verb, max(-1, verb - 4), -1):
        head = view.head_ending(back)
        if head is not None and head.entry.data["class"] in STRIKES:
            return True
        if view.is_stop(back - 1):
            return False
    return False


def acts_after(view: View, at: int, reach: int = _REACH) -> bool:
    """«أقدم … على إعدام»، «قام … بقصف»: is an attack named soon after a position, in its clause?"""
    for i in range(at, min(len(view.tokens), at + reach)):
        if view.text(i) in THAT:
            return False
        if masdar_at(view, i):
            return True
        if any(
            m.entry.data.get("class") == "attack" and "ال" not in m.prefix for m in view.starts.get(i, ())
        ):
            return True
    return False


def goes_on(view: View, at: int) -> bool:
    """«دخلت الدورية القرية وقتلت شابا»: does the subject of a first verb go on to attack?"""
    for i in range(at, min(len(view.tokens), at + _REACH)):
        verb = view.cue(i, "attack_verb")
        if verb is not None and verb.kind == "verb" and verb.prefix in ("و", "ف"):
            return True
        if view.text(i) in THAT or view.text(i) in ".؛":
            return False
    return False


def has_object(view: View, at: int) -> bool:
    """Does an object follow («اعتقال قسد لشابين»، «استهداف النظام بلدة»)? A preposition is none."""
    word = view.text(at)
    if view.is_stop(at) or word in _NO_OBJECT or view.cue(at, "adverb", "against"):
        return False
    return not word.startswith(("ب", "و"))


def after(spot: Spot) -> Found:
    """قوات النظام استهدفت، طيران التحالف عم يقصف، X تنفي."""
    view, name = spot.view, spot.name
    limit = min(len(view.tokens), name.last + 10, _next_name(spot))
    if view.text(name.last) in "،," and _predicate(spot):
        return "attacker", "verb"
    for at in range(name.last, limit):
        if (view.is_stop(at) and view.text(at) not in "()-") or view.text(at) in THAT:
            return None
        cue = view.cue(at, "attack_verb")
        if cue is not None and cue.kind == "verb" and cue.prefix in ("", "س"):
            if _peaceful(view, cue, cue.last):
                return None, "peaceful"
            if at > name.last and (cue.suffix or view.text(at - 1) in _SUBJECTS):
                return None
            return "attacker", "verb"
        if at == name.last and view.cue(at, "doing") and acts_after(view, at + 1):
            return "attacker", "verb"
        saying = view.cue(at, "saying")
        if at == name.last and saying is not None and saying.kind == "verb":
            return (None, "speaker") if not spot.strikes else None
    return None


def _predicate(spot: Spot) -> bool:
    """«إن المليشيا، أطلقت …»، «عناصر من التنظيم، نصبوا …»: the verb after a comma is still the name's."""
    view, last = spot.view, spot.name.last
    needed = view.text(spot.name.first - 1) in ("ان", "بان", "فان", "وان")
    for at in range(last + 1, min(len(view.tokens), last + _REACH, _next_name(spot))):
        if view.text(at - 1) not in "،,":
            continue
        verb = view.cue(at, "attack_verb", "doing")
        if verb is not None and verb.kind == "verb" and not verb.prefix and not verb.suffix:
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
            view.cue(j, "with") for j in range(last.last, name.first)
        )
        if not (aside or joined(view, last, name) or beside(view, last, name)):
            return name.first
    return len(view.tokens)
