"""A lead over several attacks: one with the attack told after it, or a total of those."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.coding.assembly.days import other_day
from tawthiq.coding.assembly.drafts import Draft, rival_types
from tawthiq.coding.assembly.leads import LEAD, is_bare_lead, is_lead, on_unnamed_places, over_many_places
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.same_spot import is_district, is_wide, lies_in, other_governorate
from tawthiq.coding.statements import Statement
from tawthiq.model import Place
from tawthiq.places import PlaceMention

_LEAD_AND_TOLL = 2  # statements
_FEW_PARTS = 2  # attacks told after a lead on many places
_ITS_LAND = frozenset({"وريفها", "واريافها", "وضواحيها", "وريفه"})


def settle_leads(drafts: list[Draft]) -> list[Statement]:
    """In place: a lead over several attacks goes with the one attack told after it, or sums up several.

    Returns the statements of leads that only sum up.
    """
    sums: list[Statement] = []
    for lead in [d for d in drafts if is_lead(d) and told_first(d, drafts)]:
        after = [d for d in drafts[drafts.index(lead) + 1 :] if d.place and not is_wide(d.place.place)]
        told = [d for d in after if any(s.acts for s in d.statements)]
        told = [d for d in told if not _other_day_of(lead, d)] if len(told) > 1 else told
        if len(told) == 1 and not told[0].has_harm and not _apart(lead, told[0]):
            _go_on(lead, told[0], drafts)
        elif len(told) > 1 or (told and _part_of_the_injured(lead, told[0])):
            sums += taken_out(lead, drafts)
    return sums


def _apart(lead: Draft, told: Draft) -> bool:
    """On another day, in another governorate («قتلى في ريف حلب …. وقصفت مدرسة في بنش بريف إدلب»), or only
    one of the attacks of the lead («استهدفت إحداها …»)."""
    places = [d.place.place for d in (lead, told) if d.place]
    afar = len(places) > 1 and other_governorate(places[0], places[1])
    return afar or _other_day_of(lead, told) or any(s.one_of_several for s in told.statements)


def _part_of_the_injured(lead: Draft, told: Draft) -> bool:
    """«15 قتيلا و15 جريحا في غارات …», then «الغارة على …: 15 قتيلا و4 جرحى»: the rest were elsewhere."""
    same = bool(lead.killed()) and lead.killed() == told.killed()
    hurt, there = lead.injured(), told.injured()
    return same and bool(hurt and there) and max(there) < min(hurt)


def told_first(lead: Draft, drafts: Sequence[Draft]) -> bool:
    """No attack with its harm stands before it, but other leads and the headline."""
    before = drafts[: drafts.index(lead)]
    return all(not d.has_harm or d.from_headline or is_lead(d) for d in before)


def vague_leads(drafts: list[Draft]) -> list[Statement]:
    """In place: «مجزرة في ريف إدلب راح ضحيتها العشرات», then the town with its number: one attack.

    Where the report then tells several of that region, the lead sums them up; its statements are returned.
    """
    sums: list[Statement] = []
    for lead in [d for d in drafts if _is_vague_lead(d) and told_first(d, drafts)]:
        if _with_its_land(lead.statements[0]):
            there = [d for d in drafts if d is not lead and _in_its_governorate(d, lead)]
            sums += taken_out(lead, drafts) if len(there) > 1 else []
            continue
        told = [d for d in drafts if d is not lead and _may_be_of(d, lead)]
        if len(told) == 1 and any(s.killed is not None or s.injured is not None for s in told[0].statements):
            _go_on(lead, told[0], drafts)
        elif len(told) > 1:
            sums += taken_out(lead, drafts)
    return sums


def bare_leads(drafts: list[Draft]) -> list[Statement]:
    """Take out, in place, leads over a region with nobody harmed, after which the next attack told is that of
    one of their sides, or of another, at a town of the region; their statements."""
    out: list[Statement] = []
    for lead in [d for d in drafts if is_bare_lead(d)]:
        following = drafts[drafts.index(lead) + 1 :][:1]
        if any(_one_of_its_sides(d, lead) for d in following):
            out += taken_out(lead, drafts)
    return out


def _one_of_its_sides(told: Draft, lead: Draft) -> bool:
    if not told.has_harm or told.place is None or lead.place is None:
        return False
    mine, theirs = ({a.id for _, a in d.attackers if a.known} for d in (told, lead))
    return bool(mine) and mine != theirs and lies_in(told.place.place, lead.place.place)


def city_leads(drafts: list[Draft]) -> list[Statement]:
    """«غارات على مدينة حلب أسفرت عن قتلى وجرحى», and then tolls in two of its quarters.

    The lead, a total, is taken out in place of the draft that it joined.
    """
    totals: list[Statement] = []
    for draft in drafts:
        lead = draft.statements[0]
        city = own_place(lead)
        if len(draft.statements) < _LEAD_AND_TOLL or city is None or not _vague_over_a_city(lead, city):
            continue
        quarters = [d for d in drafts if d.has_harm and d.place and _quarter_of(d.place.place, city.place)]
        if len(quarters) > 1 and draft in quarters and _counted(draft):
            totals.append(out_of(draft, lead))
    return totals


def leads_on_many_places(drafts: list[Draft]) -> list[Statement]:
    """In place: «غارات على عدة محافظات خلفت قتلى وجرحى», and then attacks at places of their own.

    The lead counts nobody; it is taken out, or out of the draft that it joined, and returned as a total.
    """
    sums: list[Statement] = []
    for draft in list(drafts):
        lead = draft.statements[0]
        if not _vague_over_many(lead):
            continue
        rest = draft.statements[1:]
        told = [d for d in drafts if (d is not draft or rest) and _told_after(d, lead)]
        if len(told) < _FEW_PARTS or (rest and draft not in told):
            continue
        sums += [out_of(draft, lead)] if rest else taken_out(draft, drafts)
    return sums


def _vague_over_many(s: Statement) -> bool:
    early = not (s.headline or s.item or s.said) and s.clause.of.sentence.index < LEAD
    counted = any(r.quantity.value is not None for r in s.rows) or s.hits
    return early and s.acts and not counted and on_unnamed_places(s)


def _told_after(draft: Draft, lead: Statement) -> bool:
    """An attack of the lead's day that goes on after it, at a place that may be one of the lead's."""
    spot = draft.place
    if spot is None or (is_wide(spot.place) and not is_district(spot.place)):
        return False
    later = [s for s in draft.statements if s.clause.of.sentence.index > lead.clause.of.sentence.index]
    told = any(s.tells and own_place(s) is not None for s in later)
    return told and over_many_places(lead, spot) and not other_day(lead, draft)


def _vague_over_a_city(s: Statement, city: PlaceMention) -> bool:
    """Attacks in the plural over a whole city, among the first sentences, with nobody counted."""
    early = not (s.headline or s.item) and s.clause.of.sentence.index < LEAD
    vague = s.kills_or_injures and all(r.quantity.value is None for r in s.whole_rows)
    many = any(m.number == "plural" for m in s.clause.of.means if s.clause.holds(m.first))
    return early and vague and many and city.place.kind == "city" and city.place.precision == "settlement"


def _quarter_of(place: Place, city: Place) -> bool:
    return place.within is not None and place.within.id == city.id


def _counted(draft: Draft) -> bool:
    return any(r.quantity.value is not None for s in draft.statements[1:] for r in s.whole_rows)


def _is_vague_lead(draft: Draft) -> bool:
    """The report's first words on it, no number, no town."""
    told = [s for s in draft.statements if not s.headline] or draft.statements
    s = told[0]
    if len(told) != 1 or s.item or s.labelled or s.clause.of.sentence.index > LEAD:
        return False
    if any(r.quantity.value is not None for o in draft.statements for r in o.whole_rows):
        return False
    place = draft.place.place if draft.place else None
    wide = place is not None and place.precision in ("area", "admin3", "admin2", "admin1")
    wide = wide and not (place is not None and place.within)  # «في محيط مخبز في حي كذا»
    wide = wide or (place is not None and _with_its_land(s))
    vague = s.kills_or_injures and all(r.quantity.value is None for r in s.whole_rows)
    return wide and vague and s.acts and "again" not in s.kinds


