"""Figures, differences and comparisons as text."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.evaluation.figures import DRAWS, Figure
from tawthiq.evaluation.judge import Difference, Score, Verdict, micro_f1, score


def table(title: str, verdicts: Sequence[Verdict]) -> str:
    """Events and every slot with precision, recall, F1 and its 95 % interval, then the totals.

    Where reports are held back, each row has its F1 on the open ones and on those beside it.
    """
    found = score(verdicts, DRAWS)
    kept = [v for v in verdicts if v.heldback]
    parts = [_figures(score([v for v in verdicts if not v.heldback])), _figures(score(kept))] if kept else []
    beside = f"{'open':>8}{'held':>8}" if kept else ""
    rows = [f"{title}: {found.reports} reports"]
    rows.append(f"{'':12}{'P':>8}{'R':>8}{'F1':>8}  {'95 % interval':16}{'gold':>6}{beside}")
    rows += [_row(name, f, [p[name] for p in parts]) for name, f in _figures(found).items()]
    rows.append(f"reports without harm: {found.quiet}, of them with a false event: {found.false_alarms}")
    return "\n".join(rows + _parts(verdicts))


def _figures(found: Score) -> dict[str, Figure]:
    return {"events": found.events, **found.slots, "all slots": found.micro}


def _row(name: str, f: Figure, parts: Sequence[Figure]) -> str:
    interval = f"{f.low:.3f} to {f.high:.3f}"
    beside = "".join(f"{p.f1:8.3f}" for p in parts)
    return f"{name:12}{f.precision:8.3f}{f.recall:8.3f}{f.f1:8.3f}  {interval:16}{f.gold:6d}{beside}"


def _parts(verdicts: Sequence[Verdict]) -> list[str]:
    """The third held back beside the rest."""
    kept = [v for v in verdicts if v.heldback]
    if not kept:
        return []
    rows = []
    for title, part in (("open", [v for v in verdicts if not v.heldback]), ("held back", kept)):
        events, slots = micro_f1(part)
        rows.append(f"{title:10}{len(part):4} reports   events F1 {events:.3f}   slots micro F1 {slots:.3f}")
    return rows


def differences(verdicts: Sequence[Verdict]) -> str:
    """Every value that differs, with its words; of reports held back only how many."""
    rows = [_difference(d) for v in verdicts if not v.heldback for d in v.differences]
    kept = sum(len(v.differences) for v in verdicts if v.heldback)
    return "\n".join([*rows, f"held back: {kept} differences, not shown"] if kept else rows)


def _difference(d: Difference) -> str:
    return f"{d.report}\t{d.event}\t{d.slot}\tgold={d.gold}\tread={d.read}\t«{d.words}»"


def comparison(before: Sequence[Verdict], after: Sequence[Verdict]) -> str:
    """What got better and what got worse from one output to another."""
    rows = []
    for title, part in (("better", _gone(before, after)), ("worse", _gone(after, before))):
        shown = [d for d, kept in part if not kept]
        rows.append(f"{title}: {len(part)} differences, {len(part) - len(shown)} of them held back")
        rows += [f"  {_difference(d)}" for d in shown]
    was, now = micro_f1(before), micro_f1(after)
    moves = (f"{w:.3f} → {n:.3f} ({n - w:+.3f})" for w, n in zip(was, now, strict=True))
    rows.append("events F1 {}   slots micro F1 {}".format(*moves))
    return "\n".join(rows)


def _gone(one: Sequence[Verdict], two: Sequence[Verdict]) -> list[tuple[Difference, bool]]:
    """Differences of the first that the second no longer has; whether their report is held back."""
    still = {(d.report, d.event, d.slot) for v in two for d in v.differences}
    return [(d, v.heldback) for v in one for d in v.differences if (d.report, d.event, d.slot) not in still]
