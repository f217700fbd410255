"""What of a report only sums up: leads over several attacks, titles that repeat a total, sums of others."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.coding.assembly.days import other_day
from tawthiq.coding.assembly.drafts import Draft, rival_types
from tawthiq.coding.assembly.leads import (
    LEAD,
    is_bare_lead,
    is_lead,
    is_spread,
    on_unnamed_places,
    over_many_places,
    told_in_parts,
)
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.same_spot import (
    compatible,
    is_district,
    is_wide,
    lies_in,
    other_governorate,
    same_place,
)
from tawthiq.coding.assembly.shares import AT_ITS_TOWN, OVER_TOWNS
from tawthiq.coding.statements import Statement
from tawthiq.model import SETTLED, Place
from tawthiq.places import PlaceMention

_BY_CHANCE = 5  # dead whom one attack and two others may well count alike
_LEAD_AND_TOLL = 2  # statements
_FEW_PARTS = 2  # attacks told after a lead on many places
_OF_TOTALS = 20
_OF_PARTS = 3  # dead of a sum that is told town by town
_ITS_LAND = frozenset({"وريفها", "واريافها", "وضواحيها", "وريفه"})


def without_totals(drafts: Sequence[Draft], totals: Sequence[Statement]) -> list[Statement]:
    """Counts that a total of the report repeats, at no town of their own: the title of such a report."""
    said = {t.killed for t in totals if t.killed and t.killed >= _OF_TOTALS}
    dead = [r.quantity.value or 0 for t in totals for r in t.whole_rows if r.outcome == "killed"]
    said |= {n for n in dead if n >= _OF_TOTALS}  # of a month, beside those of a party to it
    said |= {t.killed for t in totals if t.killed and t.killed >= _OF_PARTS and OVER_TOWNS in t.kinds}
    both = {t.told_dead + t.told_injured for t in totals if t.told_dead and t.told_injured}
    out: list[Statement] = []
    for draft in drafts:
        told = [s for s in draft.statements if s.killed in said and not _at_a_town(s)]
        told += [s for s in draft.statements if s not in told and _both(s) in both and _wide_or_several(s)]
        out += told
        draft.statements = [s for s in draft.statements if s not in told]
    return out


def _both(s: Statement) -> int | None:
    """Its killed and injured, where it counts them together alone."""
    counted = [r.quantity.value for r in s.whole_rows if r.outcome in ("killed", "injured", "casualties")]
    together = all(r.outcome not in ("killed", "injured") for r in s.whole_rows)
    return counted[0] if together and len(counted) == 1 and (counted[0] or 0) >= _OF_TOTALS else None


def _wide_or_several(s: Statement) -> bool:
    """«استشهد وأصيب 101 في عدوان على العاصمة صنعاء ومحافظتي صعدة والبيضاء»"""
    return not _at_a_town(s) or len({p.place.name_ar for p in s.places if not p.dateline}) > 1


def _at_a_town(s: Statement) -> bool:
    named = (p.place for p in s.places if not p.dateline)
    return any(p.precision in SETTLED or is_district(p) or _by_a_town(p) for p in named)


def _by_a_town(p: Place) -> bool:
    """«قرب مدينة كذا», «على أطراف بلدة كذا»"""
    return p.precision == "area" and p.relation == "near" and p.id is not None and not is_wide(p)


def settle_leads(drafts: list[Draft]) -> list[Statement]:
    """In place: a lead over several attacks goes with the one attack told after it, or sums up several.

    Returns the statements of leads that only sum up.
    """
    sums: list[Statement] = []
    for lead in [d for d in drafts if is_lead(d) and _told_first(d, drafts)]:
        after = [d for d in drafts[drafts.index(lead) + 1 :] if d.place and not is_wide(d.place.place)]
        told = [d for d in after if any(s.acts for s in d.statements)]
        told = [d for d in told if not _other_day_of(lead, d)] if len(told) > 1 else told
        if len(told) == 1 and not told[0].has_harm and not _apart(lead, told[0]):
            _go_on(lead, told[0], drafts)
        elif len(told) > 1 or (told and _part_of_the_injured(lead, told[0])):
            sums += _taken_out(lead, drafts)
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


def _told_first(lead: Draft, drafts: Sequence[Draft]) -> bool:
    """No attack with its harm stands before it, but other leads and the headline."""
    before = drafts[: drafts.index(lead)]
    return all(not d.has_harm or d.from_headline or is_lead(d) for d in before)


def vague_leads(drafts: list[Draft]) -> list[Statement]:
    """In place: «مجزرة في ريف إدلب راح ضحيتها العشرات», then the town with its number: one attack.

    Where the report then tells several of that region, the lead sums them up; its statements are returned.
    """
    sums: list[Statement] = []
    for lead in [d for d in drafts if _is_vague_lead(d) and _told_first(d, drafts)]:
        if _with_its_land(lead.statements[0]):
            there = [d for d in drafts if d is not lead and _in_its_governorate(d, lead)]
            sums += _taken_out(lead, drafts) if len(there) > 1 else []
            continue
        told = [d for d in drafts if d is not lead and _may_be_of(d, lead)]
        if len(told) == 1 and any(s.killed is not None or s.injured is not None for s in told[0].statements):
            _go_on(lead, told[0], drafts)
        elif len(told) > 1:
            sums += _taken_out(lead, drafts)
    return sums


def bare_leads(drafts: list[Draft]) -> list[Statement]:
    """Take out, in place, leads over a region with nobody harmed, after which the next attack told is that of
    one of their sides, or of another, at a town of the region; their statements."""
    out: list[Statement] = []
    for lead in [d for d in drafts if is_bare_lead(d)]:
        following = drafts[drafts.index(lead) + 1 :][:1]
        if any(_one_of_its_sides(d, lead) for d in following):
            out += _taken_out(lead, drafts)
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
            totals.append(_out_of(draft, lead))
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
        sums += [_out_of(draft, lead)] if rest else _taken_out(draft, drafts)
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


def _taken_out(summing: Draft, drafts: list[Draft]) -> list[Statement]:
    """Take out, in place, a draft that only sums up others; its statements are totals, its day is theirs."""
    drafts.remove(summing)
    _leave_day(summing, drafts)
    return summing.statements


def without_sums(drafts: list[Draft]) -> list[Statement]:
    """Take out of the drafts, in place, what only sums over several of them; these statements are totals."""
    sums: list[Statement] = []
    for draft in [d for d in drafts if _sums_up(d, drafts)]:
        sums += _taken_out(draft, drafts)
    for draft in drafts:
        for s in [s for s in draft.statements if s.killed and AT_ITS_TOWN not in s.kinds]:
            if len(draft.statements) > 1 and (_sums_others(s, draft, drafts) or _adds_up(s, draft, drafts)):
                sums.append(_out_of(draft, s))
    return sums


def _out_of(draft: Draft, s: Statement) -> Statement:
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


def days_of_leads(drafts: Sequence[Draft], totals: Sequence[Statement]) -> None:
    """Fill, in place, the day of attacks that name none with that of the lead which counts them together."""
    for lead in (t for t in totals if OVER_TOWNS in t.kinds and t.clause.of.sentence.index < LEAD):
        day = lead.date
        if day is None or day.kind != "point" or lead.day_of_telling:
            continue
        for draft in drafts:
            if draft.date is None:
                draft.date, draft.date_tokens = day, lead.clause.of.sentence.tokens


def _sums_up(draft: Draft, drafts: Sequence[Draft]) -> bool:
    if any(AT_ITS_TOWN in s.kinds for s in draft.statements):
        return False
    heads = not draft.from_headline and (not draft.borrowed or _told_first(draft, drafts))
    if heads and told_in_parts(draft, drafts):
        return True
    return len(draft.statements) == 1 and _is_sum(draft, drafts)


def _is_sum(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Its only count is that of all the others together."""
    own = draft.statements[0].killed
    if own is None or AT_ITS_TOWN in draft.statements[0].kinds:
        return False
    others = [n for d in drafts if d is not draft and d.killed() and (n := max(d.killed()))]
    if len(others) < 2 or own != sum(others):
        return False
    if _hurt_others(draft, drafts) or _by_chance(draft.statements[0]):
        return False
    if _beside_them(draft.statements[0], draft, drafts):
        return False
    return not _at_its_own_town(draft, drafts)


