"""The toll as bars: the incident's range and each speaker's figure on one scale."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tawthiq.model import LowHigh
from tawthiq.web.cards import Card


@dataclass(frozen=True, slots=True)
class Bar:
    """One speaker's figure as a bar: where it begins and how long it is, in per cent of the scale."""

    card: Card | None
    group: str
    bounds: LowHigh
    start: float
    width: float
    open: bool


@dataclass(frozen=True, slots=True)
class Bars:
    """The bars of one outcome: the incident's range and each speaker's figure on one scale."""

    outcome: str
    whole: Bar | None
    speakers: tuple[Bar, ...]


def bars(cards: Iterable[Card], ranges: dict[str, LowHigh]) -> tuple[Bars, ...]:
    """Bars for each outcome that the incident has a range of, or a claim a figure of."""
    said: dict[str, list[tuple[Card, str, LowHigh]]] = {outcome: [] for outcome in ranges}
    for one in cards:
        for line in one.harm:
            if line.bounds is not None:
                said.setdefault(line.harm.outcome, []).append((one, line.harm.group, line.bounds))
    return tuple(_outcome_bars(outcome, rows, ranges.get(outcome)) for outcome, rows in said.items())


def _outcome_bars(outcome: str, rows: list[tuple[Card, str, LowHigh]], whole: LowHigh | None) -> Bars:
    every = [bounds for _card, _group, bounds in rows] + ([whole] if whole else [])
    # an open end is drawn a fifth beyond the highest figure that anyone states
    top = max(max(bounds.low, bounds.high or 0) for bounds in every) or 1
    scale = top * 1.2 if any(bounds.high is None for bounds in every) else float(top)

    def bar(one: Card | None, group: str, bounds: LowHigh) -> Bar:
        end = scale if bounds.high is None else bounds.high
        start, width = 100 * bounds.low / scale, 100 * (end - bounds.low) / scale
        return Bar(one, group, bounds, round(min(start, 99.0), 2), round(max(width, 1.0), 2),
                   bounds.high is None)

    return Bars(outcome, bar(None, "", whole) if whole else None, tuple(bar(*row) for row in rows))
