"""Persons who speak by name: with an office after it (فلان، مدير المشفى), or with none (قال سامر إنه)."""

from __future__ import annotations

from tawthiq.coding.phrase_view import View
from tawthiq.coding.speakers.names import Voice, voice_at
from tawthiq.coding.speakers.words import THAT, given_names
from tawthiq.coding.words import word_list

_NO_NAME = word_list("no_name")
_NOT_IN = word_list("not_in_name")
_TOLD = word_list("told_with_article")
_TITLES = word_list("name_titles")
_SAYING = word_list("his_saying")
_SHORT_NAME, _LONG_NAME = 6, 16
_PERSONS = (
    "reporter",
    "activists",
    "medical",
    "official",
    "spokesman",
    "director",
    "eyewitness",
    "bystander",
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
    if not _is_name(view, at, end):
        return None
    last = next((i for i in range(at, end) if view.is_stop(i)), end)
    return Voice(at, last, "eyewitness", "person", end)


def office_in(view: View, at: int, end: int) -> Voice | None:
    """The person named at at:end with the type of the office that stands in the name."""
    for i in range(at, end):
        inner = voice_at(view, i, limit=end, via=False)
        if inner is not None and inner.entry in _PERSONS and (i > at + 1 or is_given(view.text(at))):
            return Voice(at, max(inner.last, at + 1), inner.type, inner.entry, end)
    return None


def _told_at(view: View, at: int) -> int | None:
    for end in range(at, min(at + _LONG_NAME, len(view.tokens))):
        word = view.text(end)
        if word in THAT or word == ":" or word in _SAYING:
            return end
        if view.tokens[end].kind not in ("word", "number") and word not in ("،", "(", ")", "."):
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
    end = next((i for i in range(at, end) if view.is_stop(i)), end)  # وقال الطائي، خلال زيارته، إن
    if not 0 < end - at < _SHORT_NAME:
        return False
    words = [view.text(i) for i in range(at, end)]
    if any(w in _NOT_IN or w in _TOLD for w in words):
        return False
    return is_given(words[0]) or (len(words) == 1 and words[0].startswith("ال") and not _listed(view, at))
