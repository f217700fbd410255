"""The part of a side by the words before its name: agent, owner, subject or object, site, members."""

from __future__ import annotations

from tawthiq.arabic.fold import bare
from tawthiq.arabic.units import unit_at
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.actors.heads import loyal
from tawthiq.coding.actors.owner import backed, from_side, of_attack, source_before, sourced_by
from tawthiq.coding.actors.spot import STRIKES, Found, Spot, apposed, masdar_at, over_adverbs
from tawthiq.coding.actors.verbs import (
    acts_after,
    attack_verb,
    comes_armed,
    goes_on,
    has_object,
    opens_fire,
    subject_or_object,
)
from tawthiq.coding.clitics import is_one_of
from tawthiq.coding.phrase_view import View
from tawthiq.coding.words import word_list

_LINKS = word_list("actor_links")
_ATTACKS = ("هجوم", "قصف", "اعتداء")
_RAMMED = frozenset({"دهسا", "دهس", "صدما"})
_TO_ARMOUR = 4  # words from «دهسا» over the vehicle to whose it is
_HANDS = frozenset({"بيد", "بايدي", "بايد"})
_HOLDS = frozenset({"التي", "الذي", "باتت", "اصبحت", "سقطت", "وقعت", "سقوط", "وقوع", "مناطق", "منطقه", "في"})
_MURDER, _TO_DEAD = ("اغتيال", "اغتيل", "مقتل", "حتف", "مصرع"), 7
_RANKS = frozenset({"صفوف", "اوساط"})
_WHOSE = frozenset({"علي", "ل", "الي"})
_PRISONS = frozenset({"سجون", "معتقلات", "اقبيه", "زنازين", "افرع", "فروع"})
_EMPLACEMENTS = frozenset({"مرابض", "مربض"})
_TAKING = ("اعتقل", "احتجز", "اوقف", "اختطف", "خطف")
_TAKING_TOO = (*_TAKING, "احتجاز", "توقيف", "خطف", "اختطاف", "اعتقال", "ايقاف")
_CHECKPOINTS, _TO_TAKING = frozenset({"حاجز", "حواجز", "سيطره", "نقطه"}), 9
_STRUCK_SITES = frozenset({"مواقع", "مقرات", "مقار", "نقاط", "تجمعات", "معاقل", "مستودعات", "ثكنات", "ارتال"})
_SHELLING = frozenset({"بقصف", "باستهداف", "بضرب"})
_TOWARDS = frozenset({"علي", "باتجاه", "تجاه", "صوب", "نحو", "استهدف", "طال"})
_TO_AIM = 8  # words from the side to where its fire went
_INSIDE = frozenset({"في", "داخل"})
_OPERATIONS = frozenset({"عمليات", "خروقات"})  # «6 عمليات قصف من مواقع …» in a day: no attack of its own
_UPON = frozenset({"علي", "ضد"})
_OF_A_COUNT = frozenset({"(", ")", "اكثر", "من", "نحو", "قرابه", "حوالي", "علي", "الاقل"})
_PRETEXTS = frozenset({"بزعم", "بدعوي", "بذريعه", "بحجه"})
_RELEASE = frozenset({"سراح", "سبيل"})
_PREPOSITIONS, _PAPERS = word_list("actor_prepositions"), word_list("via_nouns") | word_list("issued")


