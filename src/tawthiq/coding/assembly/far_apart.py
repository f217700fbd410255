"""Attacks on places far from each other in one breath: «غارات على صنعاء وصعدة», «على مديرية … ومنطقة …»."""

from __future__ import annotations

from dataclasses import replace

from tawthiq.coding.assembly.same_spot import point_of
from tawthiq.coding.assembly.shares import AT_ITS_TOWN, over_towns
from tawthiq.coding.statements import Statement
from tawthiq.places import PlaceMention
from tawthiq.places.distance import km

_FINE = ("settlement", "neighbourhood", "exact", "admin3", "admin2", "area")
_NO_SPOT = ("between", "road")
_APART = 25.0  # km
_TWO = 2
_TO_PLACE = 6  # words from the attack to the first of the places


def far_apart(s: Statement) -> list[Statement]:
    """An attack a place, where they lie in two governorates; whom they harmed is a total of all of them."""
    run = _run(s)
    if len(run) < _TWO or s.headline or not _in_two(run):
        return []
    if any(d.kind in ("window", "since") for d in s.clause.dates):
        return []  # «غارات على حلب وإدلب خلال أسبوع»
    none = tuple(r for r in s.rows if r.quantity.value == 0)
    counted = len(none) < len(s.rows)
    if counted and any(run[0].first < r.first < run[-1].last for r in s.rows):
        return []
    if counted and any(p.first >= run[-1].last and p.place.precision in _FINE for p in s.places):
        return []  # «…، وقتل ثلاثة في سرمين»
    hits = tuple(h for h in s.hits if h.first < run[0].first)
    kinds = s.kinds | {AT_ITS_TOWN}
    attacks = [replace(s, rows=none, places=(p,), hits=hits, kinds=kinds) for p in run]
    return [over_towns(s), *attacks] if counted else attacks


def _run(s: Statement) -> list[PlaceMention]:
    """The places that follow an attack, each joined by «و» to the one before it."""
    places = [p for p in s.places if p.place.precision in _FINE and p.place.kind != "governorate"]
    if len(places) < _TWO or not s.acts:
        return []
    tokens = s.clause.of.sentence.tokens
    places = sorted(places, key=lambda p: p.first)
    struck = [m.last for m in s.means if m.kind in ("attack", "weapon")]
    run: list[PlaceMention] = []
    for p in places:
        if p.anaphor or p.dateline or p.origin or p.hometown or p.place.relation in _NO_SPOT:
            continue
        if not run:
            run = [p] if any(0 <= p.first - at <= _TO_PLACE for at in struck) else []
        elif tokens[p.first].text.startswith("و") and _only_marks(s, run[-1].last, p.first):
            run.append(p)
    return run


def _only_marks(s: Statement, first: int, last: int) -> bool:
    """Nothing but commas, or the governorate of the place before («مديرية مجز بصعدة ومنطقة …»)."""
    between = s.clause.of.sentence.tokens[first:last]
    return all(t.kind == "mark" or t.text[:1] == "ب" for t in between)


def _in_two(run: list[PlaceMention]) -> bool:
    """Does each lie in a governorate that is told or known, and far from one of another governorate?"""
    if any(p.place.admin1 is None for p in run):
        return False
    return any(_apart(one, two) for one in run for two in run)


def _apart(one: PlaceMention, two: PlaceMention) -> bool:
    a, b = one.place.admin1, two.place.admin1
    if a is None or b is None or a.name_ar == b.name_ar:
        return False
    far = km(point_of(one.place), point_of(two.place))
    return far is None or far > _APART
