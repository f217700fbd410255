"""`tawthiq link train`: weights learned from labelled reports and decisions, judged, and written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tawthiq.cli.screen import in_both, say, warn
from tawthiq.errors import UsageError
from tawthiq.evaluation.clusters import Quality
from tawthiq.evaluation.training import Trained, lesson
from tawthiq.evaluation.training import train as learned
from tawthiq.linking import Laid
from tawthiq.linking.learn import LEAST
from tawthiq.linking.other_weights import shipped, text
from tawthiq.model import Reading

_MOVED = 10  # weights that are named after a training


def train(gold: Sequence[Path], register: Path | None, output: Path, folds: int, *, overwrite: bool) -> int:
    """Learn, print quality before and after, write the file; 1 where there is too little to learn from."""
    if not gold and register is None:
        raise in_both(UsageError, "nothing_to_learn")
    if output.exists() and not overwrite:
        raise in_both(UsageError, "file_there", path=output)
    found = learned(lesson(gold, [_decisions(register)] if register else []), folds)
    for line in _figures(found):
        print(line)
    if not found.enough:
        warn(say("too_few_pairs", same=found.same, apart=found.pairs - found.same, least=LEAST))
        return 1
    output.write_text(text(found.weights, _notes(found)), encoding="utf-8")
    print(say("weights_written", path=output))
    return 0


def _decisions(directory: Path) -> tuple[list[Reading], Laid]:
    """People's links and splits, with the readings that they are about."""
    from tawthiq.register.api import Register

    with Register.open(directory, create=False) as register:
        people = register.people()
        return register.readings_of({report for pair in people.standing for report, _ in pair}), people


def _figures(found: Trained) -> list[str]:
    """What was learned from, quality before and after, and the weights that moved most."""
    rows = [say("learned_from", reports=found.reports, incidents=found.incidents, pairs=found.pairs,
                same=found.same, decisions=found.decisions)]  # fmt: skip
    if found.vetoed:
        rows.append(say("learned_vetoed", n=found.vetoed))
    if found.decisions:
        rows.append(say("agreed", n=found.decisions, before=found.agreed[0], now=found.agreed[1]))
    named = [("quality_before", found.before), ("quality_after", found.after)] if found.before.events else []
    if found.heldback:
        named += zip(("quality_held_before", "quality_held_after"), found.heldback, strict=True)
    rows += [say("quality_head"), *(_row(say(name), quality) for name, quality in named)] if named else []
    if found.enough:
        rows += [say("moved", name=n, before=f"{b:g}", now=f"{w:g}") for n, b, w in _moved(found)]
    if found.enough and (found.after.pairwise, found.after.b_cubed) < (
        found.before.pairwise, found.before.b_cubed,
    ):  # fmt: skip
        rows.append(say("no_better"))
    return rows


def _row(name: str, quality: Quality) -> str:
    figures = f"{quality.pairwise:9.3f} {quality.b_cubed:9.3f} {quality.false:9d} {quality.missed:9d}"
    return f"{figures}   {name}"


def _moved(found: Trained) -> list[tuple[str, float, float]]:
    """The weights that moved most: name, shipped, learned."""
    old = shipped()
    far = sorted(found.weights, key=lambda n: (-abs(found.weights[n] - old[n]), n))
    return [(n, old[n], found.weights[n]) for n in far[:_MOVED] if found.weights[n] != old[n]]


def _notes(found: Trained) -> list[str]:
    """What stands first in the file: from what it was learned, and what it is worth."""
    rows = [
        say("learned_from", "en", reports=found.reports, incidents=found.incidents, pairs=found.pairs,
            same=found.same, decisions=found.decisions),
        f"Cross-validated: pairwise F1 {found.before.pairwise:.3f} shipped, {found.after.pairwise:.3f} "
        "learned; "
        f"B-cubed F1 {found.before.b_cubed:.3f} shipped, {found.after.b_cubed:.3f} learned; "
        f"false merges {found.before.false} shipped, {found.after.false} learned.",
    ]  # fmt: skip
    return rows
