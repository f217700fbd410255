"""A lead over several attacks («11 قتيلا بغارات على جنوب البلاد وشرقها»), and the attacks told after it."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.same_spot import (
    compatible,
    holds_towns,
    in_or_around,
    is_district,
    is_wide,
    same_governorate,
)
from tawthiq.coding.assembly.shares import AT_ITS_TOWN, is_town
from tawthiq.coding.clitics import is_one_of
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import SETTLED, Place
from tawthiq.places import PlaceMention

_SHELLING = "قصف"  # «بالقصف», «قصفها»
_ROUND = 10  # «نحو خمسين» is rounded by a tenth at most
_ONE_OF = ("احدي", "احد")
_THROUGH = word_list("because_of") | {"في", "خلال"}
_IN = ("في", "وفي", "ففي")
_UNNAMED = word_list("unnamed_towns")
LEAD = 4
"""Sentences that may open a report: its headline, dateline or author, its first paragraph."""


def part_of(s: Statement, draft: Draft) -> bool:
    """Does the draft tell no more than a lead over several attacks, and the statement one of them, with
    fewer harmed?"""
    if not s.kills_or_injures or s.headline or ("update" in s.kinds and not _at_a_town(s)):
        return False
    leads = _leads(draft)
    if not leads or not all(is_spread(o) for o in leads):
        return False
    return any(_fewer(s, o) for o in leads) and not any(_as_many(s, o) for o in leads)


def _at_a_town(s: Statement) -> bool:
    """«ارتفاع حصيلة الغارة على بلدة كذا إلى 45»: raised for one town, after the dead of many."""
    named = (p for p in s.places if not (p.anaphor or p.dateline))
    return s.acts and any(p.place.precision == "settlement" or is_town(p) for p in named)


def is_lead(draft: Draft) -> bool:
    """Does the draft so far tell, with its toll, of several attacks at no one place?"""
    harmed = _leads(draft)
    if not harmed or not all(is_spread(o) and _opens_report(o) for o in harmed):
        return False
    named = (p for o in draft.statements for p in o.places if not (p.anaphor or p.dateline))
    return all(holds_towns(p.place) for p in named)


def _opens_report(o: Statement) -> bool:
    counts = any(r.quantity.low for r in o.whole_rows)
    return counts and not (o.item or o.labelled or o.points_at_it) and o.clause.of.sentence.index < LEAD


def tells_one_of_it(s: Statement, lead: Draft) -> bool:
    """An attack of its own at a town, after such a lead; «the» attacks are the lead's."""
    named = (p.place for p in s.places if not (p.anaphor or p.dateline or p.origin))
    fine = any(is_district(p) or not is_wide(p) for p in named)
    return fine and s.acts and not s.headline and not s.points_at_it and not any(
        _as_many(s, o) for o in _leads(lead)
    )


def is_bare_lead(draft: Draft) -> bool:
    """«شنت الطائرات الروسية والسورية غارات على ريف إدلب»: over a region, by whom, nobody harmed."""
    told, place = draft.statements, draft.place
    if place is None or not holds_towns(place.place) or not any(a.known for _, a in draft.attackers):
        return False
    early = all(s.clause.of.sentence.index < LEAD and not (s.item or s.headline) for s in told)
    return early and not any(s.rows or s.hits for s in told) and all(is_spread(s) for s in told)


def told_by_parts(lead: Draft, drafts: Sequence[Draft]) -> bool:
    """Has the report begun to tell, one by one, the attacks of a lead over several?"""
    harmed = _leads(lead)
    if not harmed and is_bare_lead(lead):
        return any(d.has_harm for d in drafts[drafts.index(lead) + 1 :])
    if not harmed or any(o.item or not is_spread(o) for o in harmed):
        return False
    return any(_is_part(s, harmed) for d in drafts if d is not lead for s in d.statements)


def is_spread(o: Statement) -> bool:
    """Several attacks at no one town («غارات على مناطق متفرقة من …»), or at several by name."""
    if AT_ITS_TOWN in o.kinds:
        return False
    fine = _fine(o)
    held = [m for m in o.clause.of.means if o.clause.holds(m.first)]
    acts = [m for m in held if m.entry.data["kind"] == "attack" and m.number != "plural"]
    one = any(m.kind != "verb" or _after_a_preposition(m, o) for m in acts)
    shells = _on_one_district(o)
    many = "several" in o.kinds or _shelled_at_large(o) or any(
        m.number == "plural"
        and not (_one_of_them(m.first, o) or (one and _beside_one(m)) or (shells and _fired(m)))
        for m in held
    )
    return len(fine) > 1 or ((many or len(_wide(o)) > 1) and not fine)


