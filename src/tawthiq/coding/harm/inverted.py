"""The number told before what it counts: «ارتفع إلى سبعة عدد من قضوا …», «استقرت عند سبعة حصيلة قتلى …»."""

from __future__ import annotations

from tawthiq.arabic.number_alone import COUNT_OF
from tawthiq.arabic.numbers import Counted
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.words import word_list
from tawthiq.model import Group

_REACHING = word_list("reaching")
_ONTO = ("الي", "علي", "عند")
_REACH = 7  # words from «عدد» to what befell those counted
_BEFORE = 2  # words from the verb of reaching to the number


def inverted_row(count: Counted, clause: Clause) -> Row | None:
    """The row of a number between a verb of reaching and «عدد», with the outcome that is said behind."""
    tokens = clause.of.sentence.tokens
    if count.unit is not None or count.bare or count.others or count.last >= clause.last:
        return None
    before = [t.text.lstrip("وف") for t in tokens[max(clause.first, count.first - _BEFORE) : count.first]]
    if tokens[count.last].text not in COUNT_OF or not any(w in _REACHING for w in before):
        return None
    told = range(count.last, min(clause.last, count.last + _REACH))
    harm = next((m for m in clause.of.harm if m.first in told), None)
    if harm is None or harm.entry.data["outcome"] not in ("killed", "injured"):
        return None
    nouns = (c.group for c in clause.of.counted if c.first in told and c.first < harm.first and c.group)
    group: Group = next(nouns, "people")
    rule = harm.entry.id
    return Row(harm.entry.data["outcome"], group, count.quantity, count.first, count.last, False, False, rule)
