"""How the numbers of two events stand to each other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from tawthiq.linking.facts import Fact, Figure
from tawthiq.linking.parts import Part, named
from tawthiq.linking.settings import setting


def numbers(a: Fact, b: Fact) -> Iterator[Part]:
    """How the killed, the injured, the children and women among the killed stand to each other."""
    killed = None if a.fighters != b.fighters else _figures("killed", a.killed, b.killed)
    injured = _figures("injured", a.injured, b.injured)
    if killed:
        yield killed
        if killed[0] == "killed_near" and _close(a.killed, b.killed) and _close(a.injured, b.injured):
            yield named("toll_close")
    if injured and injured[0] in ("injured_equal", "injured_far"):
        yield injured
    for group in ("children", "women"):
        mine, theirs = getattr(a.event.victims, group), getattr(b.event.victims, group)
        if mine and mine == theirs:
            yield named(f"{group}_equal", _rarity(mine))


def _figures(outcome: str, mine: tuple[Figure, ...], theirs: tuple[Figure, ...]) -> Part | None:
    """How the figures of the closest two speakers stand to each other."""
    if not mine or not theirs:
        return None
    equal = {low for low, high in mine if high == low} & {low for low, high in theirs if high == low}
    if equal:
        most = max(equal)
        return named(f"{outcome}_equal", _rarity(most) if most else 0.4)
    if outcome == "injured":
        return named("injured_far") if _ratio(mine, theirs) > float(setting("figure_ratio")["far"]) else None
    if any(_overlap(x, y) for x in mine for y in theirs):
        return named("killed_compatible")
    if max(low for low, _ in mine) == 0 or max(low for low, _ in theirs) == 0:
        return named("killed_denied")
    ratio, bounds = _ratio(mine, theirs), setting("figure_ratio")
    name = "near" if ratio <= bounds["near"] else "apart" if ratio <= bounds["far"] else "far"
    return named(f"killed_{name}")


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
