"""Persons who speak by name: with an office after it (فلان، مدير المشفى), or with none (قال سامر إنه)."""

from __future__ import annotations

from tawthiq.coding.phrase_view import View
from tawthiq.coding.speakers.carriers import opens_carrier
from tawthiq.coding.speakers.found import subject_at
from tawthiq.coding.speakers.names import Voice
from tawthiq.coding.speakers.told import speech_at, thing_told, told
from tawthiq.coding.speakers.words import THAT, given_names
from tawthiq.coding.words import word_list
from tawthiq.model import SpeakerType, Stance

_NO_NAME = word_list("no_name")
_NOT_IN = word_list("not_in_name")
_TOLD = word_list("told_with_article")
_TITLES = word_list("name_titles")
_SAYING = word_list("his_saying")
_DOCTORS = word_list("doctors")
_RANKS = word_list("military_ranks")
_POLICE = word_list("police_words")
_WHO = word_list("relative_pronouns")
_PREPOSITIONS = frozenset({"في", "الي", "خلال", "عن"})
_DESCRIBES = ("وصف", "وصفت", "صف", "صفت", "يصف", "تصف")  # also where their و was taken for «and»
_ELDERS = ("الشيخ", "الحاج")
_WHO_IS = ("وهو", "وهي")
_AGAIN, _SOON = 2, 12
_SHORT_NAME, _LONG_NAME = 6, 22
PERSONS = (
    "reporter",
    "journalist",
    "activists",
    "medical",
    "official",
    "spokesman",
    "director",
    "eyewitness",
    "bystander",
    "policeman",
    "monitors",
    "civil_defence",
    "international",
)


def person_at(view: View, at: int) -> Voice | None:
    """Somebody named at a position whose words follow («إن», colon, قوله); None where it is no person's name.

    A name that holds an office is of that office's type, one that holds none an eyewitness (`person`).
    """
    end = _told_at(view, at)
    if end is None or end == at or not _may_begin(view, at):
        return None
    held = office_in(view, at, end)
    if held is not None:
        return held
    if (officer := ranked(view, at, end)) is not None:
        return officer
    if not _is_name(view, at, end):
        return None
    return Voice(at, _name_end(view, at, end), _plain_type(view, at), "person", end)


def _name_end(view: View, at: int, end: int) -> int:
    """Where the name itself ends: before a comma, or before «التي نجت من القصف»."""
    return next((i for i in range(at, end) if view.is_stop(i) or view.text(i) in _WHO), end)


def _plain_type(view: View, at: int) -> SpeakerType:
    """«وقال الدكتور أبو عمر إن القتلى سبعة»: a doctor with no office named tells what he treated."""
    return "medical" if view.text(at) in _DOCTORS else "eyewitness"


def office_in(view: View, at: int, end: int) -> Voice | None:
    """The person named at at:end with the type of the office that stands in the name."""
    for i in range(at, end):
        if view.text(i) in _PREPOSITIONS:
            return None  # «وفق سامر في إحصاء أول …»: what follows is no part of the name
        inner = subject_at(view, i, limit=end, via=False)
        if inner is not None and inner.entry in PERSONS and (i > at + 1 or is_given(view.text(at))):
            return Voice(at, max(inner.last, at + 1), inner.type, inner.entry, end)
    return None


def holds_office(view: View, at: int) -> Voice | None:
    """«أكد فلان، الناطق باسم المنسقية، مقتل سبعة»: a name, his office between commas, then what is told."""
    voice = takes_a_side(view, at, "asserts")
    if voice is None or voice.entry == "person":
        return None
    described = view.text(at - 1).removeprefix("و") in _DESCRIBES
    return voice if described or thing_told(view, voice.next) else None


def takes_a_side(view: View, at: int, stance: Stance) -> Voice | None:
    """«اتهم الشيخ فلان، وهو أحد وجهاء البلدة، الجيش», «نفى فلان، الناطق باسم …، أن»: a person by name.

    Who he is, his rank or his title must stand there: a name alone may be any politician's.
    """
    if not is_given(view.text(at)) or not _may_begin(view, at):
        return None
    end = at + 1
    while end < at + _SHORT_NAME and _in_name(view, end) and not _object_begins(view, end):
        end += 1
    held = subject_at(view, end, via=False) if stance != "accuses" and end > at + 1 else None
    if held is not None and held.entry not in PERSONS:
        held = None
    follows = end if held is None else held.next  # «أعلن فلان الفلاني المتحدث باسم الوزارة مقتل …»
    if held is None and view.text(end) in ("،", ","):
        close = next((i for i in range(end + 1, end + _LONG_NAME) if view.text(i) in ("،", ",")), None)
        if close is None:
            return None
        first = end + 1 + (view.text(end + 1) in _WHO_IS)
        offices = (subject_at(view, i, limit=close, via=False) for i in range(first, close))
        held = next((v for v in offices if v is not None), None)
        follows = close + 1
    kind: SpeakerType = held.type if held is not None else _plain_type(view, at)
    if view.text(at) in _RANKS and held is None:
        kind = _ranked(view, at, end).type
    elder = stance == "accuses" and view.text(at) in _ELDERS
    if held is None and view.text(at) not in _RANKS and not elder:
        return None  # a politician known to all
    return Voice(at, end, kind, held.entry if held is not None else "person", follows)


