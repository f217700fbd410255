"""Speakers that stand first: before a colon, before their verb, as the heading of their own report."""

from __future__ import annotations

from dataclasses import replace

from tawthiq.arabic.fold import bare
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.phrase_view import View
from tawthiq.coding.speakers.carriers import carrier_at
from tawthiq.coding.speakers.found import Found, subject_at
from tawthiq.coding.speakers.names import Voice, bystander_at, own_reporter, voice_at
from tawthiq.coding.speakers.persons import is_given, office_in, ranked
from tawthiq.coding.speakers.told import (
    counted,
    declares_other,
    scope_from,
    takes_in,
    tells,
    thing_told,
    told,
)
from tawthiq.coding.speakers.words import THAT
from tawthiq.coding.words import word_list

_CALLED = word_list("called")
_CONJ = word_list("speech_conjunctions")
_JOINING = THAT | _CONJ
_AUXILIARIES = word_list("auxiliaries")
_REPORTS = word_list("report_heads")
_REPORTERS = ("civil_defence", "monitors", "medical", "activists", "media_office")
_AGENCIES = word_list("bare_agencies")
_WAS = word_list("past_perfect")
_SHOWED = word_list("showed")
_MENTION_OF = ("رفض", "علي", "عدم", "دون")  # «رفض ذكر اسمه», «لم يأت على ذكر السوق»
_AS_FOR = ("اما", "واما")
_LOOK = "شاهد"  # «شاهد: لحظة …» bids the reader to look
UNNAMED = word_list("unnamed_sources")
OPENS_NAME = frozenset({"|", "("})
_SIGN = ("civil_defence", "monitors", "monitors_named", "medical", "medical_named", "activists")
_OUTLETS_OWN = ("outlet_reporter", "local_media", "government_side_media")
_OPENS_SOURCE = frozenset({"(", "|", "-", "–", "/", "ـ"})
_ENDS_TEXT = frozenset({")", ".", "،"})
_DEAD = frozenset({"قتلي", "جرحي", "قتيلا", "قتيلين", "شهداء", "ضحايا", "شهيدا", "شهيدين", "مصابين", "جريحا"})
_TOLLS = frozenset({"حصيله", "الحصيله", "احصاء", "احصاييه"})
_NO_BODY = ("unattributed", "local_media")  # «حصيلة التفجير في مدينة كذا» is of no source there
_AMONG_THEM = frozenset({"بينها", "بينهم", "منها", "منهم", "ومنها", "وبينها", "ابرزها"})
_STROKES = frozenset({"-", "–", "/", "|", "ـ"})
_BEFORE_STROKE = 8
_LEAST = 3  # words that are told before their source
_LONG_SUBJECT = 20
_TO_OBJECT = 8  # words from «يحمّل» to «المسؤولية»


def colon(view: View, at: int) -> Found | None:
    """مصدر طبي: …; المصدر: لجنة البلدة."""
    if view.text(at) == "المصدر" and view.text(at + 1) in (":", "/", "|"):
        voice = voice_at(view, at + 2)
        return Found(at, voice, at, "asserts", voice.entry, True) if voice else None
    if at == 0 and (slashed := _slashed(view)) is not None:
        return slashed
    if not view.has_colon or (view.text(at) == _LOOK and view.text(at + 1) == ":"):
        return None
    voice = subject_at(view, at, limit=at + 14)
    if voice is None or view.text(at) in _AGENCIES or _toll_of(view, at, voice):
        return None
    if voice.media and at > 0 and view.text(at - 1) in _STROKES:
        return None  # «طرابلس - بوابة الوسط: …»: a dateline
    top = min(len(view.tokens), voice.first + 16)
    stop = next((i for i in range(voice.first + 1, top) if view.text(i) == ":"), None)
    if stop is None or any(view.is_stop(i) and view.text(i) not in "()-" for i in range(voice.first, stop)):
        return None
    if any(view.cue_verb(i) for i in range(voice.first + 1, stop)):
        return None
    voice = _agency_on(view, voice, stop) or voice
    if voice.next < stop and voice.entry != "reporter" and not voice.via and not voice.also:
        voice = replace(voice, last=stop, next=stop)
    return Found(at, voice, stop + 1, "asserts", voice.entry) if stop - voice.next <= 6 else None


