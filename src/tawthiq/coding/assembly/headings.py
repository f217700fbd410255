"""What a headline tells of the harmed and of what was struck belongs to the event whose own text says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.rivals import rivals
from tawthiq.coding.assembly.same_spot import compatible
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


def share_tolls(drafts: Sequence[Draft]) -> None:
    """«3 شهداء في قصف على بلدة بريف درعا», then barrels on one town that harm nobody and, on another, a raid
    with three dead: the heading's toll is of the second. In place."""
    if len(drafts) < 2:
        return
    for d in drafts:
        heads = [s for s in d.statements if s.headline and s.kills_or_injures]
        body = [s for s in d.statements if not s.headline]
        if not heads or not body or any(s.kills_or_injures for s in body):
            continue
        homes = [e for e in drafts if e is not d and all(_counts_it(h, e) for h in heads)]
        if len(homes) == 1:
            d.statements = [s for s in d.statements if s not in heads]
            homes[0].statements[:0] = heads


def _counts_it(head: Statement, draft: Draft) -> bool:
    """Does the draft's own text count those of the heading, at a place that the heading may mean?"""
    place = own_place(head)
    if place is not None and (draft.place is None or not compatible(place.place, draft.place.place)):
        return False
    told = [s for s in draft.statements if not s.headline and s.kills_or_injures]
    return any(_as_many(head, s) and not rivals(head, s) for s in told)


def _as_many(head: Statement, s: Statement) -> bool:
    dead, hurt = head.told_dead, head.told_injured
    return dead == s.told_dead if dead else bool(hurt) and hurt == s.told_injured


def _without(s: Statement, others: set[str]) -> Statement:
    kept = tuple(h for h in s.hits if h.id not in others)
    return s if len(kept) == len(s.hits) else replace(s, hits=kept)