def _with_its_land(s: Statement) -> bool:
    """«سقط شهداء وجرحى جراء القصف على مدينة حلب وريفها»: over a city and the country around it."""
    return any(w in _ITS_LAND for w in s.clause.words)


def _in_its_governorate(draft: Draft, lead: Draft) -> bool:
    if draft.place is None or lead.place is None or not draft.has_harm or draft.from_headline:
        return False
    one, two = draft.place.place, lead.place.place
    return bool(one.admin1 and two.admin1) and not other_governorate(one, two)


def _may_be_of(draft: Draft, lead: Draft) -> bool:
    """Harm at a place of the lead's region, on no other day, by no other side or means."""
    if draft.place is None or lead.place is None or not draft.has_harm or draft.from_headline:
        return False
    one, two = draft.place.place, lead.place.place
    if not (one.admin1 and two.admin1) or other_governorate(one, two) or rival_types(draft, lead):
        return False
    mine, theirs = ({a.id for _, a in d.attackers} - {"unknown"} for d in (draft, lead))
    return not _other_day_of(lead, draft) and (not mine or not theirs or bool(mine & theirs))


def _other_day_of(lead: Draft, other: Draft) -> bool:
    """Does the other name a day that is not the lead's?"""
    return any(other_day(s, lead) for s in other.statements)


def _go_on(lead: Draft, told: Draft, drafts: list[Draft]) -> None:
    """In place: the lead and the attack told after it are one."""
    told.statements[:0] = lead.statements
    told.date = told.date or lead.date
    drafts.remove(lead)


def taken_out(summing: Draft, drafts: list[Draft]) -> list[Statement]:
    """Take out, in place, a draft that only sums up others; its statements are totals, its day is theirs."""
    drafts.remove(summing)
    _leave_day(summing, drafts)
    return summing.statements


def out_of(draft: Draft, s: Statement) -> Statement:
    """Take a sum or a lead, in place, out of the event that it joined; its day stays the event's."""
    if draft.dated_by is s:
        draft.date_tokens = s.clause.of.sentence.tokens
    draft.statements.remove(s)
    return s


def _leave_day(lead: Draft, drafts: Sequence[Draft]) -> None:
    """The day of a lead is that of the attacks which it sums up and which name none."""
    if lead.date is None or lead.dated_by is None or lead.day_of_telling:
        return
    for draft in drafts:
        if draft.date is None:
            draft.date, draft.date_tokens = lead.date, lead.dated_by.clause.of.sentence.tokens