def _agency_on(view: View, agency: Voice, stop: int) -> Voice | None:
    """«رويترز عن شهود: …»: they say it, through the agency."""
    if not (agency.media or agency.type == "government_side_media") or view.text(agency.next) != "عن":
        return None
    inner = voice_at(view, agency.next + 1, limit=stop) or bystander_at(view, agency.next + 1, limit=stop)
    if inner is None:
        return None
    via = ((agency.first, agency.last, agency.type), *inner.via)
    return replace(inner, via=via, type=own_reporter(agency, inner))


def _toll_of(view: View, at: int, voice: Voice) -> bool:
    """«حصيلة ضحايا المجزرة:», «الحصيلة النهائية للغارة على البلدة:» counts the harmed of an attack; nobody
    speaks. «حصيلة رسمية:» and «حصيلة الدفاع المدني:» say whose count it is."""
    if view.text(at) not in _TOLLS:
        return False
    counts = bare(view.text(at + 1)).removeprefix("ال") in _DEAD
    return counts or (voice.entry == "source_bare" and voice.type in _NO_BODY)


def _slashed(view: View) -> Found | None:
    """«مصدر أمني/ مقتل …»: a source before a stroke. A place or an agency there is a dateline."""
    unnamed = bool(UNNAMED.intersection({view.text(0)}))
    barred = 0 in view.starts and any(view.text(i) == "|" for i in range(1, _BEFORE_STROKE))
    voice = subject_at(view, 0, limit=_BEFORE_STROKE) if unnamed or barred else None
    if voice is None or voice.next > voice.last:
        return None
    # «وزارة الصحة | مقتل …»; an outlet there heads its own news
    if not (unnamed and view.text(voice.last) == "/") and not (
        barred and view.text(voice.last) == "|" and not voice.media and voice.type not in _OUTLETS_OWN
    ):
        return None
    return Found(0, voice, voice.last + 1, "asserts", voice.entry)


def ends_with(view: View, at: int) -> Found | None:
    """«مقتل سبعة في … (مصدر طبي)», «… - مصدر أمني», «… | الدفاع المدني السوري»: the source at the end."""
    if at < _LEAST or view.text(at - 1) not in _OPENS_SOURCE:
        return None
    named = view.text(at - 1) in OPENS_NAME and at in view.starts
    voice = subject_at(view, at) if named or view.text(at) in UNNAMED else None
    if voice is None or (view.text(at) not in UNNAMED and voice.entry not in _SIGN):
        return None
    if any(view.text(i) not in _ENDS_TEXT for i in range(voice.next, len(view.tokens))):
        return None
    if named and any(m.entry.data.get("kind") in ("head", "modifier") for m in view.ends.get(at - 1, ())):
        return None  # «نقلوا إلى المستشفى (مجمع ناصر)»: says which
    return Found(at, voice, voice.next, "asserts", "according_to", before=True)


def named_first(view: View, at: int) -> Found | None:
    """الجيش ينفي، مصدر أمني رفض ذكر اسمه رجح، وكان المرصد قد أعلن."""
    as_for = view.text(at - 1) in _AS_FOR
    if as_for and (person := _as_for_person(view, at)) is not None:
        return person
    if view.last_verb <= at or not any(m.first > at and _is_bare_verb(m, as_for) for m in view.matches):
        return None
    voice = subject_at(view, at, via=False)
    if voice is None:
        return None
    voice = _over_examples(view, voice)
    for step in range(voice.next, min(len(view.tokens), voice.next + 6)):
        if view.is_stop(step) and view.text(step + 1) not in ("قد", "فقد"):
            return None
        for match in view.starts.get(step, ()):
            if _is_his_verb(view, voice, match, as_for):
                carried = _with_carriers(view, voice, match.last)
                scope = scope_from(view, carried.next)
                return Found(at, carried, scope, match.entry.data["stance"], match.entry.id)
    return None


def _over_examples(view: View, voice: Voice) -> Voice:
    """«منظمات حقوقية، بينها كذا، خلصت إلى أن»: past whom it names among them."""
    at = voice.next
    if view.text(at) not in ("،", ",") or view.text(at + 1) not in _AMONG_THEM:
        return voice
    close = next((i for i in range(at + 2, at + 10) if view.text(i) in ("،", ",")), None)
    return replace(voice, next=close + 1) if close is not None else voice


