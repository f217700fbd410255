"""Whom a report says that it relays, and whose voices an event carries."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz

from tawthiq.arabic.fold import bare, fold
from tawthiq.linking.facts import Fact
from tawthiq.linking.settings import phrases

_OWN = frozenset({"outlet_reporter", "unattributed"})
_END = re.compile(r"[\n.،,؛:()\[\]|«»\"“”]|\s[-–—]\s")
_LATIN_MARKS = re.compile(r"[#@_]")


@lru_cache(maxsize=20_000)
def name_key(name: str) -> str:
    """A name as compared: folded, without articles, marks of a channel and titles before it."""
    text = " ".join(fold(_LATIN_MARKS.sub(" ", name)).split())
    for title in phrases("speaker_titles"):
        if text.startswith(title) and len(text) > len(title) + 3 and " " in text[len(title) - 1 :]:
            text = text[len(title) :].strip()
            break
    return " ".join(bare(word) for word in text.split())


@lru_cache(maxsize=50_000)
def same_name(a: str, b: str) -> bool:
    """Two names (keys) of one: equal, one the other's beginning by whole words, or a misspelling apart."""
    if not a or not b:
        return False
    if a == b or _begins(a, b) or _begins(b, a):
        return True
    return min(len(a), len(b)) >= 8 and fuzz.ratio(a, b) >= 90


def _begins(short: str, long: str) -> bool:
    return len(short) >= 4 and long.startswith(short + " ")


def relayed(fact: Fact) -> tuple[str, ...]:
    """Keys of those that the report says it relays; `?` where it names nobody (وكالات)."""
    found: dict[str, None] = {}
    text = fold(fact.report.text)
    for cue in phrases("relay_cues"):
        at = text.find(cue)
        while at >= 0:
            if at == 0 or not text[at - 1].isalpha():
                name = _END.split(text[at + len(cue) :].lstrip(" :/-–"), maxsplit=1)[0]
                found[name_key(" ".join(name.split()[:6]))] = None
            at = text.find(cue, at + 1)
    for claim in fact.claims:
        for via in claim.speaker.via:
            found[name_key(via.text)] = None
    found.pop("", None)
    unnamed = {name_key(w) for w in phrases("relay_unnamed")}
    return tuple("?" if name in unnamed else name for name in found)


def agencies(fact: Fact) -> frozenset[str]:
    """Agencies that the report relays by name."""
    known = {name_key(name) for name in phrases("agencies")}
    return frozenset(k for r in relayed(fact) for k in known if same_name(k, r))


def named_speaker(text: str | None) -> str | None:
    """A speaker's name as a voice of its own, None where the words leave it unnamed."""
    if not text:
        return None
    words = " ".join(fold(text).split())
    unnamed = {name_key(w) for w in phrases("unnamed_speakers")}
    key = name_key(words)
    if key in unnamed or words.split()[0] in phrases("unnamed_heads"):
        return None
    return key


@lru_cache(maxsize=100_000)
def voices(fact: Fact) -> tuple[frozenset[str], bool]:
    """Names of the speakers that an event carries, and whether its outlet speaks for itself as well.

    An unnamed source ("a local source told us") is the outlet's own. Speakers who only deny are not heard.
    """
    names: set[str] = set()
    own = not fact.claims
    for claim in fact.claims:
        if claim.stance in ("denies", "predicts"):
            continue
        name = None if claim.speaker.type in _OWN else named_speaker(claim.speaker.text)
        if name is None or same_name(name, name_key(fact.report.outlet or "")):
            own = True
        else:
            names.add(name)
    return frozenset(names), own
