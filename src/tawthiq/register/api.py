"""The register as the rest of tawthiq sees it: records in, records out; no Django in any signature.

    with Register.open(folder) as register, register.writing():
        register.add(documents); register.record(readings); register.replace_incidents(incidents)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tawthiq.contract import INVENTED, parse_incident, parse_reading
from tawthiq.errors import RegisterError
from tawthiq.model import Container, Counting, Decision, Document, Event, Failure, Incident, Reading
from tawthiq.register import evidence_key, lock, setup, where
from tawthiq.register.evidence import Evidence, storage_error
from tawthiq.register.faults import translated

if TYPE_CHECKING:
    from tawthiq.linking import Decided, Laid
    from tawthiq.linking.corrected import View
    from tawthiq.linking.other_weights import Weights
    from tawthiq.register.excerpt import Excerpt
    from tawthiq.register.models import RunRow
    from tawthiq.register.rebuild import Rebuilding
    from tawthiq.register.rechecks import Recheck
    from tawthiq.register.search_query import Found, SearchFilter
    from tawthiq.register.verify import Problem
    from tawthiq.register.withhold import Withheld

KEEP_BYTES = 2_000_000_000
"""Containers up to this size are kept in the evidence, where nothing else is said."""
BATCH = 250
"""Documents or readings in one transaction."""
WEIGHTS = "weights.yaml"
"""The register's own weights, where it has any."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows the register holds."""

    documents: int
    captures: int
    reports: int
    events: int
    claims: int
    incidents: int
    decisions: int


