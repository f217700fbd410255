"""Tolls whose towns stand before them: «20 شهيدا توزعوا: بدنايل 6 شهداء و3 جرحى، شمسطار شهيدان»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.coding.assembly.shares import AT_ITS_TOWN, OVER_TOWNS, is_town_or_quarter
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.statements import Statement
from tawthiq.places import PlaceMention

_BETWEEN = frozenset({":", "(", "-", "–"})
_ENDS = frozenset({"،", ",", "؛", ".", "|"})
_LEAST = 2
_WHERE, _TO_COUNT = "حيث", 3  # words from «حيث» over the verb to the count


def by_town_before(s: Statement) -> list[Statement]:
    """A statement a town, and one of what is of no known town; nothing where it is no such list."""
    rows = sorted((r for r in s.rows if r.quantity.low is not None), key=lambda r: r.first)
    towns = [(p, own) for p in s.places if is_town_or_quarter(p) and (own := _own(p, rows, s))]
    if len({p.place.name_ar for p, _ in towns}) < _LEAST:
        return []
    taken = {id(r) for _, own in towns for r in own}
    rest = tuple(r for r in rows if id(r) not in taken)
    named = {id(p) for p, _ in towns}
    hits = tuple(h for h in s.hits if h.first < towns[0][0].first)
    out = [_at(p, own, s) for p, own in sorted(towns, key=lambda t: t[0].first)]
    if not rest:
        return out
    wide = tuple(p for p in s.places if id(p) not in named and not is_town_or_quarter(p))
    over = replace(s, rows=rest, places=wide, hits=hits, kinds=s.kinds | {OVER_TOWNS})
    return [over, *out]


def _own(p: PlaceMention, rows: Sequence[Row], s: Statement) -> list[Row]:
    """The counts right behind the town, as far as its item of the list goes."""
    tokens = s.clause.of.sentence.tokens
    if _where(p, s):
        return _told_where(p, rows, s)
    opens = p.first == 0 or tokens[p.first - 1].kind == "mark" or tokens[p.first].text.startswith("و")
    at = p.last if opens else s.clause.last  # «ثلاثة في حاريص وخمسة في عيترون»: behind theirs
    while at < s.clause.last and tokens[at].text in _BETWEEN:
        at += 1
    first = next((r for r in rows if r.first == at), None)
    if first is None:
        return []
    end = next((i for i in range(first.last, s.clause.last) if tokens[i].text in _ENDS), s.clause.last)
    return [r for r in rows if first.first <= r.first < end]


def _where(p: PlaceMention, s: Statement) -> bool:
    return p.last < s.clause.last and s.clause.of.sentence.tokens[p.last].text == _WHERE


def _told_where(p: PlaceMention, rows: Sequence[Row], s: Statement) -> list[Row]:
    """«استهدف القصف أريحا حيث قتل ستة، وسراقب حيث قتل ثلاثة»: to the next town that has its own «حيث»."""
    first = next((r.first for r in rows if 0 < r.first - p.last <= _TO_COUNT), None)
    if first is None:
        return []
    later = (q.first for q in s.places if q.first > first and is_town_or_quarter(q) and _where(q, s))
    end = min(later, default=s.clause.last)
    return [r for r in rows if first <= r.first < end]


def _at(p: PlaceMention, own: Sequence[Row], s: Statement) -> Statement:
    counts = tuple(replace(r, subset=False, orphan=False) for r in own)
    return replace(s, rows=counts, places=(p,), hits=(), kinds=s.kinds | {AT_ITS_TOWN})
