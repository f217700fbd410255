"""`tawthiq link train`: weights learned from labelled reports and from people's decisions, and judged.

What is held back (heldback.tsv) is not learned from: it shows, in totals alone, what the weights are
worth on reports that they have not seen. The others are judged by cross-validation: the incidents are
dealt into folds, and each fold is linked by weights that learned from none of its events.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tawthiq.evaluation.clusters import Quality, quality
from tawthiq.evaluation.gold import Labelled, folders, gold_events, labelled
from tawthiq.evaluation.matching import matched
from tawthiq.evaluation.readings import read_events
from tawthiq.linking import Laid, link
from tawthiq.linking.decided import EventKey
from tawthiq.linking.learn import Examples, Truth, examples, fit
from tawthiq.linking.other_weights import Weights, shipped
from tawthiq.model import Reading


@dataclass(frozen=True, slots=True)
class Lesson:
    """Reports with the incident of each event that is known; `heldback` events are never learned from."""

    readings: tuple[Reading, ...]
    keys: Mapping[EventKey, str]
    heldback: frozenset[EventKey]
    decided: Truth

    def learned_from(self, without: frozenset[str] = frozenset()) -> Examples:
        """Examples of what is not held back, without those that touch these clusters."""
        out = {e for e, cluster in self.clusters().items() if cluster in without}
        known = {e: k for e, k in self.keys.items() if e not in self.heldback | out}
        return examples(self.readings, known, {p: s for p, s in self.decided.items() if not out & set(p)})

    def clusters(self) -> dict[EventKey, str]:
        """What is learned from or not learned from together: an incident, or events that decisions join."""
        home: dict[EventKey, EventKey] = {}

        def root(event: EventKey) -> EventKey:
            while home.get(event, event) != event:
                event = home[event]
            return event

        for one, other in self.decided:
            low, high = sorted((root(one), root(other)))
            home[high] = low
        decided = {e: "decided {}#{}".format(*root(e)) for pair in self.decided for e in pair}
        return decided | {e: k for e, k in self.keys.items() if e not in self.heldback}


@dataclass(frozen=True, slots=True)
class Trained:
    """Learned weights, and quality before, cross-validated and on what is held back (before, after).

    `agreed`: how many decisions linking comes to by itself, by the shipped and by learned weights.
    """

    weights: Weights
    reports: int
    incidents: int
    pairs: int
    same: int
    decisions: int
    vetoed: int
    enough: bool
    before: Quality
    after: Quality
    agreed: tuple[int, int]
    heldback: tuple[Quality, Quality] | None


def lesson(gold: Sequence[Path], decided: Sequence[tuple[Sequence[Reading], Laid]] = ()) -> Lesson:
    """What labelled folders and people's decisions teach. Raises TawthiqError for a folder without labels."""
    readings: list[Reading] = []
    keys: dict[EventKey, str] = {}
    held: set[EventKey] = set()
    for folder in folders(list(gold)):
        for report, reading in _read(labelled(folder)):
            readings.append(reading)
            found = _keys(report, reading)
            keys |= found
            held |= set(found) if report.heldback else set()
    truth: dict[tuple[EventKey, EventKey], bool] = {}
    for more, people in decided:
        readings += more
        truth |= {pair: d.kind == "link" for pair, d in people.standing.items()}
    return Lesson(tuple(readings), keys, frozenset(held), truth)


def _read(reports: Sequence[Labelled]) -> Iterator[tuple[Labelled, Reading]]:
    """The labelled reports as they are read today, each under its folder's and file's name."""
    from tawthiq.capture import Known, collect
    from tawthiq.pipeline import read_collection

    manifest = reports[0].path.parent / "manifest.tsv"
    by_name = {r.path.name: r for r in reports}
    table = manifest if manifest.is_file() else None
    paths = [] if table else [r.path for r in reports]
    for found in read_collection(collect(paths, manifest=table, known=Known()), workers=1):
        if isinstance(found, Reading) and (report := by_name.get(Path(found.report.file).name)):
            yield report, replace(found, report=replace(found.report, file=report.name))


def _keys(report: Labelled, reading: Reading) -> dict[EventKey, str]:
    """The incident of every event that was read and labelled."""
    from tawthiq.contract import record_line

    gold = gold_events(report.label, reading.report.text)
    read = read_events(json.loads(record_line(reading)))
    pairs = [(gold[i].name, read[j].event) for i, j in matched(gold, read)]
    return {(reading.report.id, number): name for name, number in pairs if number is not None}


def train(taught: Lesson, folds: int = 5) -> Trained:
    """Learn from a lesson, and judge what was learned on what it was not learned from."""
    whole = taught.learned_from()
    weights = _fit(whole)
    opened = {e: k for e, k in taught.keys.items() if e not in taught.heldback}
    before = _linked(taught, shipped())
    after, agreed = _cross_validated(taught, opened, folds)
    held = None
    if taught.heldback:
        now = _linked(taught, weights)
        held = quality(taught.keys, before, taught.heldback), quality(taught.keys, now, taught.heldback)
    return Trained(
        weights, len(taught.readings), len(set(opened.values())), len(whole.pairs),
        whole.same, len(taught.decided), whole.vetoed, whole.enough,
        quality(opened, before), after, (_agreed(taught.decided, before), agreed), held,
    )  # fmt: skip


def _fit(found: Examples) -> Weights:
    """Learned weights; the shipped ones where there is too little to learn from."""
    return fit(found.pairs) if found.enough else shipped()


def _linked(taught: Lesson, weights: Weights) -> dict[EventKey, str]:
    """The incident of every event under these weights, without any decision."""
    found = link(taught.readings, weights=weights)
    return {(m.report, m.event): i.id for i in found for m in i.members}


def _cross_validated(taught: Lesson, opened: Mapping[EventKey, str], folds: int) -> tuple[Quality, int]:
    """Every fold linked by weights that learned from none of its events; decisions agreed with."""
    total, agreed, clusters = Quality(), 0, taught.clusters()
    for fold in _dealt(sorted(set(clusters.values())), folds):
        found = _linked(taught, _fit(taught.learned_from(fold)))
        among = {e for e, cluster in clusters.items() if cluster in fold}
        total += quality(opened, found, among & opened.keys())
        agreed += _agreed({pair: s for pair, s in taught.decided.items() if pair[0] in among}, found)
    return total, agreed


def _agreed(decided: Truth, found: Mapping[EventKey, str]) -> int:
    """How many decisions linking comes to without being told."""
    known = [(found.get(one), found.get(other), same) for (one, other), same in decided.items()]
    return sum((a == b) == same for a, b, same in known if a is not None and b is not None)


def _dealt(keys: Sequence[str], folds: int) -> list[frozenset[str]]:
    """The incidents dealt into folds by a hash of their keys, alike on every machine."""
    shuffled = sorted(keys, key=lambda k: hashlib.sha256(k.encode()).hexdigest())
    return [frozenset(shuffled[n::folds]) for n in range(folds) if shuffled[n::folds]]
