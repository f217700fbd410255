"""Land that people were working when they were struck: «وهو يحصد القمح في أرضه»."""

from __future__ import annotations

from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.clauses import Clause
from tawthiq.coding.clitics import begins, is_one_of, readings
from tawthiq.coding.words import word_list

_WORK = word_list("land_work")
_CROPS = tuple(word_list("crop_stems"))
_NOT_THERE = word_list("way_to") | word_list("on_the_way_to_work")
_NEXT, _BEFORE = 2, 3


def land_worked(clause: Clause) -> tuple[int, int] | None:
    """The words that tell the work, where people were harmed at it; None where none is told."""
    tokens = clause.of.sentence.tokens
    for at in range(clause.first, clause.last):
        if _WORK.isdisjoint(readings(tokens[at].text)):
            continue
        before = [t.text for t in tokens[max(clause.first, at - _BEFORE) : at]]
        if any(w in _NOT_THERE for w in before):
            continue
        for crop in range(at + 1, min(clause.last, at + 1 + _NEXT)):
            if begins(tokens[crop].text, _CROPS):
                harmed = any(clause.holds(h.first) for h in clause.of.harm) or _struck(clause)
                return (at, crop + 1) if harmed else None
    return None


def _struck(clause: Clause) -> bool:
    """«استهدفوا جرارا لعائلة تقطف ورق السلق»: the verb of attack is told here, the harm behind."""
    verbs = (m for m in clause.of.means if m.kind == "verb" and m.entry.data.get("kind") == "attack")
    return any(clause.holds(m.first) for m in verbs)


def of_field_hands(match: Match, clause: Clause) -> bool:
    """«ورشة لقطاف الزيتون»: a gang of workers, no workshop."""
    tokens = clause.of.sentence.tokens
    after = tokens[match.last : match.last + 1]
    return tokens[match.first].text.endswith("ورشه") and any(is_one_of(t.text, _WORK) for t in after)


def of_the_work(match: Match, clause: Clause) -> bool:
    """«جني المحصول»: what the work is on; whether it was struck the work tells."""
    before = clause.of.sentence.tokens[max(clause.first, match.first - 1) : match.first]
    return any(t.text in _WORK or is_one_of(t.text, _WORK) for t in before)