def before(spot: Spot) -> Found:
    """Walk back from the name over what links it to a word that settles its part."""
    view, at, links = spot.view, spot.name.first, 0
    if view.text(spot.name.last) in _RELEASE:  # «أطلقت القوات سراح طفل»
        return None, "peaceful"
    if spot.owned_to and any(view.text(i) in _RAMMED for i in range(max(0, at - _TO_ARMOUR), at)):
        return "attacker", "agent"
    while at > 0 and links < 8:
        patrol = view.cue_before(at, "peaceful")
        if patrol is not None and links:  # «دورية مشتركة من قوات …»
            at, links = patrol.first, links + 1
            continue
        follower = _follower(view, at)
        if follower is not None:
            at, links = follower, links + 1
            continue
        if not spot.strikes and loyal(view, at):  # «ميليشيا X المساندة لـ»
            return None, "area"
        found = _cue_at(spot, at)
        if found is not None:
            return found
        if not spot.strikes and view.cue_before(at, "casualties") and _of_theirs(view, at):
            return "target", "members"
        so_called = view.cue_before(at, "so_called")
        if so_called is not None:
            at, links = so_called.first, links + 1
            continue
        members = None if spot.strikes else view.cue_before(at, "members")
        if members is not None:
            if harmed(view, members.first) and not _then_victim(view, spot.name.last):
                return "target", "members"
            at, links = members.first, links + 1
            continue
        over = _definite_adjectives(view, at) if links else at
        if over < at:
            at, links = over, links + 1  # «الحواجز المحيطة التابعة لـ»
            continue
        head = view.head_ending(at)
        if head is not None and (spot.owned_to or links) and head.entry.data["class"] not in STRIKES:
            if "ب" in head.prefix or view.text(head.first - 1) in _UPON:  # انفجرت عبوة بدورية للنظام
                return "target", "site"
            at, links = head.first, links + 1  # دورية للاحتلال، مجموعة من مسلحي الفصيل
            continue
        if head is not None and _attack_of_theirs(spot, head):
            return "attacker", "owner"
        if head is not None and spot.name.head is None:
            if spot.owned_to:
                return of_attack(spot, at)
            return ("attacker", "owner") if head.entry.data["class"] in STRIKES else None
        if bare(view.text(at - 1)) not in _LINKS:
            return of_attack(spot, at) or _verb_over_adverbs(spot, at)
        if view.text(at - 1) == "من" and (found := from_side(view, at - 1)):
            return found
        at, links = at - 1, links + 1
    return None


def _definite_adjectives(view: View, at: int) -> int:
    """Where the noun with the article ends whose adjectives, one or two, end at a position; else that one."""
    for back in (at - 1, at - 2):
        if back < 1 or not view.text(back).startswith("ال"):
            return at
        noun = view.cue_before(back, "site", "members") or view.head_ending(back)
        if noun is not None and view.text(back - 1).lstrip("وفب").startswith("ال"):
            return back
    return at


def _attack_of_theirs(spot: Spot, head: Match) -> bool:
    """«في هجوم مسلحين يعتقد أنهم من X على القرية»: whose attack it was, and on what."""
    view, name = spot.view, spot.name
    if name.head not in ("army", "militia") or head.last != name.first or view.text(name.last) != "علي":
        return False
    return any(stem in view.text(head.first) for stem in _ATTACKS)


def _follower(view: View, at: int) -> int | None:
    """«مسلحين محسوبين على …»، «ميليشيات موالية لـ …»: past the words of loyalty after a force."""
    end = at - 1 if view.text(at - 1) in _WHOSE else at
    follows = view.cue_before(end, "loyal")
    if follows is None:
        return None
    head = view.head_ending(follows.first)
    force = head is not None and head.entry.data["class"] in ("army", "militia", "aircraft")
    return follows.first if force or view.cue_before(follows.first, "members") else None


def _of_theirs(view: View, at: int) -> bool:
    """«قتلى من …»، «قتلى في صفوف …»; not «قتلى في عدوان …»."""
    return view.text(at) != "في" or view.text(at + 1) in _RANKS


def _cue_at(spot: Spot, at: int) -> Found:
    if spot.view.cue_before(at, "moving") and (
        goes_on(spot.view, spot.name.last) or comes_armed(spot.view, spot.name.last)
    ):
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
        if _in_motive(view, agent.first):
            return None, "background"
        killed = view.text(agent.first) in _HANDS and _dead_before(view, agent.first)
        return (None, "pursuer") if not killed and backed(view, agent) else ("attacker", "agent")
    source = view.cue_before(at, "source")
    if source is not None and is_one_of(view.text(source.first - 1), _PAPERS):
        return None, "speaker"  # «تقرير صادر عن الأجهزة الأمنية»
    if source is not None or sourced_by(view, at):
        return "attacker", "source"
    named = at == spot.name.first and not view.is_stop(at - 1) and len(view.text(at - 1)) > 3
    relative = view.cue_before(at - 1, "passive") if named and not _preposition(view, at - 1) else None
    if relative is not None and relative.last - relative.first == 1 and _pronoun(view.text(relative.first)):
        return "attacker", "agent"
    return None


