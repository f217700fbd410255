"""The harmed of a town and of others that are not named: «في بغداد ومحافظات أخرى»."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.words import word_list

_AND_PARTS = frozenset("و" + w for w in (*word_list("parts_of_a_land"), "قري"))
_OTHER_PARTS = frozenset({"القضاء", "المحافظه", "الجوار", "اخري", "عده", "متفرقه", "مختلفه"})
_HARMED = ("killed", "injured", "casualties")


def and_elsewhere(clause: Clause, rows: Sequence[Row]) -> bool:
    """«مقتل 12 في بغداد ومحافظات أخرى», «سقط في بعلبك وقرى القضاء 63»: and elsewhere, by no attack."""
    attacks = (a for a in clause.of.means if a.entry.data.get("kind") == "attack" and clause.holds(a.first))
    if any(a.entry.id != "massacre" for a in attacks):
        return False
    ends = {p.last for p in clause.of.places if clause.holds(p.first) and not p.anaphor}
    tokens = clause.of.sentence.tokens[: clause.last]
    beside = any(a.text in _AND_PARTS and b.text in _OTHER_PARTS and at in ends
                 for at, (a, b) in enumerate(pairwise(tokens)))  # fmt: skip
    return beside and any(r.outcome in _HARMED and (r.quantity.low or 0) > 1 for r in rows)
