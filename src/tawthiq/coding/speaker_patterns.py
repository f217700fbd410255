"""How a sentence names its voices: verb and speaker, speaker and verb, speaker and colon, words of source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tawthiq.arabic.fold import bare
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.phrase_view import View
from tawthiq.coding.speaker_carriers import carrier_at
from tawthiq.coding.speaker_names import Voice, own_reporter, voice_at
from tawthiq.coding.speaker_persons import is_given, office_in, person_at
from tawthiq.coding.speaker_words import THAT, is_picture
from tawthiq.coding.words import word_list
from tawthiq.model import Stance

_NO_NAME = word_list("no_name")
_CONJ = word_list("speech_conjunctions")
_BEFORE_SUBJECT = _CONJ | word_list("that_before_speaker")
_FORMULAS = word_list("outlet_formulas")
_AUXILIARIES = word_list("auxiliaries")
_SAYING = word_list("his_saying")
_NOW_TOLD = frozenset({":"}) | THAT
_REPORTS = word_list("report_heads")
_REPORTERS = ("civil_defence", "monitors", "medical", "activists", "media_office")
_LONG_SUBJECT = 20
_BACK = ("به", "عنه", "عليه", "له", "عنها", "بها", "ل", "ان")


@dataclass(frozen=True, slots=True)
class Found:
    """A voice read at `begin` (its verb or preposition) whose words begin at the view's position `scope`.

    `voice` None where the verb goes on with an earlier speaker or none is named; `before`: what it governs
    stands before it.
    """

    begin: int
    voice: Voice | None
    scope: int
    stance: Stance
    entry: str
    before: bool = False


def found_in(view: View) -> list[Found]:
    """The voices of a sentence in their order."""
    found: list[Found] = []
    at = 0
    while at < len(view.tokens):
        one = _at(view, at, found)
        if one is None:
            at += 1
            continue
        found.append(one)
        at = max(at + 1, (one.voice.next if one.voice else 0) if one.before else one.scope)
    return found


def _at(view: View, at: int, found: Sequence[Found]) -> Found | None:
    if at == 0 or (view.is_stop(at - 1) and at < 6):
        unnamed = _unnamed(view, at)
        if unnamed is not None:
            return unnamed
    if at == 0:
        head = _report_of(view) or _person_first(view)
        if head is not None:
            return head
    if _opens(view, at):
        one = _colon(view, at) or _named_first(view, at) or _said_that(view, at)
        if one is not None:
            return one
    for match in view.starts.get(at, ()):
        one = _by_word(view, match, found)
        if one is not None:
            return one
    return None


def _by_word(view: View, match: Match, found: Sequence[Found]) -> Found | None:
    kind = match.entry.data.get("kind")
    if kind == "prep":
        return _source(view, match)
    if kind == "verb" and not match.suffix and match.kind in ("verb", "phrase"):
        return _verb_first(view, match, found)
    if kind == "participle" and not match.suffix:
        return _participle(view, match, found)
    return None


def _opens(view: View, at: int) -> bool:
    """May a subject stand here: at the start, after a mark or a joining word?"""
    if at == 0 or view.is_stop(at - 1):
        return True
    before, word = view.text(at - 1), view.text(at)
    return before in _BEFORE_SUBJECT or (word.startswith("و") and len(word) > 3)


def _unnamed(view: View, at: int) -> Found | None:
    for match in view.starts.get(at, ()):
        data = match.entry.data
        if data.get("kind") == "unattributed":
            return Found(at, None, match.last, data["stance"], match.entry.id)
        if data.get("stance") == "hedges" and data.get("kind") == "verb" and view.text(match.last) in THAT:
            return Found(at, None, match.last + 1, "hedges", match.entry.id)
    return None


def _report_of(view: View) -> Found | None:
    """«حصيلة عمليات فرقنا يوم السبت»: a heading that names whose report it is."""
    at = 0
    while at < 3 and bare(view.text(at)) in _REPORTS:
        at += 1
    voice = voice_at(view, at) if at else None
    if voice is None or voice.entry not in _REPORTERS:
        return None
    return Found(0, voice, voice.next, "asserts", "report_of")


def _person_first(view: View) -> Found | None:
    """«فلان، أحد أهالي المدينة، تحدث …»: a name, who he is, and then his verb."""
    if not is_given(view.text(0)):
        return None
    top = min(len(view.tokens), _LONG_SUBJECT)
    for at in range(2, top):
        verb = view.cue_verb(at)
        if verb is not None and not verb.prefix and verb.entry.data["stance"] == "asserts":
            voice = office_in(view, 0, at)
            return Found(0, voice, _scope(view, verb.last), "asserts", verb.entry.id) if voice else None
    return None


def _colon(view: View, at: int) -> Found | None:
    """مصدر طبي: …; المصدر: لجنة البلدة."""
    if view.text(at) == "المصدر" and view.text(at + 1) == ":":
        voice = voice_at(view, at + 2)
        return Found(at, voice, at, "asserts", voice.entry, True) if voice else None
    voice = _subject(view, at, limit=at + 14)
    if voice is None:
        return None
    top = min(len(view.tokens), voice.first + 16)
    stop = next((i for i in range(voice.first + 1, top) if view.text(i) == ":"), None)
    if stop is None or any(view.is_stop(i) and view.text(i) not in "()-" for i in range(voice.first, stop)):
        return None
    if any(view.cue_verb(i) for i in range(voice.first + 1, stop)):
        return None
    if voice.next < stop and voice.entry != "reporter" and not voice.via and not voice.also:
        voice = replace(voice, last=stop, next=stop)
    return Found(at, voice, stop + 1, "asserts", voice.entry) if stop - voice.next <= 6 else None


def _subject(view: View, at: int, limit: int | None = None, via: bool = True) -> Voice | None:
    """A speaker who is the subject: no preposition is joined to him."""
    if view.text(at) in _NO_NAME:
        return None
    heads = [m for m in view.starts.get(at, ()) if m.entry.data.get("kind") in ("head", "side")]
    if heads and all(m.prefix.lstrip("وف") not in ("", "ال") for m in heads):
        return None
    return voice_at(view, at, limit, via)


def _named_first(view: View, at: int) -> Found | None:
    """الجيش ينفي، مصدر أمني رفض ذكر اسمه رجح، وكان المرصد قد أعلن."""
    voice = _subject(view, at, via=False)
    if voice is None:
        return None
    for step in range(voice.next, min(len(view.tokens), voice.next + 6)):
        if view.is_stop(step) and view.text(step + 1) not in ("قد", "فقد"):
            return None
        for match in view.starts.get(step, ()):
            if _is_his_verb(view, voice, match):
                carried = _with_carriers(view, voice, match.last)
                scope = _scope(view, carried.next)
                return Found(at, carried, scope, match.entry.data["stance"], match.entry.id)
    return None


def _is_his_verb(view: View, voice: Voice, match: Match) -> bool:
    data = match.entry.data
    if data.get("kind") != "verb" or match.kind != "verb" or match.prefix or match.suffix:
        return False
    step = match.first
    if data.get("relay") or (view.text(step) == "ذكر" and view.text(step - 1) == "رفض"):
        return False
    if data.get("shows") and not _tells(view, match.last):
        return False
    if data.get("needs") and voice.type not in data["needs"]:
        return False
    near = all(view.text(i) in _AUXILIARIES or view.is_stop(i) for i in range(voice.next, step))
    told = _told(view, match.last) or any(_thing_told(view, match.last + i) for i in (0, 1))
    return data["stance"] != "asserts" or bool(data.get("needs")) or near or told


def _said_that(view: View, at: int) -> Found | None:
    """«علم نشطاء المرصد أن», «حددت مصادر محلية أن»: any verb, a speaker, and «that» right after him."""
    if at > 1 or view.cue_verb(at) is not None or view.text(at) in THAT or view.text(at) in _CONJ:
        return None
    voice = _subject(view, at + 1)
    if voice is None or view.text(voice.next) not in THAT or voice.entry == "source_bare":
        return None
    return Found(at, voice, voice.next + 1, "asserts", "say")


def _with_carriers(view: View, voice: Voice, at: int) -> Voice:
    """Carriers after the verb (تنفي في بيان)."""
    via = list(voice.via)
    for _ in range(2):
        found = carrier_at(view, at)
        if found is None:
            break
        via.append(found[:3])
        at = found.next
    return replace(voice, via=tuple(via), next=max(at, voice.next))


def _told(view: View, at: int, reach: int = 8) -> bool:
    return any(view.text(i) in _NOW_TOLD for i in range(at, min(at + reach, len(view.tokens))))


def _scope(view: View, at: int) -> int:
    return at + 1 if view.text(at) in _NOW_TOLD else at


def _verb_first(view: View, verb: Match, found: Sequence[Found]) -> Found | None:
    """قال X إن، اتهم X Y، نقلت X عن Y، وأضاف أن."""
    data, at = verb.entry.data, verb.last
    if view.text(verb.first).removeprefix("و") in _FORMULAS and _goes_on(view, at):
        return None
    lead = carrier_at(view, at)
    at = lead.next if lead is not None else at
    if data.get("relay") and view.text(at) == "عن":
        return _unsaid_relay(view, verb, at + 1)
    scope = _goes_on(view, at) or _tells_at_once(view, verb, at)
    if scope and not data.get("needs") and not data.get("relay"):
        goes_on = _subject_left_out(view, verb)
        return Found(verb.first, None, scope, data["stance"], "go_on") if goes_on else None
    voice = _subject(view, at)
    if voice is None and data["stance"] == "asserts" and not data.get("needs"):
        voice = person_at(view, at)
    if voice is None or (data.get("needs") and voice.type not in data["needs"]):
        return None
    if data.get("relay"):
        return _relayed(view, verb, voice)
    if lead is not None:
        voice = replace(voice, via=(lead[:3], *voice.via))
    return _told_by(view, verb, voice, found)


def _that_after(view: View, at: int) -> int | None:
    """«إن» or a colon soon after the speaker, before any other verb of saying."""
    for i in range(at, min(at + 7, len(view.tokens))):
        if view.text(i) in _NOW_TOLD:
            return i
        if view.text(i) in _OTHERWISE or (i > at and view.cue_verb(i) is not None):
            return None
    return None


def _subject_left_out(view: View, verb: Match) -> bool:
    """«وأضافت أن», not «معلومات تفيد بأن» (her verb has its subject) nor «يرجح أنها» (nobody's)."""
    word = view.text(verb.first).removeprefix("و")
    if verb.entry.data["stance"] == "hedges" and word.startswith("ي"):
        return False
    joined = view.text(verb.first) != word or view.is_stop(verb.first - 1)
    return verb.first <= 1 or joined or view.text(verb.first - 1) in ("كما", "قد", "اذ")


def _unsaid_relay(view: View, verb: Match, at: int) -> Found | None:
    """«ونقلت عن مصادر أهلية قولها إن»: the outlet named before relays."""
    inner = _source_of(view, at)
    if inner is None:
        return None
    return Found(verb.first, inner, _after_saying(view, inner.next), "asserts", verb.entry.id)


def _told_by(view: View, verb: Match, voice: Voice, found: Sequence[Found]) -> Found | None:
    data = verb.entry.data
    if data.get("shows") and (_shows_pictures(view, voice.next) or not _tells(view, voice.next)):
        return None
    if data.get("issues") and not _issues(view, voice.next):
        return None
    wanted = data.get("object")
    if wanted and not any(wanted in view.text(i) for i in range(voice.next, voice.next + 9)):
        return None
    if data["stance"] == "accuses" and _is_accused(view, voice):
        return Found(verb.first, None, verb.last, "accuses", "go_on") if found else None
    if not voice.via or voice.via[-1][1] <= voice.last:
        voice = _late_carrier(view, _by_outlet(view, voice))
    that = _that_after(view, voice.next)
    scope = that + 1 if that is not None else voice.next
    return Found(verb.first, voice, scope, data["stance"], verb.entry.id)


def _goes_on(view: View, at: int) -> int:
    """Where what is told begins when «that», «إلى أن» or the thing told follows at once, else 0."""
    if view.text(at) in ("،", ","):  # وذكر، اليوم الأحد، أن
        close = next((i for i in range(at + 1, at + 6) if view.text(i) in ("،", ",")), at)
        at = close + 1
    if view.text(at) in _NOW_TOLD:
        return at + 1
    if view.text(at) in ("الي", "علي", "عن", "ب"):
        if view.text(at + 1) in THAT:
            return at + 2
        at += 1
        return at if _thing_told(view, at) else 0
    return 0


def _tells_at_once(view: View, verb: Match, at: int) -> int:
    """«ولفتت إلى قذائف سقطت», «وأضاف شن الطيران»: at a sentence's start no subject is left to come."""
    if verb.first > 1 or verb.entry.data["stance"] != "asserts":
        return 0
    if view.text(at) == "الي" and view.text(verb.first).removeprefix("و").startswith(_POINTS):
        return at + 1
    acts = any(m.entry.data.get("kind") == "own_attack" for m in view.starts.get(at, ()))
    return at if verb.entry.data.get("continuing") and acts else 0


def _thing_told(view: View, at: int) -> bool:
    return any(
        m.entry.data.get("kind") in ("stop", "unattributed")
        and m.kind != "verb"
        and m.prefix in ("", "ب", "بال")
        for m in view.starts.get(at, ())
    )


def _tells(view: View, at: int) -> bool:
    return _told(view, at, 6) or any(_thing_told(view, i) for i in (at, at + 1))


def _issues(view: View, at: int) -> bool:
    """«أصدر المشفى إحصائية», «أصدرت الخلية بيانا»."""
    return any(bare(view.text(i)).startswith(_ISSUED) for i in range(at, at + 3))


_OTHERWISE = word_list("own_words_end")
_POINTS = tuple(word_list("points_to"))
_ISSUED = tuple(word_list("issued"))


def _is_accused(view: View, voice: Voice) -> bool:
    """«يحمّل حكومة … المسؤولية», «اتهم الجيش بقصف»: the one named is accused, the subject is left out."""
    word = view.text(voice.next)
    by = word.startswith("ب") and _thing_told(view, voice.next)
    return voice.type in ("official", "military_statement") and (by or "مسوولي" in word)


def _shows_pictures(view: View, at: int) -> bool:
    """«تداول ناشطون صورا», «بثت شبكة تسجيلا»: pictures shared claim nothing in words."""
    return any(is_picture(view.text(i)) for i in range(at - 1, at + 5))


def _late_carrier(view: View, voice: Voice) -> Voice:
    for at in range(voice.next, min(len(view.tokens), voice.next + 8)):
        if view.text(at) == "عبر" and (found := carrier_at(view, at)):
            return replace(voice, via=(*voice.via, found[:3]))
    return voice


def _by_outlet(view: View, voice: Voice) -> Voice:
    """«وأوضح مصدر أمني، طبقا لقناة محلية، أن»: the outlet that has it carries it."""
    if not view.is_stop(voice.next):
        return voice
    preps = (m for m in view.starts.get(voice.next + 1, ()) if m.entry.data.get("kind") == "prep")
    prep = next(preps, None)
    outlet = voice_at(view, prep.last, via=False) if prep is not None else None
    if outlet is None or not outlet.media or not _told(view, outlet.next, 7):
        return voice
    carried = (outlet.first, outlet.last, outlet.type)
    return replace(voice, via=(carried, *voice.via), next=outlet.next)


def _source_of(view: View, at: int) -> Voice | None:
    """Whom a relay names after «عن»: a speaker, or a person with an office."""
    return voice_at(view, at) or person_at(view, at)


def _after_saying(view: View, at: int) -> int:
    """Past «قوله إن», «تأكيده أن»."""
    for i in range(at, min(at + 3, len(view.tokens))):
        if view.text(i) in _SAYING or view.is_stop(i):
            at = i + 1
    return _scope(view, at)


def _relayed(view: View, verb: Match, outer: Voice) -> Found | None:
    if view.text(outer.next) == "عن":
        inner = _source_of(view, outer.next + 1)
        if inner is not None:
            via = ((outer.first, outer.last, outer.type), *inner.via)
            voice = replace(inner, via=via, type=own_reporter(outer, inner))
            return Found(verb.first, voice, _after_saying(view, voice.next), "asserts", verb.entry.id)
    told = _tells(view, outer.next) and not _shows_pictures(view, outer.next)
    if not told or not (outer.media or outer.type in _RELAYS):
        return None
    return Found(verb.first, outer, _scope(view, outer.next), "asserts", verb.entry.id)


_RELAYS = ("outlet_reporter", "local_activists", "government_side_media", "local_media")


def _participle(view: View, match: Match, found: Sequence[Found]) -> Found | None:
    """«…، وفق الدفاع المدني، لافتا إلى أن»: he goes on; «نافيا أن» turns the stance of what follows."""
    scope = _goes_on(view, match.last)
    stance: Stance = match.entry.data["stance"]
    if not scope or (stance == "asserts" and not (found and found[-1].before)):
        return None
    return Found(match.first, None, scope, stance, "go_on")


def _source(view: View, prep: Match) -> Found | None:
    """بحسب X، وفق ما أفاد به X، نقلا عن X: before what they govern at a sentence's start, else after it."""
    at = prep.last
    if view.text(at) in ("ما", "لما", "عن"):
        at += 1
    verb = view.cue_verb(at)
    as_told = view.text(prep.first) in ("كما", "وكما")
    if as_told and (verb is None or verb.entry.data.get("needs")):
        return None
    at = verb.last if verb is not None else at
    for _ in range(2):
        at += view.text(at) in _BACK
    lead = carrier_at(view, at)
    if lead is not None and voice_at(view, lead.next) is not None:
        at = lead.next
    voice = voice_at(view, at)
    if voice is None:
        return None
    leads = _leads(view, prep, voice) or (as_told and prep.first <= 1)
    entry = verb.entry.id if verb else prep.entry.id
    return Found(prep.first, voice, _after_voice(view, voice), "asserts", entry, before=not leads)


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
