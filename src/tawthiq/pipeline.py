"""The steps in their order: bytes → documents → reports → claims and events → incidents.

Used by the command line, the web, the batch job and the evaluation alike.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar

from tawthiq.model import Counting, Document, Failure, Incident, Reading

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

    from tawthiq.capture import Collection, Intake, Known
    from tawthiq.linking import Laid
    from tawthiq.linking.why import Line
    from tawthiq.register.api import Register

T = TypeVar("T")
Progress = Callable[[str, int, int | None], None]
"""Called with a step (capture, read, link), how many are done and, where known, how many there are."""

Told = tuple[str, str]
"""A sentence in Arabic and English."""

BATCH = 250
"""Documents in one batch: read together, written in one transaction."""
BATCH_BYTES = 32_000_000
"""Bytes in one batch, after which it is closed: memory does not grow with the size of documents."""
POOL_FROM = 200
"""From how many documents on a second process pays for its start (about one second)."""
_CHUNK = 10
STORED: Counting = "literal"
"""The convention of all that a register stores; others are chosen on output."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What one run did, and what the register holds after it.

    Documents are counted by file given: new, known from before, or not readable.
    """

    documents_new: int
    documents_known: int
    documents_failed: int
    reports: int
    events: int
    claims: int
    incidents: int
    incidents_new: int
    incidents_changed: int
    failures: tuple[Failure, ...]
    warnings: tuple[str, ...]
    decisions: tuple[Told, ...] = ()
    """What is to be said of people's decisions: contradictions, and those that no longer fit."""


@contextmanager
def _uncollected() -> Iterator[None]:
    """One document without the cycle collector: what its reading drops is free at once, by its count.

    The collector would look, many times a report, through records that hold no cycle; and through the tables
    that the first report loads, which stay.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        _keep_tables()
        if collects:
            gc.enable()


@cache
def _keep_tables() -> None:
    """After the first report, once: asking the collector what it keeps costs as much as a short report."""
    gc.freeze()


@_uncollected()
def read_document(document: Document, counting: Counting = "literal") -> Reading | Failure:
    """One document, read. Never raises: whatever stops the reader is a Failure of this one file."""
    from tawthiq.coding import read_report
    from tawthiq.page import PageError, read_page

    try:
        page = read_page(document)
        return read_report(page.report, counting=counting, warnings=page.warnings)
    except PageError as error:
        return Failure(document.file, error.code, error.message)
    except Exception as error:  # one strange page must not cost the others
        what = f"{type(error).__name__}: {error}"
        return Failure(
            document.file, "reader_error",
            f"{document.file}: the reader stopped at this file ({what}). Please report it, with the file.",
        )


def read_documents(
    documents: Iterable[Document], *, counting: Counting = "literal", workers: int | None = None
) -> Iterator[Reading | Failure]:
    """Read documents, in their order, in several processes where that pays.

    `workers`: processes at most; None takes one per core, 1 reads in this process.
    """
    with Readers(counting, workers) as readers:
        for batch in document_batches(documents):
            yield from readers.read(batch)


class Readers:
    """One or more processes that read documents; the processes start with the first large batch."""

    def __init__(self, counting: Counting, workers: int | None = None) -> None:
        self._counting = counting
        self._workers = workers or _cores()
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Readers:
        return self

    def __exit__(self, *_error: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def read(self, documents: Sequence[Document]) -> list[Reading | Failure]:
        """The readings of these documents, in their order."""
        if self._workers > 1 and (self._pool is not None or len(documents) >= POOL_FROM):
            return self._in_parallel(documents)
        return [read_document(document, self._counting) for document in documents]

    def _in_parallel(self, documents: Sequence[Document]) -> list[Reading | Failure]:
        from concurrent.futures.process import BrokenProcessPool

        counting = [self._counting] * len(documents)
        try:
            return list(self._started().map(read_document, documents, counting, chunksize=_CHUNK))
        except BrokenProcessPool:  # a process was killed (memory): go on alone
            self._workers = 1
            return self.read(documents)

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            from concurrent.futures import ProcessPoolExecutor
            from multiprocessing import get_context

            from tawthiq.places import gazetteer

            # not fork: the parent holds a database connection and may have threads
            self._pool = ProcessPoolExecutor(
                self._workers, mp_context=get_context("spawn"), initializer=_begin,
                initargs=(gazetteer.own(),),
            )
        return self._pool


def _begin(places: tuple[str, ...]) -> None:
    """In a reading process: know the desk's own places, and end with the parent."""
    from tawthiq.places import gazetteer

    gazetteer.use(places)
    _end_with_parent()


