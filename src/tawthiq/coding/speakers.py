"""Who says it: the voices of a sentence, what each governs, and how each stands to it.

Read are: verb and speaker (قال ناشطون إن), speaker and verb (الجيش ينفي), speaker and colon, words of
source (بحسب، نقلا عن) before or after what they govern, chains (وكالة نقلا عن مصدر), and the later
"وأضاف المصدر" that goes on with an earlier voice. A sentence with no voice gives none: it is the outlet's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tawthiq.arabic.fold import bare
from tawthiq.arabic.tokens import Token
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.outlets import outlet_country, outlet_kind
from tawthiq.coding.phrase_view import View, view_of
from tawthiq.coding.speaker_names import THAT, Voice, carrier_at, vocabulary, voice_at
from tawthiq.coding.stance import Admits, stance_of
from tawthiq.coding.words import word_list
from tawthiq.model import SpeakerType, Stance, Via

__all__ = ["Attribution", "attributions", "outlet_country"]

_THAT = word_list("that_before_speaker")
_NO_NAME = word_list("no_name")
_PICTURES = tuple(word_list("pictures"))
_SHORT_NAME, _LONG_NAME = 7, 16
_CONJ = word_list("speech_conjunctions")


@dataclass(frozen=True, slots=True)
class Attribution:
    """A voice at tokens[first:last] (empty where unnamed) that governs tokens[scope_first:scope_last].

    `continuing`: it goes on with the earlier speaker of the report. `verb_entry` is the lexicon entry read.
    """

    first: int
    last: int
    scope_first: int
    scope_last: int
    type: SpeakerType
    stance: Stance
    admits: Admits | None
    via: tuple[Via, ...]
    verb_entry: str
    continuing: bool = False
    name: tuple[str, ...] = ()  # the folded words of the speaker, without articles


@dataclass(frozen=True, slots=True)
class _Found:
    """An attribution in the view's positions; begin is the first word of it (verb or preposition)."""

    begin: int
    voice: Voice | None
    scope: int
    stance: Stance
    entry: str
    before: bool = False  # it governs what stands before it


def attributions(
    tokens: Sequence[Token],
    *,
    earlier: Sequence[Attribution] = (),
    outlet: str | None = None,
    text: str | None = None,
) -> list[Attribution]:
    """Voices in the tokens of one sentence, in order.

    `earlier` are the voices of the sentences before, the last one last: whom "وأضاف" and "المدير" mean;
    `outlet` settles "فريقنا"; `text` is the report's text, which gives `via` its exact words (the folded
    words without it).
    """
    view = view_of(tokens, vocabulary())
    found = _find(view)
    out: list[Attribution] = []
    start = 0
    for i, one in enumerate(found):
        end = found[i + 1].begin if i + 1 < len(found) and not found[i + 1].before else len(view.tokens)
        scope = (start, one.begin) if one.before else (one.scope, max(one.scope, end))
        made = _made(view, one, scope, [*earlier, *out], outlet, text)
        out.append(made)
        start = max(one.scope, one.voice.next if one.voice else 0)
    return out


def _made(
    view: View,
    one: _Found,
    scope: tuple[int, int],
    earlier: Sequence[Attribution],
    outlet: str | None,
    text: str | None,
) -> Attribution:
    voice = one.voice
    previous = _meant(view, voice, earlier)
    kind: SpeakerType = voice.type if voice else "unattributed"
    again = voice is not None and (voice.anaphor or voice.entry == "person")
    continuing = (voice is None and one.entry == "go_on") or (again and previous is not None)
    if continuing and previous is not None:
        kind = previous.type
    elif voice is not None:
        kind = _ours(view, voice, outlet)
    stance, admits = stance_of(view, one.stance, kind, *scope)
    first = view.where[voice.first] if voice else view.where[one.begin]
    last = view.where[voice.last - 1] + 1 if voice else first
    via = tuple(Via(t, _words(view, a, b, text)) for a, b, t in voice.via) if voice else ()
    return Attribution(
        first,
        last,
        _place(view, scope[0]),
        _place(view, scope[1]),
        kind,
        stance,
        admits,
        via,
        one.entry,
        continuing and previous is not None,
        previous.name if continuing and previous is not None else _name(view, voice),
    )


