"""Whom a voice goes on with: «وأضاف», «المصدر», «الوكالة», and a name said again in fewer words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from tawthiq.arabic.fold import bare, fold
from tawthiq.coding.phrase_view import View
from tawthiq.coding.speakers.attribution import Attribution
from tawthiq.coding.speakers.found import Found
from tawthiq.coding.speakers.names import Voice
from tawthiq.coding.words import word_list
from tawthiq.model import SpeakerType, Via

_IN = (["في"], ["من"])
_SLAVE = "عبدال"
_COMMON = frozenset(bare(w) for w in word_list("name_titles"))  # عبد، أبو، العقيد: in many a name
_MEDIA = ("local_media", "government_side_media")
_ANYBODY = ("source_bare", "spokesman", "director", "council", "official", "military")
_OFFICES = frozenset(bare(w) for w in word_list("offices_held_by_one"))
_FEMININE = word_list("feminine_speakers")
_PAST = word_list("past_in_ta")
_PLURAL = word_list("plural_speakers")
_NO_PLURAL = word_list("no_plural_speakers")  # تلفزيون، حسين


def meant_by(view: View, one: Found, earlier: Sequence[Attribution]) -> Attribution | None:
    """The earlier attribution whose speaker goes on here, None for a voice of its own."""
    named = [e for e in earlier if e.type != "unattributed"] or list(earlier)
    if not named:
        return None
    if one.voice is None and earlier and earlier[-1].verb_entry == "the_latter":
        return earlier[-1]
    if one.voice is None:
        return _by_form(view.text(one.begin), _able(one, named)) if one.entry == "go_on" else None
    words = [bare(view.text(at).lstrip("و")) for at in range(one.voice.first, one.voice.last)]
    if one.voice.anaphor and one.voice.entry == "named_before":
        stem = bare(_without_preposition(words[0]))
        return next((e for e in reversed(named) if stem in e.name), None)
    if one.voice.anaphor:
        return _by_word(one.voice, bare(_without_preposition(words[0])), named)
    if one.voice.entry in ("person", "named_before"):
        own = (_parts(words) - _COMMON) or _parts(words)
        return next((e for e in reversed(named) if own & _parts(e.name)), None)
    return _longer(view, one.voice, words, named)


def of_the_body(view: View, voice: Voice, earlier: Sequence[Attribution]) -> SpeakerType | None:
    """«مصدر في المركز» after «المركز التنفيذي للألغام»: of the body that spoke before."""
    if voice.entry != "source_bare" or voice.type != "local_media":
        return None
    words = [view.text(at) for at in range(voice.first + 1, voice.last)]
    within = (w for i, w in enumerate(words) if w.startswith("بال") or words[i - 1 : i] in _IN)
    inner = [w.removeprefix("ب") for w in within]
    bodies = {bare(w) for w in inner if w.startswith("ال")}
    return next((e.type for e in reversed(earlier) if e.name and e.name[0] in bodies), None)


def _parts(words: Sequence[str]) -> set[str]:
    """The words of a name; «عبدالرحمن» is «عبد الرحمن»."""
    return {part for word in words for part in ((word, bare(word[3:])) if word[:5] == _SLAVE else (word,))}


def _able(one: Found, named: Sequence[Attribution]) -> list[Attribution]:
    """Who may deny or admit an act: a side of the war or a state."""
    if one.stance not in ("denies", "admits"):
        return list(named)
    return [e for e in named if e.type in ("military_statement", "official", "government_side_media")]


def _without_preposition(word: str) -> str:
    """للمصادر → مصادر."""
    return word[2:] if word.startswith("لل") and len(word) > 4 else word


def _by_word(voice: Voice, word: str, named: Sequence[Attribution]) -> Attribution | None:
    """The last whose name holds the word, else of the same kind; a bare «المصدر» means the last of all."""
    stems = {word, word[:-1] + "ه"}
    back = list(reversed(named))
    by_word = next((e for e in back if stems & set(e.name)), None)
    same = next((e for e in back if e.speaker_entry == voice.entry), None)
    kind = next((e for e in back if voice.media and e.type in _MEDIA), None)
    if by_word is None and voice.media:  # «القناة» that relayed the one who spoke: now she speaks herself
        carried = ((e, v) for e in back for v in e.via if word in _folded(v.text))
        by_word = next((_herself(e, v) for e, v in carried), None)
    if not (by_word or same) and voice.entry == "reporter" and back[0].type == "government_side_media":
        return back[0]
    if word in _OFFICES and not by_word:
        return None  # «المحافظ» after «ناشطون» is the governor himself
    return by_word or same or kind or (back[0] if voice.entry in _ANYBODY else None)


def _herself(told: Attribution, carrier: Via) -> Attribution:
    kind = cast(SpeakerType, carrier.type)
    return replace(told, type=kind, name=tuple(_folded(carrier.text)), via=())


def _folded(words: str) -> list[str]:
    return [bare(w.lstrip("ل")) for w in fold(words).split()]


def _longer(
    view: View, voice: Voice, words: Sequence[str], named: Sequence[Attribution]
) -> Attribution | None:
    """«المرصد» after «المرصد السوري»: a definite name that an earlier, longer one holds."""
    if not view.text(voice.first).lstrip("و").startswith("ال") and not voice.media:
        return None
    return next((e for e in reversed(named) if len(words) < len(e.name) and set(words) <= set(e.name)), None)


def _by_form(verb: str, named: Sequence[Attribution]) -> Attribution | None:
    """The last speaker whom the form of the verb fits («وأضافت»، «وأشاروا»), else the last."""
    verb = verb.removeprefix("و")
    plural = verb.endswith(("وا", "ون"))
    feminine = not plural and (verb.endswith(("ت", "ه")) or (verb.startswith("ت") and verb not in _PAST))
    fits = (e for e in reversed(named) if e.name and form_of(e.name[0]) == (plural, feminine))
    return next(fits, named[-1] if named else None)


def form_of(word: str) -> tuple[bool, bool]:
    """(plural, feminine) as a verb agrees with the first word of a name."""
    if word in _FEMININE or word.endswith(("ه", "ات")):
        return False, True
    sound = len(word) > 4 and word.endswith(("ون", "ين")) and word not in _NO_PLURAL
    return word in _PLURAL or sound, False