def _end_with_parent() -> None:
    """In a reading process: the parent alone answers Control-C, and its death ends this process too."""
    import os
    import signal
    from multiprocessing import parent_process
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()

    def watch() -> None:
        if parent is not None:
            parent.join()
        os._exit(1)

    Thread(target=watch, daemon=True).start()


def read_collection(
    collection: Collection, *, counting: Counting = "literal", workers: int | None = None
) -> Iterator[Reading | Failure]:
    """Everything in a collection, in its order; failures of capture stand in their place.

    What the collection warns of (manifest columns not known) is named in the first report after it.
    """
    told = 0
    with Readers(counting, workers) as readers:
        for batch in document_batches(collection):
            for found in _batch_in_order(batch, readers):
                if isinstance(found, Reading) and told < len(collection.warnings):
                    new = tuple(collection.warnings[told:])
                    told = len(collection.warnings)
                    found = replace(found, warnings=(*new, *found.warnings))
                yield found


def _batch_in_order(
    batch: Sequence[Document | Failure], readers: Readers
) -> Iterator[Reading | Failure]:
    read = iter(readers.read([item for item in batch if isinstance(item, Document)]))
    return (item if isinstance(item, Failure) else next(read) for item in batch)


def run(
    paths: Sequence[Path], *, register: Register, manifest: Path | None = None, known: Known | None = None,
    counting: Counting = "literal", progress: Progress | None = None, workers: int | None = None,
    weights: Path | Literal["shipped"] | None = None, how: Intake | None = None,
) -> Summary:
    """The whole way into a register: capture, read what is pending, link what is new.

    Each step is durable before the next begins, so a run that was stopped is finished by running again.
    `counting`: what this run shows; what it stores is literal. `weights`: a file of weights that the
    register links by from now on, or a return to the shipped ones. Raises ContractError where that is no
    such file, RegisterError where the register cannot be written.
    """
    from tawthiq.capture import collect
    from tawthiq.linking import other_weights

    tell = progress or (lambda _step, _done, _all: None)
    own = other_weights.load(weights) if isinstance(weights, Path) else None
    with register.writing():
        seen = register.last_decision()
        register.use_places()
        if weights is not None:
            register.keep_weights(own)
        register.begin_run(counting)
        collection = collect(paths, manifest=manifest, known=known, how=how)
        given = _keep(collection, register, STORED, tell)
        _read_pending(register, STORED, tell, workers)
        tell("link", 0, None)
        new, changed, told = relink(register)
        failed = register.failed(given.files, STORED)
        summary = replace(_summary(register, given, failed, new, changed, collection), decisions=told)
        register.read_places_again(seen)
        register.finish_run(
            f"{summary.documents_new} new, {summary.documents_known} known, {summary.documents_failed} failed"
        )
    return summary


