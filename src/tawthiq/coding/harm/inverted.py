"""The number told before what it counts: «ارتفع إلى سبعة عدد من قضوا …», «استقرت عند سبعة حصيلة قتلى …»."""

from __future__ import annotations

from tawthiq.arabic.numbers.alone import COUNT_OF
from tawthiq.arabic.numbers.read import Counted
from tawthiq.arabic.units import unit_at
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.words import word_list
from tawthiq.model import Group, Outcome

_REACHING = word_list("reaching")
_ONTO = ("الي", "علي", "عند")
_HARMED = ("killed", "injured")
_TO_TOLL = 14  # words from the number to «عدد», with what divides it between
_TO_DIVIDE = 3  # words from the number to «بينهم» («16 على الأقل، بينهم …»)
_REACH = 7  # words from «عدد» to what befell those counted
_BEFORE = 2  # words from the verb of reaching to the number


def inverted_row(count: Counted, clause: Clause) -> Row | None:
    """The row of a number between a verb of reaching and «عدد», with the outcome that is said behind.

    What divides the number may stand between: «ارتفع إلى ثمانية، بينهم طفلان، عدد من قضوا».
    """
    tokens = clause.of.sentence.tokens
    if count.unit is not None or count.bare or count.others or count.last >= clause.last:
        return None
    before = [t.text.lstrip("وف") for t in tokens[max(clause.first, count.first - _BEFORE) : count.first]]
    at = _toll_named(count, clause) if any(w in _REACHING for w in before) else None
    if at is None:
        return None
    told = range(at, min(clause.last, at + _REACH))
    noun = unit_at(tokens, at + 1)
    if noun is not None and noun.number != "singular" and noun.unit.outcome in _HARMED:
        kind = unit_at(tokens, at + 2)  # «عدد الشهداء المدنيين»
        civil = kind is not None and kind.definite and kind.unit.id == "civilian"
        return _row(count, noun.unit.outcome, "civilians" if civil else "people", "count")
    harm = next((m for m in clause.of.harm if m.first in told), None)
    if harm is None or harm.entry.data["outcome"] not in _HARMED:
        return None
    nouns = (c.group for c in clause.of.counted if c.first in told and c.first < harm.first and c.group)
    return _row(count, harm.entry.data["outcome"], next(nouns, "people"), harm.entry.id)


def _row(count: Counted, outcome: Outcome, group: Group, rule: str) -> Row:
    return Row(outcome, group, count.quantity, count.first, count.last, False, False, rule)


def _toll_named(count: Counted, clause: Clause) -> int | None:
    """Where «عدد» stands, right behind the number or behind what divides it; None where it does not."""
    tokens = clause.of.sentence.tokens
    if tokens[count.last].text in COUNT_OF:
        return count.last
    until = min(clause.last, count.last + _TO_TOLL)
    divides = (m for m in clause.of.markers if m.entry.data["kind"] == "subset")
    if not any(count.last <= m.first <= count.last + _TO_DIVIDE for m in divides):
        return None
    return next((i for i in range(count.last, until) if tokens[i].text in COUNT_OF), None)
