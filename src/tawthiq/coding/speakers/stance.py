"""How a speaker stands to what he says: the verb's stance, turned by the words that he says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from tawthiq.arabic.fold import bare
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.phrase_view import View
from tawthiq.coding.speakers.words import THAT
from tawthiq.coding.words import word_list
from tawthiq.model import SpeakerType, Stance

Admits = Literal["act", "harm"]
_ANNOUNCE = word_list("announce_stems")
_HE = word_list("that_he")
_ADDED = word_list("not_only")
_TURNS = word_list("own_words_end")
_OWN_FORCES = tuple(word_list("own_forces"))
_NO = frozenset({"لم", "لا", "لن", "ما"})
_COUNTING = word_list("counting_heads")
_REGRET = word_list("regrets")
_DEEDS = tuple(word_list("own_deeds"))
_HIS = ("ه", "ها", "هم", "نا")
_KILLED = word_list("struck_people")
_FIGHTERS = tuple(word_list("fighters_begin"))
_PEACEFUL = word_list("no_shot")
_VAGUE = word_list("actor_vague")
_PARTIES = ("military_statement", "official", "government_side_media")
_REACH = 9  # words of what is said in which a negation bears on the whole
_NEAR = 3  # a later doubt bears on a part («طائرات يرجح أنها روسية»)
_ANNOUNCED_WITHIN = 14
_AFTER_DOUBT = 6  # words: «يرجح أنها للنظام استهدفت»


def stance_of(
    view: View, verb: Stance, speaker: SpeakerType, first: int, last: int
) -> tuple[Stance, Admits | None]:
    """The stance of what is said at first:last under a verb's stance, and what an admission admits."""
    if verb == "admits" and speaker not in (*_PARTIES, "unattributed"):
        return "asserts", None  # who took no part in it admits nothing
    stance = verb
    if verb == "asserts":
        turned = _turned(view, first, min(last, first + _REACH), speaker)
        own = speaker in ("military_statement", "official") and _own_attack(view, first, last, speaker)
        stance = "admits" if own and turned in (None, "admits") else turned or verb
    sorry = stance == "asserts" and speaker == "military_statement" and _sorry(view, first, last)
    if sorry:
        return "admits", "harm" if _harm(view, first, last) else "act"
    if stance != "admits":
        return stance, None
    return stance, "harm" if verb == "admits" and _harm(view, first, last) else "act"


def _sorry(view: View, first: int, last: int) -> bool:
    """«يأسف لإصابة مدنيين جراء ضربته»: regret for what its own forces did."""
    regrets = any(view.text(at) in _REGRET for at in range(first - 1, first + _NEAR))
    return regrets and any(_own_deed(view.text(at)) for at in range(first, last))


def _own_deed(word: str) -> bool:
    """ضربته، غاراتها، قواته."""
    return word.endswith(_HIS) and word.lstrip("وبل").startswith(_DEEDS)


def _turned(view: View, first: int, last: int, speaker: SpeakerType) -> Stance | None:
    """The stance of the first mark; a denial before a doubt («الأنباء عن … غير دقيقة»)."""
    found = list(_marks(view, first, last, speaker))
    if found:
        return "denies" if "denies" in found else found[0]
    did_not = _did_not(view, first) or any(_never_struck(view, at) for at in range(first, first + _NEAR))
    return "denies" if speaker == "military_statement" and did_not else None


def _marks(view: View, first: int, last: int, speaker: SpeakerType) -> Iterator[Stance]:
    for at in range(first, last):
        for match in view.starts.get(at, ()):
            data = match.entry.data
            if data.get("kind") not in ("mark", "unattributed"):
                continue
            if (data.get("near") or data["stance"] == "hedges") and at >= first + _NEAR:
                continue
            if view.text(match.last) in _ADDED or _of_the_actor(view, match, first):
                continue
            if data["stance"] == "denies" and data.get("near") and speaker not in (*_PARTIES, "unattributed"):
                continue  # أهالي القتلى: لا علاقة لهم بأي فصيل
            yield data["stance"]


