"""Who is named after «من» or «عن»: what an outlet learnt from him, what was issued by him."""

from __future__ import annotations

from dataclasses import replace

from tawthiq.arabic.fold import bare
from tawthiq.coding.phrase_view import View
from tawthiq.coding.speakers.found import Found, subject_at
from tawthiq.coding.speakers.names import bystander_at, voice_at
from tawthiq.coding.speakers.told import scope_from, that_after, thing_told
from tawthiq.coding.speakers.words import THAT
from tawthiq.coding.words import word_list
from tawthiq.model import Stance

LEARNT = word_list("learnt_from")
CAME_OUT = word_list("came_out")
CAME_IN = frozenset({"جاء", "وجاء", "ورد", "وورد"})
_VIA_NOUNS, _IN_PAPER = word_list("via_nouns"), ("في", "خلال", "عبر", "ضمن", "علي", "اثناء")
_MEDIA = ("local_media", "outlet_reporter")
_TO_WHOSE = 14  # words from «بيان» to whose it is: «في تدوينة نشرتها عملية كذا», «في تصريح لوكالة أدلى به …»
HASTENED = word_list("did_next")
HEARD = word_list("spoke_with")
_DEEDS_OF_SAYING: dict[str, Stance] = {
    "نفي": "denies", "تكذيب": "denies", "اتهام": "accuses", "تبني": "admits", "الاعتراف": "admits",
    "الاقرار": "admits", "تاكيد": "asserts", "اعلان": "asserts", "التاكيد": "asserts",
}  # fmt: skip
_PAPERS = word_list("issued")
_BODIES = ("monitor_ngo", "official", "civil_defence", "medical", "military_statement")
_WHICH = frozenset({"ما", "اللي", "الذي", "يلي"})
_NOT = ("لم", "ولم", "لا", "ولا")
_REACH = 6  # words from «علمت» to «من»: the outlet that learnt it
_TO_WHOM = 8  # words from «تحدثت» to whom she spoke with
_WITNESSES = ("eyewitness", "medical", "civil_defence", "local_activists")
_ACCOUNTS = ("رواي", "شهاد", "اقوال", "افاد")
_WITH = frozenset({"مع", "الي"})
_US = ("لنا", "الينا")
_SAID_IN = 12  # words from the voice of «صدر عن» to «أن»
_TO_PAPER = 12  # words from «صدر عن» to «بيان»: a centre «التابع لوزارة الصحة العامة»


def learnt_from(view: View, at: int) -> Found | None:
    """«علمنا من مصدر طبي أن …», «وصلتنا من ناشطين معلومات عن …»; a body that learnt it tells it itself."""
    if view.text(at) not in LEARNT:
        return None
    if view.text(at - 1) in _WHICH and view.text(at + 1) == "من":  # «هذا اللي وصلنا من أحد الناجين»
        voice = voice_at(view, at + 2)
        ends = voice is not None and (voice.next >= len(view.tokens) or view.is_stop(voice.next))
        return Found(at, voice, voice.next, "asserts", "say", before=True) if voice and ends else None
    for i in range(at + 1, at + 1 + _REACH):
        if view.text(i) == "من":
            voice = voice_at(view, i + 1) or bystander_at(view, i + 1)
            scope = _told_at(view, voice.next) if voice is not None else None
            return Found(at, voice, scope, "asserts", "say") if scope is not None else None
        own = voice_at(view, i)
        if view.is_stop(i) or view.text(i) in THAT or (own is not None and own.type in _BODIES):
            return None
    return None


def _told_at(view: View, at: int) -> int | None:
    that = that_after(view, at)
    if that is not None:
        return that + 1
    return next((i for i in range(at, at + 3) if thing_told(view, i)), None)


def hastened(view: View, at: int) -> Found | None:
    """«وسارعت قسد إلى نفي مسؤوليتها», «وعاد المدير ليؤكد أن»: what he did next was to say so."""
    if view.text(at) not in HASTENED:
        return None
    voice = voice_at(view, at + 1)
    if voice is None:
        return None
    to = voice.next + (view.text(voice.next) == "الي")
    stance = _DEEDS_OF_SAYING.get(view.text(to)) if to > voice.next else his_deed(view, to)
    if stance is not None:
        return Found(at, voice, scope_from(view, to + 1), stance, "say")
    verb = view.cue_verb(to)
    if verb is None or not verb.prefix.endswith("ل"):
        return None
    return Found(at, voice, scope_from(view, verb.last), verb.entry.data["stance"], verb.entry.id)


