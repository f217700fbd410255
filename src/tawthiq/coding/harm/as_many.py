"""As many again: «استشهد عشرة مدنيين وأصيب مثلهم», «وجرح عدد مماثل»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.words import word_list

_AS_MANY = word_list("as_many_again")
_ALIKE, _NUMBER = ("مماثل", "مماثلا"), ("عدد", "العدد")
_TO_WORD = 1  # words from «وأصيب» to «مثلهم» («وأصيب نحو مثلهم»)


def as_many(clause: Clause, rows: Sequence[Row]) -> list[Row]:
    """Those told by a verb of harm alone, as many as the count before it, whose outcome is another."""
    words = clause.words
    if not rows or (_AS_MANY.isdisjoint(words) and _ALIKE[0] not in words and _ALIKE[1] not in words):
        return []
    tokens = clause.of.sentence.tokens
    for verb in clause.of.harm:
        outcome = verb.entry.data.get("outcome")
        if not clause.holds(verb.first) or outcome not in ("killed", "injured"):
            continue
        if tokens[verb.last - 1].text.endswith("وا"):
            continue  # «وأصيبوا مثلهم مثل غيرهم»
        for at in range(verb.last, min(verb.last + _TO_WORD + 1, clause.last)):
            alike = tokens[at - 1].text in _NUMBER and tokens[at].text in _ALIKE
            told = [r for r in rows if not r.subset and r.last <= verb.first and r.outcome != outcome]
            if (tokens[at].text in _AS_MANY or alike) and told and not _counted(rows, verb.last, at):
                return [replace(told[-1], outcome=outcome, group="people", first=verb.first, last=at + 1,
                                rule=verb.entry.id, unit=None, listed=False)]  # fmt: skip
    return []


def _counted(rows: Sequence[Row], first: int, last: int) -> bool:
    """«أصيب ثلاثة مثلهم»: there is a number."""
    return any(first <= r.first < last for r in rows)
