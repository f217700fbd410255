"""The part of a side by the words before its name: agent, owner, subject or object, site, members."""

from __future__ import annotations

from tawthiq.arabic.fold import bare
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.actor_named import Named
from tawthiq.coding.actor_spot import STRIKES, TO, Found, Spot, head_over_adjectives, masdar_at, over_adverbs
from tawthiq.coding.actor_verbs import acts_after, goes_on, has_object, subject_or_object
from tawthiq.coding.phrase_view import View
from tawthiq.coding.words import word_list

_LINKS = word_list("actor_links")
_PREPOSITIONS = frozenset(
    {
        "بعد",
        "قبل",
        "اثر",
        "جراء",
        "نتيجه",
        "خلال",
        "عمليه",
        "عمليات",
        "اثناء",
        "عقب",
        "عن",
        "في",
        "من",
        "علي",
        "الي",
    }
)


def before(spot: Spot) -> Found:
    """Walk back from the name over what links it to a word that settles its part."""
    view, at, links = spot.view, spot.name.first, 0
    while at > 0 and links < 5:
        found = _cue_at(spot, at)
        if found is not None:
            return found
        if not spot.strikes and view.cue_before(at, "casualties"):
            return "target", "members"
        so_called = view.cue_before(at, "so_called")
        if so_called is not None:
            at, links = so_called.first, links + 1
            continue
        members = None if spot.strikes else view.cue_before(at, "members")
        if members is not None:
            if _harmed(view, members.first):
                return "target", "members"
            at, links = members.first, links + 1
            continue
        head = view.head_ending(at)
        if head is not None and (spot.owned_to or links) and head.entry.data["class"] not in STRIKES:
            if "ب" in head.prefix:  # انفجرت عبوة بدورية للنظام
                return "target", "site"
            at, links = head.first, links + 1  # دورية للاحتلال، مجموعة من مسلحي الفصيل
            continue
        if head is not None and spot.name.head is None:
            if spot.owned_to:
                return _of_attack(spot, at)
            return ("attacker", "owner") if head.entry.data["class"] in STRIKES else None
        if bare(view.text(at - 1)) not in _LINKS:
            return _of_attack(spot, at) or _verb_over_adverbs(spot, at)
        if view.text(at - 1) == "من" and (found := _from(view, at - 1)):
            return found
        at, links = at - 1, links + 1
    return None


def _cue_at(spot: Spot, at: int) -> Found:
    if spot.view.cue_before(at, "moving") and goes_on(spot.view, spot.name.last):
        return "attacker", "verb"
    for rule in (_agent, _site, _verb, _masdar, _said):
        found = rule(spot, at)
        if found is not None:
            return found
    return None


def _agent(spot: Spot, at: int) -> Found:
    view = spot.view
    agent = view.cue_before(at, "passive")
    if agent is not None:
        return (None, "pursuer") if _backed(view, agent) else ("attacker", "agent")
    if view.cue_before(at, "source"):
        return "attacker", "source"
    named = at == spot.name.first and not view.is_stop(at - 1) and len(view.text(at - 1)) > 3
    relative = view.cue_before(at - 1, "passive") if named and not _preposition(view, at - 1) else None
    if relative is not None and relative.last - relative.first == 1 and _pronoun(view.text(relative.first)):
        return "attacker", "agent"
    return None


def _backed(view: View, agent: Match) -> bool:
    """«ملاحقة من قبل»، «المدعومة من قبل»: no attack is what was done by the side."""
    return any(view.cue_before(agent.first + k, "harmless", "control") for k in (0, 1))


def _pronoun(word: str) -> bool:
    """«أطلقها، نفذته»: a verb whose object stands before it."""
    return len(word) > 4 and word.endswith(("ها", "ته", "هما", "قه", "ذه", "نه", "به", "وه"))


def _preposition(view: View, at: int) -> bool:
    word = view.text(at)
    return word.startswith("ب") or view.cue(at, "against", "adverb", "source") is not None


def _site(spot: Spot, at: int) -> Found:
    view = spot.view
    site = view.cue_before(at, "site", "control", "against")
    if site is None:
        return None
    kind = site.entry.data["class"]
    if kind == "site" and view.cue_before(site.first, "saying"):  # قال قائد قوات …
        return None, "speaker"
    if kind == "control" and spot.name.head == "weapon" and bare(view.text(site.first)) == "سقوط":
        return None
    if _source_before(view, site.first):
        return "attacker", "source"
    return (None, "area") if kind == "control" else ("target", kind)