def _name(view: View, voice: Voice | None) -> tuple[str, ...]:
    return tuple(bare(view.text(at).lstrip("و")) for at in range(voice.first, voice.last)) if voice else ()


def _meant(view: View, voice: Voice | None, earlier: Sequence[Attribution]) -> Attribution | None:
    """The earlier speaker: the last whose name holds the bare word (النقابة → نقابة أطباء …), else the last."""
    named = [e for e in earlier if e.type != "unattributed"] or list(earlier)
    if voice is not None and voice.entry == "person":
        words = {bare(view.text(at)) for at in range(voice.first, voice.last)}
        return next((e for e in reversed(named) if words & set(e.name)), None)
    if voice is not None and voice.anaphor:
        word = bare(view.text(voice.first).lstrip("و"))
        stems = {word, word[:-1] + "ه"} if word else set()
        for one in reversed(named):
            if stems & set(one.name):
                return one
    return named[-1] if named else None


def _place(view: View, at: int) -> int:
    if at < len(view.where):
        return view.where[at]
    return view.where[-1] + 1 if view.where else 0


def _words(view: View, first: int, last: int, text: str | None) -> str:
    if text is not None:
        words = text[view.tokens[first].start : view.tokens[last - 1].end]
        return (
            words[1:].lstrip('ـ "«“') if words.startswith("ل") and view.text(first).startswith("ل") else words
        )
    return " ".join(t.text for t in view.tokens[first:last])


def _ours(view: View, voice: Voice, outlet: str | None) -> SpeakerType:
    """فريقنا، فرقنا: the outlet's own people."""
    word = view.text(voice.first)
    if outlet and word.endswith("نا") and voice.entry in ("monitors", "civil_defence", "director"):
        return outlet_kind(outlet) or voice.type
    return voice.type


def _find(view: View) -> list[_Found]:
    found: list[_Found] = []
    at = 0
    while at < len(view.tokens):
        one = _at(view, at)
        if one is None:
            at += 1
            continue
        found.append(one)
        at = max(at + 1, one.scope if not one.before else (one.voice.next if one.voice else at + 1))
    return found


def _at(view: View, at: int) -> _Found | None:
    if at == 0 or (view.is_stop(at - 1) and at < 3):
        unnamed = _unnamed(view, at)
        if unnamed is not None:
            return unnamed
    if _opens(view, at):
        found = _colon(view, at) or _named_first(view, at)
        if found is not None:
            return found
    for match in view.starts.get(at, ()):
        kind = match.entry.data.get("kind")
        if kind == "prep":
            prep = _source(view, match)
            if prep is not None:
                return prep
        elif kind == "verb" and not match.suffix:
            verb = _verb_first(view, match)
            if verb is not None:
                return verb
    return None


def _opens(view: View, at: int) -> bool:
    """May a subject stand here: at the start, after a mark or a joining word?"""
    before = view.text(at - 1)
    return (
        at == 0
        or view.is_stop(at - 1)
        or before in _CONJ
        or before in _THAT
        or (view.text(at).startswith("و") and len(view.text(at)) > 3)
    )


def _unnamed(view: View, at: int) -> _Found | None:
    for match in view.starts.get(at, ()):
        data = match.entry.data
        if data.get("kind") == "unattributed":
            return _Found(at, None, match.last, data["stance"], match.entry.id)
        if data.get("stance") == "hedges" and data.get("kind") == "verb" and view.text(match.last) in THAT:
            return _Found(at, None, match.last + 1, "hedges", match.entry.id)
    return None


