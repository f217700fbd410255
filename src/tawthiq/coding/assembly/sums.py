"""What of a report only sums up: titles that repeat a total, counts that are the sum of the others."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.leads import LEAD, is_spread, told_in_parts
from tawthiq.coding.assembly.leads_or_totals import out_of, taken_out, told_first
from tawthiq.coding.assembly.same_spot import compatible, is_district, is_wide, same_place
from tawthiq.coding.assembly.shares import AT_ITS_TOWN, OVER_TOWNS
from tawthiq.coding.statements import Statement
from tawthiq.model import SETTLED, Place

_BY_CHANCE = 5  # dead whom one attack and two others may well count alike
_OF_TOTALS = 20
_OF_PARTS = 3  # dead of a sum that is told town by town


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


def without_sums(drafts: list[Draft]) -> list[Statement]:
    """Take out of the drafts, in place, what only sums over several of them; these statements are totals."""
    sums: list[Statement] = []
    for draft in [d for d in drafts if _sums_up(d, drafts)]:
        sums += taken_out(draft, drafts)
    for draft in drafts:
        for s in [s for s in draft.statements if s.killed and AT_ITS_TOWN not in s.kinds]:
            if len(draft.statements) > 1 and (_sums_others(s, draft, drafts) or _adds_up(s, draft, drafts)):
                sums.append(out_of(draft, s))
    return sums


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
    heads = not draft.from_headline and (not draft.borrowed or told_first(draft, drafts))
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
