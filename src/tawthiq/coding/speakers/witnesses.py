"""Speakers with no office: somebody described (قال تاجر من السوق إن), and who told what stands before."""

from __future__ import annotations

from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.phrase_view import View
from tawthiq.coding.speakers.found import Found, subject_at
from tawthiq.coding.speakers.names import Voice, bystander_at
from tawthiq.coding.speakers.told import thing_told
from tawthiq.coding.speakers.words import THAT
from tawthiq.coding.words import word_list

_CALLED = word_list("called")
_CLAIMED = word_list("claimed_before_it")
_BEFORE = word_list("told_before_it")
_KEPT_BACK = word_list("kept_back")
_FAMILY = word_list("the_kin")
_SAW = word_list("saw_it")
_ENDS = frozenset({".", "؛", "؟", "!"})
_ONE_OF_THEM = frozenset({"احدهم", "احداهن", "بعضهم"})
_PERSONAL = ("eyewitness", "medical", "civil_defence", "local_activists", "official")
_REACH = 18  # who he is may take many words: «مهاجر يدعى سالما (22 عاما) نجا من القصف»
_ADVERBS = 3
_SPECIAL = ("needs", "relay", "shows", "issues", "object", "counts")


def witness(view: View, verb: Match, at: int) -> Found | None:
    """«وقال تاجر من السوق، لموقعنا، إن»: an indefinite person is a speaker where what he says follows."""
    if any(verb.entry.data.get(flag) for flag in _SPECIAL):
        return None
    voice = bystander_at(view, at) or _of_the_family(view, at)
    scope = _his_words(view, voice.next) if voice is not None else None
    if voice is None or scope is None:
        return None
    return Found(verb.first, voice, scope, verb.entry.data["stance"], verb.entry.id)


def _of_the_family(view: View, at: int) -> Voice | None:
    """«وقال الجد إن العائلة كانت نائمة», «تقول الأم: …»: kin of those told of, by the article alone."""
    return Voice(at, at + 1, "eyewitness", "eyewitness", at + 1) if view.text(at) in _FAMILY else None


def one_of_them(view: View, verb: Match, at: int) -> Found | None:
    """«ويتداول سكان صورا، وقال أحدهم إن»: one of those named just before, else of the last speakers."""
    if view.text(at) not in _ONE_OF_THEM or any(verb.entry.data.get(flag) for flag in _SPECIAL):
        return None
    scope = _his_words(view, at + 1)
    if scope is None:
        return None
    group = next((v for i in range(verb.first - 1, -1, -1) if (v := _people(view, i)) is not None), None)
    voice = Voice(at, at + 1, group.type, group.entry, at + 1) if group is not None else None
    return Found(verb.first, voice, scope, verb.entry.data["stance"], verb.entry.id if voice else "go_on")


def _people(view: View, at: int) -> Voice | None:
    """سكان، ناجون، مسعفون: several who may speak."""
    voice = subject_at(view, at, via=False) if at in view.starts else None
    heads = (m for m in view.starts.get(at, ()) if m.entry.data.get("kind") in ("head", "bystander"))
    many = any(m.number == "plural" for m in heads) and voice is not None and voice.type in _PERSONAL
    return voice if many else None


def _his_words(view: View, at: int) -> int | None:
    """Where his words begin: after «that» or a colon, at a quotation mark."""
    for i in range(at, min(at + _REACH, len(view.tokens))):
        word = view.text(i)
        if word in THAT or word == ":":
            return i + 1
        if i > at and view.where[i] - view.where[i - 1] > 1 and not view.is_stop(i):
            return i
        speaks = view.cue_verb(i) is not None and word not in _CALLED and word not in _SAW
        if word in _ENDS or (speaks and view.text(i - 1) not in _KEPT_BACK):
            return None
    return None


def names_only(view: View, verb: Match) -> bool:
    """«مهاجر يدعى سالما»: the verb gives a name, it claims nothing."""
    joined = view.text(verb.first).startswith("و")
    return view.text(verb.first) in _CALLED and not joined and not view.is_stop(verb.first - 1)


def told_before(view: View, verb: Match, at: int) -> Found | None:
    """«ذكرت ذلك اليوم بوابة محلية»: who told what stands before."""
    sides = verb.entry.data["stance"] in ("admits", "denies")
    it = view.text(at) in _BEFORE or (sides and view.text(at) in _CLAIMED)
    if not it or any(verb.entry.data.get(flag) for flag in _SPECIAL):
        return None
    for i in range(at + 1, at + 1 + _ADVERBS):
        voice = None if view.is_stop(i) else subject_at(view, i)
        if voice is not None:
            return Found(verb.first, voice, voice.next, verb.entry.data["stance"], verb.entry.id, not sides)
    return None


def tells_of(view: View, at: int, stance: str) -> Voice | None:
    """«وأكد إمام المسجد وقوع إصابات», «اتهم صاحب المتجر الجيش ب…»: somebody described, and at once what he
    tells or whom he accuses."""
    voice = bystander_at(view, at)
    if voice is None:
        return None
    if stance == "accuses":
        accused = subject_at(view, voice.next, via=False)
        sides = accused is not None and accused.type in ("military_statement", "official")
        return voice if sides else None
    return voice if thing_told(view, voice.next) else None
