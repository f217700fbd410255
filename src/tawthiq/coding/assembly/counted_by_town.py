"""Each count of a sentence at the town that is named right after it, or led to it by «وفي»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.coding.assembly.same_spot import loose_capital
from tawthiq.coding.assembly.shares import AT_ITS_TOWN, OVER_TOWNS, is_town_or_quarter, with_its_parts
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.means import Means
from tawthiq.coding.statements import Statement
from tawthiq.places import PlaceMention

_TWO = 2
_AT_HEAD = 3  # words from the head of a clause to its town («وشهدت مدينة سراقب مقتل …»)


def counted_by_town(s: Statement) -> list[Statement]:
    """«مقتل سبعة في سراقب وثلاثة في بنش»: each count at the town named right after it."""
    wholes = [r for r in s.whole_rows if r.quantity.low]
    led = [_town_led_by_in(r, s) for r in wholes]
    at = [led[i] or _town_after(r, wholes[i + 1 : i + 2], s, led) for i, r in enumerate(wholes)]
    own = next((i for i, p in enumerate(at) if p is not None), 0)
    head = _town_that_opens(wholes[: own + 1], at[own], s) if own else None
    if own and head is None and all(led[own:]):  # «غارة على أ قتلت ستة، وفي ب خمسة، وفي ج اثنان»
        struck = [p for p in s.places if p.last <= wholes[0].first and is_town_or_quarter(p)]
        head = next(iter(struck), None)
    if own and head is None:
        head = _struck_before(wholes[: own + 1], at[own], s)
    at[:own] = [head] * own
    for i in range(len(at) - 2, -1, -1):  # «مقتل مواطن وجرح سبعة في حي كذا»: both are of the quarter
        pair = (wholes[i].outcome, wholes[i + 1].outcome) == ("killed", "injured")
        at[i] = at[i + 1] if at[i] is None and pair else at[i]
    for i in range(1, len(at)):  # «…، وفي القورية شهيدان وعدة جرحى»: the injured are there too
        beside = led[i - 1] is not None and wholes[i].first == wholes[i - 1].last
        at[i] = at[i - 1] if at[i] is None and beside else at[i]
    names = {p.place.name_ar for p in at if p is not None}
    loose = [r for r, p in zip(wholes, at, strict=True) if p is None]
    unknown = [r for r in loose if _at_an_unknown(r, s)]
    if not names and s.places and (away := [r for r in wholes[1:] if _led_by_an_unknown(r, s)]):
        rest = tuple(r for r in s.rows if r.first < away[0].first)
        return [replace(s, rows=rest), replace(s, rows=tuple(away), places=(), kinds=s.kinds | {OVER_TOWNS})]
    if len(names) + bool(unknown) < _TWO or not names:
        return [s]
    if any(r.outcome == "killed" and r not in unknown for r in loose):
        return [s]
    out = []
    if loose:  # «خمسة قتلى في كفرنبل وأربعة في حاس، وعشرة جرحى»: of both towns
        out.append(replace(s, rows=tuple(loose), places=(), kinds=s.kinds | {OVER_TOWNS}))
    for name in dict.fromkeys(p.place.name_ar for p in at if p is not None):
        mine = [r for r, p in zip(wholes, at, strict=True) if p is not None and p.place.name_ar == name]
        place = next(p for p in at if p is not None and p.place.name_ar == name)
        kinds = s.kinds if place is head else s.kinds | {AT_ITS_TOWN}
        hits = tuple(h for h in s.hits if _beside(h.first, mine, wholes))
        means = tuple(m for m in s.means if _beside(m.first, mine, wholes))
        rows = _with_parts(mine, wholes, s.rows)
        out.append(replace(s, rows=rows, places=(place,), hits=hits, kinds=kinds, means=means))
    return [o if any(_strikes_anew(m) for m in o.means) else replace(o, means=s.means) for o in out]


def _with_parts(mine: Sequence[Row], wholes: Sequence[Row], rows: Sequence[Row]) -> tuple[Row, ...]:
    """A town's counts with the parts told of them («تسعة بينهم طفلان بقصف على كذا، و…»)."""
    parts = (r for r in rows if r.subset and any(w.first < r.first for w in wholes))
    theirs = (r for r in parts if _beside(r.first, mine, wholes))
    return tuple(sorted((*mine, *theirs), key=lambda r: r.first))


def _strikes_anew(m: Means) -> bool:
    return bool(m.type or m.kind == "attack") and not (m.weak or m.definite)


def _beside(at: int, mine: Sequence[Row], wholes: Sequence[Row]) -> bool:
    """Is what was hit told between a town's counts and the next town's, or before all of them?"""
    told = [r for r in wholes if r.first <= at] or [wholes[0]]
    return told[-1] in mine


def _town_led_by_in(row: Row, s: Statement) -> PlaceMention | None:
    """«…، وفي الصالحية ثلاثة آخرون»: the town right before the count, behind «وفي»."""
    tokens = s.clause.of.sentence.tokens
    led = (p for p in s.places if p.last == row.first and p.first > s.clause.first and is_town_or_quarter(p))
    return next((p for p in led if tokens[p.first - 1].text == "وفي"), None)