def _masdar(spot: Spot, at: int) -> Found:
    """«قيام التنظيم بـ»، «إطلاق القوات قذائف»؛ «اعتقال قسد لشابين» has its object after the subject."""
    view = spot.view
    ending = view.cue_before(at, "masdar_doer", "masdar")
    masdar = masdar_at(view, ending.first) if ending else None
    if masdar is None or spot.owned_to:
        return None
    if masdar.entry.data["class"] == "masdar_doer" or has_object(view, spot.name.last):
        return "attacker", "masdar"
    return None


def _verb(spot: Spot, at: int) -> Found:
    view = spot.view
    verb = _attack_verb(view, at)
    if verb is not None and not _nominal(view, verb.first):
        return subject_or_object(spot, verb)
    if view.cue_before(at, "doing") and acts_after(view, spot.name.last):
        return "attacker", "verb"
    return None


def _nominal(view: View, at: int) -> bool:
    """«بعد قتل …»: a form that is both verb and masdar is a masdar after a preposition."""
    return view.cue(at, "masdar") is not None and view.text(at - 1) in _PREPOSITIONS


def _attack_verb(view: View, at: int) -> Match | None:
    for match in view.ends.get(at, ()):
        if match.entry.data.get("class") == "attack_verb" and match.kind == "verb":
            return match
    return None


def _said(spot: Spot, at: int) -> Found:
    return (None, "speaker") if spot.view.cue_before(at, "saying") else None


def _verb_over_adverbs(spot: Spot, at: int) -> Found:
    start = over_adverbs(spot.view, at)
    return _verb(spot, start) if start < at else None


def _harmed(view: View, at: int) -> bool:
    """Are the members before the name the dead or the taken («مقتل عنصرين من»)?"""
    if view.cue_before(at, "passive"):
        return False
    for back in range(at - 1, max(-1, at - 5), -1):
        if view.is_stop(back):
            return False
        if view.cue(back, "killed"):
            return True
    return False


def _from(view: View, at: int) -> Found:
    """قصف مدفعي من قوات النظام: an attack noun a few words before من, no person or site between."""
    if view.tokens[at - 1].kind == "number":  # «723 من قوات …»: a count of the dead
        return None
    for back in range(at, max(-1, at - 5), -1):
        if view.cue_before(back, "site", "members"):
            return None
        head = view.head_ending(back)
        if head is not None and head.entry.data["class"] in STRIKES:
            return "attacker", "agent"
        if view.is_stop(back - 1):
            return None
    return None


def _source_before(view: View, at: int) -> bool:
    for back in range(at, max(-1, at - 3), -1):
        if view.cue_before(back, "source"):
            return True
        if view.text(back - 1) == "من" and back >= at - 1 and _from(view, back - 1) is not None:
            return True
    return False


def _of_attack(spot: Spot, at: int) -> Found:
    """«قصف جوي عنيف لطائرات التحالف»: the owner after ل, over the adjectives of the attack."""
    if not spot.owned_to:
        return None
    view = spot.view
    head = head_over_adjectives(view, at - 1 if view.text(at - 1) in TO else at)
    if head is None or head.entry.data["class"] not in STRIKES:
        return None
    if view.cue_before(head.first, "store"):
        return "target", "site"
    agent = view.cue_before(head.first, "passive")
    if agent is not None and _backed(view, agent):
        return None, "pursuer"
    if head.entry.data["class"] == "weapon" and _struck(spot, head):
        return "target", "object"
    return ("target", "object") if _objective(view, head) else ("attacker", "owner")


def _objective(view: View, head: Match) -> bool:
    """«استهداف لقوات النظام»: after ل stands what was struck."""
    return bare(view.text(head.first)).endswith("استهداف")


def _struck(spot: Spot, head: Match) -> bool:
    """«غارة … استهدفت سيارة مفخخة لـ»: the weapon is what the attack before it struck."""
    verb = _attack_verb(spot.view, head.first)
    if verb is None:
        return False
    return any(_near(other, verb.first) for other in spot.all[: spot.index]) or any(
        spot.view.head_ending(at) for at in range(verb.first, max(0, verb.first - 5), -1)
    )


def _near(other: Named, verb: int) -> bool:
    return verb - 8 < other.last <= verb
