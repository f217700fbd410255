"""The name of a speaker: where it begins and ends, of what type he is, and what carried his words."""

from __future__ import annotations

from dataclasses import replace

from tawthiq.arabic.fold import bare
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.phrase_view import View
from tawthiq.coding.speakers.carriers import carrier_at
from tawthiq.coding.speakers.extent import name_end
from tawthiq.coding.speakers.types import is_anaphor, speaker_type
from tawthiq.coding.speakers.words import THAT
from tawthiq.coding.words import word_list
from tawthiq.model import SpeakerType
from tawthiq.records import record
from tawthiq.remember import remembered

_PAPERS = word_list("counted_speakers")
_COUNTING_HEADS = word_list("counting_heads") | _PAPERS
_PRONOUNS = ("ه", "ها", "هم", "نا")
_WHICH = frozenset({"التي", "الذي"})
_MINISTERS = frozenset({"زير", "زاره", "وزير", "وزاره", "كيل", "وكيل"})  # without the و that may be «and»
_PRESS, _OUTLETS = ("journalist", "photographer"), ("local_media", "government_side_media")
_PUT_OUT = word_list("put_out")
_SOURCES = frozenset({"مصدر", "مصادر", "مصدران", "مصدرين"})
_HEALTH = frozenset({"صحي", "صحيه"})
_ANOTHER = frozenset({"واخري", "واخر", "اخري", "اخر"})
_RELAYED = word_list("relayed")
_BY_TONGUE = frozenset({("علي", "لسان"), ("عن", "لسان"), ("استنادا", "الي")})
Part = tuple[int, int, str]


@record
class Voice:
    """A speaker's name at a view's positions first:last; `via` are (first, last, type), outermost first.

    `anaphor` when it is a bare word for an earlier speaker (المصدر، المدير); `next` is where reading goes on;
    `also` are those who speak with him (الشرطة ومصادر طبية).
    """

    first: int
    last: int
    type: SpeakerType
    entry: str
    next: int
    via: tuple[Part, ...] = ()
    anaphor: bool = False
    media: bool = False
    also: tuple[Voice, ...] = ()


def voice_at(view: View, at: int, limit: int | None = None, via: bool = True) -> Voice | None:
    """The speaker's name that begins at a position (before `limit`), or None."""
    if at not in view.starts and not is_counting(view.text(at)):
        return None
    start = at
    while at < start + 2 and _counts(view, at):
        at += 1
    head = _head(view, at) or _short_outlet(view, at) or _capital(view, at)
    if head is None:
        return None
    voice = _named(view, start, head, limit)
    if head.entry.id == "source_bare":
        voice = _statement_of(view, voice) or voice
    voice = _of_both_kinds(view, _with_others(view, _of_the_people(view, voice), limit))
    return _sent(view, _carried(view, voice)) if via else voice


def _sent(view: View, voice: Voice) -> Voice:
    """«مصورون لوكالة كذا»: an indefinite journalist, whom it sent; «الصحفي فلان» was its guest."""
    bare_word = voice.last == voice.first + 1 and not view.text(voice.first).startswith("ال")
    at_once = bool(voice.via) and voice.via[0][0] <= voice.last + 1 and voice.via[0][2] in _OUTLETS
    sent = voice.entry in _PRESS and bare_word and at_once
    return replace(voice, type="outlet_reporter") if sent else voice


def _of_the_people(view: View, voice: Voice) -> Voice:
    """«مكتب الصحة العامة والسكان»، «وزير الثقافة والإعلام»: a body's name, nobody who speaks with it."""
    names = [bare(view.text(i)) for i in range(voice.first, voice.last)]
    joined = view.text(voice.next)
    health = joined == "والسكان" and any(w.startswith("صح") for w in names)
    culture = joined == "والاعلام" and len(names) > 1 and names[0].removeprefix("و") in _MINISTERS
    if not (health or culture):
        return voice
    return replace(voice, last=voice.next + 1, next=voice.next + 1)


