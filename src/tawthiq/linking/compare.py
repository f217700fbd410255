"""Two events side by side: named contributions for and against their being one incident."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tawthiq.linking import likeness, nearby, when
from tawthiq.linking.facts import Fact
from tawthiq.linking.figures import numbers
from tawthiq.linking.likeness import joined
from tawthiq.linking.parts import Part, named
from tawthiq.linking.settings import pairs

VETOES = when.VETOES | {nearby.APART, "same_report", "means_excluded"}


EXCLUDED = -99.0
"""The total of a pair that a veto keeps apart."""


@dataclass(frozen=True, slots=True)
class Score:
    """What speaks for and against: (name in weights.yaml, how much), their sum, and a veto that ends it."""

    parts: tuple[Part, ...]
    total: float
    veto: str | None = None


def _sum(parts: Sequence[Part]) -> Score:
    return Score(tuple(parts), round(sum(value for _, value in parts), 6))


def _never(veto: str) -> Score:
    return Score((), EXCLUDED, veto)


def compare(a: Fact, b: Fact) -> Score:
    """Compare two events by all but their reports' dependence."""
    if a.key[1] == b.key[1] and not (a.loose or b.loose):
        return _never("same_report")
    time, hours, place = stand(a, b)
    veto = veto_of(a, b, time, hours, place)
    if veto:
        return _never(veto)
    parts = [
        *likeness.place(a, b, place),
        *likeness.time(time, hours),
        *likeness.means(a, b),
        *likeness.actors(a, b),
    ]
    parts += [*numbers(a, b), *likeness.objects(a, b), *likeness.words(a, b)]
    if a.denies_only != b.denies_only:
        parts.append(named("denial"))
    return _sum(parts)


def stand(a: Fact, b: Fact) -> tuple[str, str | None, str]:
    """How the days, the hours and the places of two events stand to each other."""
    time = when.compare(a.when, b.when)
    return (
        time,
        when.compare_hours(a.when, b.when) if time == "day_same" else None,
        nearby.compare(a.where, b.where),
    )


def veto_of(a: Fact, b: Fact, time: str, hours: str | None, place: str) -> str | None:
    """What keeps two events of different reports apart for good, None where nothing does."""
    veto = next((name for name in (time, hours, place) if name in VETOES), None)
    return "means_excluded" if veto is None and _excluded(a, b) else veto


def kind_of(fact: Fact) -> object:
    """All that `veto_of` looks at: events of one kind are kept apart from the same others."""
    return fact.where, fact.when, fact.event.event_type, fact.inferred


def dependent(score: Score, how: str) -> Score:
    """A score with what it adds that one report repeats (`copy`) or relays (`relay`) the other."""
    return _sum((*score.parts, named(how)))


def decided_score(score: Score, word: str) -> Score:
    """A score under a person's word: `decided_apart` or `decided_together`."""
    if word == "decided_apart":
        return _never(word)
    return _sum((*score.parts, named("decided_together")))


def _excluded(a: Fact, b: Fact) -> bool:
    """Means that nobody takes for one another: an abduction, an air strike."""
    if a.family == b.family or "open" in (a.family, b.family) or a.inferred or b.inferred:
        return False
    return frozenset((a.family, b.family)) not in pairs("means_confused") and not joined(a, b)
