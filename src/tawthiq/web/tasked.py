"""The tasks of the worker as the pages list them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tawthiq.web import store
from tawthiq.web.words import Words
from tawthiq.work import tasks
from tawthiq.work.tasks import Status, Task, Told

SHOWN = 20
TOLD = 50
_LINE = re.compile(r"\bline (\d+)\b")


@dataclass(frozen=True, slots=True)
class Failed:
    """What failed: of which file, in which line of it where that is known, and why."""

    file: str
    line: str
    code: str
    text: str
    arabic: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A task as a page shows it; `percent` where it is known how much there is."""

    task: Task
    status: Status
    title: str
    percent: int | None
    failed: tuple[Failed, ...]
    more: int

    @property
    def active(self) -> bool:
        """Whether it is not ended yet."""
        return self.status.state in ("waiting", "running")


def listed(w: Words) -> dict[str, Any]:
    """The latest tasks, newest first, and whether any is under way: then the part asks again."""
    found = [one for one in tasks.every(store.directory())  # nobody asked for figures that are done
             if one[0].kind != "outlets" or one[1].state != "done"]
    active = [one for one in found if one[1].state in ("waiting", "running")]
    shown = list(reversed(found))[:SHOWN]
    shown += [one for one in reversed(active) if one not in shown]
    return {"rows": [row(w, *one) for one in shown], "active": bool(active)}


def latest(w: Words, kind: str) -> Row | None:
    """The latest task of a kind that is ended."""
    found = [one for one in tasks.every(store.directory()) if one[0].kind == kind and one[1].ended]
    return row(w, *found[-1]) if found else None


def row(w: Words, task: Task, status: Status) -> Row:
    """One task with what failed in it, in the language of the page."""
    percent = round(100 * status.done / status.of) if status.of else None
    return Row(task, status, _title(task), percent, failed(w, status.told[:TOLD]),
               max(0, len(status.told) - TOLD))


def _title(task: Task) -> str:
    names = [name for name in task.files if name != task.manifest] or list(task.files)
    return names[0] if len(names) == 1 else ""


def failed(w: Words, told: Sequence[Told]) -> tuple[Failed, ...]:
    """What failed, with the line that its sentence names."""
    return tuple(
        Failed(one.subject, line[1] if (line := _LINE.search(one.message)) else "", one.code,
               one.message_ar if w.language == "ar" and one.message_ar else one.message,
               w.language == "ar" and bool(one.message_ar))
        for one in told)