def _in_name(view: View, at: int) -> bool:
    """A further word of a name: «سامر علي» too, whose second word folds to the preposition."""
    return _plain_word(view, at) or (view.text(at) == "علي" and is_given(view.text(at - 1)))


def _object_begins(view: View, at: int) -> bool:
    """«اتهم الشيخ فلان باغتيال …»: where whom he accuses, or of what, is named."""
    word = view.text(at)
    return word.startswith("ب") and (thing_told(view, at) or bool(view.starts.get(at)))


def ranked(view: View, at: int, end: int) -> Voice | None:
    """An officer by his rank, None for anybody else."""
    return _ranked(view, at, end) if view.text(at) in _RANKS and end > at + 1 else None


def _ranked(view: View, at: int, end: int) -> Voice:
    """«العقيد فلان، من القوة الجوية،»: an officer speaks for the army, or for the police that he names."""
    words = [view.text(i) for i in range(at, end)]
    civil: SpeakerType = "civil_defence" if "المدني" in words else "official"
    police = "المدني" in words or any(w in _POLICE or w.removeprefix("ب") in _POLICE for w in words)
    last = next((i for i in range(at, end) if view.is_stop(i)), end)
    return Voice(at, last, civil if police else "military_statement", "spokesman", end)


def name_at(view: View, at: int) -> Voice | None:
    """«وفق عبد الرحمن»: a bare name, of somebody whom the report has named before."""
    end = at
    while end < at + _SHORT_NAME and _of_name(view, at, end):
        end += 1
    return Voice(at, end, _plain_type(view, at), "person", end) if end > at else None


def named_again(view: View, at: int) -> Voice | None:
    """«وأكدت الغرفة أن», «وقال رامز إن»: one or two words before what is told, of a speaker named before.

    Whether anybody was is known where the voice is resolved; one of whom nothing was told is dropped.
    """
    end = at
    while end < at + _AGAIN and _plain_word(view, end):
        end += 1
    if end == at or not _his_words(view, end):
        return None
    definite = view.text(at).startswith("ال")
    return Voice(at, end, "unattributed", "named_before", end, anaphor=definite and end == at + 1)


def _his_words(view: View, at: int) -> bool:
    """«… إن», «…، في تصريح لوكالة، أن», «… «سقطت …»»: does what he says follow?"""
    follows = view.text(at) in THAT or view.text(at) in ("،", ",", ":") or opens_carrier(view, at)
    return speech_at(view, at) or view.text(at) in _TOLD or (follows and told(view, at, _SOON))


def _plain_word(view: View, at: int) -> bool:
    word = view.text(at)
    if view.is_stop(at) or view.tokens[at].kind != "word" or word in THAT:
        return False
    return word not in _NO_NAME and word not in _NOT_IN and word not in _TOLD and not _listed(view, at)


def _of_name(view: View, first: int, at: int) -> bool:
    word = view.text(at)
    if is_given(word):
        return True
    return at > first and view.text(at - 1) == "عبد" and word.startswith("ال")


def _told_at(view: View, at: int) -> int | None:
    quoted = speech_at(view, at)  # «أعلن "فلان" مدير المشفى …»: the next mark closes his name
    for end in range(at, min(at + _LONG_NAME, len(view.tokens))):
        word = view.text(end)
        marked = end > at + 1 and speech_at(view, end)
        if word in THAT or word == ":" or word in _SAYING or (marked and not quoted):
            return end
        quoted = quoted and not marked
        if view.tokens[end].kind not in ("word", "number", "latin") and word not in ("،", "(", ")", "."):
            return None
    return None


def _may_begin(view: View, at: int) -> bool:
    word = view.text(at)
    plain = word not in _NO_NAME and word not in _NOT_IN and view.tokens[at].kind == "word"
    return plain and (is_given(word) or not _listed(view, at))


def _listed(view: View, at: int) -> bool:
    """Does the lexicon know the word, but for a trade that is a surname too (الخطيب)?"""
    return any(m.entry.data.get("kind") != "bystander" for m in view.starts.get(at, ()))


def is_given(word: str) -> bool:
    """Is the folded word a given name or a title?"""
    return word in given_names() or word in _TITLES


def _is_name(view: View, at: int, end: int) -> bool:
    """A given name or a title first, or a surname alone («الطائي»); nothing that the lexicon knows inside."""
    end = _name_end(view, at, end)  # وقال الطائي، خلال زيارته، إن
    of_whom = view.text(end) in _WHO or (view.text(end) in ("،", ",") and view.text(end + 1) in _WHO)
    if of_whom:  # قال فلان، الذي تضرر بيته، إنه
        return 0 < end - at < _SHORT_NAME
    if not 0 < end - at < _SHORT_NAME:
        return False
    words = [view.text(i) for i in range(at, end)]
    if any(w in _NOT_IN or w in _TOLD for w in words):
        return False
    surname = len(words) == 1 and words[0].startswith("ال") and words[0].endswith("ي")
    return is_given(words[0]) or (surname and not _listed(view, at))
