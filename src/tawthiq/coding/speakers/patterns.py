"""How a sentence names its voices, each pattern tried at each place."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.phrase_view import View
from tawthiq.coding.speakers.found import Found
from tawthiq.coding.speakers.sources import participle, source, unnamed
from tawthiq.coding.speakers.subject_first import colon, named_first, person_first, report_of, said_that
from tawthiq.coding.speakers.verb_first import verb_first
from tawthiq.coding.words import word_list

_CONJ = word_list("speech_conjunctions")
_BEFORE_SUBJECT = _CONJ | word_list("that_before_speaker")


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
    begins = at == 0 or view.is_stop(at - 1)
    if begins and at < 6:
        nobody = unnamed(view, at)
        if nobody is not None:
            return nobody
    if at == 0:
        head = report_of(view) or person_first(view)
        if head is not None:
            return head
    if begins or _is_joined(view, at):
        one = colon(view, at) or named_first(view, at) or said_that(view, at)
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
        return source(view, match)
    if kind == "verb" and not match.suffix and match.kind in ("verb", "phrase"):
        return verb_first(view, match, found)
    if kind == "participle" and not match.suffix:
        return participle(view, match, found)
    return None


def _is_joined(view: View, at: int) -> bool:
    """May a subject stand here, after a joining word?"""
    before, word = view.tokens[at - 1].text, view.tokens[at].text
    return before in _BEFORE_SUBJECT or (word.startswith("و") and len(word) > 3)
