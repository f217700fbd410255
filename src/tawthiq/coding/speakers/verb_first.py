"""Verbs of saying and the speaker after them: قال X إن، اتهم X Y، نقلت X عن Y، وأضاف أن."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.fold import bare
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.phrase_view import View
from tawthiq.coding.speakers.carriers import carrier_at
from tawthiq.coding.speakers.found import Found, subject_at
from tawthiq.coding.speakers.learnt import his_deed
from tawthiq.coding.speakers.names import Voice, bystander_at, own_reporter, voice_at
from tawthiq.coding.speakers.persons import holds_office, name_at, named_again, person_at, takes_a_side
from tawthiq.coding.speakers.told import (
    after_saying,
    counted,
    declares_other,
    goes_on,
    issues,
    scope_from,
    shows_pictures,
    speech_at,
    takes_in,
    tells,
    tells_at_once,
    that_after,
    thing_told,
    told,
)
from tawthiq.coding.speakers.witnesses import names_only, one_of_them, tells_of, told_before, witness
from tawthiq.coding.speakers.words import THAT
from tawthiq.coding.words import word_list

_FORMULAS = word_list("outlet_formulas")
_RELAYS = ("outlet_reporter", "local_activists", "government_side_media", "local_media")
_BLAME_REACH = 16
_CHARGE, _CHARGE_REACH = "اتهام", 2  # «وجه أصابع الاتهام», «رفض الاتهامات»: at once
WAS_ASKED = frozenset({"سيل", "سيلت", "وسيل", "وسيلت"})
_LATTER = word_list("the_latter")
_SOME = word_list("some_of_them")
_WE = word_list("we_say")
_WHEN = word_list("when_said")
_HEARERS = word_list("hearers")
_GROUPS = frozenset(bare(w) for w in word_list("nameless_groups"))
_SO_CALLED = word_list("so_called")
_ADVERBS = 3
_NEVER = ("لم", "لن")
_TAKE_SIDES = ("accuses", "denies")
_SAYING = word_list("his_saying")
_PAPERS = tuple(bare(w) for w in (*word_list("via_nouns"), *word_list("issued"), *word_list("pictures")))
_SPECIAL = ("needs", "relay", "shows", "counts", "receives", "object", "issues")
_IN_IT = ("فيه", "فيها")
_LEAST = 3  # words that are told before who told them
_LATER = frozenset({("قبل", "ان"), ("الي", "ان")})  # «قبل أن يقر بأن»
_ASIDE = 14  # words between an outlet and «عن»: «، على صفحتها، أمس،»


def verb_first(view: View, verb: Match, found: Sequence[Found]) -> Found | None:
    """قال X إن، اتهم X Y، نقلت X عن Y، وأضاف أن."""
    data, at = verb.entry.data, verb.last
    if view.text(verb.first).removeprefix("و") in _FORMULAS and goes_on(view, at):
        return None
    if names_only(view, verb) or _never_said(view, verb):
        return None
    at += view.text(at) in _HEARERS  # «وقال لنا الدكتور فلان إن»
    lead = carrier_at(view, at)
    at = lead.next if lead is not None else at
    if data.get("relay") and view.text(at) == "عن":
        return _unsaid_relay(view, verb, at + 1)
    if view.text(at) in _LATTER:  # «تنفي الأخيرة ذلك»: of two named before, nobody's name here
        return Found(verb.first, None, at + 1, data["stance"], "the_latter")
    nobody = next((m for m in view.starts.get(at, ()) if m.entry.data.get("kind") == "unattributed"), None)
    if nobody is not None and verb.entry.id == "say":  # «أفادت أنباء أولية بسقوط …»
        return Found(verb.first, None, nobody.last, nobody.entry.data["stance"], nobody.entry.id)
    somebody = one_of_them(view, verb, at) or witness(view, verb, at) or told_before(view, verb, at)
    if somebody is not None:
        return somebody
    after = _told_after(view, verb, at) or _after_quote(view, verb, at)
    if after is not None:
        return after
    if data.get("continuing") and _speech(view, verb, at):
        return Found(verb.first, None, at, data["stance"], "go_on")
    late = view.text(at) in _WHEN and (view.text(verb.first - 2), view.text(verb.first - 1)) in _LATER
    scope = goes_on(view, at + late) or tells_at_once(view, verb, at)
    if scope and view.text(verb.last) in _IN_IT and not found:
        return _in_his_paper(view, verb, scope)
    if scope and not any(data.get(flag) for flag in ("needs", "relay", "counts")):
        left_out = _subject_left_out(view, verb)
        return Found(verb.first, None, scope, data["stance"], "go_on") if left_out else None
    voice = _subject(view, at) if view.text(verb.first).removeprefix("و") not in _WE else None
    if voice is None and data["stance"] == "asserts" and not (data.get("needs") or data.get("counts")):
        voice = person_at(view, at) or holds_office(view, at) or tells_of(view, at, "asserts")
        voice = voice or named_again(view, at)
    if voice is None and data["stance"] == "accuses" and found and view.text(verb.first).startswith("و"):
        if not _of_what(view, data.get("object"), at):
            return None
        return Found(verb.first, None, at, "accuses", "go_on")  # «نعت منظمة كذا موظفها واتهمت قناصا بقتله»
    if voice is None and data["stance"] in _TAKE_SIDES:
        voice = takes_a_side(view, at, data["stance"]) or tells_of(view, at, data["stance"])
    if voice is None and view.text(verb.last) in _IN_IT and not found:
        return _in_his_paper(view, verb, at)
    if voice is None or (data.get("needs") and not _records(view, voice, data["needs"])):
        return None
    if data.get("relay"):
        return _relayed(view, verb, voice)
    if lead is not None:
        voice = replace(voice, via=(lead[:3], *voice.via))
    return _told_by(view, verb, voice, found)


def _in_his_paper(view: View, verb: Match, scope: int) -> Found | None:
    """«ونشر التنظيم بيانا تبنى فيه …», «وظهر المدير في مقطع قال فيه إن»: whose paper it is speaks."""
    papers = (i for i in range(2, verb.first) if bare(view.text(i)).startswith(_PAPERS))
    paper = next(papers, None)  # not «ويعمد المسلحون في كل مرة تحقق فيها القوات …»
    leader = subject_at(view, 1, limit=paper) if paper is not None else None
    if leader is None or leader.type == "unattributed" or any(verb.entry.data.get(f) for f in _SPECIAL):
        return None
    return Found(verb.first, replace(leader, next=scope), scope, verb.entry.data["stance"], verb.entry.id)


def _never_said(view: View, verb: Match) -> bool:
    """«ولم ينف الجيش ولم يؤكد», «لم تعلن أي جهة»: nothing is said."""
    word = view.text(verb.first - 1)
    return word.removeprefix("و").removeprefix("ف") in _NEVER and not view.is_stop(verb.first - 1)


def _subject(view: View, at: int) -> Voice | None:
    """The speaker after the verb, also over an adverb («وقال أيضا المرصد», «أعلنت اليوم الأحد وزارة …»)."""
    if view.text(at) == "ما" and view.text(at + 1) in _SO_CALLED:  # تحدث ما يسمى "الدفاع المدني" عن
        at += 2
    voice, start = subject_at(view, at), at
    while voice is None and at < start + _ADVERBS and view.text(at) in _WHEN:
        at += 1
        voice = subject_at(view, at)
    return voice


def _told_after(view: View, verb: Match, at: int) -> Found | None:
    """«قتل سبعة في الغارة، قال سكان القرية.»: who says it ends the sentence, behind a comma."""
    bare_verb = not view.text(verb.first).startswith("و") and verb.entry.id in ("say", "go_on")
    if verb.first < _LEAST or not bare_verb or view.text(verb.first - 1) not in ("،", ","):
        return None
    voice = subject_at(view, at) or bystander_at(view, at)
    last = voice is not None and all(view.text(i) in (".", "") for i in (voice.next, voice.next + 1))
    return Found(verb.first, voice, voice.next, "asserts", verb.entry.id, True) if voice and last else None


def _after_quote(view: View, verb: Match, at: int) -> Found | None:
    """«"كان الأمر كيوم القيامة"، تقول سعاد، وهي جارة.»: who spoke the words that a quotation mark closed."""
    comma = verb.first - 1
    if verb.entry.id != "say" or comma < 1 or view.text(comma) not in ("،", ",", "."):
        return None
    closed = view.where[comma] - view.where[comma - 1] > 1 or view.where[verb.first] - view.where[comma] > 1
    if not closed or view.text(verb.first).startswith("و"):
        return None
    voice = subject_at(view, at) or bystander_at(view, at) or name_at(view, at)
    if voice is None or not (view.is_stop(voice.next) or _ends_so(view, voice.next)):
        return None
    return Found(verb.first, voice, voice.next, "asserts", verb.entry.id, True)


def _ends_so(view: View, at: int) -> bool:
    """«تقول سعاد وهي …», «يقول سامر الذي …»: who he is follows."""
    return view.text(at) in ("", "و", "وهو", "وهي", "الذي", "التي") or view.text(at).startswith("لل")


def _speech(view: View, verb: Match, at: int) -> bool:
    """«وأضاف "فرقنا أسعفت …"», «وتابع «القذائف سقطت …»»: words quoted at once, and no name alone."""
    if at != verb.last or not speech_at(view, at):
        return False
    if len(view.text(at)) > 4 and view.text(at).endswith("نا"):
        return not any(m.entry.id == "reporter" for m in view.starts.get(at, ()))
    voice = _subject(view, at)
    if voice is None:
        return True
    return not any(speech_at(view, i) or view.is_stop(i) for i in range(at + 1, voice.next + 1))


def _subject_left_out(view: View, verb: Match) -> bool:
    """«وأضافت أن», not «معلومات تفيد بأن» (her verb has its subject) nor «يرجح أنها» (nobody's)."""
    word = view.text(verb.first).removeprefix("و")
    if verb.entry.data["stance"] == "hedges" and word.startswith("ي"):
        return False
    joined = view.text(verb.first) != word or view.is_stop(verb.first - 1)
    before_that = (view.text(verb.first - 2), view.text(verb.first - 1))
    if any(view.text(i) in WAS_ASKED for i in range(_ADVERBS)):  # «وعندما سئل المتحدث عن الغارة قال إن»
        return True
    return verb.first <= 1 or joined or before_that[1] in ("كما", "قد", "اذ") or before_that in _LATER


def _told_by(view: View, verb: Match, voice: Voice, found: Sequence[Found]) -> Found | None:
    data = verb.entry.data
    if data.get("shows") and (shows_pictures(view, voice.next) or not tells(view, voice.next)):
        return None
    if data.get("issues") and not issues(view, voice.next):
        return None
    if declares_other(view, verb.first, range(voice.first + 1, voice.next + 1)):
        return None
    if not _of_what(view, data.get("object"), voice.next):
        return None
    if data.get("receives") and (voice.anaphor or not takes_in(view, voice.next)):
        return None
    if data.get("counts") and not counted(view, voice.next):
        return None
    if data["stance"] == "admits" and any(view.text(voice.next + i) in _SOME for i in (0, 1, 2)):
        return None  # تبنى التنظيم معظمها: others than the one told
    if data["stance"] == "accuses" and not verb.suffix and _is_accused(view, voice):
        return Found(verb.first, None, verb.last, "accuses", "go_on") if found else None
    if not voice.via or voice.via[-1][1] <= voice.last:
        voice = _late_carrier(view, _by_outlet(view, voice))
    that = that_after(view, voice.next)
    scope = that + 1 if that is not None else voice.next
    own = his_deed(view, voice.next) if data["stance"] == "asserts" else None
    return Found(verb.first, voice, scope, own or data["stance"], verb.entry.id)


def _of_what(view: View, wanted: str | None, at: int) -> bool:
    """Does the word that the verb wants follow («حمّل … المسؤولية», «وجه … الاتهام»)?"""
    reach = _CHARGE_REACH if wanted == _CHARGE else _BLAME_REACH
    return not wanted or any(wanted in view.text(i) for i in range(at, at + reach))


def _records(view: View, voice: Voice, types: Sequence[str]) -> bool:
    """«رصد المرصد», not «رصدت خلية من ثلاثة»: a group without a name was seen, it saw nobody."""
    word = view.text(voice.first)
    nameless = voice.last == voice.first + 1 and not word.startswith("ال") and bare(word) in _GROUPS
    return voice.type in types and not nameless


def _is_accused(view: View, voice: Voice) -> bool:
    """«يحمّل حكومة … المسؤولية», «اتهم الجيش بقصف»: the one named is accused, the subject is left out."""
    word = view.text(voice.next)
    acts = any(m.entry.data.get("kind") == "own_attack" for m in view.starts.get(voice.next, ()))
    by = word.startswith("ب") and (acts or thing_told(view, voice.next))
    if "مسوولي" in word and any(view.text(voice.next + i).startswith("لل") for i in (1, 2)):
        return False  # «حمّل المجلس المسؤولية الكاملة للجيش»
    return voice.type in ("official", "military_statement") and (by or "مسوولي" in word)


def _late_carrier(view: View, voice: Voice) -> Voice:
    for at in range(voice.next, min(len(view.tokens), voice.next + 8)):
        if view.text(at) == "عبر" and (found := carrier_at(view, at)):
            return replace(voice, via=(*voice.via, found[:3]))
    return voice


def _by_outlet(view: View, voice: Voice) -> Voice:
    """«وأوضح مصدر أمني، طبقا لقناة محلية، أن»: the outlet that has it carries it."""
    apart = view.is_stop(voice.next)
    preps = (m for m in view.starts.get(voice.next + apart, ()) if m.entry.data.get("kind") == "prep")
    prep = next(preps, None)
    if prep is None:
        return voice
    verb = view.cue_verb(prep.last)  # حسبما نقلت قناة محلية
    outlet = voice_at(view, verb.last if verb else prep.last, via=not apart)
    if outlet is None or not (outlet.media or outlet.type == "government_side_media"):
        return voice
    if apart and not told(view, outlet.next, 7):
        return voice
    carried = (outlet.first, outlet.last, outlet.type)
    return replace(voice, via=(carried, *voice.via), next=outlet.next)


def _unsaid_relay(view: View, verb: Match, at: int) -> Found | None:
    """«ونقلت عن مصادر أهلية قولها إن»: the outlet named before relays."""
    inner = _source_of(view, at)
    if inner is None:
        return None
    return Found(verb.first, inner, after_saying(view, inner.next), "asserts", verb.entry.id)


def _relayed(view: View, verb: Match, outer: Voice) -> Found | None:
    ascribed = "نسب" in view.text(verb.first)  # «ونسبت الصحيفة إلى مسؤول قوله إن»
    at = outer.next if ascribed and view.text(outer.next) == "الي" else _from_whom(view, outer)
    if ascribed and at is None:
        return None
    if at is not None:
        inner = _source_of(view, at + 1)
        if inner is not None and (view.text(at) == "عن" or view.text(inner.next) in _SAYING):
            via = ((outer.first, outer.last, outer.type), *inner.via)
            voice = replace(inner, via=via, type=own_reporter(outer, inner))
            return Found(verb.first, voice, after_saying(view, voice.next), "asserts", verb.entry.id)
    says = tells(view, outer.next) and not shows_pictures(view, outer.next)
    if not says or not (outer.media or outer.type in _RELAYS):
        return None
    return Found(verb.first, outer, scope_from(view, outer.next), "asserts", verb.entry.id)


def _from_whom(view: View, outer: Voice) -> int | None:
    """Where «عن» stands after the outlet, at once or after an aside and the day."""
    at = outer.next
    if not (view.text(at) in ("عن", "علي", "،", ",") or view.text(at) in _WHEN):
        return None
    for i in range(at, min(len(view.tokens), at + _ASIDE)):
        if view.text(i) == "عن":
            return i
        if view.text(i) in THAT or view.text(i) in (".", ":", "؛"):
            return None
        if thing_told(view, i) and view.text(i) not in _WHEN:
            return None
    return None


def _source_of(view: View, at: int) -> Voice | None:
    """Whom a relay names after «عن»: a speaker, or a person with an office."""
    return voice_at(view, at) or bystander_at(view, at) or person_at(view, at)
