"""Tasks as folders of a register: what was asked, its files, and how far it is. No database, no server.

`waiting/ID/task.json` is what was asked, `status.json` how far it is, `files/` what was uploaded. A task
comes to its place whole or not at all; its files leave once they are kept as evidence.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

Kind = Literal["add", "read", "verify", "outlets"]
State = Literal["waiting", "running", "done", "stopped"]

FOLDER = "waiting"
FILES = "files"
KEPT = 60
"""Tasks that are done and still told of."""
LEFT = 24 * 3600
"""Seconds after which what an upload left unfinished is cleared away."""
_ID = re.compile(r"\d{8}T\d{12}-[0-9a-f]{8}")


@dataclass(frozen=True, slots=True)
class Task:
    """What was asked. `manifest`: which of the files is one; `outlet`, `published`: of all that name none."""

    id: str
    kind: Kind
    by: str
    at: str
    files: tuple[str, ...] = ()
    manifest: str | None = None
    outlet: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that failed or is amiss: file or subject, stable code, sentence in English and Arabic."""

    subject: str
    code: str
    message: str
    message_ar: str = ""


@dataclass(frozen=True, slots=True)
class Status:
    """How far a task is. `counts`: what was done, by name; `tries`: how often it was begun."""

    state: State = "waiting"
    step: str = ""
    done: int = 0
    of: int | None = None
    tries: int = 0
    ended: str = ""
    counts: dict[str, int] = field(default_factory=dict)
    told: tuple[Told, ...] = ()
    warnings: tuple[str, ...] = ()


Found = tuple[Task, Status]


def root(directory: Path) -> Path:
    """The folder of the tasks of a register."""
    return directory / FOLDER


def folder(directory: Path, identifier: str) -> Path:
    """The folder of one task. Raises KeyError for what can be no id."""
    if not _ID.fullmatch(identifier):
        raise KeyError(identifier)
    return root(directory) / identifier


@contextmanager
def asking(directory: Path, kind: Kind, by: str, **asked: Any) -> Iterator[Path]:
    """A folder to put files into; the task waits once the block has ended without an error.

    Raises OSError where the disk refuses.
    """
    now = datetime.now(UTC)
    identifier = f"{now:%Y%m%dT%H%M%S%f}-{secrets.token_hex(4)}"
    new = root(directory) / f".{identifier}"
    (new / FILES).mkdir(mode=0o700, parents=True)
    try:
        yield new / FILES
        names = tuple(sorted(path.name for path in (new / FILES).iterdir()))
        task = Task(identifier, kind, by, now.isoformat(timespec="seconds"), names, **asked)
        _write(new / "task.json", asdict(task))
        _write(new / "status.json", asdict(Status()))
        new.rename(root(directory) / identifier)
    except BaseException:
        shutil.rmtree(new, ignore_errors=True)
        raise


def ask(directory: Path, kind: Kind, by: str) -> None:
    """A task without files; one of its kind that waits already does for both."""
    if not any(t.kind == kind and s.state == "waiting" for t, s in every(directory)):
        with asking(directory, kind, by):
            pass


def every(directory: Path) -> list[Found]:
    """All tasks, eldest first."""
    names = root(directory).iterdir() if root(directory).is_dir() else iter(())
    found = (get(directory, path.name) for path in sorted(names) if _ID.fullmatch(path.name))
    return [one for one in found if one is not None]


def get(directory: Path, identifier: str) -> Found | None:
    """One task with its status; None where there is none, or it is being cleared away."""
    try:
        place = folder(directory, identifier)
        told = json.loads((place / "task.json").read_text("utf-8"))
        task = Task(**told | {"files": tuple(told["files"])})
        return task, _status(json.loads((place / "status.json").read_text("utf-8")))
    except (OSError, KeyError, TypeError, ValueError):
        return None


def _status(told: dict[str, Any]) -> Status:
    return Status(**told | {"told": tuple(Told(**one) for one in told["told"]),
                            "warnings": tuple(told["warnings"])})


def waiting(directory: Path) -> Found | None:
    """The eldest task that is not ended: one that a killed worker had begun is such a one.

    Figures, which nobody waits for, come after what people asked for.
    """
    left = (one for one in every(directory) if one[1].state in ("waiting", "running"))
    return min(left, key=lambda one: one[0].kind == "outlets", default=None)


def tell(directory: Path, task: Task, status: Status) -> None:
    """Write how far a task is."""
    _write(folder(directory, task.id) / "status.json", asdict(status))


def end(directory: Path, task: Task, status: Status) -> None:
    """A task is done, or stopped: then its files stay, for another try."""
    tell(directory, task, replace(status, ended=datetime.now(UTC).isoformat(timespec="seconds")))
    if status.state == "done":
        shutil.rmtree(folder(directory, task.id) / FILES, ignore_errors=True)


def again(directory: Path, identifier: str) -> bool:
    """Let a stopped task wait once more; False where none is stopped."""
    found = get(directory, identifier)
    if found is None or found[1].state != "stopped":
        return False
    tell(directory, found[0], Status())
    return True


def discard(directory: Path, identifier: str) -> bool:
    """Forget a task that is stopped, with its files; False where none is."""
    found = get(directory, identifier)
    if found is None or found[1].state != "stopped":
        return False
    shutil.rmtree(folder(directory, identifier), ignore_errors=True)
    return True


def tidy(directory: Path) -> None:
    """Clear away what unfinished uploads left, and all but the latest of the tasks that are done."""
    for path in root(directory).iterdir() if root(directory).is_dir() else ():
        if not _ID.fullmatch(path.name) and path.stat().st_mtime < time.time() - LEFT:
            shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)
    done = [one for one in every(directory) if one[1].state == "done"]
    figures = [one for one in done if one[0].kind == "outlets"]
    for task, _status in [*[one for one in done if one not in figures][:-KEPT], *figures[:-1]]:
        shutil.rmtree(folder(directory, task.id), ignore_errors=True)


def _write(path: Path, value: dict[str, Any]) -> None:
    """A file that is whole, or as it was."""
    new = path.with_suffix(".new")
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(value, file, ensure_ascii=False)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
