"""A bomb laid or driven, and fire from afar on the same town: two attacks, and the bomb is not the shooter's.

«انفجرت سيارة مفخخة في مدينة كذا فقتل تسعة. قصفت قوات كذا المدينة»
"""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.families import FAMILY
from tawthiq.coding.means import Means
from tawthiq.coding.statements import Statement
from tawthiq.places import PlaceMention

_BOMB, _FIRE = "bomb", "fire"
_FROM_AFAR = ("air", "ground_fire")
_MAY_BE_STRUCK = "car_exploded"  # «انفجرت سيارة»: a strike may have done it


def of_another_kind(s: Statement, place: PlaceMention, draft: Draft) -> bool:
    """Is one a bomb and the other fire from afar, each told as new and the place named again?

    Not where voices tell one attack each in their own words, nor where the place points back.
    """
    if not s.acts or s.headline or s.points_back or s.points_at_it or place.anaphor or "update" in s.kinds:
        return False
    mine = _kind(s.means)
    if mine is None or draft.from_headline:
        return False
    told = [o for o in draft.statements if not o.headline and o.means]
    theirs = {_kind(o.means) for o in told}
    if theirs != {_BOMB if mine == _FIRE else _FIRE}:
        return False
    return not (s.said and any(o.said for o in told) and not s.kills_or_injures)


def _kind(means: Sequence[Means]) -> str | None:
    """What it was where that is plain: all means laid, or all fired; None else."""
    strong = [m for m in means if m.rule == "bombard" or (m.type and not m.weak)]
    strong = [m for m in strong if m.rule != _MAY_BE_STRUCK]
    found = {_FIRE if m.rule == "bombard" else _of(m) for m in strong}
    return found.pop() if len(found) == 1 else None


def _of(m: Means) -> str | None:
    family = FAMILY.get(m.type or "")
    return _BOMB if family == "blast" else _FIRE if family in _FROM_AFAR else None