def _town_after(
    row: Row, following: Sequence[Row], s: Statement, led: Sequence[PlaceMention | None] = ()
) -> PlaceMention | None:
    """The town right behind the count; where the clause tells an attack, any before the next count."""
    said_behind = any(m.first == row.last for m in s.clause.of.harm)  # «ثمانية مدنيين استشهدوا في حي …»
    shot = any(m.type == "sniper_or_small_arms" and m.first == row.last for m in s.means)
    struck = s.acts or shot  # «ثلاثة برصاص مسلحين في حي …»
    close = with_its_parts(row, s) + 2 + said_behind
    end = min((r.first for r in following), default=s.clause.last) if struck else close
    end = min([end, *(m.first for m in s.means if row.last <= m.first and _next_attack(m, s))])
    behind = (replace(p, dateline=False) for p in s.places if row.last <= p.first < end and p not in led)
    towns = (p for p in behind if is_town_or_quarter(p) or _spot_in_a_town(p) or _subdistrict(p))
    return next((p for p in towns if not (p.origin or p.hometown or p.evacuation)), None)


def _spot_in_a_town(p: PlaceMention) -> bool:
    """«سوق شعبي في معرة النعمان»"""
    named = p.place.precision == "exact" and p.place.name_ar is not None and p.place.relation == "in"
    return named and not (p.dateline or p.anaphor)


def _subdistrict(p: PlaceMention) -> bool:
    """«أصيب مدني في ناحية كذا، ورجلان بقصف على قرية كذا»"""
    return p.place.precision == "admin3" and p.place.relation == "in" and not (p.dateline or p.anaphor)


def _next_attack(m: Means, s: Statement) -> bool:
    """«غارة على … قتلت شهيدا، وغارة ثانية على …»: what is behind it is of that attack."""
    tokens = s.clause.of.sentence.tokens
    joined = tokens[m.first].text[:1] == "و" and tokens[m.first - 1].kind == "mark"
    return m.kind == "attack" and joined and not (m.verbal or m.definite)


def _town_that_opens(rows: Sequence[Row], other: PlaceMention | None, s: Statement) -> PlaceMention | None:
    """«في سراقب قتل ثمانية بغارة، وقتل أربعة في سرمين»: the town at the head is that of the first count,
    where a later count of the same outcome has another town behind it."""
    if other is None or rows[-1].outcome not in {r.outcome for r in rows[:-1]}:
        return None
    before = [p for p in s.places if p.last <= rows[0].first]
    if len(before) != 1 or before[0].first - s.clause.first > _AT_HEAD or loose_capital(before[0]):
        return None
    town, within = before[0], other.place.within
    holds_it = within is not None and within.id == town.place.id
    theirs = town.origin or town.hometown or town.evacuation
    theirs = theirs or (town.first > 0 and s.clause.of.sentence.tokens[town.first - 1].text == "من")
    return town if is_town_or_quarter(town) and not (theirs or holds_it) else None


def _struck_before(rows: Sequence[Row], other: PlaceMention | None, s: Statement) -> PlaceMention | None:
    """«قصف على بنش أوقع ثلاثة شهداء، وخمسة شهداء في سرمين»: the first count is of the one town struck."""
    tokens, last = s.clause.of.sentence.tokens, rows[-1]
    if other is None or last.outcome not in {r.outcome for r in rows[:-1]}:
        return None
    joined = tokens[last.first].text[:1] == "و" or tokens[last.first - 1].text == "و"
    if not joined or other.first - last.last > 1:
        return None
    before = [p for p in s.places if p.last <= rows[0].first and is_town_or_quarter(p)]
    hit = any(m.kind == "attack" and m.first < p.first for m in s.means for p in before)
    aside = any(p.origin or p.hometown or p.evacuation for p in before)
    return before[0] if len(before) == 1 and hit and not aside else None


def _at_an_unknown(row: Row, s: Statement) -> bool:
    """«مقتل عشرة في حاس وستة في أريحا»: at a name that no table has, neither a day nor an attack."""
    tokens, at = s.clause.of.sentence.tokens, row.last
    if _led_by_an_unknown(row, s):
        return True
    if at + 1 >= s.clause.last or tokens[at].text != "في" or tokens[at + 1].kind != "word":
        return False
    known = {d.first for d in s.clause.dates} | {m.first for m in s.clause.of.means}
    known |= {o.first for o in s.clause.of.objects} | {m.first for m in s.clause.of.markers}
    several = row.outcome == "killed" and (row.quantity.value or 0) > 1  # not «رجل في السبعين»
    return several and not {at, at + 1} & known


def _led_by_an_unknown(row: Row, s: Statement) -> bool:
    """«في يونين استشهدت امرأتان، وفي كذا تسعة»: the name before the count, behind «وفي», is in no table."""
    tokens, at = s.clause.of.sentence.tokens, row.first - 1
    if at - 1 <= s.clause.first or tokens[at - 1].text != "وفي" or tokens[at - 2].kind != "mark":
        return False
    known = {i for d in s.clause.dates for i in range(d.first, d.last)} | {m.first for m in s.clause.of.means}
    return tokens[at].kind == "word" and at not in known and not any(p.first <= at < p.last for p in s.places)