def _as_for_person(view: View, at: int) -> Found | None:
    """«أما العميد فلان فرأى أن», «أما فلان، الناطق باسم كذا، فقال إن»: a person by rank, title or office."""
    plain = bystander_at(view, at)
    if not is_given(view.text(at)) and plain is None:
        return None
    for step in range(at + 1, min(len(view.tokens), at + _LONG_SUBJECT)):
        verbs = (m for m in view.starts.get(step, ()) if m.prefix == "ف" and _is_bare_verb(m, True))
        verb = next(verbs, None)
        if verb is not None:
            voice = plain or office_in(view, at, step) or ranked(view, at, step)
            scope = scope_from(view, verb.last)
            return Found(at, voice, scope, verb.entry.data["stance"], verb.entry.id) if voice else None
    return None


def _is_bare_verb(match: Match, as_for: bool) -> bool:
    """`as_for`: after «أما» the verb takes «ف» («أما مدير الناحية فذكر أن …»)."""
    said = match.kind == "phrase" and match.entry.id == "say"  # قد بين
    joined = match.prefix and not (as_for and match.prefix == "ف")
    plain = (match.kind == "verb" or said) and not joined and not match.suffix
    return plain and match.entry.data.get("kind") == "verb"


def _is_his_verb(view: View, voice: Voice, match: Match, as_for: bool) -> bool:
    data = match.entry.data
    if not _is_bare_verb(match, as_for):
        return False
    step = match.first
    if view.text(step) in _CALLED:  # «موظف في الوزارة يدعى سامر»
        return False
    if view.text(step) == "توقع" and any(view.text(step + k) in _DEAD for k in (1, 2)):
        return False  # «معارك بين … توقع خمسة قتلى»: she leaves dead, she foretells none
    wanted = data.get("object")  # «رفض الاتهامات», not «مصدر رفض ذكر اسمه رجح»
    if wanted and not any(wanted in view.text(i) for i in range(match.last, match.last + _TO_OBJECT)):
        return False
    if data.get("relay") or (view.text(step) == "ذكر" and view.text(step - 1) in _MENTION_OF):
        return False
    if data.get("shows") and not tells(view, match.last):
        return False
    if declares_other(view, match.first, range(match.last, match.last + 3)):
        return False
    if data.get("receives") and (voice.anaphor or not takes_in(view, match.last)):
        return False
    if data.get("counts"):
        return counted(view, match.last)
    if data.get("needs") and voice.type not in data["needs"]:
        return False
    near = all(view.text(i) in _AUXILIARIES or view.is_stop(i) for i in range(voice.next, step))
    at_once = told(view, match.last) or any(thing_told(view, match.last + i) for i in (0, 1))
    return data["stance"] != "asserts" or bool(data.get("needs")) or near or at_once


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


def said_that(view: View, at: int) -> Found | None:
    """«علم نشطاء المرصد أن», «حددت مصادر محلية أن»: any verb, a speaker, and «that» right after him."""
    if at > 1 or view.text(at) in _JOINING:
        return None
    shows = view.text(at) in _SHOWED  # «وبين المصدر أن …», no verb of saying elsewhere
    if view.cue_verb(at) is not None and not shows:
        return None
    voice = subject_at(view, at + 1)
    if voice is None:
        return None
    that = voice.next + (shows and bool(voice.via) and view.text(voice.next) in ("،", ","))
    if view.text(that) not in THAT or (voice.entry == "source_bare" and not shows):
        return None
    return Found(at, voice, that + 1, "asserts", "say")


def opens_report(view: View) -> bool:
    """Does the sentence open with the head of a report («حصيلة عمليات …»)?"""
    return bare(view.text(0)) in _REPORTS


def report_of(view: View) -> Found | None:
    """«حصيلة عمليات فرقنا يوم السبت»: a heading that names whose report it is."""
    at = 0
    while at < 3 and bare(view.text(at)) in _REPORTS:
        at += 1
    voice = voice_at(view, at) if at else None
    if voice is None or voice.entry not in _REPORTERS:
        return None
    return Found(0, voice, voice.next, "asserts", "report_of")


def person_first(view: View) -> Found | None:
    """«فلان، أحد أهالي المدينة، تحدث …»: a name, who he is, and then his verb."""
    first = 1 if view.text(0) in _WAS else 0  # وكان فلان المتحدث باسم الوزارة قال إن
    if not is_given(view.text(first)):
        return None
    top = min(len(view.tokens), _LONG_SUBJECT)
    for at in range(first + 2, top):
        verb = view.cue_verb(at)
        if verb is not None and not verb.prefix and verb.entry.data["stance"] == "asserts":
            voice = office_in(view, first, at)
            return Found(0, voice, scope_from(view, verb.last), "asserts", verb.entry.id) if voice else None
    return None