def relink(register: Register) -> tuple[int, int, tuple[Told, ...]]:
    """Link what is read as people decided: how many incidents are new, how many changed.

    The third is what is to be said of decisions: those that contradict one another or no longer fit. What
    is decided while it links is taken up too. Raises RegisterBusy.
    """
    new = changed = 0
    with register.writing():
        register.use_places()
        while True:
            seen, people = register.last_decision(), register.people()
            more_new, more_changed = register.link(STORED, people.decided)
            new, changed = new + more_new, changed + more_changed
            if register.last_decision() == seen:
                return new, changed, told_of(people)


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What a rebuild did. `carried`: files whose bytes cannot be read: their earlier reading stays."""

    reports: int
    incidents: int
    incidents_new: int
    incidents_changed: int
    incidents_gone: int
    failures: tuple[Failure, ...]
    carried: tuple[str, ...]
    decisions: tuple[Told, ...]


def rebuild(
    register: Register, *, progress: Progress | None = None, workers: int | None = None
) -> Rebuilt:
    """Read and link all documents anew beside what serves, and put the result in its place at once.

    Whoever reads or decides meanwhile is not disturbed. Stopped, it leaves what served. Raises
    RegisterBusy, RegisterError.
    """
    tell, failures, done = progress or (lambda _step, _done, _all: None), list[Failure](), 0
    with register.writing():
        seen = register.last_decision()
        register.use_places()
        register.begin_run(STORED)
        total = register.counts().documents
        with register.rebuilding() as new, Readers(STORED, workers) as readers:
            for batch in document_batches(new.documents()):
                found = readers.read(batch)
                new.record([item for item in found if isinstance(item, Reading)])
                for document, item in zip(batch, found, strict=True):
                    if isinstance(item, Failure):
                        failures.append(item)
                        new.fail(item, document, STORED)
                done += len(batch)
                tell("read", done, total)
            tell("link", 0, None)
            switched = new.finish(STORED)
        register.read_places_again(seen)
        counts = register.counts()
        register.finish_run(f"rebuilt: {counts.reports} reports, {len(failures)} failed")
    again = tuple((r.text_ar, r.text_en) for r in register.rechecks())
    told = (*(c.texts for c in switched.people.contradictions), *again)
    return Rebuilt(
        counts.reports, counts.incidents, switched.incidents_new, switched.incidents_changed,
        switched.incidents_gone, tuple(failures), tuple(new.carried), told,
    )  # fmt: skip


def told_of(people: Laid) -> tuple[Told, ...]:
    """What is to be said of decisions, in Arabic and English: contradictions, then what no longer fits."""
    return (*(c.texts for c in people.contradictions), *(u.told for u in people.unfit))


@dataclass(frozen=True, slots=True)
class Added:
    """What `add` did; documents are counted by file given. `waiting`: kept, and not read yet."""

    documents_new: int
    documents_known: int
    documents_failed: int
    waiting: int
    failures: tuple[Failure, ...]
    warnings: tuple[str, ...]


def add(
    paths: Sequence[Path], *, register: Register, manifest: Path | None = None, known: Known | None = None,
    progress: Progress | None = None, how: Intake | None = None,
) -> Added:
    """Keep documents in a register without reading them; the next `run` reads them.

    Raises RegisterError where the register cannot be written.
    """
    from tawthiq.capture import collect

    with register.writing():
        register.begin_run(STORED)
        collection = collect(paths, manifest=manifest, known=known, how=how)
        given = _keep(collection, register, STORED, progress or (lambda _step, _done, _all: None))
        files, new = sum(given.files.values()), len(given.new)
        register.finish_run(f"added: {new} new, {files - new} known, {len(given.failures)} failed")
        waiting = register.pending_count()
    failures = tuple(sorted(given.failures, key=lambda failure: (failure.file, failure.code)))
    return Added(new, files - new, len(failures), waiting, failures, tuple(collection.warnings))


@dataclass(slots=True)
class _Given:
    """What one run was given: how many files had each document, which were new, which unreadable."""

    files: dict[str, int]
    new: set[str]
    failures: list[Failure]


def _keep(collection: Collection, register: Register, counting: Counting, tell: Progress) -> _Given:
    given = _Given({}, set(), [])
    collection.on_seen = lambda seen: tell("capture", seen, None)
    for batch in document_batches(collection):
        documents = [item for item in batch if isinstance(item, Document)]
        kept = register.add_all(documents, collection.how.limits.keep_bytes)
        for document, new in zip(documents, kept, strict=True):
            given.files[document.sha256] = given.files.get(document.sha256, 0) + 1
            if new:
                given.new.add(document.sha256)
        for item in batch:
            if isinstance(item, Failure):
                given.failures.append(item)
                register.fail(item, counting=counting)
        tell("capture", collection.seen, None)
    return given


def _read_pending(register: Register, counting: Counting, tell: Progress, workers: int | None) -> None:
    total = register.pending_count(counting)
    done = 0
    with Readers(counting, workers) as readers:
        for batch in document_batches(register.pending(counting)):
            found = readers.read(batch)
            register.record([item for item in found if isinstance(item, Reading)])
            for document, item in zip(batch, found, strict=True):
                if isinstance(item, Failure):
                    register.fail(item, document, counting)
            done += len(batch)
            tell("read", done, total)


def _summary(
    register: Register, given: _Given, failed: dict[str, Failure], new: int, changed: int,
    collection: Collection,
) -> Summary:
    counts = register.counts()
    failures = sorted([*given.failures, *failed.values()], key=lambda failure: (failure.file, failure.code))
    fresh = len(given.new - set(failed))
    readable = sum(files for digest, files in given.files.items() if digest not in failed)
    unreadable = len(given.failures) + sum(given.files[digest] for digest in failed)
    return Summary(
        fresh, readable - fresh, unreadable, counts.reports, counts.events, counts.claims, counts.incidents,
        new, changed, tuple(failures), tuple(collection.warnings),
    )


def incidents(
    register: Register, counting: Counting = "literal", weights: Mapping[str, float] | None = None
) -> tuple[Incident, ...]:
    """The register's incidents under a counting convention, by date and id; nothing is written.

    Under another convention than the one that is stored, or under given weights, they are linked anew, under
    the same ids.
    """
    stored = tuple(register.incidents())
    if weights is None and all(incident.counting == counting for incident in stored):
        return stored
    from tawthiq.linking import link

    decided = register.people().decided
    by = register.weights() if weights is None else weights
    found = link(register.readings(), counting=counting, decided=decided, weights=by)
    return register.under_lasting_ids(found)


def why(
    register: Register, *what: str, weights: Mapping[str, float] | None = None
) -> tuple[Line, ...]:
    """The evidence on two events (FILE#EVENT) or on one incident of a register, as it was last linked.

    `weights`: what the pieces of evidence count, in place of the register's weights.

    Raises ContractError where one of them is not there, or neither one nor two are asked for.
    """
    from tawthiq.linking.link import Desk
    from tawthiq.linking.settings import using
    from tawthiq.linking.why import explain, moved, what_error

    if len(what) not in (1, 2):
        raise what_error()
    people = register.people()
    concerned, names = _asked(register, what)
    reports = {member.report for incident in concerned for member in incident.members}
    with using(register.weights() if weights is None else weights):
        desk = Desk(register.readings_of(reports), people.decided)
        lines = explain(desk, concerned, *names, people=people)
    old = what[0] if len(what) == 1 and what != names else None
    return (moved(old, names[0]), *lines) if old else lines


def _asked(register: Register, what: Sequence[str]) -> tuple[list[Incident], tuple[str, ...]]:
    """The incidents that a question is about, and its names as they stand now, beyond doubt."""
    if len(what) == 1:
        found = register.incident(what[0])
        return [found, *(register.incident(other) for other in found.possible_of)], (found.id,)
    events = [(reading.report.id, event.event) for reading, event in map(register.event, what)]
    homes = {i.id: i for report, number in events if (i := register.incident_of(report, number))}
    return list(homes.values()), tuple(f"{report}#{number}" for report, number in events)


def readings_of(path: Path) -> list[Reading]:
    """The readings in a `tawthiq read` output; lines of files not read are passed over.

    Raises ContractError naming line and field, OSError where the file cannot be read.
    """
    from tawthiq.contract import readings

    with path.open(encoding="utf-8", errors="replace") as lines:
        return [reading for reading in readings(lines, path.name) if isinstance(reading, Reading)]


def link_readings(
    found: Sequence[Reading], counting: Counting = "literal", weights: Mapping[str, float] | None = None
) -> tuple[Incident, ...]:
    """Incidents straight from readings, without a register."""
    from tawthiq.linking import link

    return link(found, counting=counting, weights=weights)


D = TypeVar("D", bound=Document | Failure)


def document_batches(items: Iterable[D]) -> Iterator[list[D]]:
    """The items in lists of at most BATCH, each closed once its documents have BATCH_BYTES."""
    batch: list[D] = []
    size = 0
    for item in items:
        batch.append(item)
        size += len(item.content) if isinstance(item, Document) else 0
        if len(batch) >= BATCH or size >= BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """The items in lists of at most `size`, in their order."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch


def _cores() -> int:
    import os

    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