def _beside_one(m: Match) -> bool:
    """Aircraft that made the one raid; «قصف استهدف خيمة …، ورغم ذلك ارتكبت فيها المجازر»: of other days."""
    return _flown(m) or m.entry.id == "massacre"


def _wide(o: Statement) -> set[str | None]:
    """Its governorates and districts; «في محافظة الجوف … مديرية خب والشعف» is one place, told twice."""
    wide = [p.place for p in o.places if p.place.precision != "country" and is_wide(p.place)]
    held = {x.id for p in wide for x in (p.admin1, p.within) if x is not None and x.id != p.id}
    return {p.name_ar for p in wide if p.id is None or p.id not in held}


def over_many_places(o: Statement, spot: PlaceMention | None) -> bool:
    """«قصفت أحياء مدينة كذا», «هجمات على عدة ولايات»: on places that it does not name, the spot maybe one."""
    if not on_unnamed_places(o):
        return False
    held = _fine(o) or [p.place for p in o.places if is_district(p.place) and not (p.anaphor or p.dateline)]
    return not held or (len(held) == 1 and spot is not None and in_or_around(spot.place, held[0]))


def on_unnamed_places(o: Statement) -> bool:
    return any(is_one_of(word, _UNNAMED) for word in o.clause.words)


def _shelled_at_large(o: Statement) -> bool:
    """«صعّدت القوات قصفها على ريف كذا، مخلفة قتلى وجرحى»: shelling, no one shell, of a region."""
    tokens = o.clause.of.sentence.tokens
    shelled = any(m.kind == "attack" and _SHELLING in tokens[m.first].text for m in o.means)
    named = [p.place for p in o.places if not (p.anaphor or p.dateline)]
    vague = all(r.quantity.value is None for r in o.whole_rows)
    return shelled and vague and bool(named) and all(holds_towns(p) for p in named)


def _after_a_preposition(m: Match, o: Statement) -> bool:
    """«في قصف بطائرات حربية»: no verb there, though it is spelt as one."""
    return m.first > 0 and o.clause.of.sentence.tokens[m.first - 1].text in _THROUGH


def _on_one_district(o: Statement) -> bool:
    """«قذائف هاون سقطت في ناحية القيارة»: a subdistrict by name, and no other place."""
    named = [p.place for p in o.places if not (p.anaphor or p.dateline)]
    return len(named) == 1 and named[0].relation == "in" and is_district(named[0])


def _fired(m: Match) -> bool:
    return bool(m.entry.data["kind"] == "weapon")


def _flown(m: Match) -> bool:
    """«شنت طائرات حربية غارة على …»: several aircraft, one raid."""
    return bool(m.entry.data["kind"] == "carrier")


def _one_of_them(at: int, o: Statement) -> bool:
    """«إحدى القذائف سقطت على منزل»"""
    return at > 0 and o.clause.of.sentence.tokens[at - 1].text.lstrip("وبل") in _ONE_OF


def told_in_parts(lead: Draft, drafts: Sequence[Draft]) -> bool:
    """Are the attacks of the lead told one by one after it?"""
    harmed = _leads(lead)
    if not harmed or not all(is_spread(o) for o in harmed) or any(o.item for o in harmed):
        return False
    if any(_is_part(harmed[0], [o]) for d in drafts for o in d.statements if _before(o, harmed[0])):
        return False  # itself a part of the lead before it
    named = [p for o in harmed for p in _fine(o)]
    rest = [d for d in drafts if d is not lead and d.place]
    parts = [d for d in rest if any(_is_part(s, harmed) and _before(harmed[0], s) for s in d.statements)]
    parts = [d for d in parts if not _headed_apart(harmed[0], d.statements)]
    if named:
        parts = [d for d in parts if _at_one_of(d, named)]
    elif lead.place is not None and is_district(lead.place.place):
        parts = [d for d in parts if _at_one_of(d, [lead.place.place])]
    return len(parts) > 1 and _no_more(parts, harmed)


def _headed_apart(lead: Statement, told: Sequence[Statement]) -> bool:
    """«كفربطنا: 13 شهيدا جراء غارات. عربين: 6 شهداء. …»: the line of one town, beside those of others."""
    own = _label(lead)
    return own is not None and any((p := _label(s)) is not None and not compatible(own, p) for s in told)


def _label(s: Statement) -> Place | None:
    """The town that stands before the colon of its line."""
    held = (p.place for p in s.places if s.labelled and s.clause.first <= p.first < s.label_end)
    return next((p for p in held if p.precision in SETTLED), None)


def _at_one_of(draft: Draft, named: Sequence[Place]) -> bool:
    """Is the attack at one of the towns of the lead, or told under its name («وفي الخليل، … مخيم الفوار»)?"""
    told = [p.place for s in draft.statements for p in s.places]
    told += [draft.place.place] if draft.place else []
    return any(_in_or_by(p, town, named) for p in told for town in named)


