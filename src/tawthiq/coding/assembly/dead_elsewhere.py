"""An attack at one town, and in the same clause dead at another: «قصفت الطائرات أريحا، وقتل طفل في سرمين»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.same_spot import compatible, point_of
from tawthiq.coding.assembly.shares import AT_ITS_TOWN, between, is_town, two_towns
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.statements import Statement
from tawthiq.places import PlaceMention
from tawthiq.places.distance import km

_TO_TOWN = 2  # words from the count to its town («ثلاثة مدنيين في كفرنبل»)
_AT_ITS_EDGE = 12.0  # km from a city to what its people count to it


def dead_elsewhere(s: Statement) -> list[Statement]:
    """The attack without them, and those harmed at their own town; else nothing.

    A town at the edge of the city that was struck is only the finer place of the same attack.
    """
    rows = sorted((r for r in s.whole_rows if r.quantity.low), key=lambda r: r.first)
    struck = own_place(s)
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
    """The town right behind the counts."""
    towns = (p for p in s.places if 0 <= p.first - rows[-1].last < _TO_TOWN and is_town(p))
    return next((p for p in towns if not (p.origin or p.hometown or p.evacuation)), None)


def _harmed_anew(last: int, first: int, s: Statement) -> bool:
    """Between the struck town and the count: «وقتل», joined by «و», and no attack."""
    tokens = s.clause.of.sentence.tokens
    before = any(m.kind == "attack" and m.first < last for m in s.means)
    between = any(m.kind == "attack" and last <= m.first < first for m in s.means)
    joined = any(last <= h.first < first and tokens[h.first].text.startswith("و") for h in s.clause.of.harm)
    return before and joined and not between


def _at_its_edge(struck: PlaceMention, there: PlaceMention) -> bool:
    apart = km(point_of(struck.place), point_of(there.place))
    return struck.place.kind == "city" and apart is not None and apart <= _AT_ITS_EDGE
