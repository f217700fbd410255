"""Those whom a hospital received, told at the end of a list of attacks: of which of them, nobody says."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.clitics import begins
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import SETTLED

_RECEIVED = tuple(word_list("received_stems"))
_HOSPITAL = word_list("hospital_words") | word_list("hospitals_of_a_region")
_FIRST = 3  # words of a line in which it says that people were brought in


def brought_in_of_all(s: Statement, drafts: Sequence[Draft]) -> bool:
    """«• استقبل المستشفى 16 جريحا اليوم», in a line of its own under lines on several spots."""
    if s.clause.first or not s.clause.of.sentence.opens or s.headline or s.means or not s.whole_rows:
        return False
    words = s.clause.words
    if not any(begins(w, _RECEIVED) for w in words[:_FIRST]) or _HOSPITAL.isdisjoint(words):
        return False
    if own_place(s) is not None or "update" in s.kinds:
        return False
    spots = {d.place.place.name_ar for d in drafts if d.place and d.place.place.precision in SETTLED}
    return len(spots) > 1 and all(_a_line(d) for d in drafts)


def _a_line(draft: Draft) -> bool:
    first = draft.statements[0].clause
    return first.first == 0 and first.of.sentence.opens
