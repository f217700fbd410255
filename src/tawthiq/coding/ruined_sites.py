"""Places of what an attack ruined: «14 قتيلا في غارات على ريف كذا، ودمار ثلاثة مستشفيات في كذا وكذا»."""

from __future__ import annotations

from tawthiq.coding.clauses import Clause
from tawthiq.coding.clitics import begins
from tawthiq.coding.words import word_list
from tawthiq.model import SETTLED
from tawthiq.places import PlaceMention

_DESTROYED = tuple(word_list("destroyed_stems"))
_WIDE = ("area", "admin1", "admin2")
_TO_SITES = 3  # words from «دمار» to what was ruined
_TO_TOWN = 4  # words from there to the first of the towns


def of_ruined_sites(p: PlaceMention, clause: Clause) -> bool:
    """Is it one of several towns where several sites were ruined, in attacks on a wide place told before?

    The dead of those attacks fell over the wide place: which of the towns they died in is not said.
    """
    sites = next((c for c in clause.of.counted if c.unit == "site" and c.last <= p.first
                  and clause.holds(c.first) and (c.quantity.low or 0) > 1), None)  # fmt: skip
    if sites is None:
        return False
    before = clause.of.sentence.tokens[max(clause.first, sites.first - _TO_SITES) : sites.first]
    if not any(begins(t.text, _DESTROYED) for t in before):
        return False
    places = [q for q in clause.of.places if clause.holds(q.first)]
    wide = any(q.first < sites.first and q.place.precision in _WIDE for q in places)
    towns = [q for q in places if q.first >= sites.last and q.place.precision in SETTLED]
    return wide and len(towns) > 1 and towns[0].first - sites.last <= _TO_TOWN
