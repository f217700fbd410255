"""The name of a speaker: where it begins and ends, of what type he is, and what carried his words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from tawthiq import lexicon
from tawthiq.arabic.fold import bare
from tawthiq.arabic.vocabulary import Entry, Form, Match, Vocabulary, forms_of
from tawthiq.coding.phrase_view import View
from tawthiq.coding.words import word_list
from tawthiq.model import SpeakerType

THAT = word_list("that")
_COUNTING_HEADS = word_list("counting_heads")
_VIA_NOUNS = word_list("via_nouns")
_SURVIVED = word_list("survived")
_NAME_LINKS = word_list("name_links")
_TOLD = word_list("told_with_article")
_AFTER_VIA = word_list("after_via")
_ENDS = ("verb", "prep", "stop", "own_act", "mark", "unattributed")
# what a name's later words make of its head: مراسل سانا، نشطاء المرصد، مديرية الدفاع المدني
_TURNED: dict[str, tuple[SpeakerType, ...]] = {
    "local_media": ("government_side_media",),
    "reporter": ("government_side_media",),
    "activists": ("monitor_ngo",),
    "official": ("civil_defence",),
}
_MEDIA_SIDES = {"government": "government_side_media", "monitor": "monitor_ngo"}


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker's name at a view's positions first:last; `via` are (first, last, type), outermost first.

    `anaphor` when it is a bare word for an earlier speaker (المصدر، المدير); `next` is where reading goes on.
    """

    first: int
    last: int
    type: SpeakerType
    entry: str
    next: int
    via: tuple[tuple[int, int, str], ...] = ()
    anaphor: bool = False
    media: bool = False


@cache
def vocabulary() -> Vocabulary:
    """The look-up over verbs of saying, speakers, the sides as speakers, and known outlets."""
    forms: list[Form] = []
    for data in lexicon.load("speakers"):
        forms += forms_of(Entry(data["id"], "speakers", data))
    for data in lexicon.load("actors"):
        if data["kind"] == "name" and data.get("actor") != "unknown":
            entry = Entry(
                data["id"],
                "actors",
                {"kind": "side", "type": "military_statement", "phrases": data["phrases"]},
            )
            forms += forms_of(entry)
    for data in lexicon.load("outlets"):
        if data["kind"] == "word":
            continue
        names = [
            n
            for n in data["names"]
            if not n.isascii() and (len(n.split()) > 1 or not data.get("common_word"))
        ]
        kind = {"kind": "head", "type": outlet_type(data), "media": True, "phrases": names}
        forms += forms_of(Entry(data["id"], "outlets", kind))
    return Vocabulary(forms)


def outlet_type(data: dict[str, str]) -> SpeakerType:
    """The type of an outlet that speaks for itself."""
    if data["kind"] == "monitor":
        return "monitor_ngo"
    if data["side"] in ("syrian_government", "government") or data["kind"] == "government_media":
        return "government_side_media"
    if data["kind"] == "military_media":
        return "military_statement"
    return "local_media"


def voice_at(view: View, at: int, limit: int | None = None, via: bool = True) -> Voice | None:
    """The speaker's name that begins at a position (before `limit`), or None."""
    start = at
    while at < start + 2 and (bare(_plain(view, at)) in _COUNTING_HEADS or view.text(at) == "من"):
        at += 1
    head = _head(view, at)
    if head is None:
        return None
    end = _end(view, head, limit)
    voice = Voice(
        start,
        end,
        _type(view, head, end),
        head.entry.id,
        end,
        (),
        _anaphor(view, head, end),
        bool(head.entry.data.get("media")),
    )
    return _carried(view, voice) if via else voice


def _plain(view: View, at: int) -> str:
    word = view.text(at)
    return word[1:] if word.startswith("و") and len(word) > 3 else word


def _head(view: View, at: int) -> Match | None:
    found = [
        m
        for m in view.starts.get(at, ())
        if m.entry.data.get("kind") in ("head", "side") and m.kind != "verb"
    ]
    found = [m for m in found if not m.suffix or m.suffix in ("ه", "ها", "هم", "نا")]
    found.sort(
        key=lambda m: (
            -(m.last - m.first),
            m.entry.data["kind"] != "head",
            bool(m.entry.data.get("weak")),
            len(m.prefix),
        )
    )
    return found[0] if found else None


def _end(view: View, head: Match, limit: int | None) -> int:
    """Where the name ends: before that, a mark, a verb of saying, a carrier, or the thing told."""
    at = head.last
    top = min(len(view.tokens), head.first + 14, limit if limit is not None else len(view.tokens))
    while at < top:
        word = view.text(at)
        if (view.is_stop(at) and word not in ("(", ")", "-")) or word in THAT or _carrier(view, at):
            break
        if word in ("(", ")", "-") and at + 1 < top and not _closes(view, at):
            break
        found = view.starts.get(at, ())
        if any(_ends(view, at, m) for m in found):
            break
        if at > head.last and any(
            m.entry.data["kind"] == "side" and m.prefix in ("", "ال") and _object(view, at) for m in found
        ):
            break
        if word in ("عن", "من", "الي", "حول", "ب") and not (
            word == "من" and at + 1 < top and _belongs(view, at)
        ):
            break
        at += 1
    return at


def _ends(view: View, at: int, match: Match) -> bool:
    """Does a name end before this word: a verb of saying, the thing told, the side's own deed?"""
    kind = match.entry.data.get("kind")
    if kind == "own_attack":
        return match.kind == "verb" and not match.prefix
    return kind in _ENDS and not _inside(view, at, match)


def _closes(view: View, at: int) -> bool:
    return view.text(at) == ")" or any(view.text(i) == ")" for i in range(at, min(at + 5, len(view.tokens))))


