"""An act admitted beside an attack that is not that attack: who hits the attackers struck elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.statements import Statement


def take_other_acts(drafts: Sequence[Draft]) -> list[Statement]:
    """Take out of the drafts, in place, what is admitted of another act, and give it back."""
    out: list[Statement] = []
    for draft in drafts:
        others = [s for s in draft.statements if not s.headline and _strikes_back(s, draft)]
        if others and len(others) < len(draft.statements):
            draft.statements = [s for s in draft.statements if s not in others]
            out += others
    return out


def _strikes_back(s: Statement, draft: Draft) -> bool:
    """«أعلن الحزب استهداف جنود إسرائيليين», beside an Israeli raid."""
    if not any(x.stance == "admits" for x in s.said):
        return False
    others = {a.id for o, a in draft.attackers if o is not s and a.role_hint == "attacker"} - {"unknown"}
    own = {a.id for a in s.attackers}
    return any(a.role_hint == "target" and a.id in others - own for a in s.actors)
