"""What is known of an outlet from its name alone: its country, and what kind of voice it is."""

from __future__ import annotations

from functools import cache

from tawthiq import lexicon
from tawthiq.arabic.fold import bare, fold
from tawthiq.model import SpeakerType


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
