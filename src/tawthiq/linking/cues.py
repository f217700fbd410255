"""Cues of a text about its own making: whom it relays, and that it brings an older figure up to date."""

from __future__ import annotations

import re

from tawthiq.linking.names import keys, name_key
from tawthiq.linking.settings import phrases

_END = re.compile(r"[\n.،,؛:()\[\]|«»\"“”]|\s[-–—]\s")
_LONGEST = 6  # words of an outlet's name


def relays_in(folded: str) -> tuple[str, ...]:
    """Keys of those that a folded text says it relays."""
    found: dict[str, None] = {}
    for cue in phrases("relay_cues"):
        at = folded.find(cue)
        while at >= 0:
            if at == 0 or not folded[at - 1].isalpha():
                name = _END.split(folded[at + len(cue) :].lstrip(" :/-–"), maxsplit=1)[0]
                found[name_key(" ".join(name.split()[:_LONGEST]))] = None
            at = folded.find(cue, at + 1)
    found.pop("", None)
    return tuple("?" if name in keys("relay_unnamed") else name for name in found)


def updates_in(folded: str) -> bool:
    """Does a folded text say that its figure replaces an earlier one?"""
    return any(cue in folded for cue in phrases("update_cues"))
