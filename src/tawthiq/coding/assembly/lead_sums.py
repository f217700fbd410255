"""A lead that counts the dead of all attacks which the report then tells one by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.coding.assembly.both_sums import both_made_up, killed_here_hurt_there, one_of_its_towns
from tawthiq.coding.assembly.leads import LEAD, is_spread, on_unnamed_places
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.said_several import parts_follow, says_several
from tawthiq.coding.assembly.same_spot import compatible, is_district, loose_capital, other_governorate
from tawthiq.coding.assembly.shares import OVER_TOWNS
from tawthiq.coding.statements import Statement
from tawthiq.coding.turns.anew import FOCUSED
from tawthiq.coding.turns.singled import is_singled_out
from tawthiq.model import SETTLED, Place

_LEAST = 3  # dead
_WHERE = "حيث"
_MORE_THAN_ONE = ("ين", "ان", "ات")
_HEADED = 2  # words of «ففي طوباس»
_BY_CHANCE = 8  # dead and injured whom two other attacks may well make up
_PARTS, _FEW_PARTS = 3, 2  # attacks that make up the sum; fewer where the lead is at no one town


def with_lead_sums(statements: Sequence[Statement]) -> list[Statement]:
    """The statements, leads that are the exact sum of what follows marked as totals over towns.

    «قتل عشرون … في مدينة إدلب وبنش»، and then 11, 3, 4 and 2 at their towns.
    """
    sums = {i for i, s in enumerate(statements) if _spelt_out(s, statements[i + 1 : i + 2]) and
            _in_its_sentence(s, statements[i + 1 :])}  # fmt: skip
    sums |= {i for i, s in enumerate(statements) if _one_singled_out(s, statements[i + 1 : i + 2])}
    single = [(i, s) for i, s in enumerate(statements) if i not in sums]
    sums |= {i for at, (i, s) in enumerate(single) if _may_sum(s, i) and
             _adds_up(s, [o for _, o in single[at + 1 :]])}  # fmt: skip
    sums |= {i for i, s in enumerate(statements) if _counts_both(s) and _pairs_add_up(s, statements[i + 1 :])}
    sums |= {i for i, s in enumerate(statements) if _early(s, i) and both_made_up(s, statements[i + 1 :])}
    sums |= {i for i, s in enumerate(statements) if (s.headline or _early(s, i)) and _at_no_town(s) and
             killed_here_hurt_there(s, statements[i + 1 :])}  # fmt: skip
    sums |= {i for i, s in enumerate(statements) if not s.item and one_of_its_towns(s, statements[i + 1 :])}
    sums |= {i for i, s in enumerate(statements) if _over_all(s) and _told_apart(s, statements[i + 1 :])}
    sums |= {i for i, s in enumerate(statements) if _of_two(s) and _each_told(s, statements[i + 1 :])}
    sums |= {i for i, s in enumerate(statements) if says_several(s) and parts_follow(s, statements[i + 1 :])}
    statements = [
        _by_its_means(s, statements[i - 1]) if i - 1 in sums and _focused(s) else s
        for i, s in enumerate(statements)
    ]
    numbers = {_toll(statements[i]) for i in sums}
    heads = {i for i, s in enumerate(statements) if s.headline and _toll(s) in numbers}
    return [
        replace(s, kinds=s.kinds | {OVER_TOWNS}) if i in sums | heads else s for i, s in enumerate(statements)
    ]


def _by_its_means(s: Statement, lead: Statement) -> Statement:
    """«جراء قصف الطيران الحربي أحياء عديدة، وتركز القصف في حي كذا …»: the same raids."""
    if s.clause.of is not lead.clause.of or any(m.type and not m.weak for m in s.means):
        return s
    return replace(s, means=(*lead.means, *s.means), actors=s.actors or lead.actors)


def _spelt_out(s: Statement, after: Sequence[Statement]) -> bool:
    """«ارتفع إلى 26 عدد الشهداء جراء الضربات على …، حيث استشهد خمسة في …»"""
    same = bool(after) and after[0].clause.of is s.clause.of
    same = same and (after[0].clause.words[0] == _WHERE or _focused(after[0]))
    return same and (s.told_dead or 0) >= _LEAST


def _one_singled_out(s: Statement, after: Sequence[Statement]) -> bool:
    """«قتل 15 في غارات على ريف إدلب، إحداها على سوق كذا قتلت تسعة»: with fewer dead of its own than all."""
    same = bool(after) and after[0].clause.of is s.clause.of and is_singled_out(after[0].clause.words)
    return same and 0 < (after[0].told_dead or 0) < (s.told_dead or 0)


def _focused(s: Statement) -> bool:
    """«وتركز القصف على حي كذا حيث استشهد أربعة»"""
    return s.clause.words[0] in FOCUSED


def _in_its_sentence(lead: Statement, rest: Sequence[Statement]) -> bool:
    """Are two places or more told in the sentence of the lead, with no more dead than it counts?

    Where it goes on by «وتركز القصف», one place with fewer dead will do.
    """
    dead = 0
    spots: set[str | None] = set()
    for s in rest:
        if s.clause.of is not lead.clause.of:
            break
        place = own_place(s)
        if s.told_dead and place is not None and place.place.precision in SETTLED:
            dead, spots = dead + s.told_dead, spots | {place.place.name_ar}
    if spots and _focused(rest[0]) and dead < (lead.told_dead or 0):
        return True
    return len(spots) >= _FEW_PARTS and dead <= (lead.told_dead or 0)


def _may_sum(s: Statement, at: int) -> bool:
    early = s.headline or s.clause.of.sentence.index < LEAD
    early = early or "several" in s.kinds  # «… في مناطق متفرقة في ريف حمص. فقد استشهد ثلاثة في …»
    least = _LEAST - (not _of_injured(s) and (s.told_injured or 0) > 1)  # two dead and some injured
    return early and not s.item and (_toll(s) or 0) >= least and (at == 0 or not s.points_at_it)


def _toll(s: Statement) -> int | None:
    """The dead of a lead, or where it tells of none its injured («أصيب 14 بقصف على أحياء المدينة»)."""
    return s.told_injured if _of_injured(s) else s.told_dead


def _of_injured(lead: Statement) -> bool:
    return bool(lead.whole_rows) and all(r.outcome == "injured" for r in lead.whole_rows)


def _over_all(s: Statement) -> bool:
    """«سقط 51 بين قتيل وجريح في انفجار ثماني سيارات بمناطق …»: those of three places or more."""
    early = s.headline or s.clause.of.sentence.index < LEAD
    both = _both(s) is not None and not any(r.outcome in ("killed", "injured") for r in s.whole_rows)
    wide = not _spots(s)
    several = len({p.place.name_ar for p in s.places if not (p.dateline or p.anaphor)}) >= _FEW_PARTS
    return early and both and not s.item and (wide or several)


def _both(s: Statement) -> int | None:
    """The killed and injured that it counts together."""
    return next((r.quantity.value for r in s.whole_rows if r.outcome == "casualties"), None)


def _told_apart(lead: Statement, rest: Sequence[Statement]) -> bool:
    """Do at least two of its places get tolls of their own?"""
    own = {name for s in rest if s.kills_or_injures for name in _spots(s) & _spots(lead)}
    each = len(own) >= _FEW_PARTS and len(_spots(lead)) >= _PARTS
    return each or _counts_all(lead, rest)


def _counts_all(lead: Statement, rest: Sequence[Statement]) -> bool:
    """«قتل وأصيب ثلاثة بانفجار لغمين في محافظة …»: as many as are told one by one after it."""
    whole = _both(lead)
    total = parts = 0
    for s in rest:
        told = (s.told_dead or 0) + (s.told_injured or 0)
        if not told or told == whole or s.headline or "recap" in s.kinds:
            continue  # nothing counted, or the lead told again
        total, parts = total + told, parts + 1
        if total == whole and parts >= _FEW_PARTS:
            return True
    return False


def _counts_both(s: Statement) -> bool:
    """Early in the report, dead and injured, three or more of them, at no one town."""
    early = s.clause.of.sentence.index < LEAD and not (s.item or s.points_at_it)
    dead, hurt = s.told_dead or 0, s.told_injured or 0
    return early and bool(dead and hurt) and dead + hurt >= _LEAST and _at_no_town(s)


def _pairs_add_up(lead: Statement, rest: Sequence[Statement]) -> bool:
    """Do three attacks or more, each at a place of its own, make up its dead and its injured exactly?"""
    whole = (lead.told_dead or 0, lead.told_injured or 0)
    dead = hurt = 0
    spots: set[str | None] = set()
    for s in rest:
        mine = (s.told_dead or 0, s.told_injured or 0)
        if s.headline or mine in (whole, (0, 0)):
            continue
        place = own_place(s)
        if place is None or "update" in s.kinds or "recap" in s.kinds:
            return False
        dead, hurt = dead + mine[0], hurt + mine[1]
        spots.add(place.place.name_ar)
        if (dead, hurt) == whole:
            return len(spots) >= _PARTS
        if dead > whole[0] or hurt > whole[1]:
            return False
    return False


def _early(s: Statement, at: int) -> bool:
    first = s.clause.of.sentence.index < LEAD and not (s.item or s.headline)
    return first and (at == 0 or not s.points_at_it)


def _of_two(s: Statement) -> bool:
    """«مقتل شخص وإصابة سبعة بانفجار عبوتين»: of two bombs or more, early in the report."""
    early = s.clause.of.sentence.index < LEAD and not (s.item or s.headline or s.points_at_it)
    tokens = s.clause.of.sentence.tokens
    words = (t.text for m in s.means for t in tokens[m.first : m.last])
    return early and s.kills_or_injures and any(w.endswith(_MORE_THAN_ONE) for w in words)


def _each_told(lead: Statement, rest: Sequence[Statement]) -> bool:
    """One bomb, and then «عبوة أخرى …» or «الثانية …», or another at a place of its own, each with its own,
    that make up the lead's dead and injured."""
    whole = (lead.told_dead or 0, lead.told_injured or 0)
    dead = hurt = parts = 0
    another = False
    spots: set[str | None] = set()
    for s in rest:
        if s.headline or "recap" in s.kinds or not (s.acts and s.kills_or_injures):
            continue
        dead, hurt, parts = dead + (s.told_dead or 0), hurt + (s.told_injured or 0), parts + 1
        if parts == 1 and s.date is None and not _spots(s):
            return False  # on no day and nowhere: a part of the sum, not an attack told
        another = another or s.next_attack is not None
        place = own_place(s)
        spots |= {place.place.name_ar} if place is not None else set()
        if (dead, hurt) == whole and parts >= _FEW_PARTS:
            return another or (len(spots) == parts and sum(whole) >= _BY_CHANCE)
        if dead > whole[0] or hurt > whole[1]:
            return False
    return False


