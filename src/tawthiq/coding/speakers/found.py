"""A voice as it is read in a sentence, before it is known whom it means."""

from __future__ import annotations

from tawthiq.coding.phrase_view import View
from tawthiq.coding.speakers.names import Voice, voice_at
from tawthiq.coding.words import word_list
from tawthiq.model import Stance
from tawthiq.records import record

_NO_NAME, _EACH_OF = word_list("no_name"), ("كل", "من")  # «أكد كل من المشفى والبلدية»


@record
class Found:
    """A voice read at `begin` (its verb or preposition) whose words begin at the view's position `scope`.

    `voice` None where the verb goes on with an earlier speaker or none is named; `before`: what it governs
    stands before it.
    """

    begin: int
    voice: Voice | None
    scope: int
    stance: Stance
    entry: str
    before: bool = False


def subject_at(view: View, at: int, limit: int | None = None, via: bool = True) -> Voice | None:
    """A speaker who is the subject: no preposition is joined to him."""
    if view.text(at) in _NO_NAME and (view.text(at), view.text(at + 1)) != _EACH_OF:
        return None
    heads = [m for m in view.starts.get(at, ()) if m.entry.data.get("kind") in ("head", "side")]
    if heads and all(m.prefix.lstrip("وف") not in ("", "ال") for m in heads):
        return None
    return voice_at(view, at, limit, via)
