"""Names of outlets and speakers as compared: who is named, who is left unnamed, which two are one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from rapidfuzz import fuzz

from tawthiq.arabic.fold import bare, fold
from tawthiq.linking.settings import phrases

_CHANNEL_MARKS = re.compile(r"[#@_]")


@lru_cache(maxsize=20_000)
def name_key(name: str) -> str:
    """A name as compared: folded, without articles, marks of a channel and titles before it."""
    text = " ".join(fold(_CHANNEL_MARKS.sub(" ", name)).split())
    for title in phrases("speaker_titles"):
        rest = text[len(title) :].strip()
        if text.startswith(title + " ") and len(rest) > 3:
            text = rest
            break
    return " ".join(bare(word) for word in text.split())


@lru_cache(maxsize=50_000)
def same_name(a: str, b: str) -> bool:
    """Two names (keys) of one: equal, one the other's beginning by whole words, or a misspelling apart."""
    if not a or not b:
        return False
    if a == b or _begins(a, b) or _begins(b, a):
        return True
    return min(len(a), len(b)) >= 8 and fuzz.ratio(a, b) >= 92


def _begins(short: str, long: str) -> bool:
    """A name cut short: two words or more, or one of the few that are known by their first word alone."""
    return (" " in short or short in keys("short_names")) and long.startswith(short + " ")


@cache
def keys(words: str) -> frozenset[str]:
    """The keys of a list of words.yaml."""
    return frozenset(name_key(phrase) for phrase in phrases(words))


@lru_cache(maxsize=20_000)
def named_speaker(text: str | None) -> str | None:
    """The key of a speaker that is a voice of its own; None where the words leave it unnamed."""
    words = " ".join(fold(text or "").split())
    if not words or words.split()[0] in phrases("unnamed_heads"):
        return None
    key = name_key(words)
    return None if key in keys("unnamed_speakers") else key


def speaker_key(text: str | None, others: Iterable[str | None]) -> str | None:
    """As `named_speaker`; a bare head ("the centre") is that speaker of the report who begins with it."""
    key = named_speaker(text)
    if key is None or key not in keys("bare_heads"):
        return key
    full = {k for other in others if (k := named_speaker(other)) and k.startswith(key + " ")}
    return min(full) if len(full) == 1 else None