def _spots(s: Statement) -> set[str | None]:
    return {p.place.name_ar for p in s.places if p.place.precision in SETTLED and not p.dateline}


def _adds_up(lead: Statement, rest: Sequence[Statement]) -> bool:
    """Do the attacks told next, each at a town of its own, count together just as many dead, or injured?"""
    total, towns, parts, wounded = 0, set(), 0, 0
    whole, hurt = _toll(lead), _of_injured(lead)
    inside = within_reach = True
    for at, s in enumerate(rest):
        if hurt and s.told_dead:
            return False
        dead = s.told_injured if hurt else s.told_dead
        if dead is None or dead == whole or s.headline:
            wounded += 0 if hurt or s.headline else s.told_injured or 0
            continue  # none dead, or the lead told again
        place = own_place(s)
        risen = "update" in s.kinds and not _raised_there(s, lead)
        if place is None or not _at_one(place.place, lead) or risen:
            return False
        if _in_another_governorate(place.place, lead):
            return False
        within_reach = within_reach and _may_lie_in(place.place, lead)
        total, parts, wounded = total + dead, parts + 1, wounded + (s.told_injured or 0)
        towns.add(place.place.name_ar)
        inside = inside and _inside(place.place, lead)
        if total >= (whole or 0):
            both = not hurt and _injured_too(lead, wounded, rest[at + 1 :])
            break
    else:
        return False
    if not (both or (within_reach and (inside or not _at_another_town(lead, towns)))):
        return False
    if _one_attack(lead) and lead.told_injured and not (hurt or both):
        return False  # as many dead by chance
    few = inside or both or (_at_no_town(lead) and not _at_its_camp(lead))
    enough = parts >= _PARTS or (parts >= _FEW_PARTS and few)
    return total == whole and len(towns) > 1 and enough


