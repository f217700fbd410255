"""A spot where nobody was harmed, told beside the dead of another: its zero is not theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.harm.zero import of_another
from tawthiq.coding.statements import Statement


def without_zeros_elsewhere(drafts: Sequence[Draft]) -> None:
    """Take, in place, the zero of another spot from an event that counts people.

    «قتل خمسة بقصف على …، وأصابت قذيفة أخرى مدرسة خالية دون إصابات»: nobody says that none were killed.
    """
    for draft in drafts:
        draft.statements = [_without_zero_of_another(s) for s in draft.statements]
        harmed = [s for s in draft.statements if any(r.quantity.low for r in s.whole_rows)]
        if harmed and len(harmed) < len(draft.statements):
            told = {h.id for s in harmed for h in s.hits}
            draft.statements = [
                replace(s, rows=()) if _unharmed_elsewhere(s, told) else s for s in draft.statements
            ]


def _unharmed_elsewhere(s: Statement, told: set[str]) -> bool:
    """Only zeros, at something that was struck and that those harmed were not told to be in."""
    if not s.rows or any(r.quantity.kind != "none" for r in s.rows):
        return False
    hits = {h.id for h in s.hits}
    if _told_anew(s) or ("recap" in s.kinds and s.means and not s.points_at_it):
        return True  # «وقبل ذلك بساعات، كان صاروخ قد سقط قرب مدرسة دون أن يوقع ضحايا»
    return s.like_it or bool(hits and not hits & told)  # «مناطق أخرى منها تعرضت لقصف مماثل دون إصابات»


def _told_anew(s: Statement) -> bool:
    """«غارتان على الأطراف الشمالية ولا إصابات»: a line of its own that begins with an attack, as new."""
    if s.clause.first or not s.clause.of.sentence.opens:
        return False
    first = min(s.means, key=lambda m: m.first, default=None)
    if first is None or first.kind != "attack" or first.first:
        return False
    return not (first.verbal or first.definite)


def _without_zero_of_another(s: Statement) -> Statement:
    """«إصابة طفلة بقذيفة …، وقذيفة أخرى أصابت المستشفى دون إصابات», in one clause."""
    if len(s.rows) < 2 or all(r.quantity.kind != "none" for r in s.rows):
        return s
    tokens = s.clause.of.sentence.tokens
    return replace(s, rows=tuple(r for r in s.rows if not of_another(r, s.rows, tokens)))
