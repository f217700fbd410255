"""Words of source and voices of nobody: بحسب X، وفق ما أفاد به X، أنباء عن، مشيرا إلى أن."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.fold import bare
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.phrase_view import View
from tawthiq.coding.speakers.carriers import carrier_at
from tawthiq.coding.speakers.found import Found, subject_at
from tawthiq.coding.speakers.names import Voice, bystander_at, voice_at
from tawthiq.coding.speakers.persons import is_given, name_at, office_in
from tawthiq.coding.speakers.told import goes_on
from tawthiq.coding.speakers.words import THAT
from tawthiq.coding.words import phrase_list, word_list
from tawthiq.model import Stance

_PAPERS = tuple(word_list("what_was_told"))
_HIS_SAYING = word_list("his_saying_that")
_DEMANDS = word_list("demands")
_FROM = 6  # words from «شهادات» to «من»
_WHEN = word_list("when_said")
_THEM = word_list("them")
_THIS = ("هذا", "وهذا")
_REACHED_US = word_list("reached_us")
_WHICH_IS = frozenset(phrase_list("which_is_what"))
_IT = ("ه", "ها")
_SPECIAL = ("needs", "relay", "shows", "counts", "receives", "object")
_OFFICE, _NAME = 14, 5  # words of a name and its office, of the name alone
_BACK = ("به", "عنه", "عليه", "له", "عنها", "بها", "ل", "ان")


def source(view: View, prep: Match) -> Found | None:
    """بحسب X، وفق ما أفاد به X، نقلا عن X: before what they govern at a sentence's start, else after it."""
    at = prep.last
    if view.text(at) in ("ما", "لما", "عن"):
        at += 1
    at += view.text(at) in _REACHED_US
    verb = view.cue_verb(at) if not _is_noun(view, at) else None
    if verb is not None and view.text(prep.first) in _THIS and verb.entry.data["stance"] != "asserts":
        return None  # «هذا ما نفته الوزارة»
    as_told = view.text(prep.first) in ("كما", "وكما")
    if as_told and (verb is None or verb.entry.data.get("needs")):
        return None
    at = verb.last if verb is not None else at
    for _ in range(2):
        at += view.text(at) in _BACK
    lead = carrier_at(view, at)
    if lead is not None and voice_at(view, lead.next) is not None:
        at = lead.next
    if verb is None and view.text(at) in _HIS_SAYING:  # «وفق إعلان وزارة الصحة»
        at += voice_at(view, at + 1) is not None
    at = _over_days(view, _over_papers(view, at))
    voice = voice_at(view, at) or bystander_at(view, at) or _officer(view, at) or _named_before(view, at)
    if voice is None:
        return None
    if verb is not None and verb.entry.data.get("relay") and view.text(voice.next) == "عن":
        voice = _relayed(view, voice) or voice
    leads = _leads(view, prep, voice) or (as_told and prep.first <= 1)
    entry = verb.entry.id if verb else prep.entry.id
    return Found(prep.first, voice, _after_voice(view, voice), "asserts", entry, before=not leads)


def _is_noun(view: View, at: int) -> bool:
    """«بحسب شاهد كان في المكان», not «بحسب ما شاهد مراسلنا»: a speaker who is spelt like a verb."""
    heads = any(m.entry.data.get("kind") == "head" for m in view.starts.get(at, ()))
    return heads and not view.text(at - 1).endswith("ما")


def told_of_it(view: View, at: int) -> Found | None:
    """«…، وهو ما أكده الدفاع المدني», «الأمر الذي نفته الوزارة»: what stands before is told, or denied."""
    if (view.text(at), view.text(at + 1)) not in _WHICH_IS:
        return None
    verb = view.cue_verb(at + 2)
    if verb is None or verb.suffix not in _IT or any(verb.entry.data.get(flag) for flag in _SPECIAL):
        return None
    lead = carrier_at(view, verb.last)
    first = _over_days(view, lead.next if lead is not None else verb.last)
    voice = voice_at(view, first) or bystander_at(view, first)
    if voice is None:
        return None
    return Found(at, voice, voice.next, verb.entry.data["stance"], verb.entry.id, before=True)


def _relayed(view: View, agency: Voice) -> Voice | None:
    """«وفق ما نقلت وكالة كذا عن سكان»: they say it, through the agency."""
    at = agency.next + 1
    inner = voice_at(view, at) or bystander_at(view, at)
    if inner is None:
        return None
    return replace(inner, via=((agency.first, agency.last, agency.type), *agency.via, *inner.via))


