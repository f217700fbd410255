"""How a place is spelt in the gazetteer, by the spelling that the text comes closest to."""

from __future__ import annotations

from difflib import SequenceMatcher

from tawthiq.arabic.fold import fold
from tawthiq.places.drafts import Draft
from tawthiq.places.gazetteer import Entry


def spelt_as(draft: Draft, entry: Entry) -> str:
    if draft.name is None:
        return entry.name_ar
    if entry in draft.name.entries:
        found = entry.spelt(draft.name.joined)
        noun, _, own = found.partition(" ")
        bare = noun == "حي" and draft.name.tier in ("plain", "ordinary")  # «الأمين»; but «حي دمشق»
        return own if bare and fold(own).replace(" ", "") == draft.name.joined else found
    return _nearest(draft.name.joined, entry) if not draft.name.entries else entry.name_ar


def _nearest(joined: str, entry: Entry) -> str:
    """Of several spellings the one that a misspelt name is closest to."""
    likeness = [SequenceMatcher(None, joined, n.replace(" ", "")).ratio() for n in entry.names]
    best = max(range(len(likeness)), key=lambda i: (likeness[i], -i), default=0)
    return entry.spellings[best] if likeness else entry.name_ar
