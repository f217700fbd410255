"""One set of readings judged against one gold folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tawthiq.evaluation.figures import Figure, f_score, figure
from tawthiq.evaluation.gold import Labelled, gold_events
from tawthiq.evaluation.grounds import Grounds, grounds
from tawthiq.evaluation.matching import Counts, matched, slot_counts
from tawthiq.evaluation.readings import Line, line_of, read_events
from tawthiq.evaluation.slots import SLOTS, Judged


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that differs, with its words; slot `missed` or `false` is a whole event."""

    report: str
    event: str
    slot: str
    gold: str
    read: str
    words: str


@dataclass(slots=True)
class Verdict:
    """What one report came to. `false_alarm` is None where the report holds an event to find.

    `grounds`: whether the values read have their exact words and a rule.
    """

    report: str
    heldback: bool
    events: Counts = field(default_factory=Counts)
    slots: dict[str, Counts] = field(default_factory=lambda: dict.fromkeys(SLOTS, Counts()))
    differences: list[Difference] = field(default_factory=list)
    false_alarm: bool | None = None
    grounds: Grounds = field(default_factory=Grounds)

    def add(self, slot: str, gold: Judged | None, read: Judged | None) -> Counts:
        counts = slot_counts(slot, gold, read)
        self.slots[slot] += counts
        return counts


def judge(reports: Sequence[Labelled], lines: Mapping[str, Line]) -> list[Verdict]:
    """A verdict for each labelled report; a report without a line is all missing."""
    return [_verdict(r, line_of(r, lines)) for r in reports]


def _verdict(report: Labelled, line: Line) -> Verdict:
    text = (line.get("report") or {}).get("text") or report.text
    gold, read = gold_events(report.label, text), read_events(line)
    pairs = matched(gold, read)
    # a background recap that gold lists may be read or left: neither rewarded nor punished
    recaps = {j for i, j in pairs if gold[i].background}
    pairs = [(i, j) for i, j in pairs if not gold[i].background]
    found, used = {i for i, _ in pairs}, {j for _, j in pairs}
    missed = [g for i, g in enumerate(gold) if not g.background and i not in found]
    false = [r for j, r in enumerate(read) if j not in recaps and j not in used]
    verdict = Verdict(report.name, report.heldback, Counts(len(pairs), len(missed), len(false)))
    verdict.grounds = grounds(line)
    if all(g.background for g in gold):
        verdict.false_alarm = bool(false)
    for i, j in pairs:
        _pair(verdict, gold[i], read[j])
    for event in missed:
        _alone(verdict, event, None)
    for event in false:
        _alone(verdict, None, event)
    return verdict


def _pair(verdict: Verdict, gold: Judged, read: Judged) -> None:
    for slot in SLOTS:
        counts = verdict.add(slot, gold, read)
        if counts.missing or counts.wrong:
            words = f"{gold.words.get(slot, '')} | {read.words.get(slot, '')}"
            verdict.differences.append(Difference(
                verdict.report, gold.name, slot, shown(gold.values[slot]), shown(read.values[slot]), words))


def _alone(verdict: Verdict, gold: Judged | None, read: Judged | None) -> None:
    for slot in SLOTS:
        verdict.add(slot, gold, read)
    event = gold or read
    if event:
        told = [event.values[s] for s in ("type", "place", "date", "killed")]
        what = ", ".join(shown(v) for v in told if v)
        gold_side, read_side = (what, "-") if gold else ("-", what)
        verdict.differences.append(Difference(
            verdict.report, event.name, "missed" if gold else "false", gold_side, read_side,
            event.words.get("objects", "")))


def shown(values: frozenset[Any]) -> str:
    """Values as people read them: ranges as 7-7 and 7+, dates as one day or two."""
    return " / ".join(sorted(map(_shown, values))) or "-"


def _shown(value: Any) -> str:
    if not isinstance(value, tuple):
        return str(value)
    low, high = value
    if isinstance(low, str):
        return low if low == high else f"{low}..{high}"
    return f"{low}+" if high is None else f"{low}-{high}"


@dataclass(frozen=True, slots=True)
class Score:
    """The figures of many verdicts. `quiet`: reports without harm; `false_alarms`: those of them with a
    false event; `false_events`: the false events in them.
    """

    events: Figure
    slots: dict[str, Figure]
    micro: Figure
    quiet: int
    false_alarms: int
    reports: int
    false_events: int
    grounds: Grounds


def score(verdicts: Sequence[Verdict], draws: int = 0) -> Score:
    """Figures over these verdicts; with `draws`, each with its interval."""
    slots = {s: figure([v.slots[s] for v in verdicts], draws) for s in SLOTS}
    micro = figure([sum(v.slots.values(), Counts()) for v in verdicts], draws)
    quiet = [v for v in verdicts if v.false_alarm is not None]
    return Score(
        figure([v.events for v in verdicts], draws), slots, micro,
        len(quiet), sum(bool(v.false_alarm) for v in quiet), len(verdicts),
        sum(v.events.wrong for v in quiet), sum((v.grounds for v in verdicts), Grounds()))


def micro_f1(verdicts: Sequence[Verdict]) -> tuple[float, float]:
    """F1 of events and of all slots together, without intervals."""
    events = f_score(sum((v.events for v in verdicts), Counts()))[2]
    slots = f_score(sum((c for v in verdicts for c in v.slots.values()), Counts()))[2]
    return events, slots