def bystander_at(view: View, at: int, limit: int | None = None) -> Voice | None:
    """«تاجر من السوق», «امرأة نازحة»: somebody with no office, whom only his saying makes a speaker."""
    start = at
    while at < start + 2 and _counts(view, at):
        at += 1
    if _plain(view, at).startswith("ال") and at == start:  # الخطيب: a surname, or somebody named before
        return None  # but «أحد المزارعين»
    heads = (m for m in view.starts.get(at, ()) if m.entry.data.get("kind") == "bystander")
    prefixes = ("", "و") if at == start else ("", "ال")
    head = next((m for m in heads if m.kind != "verb" and not m.suffix and m.prefix in prefixes), None)
    return _sent(view, _carried(view, _named(view, start, head, limit))) if head is not None else None


def _counts(view: View, at: int) -> bool:
    """أحد، عدد من: words before the head."""
    if not is_counting(view.text(at)):
        return False
    head = _head(view, at)
    group = head is not None and head.entry.id == "armed_group" and head.last == at + 1
    of_whom = view.text(at + 1) == "من" or _head(view, at + 1) is not None
    return head is None or (group and of_whom)  # «مجموعة من السكان», not «مجموعة مسلحة»


@remembered(20_000)
def is_counting(word: str) -> bool:
    """Is it «من» or a word that counts those who speak (أحد، عدد)?"""
    head = bare(_without_and(word))
    return word == "من" or head in _COUNTING_HEADS or (word.startswith("ل") and head[1:] in _COUNTING_HEADS)


def _named(view: View, start: int, head: Match, limit: int | None) -> Voice:
    end = name_end(view, head, limit)
    return Voice(
        start,
        end,
        speaker_type(view, head, end),
        head.entry.id,
        end,
        (),
        not _of_papers(view, start) and is_anaphor(view, head, end),
        bool(head.entry.data.get("media")),
    )


def _of_papers(view: View, at: int) -> bool:
    """«أرقام الوزارة»: the ministry by name, no speaker of before."""
    return bare(_plain(view, at)) in _PAPERS


def _plain(view: View, at: int) -> str:
    return _without_and(view.text(at))


def _without_and(word: str) -> str:
    return word[1:] if word.startswith("و") and len(word) > 3 else word


def _head(view: View, at: int) -> Match | None:
    found = [
        m
        for m in view.starts.get(at, ())
        if m.entry.data.get("kind") in ("head", "side")
        and m.kind != "verb"
        and (not m.suffix or m.suffix in _PRONOUNS)
    ]
    return min(found, key=_rank, default=None)


def _short_outlet(view: View, at: int) -> Match | None:
    """«ذكرت هاوار أن», «بحسب "هاوار"»: a name that is an ordinary word too, where it stands alone."""
    for match in view.starts.get(at, ()):
        if match.entry.data.get("kind") == "short_outlet" and match.prefix in ("", "ال", "ل"):
            end = match.last
            quoted = end < len(view.where) and view.where[end] - view.where[end - 1] > 1
            relays = view.text(end) == "عن" and _head(view, end + 1) is not None  # «الجزيرة عن مصادر طبية:»
            if quoted or relays or view.is_stop(end) or view.text(end) in THAT:
                return match
    return None


def _capital(view: View, at: int) -> Match | None:
    """«نفت دمشق أن»، «اتهمت صنعاء الرياض»: a government by its capital, right after a verb of saying."""
    if view.cue_verb(at - 1) is None:
        return None
    return next((m for m in view.starts.get(at, ()) if m.entry.data.get("kind") == "capital"), None)


def _rank(match: Match) -> tuple[int, bool, bool, int]:
    data = match.entry.data
    return match.first - match.last, data["kind"] != "head", bool(data.get("weak")), len(match.prefix)