def _hurt_others(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """An attack of its own, whose injured are not those of the others together."""
    hurt = draft.injured()
    others = [d.injured() for d in drafts if d is not draft and d.killed()]
    first = draft.statements[0]
    if not hurt or not all(others) or is_spread(first) or not any(m.type for m in first.means):
        return False
    return sum(max(n) for n in others) not in hurt


def _beside_them(s: Statement, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """«استشهد خمسة بقصف خيمة، فيما استشهد اثنان إثر …، وثلاثة جراء …»: one attack beside the others."""
    rest = [d.statements[0].clause.of for d in drafts if d is not draft and d.has_harm]
    return not is_spread(s) and all(of is s.clause.of for of in rest)


def _by_chance(s: Statement) -> bool:
    """One attack's few dead may well be as many as those of two others."""
    region = bool(s.places) and all(p.place.precision in ("admin1", "country") for p in s.places)
    return (s.killed or 0) < _BY_CHANCE and s.acts and not (is_spread(s) or region)


def _at_its_own_town(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """A count at a town where none of the others is may equal their sum by chance."""
    place = draft.place.place if draft.place else None
    rest = [d.place.place for d in drafts if d is not draft and d.place]
    if place is not None and place.precision not in SETTLED and is_district(place):
        return not any(compatible(place, p) for p in rest)
    if place is not None and _by_a_town(place) and rest:
        return not any(same_place(place, p) for p in rest)
    if place is None or place.precision not in SETTLED or len(_towns(draft.statements[0])) > 1:
        return False
    return not any(same_place(place, p) or (p.within and p.within.id == place.id) for p in rest)


def _towns(s: Statement) -> set[str | None]:
    return {p.place.name_ar for p in s.places if p.place.precision == "settlement" and not p.dateline}


def _adds_up(s: Statement, own: Draft, drafts: Sequence[Draft]) -> bool:
    """The count is the sum of what the report's events count one by one."""
    others = [max(d.killed(), default=0) for d in drafts if d is not own]
    if not any(others) or _by_chance(s):
        return False
    told = (o for o in own.statements if o is not s and o.acts)  # not «والحاج فلان فارق الحياة في المكان»
    rest = [n for o in told if (n := o.killed) is not None and n != s.killed]
    return bool(rest) and s.killed == max(rest) + sum(others)


def _sums_others(s: Statement, own: Draft, drafts: Sequence[Draft]) -> bool:
    towns = _towns(s)
    if len(towns) < 2:
        return False
    parts = [d for d in drafts if d is not own and d.has_harm and d.place and d.place.place.name_ar in towns]
    rest = any(o is not s and o.kills_or_injures for o in own.statements)
    return bool(parts) and rest
