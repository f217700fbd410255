"""A voice and what it governs, as the coding step hands it on."""

from __future__ import annotations

from tawthiq.coding.speakers.stance import Admits
from tawthiq.model import SpeakerType, Stance, Via
from tawthiq.records import record


@record
class Attribution:
    """A voice at tokens[first:last] (empty where unnamed) that governs tokens[scope_first:scope_last].

    `continuing`: it goes on with the earlier speaker of the report. `verb_entry` is the lexicon entry read,
    `speaker_entry` the one that the name begins with.
    """

    first: int
    last: int
    scope_first: int
    scope_last: int
    type: SpeakerType
    stance: Stance
    admits: Admits | None
    via: tuple[Via, ...]
    verb_entry: str
    continuing: bool = False
    name: tuple[str, ...] = ()  # the folded words of the speaker, without articles
    speaker_entry: str = ""
    named_at: tuple[int, int] | None = None  # where the report names the speaker, here or before