def _in_motive(view: View, at: int) -> bool:
    """«بذريعة الانتقام لمقتل عنصرين على يد …»: a killing that is the reason told, not the attack."""
    killed = False
    for back in range(at - 1, max(-1, at - 12), -1):
        if view.is_stop(back):
            return False
        killed = killed or (view.cue(back, "killed") is not None and view.text(back).startswith("ل"))
        if killed and view.cue(back, "motive"):
            return True
    return False


def _pronoun(word: str) -> bool:
    """«أطلقها، نفذته»: a verb whose object stands before it."""
    return len(word) > 3 and word.endswith(("ها", "ته", "هما", "قه", "ذه", "نه", "به", "وه"))


def _preposition(view: View, at: int) -> bool:
    word = view.text(at)
    return word.startswith("ب") or view.cue(at, "against", "adverb", "source") is not None


def _site(spot: Spot, at: int) -> Found:
    view = spot.view
    site = view.cue_before(at, "site", "control", "against")
    if site is None:
        return None
    kind = site.entry.data["class"]
    if kind == "against" and view.text(site.first) == "من" and from_side(view, site.first):
        counted = any(view.text(i) in _OPERATIONS for i in range(site.first - 3, site.first))
        return (None, "count") if counted else ("attacker", "source")  # «لقصف مدفعي من مواقع العدو»
    if view.text(site.first) in _EMPLACEMENTS and view.text(site.first - 1) == "من":
        return "attacker", "source"  # «بقصف على القرية من مرابض مدفعية العدو»
    if kind == "site" and view.text(site.first) in _PRISONS and view.text(site.first - 1) in _INSIDE:
        return "attacker", "custody"  # «توفي أسير في سجون الاحتلال»
    if kind == "control" and at == spot.name.first and apposed(spot, site):
        return None
    if view.text(site.first) in _HANDS and _dead_before(view, site.first):
        return "attacker", "agent"
    fired = _fired_there(view, site.first) and not _shelled(view, site.first, spot.name.last)
    shoots = opens_fire(view, site.first, spot.name.last)  # «فتح حاجز لـ نيرانه على حافلة»
    if kind == "site" and (fired or shoots or _takes(view, site.first) or _taken_at(view, site.first)):
        return "attacker", "agent"
    if kind == "site" and view.cue_before(site.first, "saying"):  # قال قائد قوات …
        return None, "speaker"
    falls = bare(view.text(site.first)).removeprefix("ب") == "سقوط"  # «بسقوط قذائف تركية»
    if kind == "control" and spot.name.head == "weapon" and falls:
        return None
    if source_before(view, site.first):
        return "attacker", "source"
    return (None, "area") if kind == "control" else ("target", kind)


def _dead_before(view: View, at: int) -> bool:
    """«لقي مواطن حتفه بأيدي عناصر من …»: who was killed stands before, and no town that is held."""
    for back in range(at - 1, max(-1, at - _TO_DEAD), -1):
        if view.is_stop(back) or view.text(back) in _HOLDS:
            return False
        if view.cue(back, "killed") or view.text(back).lstrip("ولب").startswith(_MURDER):
            return True
    return False


def _taken_at(view: View, at: int) -> bool:
    """«اعتقال أربعة شبان على حاجز لـ …»: by those whose checkpoint it is."""
    if bare(view.text(at)) not in _CHECKPOINTS or view.text(at - 1) not in ("علي", "عند", "في"):
        return False
    for i in range(at - 2, max(-1, at - _TO_TAKING), -1):
        if view.is_stop(i) or view.cue(i, "attack") or any(w in view.text(i) for w in _ATTACKS):
            return False  # «خطف في هجوم على حاجز لـ …»
        if view.text(i).lstrip("وف").removeprefix("ال").startswith(_TAKING_TOO):
            return True
    return False


def _takes(view: View, at: int) -> bool:
    """«اعتقل حاجز تابع لـ خمسة طلاب»: nobody arrests a checkpoint."""
    return not view.is_stop(at - 1) and view.text(at - 1).lstrip("وف").startswith(_TAKING)


