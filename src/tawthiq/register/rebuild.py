"""Everything derived, made anew from the evidence beside what serves, and put in its place in one step.

Whoever reads or decides meanwhile is not disturbed: each batch is a transaction of its own, in tables of
the new generation. Decisions are laid over what is read anew by the words that they were made on; one
that was made while it was linked is laid over it too, before the switch.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from time import sleep
from typing import TYPE_CHECKING

from django.db import OperationalError, transaction

from tawthiq.contract import INVENTED, parse_reading
from tawthiq.errors import RegisterError
from tawthiq.linking import Laid, lay
from tawthiq.linking.link import Desk, all_at_once
from tawthiq.linking.settings import using
from tawthiq.model import Counting, Document, Failure, Incident, Reading
from tawthiq.register import (
    captures,
    decisions,
    incidents,
    linked,
    names,
    place_names,
    postgresql,
    renumbered,
    reports,
    rows,
)
from tawthiq.register.evidence import Evidence
from tawthiq.register.generation import Generation, tidy
from tawthiq.register.models import DocumentRow, IncidentIdRow, IncidentRow, LinkedRow, ReportRow, RunRow
from tawthiq.register.pairs import pair_decisions
from tawthiq.register.shelf import kept_row
from tawthiq.register.withhold import withheld

if TYPE_CHECKING:
    from tawthiq.linking.other_weights import Weights

BATCH = 250
FREELY = 3
"""So many times it is linked while others may decide; after that decisions wait until it is done."""
_TRIES, _PAUSE = 60, 0.5
_LINKED = ("possible", "member", "incident_actor", "incident_type", "incident", "kept", "linked", "ids")
"""Tables that are written when it is linked, each before those that it refers to."""


@dataclass(frozen=True, slots=True)
class Switched:
    """What the switch changed. `people`: what was decided, over what is read now; those unfit ask again."""

    incidents_new: int
    incidents_changed: int
    incidents_gone: int
    people: Laid


class Rebuilding:
    """One rebuild of a register that nobody else writes to, decisions apart."""

    def __init__(self, alias: str, evidence: Evidence, weights: Weights | None, run: RunRow | None) -> None:
        self.alias, self.run, self.weights = alias, run, weights
        self._evidence = evidence
        self._next = Generation(alias)
        self._numbers: dict[str, renumbered.Numbers] = {}
        self.carried: list[str] = []
        """Reports whose bytes cannot be read any more: what was read of them before stays."""
        self._next.create()

    def documents(self) -> Iterator[Document]:
        """Every kept document, by SHA-256; of one that cannot be read its earlier reading is carried over.

        What is withheld is left out.
        """
        every = DocumentRow.objects.using(self.alias).exclude(pk__in=list(withheld(self.alias)))
        digests = list(every.order_by("pk").values_list("pk", flat=True))
        for start in range(0, len(digests), BATCH):
            known = dict(captures.told(self.alias, digests[start : start + BATCH]))
            for digest, facts in known.items():
                try:
                    content = self._evidence.get(digest)
                except RegisterError:
                    self._carry(digest)
                else:
                    yield captures.document(digest, content, facts)

    def record(self, readings: Sequence[Reading]) -> None:
        """Readings of kept documents, as the new generation holds them."""
        self._numbers |= renumbered.changed(self.alias, readings)
        found = reports.report_rows(self.alias, readings)
        self._write(found, readings)

    def _carry(self, digest: str) -> None:
        row = ReportRow.objects.using(self.alias).filter(pk=digest).first()
        if row is not None:
            reading = parse_reading(row.line)
            assert isinstance(reading, Reading)
            self._write([row], [reading])
            self.carried.append(reading.report.file)

    def _write(self, found: Sequence[ReportRow], readings: Sequence[Reading]) -> None:
        for row in found:
            row.linked = True
        with transaction.atomic(using=self.alias):
            self._next.write(found)
            self._next.write(r for reading in readings for r in rows.event_rows(reading))
            self._next.write(r for reading in readings for r in rows.claim_rows(reading))
            self._next.write_search(readings)
            self._next.write(place_names.rows(self.alias, readings))

    def fail(self, failure: Failure, document: Document, counting: Counting) -> None:
        """Record that a document cannot be read; what serves is not touched."""
        with transaction.atomic(using=self.alias):
            reports.fail(self.alias, failure, document, counting, self.run, forget=False)

    def finish(self, counting: Counting) -> Switched:
        """Link what was read, as people decided, and make it what serves. Raises RegisterError."""
        counts, people = None, Laid()
        for turn in count():
            seen, now = decisions.last(self.alias), self._people()
            if counts is None or now.decided != people.decided:
                if turn >= FREELY:
                    return self._held(counting)
                counts = self._link(now, counting)
            people = now
            self._next.count_rows()
            if self._switch(seen):
                return self._done(counts, people)
        raise AssertionError  # it counts for ever

    def _held(self, counting: Counting) -> Switched:
        """Link and switch while every decision waits: where people decide faster than it links."""
        with transaction.atomic(using=self.alias):
            postgresql.hold_chain(self.alias)
            seen, people = decisions.last(self.alias), self._people()
            counts = self._link(people, counting)
            self._switch(seen)
        return self._done(counts, people)

    def _done(self, counts: tuple[int, int, int], people: Laid) -> Switched:
        tidy(self.alias)
        return Switched(*counts, people)

    def _people(self) -> Laid:
        found = pair_decisions(decisions.every(self.alias))
        return lay(found, self._next.readings_of({report for d in found for report in d.reports}))

    def _link(self, people: Laid, counting: Counting) -> tuple[int, int, int]:
        """Write incidents, ids and what linking keeps: how many are new, changed, gone."""
        self._next.empty(_LINKED)
        with using(self.weights), all_at_once():
            desk = Desk(self._next.readings(), people.decided)
            made, kept = tuple(desk.incidents(counting)), list(desk.kept())
        known = self._known_ids()
        found, assignment = incidents.under(made, known)
        new, changed = incidents.ids_after(found, assignment, known)
        stand = {row.id: row for row in (*self._rewritten.values(), *changed)}
        with transaction.atomic(using=self.alias):
            self._next.write_ids((row.id, row.redirect_to, row.members) for row in (*stand.values(), *new))
            self._next.write([LinkedRow(**linked.state_of(counting, people.decided, self.weights))])
        for start in range(0, len(kept), BATCH):
            with transaction.atomic(using=self.alias):
                self._next.write(map(kept_row, kept[start : start + BATCH]))
        return self._write_incidents(found)

    def _known_ids(self) -> list[IncidentIdRow]:
        """All ids, with the numbers of their members as they are read now."""
        self._rewritten = {row.id: row for row in renumbered.rewritten(self.alias, self._numbers)}
        return [self._rewritten.get(row.id, row) for row in incidents.id_rows(self.alias)]

    def _write_incidents(self, found: Sequence[Incident]) -> tuple[int, int, int]:
        invented = self._next.invented(INVENTED)
        before = dict(IncidentRow.objects.using(self.alias).values_list("pk", "line"))
        new = changed = 0
        for start in range(0, len(found), BATCH):
            batch = found[start : start + BATCH]
            shown = names.shown(self.alias, batch, self._next.lines)
            tables = incidents.incident_rows(batch, invented, shown)
            with transaction.atomic(using=self.alias):
                for table in tables:
                    self._next.write(table)
            lines = {row.pk: row.line for row in tables[0] if isinstance(row, IncidentRow)}
            new += sum(pk not in before for pk in lines)
            changed += sum(pk in before and before[pk] != line for pk, line in lines.items())
        return new, changed, len(before.keys() - {i.id for i in found})

    def _switch(self, seen: int) -> bool:
        """Put the new generation in place; False where a decision came after `seen`. Raises RegisterError."""
        for _try in range(_TRIES):
            try:
                with transaction.atomic(using=self.alias):
                    postgresql.hold_chain(self.alias)
                    if decisions.last(self.alias) != seen:
                        return False
                    self._next.replace()
                    return True
            except OperationalError as error:  # readers hold on to what serves: they go first
                if not any(words in str(error) for words in ("lock timeout", "deadlock")):
                    raise
                sleep(_PAUSE)
        raise RegisterError(
            "rebuild_undone", "The rebuild could not take its place: readers hold the tables. Run it again.",
            "لم يحلّ البناء الجديد محلّ القديم لأن قرّاء يمسكون الجداول. أعد الأمر.")
