"""A lead at a wide place, and below it two attacks there or more, each with its own toll: a total.

«ارتقى خمسة شهداء جراء القصف على ريف دمشق. … انفجر لغم قرب مضايا، ما أسفر عن ثلاثة شهداء. كما استهدف قناص
مدنيين في الزبداني، فقتل واحد»: nothing in the words says that the lead sums up, but what it counts is no less
than what is told below it, in its place.
"""

from __future__ import annotations

from tawthiq.coding.assembly.days import other_day
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.leads import LEAD
from tawthiq.coding.assembly.leads_or_totals import taken_out
from tawthiq.coding.assembly.same_spot import (
    holds_towns,
    lies_in,
    loose_capital,
    same_governorate,
    same_place,
)
from tawthiq.coding.statements import Statement

_FEW = 2


def leads_of_several(drafts: list[Draft], told: list[Draft]) -> list[Statement]:
    """In place: such a lead is taken out of the events and of all that was `told`; its statements."""
    totals: list[Statement] = []
    for lead in [d for d in drafts if _is_lead(d, drafts)]:
        below = [d for d in drafts if d is not lead and _below(d, lead)]
        if len(below) >= _FEW and _no_more(below, lead):
            totals += taken_out(lead, drafts)
            told[:] = [d for d in told if d is not lead]
    return totals


def _is_lead(draft: Draft, drafts: list[Draft]) -> bool:
    """At a wide place, by its words at the head of the report alone, no attack with its harm before it."""
    early = all(s.headline or s.clause.of.sentence.index < LEAD for s in draft.statements)
    if not early or draft.place is None or any(s.item or s.labelled for s in draft.statements):
        return False
    before = drafts[: drafts.index(draft)]
    wide = holds_towns(draft.place.place) or loose_capital(draft.place)
    return wide and draft.has_dead and all(d.from_headline or not d.has_harm for d in before)


def _below(draft: Draft, lead: Draft) -> bool:
    """Is it told after the lead, with its harm, on no other day and at a place in the lead's?"""
    if not draft.has_harm or draft.from_headline or draft.borrowed:
        return False
    last = lead.statements[-1].clause.of.sentence.index
    after = draft.statements[0].clause.of.sentence.index > last
    return after and not any(other_day(s, draft) for s in lead.statements) and _inside(draft, lead)


def _inside(draft: Draft, lead: Draft) -> bool:
    if draft.place is None or lead.place is None or same_place(draft.place.place, lead.place.place):
        return False
    if loose_capital(lead.place):
        return same_governorate(draft.place.place, lead.place.place)
    return lies_in(draft.place.place, lead.place.place)


def _no_more(below: list[Draft], lead: Draft) -> bool:
    """Are the dead below some of the lead's, and the injured no more than the lead counts?"""
    dead, hurt = max(lead.killed(), default=0), max(lead.injured(), default=0)
    told = [(max(d.killed(), default=0), max(d.injured(), default=0)) for d in below]
    injured = sum(n for _, n in told)
    return 0 < sum(n for n, _ in told) <= dead and (not hurt or injured <= hurt)
