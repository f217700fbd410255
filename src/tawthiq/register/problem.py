"""One thing that `tawthiq verify` finds wrong."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is not as it was recorded: a stable code, what it concerns, and the sentence.

    Codes: missing, changed, added, unreadable, unrecorded, row_missing, row_changed, row_added,
    withheld_left, chain_broken, chain_cut.
    """

    code: str
    subject: str
    message: str
    message_ar: str
