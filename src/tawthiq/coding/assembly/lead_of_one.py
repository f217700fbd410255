"""A lead at a wide place or a city, and below it the one attack there, told at its finer place.

«سقط قتلى مدنيون في قصف على العاصمة طرابلس. وقالت البعثة إن أربع فتيات قتلن في قصف أصاب حيا في عين زارة»: a
lead tells what the report is about; where one attack alone is told below it in that place, that is it.
"""

from __future__ import annotations

from tawthiq.coding.assembly.another import adds
from tawthiq.coding.assembly.days import other_day
from tawthiq.coding.assembly.drafts import Draft, rival_types
from tawthiq.coding.assembly.leads import LEAD, is_spread
from tawthiq.coding.assembly.leads_or_totals import told_first
from tawthiq.coding.assembly.same_spot import (
    in_or_around,
    is_wide,
    lies_in,
    loose_capital,
    same_governorate,
    same_place,
)
from tawthiq.coding.words import word_list
from tawthiq.model import SETTLED
from tawthiq.places import PlaceMention

_ALSO = word_list("also")


def leads_of_one(drafts: list[Draft]) -> None:
    """In place: such a lead goes into the attack that is told below it."""
    for lead in [d for d in drafts if _is_lead(d) and told_first(d, drafts)]:
        below = [d for d in drafts if d is not lead and _there(d, lead)]
        if len(below) == 1 and _one_account(lead, below[0]):
            below[0].statements[:0] = lead.statements
            below[0].date = below[0].date or lead.date
            drafts.remove(lead)


def _is_lead(draft: Draft) -> bool:
    """Its words all stand at the head of the report, no list and no label among them."""
    told = draft.statements
    early = all(s.clause.of.sentence.index < LEAD and not (s.item or s.labelled) for s in told)
    if draft.place is None or draft.borrowed or draft.place.place.relation not in ("in", "countryside_of"):
        return False
    return early and draft.has_harm and any(s.acts for s in told)


def _there(draft: Draft, lead: Draft) -> bool:
    """Is it told after the lead, at a finer place in the lead's?"""
    if draft.place is None or lead.place is None or draft.borrowed:
        return False
    last = lead.statements[-1].clause.of.sentence.index
    after = draft.statements[0].clause.of.sentence.index > last
    return after and _finer_within(draft.place, lead.place)


def _finer_within(spot: PlaceMention, wide: PlaceMention) -> bool:
    if spot.place.precision not in SETTLED or same_place(spot.place, wide.place):
        return False
    if loose_capital(spot) or (spot.place.kind == "city" and not is_wide(wide.place)):
        return False
    if is_wide(wide.place):
        return lies_in(spot.place, wide.place)
    if loose_capital(wide):
        return same_governorate(spot.place, wide.place)
    return in_or_around(spot.place, wide.place) or _told_by_it(spot, wide)


def _told_by_it(spot: PlaceMention, wide: PlaceMention) -> bool:
    """«قرية كذا شمالي بعقوبة»: told by the city of the lead."""
    return wide.place.name_ar is not None and wide.place.name_ar in spot.names[1:]


def _one_account(lead: Draft, told: Draft) -> bool:
    """Nothing in day, means, side or number says that they are two."""
    if rival_types(lead, told) or any(other_day(s, lead) for s in told.statements):
        return False
    first = told.statements[0]
    if "again" in first.kinds or adds(first) or first.next_attack or any(s.item for s in told.statements):
        return False
    if any(w in _ALSO for w in first.clause.words) or any(s.one_of_several for s in told.statements):
        return False
    mine, theirs = ({a.id for _, a in d.attackers} - {"unknown"} for d in (lead, told))
    return (not mine or not theirs or bool(mine & theirs)) and _one_toll(lead, told)


def _one_toll(lead: Draft, told: Draft) -> bool:
    """Told without harm; with a count that the lead has too; or with the numbers of what the lead says in
    words («قتلى مدنيون»). Not «17 قتيلا» and then «سقوط قتلى», nor one dead and then eleven injured."""
    if not told.has_harm:
        return not any(is_spread(s) for s in lead.statements)
    pairs = ((lead.killed(), told.killed()), (lead.injured(), told.injured()))
    if not any(mine for mine, _ in pairs):
        return any(theirs for _, theirs in pairs)
    return any(mine & theirs for mine, theirs in pairs) and all(
        mine & theirs for mine, theirs in pairs if mine and theirs
    )