def _no_more(parts: Sequence[Draft], harmed: Sequence[Statement]) -> bool:
    """Do the parts together count no more dead, or where nobody died no more injured, than the lead?"""
    dead = max((o.told_dead or 0 for o in harmed), default=0)
    hurt = max((o.told_injured or 0 for o in harmed), default=0)
    if dead:
        return sum(max(d.killed(), default=0) for d in parts) <= dead
    return not hurt or sum(max(d.injured(), default=0) for d in parts) <= hurt


def _leads(draft: Draft) -> list[Statement]:
    body = [o for o in draft.statements if not o.headline] or draft.statements
    return [o for o in body if o.kills_or_injures]


def _before(o: Statement, s: Statement) -> bool:
    return o.clause.of.sentence.index < s.clause.of.sentence.index and o.kills_or_injures


def _is_part(s: Statement, harmed: Sequence[Statement]) -> bool:
    return s.kills_or_injures and not s.headline and any(_fewer(s, o) for o in harmed)


def _fine(o: Statement) -> list[Place]:
    """Its towns and quarters."""
    own = [p for p in o.places if not (p.anaphor or p.dateline or p.hometown or p.origin)]
    named = [p.place for p in own if not (len(own) > 1 and _heads_it(p, o))]
    fine = [p for p in named if not (holds_towns(p) or _side(p))]
    heads = {q.within.name_ar for q in fine if q.within}  # «وفي نيالا، قتل سبعة في حي السينما»
    fine = [p for p in fine if p.name_ar not in heads and not _governorate_of(p, fine)]
    return list({p.name_ar: p for p in fine}.values())


def _heads_it(p: PlaceMention, o: Statement) -> bool:
    """«ففي طوباس، استشهد أربعة بقصف في مخيم الفارعة»: the city of the district, in front of where it was."""
    tokens, first = o.clause.of.sentence.tokens, o.clause.first
    fronted = p.first == first + 1 and tokens[first].text in _IN and p.last < o.clause.last
    return fronted and tokens[p.last].text in ("،", ",") and p.place.kind in ("city", "town")


def _governorate_of(p: Place, towns: Sequence[Place]) -> bool:
    """«ففي إدلب، … بلدة خان السبل»: the governorate that is named as its city, of a town named beside it."""
    own = [q for q in towns if q.name_ar != p.name_ar and q.admin1 is not None]
    return any(q.admin1 is not None and q.admin1.name_ar == p.name_ar for q in own) and p.kind == "city"


def _side(p: Place) -> bool:
    """«شرق صيدا»: the country on that side of a town."""
    return p.precision == "area" and p.relation == "direction_of"


def _fewer(s: Statement, lead: Statement) -> bool:
    if s.told_dead is not None and lead.told_dead is not None and s.told_dead != lead.told_dead:
        return s.told_dead < lead.told_dead
    if s.told_injured is not None and lead.told_injured is not None:
        return s.told_injured < lead.told_injured
    if _some_at_one(s, lead):
        return True
    vague = any(r.quantity.value is None for r in lead.whole_rows if r.outcome == "killed")
    return vague and s.told_dead is not None


def _some_at_one(s: Statement, lead: Statement) -> bool:
    """«قتل 50 في قصف على مدينتي حلب وإدلب», then «… استهدفت حيين في حلب، وسقط قتلى»: some of those."""
    towns, here = _fine(lead), _fine(s)
    some = s.told_dead is None and any(r.outcome == "killed" for r in s.whole_rows)
    if not (some and lead.told_dead and len(towns) > 1 and here):
        return False
    held = [[t for t in towns if _in_or_by(p, t, towns)] for p in here]
    return all(len(h) == 1 for h in held) and len({h[0].name_ar for h in held}) == 1


def _in_or_by(p: Place, town: Place, towns: Sequence[Place]) -> bool:
    """In that town; of towns in several governorates, in that of this one."""
    units = {t.admin1.id for t in towns if t.admin1 is not None}
    return compatible(p, town) or (len(units) == len(towns) and same_governorate(p, town))


def _as_many(s: Statement, lead: Statement) -> bool:
    if _told_apart(s, lead):
        return True
    if s.told_injured is not None and lead.told_injured is not None and s.told_injured < lead.told_injured:
        return False
    return s.told_dead is not None and s.told_dead == lead.told_dead


def _told_apart(s: Statement, lead: Statement) -> bool:
    """«سقط نحو خمسين بين قتيل وجريح», then 15 dead and 33 injured."""
    both = sum(r.quantity.value or 0 for r in lead.whole_rows if r.outcome == "casualties")
    dead, hurt = s.told_dead, s.told_injured
    return bool(both and dead and hurt) and abs((dead or 0) + (hurt or 0) - both) <= both // _ROUND