def _raised_there(s: Statement, lead: Statement) -> bool:
    """«بارتفاع عدد الشهداء إثر قصف استهدف منزلا في منطقة كذا إلى 21»: of an attack told as new at its spot,
    fewer than the lead's."""
    place = own_place(s)
    fine = place is not None and not place.anaphor and place.place.precision in SETTLED
    told = fine and s.acts and not s.points_at_it
    return told and (s.told_dead or 0) < (lead.told_dead or 0)


def _injured_too(lead: Statement, wounded: int, rest: Sequence[Statement]) -> bool:
    """Are the injured as well those of the parts, also where the last of them were only injured?"""
    whole = lead.told_injured or 0
    for s in rest:
        if wounded >= whole or s.told_dead or not s.told_injured:
            break
        wounded += s.told_injured
    return wounded == whole > 1


def _one_attack(lead: Statement) -> bool:
    """«انفجرت في قضاء الخالص وقتلت ثلاثة»: told of one place, with no word of several."""
    place = own_place(lead)
    known = place is not None and (place.place.precision in SETTLED or is_district(place.place))
    armed = any(m.type for m in lead.means)
    return known and armed and not (is_spread(lead) or says_several(lead) or on_unnamed_places(lead))


def _may_lie_in(place: Place, lead: Statement) -> bool:
    """Of a lead on one town only what lies there is a part; others may count as many by chance."""
    own = own_place(lead)
    if own is None or own.place.precision not in SETTLED or loose_capital(own) or is_spread(lead):
        return True
    return lead.headline or len(_spots(lead)) > 1 or compatible(place, own.place)


