"""The attacks that make up a lead: which they are, and what struck them where only the lead says it."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.coding.assembly.days import other_day
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.leads import LEAD, on_unnamed_places, over_many_places
from tawthiq.coding.assembly.said_several import says_several
from tawthiq.coding.assembly.shares import OVER_TOWNS
from tawthiq.coding.statements import Statement


def share_means(drafts: Sequence[Draft], totals: Sequence[Statement]) -> None:
    """Fill, in place, the means of towns that make up a sum exactly: what the lead says struck them all.

    «4 قتلى جراء قذائف … على أحياء المدينة», and then «وفاة مواطن في …، وفي … قتل اثنان، فيما قتل طفل في …».
    """
    for lead in (t for t in totals if OVER_TOWNS in t.kinds and t.acts and t.told_dead):
        for draft in parts_of(lead, drafts):
            if not any(s.means for s in draft.statements):
                draft.carried_means = draft.carried_means or lead.means


def means_of_leads(drafts: Sequence[Draft], statements: Sequence[Statement]) -> None:
    """Fill, in place, the means of those harmed by nothing named, after a lead of fire on many places.

    «كثفت القوات قصفها على أحياء المدينة …», and then «وقضى في حي كذا طفل وجرح ثلاثة».
    """
    leads = [s for s in statements if _on_many_places(s)]
    for draft in drafts if leads else ():
        if draft.carried_means or not _harmed_by_nothing(draft):
            continue
        first = draft.statements[0].clause.of.sentence.index
        told = (s for s in leads if s.clause.of.sentence.index < first and not other_day(s, draft))
        lead = next((s for s in told if over_many_places(s, draft.place)), None)
        if lead is not None:
            draft.carried_means, draft.means_of_lead = lead.means, True
    for lead in (s for s in statements if OVER_TOWNS in s.kinds and s.acts):
        for draft in parts_of(lead, drafts):
            if not draft.carried_means and _harmed_by_nothing(draft):
                draft.carried_means, draft.means_of_lead = lead.means, True


def _on_many_places(s: Statement) -> bool:
    early = s.clause.of.sentence.index < LEAD and not s.item
    return early and s.acts and on_unnamed_places(s) and not says_several(s)


def _harmed_by_nothing(draft: Draft) -> bool:
    rows = [r for s in draft.statements for r in s.whole_rows]
    harmed = bool(rows) and all(r.outcome in ("killed", "injured", "casualties") for r in rows)
    plain = not any(s.means or s.attackers or (s.said and s.denies) for s in draft.statements)
    return harmed and plain and draft.place is not None and not (draft.from_headline or draft.starved)


def parts_of(lead: Statement, drafts: Sequence[Draft]) -> list[Draft]:
    """The attacks told from the lead on that together have just its dead, or else its dead and injured;
    none where no such run is."""
    first = lead.clause.of.sentence.index
    after = [d for d in drafts if d.statements[0].clause.of.sentence.index >= first]
    whole = (lead.told_dead or 0, lead.told_injured or 0)
    for both in (False, True):
        parts: list[Draft] = []
        dead = hurt = 0
        for draft in after:
            own = (max(draft.killed(), default=0), max(draft.injured(), default=0) if both else 0)
            if any(own):
                parts, dead, hurt = [*parts, draft], dead + own[0], hurt + own[1]
            if (dead, hurt) == (whole[0], whole[1] if both else 0) and len(parts) > 1:
                return parts
    return []
