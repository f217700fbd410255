"""An attack at one town, and in the same clause dead at another: «قصفت الطائرات أريحا، وقتل طفل في سرمين»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.same_spot import compatible, point_of
from tawthiq.coding.assembly.shares import AT_ITS_TOWN, between, is_town, two_towns
from tawthiq.coding.clitics import begins
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.statements import Statement
from tawthiq.places import PlaceMention
from tawthiq.places.distance import km

_TO_TOWN = 2  # words from the count to its town («ثلاثة مدنيين في كفرنبل»)
_OVER_CAUSE = 7  # words over «برصاص قناص», «جراء انفجار لغم»
_FELL = ("وسقط", "وسقوط", "وارتق", "ووقوع", "ووقع")
_AT_ITS_EDGE = 12.0  # km from a city to what its people count to it


def dead_elsewhere(s: Statement) -> list[Statement]:
    """The attack without them, and those harmed at their own town; else nothing.

    A town at the edge of the city that was struck is only the finer place of the same attack.
    """
    rows = sorted((r for r in s.whole_rows if r.quantity.low), key=lambda r: r.first)
    struck = _struck(s, rows[0].first) if rows else None
    if not rows or struck is None or not s.acts or not _harmed_anew(struck.last, rows[0].first, s):
        return []
    there = _town_of(rows, s)
    if there is None or not two_towns(struck, there) or compatible(struck.place, there.place):
        return []
    if _at_its_edge(struck, there):
        return [replace(s, places=(there, *(p for p in s.places if p is not there)))]
    cut = rows[0].first
    own = tuple(m for m in s.means if m.first >= cut and m.type)
    attack = replace(between(s, s.clause.first, cut), rows=())
    dead = replace(
        s,
        places=(there,),
        hits=tuple(h for h in s.hits if h.first >= cut),
        means=own or s.means,
        kinds=s.kinds | {AT_ITS_TOWN},
    )
    return [attack, dead]


def _town_of(rows: Sequence[Row], s: Statement) -> PlaceMention | None:
    """The town right behind the counts, or behind what killed them («ثلاثة مدنيين برصاص قناص في كفرنبل»)."""
    last, tokens = rows[-1].last, s.clause.of.sentence.tokens
    by = any(m.first <= last + 1 and m.first >= last for m in s.means)
    reach = _OVER_CAUSE if by else _TO_TOWN
    towns = (
        p for p in s.places
        if 0 <= p.first - last < reach and is_town(p)
        and (p.first - last < _TO_TOWN or tokens[p.first - 1].text == "في")
    )  # fmt: skip
    return next((p for p in towns if not (p.origin or p.hometown or p.evacuation)), None)


def _struck(s: Statement, first: int) -> PlaceMention | None:
    """The town that the attack before the count struck."""
    own = own_place(s)
    if own is None or own.last <= first:
        return own
    return next((p for p in sorted(s.places, key=lambda p: p.first) if p.last <= first and is_town(p)), None)


def _harmed_anew(last: int, first: int, s: Statement) -> bool:
    """Behind the attack and the town that it struck «وقتل», «وسقط» before the count, and no other attack."""
    tokens = s.clause.of.sentence.tokens
    verbs = {h.first for h in s.clause.of.harm if last <= h.first < first and tokens[h.first].text[:1] == "و"}
    verbs |= {i for i in range(max(last, first - _TO_TOWN), first) if begins(tokens[i].text, _FELL)}
    if not verbs:
        return False
    attacks = [m.first for m in s.means if m.kind == "attack"]
    return any(at < min(verbs) for at in attacks) and not any(min(verbs) < at < first for at in attacks)


def _at_its_edge(struck: PlaceMention, there: PlaceMention) -> bool:
    apart = km(point_of(struck.place), point_of(there.place))
    return struck.place.kind == "city" and apart is not None and apart <= _AT_ITS_EDGE
