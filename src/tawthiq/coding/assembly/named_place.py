"""The place that a statement itself names."""

from __future__ import annotations

from tawthiq.coding.assembly.same_spot import (
    around_a_village,
    around_it,
    is_wide,
    loose_capital,
    other_governorate,
    same_governorate,
    same_place,
)
from tawthiq.coding.statements import Statement, once
from tawthiq.model import SETTLED
from tawthiq.places import PlaceMention

_OF_A_CITY = ("المحتله", "القديمه", "المحاصره")  # «وفي القدس المحتلة، …»
_SIDES = ("غربا", "شرقا", "شمالا", "جنوبا")
_AT_IT, _TO_SPOT = ("عند", "في", "قرب"), 6  # words from a road to where on it it was
_WHERE = frozenset({"حيث", "اذ", "عندما", "حين"})  # what was told wide is told again, closer
_AS_FOR = ("اما", "واما")
_HEADS = ("city", "town")  # whose name also means the land around


@once
def own_place(s: Statement) -> PlaceMention | None:
    """The place that the statement itself names; its label (خان شيخون: …) where nothing finer follows."""
    if not s.places or _of_the_place_told(s):
        return None
    usable = [p for p in s.places if not p.anaphor and p.place.precision != "country"]
    named = [p for p in usable if not p.dateline]
    fine = [p for p in named if p.place.precision in SETTLED or p.place.precision == "area"]
    fine = [p for p in fine if not _quarter_elsewhere(p, fine)]
    if (unit := _district_on_that_side(named, fine)) is not None:
        return unit
    if fine:
        district = (p for p in named if p.place.precision in ("admin2", "admin3") and len(fine) == 1)
        within = (p for p in (*fine, *district) if _inside(p, fine[0], s) or _under_heading(p, fine[0], s)
                  or _on_that_road(p, fine[0], s))  # fmt: skip
        return next(within, fine[0])
    label = [p for p in usable if p.dateline] if s.labelled else []
    units = [p for p in named if label and _district_of(p, label[0])]
    return next(iter(units or label or named), None)


def _district_on_that_side(named: list[PlaceMention], fine: list[PlaceMention]) -> PlaceMention | None:
    """«وإلى الجنوب من بغداد قتل ستة في قضاء المحمودية»: the district, not the side of the capital."""
    if not fine or not all(p.place.relation == "direction_of" and is_wide(p.place) for p in fine):
        return None
    units = (p for p in named if p.place.precision in ("admin2", "admin3") and p.place.relation == "in")
    return next((p for p in units if p.first > fine[0].first), None)


def _district_of(p: PlaceMention, label: PlaceMention) -> bool:
    """«صعدة: … بقصف على مديرية سحار»: the label is the governorate, by its own or its capital's name."""
    unit = p.place.precision in ("admin2", "admin3") and p.place.relation == "in"
    wider = loose_capital(label) or label.place.precision == "admin1"
    other = unit and wider and not same_place(p.place, label.place)
    return other and same_governorate(p.place, label.place)


def _quarter_elsewhere(p: PlaceMention, fine: list[PlaceMention]) -> bool:
    """«وفي مدينة الصنمين، … في حي الحوارنة»: the only quarter so called that is known is another city's."""
    if p.place.precision != "neighbourhood" or p.place.within is None or p.place.id is None:
        return False
    towns = [q.place for q in fine if q.place.precision == "settlement" and q.first < p.first]
    return bool(towns) and all(other_governorate(q, p.place) for q in towns)


def _of_the_place_told(s: Statement) -> bool:
    """«تعمدت ضرب الحي ثأرا لقتلاها في …»: struck was the place that the word after the attack means."""
    after = {m.last for m in s.means if m.kind == "attack"}
    struck = [p for p in s.places if p.anaphor and p.first in after]
    named = [p for p in s.places if not (p.anaphor or p.origin or p.hometown)]
    own = (p for p in named if any(p.last <= a.first and p.place.id == a.place.id for a in struck))
    return bool(struck) and next(own, None) is None  # not «وفي بلدة أ، استشهد رجل بقصف استهدف محيط البلدة»


def _under_heading(p: PlaceMention, first: PlaceMention, s: Statement) -> bool:
    """«وفي الخليل، اعتقلت القوات ستة من بلدة بيت أمر»: the city of the district heads the sentence."""
    tokens = s.clause.of.sentence.tokens
    last = first.last + (first.last < len(tokens) and tokens[first.last].text in _OF_A_CITY)
    comma = last < len(tokens) and tokens[last].text in ("،", ",")
    side = last < len(tokens) and tokens[last].text in _SIDES  # «وفي الموصل غربا قالت مصادر إن …»
    heads = _in_front(first, s) and (comma or side) and first.place.kind in _HEADS
    finer = p.place.precision in ("settlement", "admin2", "admin3") or around_a_village(p)
    if not heads or p.first <= first.last or not (finer or _unlisted_village(p)):
        return False
    there = same_governorate(p.place, first.place) or _unlisted_village(p)
    return there and not same_place(p.place, first.place)


def _unlisted_village(p: PlaceMention) -> bool:
    """«وفي طولكرم، … عند مدخل مخيم كذا»: a settlement by its rank that no table has, and so of no other
    governorate."""
    unlisted = p.place.id is None and p.place.admin1 is None and not p.place.candidates
    return unlisted and p.place.kind in ("village", "town", "camp") and not (p.origin or p.hometown)


def _on_that_road(p: PlaceMention, road: PlaceMention, s: Statement) -> bool:
    """«على طريق حلب - اللاذقية (M4)، قرب بلدة كذا»: where on the road it was."""
    if road.place.relation != "between" or p.place.relation not in ("near", "in") or p.first < road.last:
        return False
    between = s.clause.of.sentence.tokens[road.last : p.first]
    plain = all(t.kind != "word" or t.text in _AT_IT or t.text.isascii() for t in between)
    return plain and len(between) <= _TO_SPOT


def _in_front(p: PlaceMention, s: Statement) -> bool:
    """«وفي صعدة …», «أما في صعدة فقد …»: the place heads the clause."""
    opened = s.clause.first + (s.clause.words[0] in _AS_FOR)
    return p.first - opened <= 1


def _edge_in_its_country(p: PlaceMention, first: PlaceMention, s: Statement) -> bool:
    """«مجزرة في ريف إدلب الجنوبي، حيث قصف تجمعا في محيط بلدة كذا»: the one town beside the countryside."""
    if not around_it(first) or not around_a_village(p) or p.first < first.last:
        return False
    tokens = s.clause.of.sentence.tokens
    told = any(t.text in _WHERE for t in tokens[first.last : p.first])
    return told and same_governorate(p.place, first.place)


def _inside(p: PlaceMention, first: PlaceMention, s: Statement) -> bool:
    """«شمالا إلى حلب، قُتل أربعة بقصف مدينة منبج بريف حلب»: the governorate comes first, then the town."""
    if p is first:
        return False
    if _edge_in_its_country(p, first, s):
        return True
    city = p.place.within
    if city and first.place.precision == "settlement" and city.id == first.place.id and p.first > first.first:
        return True  # «وفي غزة، استشهد ثلاثة بقصف منزل في حي …»
    finer = around_a_village(p) or p.place.precision in ("settlement", "exact")
    heads = _in_front(first, s) and p.place.precision in ("admin2", "admin3")
    if not loose_capital(first) or not (finer or heads):  # «وفي صعدة استشهد … في مديرية مجز»
        return False
    return same_governorate(p.place, first.place) and not same_place(p.place, first.place)
