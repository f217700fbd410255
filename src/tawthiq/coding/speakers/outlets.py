"""What is known of an outlet from its name alone: its country, and what kind of voice it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from tawthiq import lexicon
from tawthiq.arabic.fold import bare, fold
from tawthiq.model import SpeakerType

_WORDS = re.compile(r"\w+")
_MARKS = re.compile(r"[^\w\s]")


@cache
def _known() -> dict[str, dict[str, str]]:
    return {
        _key(name): data
        for data in lexicon.load("outlets")
        if data["kind"] != "word"
        for name in data["names"]
    }


@cache
def _words() -> tuple[tuple[str, dict[str, str]], ...]:
    return tuple(
        (_key(n), data) for data in lexicon.load("outlets") if data["kind"] == "word" for n in data["names"]
    )


def _key(name: str) -> str:
    return " ".join(bare(w) for w in fold(name.lower()).split())


@cache
def outlet_country(name: str) -> str | None:
    """ISO code (lower case) of the country that an outlet works in, None where its name does not say."""
    entry = _known().get(_key(name))
    if entry is not None:
        return entry.get("country")
    key = _key(name)
    for known, data in _known().items():
        if " " in known and f" {known} " in f" {key} " and data.get("country"):
            return data["country"]
    named = (d["country"] for word, d in _words() if d.get("country") and f" {word} " in f" {key} ")
    return next(named, None)


@cache
def outlet_kind(name: str) -> SpeakerType | None:
    """What "فريقنا" means in an outlet's own text: rescuers, a monitor, its reporters."""
    text = f" {_key(name)} "
    for word, data in _words():
        if data.get("voice") and f" {word} " in text:
            return data["voice"]  # type: ignore[return-value]
    return None


_KIND_VOICES: dict[str, SpeakerType] = {
    "civil_defence": "civil_defence",
    "medical": "medical",
    "military": "military_statement",
    "military_statement": "military_statement",
    "un": "international_org",
    "international_org": "international_org",
}


_SELF = frozenset(_KIND_VOICES.values())


@cache
def own_voice(outlet: str, kind: str | None = None) -> SpeakerType | None:
    """Who speaks in the outlet's own name, None where it only reports.

    `kind` is the manifest's word for the outlet, which decides where its name says nothing.
    """
    named = _known().get(_key(outlet))
    if named is not None and outlet_type(named) in _SELF:
        return outlet_type(named)
    text = f" {_key(_MARKS.sub(' ', outlet))} "
    for word, data in _words():
        if data.get("own") and f" {word} " in text:
            return data["voice"]  # type: ignore[return-value]
    return _KIND_VOICES.get(kind or "")


def same_outlet(entry: str, words: Iterable[str], outlet: str) -> bool:
    """Is the outlet named by an entry of the lexicon, or by some of the folded words, the report's own?"""
    known = _known().get(_key(outlet))
    if known is not None and known["id"] == entry:
        return True
    own = {bare(w) for w in _WORDS.findall(fold(outlet.lower()))}
    return any(bare(w) in own for w in words)


def outlet_type(data: dict[str, str]) -> SpeakerType:
    """The type of an outlet that speaks for itself, from its entry in the lexicon."""
    if data.get("voice"):
        return data["voice"]  # type: ignore[return-value]
    if data["kind"] == "monitor":
        return "monitor_ngo"
    if data["side"] in ("syrian_government", "government") or data["kind"] == "government_media":
        return "government_side_media"
    if data["kind"] == "military_media":
        return "military_statement"
    return "local_media"
