"""What a headline names as struck belongs to the event whose own text says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.statements import Statement


def share_headings(drafts: Sequence[Draft]) -> None:
    """«غارة تمحو منزلا ومسيّرة تستهدف دراجة»: of two attacks in one heading, each keeps its own object.

    An object that only a heading gives to an event is dropped where another event's own text tells of it.
    """
    if len(drafts) < 2:
        return
    told = [{h.id for s in d.statements if not s.headline for h in s.hits} for d in drafts]
    for d, own in zip(drafts, told, strict=True):
        if d.from_headline:
            continue
        elsewhere = set().union(*(t for t in told if t is not own)) - own
        if elsewhere:
            d.statements = [_without(s, elsewhere) if s.headline else s for s in d.statements]


def _without(s: Statement, others: set[str]) -> Statement:
    kept = tuple(h for h in s.hits if h.id not in others)
    return s if len(kept) == len(s.hits) else replace(s, hits=kept)