class Register:
    """One register folder. Reading needs nothing more; writing needs `writing()` around it."""

    def __init__(self, directory: Path, alias: str) -> None:
        self.directory = directory
        self.alias = alias
        self._key = evidence_key.key()
        self.evidence = Evidence(directory / "evidence", directory / "incoming", self._key)
        self._writing = False
        self._run: RunRow | None = None

    @classmethod
    def open(cls, directory: Path, *, create: bool = True) -> Register:
        """Open the register in `directory`; with `create` make it, or bring it to this version.

        Raises RegisterError when there is none (`create` False) or another version wrote it,
        RegisterBusy when it must be made or changed while another run holds it, StorageError when
        the disk refuses.
        """
        if create:
            _make(directory)
        elif not where.is_register(directory):
            raise RegisterError(
                "register_missing",
                f"{directory} is no register. Make one with `tawthiq run --register {directory} PATH`.",
                f"لا سجلّ في {directory}. أنشئه بالأمر ‎`tawthiq run --register {directory} PATH`‎.",
            )
        with translated(directory):
            setup.configure(directory)
            register = cls(directory, setup.alias_of(directory))
            if create:
                with register.writing():
                    evidence_key.check(directory, register._key, new=not (directory / "evidence").exists())
                    register.evidence.create()
                    setup.migrate(register.alias, directory, apply=True)
            else:
                evidence_key.check(directory, register._key, new=False)
                setup.migrate(register.alias, directory, apply=False)
            register.use_places()
        return register

    def __enter__(self) -> Register:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        from django.db import connections

        connections[self.alias].close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the register for writing; within itself it does nothing. Raises RegisterBusy."""
        if self._writing:
            yield
            return
        with lock.writing(self.directory / "register.lock"):
            self._writing = True
            try:
                yield
            finally:
                self._writing = False

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self.writing(), self._beside():
            yield

    @contextmanager
    def _beside(self) -> Iterator[None]:
        """A transaction that may be made while another program holds the register for writing."""
        from django.db import transaction

        with translated(self.directory), transaction.atomic(using=self.alias):
            yield

    def begin_run(self, counting: Counting) -> int:
        """Record that a run begins; its number. What follows is recorded as of this run."""
        from django.utils import timezone

        from tawthiq.register.models import RunRow
        from tawthiq.register.reader import package_version

        with self._transaction():
            self._run = RunRow.objects.using(self.alias).create(
                started_at=timezone.now(), version=package_version(), counting=counting
            )
            return int(self._run.pk)

    def finish_run(self, summary: str) -> None:
        """Record that the run ended, with its summary."""
        from django.utils import timezone

        if self._run is not None:
            with self._transaction():
                self._run.finished_at, self._run.summary = timezone.now(), summary
                self._run.save(using=self.alias)

    def add(self, document: Document) -> bool:
        """Keep one document; True when its bytes are new."""
        return self.add_all([document])[0]

    def add_all(self, documents: Sequence[Document], keep_bytes: int = KEEP_BYTES) -> list[bool]:
        """Keep documents: bytes first, then rows in one transaction. True for each that is new.

        The same bytes are one document; each file's facts are captured again only when they differ.
        What is withheld is left out. The containers that they came out of are kept too, up to
        `keep_bytes` each; a larger one is recorded by its hash alone.
        """
        from tawthiq.register import captures
        from tawthiq.register.rows import bare

        with self.writing():
            away = self.withheld()
            documents, every = [d for d in documents if bare(d.sha256) not in away], documents
            containers = self._keep_containers(documents, keep_bytes)
            self.evidence.put_all({d.sha256.removeprefix("sha256:"): d.content for d in documents})
            self.evidence.flush()
            with self._transaction():
                for container, kept in containers:
                    captures.add_container(self.alias, container, kept, self._run)
                given = {bare(d.origin.container.sha256) for d in documents if d.origin}
                known = captures.known_containers(self.alias, given) if given else {}
                held = {digest for digest, kept in known.items() if kept}
                new = iter(captures.add(self.alias, documents, self._run, held))
                return [bare(d.sha256) not in away and next(new) for d in every]

    def _keep_containers(self, documents: Sequence[Document], most: int) -> list[tuple[Container, bool]]:
        """Copies of containers that are new to the register; each with whether its bytes are kept."""
        from tawthiq.register import captures
        from tawthiq.register.rows import bare

        given = {bare(d.origin.container.sha256): d.origin.container for d in documents if d.origin}
        given = {digest: c for digest, c in given.items() if digest not in self.withheld()}
        known = captures.known_containers(self.alias, given) if given else {}
        wanted = [(digest, c, c.size <= most) for digest, c in given.items()
                  if not known.get(digest) and (c.size <= most or digest not in known)]
        for digest, container, kept in wanted:
            if kept:
                self.evidence.put_file(digest, Path(container.path))
        return [(container, kept) for _digest, container, kept in wanted]

    def pending(self, counting: Counting = "literal") -> Iterator[Document]:
        """Documents that the present reader has not read as they are known now, by SHA-256."""
        from tawthiq.register import captures
        from tawthiq.register.reader import reader_id

        with translated(self.directory):
            rows = captures.pending(self.alias, reader_id(counting))
            digests = list(rows.values_list("pk", flat=True))
        for start in range(0, len(digests), BATCH):
            with translated(self.directory):
                known = dict(captures.told(self.alias, digests[start : start + BATCH]))
            for digest, facts in known.items():
                yield captures.document(digest, self.evidence.get(digest), facts)

    def pending_count(self, counting: Counting = "literal") -> int:
        """How many documents `pending` gives."""
        from tawthiq.register import captures
        from tawthiq.register.reader import reader_id

        with translated(self.directory):
            return captures.pending(self.alias, reader_id(counting)).count()

    def record(self, readings: Sequence[Reading]) -> None:
        """Put readings of kept documents in place of what was read of them before."""
        from tawthiq.register import reports

        with self._transaction():
            reports.record(self.alias, readings)

    def fail(
        self, failure: Failure, document: Document | None = None, counting: Counting = "literal"
    ) -> None:
        """Record that a file, or a kept document, could not be read; twice the same is recorded once."""
        from tawthiq.register import reports

        with self._transaction():
            reports.fail(self.alias, failure, document, counting, self._run)

    def failed(self, documents: Iterable[str], counting: Counting = "literal") -> dict[str, Failure]:
        """Of documents named by SHA-256 those that the present reader cannot read, and why."""
        from tawthiq.register import reports

        with translated(self.directory):
            return reports.failed(self.alias, documents, counting)

    def readings(self) -> Iterator[Reading]:
        """Every report and what was read from it, in the order of documents' SHA-256."""
        from tawthiq.register.models import ReportRow

        lines = ReportRow.objects.using(self.alias).order_by("pk").values_list("line", flat=True)
        with translated(self.directory):
            for number, line in enumerate(lines.iterator(chunk_size=BATCH), 1):
                found = parse_reading(line, number, str(self.directory))
                assert isinstance(found, Reading)
                yield found

    def readings_of(self, reports: Iterable[str]) -> list[Reading]:
        """What was read from these reports (by id); those that are not there are left out."""
        from tawthiq.register import lookup

        with translated(self.directory):
            return lookup.readings(self.alias, reports)

    def report(self, name: str) -> Reading:
        """What was read from the report of a file name or id, with what people redacted in it.

        Raises ContractError where there is none, or several.
        """
        from tawthiq.register import lookup, redactions

        with translated(self.directory):
            found = lookup.readings(self.alias, [lookup.named(self.alias, name)])
            return redactions.laid(self.alias, found)[0]

    def views(self, incidents: Iterable[Incident]) -> Mapping[str, View]:
        """People's view, by id, of those of these incidents that a person corrected or graded."""
        from tawthiq.register import corrected

        with translated(self.directory):
            return corrected.views(self.alias, incidents)

    def shown(self, incidents: Sequence[Incident]) -> tuple[Incident, ...]:
        """The incidents as a command may print them: what people redacted is masked in them."""
        from tawthiq.register import hidden

        with translated(self.directory):
            return hidden.incidents(self.alias, incidents)

    def redacted(self) -> tuple[str, ...]:
        """Words that stand redacted by people, the longest first: no command prints them."""
        from tawthiq.register import hidden

        with translated(self.directory):
            return hidden.redacted(self.alias)

    def note(self, by: str, what: str, told: Sequence[tuple[str, str]]) -> None:
        """Write into the access log who is about to see restricted words: (report, what was asked for).

        `what`: look or export. Raises StorageError where it cannot be written; then nothing may be shown.
        """
        from tawthiq.register.accounts import log

        with translated(self.directory):
            log.append(self.alias, [log.Entry(by, "", what, report, detail) for report, detail in told])

    def search(
        self, query: str, chosen: SearchFilter | None = None, page: int = 1, *, restricted: bool = False
    ) -> Found:
        """Reports found by words and filters (`register.search`), the newest first.

        `restricted`: for reviewers, who may find and see every word; others find nothing by masked words.
        """
        from tawthiq.register import search
        from tawthiq.register.search_query import SearchFilter

        with translated(self.directory):
            return search.search(self.alias, query, chosen or SearchFilter(), page, restricted=restricted)

    def event(self, name: str) -> tuple[Reading, Event]:
        """The event called FILE#EVENT (or by its report's id). Raises ContractError for none or several."""
        from tawthiq.register import lookup

        with translated(self.directory):
            return lookup.event(self.alias, name)

    def invented(self) -> frozenset[str]:
        """Ids of the reports that are invented examples."""
        from tawthiq.register.models import ReportRow

        rows = ReportRow.objects.using(self.alias).filter(kind=INVENTED)
        return frozenset(f"sha256:{digest}" for digest in rows.values_list("pk", flat=True))

    def link(self, counting: Counting = "literal", decided: Decided | None = None) -> tuple[int, int]:
        """Bring the incidents to what is read now; returns how many are new and how many changed.

        New reports are linked beside what stands; everything is linked anew where that cannot be
        (`register.linked`). `decided`: what people decided of pairs of events.
        """
        from tawthiq.linking import Decided
        from tawthiq.register import linked

        with self.writing(), translated(self.directory):
            return linked.link(self.alias, counting, decided or Decided(), self.weights(), self.readings)

    @contextmanager
    def rebuilding(self) -> Iterator[Rebuilding]:
        """Make all derived rows anew beside those that serve (`register.rebuild`), in this run.

        Where it is stopped what serves goes on, and a later rebuild clears away what is left. Raises
        RegisterBusy.
        """
        from tawthiq.register.rebuild import Rebuilding

        with self.writing(), translated(self.directory):
            yield Rebuilding(self.alias, self.evidence, self.weights(), self._run)

    def replace_incidents(self, incidents: Iterable[Incident]) -> tuple[int, int]:
        """Make the incidents these, under lasting ids; returns how many are new and how many changed."""
        from tawthiq.register import incidents as stored

        with self._transaction():
            return stored.replace_all(self.alias, incidents)

    def under_lasting_ids(self, incidents: Iterable[Incident]) -> tuple[Incident, ...]:
        """The incidents with the register's ids in place of their own; nothing is written."""
        from tawthiq.register import incidents as stored

        with translated(self.directory):
            return stored.lasting(self.alias, incidents)[0]

    def incidents(self) -> Iterator[Incident]:
        """Every incident, by date (unknown last) and id."""
        from django.db.models import F

        from tawthiq.register.models import IncidentRow

        rows = IncidentRow.objects.using(self.alias).order_by(F("start").asc(nulls_last=True), "id")
        with translated(self.directory):
            for number, line in enumerate(rows.values_list("line", flat=True).iterator(), 1):
                yield parse_incident(line, number, str(self.directory))

    def incident(self, identifier: str) -> Incident:
        """One incident by its id, or by one that leads to it. Raises ContractError where there is none."""
        from tawthiq.register import lookup

        with translated(self.directory):
            return lookup.incident(self.alias, identifier)

    def incident_of(self, report: str, event: int) -> Incident | None:
        """The incident that an event is a member of; None before it is linked."""
        from tawthiq.register import lookup

        with translated(self.directory):
            return lookup.incident_of(self.alias, report, event)

    def resolve(self, identifier: str) -> str | None:
        """The id under which an incident stands now; None for one never given, or with nothing left."""
        from tawthiq.register import incidents as stored

        return stored.resolve(self.alias, identifier)

    def decide(self, decision: Decision) -> int:
        """Append a person's decision; its number. It waits for no run and no rebuild to end."""
        from tawthiq.register import decisions

        with self._beside():
            return decisions.append(self.alias, decision)

    def decisions(self) -> list[tuple[int, Decision]]:
        """Every decision with its number, in the order that they were made."""
        from tawthiq.register import decisions

        with translated(self.directory):
            return decisions.every(self.alias)

    def last_decision(self) -> int:
        """The number of the latest decision; 0 before the first."""
        from tawthiq.register import decisions

        with translated(self.directory):
            return decisions.last(self.alias)

    def rechecks(self) -> list[Recheck]:
        """Decisions that no longer fit what is read now, for a person to decide again; none is applied."""
        from tawthiq.register import rechecks

        with translated(self.directory):
            return rechecks.found(self.alias, self.decisions(), self.people())

    def withheld(self) -> dict[str, Withheld]:
        """What people withheld, by SHA-256."""
        from tawthiq.register import withhold

        with translated(self.directory):
            return withhold.withheld(self.alias)

    def withhold(
        self, name: str, by: str, reason: str, *, destroy: bool = False, with_archives: bool = False
    ) -> list[Withheld]:
        """Record that a document's bytes are locked away or destroyed, and forget what was read of it.

        Link anew and call `take_away` then. Raises RegisterError where an archive holds the bytes too and
        `with_archives` is not given.
        """
        from tawthiq.register import decisions, withhold
        from tawthiq.register.clock import now
        from tawthiq.register.scrub import forget_for_good

        with self.writing(), forget_for_good(self.alias), self._transaction():
            digests = withhold.chosen(self.alias, name, with_archives=with_archives)
            before = withhold.withheld(self.alias)
            for digest in digests:
                if digest not in before or (destroy and not before[digest].destroyed):
                    row = withhold.decision(digest, by, reason, now(), destroy=destroy)
                    decisions.append(self.alias, row)
            withhold.forget(self.alias, digests)
            after = withhold.withheld(self.alias)
            return [after[digest] for digest in digests]

    def take_away(self, found: Sequence[Withheld]) -> None:
        """Take the bytes of what is withheld out of the evidence, and its words out of freed pages."""
        from tawthiq.register import scrub, withhold

        with self.writing():
            (self.directory / where.FIGURES).unlink(missing_ok=True)
            for one in found:
                withhold.take_away(self.directory, self.evidence, one)
            if any(one.destroyed for one in found):
                with translated(self.directory):
                    scrub.scrub(self.alias)

    def give_back(self, name: str, by: str, reason: str) -> list[str]:
        """Take a lock back: the bytes lie in the evidence again, to be read by the next run."""
        from tawthiq.register import decisions, withhold
        from tawthiq.register.clock import now

        with self.writing():
            with self._transaction():
                before = withhold.withheld(self.alias)
                found = [d for d in withhold.chosen(self.alias, name, with_archives=True) if d in before]
                for digest in found:
                    decisions.append(self.alias, withhold.undoing(before[digest], by, reason, now()))
            for digest in found:
                withhold.bring_back(self.directory, self.evidence, digest)
        return found

    def people(self) -> Laid:
        """Links and splits that people decided, as they stand over what is read now."""
        from tawthiq.linking import lay
        from tawthiq.register.pairs import pair_decisions

        found = pair_decisions(self.decisions())
        return lay(found, self.readings_of({report for d in found for report in d.reports}))

    def use_places(self) -> None:
        """Read and link from now on with the places that people of this register put on the map.

        They stand in `places.tsv` beside the register too, as its decisions say.
        """
        from tawthiq.places import gazetteer
        from tawthiq.register import own_places

        with translated(self.directory):
            rows = own_places.rows(self.alias)
        own_places.keep(self.directory, rows)
        gazetteer.use(rows)

    def read_places_again(self, since: int) -> None:
        """Let the next run read what names a place that was decided on after a decision's number.

        For what was read, or built beside what served, while that was decided.
        """
        from tawthiq.register import own_places, place_names

        with self._transaction():
            for key, admin1 in own_places.decided_since(self.alias, since):
                place_names.read_again(self.alias, key, own_places.identifier(key, admin1))

    def weights(self) -> Weights | None:
        """The weights that this register links by in place of the shipped ones; None for these."""
        from tawthiq.linking.other_weights import load

        path = self.directory / WEIGHTS
        return load(path) if path.is_file() else None

    def keep_weights(self, weights: Weights | None) -> None:
        """Link by these weights from now on, by the shipped ones with None."""
        from tawthiq.register.weights import keep

        with self.writing():
            keep(self.directory / WEIGHTS, weights)

    def counts(self) -> Counts:
        """How much the register holds."""
        from tawthiq.register import models

        tables = (models.DocumentRow, models.CaptureRow, models.ReportRow, models.EventRow, models.ClaimRow,
                  models.IncidentRow, models.DecisionRow)
        with translated(self.directory):
            return Counts(*(table.objects.using(self.alias).count() for table in tables))

    def head(self) -> tuple[int, str]:
        """How many captures and decisions are on record, and the seal that stands for all of them."""
        from tawthiq.register import ledger

        with translated(self.directory):
            return ledger.head(self.alias)

    def holds_seal(self, seal: str) -> bool:
        """Whether a seal noted earlier (or its beginning) is in the chain still."""
        from tawthiq.register import ledger

        with translated(self.directory):
            return ledger.holds(self.alias, seal)

    def verify(self, incident: str | None = None) -> list[Problem]:
        """Everything that is not as it was recorded; empty when the register is whole.

        `incident`: of documents and bytes those behind it alone, with chains and time stamps whole.
        Raises ContractError where there is none.
        """
        from tawthiq.register import verify
        from tawthiq.register.rows import bare
        from tawthiq.register.seals import check

        members = None if incident is None else {bare(m.report) for m in self.incident(incident).members}
        with translated(self.directory):
            only = None if members is None else verify.behind(self.alias, members)
            return [*verify.problems(self.alias, self.evidence, only),
                    *check.problems(self.alias, self.directory)]

    def excerpt(self, identifier: str) -> Excerpt:
        """All that stands behind an incident. Raises ContractError where there is none, StorageError."""
        from tawthiq.register import excerpt

        found = self.incident(identifier)
        readings = self.readings_of({member.report for member in found.members})
        with translated(self.directory):
            return excerpt.excerpt(self.alias, self.directory, found, readings)

    def stamps(self) -> list[datetime]:
        """The moments of the seals that fit, eldest first."""
        from tawthiq.register.seals import check

        return check.moments(self.directory)

    def seal(self, ask: Callable[[bytes], bytes], authority: str, roots: bytes | None = None) -> Path:
        """Have the heads of the chains stamped; the folder of the seal.

        `ask` takes a request (RFC 3161) to the authority and brings its answer; `roots`: PEM of the
        authority's roots. Raises RegisterError (stamp_refused), StorageError, and what `ask` raises.
        """
        from tawthiq.register.seals import check, heads, stamp, store

        with self.writing():
            with translated(self.directory):
                text = heads.present(self.alias, check.last(self.directory)).text()
            asked = stamp.request(text)
            found = stamp.accept(asked, ask(asked), text, roots)
            return store.keep(self.directory, text, asked, found, authority)


def _make(directory: Path) -> None:
    try:
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)  # it holds names that endanger people
    except OSError as error:
        raise storage_error(error, directory) from error
    where.name_schema(directory)