def his_deed(view: View, at: int) -> Stance | None:
    """«جدد المتحدث نفيه», «أعلن التنظيم تبنيه الهجوم»: the stance of his own word for what he says."""
    word = view.text(at)
    ends = next((len(p) for p in ("هم", "ها", "ه") if word.endswith(p)), 0)
    return _DEEDS_OF_SAYING.get(word[:-ends]) if ends else None


def came_out(view: View, at: int) -> Found | None:
    """«صدر عن مركز الطوارئ بيان جاء فيه أن …»: the centre speaks."""
    if view.text(at) not in CAME_OUT or view.text(at + 1) != "عن" or view.text(at - 1) in _NOT:
        return None  # «ولم يصدر عن الجهات الأمنية أي بيان»
    paper = next((i for i in range(at + 3, at + 3 + _TO_PAPER) if bare(view.text(i)) in _PAPERS), None)
    voice = voice_at(view, at + 2, limit=paper) if paper is not None else None
    if voice is None:
        return None
    that = next((i for i in range(voice.next, voice.next + _SAID_IN) if view.text(i) in THAT), None)
    scope = that + 1 if that is not None else scope_from(view, voice.next)
    return Found(at, voice, scope, "asserts", "issue")


def came_in(view: View, at: int) -> Found | None:
    """«جاء ذلك في بيان لوزارة الصحة», «… في تدوينة نشرتها عملية كذا»: whose word the sentence before is."""
    if view.text(at) not in CAME_IN or view.text(at + 1) != "ذلك" or view.text(at + 2) not in _IN_PAPER:
        return None
    paper = bare(view.text(at + 3))
    if paper not in _VIA_NOUNS and paper not in _PAPERS and paper != "لسان":
        return None
    for i in range(at + 3, min(len(view.tokens), at + 3 + _TO_WHOSE)):
        if view.text(i) in ".؛:" or view.text(i) in THAT:
            return None
        voice = voice_at(view, i)
        if voice is not None and voice.type not in _MEDIA and voice.type != "unattributed":
            return Found(at, voice, voice.next, "asserts", "say", before=True)
    return None


def heard_from(view: View, at: int) -> Found | None:
    """«تحدثت المنظمة إلى ثمانية شهود قالوا إن …», «قابلنا شاهدا أخبرنا أن …»: they tell it, and she."""
    if view.text(at) not in HEARD:
        return None
    we = view.text(at).endswith("نا") or view.text(at).endswith("حكيت")
    outer = subject_at(view, at + 1, via=False) if not we else None
    start = outer.next if outer is not None else at + 1
    for i in range(start, min(start + _TO_WHOM, len(view.tokens))):
        if view.is_stop(i) or view.text(i) in THAT or view.text(i) == "عن":
            return None
        told = voice_at(view, i + (view.text(i) in _WITH)) or bystander_at(view, i + (view.text(i) in _WITH))
        ours = we or (outer is not None and outer.media)
        if told is None or not (ours or told.type in _WITNESSES):
            continue
        that = next((k for k in range(told.next, told.next + _SAID_IN) if view.text(k) in THAT), None)
        if that is None and we and (verb := view.cue_verb(told.next)) is not None and not verb.prefix:
            return Found(at, told, verb.last, "asserts", "say")  # «حكيت مع دكتور بالمشفى قال وصلو ستة»
        if that is None or not _says(view, told.next, that, we):
            return None
        records = outer is not None and outer.type == "monitor_ngo"
        voice = replace(told, also=(outer,)) if outer is not None and records else told
        return Found(at, voice, that + 1, "asserts", "say")
    return None


def _says(view: View, first: int, that: int, we: bool) -> bool:
    """Before «أن» a verb of theirs, none joined to «تحدثت» («… وأكد أن»), or «رواياتهم»."""
    verbs = [v for i in range(first, that) if (v := view.cue_verb(i)) is not None]
    if verbs:
        us = verbs[0].suffix == "نا" or view.text(verbs[0].last) in _US
        joined = verbs[0].prefix
        return joined == "" or (joined in ("ف", "و") and us) or (we and joined == "ف")
    return any(bare(view.text(i)).startswith(_ACCOUNTS) for i in range(first, that))
