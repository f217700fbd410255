"""Whom a shot hit where no word of harm is said: «قنص طفلا برصاصة في الرأس», «يستهدف الطفلة … بطلق في …»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.arabic.units import unit_at
from tawthiq.coding.clauses import Clause
from tawthiq.coding.harm.rows import Row
from tawthiq.coding.words import word_list
from tawthiq.model import Outcome, Quantity

SHOTS = word_list("shots")
_BODY = tuple(word_list("body_parts"))
_HARMED = ("killed", "injured", "casualties")
_SNIPING = word_list("sniping")
_TO_SNIPED = 8  # words from «قنصت», over who did it, to whom he hit
_TELLING_APART = frozenset({"تمييز", "تفريق", "التمييز", "التفريق"})
_ONE = Quantity("exact", 1, 1, 1)
_TO_SHOT = 9  # words from the person, over his name and age, to the shot
_TO_BODY = 5  # words from the shot to the part of the body («بطلق ناري من قناص في صدره»)


def shot_rows(clause: Clause, rows: Sequence[Row]) -> Iterator[Row]:
    """One injured, or dead where a verb after it says so, whom a shot hit in a part of the body."""
    if SHOTS.isdisjoint(clause.words) or any(r.outcome in _HARMED for r in rows):
        return
    tokens = clause.of.sentence.tokens
    shot = next((i for i in range(clause.first, clause.last) if _hits_a_body(i, tokens, clause.last)), None)
    if shot is None or not any(clause.holds(m.first) for m in clause.of.means):
        return
    for at in range(shot - 1, max(clause.first - 1, shot - _TO_SHOT - 1), -1):
        noun = unit_at(tokens, at)
        if noun is None or noun.unit.group in (None, "combatants") or noun.suffix:
            continue
        if noun.number in ("singular", "accusative") and noun.prefix in ("", "ال", "ل", "لال"):
            group = noun.unit.group
            died = any(h.entry.data["outcome"] == "killed" and h.first > shot for h in clause.of.harm)
            outcome: Outcome = "killed" if died else "injured"
            yield Row(outcome, group, _ONE, at, noun.last, False, False, "shot", noun.unit.id)
            return


def sniped_rows(clause: Clause, rows: Sequence[Row]) -> Iterator[Row]:
    """«قنص ثلاثة مدنيين», «قنصت القوات طفلا»: hit by a sniper, and not told whether they died of it."""
    if any(r.outcome in _HARMED for r in rows):
        return
    tokens = clause.of.sentence.tokens
    held = (m for m in clause.of.means if clause.holds(m.first))
    sniped = next((m for m in held if _snipes(tokens[m.first].text)), None)
    if sniped is None or any(clause.holds(h.first) for h in clause.of.harm):
        return
    for c in clause.of.counted:
        near = clause.holds(c.first) and sniped.last <= c.first <= sniped.last + _TO_SNIPED
        if near and any(t.text in _TELLING_APART for t in tokens[sniped.last : c.first]):
            return  # «قنص المواطنين دون تمييز بين رجل وامرأة»
        if near and c.group and c.group != "combatants" and c.quantity.value:
            yield Row("casualties", c.group, c.quantity, c.first, c.last, False, False, "shot", c.unit)
            return


def _snipes(word: str) -> bool:
    return word.lstrip("وفبل") in _SNIPING


def _hits_a_body(at: int, tokens: Sequence[Token], last: int) -> bool:
    if tokens[at].text not in SHOTS:
        return False
    words = [t.text for t in tokens[at + 1 : min(last, at + 1 + _TO_BODY)]]
    return any(w.removeprefix("ال").removeprefix("بال").startswith(_BODY) for w in words)
