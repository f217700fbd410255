"""Incidents judged: which events of different reports were put together, against the labels' incident_key.

B-cubed (Bagga and Baldwin 1998) and pairwise figures, from the sizes of the overlaps, so the cost is
linear in the number of events.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tawthiq.evaluation.gold import Labelled, gold_events
from tawthiq.evaluation.matching import matched
from tawthiq.evaluation.readings import Line, line_of, read_events

Prf = tuple[float, float, float]
Homes = Mapping[tuple[str, int], str]
"""(name of the report's file, event) -> the incident that holds it."""


@dataclass(frozen=True, slots=True)
class Placed:
    """One labelled event: its true incident, the one found, and whether the event was read at all."""

    report: str
    heldback: bool
    truth: str
    found: str
    missed: bool


@dataclass(frozen=True, slots=True)
class LinkScore:
    """Figures over events read, and over all events with each missed one alone."""

    events: int
    read: int
    incidents: int
    read_pairwise: Prf
    read_b_cubed: Prf
    all_pairwise: Prf
    all_b_cubed: Prf


def placed(reports: Sequence[Labelled], lines: Mapping[str, Line], homes: Homes) -> list[Placed]:
    """Every labelled event with the incident that its reading went to; one in none stands alone."""
    out = []
    for report in reports:
        line = line_of(report, lines)
        text = (line.get("report") or {}).get("text") or report.text
        gold, read = gold_events(report.label, text), read_events(line)
        pairs = matched(gold, read)
        for i, j in pairs:
            number = read[j].event
            at = (report.path.name, j if number is None else number)
            home = homes.get(at, f"none:{at}")
            out.append(Placed(report.name, report.heldback, gold[i].name, home, False))
        taken = {i for i, _ in pairs}
        out += [Placed(report.name, report.heldback, g.name, f"missed:{report.name}:{i}", True)
                for i, g in enumerate(gold) if i not in taken and not g.background]
    return out


def homes_of(incidents: Iterable[tuple[str, Iterable[tuple[str, int]]]]) -> Homes:
    """Where each event went, from (incident, its members as (file, event))."""
    return {(Path(file).name, event): name for name, members in incidents for file, event in members}


def link_score(events: Sequence[Placed]) -> LinkScore:
    """The figures of linked events; 0 where there is nothing to divide by."""
    read = [e for e in events if not e.missed]
    return LinkScore(
        len(events), len(read), len({e.truth for e in events}),
        pairwise(read), b_cubed(read), pairwise(events), b_cubed(events))


def b_cubed(events: Sequence[Placed]) -> Prf:
    """The mean share of each event's companions that belong with it (P), that were found (R)."""
    cells, found, truth = _sizes(events)
    n = len(events) or 1
    p = sum(size * size / found[cell[1]] for cell, size in cells.items()) / n
    r = sum(size * size / truth[cell[0]] for cell, size in cells.items()) / n
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def pairwise(events: Sequence[Placed]) -> Prf:
    """Pairs of events put together that belong together (P), that belong together and were (R)."""
    right, said, true = (_pairs(sizes) for sizes in _sizes(events))
    p = right / said if said else 0.0
    r = right / true if true else 0.0
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def _sizes(events: Sequence[Placed]) -> tuple[Counter[tuple[str, str]], Counter[str], Counter[str]]:
    cells = Counter((e.truth, e.found) for e in events)
    return cells, Counter(e.found for e in events), Counter(e.truth for e in events)


def _pairs(sizes: Counter[Any]) -> int:
    return sum(n * (n - 1) // 2 for n in sizes.values())
