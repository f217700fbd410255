"""What carried a speaker's words: an outlet told (لوكالة)، a statement (في بيان)، a page (عبر حسابه)."""

from __future__ import annotations

from typing import NamedTuple

from tawthiq.arabic.fold import bare
from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.phrase_view import View
from tawthiq.coding.speakers.words import THAT
from tawthiq.coding.words import word_list

_VIA_NOUNS = word_list("via_nouns")
_AFTER_VIA = word_list("after_via")
_MEDIA_WORDS = word_list("media_words")
_PLATFORMS = word_list("platforms")
_THROUGH = word_list("through")
_THROUGH_PAIRS = {tuple(w.split()) for w in _THROUGH if " " in w}
_LONGEST = 5  # words of a carrier's name


class Carrier(NamedTuple):
    """The carrier's words at a view's positions first:last; reading goes on at `next`."""

    first: int
    last: int
    type: str
    next: int


def opens_carrier(view: View, at: int) -> bool:
    """May a carrier begin here?"""
    word = view.text(at)
    if _through(view, at) or (word == "ل" and at + 1 < len(view.tokens)):
        return True
    if word in ("في", "خلال") and bare(view.text(at + 1)) in _VIA_NOUNS:
        return True
    return _told_medium(view, at) is not None


def carrier_at(view: View, at: int) -> Carrier | None:
    """The carrier that begins at a position, or None."""
    word = view.text(at)
    start = _through(view, at)
    if start:
        end = _end(view, start)
        return Carrier(start, end, "local_media", end) if end > start else None
    if word in ("في", "خلال") and bare(view.text(at + 1)) in _VIA_NOUNS:
        return _statement(view, at)
    if word == "ل" and at + 1 < len(view.tokens):
        end = _end(view, at + 1)
        return Carrier(at + 1, end, "local_media", end) if end > at + 1 else None
    medium = _told_medium(view, at)
    if medium is not None:
        known = medium.entry.family == "outlets" and not _goes_with(view, medium.last)
        end = medium.last if known else _end(view, medium.last, begun=True)
        return Carrier(at, end, str(medium.entry.data["type"]), end)
    return None


def _through(view: View, at: int) -> int:
    """The position after «عبر», «من خلال», «على» (منصة إكس), 0 where none stands."""
    pair = (view.text(at), view.text(at + 1))
    if pair[0] == "علي" and pair[1] in _PLATFORMS and not _parts(view, at + 2):
        return at + 1
    if pair in _THROUGH_PAIRS:
        return at + 2
    return at + 1 if pair[0] in _THROUGH else 0


def _statement(view: View, at: int) -> Carrier:
    """«في بيان مقتضب», «في تصريح خاص لوكالة»: the outlet that was told, else the statement itself."""
    end = at + 2
    while end < len(view.tokens) and bare(view.text(end)) in _AFTER_VIA:
        end += 1
    while view.text(end - 1) in ("علي", "من"):
        end -= 1
    if view.text(end) == "ل" or _told_medium(view, end) is not None:
        return carrier_at(view, end) or Carrier(at + 1, end, "unattributed", end)
    return Carrier(at + 1, end, "unattributed", end)


def _told_medium(view: View, at: int) -> Match | None:
    """لوكالة، لمراسلنا، للضاد: told to an outlet."""
    for match in view.starts.get(at, ()):
        media = match.entry.data.get("media") or match.entry.id == "reporter"
        if media and match.prefix.lstrip("و") in ("ل", "لال"):
            return match
    return None


def _goes_with(view: View, at: int) -> bool:
    """«لوكالة الأناضول التركية», «لقناة محلية نيوز»: an adjective or a word of names after an outlet."""
    return view.text(at).startswith("ال") or view.text(at) in _MEDIA_WORDS


def _end(view: View, at: int, begun: bool = False) -> int:
    """Where the carrier's name that begins (or has `begun`) at a position ends."""
    start = at - 1 if begun else at
    quoted = not begun and _opens_quote(view, at)
    while at < min(len(view.tokens), start + _LONGEST) and not view.is_stop(at):
        if quoted and at > start and _apart(view, at):
            break  # «قال لـ"المنبر" مدير المشفى إن»
        word = view.text(at)
        if word in THAT or word in ("في", "عن", "من", "قد") or (at > start and _parts(view, at)):
            break
        if at > start and not word.startswith("ال") and _owned(view.text(start)):
            break
        if at == start + 1 and view.text(start).startswith("لل") and _begins_anew(view, at):
            break  # «صرح به للوكالة قائممقام القضاء»، «للوكالة الدفاع المدني»
        at += 1
    return at


def _opens_quote(view: View, at: int) -> bool:
    """Does a quotation mark stand right after «لـ», or open with the word?"""
    return at > 0 and view.text(at - 1) == "ل" and _apart(view, at)


def _apart(view: View, at: int) -> bool:
    """Is there a mark of quotation before this word?"""
    return 0 < at < len(view.where) and view.where[at] - view.where[at - 1] > 1


def _begins_anew(view: View, at: int) -> bool:
    """No adjective of the outlet before it, but the one who told it."""
    speaks = any(m.entry.data.get("kind") == "head" for m in view.starts.get(at, ()))
    return speaks or not view.text(at).startswith("ال")


def _parts(view: View, at: int) -> bool:
    return any(m.entry.data.get("kind") in ("stop", "verb", "prep") for m in view.starts.get(at, ()))


def _owned(word: str) -> bool:
    """مراسلنا، حسابها: complete in itself."""
    return len(word) > 4 and word.endswith(("نا", "ها", "هم"))