def _belongs(view: View, at: int) -> bool:
    """ناشطون من المدينة، لاجئ من أبناء البلدة، ناج من المجزرة."""
    return (
        not any(
            m.entry.data.get("kind") == "stop" and m.number != "plural" for m in view.starts.get(at + 1, ())
        )
        or view.text(at + 1) in _SURVIVED
    )


def _object(view: View, at: int) -> bool:
    before = bare(view.text(at - 1))
    return before not in _NAME_LINKS


def _inside(view: View, at: int, match: Match) -> bool:
    """Words that end a name, but not in: مركز توثيق، ضحايا in ذوو الضحايا، قيادة عمليات."""
    if match.entry.data["kind"] == "verb":
        return match.kind == "verb" and "ال" in match.prefix
    word = view.text(at)
    if word.startswith("ال") and not word.startswith("اليوم") and word not in _TOLD:
        return True
    return False


def _carrier(view: View, at: int) -> bool:
    word = view.text(at)
    if word == "عبر" or (word == "ل" and at + 1 < len(view.tokens)):
        return True
    if word in ("في", "خلال") and bare(view.text(at + 1)) in _VIA_NOUNS:
        return True
    return _for_media(view, at)


def _for_media(view: View, at: int) -> bool:
    """لوكالة، لمراسلنا، للضاد: told to an outlet."""
    return any(
        m.prefix.lstrip("و") in ("ل", "لال") and (m.entry.data.get("media") or m.entry.id == "reporter")
        for m in view.starts.get(at, ())
    )


def _carried(view: View, voice: Voice) -> Voice:
    """The carriers after a name: لـ"وكالة", في بيان, عبر حسابه, نقلا عن (the later name is the speaker)."""
    at, via = voice.next, list(voice.via)
    for _ in range(3):
        found = carrier_at(view, at)
        if found is not None:
            via.append(found[:3])
            at = found[3]
            continue
        if view.text(at) in ("نقلا", "نقل") and view.text(at + 1) == "عن":
            inner = voice_at(view, at + 2)
            if inner is not None:
                outer = (voice.first, voice.last, _via_type(voice))
                return replace(inner, via=(outer, *via, *inner.via), type=_own_reporter(voice, inner))
        break
    return replace(voice, via=tuple(via), next=at)


def _via_type(voice: Voice) -> str:
    return voice.type


def _own_reporter(outer: Voice, inner: Voice) -> SpeakerType:
    """An outlet's own reporter speaks with the outlet's voice: سانا عن مراسلها."""
    if inner.entry == "reporter" and outer.type == "government_side_media":
        return outer.type
    return inner.type


def carrier_at(view: View, at: int) -> tuple[int, int, str, int] | None:
    """(first, last, type, next) of a carrier that begins at a position."""
    word = view.text(at)
    if word == "عبر":
        end = _via_end(view, at + 1)
        return (at + 1, end, "local_media", end) if end > at + 1 else None
    if word in ("في", "خلال") and bare(view.text(at + 1)) in _VIA_NOUNS:
        end = at + 2
        while end < len(view.tokens) and bare(view.text(end)) in _AFTER_VIA:
            end += 1
        if view.text(end) == "ل" or _for_media(view, end):
            more = carrier_at(view, end)
            return more or (at + 1, end, "unattributed", end)
        return at + 1, end, "unattributed", end
    if word == "ل" and at + 1 < len(view.tokens):
        end = _via_end(view, at + 1)
        return (at + 1, end, "local_media", end) if end > at + 1 else None
    if _for_media(view, at):
        match = next(m for m in view.starts[at] if m.entry.data.get("media") or m.entry.id == "reporter")
        end = _via_end(view, match.last)
        return at, end, str(match.entry.data["type"]), end
    return None


def _via_end(view: View, at: int) -> int:
    start = at
    while at < len(view.tokens) and at < start + 5 and not view.is_stop(at) and view.text(at) not in THAT:
        if at > start and any(
            m.entry.data.get("kind") in ("stop", "verb", "prep") for m in view.starts.get(at, ())
        ):
            break
        if view.text(at) in ("في", "عن", "من") or (
            at > start and not view.text(at).startswith("ال") and _defined(view, start)
        ):
            break
        at += 1
    return at


def _defined(view: View, at: int) -> bool:
    return view.text(at).endswith(("نا", "ها", "هم")) and len(view.text(at)) > 4


def _anaphor(view: View, head: Match, end: int) -> bool:
    """المصدر، المدير، النقابة: one definite word that names nobody by itself."""
    word = view.text(head.first)
    one = end == head.first + 1
    plain = ("ال" in head.prefix or word.startswith(("ال", "وال"))) and head.kind == "noun"
    return one and plain and head.entry.data["kind"] == "head"


def _type(view: View, head: Match, end: int) -> SpeakerType:
    default: SpeakerType = head.entry.data["type"]
    if not head.entry.data.get("weak"):
        turned = _TURNED.get(head.entry.id)
        return (_modifier(view, head, end, turned) if turned else None) or default
    return _modifier(view, head, end, None) or default


def _modifier(view: View, head: Match, end: int, only: Sequence[str] | None) -> SpeakerType | None:
    for at in range(head.first, end):
        found = sorted(view.starts.get(at, ()), key=lambda m: m.first - m.last)
        for match in found:
            data = match.entry.data
            kind: SpeakerType | None = data.get("type")
            strong = data.get("kind") in ("modifier", "side") or (
                data.get("kind") == "head" and not data.get("weak")
            )
            if (
                match is not head
                and kind
                and strong
                and at >= head.first + (1 if at == head.first else 0)
                and (only is None or kind in only)
            ):
                return kind
    return None
