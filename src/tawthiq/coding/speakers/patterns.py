"""How a sentence names its voices, each pattern tried at each place."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.phrase_view import View
from tawthiq.coding.speakers.found import Found
from tawthiq.coding.speakers.learnt import (
    CAME_IN,
    CAME_OUT,
    HASTENED,
    HEARD,
    LEARNT,
    came_in,
    came_out,
    hastened,
    heard_from,
    learnt_from,
)
from tawthiq.coding.speakers.names import is_counting
from tawthiq.coding.speakers.pictures import put_out_pictures, tells_by_pictures
from tawthiq.coding.speakers.sources import participle, source, told_of_it, unnamed
from tawthiq.coding.speakers.subject_first import (
    OPENS_NAME,
    UNNAMED,
    colon,
    ends_with,
    named_first,
    opens_report,
    person_first,
    report_of,
    said_that,
)
from tawthiq.coding.speakers.verb_first import verb_first
from tawthiq.coding.speakers.words import THAT
from tawthiq.coding.words import phrase_list, word_list
from tawthiq.remember import remembered

_OPENING = 6  # words of a sentence that may be no speaker's and still open what he says
_TELLING = frozenset({"verb", "prep", "participle", "unattributed"})
_SOURCE = "المصدر"
_TO_US = ("ابلغت", "ابلغن", "اخبرت", "اخبرن")  # «وأبلغتنا غرفة الطوارئ أن …»
_WHICH = frozenset(pair[0] for pair in phrase_list("which_is_what"))
_THEM = ("ه", "ها", "هم", "هما")  # who is accused
_BEHIND = LEARNT | CAME_OUT | CAME_IN | HASTENED | HEARD | _WHICH
"""Words behind which a speaker may be named, whatever stands before them."""
_ASKED = THAT | UNNAMED | HASTENED | {_SOURCE} | LEARNT | CAME_OUT | CAME_IN | OPENS_NAME
_CONJ = word_list("speech_conjunctions")
_BEFORE_SUBJECT = _CONJ | word_list("that_before_speaker")


def found_in(view: View) -> list[Found]:
    """The voices of a sentence in their order."""
    if not _may_tell(view):
        return []
    found: list[Found] = []
    free = 0
    for at, token in enumerate(view.tokens):
        if at < free or (at > 1 and at not in view.starts and not _may_open(token.text)):
            continue
        one = _at(view, at, found)
        if one is not None:
            found.append(one)
            free = (one.voice.next if one.voice else 0) if one.before else one.scope
    return found


def _may_tell(view: View) -> bool:
    """Does the sentence have a word that some pattern asks for: a verb or preposition of speech, «أن», a
    colon, the head of a report? About half have none."""
    if view.has_colon or any(m.entry.data.get("kind") in _TELLING for m in view.matches):
        return True
    if opens_report(view) or tells_by_pictures(view):
        return True
    return not _ASKED.isdisjoint(view.texts.values())


@remembered(20_000)
def _may_open(word: str) -> bool:
    """Can a speaker be named from here on, though the word itself is none of the lexicon's?"""
    return word == _SOURCE or word in _BEHIND or is_counting(word)


def _at(view: View, at: int, found: Sequence[Found]) -> Found | None:
    begins = at == 0 or view.is_stop(at - 1) or view.tokens[at - 1].kind == "mark"
    if begins and at < _OPENING:
        nobody = unnamed(view, at)
        if nobody is not None:
            return nobody
    if at == 0:
        head = report_of(view) or person_first(view) or put_out_pictures(view)
        if head is not None:
            return head
    if begins or _is_joined(view, at):
        one = colon(view, at) or named_first(view, at) or said_that(view, at)
        if one is not None and not (found and _we(view, one)):
            return one
    if (closing := ends_with(view, at)) is not None:
        return closing
    if view.text(at) in _BEHIND:
        for pattern in (heard_from, hastened, learnt_from, came_out, came_in, told_of_it):
            if (told := pattern(view, at)) is not None:
                return told
    for match in view.starts.get(at, ()):
        one = _by_word(view, match, found)
        if one is not None:
            return one
    return None


def _we(view: View, one: Found) -> bool:
    """«الدفاع المدني: طواقمنا انتشلت …»: he speaks of his own."""
    word = view.text(one.voice.first) if one.voice else ""
    return len(word) > 4 and word.endswith("نا") and one.voice is not None and one.voice.entry != "reporter"


def _by_word(view: View, match: Match, found: Sequence[Found]) -> Found | None:
    kind = match.entry.data.get("kind")
    if kind == "prep":
        return source(view, match)
    to_us = match.suffix == "نا" and view.text(match.first).removeprefix("و").startswith(_TO_US)
    if kind == "verb" and (not match.suffix or to_us or _accuses_him(view, match)) and (
        match.kind in ("verb", "phrase")
    ):
        return verb_first(view, match, found)
    if kind == "participle" and not match.suffix:
        return participle(view, match, found)
    return None


def _accuses_him(view: View, verb: Match) -> bool:
    """«…، بينما اتهمه مستشار القائد باستهداف السوق», not «مقاتل اتهمه الأهالي بالخطف»."""
    if verb.suffix not in _THEM or verb.entry.data.get("stance") != "accuses":
        return False
    before = view.text(verb.first - 1)
    return view.text(verb.first).startswith("و") or verb.first == 0 or before in _CONJ


def _is_joined(view: View, at: int) -> bool:
    """May a subject stand here, after a joining word?"""
    before, word = view.tokens[at - 1].text, view.tokens[at].text
    return before in _BEFORE_SUBJECT or (word.startswith("و") and len(word) > 3)
