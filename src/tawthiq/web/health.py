"""Health: what the register holds, what failed, whether its chains are whole, and which versions run."""

from __future__ import annotations

import platform
import shutil
from collections import Counter
from dataclasses import asdict, dataclass

import django
from django.db import connections
from django.db.models import F, Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from tawthiq.model import Counting
from tawthiq.register import evidence_key
from tawthiq.register.api import Register
from tawthiq.register.models import CaptureRow, DecisionRow, FailureRow, RunRow
from tawthiq.register.reader import linker_id, package_version, reader_id
from tawthiq.register.seals import check
from tawthiq.register.seals import store as seals
from tawthiq.register.withhold import withheld
from tawthiq.web import store, tasked
from tawthiq.web.access import needs, viewer
from tawthiq.web.frame import show
from tawthiq.web.words import Language, Words, words
from tawthiq.work import tasks
from tawthiq.work.tasks import Told
from tawthiq.work.worker import works

SHOWN = 100
COUNTING: Counting = "literal"


@dataclass(frozen=True, slots=True)
class Chain:
    """The chain of all records: how many entries, and the seal that stands for them.

    `entered`: every capture and decision has its entry, as far as their numbers tell.
    """

    entries: int
    seal: str
    entered: bool
    stamps: int
    stamped: str


@needs("reader")
@require_safe
def page(request: HttpRequest, language: Language) -> HttpResponse:
    """The state of the register and of the program that serves it."""
    w = words(language)
    register = Register(store.directory(), store.alias())
    rows = _failures()
    staff = viewer(request).sees_restricted
    last = RunRow.objects.using(store.alias()).order_by("-pk").first()
    return show(
        request, w, "health.html", counts=asdict(register.counts()), waiting=register.pending_count(),
        tasks=sum(s.state in ("waiting", "running") for _t, s in tasks.every(store.directory())),
        working=works(store.directory()), codes=Counter(rows.values_list("code", flat=True)).most_common(),
        failed=_told(rows, w) if staff else (), failed_more=max(0, rows.count() - SHOWN), staff=staff,
        withheld=len(register.withheld()), last=last,
        last_start=last.started_at.isoformat(timespec="seconds") if last else "",
        last_end=last.finished_at.isoformat(timespec="seconds") if last and last.finished_at else "",
        chain=_chain(register), verified=tasked.latest(w, "verify"), versions=_versions(register),
        may_verify=viewer(request).may("reviewer"), encrypted=evidence_key.key() is not None,
        free=_free(register), register=store.directory(),
    )


@needs("reviewer")
@require_POST
def verify(request: HttpRequest, language: Language) -> HttpResponse:
    """Have the whole register verified, bytes included, by the worker."""
    tasks.ask(store.directory(), "verify", viewer(request).name)
    return HttpResponseRedirect(reverse("web:add", args=[language]) + "#tasks")


@needs("reviewer")
@require_POST
def read(request: HttpRequest, language: Language) -> HttpResponse:
    """Have the worker read what the present reader has not read."""
    tasks.ask(store.directory(), "read", viewer(request).name)
    return HttpResponseRedirect(reverse("web:add", args=[language]) + "#tasks")


def _failures() -> QuerySet[FailureRow]:
    """Files that cannot be read now: never taken in, or kept and beyond the present reader."""
    present = Q(reader=reader_id(COUNTING), facts=F("document__facts"))
    gone = withheld(store.alias())
    rows = FailureRow.objects.using(store.alias()).filter(Q(document=None) | present)
    return rows.exclude(document__in=list(gone)).order_by("-pk")


def _told(rows: QuerySet[FailureRow], w: Words) -> tuple[tasked.Failed, ...]:
    return tasked.failed(w, [Told(row.file, row.code, row.message) for row in rows[:SHOWN]])


def _chain(register: Register) -> Chain:
    entries, seal = register.head()
    recorded = sum(model.objects.using(store.alias()).count() for model in (CaptureRow, DecisionRow))
    moments = check.moments(register.directory)
    last = max(moments).isoformat(timespec="seconds") if moments else ""
    return Chain(entries, seal, entries == recorded, len(list(seals.folders(register.directory))), last)


def _versions(register: Register) -> list[tuple[str, str]]:
    connection = connections[register.alias]
    if connection.vendor == "postgresql":
        number = getattr(connection, "pg_version", 0)
        database = ("postgresql", f"{number // 10000}.{number % 10000}")
    else:
        import sqlite3

        database = ("sqlite", sqlite3.sqlite_version)
    return [("tawthiq", package_version()), ("reader", reader_id(COUNTING)), ("linker", linker_id()),
            ("python", platform.python_version()), ("django", django.get_version()), database]


def _free(register: Register) -> int:
    """Gigabytes that are free where the register lies."""
    return shutil.disk_usage(register.directory).free // 1_000_000_000
