"""Progress of a run: a bar on a terminal, a line now and then elsewhere; silent on short work."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tawthiq.cli.screen import console, say
from tawthiq.pipeline import Progress

EVERY = 5.0  # seconds between two lines where there is no terminal


@contextmanager
def progress() -> Iterator[Progress]:
    """What `pipeline.run` may tell its progress to."""
    if sys.stderr.isatty():
        with _bars() as tell:
            yield tell
    else:
        yield _lines(time.monotonic, lambda line: print(line, file=sys.stderr, flush=True))


@contextmanager
def _bars() -> Iterator[Progress]:
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bars

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bars(*columns, console=console(error=True), transient=True) as bars:
        tasks: dict[str, object] = {}

        def tell(step: str, done: int, total: int | None) -> None:
            if step not in tasks:
                tasks[step] = bars.add_task(say(step), total=total)
            bars.update(tasks[step], completed=done, total=total)  # type: ignore[arg-type]

        yield tell


def _lines(clock: Callable[[], float], write: Callable[[str], None]) -> Progress:
    last = clock()

    def tell(step: str, done: int, total: int | None) -> None:
        nonlocal last
        now = clock()
        if now - last >= EVERY:
            last = now
            counted = say(step) + (f" {done:,}" if done else "")
            write("tawthiq: " + (say("of", step=say(step), done=done, total=total) if total else counted))

    return tell