def _colon(view: View, at: int) -> _Found | None:
    """مصدر طبي: …; المصدر: لجنة البلدة."""
    if view.text(at) == "المصدر" and view.text(at + 1) == ":":
        voice = voice_at(view, at + 2)
        return _Found(at, voice, at, "asserts", voice.entry, True) if voice else None
    voice = voice_at(view, at, limit=at + 14)
    if voice is None:
        return None
    stop = next(
        (i for i in range(voice.first + 1, min(len(view.tokens), voice.first + 16)) if view.text(i) == ":"),
        None,
    )
    if stop is None or any(view.is_stop(i) and view.text(i) not in "()-" for i in range(voice.first, stop)):
        return None
    if any(view.cue_verb(i) for i in range(voice.first + 1, stop)):
        return None
    if voice.next < stop and voice.entry != "reporter" and not voice.via:
        voice = replace(voice, last=stop, next=stop)
    if stop - voice.next > 6:
        return None
    return _Found(at, voice, stop + 1, "asserts", voice.entry)


def _named_first(view: View, at: int) -> _Found | None:
    """الجيش ينفي، مصدر أمني رفض ذكر اسمه رجح, فرقنا انتشلت."""
    voice = voice_at(view, at, via=False)
    if voice is None:
        return None
    for step in range(voice.last, min(len(view.tokens), voice.last + 6)):
        if view.is_stop(step):
            return None
        for match in view.starts.get(step, ()):
            data = match.entry.data
            if (
                data.get("kind") != "verb"
                or match.kind != "verb"
                or match.prefix
                or match.suffix
                or data.get("relay")
            ):
                continue
            if view.text(step) == "ذكر" and view.text(step - 1) == "رفض":
                continue
            if data.get("needs") and voice.type not in data["needs"]:
                continue
            if data["stance"] == "asserts" and not (
                _told(view, match.last) or data.get("needs") or step == voice.last
            ):
                continue
            carried = _with_carriers(view, voice, match.last)
            return _Found(at, carried, _scope(view, carried.next), data["stance"], match.entry.id)
    return None


def _with_carriers(view: View, voice: Voice, at: int) -> Voice:
    """Carriers after the verb (تنفي في بيان), or far behind what is said (عبر وكالة)."""
    via = list(voice.via)
    for _ in range(2):
        found = carrier_at(view, at)
        if found is None:
            break
        via.append(found[:3])
        at = found[3]
    return replace(voice, via=tuple(via), next=max(at, voice.next))


def _told(view: View, at: int) -> bool:
    return any(view.text(i) in THAT or view.text(i) == ":" for i in range(at, min(at + 8, len(view.tokens))))


def _scope(view: View, at: int) -> int:
    return at + 1 if view.text(at) in THAT or view.text(at) == ":" else at


def _verb_first(view: View, verb: Match) -> _Found | None:
    """قال X إن، اتهم X Y، نقلت X عن Y، وأضاف أن."""
    data = verb.entry.data
    if verb.kind not in ("verb", "phrase"):
        return None
    at = verb.last
    lead = carrier_at(view, at)
    if lead is not None:
        at = lead[3]
    if view.text(at) in _NO_NAME and view.text(at + 1) in THAT:  # وأشار إلى أن
        return _Found(verb.first, None, at + 2, data["stance"], "go_on")
    voice = voice_at(view, at)
    if voice is not None and data.get("shows") and _shows_pictures(view, voice.next):
        return None
    if voice is None and view.text(at) in THAT and data.get("continuing"):
        return _Found(verb.first, None, at + 1, data["stance"], verb.entry.id)
    if voice is None:
        voice = _person(view, at) if data["stance"] == "asserts" and not data.get("needs") else None
    if voice is None or (data.get("needs") and voice.type not in data["needs"]):
        return None
    if data.get("relay"):
        return _relayed(view, verb, voice)
    if lead is not None:
        voice = replace(voice, via=(lead[:3], *voice.via))
    if not voice.via or voice.via[-1][1] <= voice.last:
        voice = _late_carrier(view, voice)
    that = next(
        (
            i
            for i in range(voice.next, min(voice.next + 7, len(view.tokens)))
            if view.text(i) in THAT or view.text(i) == ":"
        ),
        None,
    )
    scope = that + 1 if that is not None else voice.next
    return _Found(verb.first, voice, scope, data["stance"], verb.entry.id)