def _over_papers(view: View, at: int) -> int:
    """«بحسب شهادتين حصلنا عليهما من مسعف», «وفق معلومات تلقتها الوكالة من مصدر طبي»: who gave them."""
    if not bare(view.text(at)).startswith(_PAPERS) or voice_at(view, at + 1) is not None:
        return at
    for i in range(at + 1, min(at + _FROM, len(view.tokens))):
        if view.is_stop(i) or view.text(i) in THAT:
            return at
        if any(m.entry.id == "reporter" and m.prefix == "ل" for m in view.starts.get(i, ())):
            return i  # «وفق معلومات أولية لمراسلتنا»
        if view.text(i) == "من" and (voice_at(view, i + 1) or bystander_at(view, i + 1)) is not None:
            return i + 1
    return at


def _over_days(view: View, at: int) -> int:
    """«بحسب ما ذكر أمس، مجلس الحي»: past the day between the verb and its speaker."""
    end = at
    while view.text(end) in _WHEN or (end > at and view.text(end) in ("،", ",")):
        end += 1
    return end if end > at and voice_at(view, end) is not None else at


def _officer(view: View, at: int) -> Voice | None:
    """«بحسب ما أفاد سامر علي المتحدث باسم جهاز الإسعاف», «وفق فلان، مدير المشفى»: a name and its office."""
    if not is_given(view.text(at)):
        return None
    top = min(at + _OFFICE, len(view.tokens))
    stops = [i for i in range(at, top) if view.is_stop(i)]
    if stops and stops[0] - at <= _NAME and view.text(stops[0]) in ("،", ","):
        stops = stops[1:]
    held = office_in(view, at, stops[0] if stops else top)
    return replace(held, next=held.last) if held is not None else None


def _named_before(view: View, at: int) -> Voice | None:
    """«وفق عبد الرحمن»: a name alone; who nobody else is named by it is left out where it is resolved."""
    found = name_at(view, at)
    if found is not None:
        return found if found.type == "medical" else replace(found, entry="named_before")
    word = view.text(at)
    alone = view.is_stop(at + 1) or view.text(at + 1) in (*THAT, "ايضا", "كذلك")
    if not (alone and word.startswith(("ال", "لل")) and len(word) > 4) or at in view.starts:
        return None
    return Voice(at, at + 1, "unattributed", "named_before", at + 1, anaphor=True)


def _leads(view: View, prep: Match, voice: Voice) -> bool:
    """Does the source stand before what it governs?"""
    if prep.first <= 1 or view.text(voice.next) in THAT or view.text(prep.first - 1) == ":":
        return True
    return view.is_stop(prep.first - 1) and view.text(voice.next) in ("فان", "فقد")


def _after_voice(view: View, voice: Voice) -> int:
    at = voice.next
    while at < len(view.tokens) and view.text(at) in ("،", ",", ":"):
        at += 1
    return at + 1 if bare(view.text(at)) in THAT else at


def participle(view: View, match: Match, found: Sequence[Found]) -> Found | None:
    """«…، وفق الدفاع المدني، لافتا إلى أن»: he goes on; «نافيا أن» turns the stance of what follows."""
    stance: Stance = match.entry.data["stance"]
    scope = goes_on(view, match.last)
    if stance == "accuses":  # with «إن» before it, who accuses is the subject of what is told
        own = found and view.text(found[-1].scope - 1) not in THAT
        scope = match.last if own and view.text(match.last) not in _THEM else 0
    demanded = not found and view.text(0) in _DEMANDS  # «وطالب المحافظ بالتحقيق، مؤكدا أن»
    if not found and bare(view.text(match.first)).startswith("قايل"):  # «واستذكر مدير المشفى القصف قائلا إن»
        demanded = subject_at(view, 1, limit=match.first) is not None
    demanded = demanded or (not found and match.first == 0)  # a sentence of its own: «مشيرا إلى أن …»
    if not scope or (stance == "asserts" and not demanded and not (found and found[-1].before)):
        return None
    return Found(match.first, None, scope, stance, "go_on")


def unnamed(view: View, at: int) -> Found | None:
    """«أنباء عن», «يرجح أن», «عم يقولو»: somebody, nobody says who."""
    for match in view.starts.get(at, ()):
        data = match.entry.data
        if data.get("kind") == "unattributed":
            return Found(at, None, match.last, data["stance"], match.entry.id)
        if data.get("stance") == "hedges" and data.get("kind") == "verb" and view.text(match.last) in THAT:
            return Found(at, None, match.last + 1, "hedges", match.entry.id)
    return None
