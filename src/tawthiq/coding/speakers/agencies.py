"""An agency cited at the end of another's words carries them: it is no second voice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.coding.phrase_view import View
from tawthiq.coding.speakers.found import Found
from tawthiq.coding.words import word_list

_SUBORDINATE = word_list("goes_with_sentence_before")


def with_agencies(view: View, found: Sequence[Found]) -> list[Found]:
    """«قالت الوزارة إن …، وفق وكالة كذا»: an agency that ends another's words carries them."""
    out: list[Found] = []
    for one in found:
        last = out[-1] if out else None
        if last is not None and last.voice and one.before and one.voice and _carries(view, last, one):
            agency = one.voice
            carried = ((agency.first, agency.last, agency.type), *last.voice.via)
            out[-1] = replace(last, voice=replace(last.voice, via=carried))
        else:
            out.append(one)
    return out


def _carries(view: View, last: Found, one: Found) -> bool:
    """Is the one an agency, and what stands between the two the words of the last alone?"""
    if last.before or last.voice is None or one.voice is None or not one.voice.media:
        return False
    if last.voice.media and last.voice.type == one.voice.type:
        return False
    if one.entry != "according_to" or one.voice.also or one.voice.anaphor:
        return False
    return not any(view.text(i) in _SUBORDINATE for i in range(last.scope, one.begin))