def _in_another_governorate(place: Place, lead: Statement) -> bool:
    """«وفي إدلب، استشهد تسعة بقصف بلدة كذا», and then five and three and one at towns of حمص: by chance."""
    named = [p.place for p in lead.places if not p.dateline]
    return not lead.headline and bool(named) and all(other_governorate(place, p) for p in named)


def _inside(place: Place, lead: Statement) -> bool:
    """A quarter of the city that the lead is on («قصف على مدينة تعز», and then «حي كذا»)."""
    own = own_place(lead)
    return own is not None and place.within is not None and place.within.id == own.place.id is not None


def _at_another_town(lead: Statement, towns: set[str | None]) -> bool:
    """«قصف على بلدة كذا أدى لمقتل 11», and then 3, 1 and 7 in other towns: as many by chance."""
    place = own_place(lead)
    if place is None or place.place.precision not in SETTLED or loose_capital(place) or len(_spots(lead)) > 1:
        return False
    city = place.place.kind == "city"
    return not (city or is_spread(lead) or place.place.name_ar in towns)


def _at_one(place: Place, lead: Statement) -> bool:
    """A town or a quarter; what lies near one, or what the lead names as one of its quarters, is one too."""
    area = place.precision == "area" and (place.relation == "near" or place.name_ar in _spots(lead))
    return place.precision in SETTLED or area


def _at_its_camp(lead: Statement) -> bool:
    """«ففي طوباس، استشهد أربعة … في مخيم الفارعة»: at one place, under the name of its governorate."""
    tokens, first = lead.clause.of.sentence.tokens, lead.clause.first
    place, heads = own_place(lead), tokens[first].text in ("في", "وفي", "ففي")
    under = place is not None and place.place.precision in SETTLED and place.first > first + _HEADED
    return under and heads and len(_spots(lead)) == _FEW_PARTS


def _at_no_town(lead: Statement) -> bool:
    place = own_place(lead)
    if any(p.anaphor and p.place.precision == "settlement" for p in lead.places):
        return False  # «… منازل المدنيين وسط المدينة، ما أسفر عن مقتل تسعة»
    wide = place is None or place.place.precision not in SETTLED
    return wide or is_spread(lead) or on_unnamed_places(lead)
