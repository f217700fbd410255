"""The worker: takes up the tasks of a register one by one, in a process of its own.

A task that was begun when a worker was killed is begun anew: adding twice keeps nothing twice, and each step
is durable before the next.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path, PurePath

from tawthiq import pipeline
from tawthiq.capture import Known
from tawthiq.capture.manifest import read_manifest
from tawthiq.errors import RegisterBusy, TawthiqError
from tawthiq.model import Failure
from tawthiq.register import lock
from tawthiq.register.api import Register
from tawthiq.work import outlets, tasks
from tawthiq.work.tasks import Status, Task, Told

LOCK = "work.lock"
TRIES = 3
"""So often a task is begun; one that a worker does not live through is then stopped."""
_LOOK, _BUSY, _TELL = 1.0, 2.0, 0.4  # seconds between looks, tries of a held register, words of progress
_TOLD = 500
Tell = Callable[[Status], None]


def work(directory: Path, *, stay: bool = False) -> int:
    """Do what waits; with `stay` wait for more until interrupted. How many tasks were ended.

    Raises RegisterBusy where another worker is at this register.
    """
    ended = 0
    with _alone(directory / LOCK):
        tasks.tidy(directory)
        while True:
            found = tasks.waiting(directory)
            if found is not None:
                ended += _take(directory, *found)
            elif stay:
                time.sleep(_LOOK)
            else:
                return ended


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """The worker's lock; whoever only looks whether there is one holds it for a moment, and is waited for."""
    for turn in range(10):
        try:
            with ExitStack() as held:
                held.enter_context(lock.writing(path))
                taken = held.pop_all()
            break
        except RegisterBusy:
            if turn == 9:
                raise
            time.sleep(0.1)
    with taken:
        yield


def works(directory: Path) -> bool:
    """Whether a worker is at this register."""
    try:
        with lock.writing(directory / LOCK):
            return False
    except RegisterBusy:
        return True


def _take(directory: Path, task: Task, status: Status) -> bool:
    """Do one task; False where the register is held and it waits on."""
    if status.tries >= TRIES:
        told = Told("", "worker_stopped", f"The worker was stopped {TRIES} times at this task.",
                    f"توقّف العامل {TRIES} مرات عند هذه المهمة.")
        tasks.end(directory, task, replace(status, state="stopped", told=(told,)))
        return True
    begun = Status("running", tries=status.tries + 1)
    tasks.tell(directory, task, begun)
    try:
        with Register.open(directory, create=False) as register:
            done = _DO[task.kind](directory, task, register, begun)
    except RegisterBusy:
        tasks.tell(directory, task, Status("waiting", "busy", tries=status.tries))
        time.sleep(_BUSY)
        return False
    except (TawthiqError, OSError) as error:
        arabic = error.in_language("ar") if isinstance(error, TawthiqError) else ""
        code = error.code if isinstance(error, TawthiqError) else "storage"
        english = error.in_language("en") if isinstance(error, TawthiqError) else str(error)
        done = replace(begun, state="stopped", told=(Told("", code, english, arabic),))
    tasks.end(directory, task, done)
    return True


def _progress(directory: Path, task: Task, begun: Status) -> pipeline.Progress:
    last = ("", 0.0)

    def tell(step: str, done: int, of: int | None) -> None:
        nonlocal last
        if step != last[0] or time.monotonic() - last[1] >= _TELL:
            last = (step, time.monotonic())
            tasks.tell(directory, task, replace(begun, step=step, done=done, of=of))

    return tell


def _add(directory: Path, task: Task, register: Register, begun: Status) -> Status:
    place = tasks.folder(directory, task.id) / tasks.FILES
    manifest = place / task.manifest if task.manifest else None
    outside = _outside(manifest) if manifest else []
    if outside:
        return replace(begun, state="stopped", told=_told(outside))
    paths = [place / name for name in task.files if name != task.manifest]
    done = pipeline.run(paths, register=register, manifest=manifest,
                        known=Known(outlet=task.outlet, published=task.published),
                        progress=_progress(directory, task, begun))
    return _summary(begun, done)


def _outside(manifest: Path) -> list[Failure]:
    """Rows that name a file elsewhere on this machine: such a manifest is not read at all."""
    rows = read_manifest(manifest).rows
    return [
        Failure(row.file, "outside", f"{manifest.name}, line {row.line}, field file: {row.file} is no "
                "name of a file that was uploaded with it. Name it without folders.")
        for row in rows if PurePath(row.file).name != row.file or "\\" in row.file or row.file in (".", "..")
    ]


def _read(directory: Path, task: Task, register: Register, begun: Status) -> Status:
    return _summary(begun, pipeline.run([], register=register, progress=_progress(directory, task, begun)))


def _summary(begun: Status, done: pipeline.Summary) -> Status:
    counts = {name: getattr(done, name) for name in (
        "documents_new", "documents_known", "documents_failed", "reports", "incidents_new",
        "incidents_changed")}
    return replace(begun, state="done", counts=counts, told=_told(done.failures), warnings=done.warnings)


def _told(failures: Sequence[Failure]) -> tuple[Told, ...]:
    return tuple(Told(one.file, one.code, one.message) for one in failures[:_TOLD])


def _verify(_directory: Path, _task: Task, register: Register, begun: Status) -> Status:
    found = register.verify()
    told = tuple(Told(one.subject, one.code, one.message, one.message_ar) for one in found[:_TOLD])
    counts = {"problems": len(found), "documents": register.counts().documents}
    return replace(begun, state="done", counts=counts, told=told)


def _outlets(_directory: Path, _task: Task, register: Register, begun: Status) -> Status:
    return replace(begun, state="done", counts={"outlets": outlets.count(register)})


_DO: dict[str, Callable[[Path, Task, Register, Status], Status]] = {
    "add": _add, "read": _read, "verify": _verify, "outlets": _outlets}
