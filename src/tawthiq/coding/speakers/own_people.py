"""Speakers who are the outlet's own, or another's: فرقنا، المراسل، «الشبكة» whose report it is."""

from __future__ import annotations

from tawthiq.coding.phrase_view import View
from tawthiq.coding.speakers.names import Voice
from tawthiq.coding.speakers.outlets import outlet_kind, same_outlet
from tawthiq.coding.words import word_list
from tawthiq.model import SpeakerType

_OWN = ("monitors", "civil_defence", "director", "volunteer")  # فرقنا، فريقنا، متطوعونا
_MEDIA_WORDS = word_list("media_words")


def outlets_own(view: View, voice: Voice, outlet: str | None) -> SpeakerType:
    """The type of a speaker in a report of the outlet: its own people speak with its voice."""
    if outlet and view.text(voice.first).endswith("نا") and voice.entry in _OWN:
        return outlet_kind(outlet) or voice.type
    if outlet and voice.entry == "reporter" and voice.type == "outlet_reporter":
        return _employer(view, voice, outlet) or voice.type
    if outlet and voice.anaphor and _means_outlet(view, voice, outlet):
        return outlet_kind(outlet) or voice.type
    return voice.type


def _means_outlet(view: View, voice: Voice, outlet: str) -> bool:
    """«سجلت الشبكة», nobody of that name before: the network whose report this is."""
    return same_outlet("", [view.text(voice.first)], outlet)


def _employer(view: View, voice: Voice, outlet: str) -> SpeakerType | None:
    """«مراسل وكالة …» in another outlet's report: that agency speaks. None for the outlet's own reporter."""
    found = [m for at in range(voice.first + 1, voice.last) for m in view.starts.get(at, ())]
    media = next((m for m in found if m.entry.data.get("media") and m.last <= voice.last), None)
    if media is None:
        return None
    kinds = {i for m in found if m.entry.id == "local_media" for i in range(m.first, m.last)}
    names = [view.text(i) for i in range(media.first, voice.last) if i not in kinds]
    own = not names or same_outlet(media.entry.id, (n for n in names if n not in _MEDIA_WORDS), outlet)
    kind: SpeakerType = media.entry.data["type"]
    return None if own else kind
