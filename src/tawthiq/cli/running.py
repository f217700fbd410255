"""`tawthiq run`: the whole way into a register, then what it did and the incidents."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from tawthiq import pipeline
from tawthiq.capture import Intake, Known
from tawthiq.cli.progress import progress
from tawthiq.cli.screen import console, language, say, warn
from tawthiq.cli.table import show
from tawthiq.model import Counting, Failure, Incident
from tawthiq.register.api import Register

SHOWN = 40
"""Incidents in the table after a run; `tawthiq incidents` shows all."""


def run(
    paths: Sequence[Path], manifest: Path | None, directory: Path, facts: Known, counting: Counting,
    weights: Path | None, how: Intake,
) -> int:
    """Run the pipeline into the register; 1 when a file could not be read."""
    with Register.open(directory) as register:
        with progress() as tell:
            summary = pipeline.run(paths, register=register, manifest=manifest, known=facts,
                                   counting=counting, progress=tell,
                                   weights="shipped" if weights == Path("shipped") else weights, how=how)
        found, invented = _first(register, counting), register.invented()
    _complain(summary.warnings, summary.failures)
    for arabic, english in summary.decisions:
        warn(arabic if language() == "ar" else english)
    if found:
        show(found, invented, total=summary.incidents)
    for line in summary_lines(summary):
        console().print(line)
    return 1 if summary.documents_failed else 0


def _first(register: Register, counting: Counting) -> tuple[Incident, ...]:
    """The first incidents under a convention; as they are stored, no more than these are read."""
    if counting == pipeline.STORED:
        return tuple(islice(register.incidents(), SHOWN))
    return pipeline.incidents(register, counting)[:SHOWN]


def add(paths: Sequence[Path], manifest: Path | None, directory: Path, facts: Known, how: Intake) -> int:
    """Keep documents without reading them; 1 when a file could not be taken."""
    with Register.open(directory) as register, progress() as tell:
        done = pipeline.add(paths, register=register, manifest=manifest, known=facts, progress=tell, how=how)
    _complain(done.warnings, done.failures)
    screen = console()
    screen.print(say("documents", new=done.documents_new, known=done.documents_known,
                     failed=done.documents_failed))
    if done.waiting:
        screen.print(say("waiting", waiting=done.waiting, register=directory))
    return 1 if done.documents_failed else 0


def rebuild(directory: Path) -> int:
    """Rebuild what is derived; 1 when a kept document could not be read."""
    with Register.open(directory) as register, progress() as tell:
        done = pipeline.rebuild(register, progress=tell)
    _complain([say("carried", file=file) for file in done.carried], done.failures)
    for arabic, english in done.decisions:
        warn(arabic if language() == "ar" else english)
    console().print(say("rebuilt", reports=done.reports, incidents=done.incidents, new=done.incidents_new,
                        changed=done.incidents_changed, gone=done.incidents_gone))
    return 1 if done.failures or done.carried else 0


def _complain(warnings: Sequence[str], failures: Sequence[Failure]) -> None:
    for warning in warnings:
        warn(warning)
    for failure in failures:
        warn(f"{failure.message} [{failure.code}]")


def summary_lines(done: pipeline.Summary) -> list[str]:
    """What the run did, and what the register holds after it."""
    return [
        say("documents", new=done.documents_new, known=done.documents_known, failed=done.documents_failed),
        say("register", reports=done.reports, events=done.events, claims=done.claims,
            incidents=done.incidents, new=done.incidents_new, changed=done.incidents_changed),
    ]