def _shows_pictures(view: View, at: int) -> bool:
    """«تداول ناشطون صورا», «بثت شبكة تسجيلا»: pictures shared claim nothing in words."""
    return any(bare(view.text(i)).startswith(_PICTURES) for i in range(at - 3, at + 4))


def _late_carrier(view: View, voice: Voice) -> Voice:
    for at in range(voice.next, min(len(view.tokens), voice.next + 8)):
        if view.text(at) == "عبر" and (found := carrier_at(view, at)):
            return replace(voice, via=(*voice.via, found[:3]))
    return voice


def _person(view: View, at: int) -> Voice | None:
    """A name with no office: somebody who speaks (قال سامر إنه شاهد)."""
    if at >= len(view.tokens) or view.tokens[at].kind != "word" or view.text(at) in _NO_NAME:
        return None
    for end in range(at + 1, min(at + _LONG_NAME, len(view.tokens))):
        word = view.text(end)
        if word in THAT or word == ":":
            for i in range(at, end):
                inner = voice_at(view, i, limit=end, via=False)
                if inner is not None:
                    return replace(inner, first=at, last=end, next=end)
            return Voice(at, end, "eyewitness", "person", end) if end - at < _SHORT_NAME else None
        if view.tokens[end].kind != "word" and word not in ("،", "(", ")", "."):
            return None
    return None


def _relayed(view: View, verb: Match, outer: Voice) -> _Found | None:
    if view.text(outer.next) == "عن":
        inner = voice_at(view, outer.next + 1)
        if inner is not None:
            kind = (
                outer.type
                if inner.entry == "reporter" and outer.type == "government_side_media"
                else inner.type
            )
            voice = replace(inner, via=((outer.first, outer.last, outer.type), *inner.via), type=kind)
            return _Found(verb.first, voice, _scope(view, voice.next), "asserts", verb.entry.id)
    if not outer.media and outer.type not in ("outlet_reporter", "local_activists", "government_side_media"):
        return None
    return _Found(verb.first, outer, _scope(view, outer.next), "asserts", verb.entry.id)


def _source(view: View, prep: Match) -> _Found | None:
    """بحسب X، وفق ما أفاد به X، نقلا عن X: before what they govern at a sentence's start, else after it."""
    at = prep.last
    if view.text(at) in ("ما", "لما", "عن"):
        at += 1
    verb = view.cue_verb(at)
    if view.text(prep.first) in ("كما", "وكما") and verb is None:
        return None
    if verb is not None:
        at = verb.last
    stance: Stance = "asserts"
    for _ in range(2):
        if view.text(at) in ("به", "عنه", "عليه", "له", "عنها", "بها", "ل", "ان"):
            at += 1
    lead = carrier_at(view, at)
    if lead is not None and voice_at(view, lead[3]) is not None:
        at = lead[3]
    voice = voice_at(view, at)
    if voice is None:
        return None
    leads = (
        prep.first <= 1
        or view.text(voice.next) in THAT
        or (view.is_stop(prep.first - 1) and view.text(voice.next) in ("فان", "فقد"))
    )
    if view.text(prep.first) in ("كما", "وكما") and prep.first <= 1:
        leads = True
    if not leads and view.text(prep.first - 1) == ":":
        leads = True
    entry = verb.entry.id if verb else prep.entry.id
    return _Found(prep.first, voice, _after_voice(view, voice), stance, entry, before=not leads)


def _after_voice(view: View, voice: Voice) -> int:
    at = voice.next
    while at < len(view.tokens) and view.text(at) in ("،", ",", ":"):
        at += 1
    return at + 1 if bare(view.text(at)) in THAT else at
