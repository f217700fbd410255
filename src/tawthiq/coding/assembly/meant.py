"""What an attack was meant for, told after what it struck: «الصاروخان كانا يستهدفان المطار»."""

from __future__ import annotations

from itertools import pairwise

from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.named_place import own_place
from tawthiq.coding.assembly.same_spot import compatible
from tawthiq.coding.statements import Statement
from tawthiq.coding.words import phrase_list, word_list

_WAS = word_list("was_about_to")
_AIMED = word_list("aimed_at")
_WISHED, _TO_STRIKE = word_list("wished_to"), word_list("striking_it")
_SUPPOSED = frozenset(phrase_list("was_supposed_to"))


def only_meant(s: Statement, current: Draft) -> bool:
    """Does it name another place than the one struck, as what those who struck were after?"""
    if s.rows or s.headline or s.item or not current.has_harm or current.place is None:
        return False
    place = own_place(s)
    if place is None or compatible(place.place, current.place.place):
        return False
    known = any(m.definite for m in s.means)
    return any(
        (known and a in _WAS and b in _AIMED) or (a in _WISHED and b in _TO_STRIKE) or (a, b) in _SUPPOSED
        for a, b in pairwise(w.removeprefix("و") if w.startswith("وكان") else w for w in s.clause.words)
    )