def _of_the_actor(view: View, mark: Match, first: int) -> bool:
    """«أن طائرات حربية يرجح أنها للنظام استهدفت»: whose they are is in doubt, not what they did."""
    doubt = mark.entry.data["stance"] == "hedges" and mark.first > first
    here = view.text(mark.last - 1) in _HE or view.text(mark.last) in _HE
    return doubt and here and any(_struck(view, at) for at in range(mark.last, mark.last + _AFTER_DOUBT))


def _did_not(view: View, first: int) -> bool:
    """«لم تستهدف», «أنها لم تقصف», «طائراتنا لم تنفذ»."""
    word, following = view.text(first), view.text(first + 1)
    if following == "لم" and word.endswith("نا"):
        return True
    return "لم" in (word, following) and (word == "لم" or word in _HE or _is_own_force(word))


def _never_struck(view: View, at: int) -> bool:
    """«الطيران لم ينفذ أي غارات», «أنه لا يستهدف المدنيين»."""
    own = (m for m in view.starts.get(at + 1, ()) if m.entry.data.get("kind") == "own_attack")
    if view.text(at) == "ما" and view.text(at - 1) in THAT and view.text(at - 1) not in _HE:
        return False  # «إن ما استهدف في البلدة مخزن»
    return view.text(at) in _NO and any(m.kind == "verb" for m in own)


def _own_attack(view: View, first: int, last: int, speaker: SpeakerType) -> bool:
    """قصفنا، أنه استهدف، أن طائراته قصفت، أعلن استهداف: the speaker's side did it."""
    for at in range(first, min(last, first + _ANNOUNCED_WITHIN)):
        act = next((m for m in view.starts.get(at, ()) if m.entry.data.get("kind") == "own_act"), None)
        if act is not None:  # not «مسؤوليته عن كثير من هذه الهجمات»
            return not any(view.text(i) in _VAGUE for i in range(at + 1, act.last + _NEAR))
    if speaker != "military_statement":
        return False
    one_of = view.text(first) in _COUNTING and _is_own_force(view.text(first + 1))  # إحدى طائراته قصفت
    if view.text(first - 1) in _HE or _is_own_force(view.text(first)) or one_of:
        return any(_struck(view, at) for at in range(first, first + 3 + one_of))
    own = [m for m in view.starts.get(first, ()) if m.entry.data.get("kind") == "own_attack"]
    masdar = any(m.kind != "verb" or m.number for m in own)
    return masdar and not view.text(first - 1).startswith((":", "ان")) and _announced(view, first)


def _struck(view: View, at: int) -> bool:
    own = (m for m in view.starts.get(at, ()) if m.entry.data.get("kind") == "own_attack")
    if view.text(at + 1) in _PEACEFUL:  # «أنها أطلقت سراح …»
        return False
    return view.text(at - 1) not in _NO and any(m.kind == "verb" for m in own)


def _is_own_force(word: str) -> bool:
    """طائراته، قواتها، مقاتليه."""
    return word.endswith(("ه", "ها", "هم", "نا")) and word.startswith(_OWN_FORCES)


def _announced(view: View, first: int) -> bool:
    """«أعلن … استهداف» is the speaker's own deed; «أكد … استهداف مركز إسعاف» may be another's."""
    words = [view.text(at) for at in range(max(0, first - _ANNOUNCED_WITHIN), first)]
    return any(stem in word for word in words for stem in _ANNOUNCE)


def _harm(view: View, first: int, last: int) -> bool:
    """Harm in the admission itself, before «لكنه قال» and «التي»."""
    for at in range(first, last):
        if view.text(at) in _TURNS:
            return False
        if any(m.entry.data.get("kind") == "harm" for m in view.starts.get(at, ())):
            return True
        if view.text(at) in _KILLED and not any(_fighter(view.text(i)) for i in range(at, at + _NEAR)):
            return True
    return False


def _fighter(word: str) -> bool:
    return bare(word).startswith(_FIGHTERS)
