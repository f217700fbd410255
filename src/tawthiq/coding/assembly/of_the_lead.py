"""Dead told town by town under a lead that says who shelled the region, with no word of how they died.

«شنت الطائرات الروسية عشرات الغارات على ريف إدلب، مخلفة قتلى وجرحى. وقتل خمسة مدنيين في بنش، فيما …».
"""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.coding.assembly.days import other_day
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.fits import turns_to_another
from tawthiq.coding.assembly.leads import LEAD, is_spread
from tawthiq.coding.assembly.on_forces import on_forces
from tawthiq.coding.assembly.same_spot import lies_in
from tawthiq.coding.statements import Statement

_NEXT = 2  # sentences from the lead, or from one town to the next


def share_lead(drafts: Sequence[Draft], statements: Sequence[Statement]) -> None:
    """Fill, in place, attackers and means of the towns that tell neither, until another side is named."""
    lead = next((s for s in reversed(statements) if _leads(s)), None)
    if lead is None:
        return
    pairs = tuple((lead, a) for a in lead.attackers)
    sides = {a.id for _, a in pairs}
    start = (lead.clause.of.sentence.index, lead.clause.first)
    reached = start[0]
    for draft in drafts:
        first = draft.statements[0].clause
        if lead in draft.statements or (first.of.sentence.index, first.first) < start:
            continue
        theirs = {a.id for _, a in draft.attackers}
        far = first.of.sentence.index - reached > _NEXT
        if far or (theirs and theirs != sides) or turns_to_another(draft.statements[0]):
            return
        reached = draft.statements[-1].clause.of.sentence.index
        if _tells_no_means(draft) and _under_it(draft, lead):
            draft.carried = draft.carried or pairs
            draft.carried_means = draft.carried_means or lead.means


def _leads(s: Statement) -> bool:
    early = s.clause.of.sentence.index < LEAD and not s.item
    known = bool(s.attackers) and all(a.known and not a.hedged for a in s.attackers)
    return early and known and s.acts and s.place is not None and is_spread(s) and not on_forces(s)


def _tells_no_means(draft: Draft) -> bool:
    """None at all, or «القصف» alone: that of the lead."""
    means = [m for s in draft.statements for m in s.means if not m.verbal]
    return all(m.definite and not m.type for m in means) and not any(
        m.type for s in draft.statements for m in s.means
    )


def _under_it(draft: Draft, lead: Statement) -> bool:
    if draft.place is None or not draft.has_harm or other_day(lead, draft):
        return False
    return any(lies_in(draft.place.place, p.place) for p in lead.places if not p.anaphor)