def _statement_of(view: View, voice: Voice) -> Voice | None:
    """«بيان صادر عن وزارة الصحة»: the ministry speaks, by a statement."""
    at = next((i for i in range(voice.first + 1, voice.last + 2) if view.text(i) == "عن"), None)
    told = carrier_at(view, voice.last) if at is None else None
    if told is not None and told.type in ("monitor_ngo", "medical", "local_activists"):  # تقرير لمنظمة …
        at = voice.last - 1
    if at is None and view.text(voice.last) in _PUT_OUT:  # بيان أصدرته الوزارة
        at = voice.last
    inner = voice_at(view, at + 1) if at is not None else None
    if inner is None or at is None:
        return None
    return replace(inner, via=((voice.first, max(at, voice.first + 1), "unattributed"), *inner.via))


def _with_others(view: View, voice: Voice, limit: int | None) -> Voice:
    """«مصادر في الشرطة ومصادر طبية», «مصدر طبي وناشطين»: two voices that say the same."""
    at = voice.next
    if view.text(at).startswith("و") and _counts(view, at):  # «مسعفان واثنان من السكان»
        other = voice_at(view, at, limit, via=False)
        return replace(voice, next=other.next, also=(other,)) if other is not None else voice
    if view.text(at) == "و":
        second = _head(view, at + 1)
    else:
        second = _head(view, at) if view.text(at).startswith("و") else None
        if second is not None and not second.prefix.startswith("و"):
            return voice
    if second is None or (limit is not None and second.last > limit):
        return voice
    other = _named(view, second.first, second, limit)
    return replace(voice, next=other.next, also=(other,))


def _of_both_kinds(view: View, voice: Voice) -> Voice:
    """«مصادر أمنية وطبية», «مصدران أمني وآخر طبي»: sources of two kinds, each with a voice of its own."""
    if bare(_plain(view, voice.first)) not in _SOURCES or voice.also:
        return voice
    kinds: list[Voice] = []
    for at in range(voice.first + 2, voice.last):
        joined = view.text(at).startswith("و") or view.text(at - 1) in _ANOTHER
        words = (m for m in view.starts.get(at, ()) if m.last == at + 1)
        named = (m for m in words if m.entry.data.get("kind") == "modifier")
        health: SpeakerType | None = "medical" if bare(_plain(view, at)) in _HEALTH else None
        kind = next((m.entry.data["type"] for m in named), health) if joined else None
        if kind is not None and kind not in (voice.type, "local_media", *(v.type for v in kinds)):
            kinds.append(replace(voice, first=at, last=at + 1, type=kind, via=(), also=(), anaphor=False))
    return replace(voice, also=tuple(kinds)) if kinds else voice


def _carried(view: View, voice: Voice) -> Voice:
    """The carriers after a name: لـ"وكالة", في بيان, عبر حسابه, نقلا عن (the later name is the speaker)."""
    at, via = voice.next, list(voice.via)
    for _ in range(3):
        found = carrier_at(view, at)
        if found is not None:
            via.append(found[:3])
            at = found.next
            continue
        told = at + 1 if view.text(at) in _WHICH and view.cue_verb(at + 1) else at  # «الوكالة التي نقلت عن …»
        apart = view.text(at) in ("،", ",") and view.text(at + 1) in _RELAYED  # وذكر موقع محلي، نقلا عن …، أن
        told = at + 1 if apart else told
        relays = apart or view.text(at) in _RELAYED or (told > at and _relays(view, told))
        by_tongue = (view.text(told), view.text(told + 1)) in _BY_TONGUE  # أوردت قناة على لسان فلان أن
        if by_tongue or (relays and view.text(told + 1) == "عن"):
            inner = voice_at(view, told + 2)
            if inner is not None:
                outer = (voice.first, voice.last, voice.type)
                return replace(inner, via=(outer, *via, *inner.via), type=own_reporter(voice, inner))
        break
    return voice if at == voice.next else replace(voice, via=tuple(via), next=at)


def _relays(view: View, at: int) -> bool:
    return any(m.entry.data.get("relay") and m.kind == "verb" for m in view.starts.get(at, ()))


def own_reporter(outer: Voice, inner: Voice) -> SpeakerType:
    """An outlet's own reporter speaks with the outlet's voice: سانا عن مراسلها."""
    if inner.entry == "reporter" and outer.type == "government_side_media":
        return outer.type
    return inner.type
