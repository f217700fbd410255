"""What was hit: objects named as struck or damaged, not those beside the attack or on the way to hospital."""

from __future__ import annotations

from dataclasses import dataclass

from tawthiq.arabic.vocabulary import Match
from tawthiq.coding.clauses import Clause
from tawthiq.coding.words import word_list

_BESIDE = word_list("beside")
_TOWARDS = word_list("towards")
_DESTROYED = word_list("destroyed_stems")


@dataclass(frozen=True, slots=True)
class Hit:
    """An object of the contract's list, what happened to it, and where it is said."""

    id: str
    effect: str | None
    first: int
    last: int


def objects_of(clause: Clause, attacked: bool) -> list[Hit]:
    """Objects hit in a clause; `attacked`: the clause, or what it goes on from, tells an attack."""
    out: list[Hit] = []
    for m in clause.of.objects:
        if clause.holds(m.first) and not any(h.first == m.first for h in out):
            effect = _effect(m, clause)
            if (attacked or effect) and not _beside(m, clause) and not _of_weapon(m, clause):
                out.append(Hit(m.entry.id, effect, m.first, m.last))
    for p in clause.of.places:
        if (
            attacked
            and p.point_target
            and clause.holds(p.first)
            and not (p.evacuation or p.hometown)
            and not any(a.first <= p.first < a.last for a in clause.of.said)
            and p.place.relation == "in"
            and not (p.point_target == "camp" and p.place.precision == "settlement")
            and not any(h.id == p.point_target for h in out)
            and not _words_beside(p.first, clause)
        ):
            out.append(Hit(p.point_target, None, p.first, p.last))
    return out


def _effect(match: Match, clause: Clause) -> str | None:
    for m in clause.of.markers:
        if m.entry.data["kind"] == "damage" and clause.holds(m.first) and -6 <= match.first - m.last <= 8:
            word = clause.of.sentence.tokens[m.first].text
            return "destroyed" if any(s in word for s in _DESTROYED) else "damaged"
    return None


def _words_beside(first: int, clause: Clause) -> bool:
    before = [t.text for t in clause.of.sentence.tokens[max(clause.first, first - 2) : first]]
    return any(w in _BESIDE or w.lstrip("وبف") in _BESIDE for w in before)


def _beside(match: Match, clause: Clause) -> bool:
    tokens = clause.of.sentence.tokens
    before = [t.text for t in tokens[max(clause.first, match.first - 2) : match.first]]
    if match.prefix in ("ل", "وال", "و") and not before:
        return False
    if any(w in _BESIDE or w.lstrip("وبف") in _BESIDE for w in before):
        return True
    if before and before[-1] in _TOWARDS:
        return True
    if match.entry.id in ("hospital", "ambulance"):
        window = [t.text for t in tokens[max(clause.first, match.first - 6) : match.first]]
        evacuated = any(
            m.entry.data["kind"] == "evacuate" and match.first - 7 <= m.first <= match.last
            for m in clause.of.markers
        )
        return evacuated or any(w in _TOWARDS and w != "من" for w in window) or _speaks(match, clause)
    return _speaks(match, clause)


def _speaks(match: Match, clause: Clause) -> bool:
    return any(a.first <= match.first < a.last for a in clause.of.said)


def _of_weapon(match: Match, clause: Clause) -> bool:
    """«سيارة مفخخة» is what struck, not what was struck."""
    return any(
        m.first <= match.first < m.last
        or (match.first <= m.first < match.last and m.entry.data["kind"] != "attack")
        for m in clause.of.means
        if m.entry.data["kind"] != "attack" or m.last - m.first > 1
    )
