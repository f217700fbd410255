"""One toll shared out over towns: «15 شهيدا في القطاع، بينهم ستة في النصيرات وأربعة في رفح»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.arabic.numbers.read import Counted
from tawthiq.arabic.tokens import Token
from tawthiq.coding.assembly.item_lists import chain, in_brackets
from tawthiq.coding.assembly.same_spot import two_districts
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import word_list
from tawthiq.model import SETTLED, Outcome, Quantity
from tawthiq.places import PlaceMention
from tawthiq.records import record

OVER_TOWNS, AT_ITS_TOWN = "over_towns", "at_its_town"
"""Kinds of the statements made here: the total, and the share of one town."""
_TO_TOWN = 8  # words from a share to its town («ستة في قصف منزل بمخيم …»)
_TO_MARKER = 2  # words from a share to «منهم» behind it
_LEAST = 2  # shares
_ONE_OR_TWO = (1, 2)
_IN = ("في", "ب")
_HEADING = 4  # words before the colon
_SPREAD = ("توزع", "توزيع", "يتوزع", "موزع", "كالتالي", "كالاتي")
_THE_DEAD = word_list("the_dead_of_a_list")
_THE_HARMED = _THE_DEAD | {"الجرحي", "المصابين", "الاصابات", "المصابون"}
_PEOPLE = ("people", "civilians")
_PARTS = ("children", "women", "men")
_HARMED = ("killed", "injured")


@record
class _Share:
    count: Counted
    town: PlaceMention
    last: int  # where the next share begins, or the clause ends


def shared_out(s: Statement) -> list[Statement]:
    """The total and a statement a town, where the shares are told after it; else nothing.

    Shares are numbers, each with a town of its own behind it, that together are no more than the total.
    """
    whole = next((r for r in s.whole_rows if r.outcome in _HARMED and r.quantity.value), None)
    if whole is None or not (s.acts or _make_up(whole, _counts(whole, s)) or _led_to(whole, s, 1)):
        return []
    shares = _shares(whole, s)
    total = whole.quantity.value or 0
    many = len(_counts(whole, s))
    least = 1 if _led_to(whole, s, 1) and _over_a_region(whole, shares, s) else _LEAST
    if not shares or many < least or len({x.town.place.name_ar for x in shares}) < len(shares):
        return []
    if sum(x.count.quantity.value or 0 for x in shares) > total:
        return []
    if _at_its_own_town(whole, shares[0].count.first, s):
        return []
    towns = {id(x.town) for x in shares}
    last = shares[-1].town.last  # «… وستة في رفح، وجرح العشرات»: of all of them too
    over = replace(
        s,
        rows=tuple(r for r in s.whole_rows if r.first < shares[0].count.first or _besides(r, whole, last)),
        places=tuple(p for p in s.places if id(p) not in towns),
        kinds=s.kinds | {OVER_TOWNS},
    )
    return [over, *(_at(x, whole, shares[0].count.first, s) for x in shares)]


def _over_a_region(whole: Row, shares: Sequence[_Share], s: Statement) -> bool:
    """«38 مدنيا في الغوطة، 13 منهم في كفربطنا»: one share of the dead of a region."""
    if len(shares) != 1:
        return False
    own = [p.place for p in s.places if whole.last <= p.first < shares[0].count.first]
    region = (p.precision in ("area", "admin1") and p.relation in ("in", "countryside_of") for p in own)
    return bool(own) and all(region)


def _led_to(whole: Row, s: Statement, least: int = _LEAST) -> bool:
    """«37 مدنيا قتلوا، بينهم 12 في جسرين وثمانية في حمورية»: of no attack told, but «بينهم» leads on."""
    counts = _counts(whole, s)
    after = any(m.first == counts[0].last for m in s.clause.of.markers) if counts else False  # «13 منهم»
    return len(counts) >= least and (after or _divided_from(counts, s) > s.clause.first)


def _besides(row: Row, whole: Row, last: int) -> bool:
    return row.first >= last and row.outcome != whole.outcome


def listed(s: Statement) -> list[Statement]:
    """«القتلى توزعوا على الشكل التالي: تسعة في دوما، سبعة في عربين …»: shares of dead whom nothing sums."""
    tokens, first = s.clause.of.sentence.tokens, s.clause.first
    colon = first + s.clause.words.index(":") if ":" in s.clause.words else first
    before = tokens[first:colon]
    if not s.clause.of.counted or not (before and (_says_spread(before) or _is_heading(before))):
        return []
    at = next((i for i in range(first, colon) if tokens[i].text.lstrip("وف") in _THE_HARMED), None)
    if at is None or any(r.first < colon and r.quantity.value for r in s.rows):
        return []
    outcome: Outcome = "killed" if tokens[at].text.lstrip("وف") in _THE_DEAD else "injured"
    head = Row(outcome, "people", Quantity("plural", None, 2, None), at, colon + 1, False, False, "count")
    shares = _shares(head, s)
    if len({x.town.place.name_ar for x in shares}) < max(_LEAST, len(shares)):
        return _pieces(head, s)
    if len(pieces := _pieces(head, s)) > len(shares):
        return pieces
    return [_at(x, head, shares[0].count.first, s) for x in shares]


def _pieces(head: Row, s: Statement) -> list[Statement]:
    """«شهيد في شمسطار، اثنان في بريتال، ستة في بوداي بينهم أم وطفلها»: every piece between commas begins with
    its count and «في»; at towns that no table has nothing is read."""
    tokens, last = s.clause.of.sentence.tokens, s.clause.last
    ends = [i for i in range(head.last, last) if tokens[i].text in ("،", ",", "؛")]
    pieces = list(zip([head.last, *(i + 1 for i in ends)], [*ends, last], strict=True))
    counts = {c.first: c for c in s.clause.of.counted if (c.quantity.value or 0) > 0}
    led = [(counts.get(a), a, b) for a, b in pieces]
    if len(led) < _LEAST or not all(c is not None and _is_in(tokens, c.last, b) for c, _, b in led):
        return []
    out = []
    for c, a, b in led:
        town = next((p for p in s.places if a < p.first < b and is_town_or_quarter(p)), None)
        if c is None or town is None:
            continue
        told = _at(_Share(c, town, b), head, a, s)
        parts = tuple(r for r in s.rows if r.subset and c.last < r.first < b)
        out.append(replace(told, rows=(*told.rows, *parts)))
    return out if len({o.places[0].place.name_ar for o in out}) == len(out) >= _LEAST else []


def _is_in(tokens: Sequence[Token], at: int, end: int) -> bool:
    return at + 1 < end and (tokens[at].text == "في" or tokens[at].text.startswith("ب"))


def _says_spread(before: Sequence[Token]) -> bool:
    return any(t.text.removeprefix("و").startswith(_SPREAD) for t in before)


def _is_heading(before: Sequence[Token]) -> bool:
    """«شهداء اليوم:», «القتلى:»: nothing but the dead and their day before the colon."""
    return len(before) <= _HEADING and before[0].text in _THE_HARMED


def bracketed(s: Statement) -> list[Statement]:
    """«قتل 14 مدنيا توزعوا على مدينة خان شيخون (5) وبلدة حاس (4) وبلدة سرمين (5)»"""
    found = in_brackets(s, [p for p in s.places if is_town_or_quarter(p)])
    if not found:
        return []
    first = found[0][0].first
    whole = next((r for r in s.whole_rows if r.outcome in _HARMED and r.last <= first), None)
    whole = whole or _of_noun(s, first)
    numbers = sum(c.quantity.value or 0 for _, c in found)
    if whole is None or (whole.quantity.value or numbers) < numbers:
        return []
    if whole.quantity.value != numbers and not _spread(s, first):
        return []
    at = [_at(_Share(c, p, c.last), whole, found[0][1].first, s) for p, c in found]
    towns = {id(p) for p, _ in found}
    rest = tuple(p for p in s.places if id(p) not in towns)
    rows = tuple(r for r in s.whole_rows if r.last <= first)
    over = replace(s, rows=rows, places=rest, hits=(), kinds=s.kinds | {OVER_TOWNS})
    return [over, *at] if rows else at


def _spread(s: Statement, end: int) -> bool:
    return _says_spread(s.clause.of.sentence.tokens[s.clause.first : end])


def _of_noun(s: Statement, end: int) -> Row | None:
    """«وتوزع الشهداء على أحياء السكري (سبعة) و…»: dead whom nothing sums."""
    tokens, first = s.clause.of.sentence.tokens, s.clause.first
    at = next((i for i in range(first, end) if tokens[i].text.lstrip("وف") in _THE_HARMED), None)
    if at is None or not _spread(s, end):
        return None
    outcome: Outcome = "killed" if tokens[at].text.lstrip("وف") in _THE_DEAD else "injured"
    return Row(outcome, "people", Quantity("plural", None, 2, None), at, at + 1, False, False, "count")


def over_towns(s: Statement) -> Statement:
    """The toll of a clause as a total, of no one place."""
    return replace(s, places=(), hits=(), kinds=s.kinds | {OVER_TOWNS})


def between(s: Statement, start: int, end: int) -> Statement:
    """What a clause says from one token to another."""
    return replace(
        s,
        rows=tuple(r for r in s.rows if start <= r.first < end),
        places=tuple(p for p in s.places if start <= p.first < end),
        means=tuple(m for m in s.means if start <= m.first < end),
        hits=tuple(h for h in s.hits if start <= h.first < end),
    )


def _at_its_own_town(whole: Row, first: int, s: Statement) -> bool:
    """«عشرة في صور وستة في قانا»: the first count has its town too, and no «منهم» leads to the shares."""
    if s.clause.of.sentence.tokens[first - 1].text == ":":
        return False  # «15 شهيدا بغارات على حلب: تسعة في حي كذا، …»
    own = {r.first for r in s.rows if r.subset and whole.last < r.first < first}  # «18 بينهم 5 أطفال في …»
    divides = (m.first for m in s.clause.of.markers if m.entry.data["kind"] == "subset" and m.last not in own)
    if any(whole.last <= at <= first + _TO_MARKER for at in divides):
        return False
    between = (replace(p, dateline=False) for p in s.places if whole.last <= p.first < first)
    return any(is_town_or_quarter(p) for p in between)


def with_its_parts(row: Row, s: Statement) -> int:
    """Where a count ends with the parts told of it: «18 شخصا بينهم 5 أطفال»."""
    last = row.last
    led = {m.last: m.first for m in s.clause.of.markers if m.entry.data["kind"] == "subset"}
    for part in sorted((r for r in s.rows if r.subset and r.first >= last), key=lambda r: r.first):
        if not 0 <= led.get(part.first, part.first) - last <= 1:
            break
        last = part.last
    return last


def _shares(whole: Row, s: Statement) -> list[_Share]:
    """The numbers behind the total that each have a town before the next number; none where one has not."""
    counts = _counts(whole, s)
    since = _divided_from(counts, s)
    harmed = [] if _make_up(whole, counts) else [m.first for m in s.clause.of.harm if m.first >= since]
    out: list[_Share] = []
    for i, c in enumerate(counts):
        after = [d.first for d in s.clause.of.counted if d.first > c.first and d.outcome in _HARMED]
        end = min([*after, *(d.first for d in counts[i + 1 : i + 2])], default=s.clause.last)
        reach = min(end, c.last + _TO_TOWN)
        town = next((p for p in s.places if c.last <= p.first < reach and is_town_or_quarter(p)), None)
        unknown = s.clause.of.sentence.tokens[c.last].text in _IN if c.last < s.clause.last else False
        if town is None and (unknown or c.bare):
            continue  # a town that nobody knows: its share is left in the total
        if town is None or any(whole.last <= at < town.first for at in harmed) or _set_apart(c, town, s):
            return []
        out.append(_Share(c, town, end))
    return out


def _set_apart(c: Counted, town: PlaceMention, s: Statement) -> bool:
    """«…، بينهم طفلان، في اللطامنة», «قتل سبعة في ريف حماة، بينهم طفلان بقصف على اللطامنة»: behind the
    comma, or the only attack told, where all of them were harmed."""
    between = s.clause.of.sentence.tokens[c.last : town.first]
    told = any(m.first < c.first for m in s.means)
    of_all = not told and any(c.last <= m.first < town.first for m in s.means)
    return c.unit is not None and (of_all or any(t.kind == "mark" for t in between))


def _divided_from(counts: Sequence[Counted], s: Statement) -> int:
    """«36 شخصا، بينهم 17 طفلا، قتلوا في قصف …، منهم 12 في حي كذا و…»: where «منهم» leads to the shares."""
    first = counts[0].first if counts else s.clause.first
    divides = (m.last for m in s.clause.of.markers if m.entry.data["kind"] == "subset")
    return next((at for at in divides if 0 <= first - at <= _TO_MARKER), s.clause.first)


def _counts(whole: Row, s: Statement) -> list[Counted]:
    if listed_there := chain(whole, s, is_town_or_quarter):
        return listed_there
    others = {h.last for h in s.clause.of.harm if h.entry.data.get("outcome") not in (None, whole.outcome)}
    counted = [c for c in s.clause.of.counted if s.clause.holds(c.first) and c.first not in others]
    kin = {r.first for r in s.rows if r.subset and r.group not in (*_PEOPLE, whole.group)}
    plain = [c for c in counted if _may_share(c, whole) and c.first not in kin]
    part = [c for c in counted if c.group in _PARTS and _may_share(c, whole, _PARTS)]
    return plain or (part if len(part) == 1 else [])  # «بينهم طفلان في كذا»


def _make_up(whole: Row, counts: Sequence[Counted]) -> bool:
    """«13 قتيلا، قضى عشرة منهم في كذا وقتل ثلاثة في كذا»: together they are just the total."""
    numbers = [c.quantity.value or 0 for c in counts if not c.bare]
    return len(numbers) >= _LEAST and sum(numbers) == whole.quantity.value


def _may_share(c: Counted, whole: Row, parts: Sequence[str] = ()) -> bool:
    plain = c.unit is None or c.group in (*_PEOPLE, *parts, whole.group)
    one_or_two = c.quantity.value in _ONE_OR_TWO and (c.outcome is not None or c.group in parts)
    counted = not c.bare or one_or_two  # «شهيدان في …», «بينهم طفلان في …»
    return c.first >= whole.last and plain and c.outcome in (None, whole.outcome) and counted


def _at(share: _Share, whole: Row, first: int, s: Statement) -> Statement:
    c = share.count
    group = whole.group if c.unit is None else c.group or whole.group
    row = Row(whole.outcome, group, c.quantity, c.first, c.last, False, False, "count", c.unit)
    own = tuple(m for m in s.means if c.first <= m.first < share.last and m.type)  # a bare قصف says nothing
    days = (d for d in s.clause.dates if c.first <= d.first < share.last and d.kind == "point")
    general = tuple(m for m in s.means if m.first < first or m.first >= share.last)
    theirs = [a for a in s.actors if c.first <= a.first < share.last]
    others = [a for a in s.actors if not first <= a.first < s.clause.last]  # of all of them, told before
    return replace(
        s,
        actors=tuple(theirs or others) if own or theirs else s.actors,
        date=next(days, s.date),
        rows=(row, *_parts_of(share, s)),
        places=(share.town,),
        hits=tuple(h for h in s.hits if c.first <= h.first < share.last),
        means=own or general or s.means,
        kinds=s.kinds | {AT_ITS_TOWN},
    )


def _parts_of(share: _Share, s: Statement) -> list[Row]:
    """«10 شهداء بغارات في تلمنس بينهم 3 أطفال و4 نساء، و6 في …»: who they were, behind its town."""
    first = share.town.last
    divides = [m for m in s.clause.of.markers if m.entry.data["kind"] == "subset"]
    led = next((m for m in divides if 0 <= m.first - first <= 1), None)
    if led is None:
        return []
    behind = (r for r in s.rows if r.subset and r.group in _PARTS and led.last <= r.first < share.last)
    out = [r for r in behind if r.quantity.value]
    return out if sum(r.quantity.value or 0 for r in out) <= (share.count.quantity.value or 0) else []


_RANKED = ("village", "town", "city")


def is_town(p: PlaceMention) -> bool:
    """A town or village by name, or what lies near one: no dateline, and none that points back."""
    near = p.place.precision == "area" and p.place.relation == "near"
    near = near and (p.place.id is not None or p.place.kind in _RANKED)
    named = near or (p.place.precision == "settlement" and p.place.relation == "in")
    named = named and p.place.name_ar is not None
    return named and not (p.dateline or p.anaphor)


def two_towns(one: PlaceMention | None, two: PlaceMention | None) -> bool:
    """Two towns, or two districts, by name, and not the same name."""
    if one is None or two is None:
        return False
    if not (is_town(one) and is_town(two)):
        return not (one.anaphor or two.anaphor) and two_districts(one.place, two.place)
    return one.place.name_ar != two.place.name_ar


def is_town_or_quarter(p: PlaceMention) -> bool:
    """A quarter by name, or a market of a town, is as fine as a town where each has dead of its own."""
    place = p.place
    spot = p.point_target not in (None, "hospital") and place.precision in SETTLED
    fine = place.precision == "neighbourhood" or spot
    quarter = fine and place.relation == "in" and place.name_ar is not None
    return is_town(p) or (quarter and not (p.dateline or p.anaphor))
