"""Two events side by side: named contributions for and against their being one incident."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from tawthiq.linking import when, where
from tawthiq.linking.facts import Fact, Figure
from tawthiq.linking.settings import pairs, setting, weight

VETOES = when.VETOES | {where.APART, "same_report", "means_excluded"}


EXCLUDED = -99.0
"""The total of a pair that a veto keeps apart."""


@dataclass(frozen=True, slots=True)
class Score:
    """What speaks for and against: (name in weights.yaml, how much), their sum, and a veto that ends it."""

    parts: tuple[tuple[str, float], ...]
    total: float
    veto: str | None = None


def _sum(parts: Sequence[tuple[str, float]]) -> Score:
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
    parts = [*_place(a, b, place), *_time(time, hours), *_means(a, b), *_actors(a, b)]
    parts += [*_numbers(a, b), *_objects(a, b), *_words(a, b)]
    if a.denies_only != b.denies_only:
        parts.append(_named("denial"))
    return _sum(parts)


def stand(a: Fact, b: Fact) -> tuple[str, str | None, str]:
    """How the days, the hours and the places of two events stand to each other."""
    time = when.compare(a.when, b.when)
    return (
        time,
        when.compare_hours(a.when, b.when) if time == "day_same" else None,
        where.compare(a.where, b.where),
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
    return _sum((*score.parts, _named(how)))


def decided_score(score: Score, word: str) -> Score:
    """A score under a person's word: `decided_apart` or `decided_together`."""
    if word == "decided_apart":
        return _never(word)
    return _sum((*score.parts, _named("decided_together")))


def _excluded(a: Fact, b: Fact) -> bool:
    """Means that nobody takes for one another: an abduction, an air strike."""
    if a.family == b.family or "open" in (a.family, b.family) or a.inferred or b.inferred:
        return False
    return frozenset((a.family, b.family)) not in pairs("means_confused") and not _joined(a, b)


def _joined(a: Fact, b: Fact) -> bool:
    return frozenset((a.event.event_type, b.event.event_type)) in pairs("means_joined")


@cache
def _named(name: str, times: float = 1.0) -> tuple[str, float]:
    return name, round(weight(name) * times, 4)


def _place(a: Fact, b: Fact, how: str) -> Iterator[tuple[str, float]]:
    named = not how.startswith("place_same_") and (_names_place(a, b) or _names_place(b, a))
    yield _named("place_told" if named and how in ("place_unclear", "place_unknown") else how)
    if named:
        yield _named("place_named")


def _names_place(a: Fact, b: Fact) -> bool:
    """The text of the one names the settlement or district of the other (a denial often does)."""
    if b.where is None or b.where.precision in ("admin1", "country"):
        return False
    told = a.squeezed.replace(a.where.name, " ") if a.where and a.where.name else a.squeezed
    return len(b.where.name) >= 4 and b.where.name in told


def _time(how: str, hours: str | None) -> Iterator[tuple[str, float]]:
    if how != "time_unknown":
        yield _named(how)
    if hours:
        yield _named(hours)


def _means(a: Fact, b: Fact) -> Iterator[tuple[str, float]]:
    if "open" in (a.family, b.family):
        yield _named("means_open")
    elif a.event.event_type == b.event.event_type:
        yield _named("means_same")
    elif a.family == b.family or _joined(a, b):
        yield _named("means_family")
    else:
        yield _named("means_inferred" if a.inferred or b.inferred else "means_apart")


def _actors(a: Fact, b: Fact) -> Iterator[tuple[str, float]]:
    if not a.attackers or not b.attackers:
        return
    sides = pairs("one_side")
    if a.attackers & b.attackers or any(frozenset((x, y)) in sides for x in a.attackers for y in b.attackers):
        yield _named("attacker_same")
    elif any(frozenset((x, y)) in pairs("allied") for x in a.attackers for y in b.attackers):
        yield _named("attacker_allied")
    else:
        yield _named("attacker_rival")


def _numbers(a: Fact, b: Fact) -> Iterator[tuple[str, float]]:
    killed = None if a.fighters != b.fighters else _figures("killed", a.killed, b.killed)
    injured = _figures("injured", a.injured, b.injured)
    if killed:
        yield killed
        if killed[0] == "killed_near" and _close(a.killed, b.killed) and _close(a.injured, b.injured):
            yield _named("toll_close")
    if injured and injured[0] in ("injured_equal", "injured_far"):
        yield injured
    for group in ("children", "women"):
        mine, theirs = getattr(a.event.victims, group), getattr(b.event.victims, group)
        if mine and mine == theirs:
            yield _named(f"{group}_equal", _rarity(mine))


def _figures(outcome: str, mine: tuple[Figure, ...], theirs: tuple[Figure, ...]) -> tuple[str, float] | None:
    """How the figures of the closest two speakers stand to each other."""
    if not mine or not theirs:
        return None
    equal = {low for low, high in mine if high == low} & {low for low, high in theirs if high == low}
    if equal:
        most = max(equal)
        return _named(f"{outcome}_equal", _rarity(most) if most else 0.4)
    if outcome == "injured":
        return _named("injured_far") if _ratio(mine, theirs) > float(setting("figure_ratio")["far"]) else None
    if any(_overlap(x, y) for x in mine for y in theirs):
        return _named("killed_compatible")
    if max(low for low, _ in mine) == 0 or max(low for low, _ in theirs) == 0:
        return _named("killed_denied")
    ratio, bounds = _ratio(mine, theirs), setting("figure_ratio")
    name = "near" if ratio <= bounds["near"] else "apart" if ratio <= bounds["far"] else "far"
    return _named(f"killed_{name}")


def _ratio(mine: tuple[Figure, ...], theirs: tuple[Figure, ...]) -> float:
    return min(max(x, y, 1) / max(min(x, y), 1) for x, _ in mine for y, _ in theirs)


def _close(mine: tuple[Figure, ...], theirs: tuple[Figure, ...]) -> bool:
    """Some two figures are close, and neither is small."""
    least, ratio = int(setting("close_least")), float(setting("figure_ratio")["close"])
    return any(min(x, y) >= least and max(x, y) <= ratio * min(x, y) for x, _ in mine for y, _ in theirs)


def _overlap(x: Figure, y: Figure) -> bool:
    """Two ranges share a figure, and the open one is not far below the other."""
    (low, high), (other_low, other_high) = x, y
    share = (high is None or other_low <= high) and (other_high is None or low <= other_high)
    return share and max(low, other_low) <= 3 * max(min(low, other_low), 1)


@lru_cache(maxsize=4096)
def _rarity(figure: int) -> float:
    return float(next(row["times"] for row in setting("equal_figures") if figure <= row["up_to"]))


@cache
def _rare_objects() -> frozenset[str]:
    return frozenset(setting("rare_objects"))


def _objects(a: Fact, b: Fact) -> Iterator[tuple[str, float]]:
    mine, theirs = set(a.event.objects) - {"other"}, set(b.event.objects) - {"other"}
    shared = mine & theirs
    rare = _rare_objects()
    if shared & rare:
        yield _named("object_rare_same")
    elif shared:
        yield _named("object_same")
    elif mine & rare and theirs & rare:
        yield _named("object_apart")


def _words(a: Fact, b: Fact) -> Iterator[tuple[str, float]]:
    if a.names & b.names:
        yield _named("victim_named")
    least = min(len(a.words), len(b.words))
    if least < int(setting("word_least")):
        return
    share = len(a.words & b.words) / least
    for name in ("many", "some", "few"):
        if share >= float(setting("word_share")[name]):
            yield _named(f"words_{name}")
            return
