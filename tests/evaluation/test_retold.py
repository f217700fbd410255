"""The gate of reports told otherwise: under no change do events or slots fall below their floor.

`python tests/evaluation/test_retold.py` prints what is measured beside the same reports unchanged, and a new
retold.tsv. Floors only go up. Of reports held back only totals are seen.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

import pytest
from tests.evaluation.retold.changes import CHANGES
from tests.evaluation.retold.core import Given, given, retold, verdicts

from tawthiq.evaluation.judge import micro_f1

HERE = Path(__file__).parent
GOLD = HERE.parent / "gold"
FLOORS = {
    name: (float(events), float(slots))
    for name, events, slots in (
        line.split("\t") for line in (HERE / "retold.tsv").read_text("utf-8").splitlines()[1:]
    )
}
EVERY = {"news": 1, "social": 1, "own": 2}
"""Sets, and every which of their reports."""
ROUNDING = 1e-9


@cache
def corpus() -> list[Given]:
    return [one for name, step in EVERY.items() for one in given(GOLD / name)[::step]]


def changed(name: str) -> tuple[list[Given], list[Given]]:
    """The reports that the change touches, changed and as they were."""
    pairs = [(new, one) for one in corpus() if (new := retold(one, name, CHANGES[name]))]
    return [new for new, _ in pairs], [one for _, one in pairs]


@pytest.mark.parametrize("name", CHANGES)
def test_what_is_told_otherwise_is_read_as_well(name: str) -> None:
    events, slots = micro_f1(verdicts(changed(name)[0]))
    assert events >= FLOORS[name][0] - ROUNDING
    assert slots >= FLOORS[name][1] - ROUNDING


def test_quotes_move_with_the_text() -> None:
    for name in CHANGES:
        for new, old in zip(*changed(name), strict=True):
            for entry, was in zip(new.report.label["incidents"], old.report.label["incidents"], strict=True):
                if was.get("quote") and was["quote"] in old.report.text:
                    assert entry["quote"] in new.report.text


if __name__ == "__main__":
    rows = ["change\tevents\tslots"]
    for change in CHANGES:
        after, before = changed(change)
        now, was = micro_f1(verdicts(after)), micro_f1(verdicts(before))
        rows.append(f"{change}\t" + "\t".join(f"{int(v * 1000 + 1e-6) / 1000:.3f}" for v in now))
        print(
            f"{change:26}{len(after):5} reports  events {was[0]:.3f} -> {now[0]:.3f}  slots {was[1]:.3f} -> {now[1]:.3f}",
            file=sys.stderr,
        )
    print("\n".join(rows))