def _shelled(view: View, at: int, last: int) -> bool:
    """«ورد الثوار بقصف مواقع النظام في حي كذا»: with nowhere that the fire went to, it fell on them."""
    if view.text(at) not in _STRUCK_SITES or view.text(at - 1) not in _SHELLING:
        return False
    ahead = range(last, min(len(view.tokens), last + _TO_AIM))
    end = next((i for i in ahead if view.is_stop(i)), last + _TO_AIM)
    return not any(view.text(i) in _TOWARDS for i in ahead if i < end)


def _fired_there(view: View, at: int) -> bool:
    """«برصاص حاجز لـ»، «بنيران عناصر حاجز تابع لـ»: those of the site did it."""
    members = view.cue_before(at, "members")
    agent = view.cue_before(members.first if members else at, "passive")
    return agent is not None and not backed(view, agent)


def _masdar(spot: Spot, at: int) -> Found:
    """«قيام التنظيم بـ»، «إطلاق القوات قذائف»؛ «اعتقال قسد لشابين» has its object after the subject."""
    view = spot.view
    ending = view.cue_before(at, "masdar_doer", "masdar")
    masdar = masdar_at(view, ending.first) if ending else None
    if masdar is None or spot.owned_to:
        return None
    if view.cue_before(masdar.first, "motive") or view.text(masdar.first - 1) in _PRETEXTS:
        return None, "background"  # «بحجة ضرب مسلحي الحزب المتواجدين …»: the reason that the attacker gives
    following = view.cue(spot.name.last, "attack_verb")
    if following is not None and following.kind == "verb" and masdar.entry.data["class"] != "masdar_doer":
        return "target", "object"  # «تحت عنوان ضرب داعش استهدف الطيران السوق»
    if masdar.entry.data["class"] == "masdar_doer" or has_object(view, spot.name.last):
        return "attacker", "masdar"
    return None


def _verb(spot: Spot, at: int) -> Found:
    view = spot.view
    verb = attack_verb(view, at)
    if verb is not None and spot.strikes and spot.name.prefix.lstrip("وف").startswith("ب"):
        return "attacker", "agent"  # «قتلوا بنيران قناصة X»: by what they were killed
    if verb is not None and not _nominal(view, verb.first):
        return subject_or_object(spot, verb)
    if opens_fire(view, at, spot.name.last):
        return "attacker", "verb"
    if view.cue_before(at, "doing") and acts_after(view, spot.name.last):
        return "attacker", "verb"
    return None


def _nominal(view: View, at: int) -> bool:
    """«بعد قتل …»: a form that is both verb and masdar is a masdar after a preposition."""
    return view.cue(at, "masdar") is not None and view.text(at - 1) in _PREPOSITIONS


def _said(spot: Spot, at: int) -> Found:
    return (None, "speaker") if spot.view.cue_before(at, "saying") else None


def _verb_over_adverbs(spot: Spot, at: int) -> Found:
    """«غارات شنها أمس طيران X»: over when or how it was done to the verb."""
    view, start = spot.view, over_adverbs(spot.view, at)
    if start == at:
        return None
    deed = view.cue_before(start, "passive")
    whole = deed is not None and deed.last - deed.first == 1 and _pronoun(view.text(deed.first))
    return _verb(spot, start) or (_agent(spot, start) if whole else None)


def _then_victim(view: View, at: int) -> bool:
    """«قتل عنصر من المليشيا المواطن فلان»: whom he killed stands right behind his side."""
    noun = unit_at(view.tokens, at)
    if noun is None or noun.at != at or noun.unit.group in (None, "combatants"):
        return False
    return noun.definite and noun.number == "singular" and not noun.suffix and noun.prefix == "ال"


def harmed(view: View, at: int) -> bool:
    """Are the members before the name the dead or the taken («مقتل عنصرين من»)?"""
    if view.cue_before(at, "passive") or view.text(at - 1) in _HANDS:
        return False
    while at > 0 and (view.tokens[at - 1].kind == "number" or view.text(at - 1) in _OF_A_COUNT):
        at -= 1  # «قتل وأصيب أكثر من (13) عنصرا من …»
    for back in range(at - 1, max(-1, at - 5), -1):
        if view.is_stop(back):
            return False
        if view.cue(back, "killed"):
            return True
    return False
