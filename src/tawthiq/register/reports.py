"""Readings into their rows, and files that could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tawthiq.model import Counting, Document, Failure, Reading
from tawthiq.register import place_names, renumbered, rows, search_index
from tawthiq.register.captures import told
from tawthiq.register.models import ClaimRow, DocumentRow, EventRow, FailureRow, LinkedRow, ReportRow, RunRow
from tawthiq.register.reader import reader_id


def record(alias: str, readings: Sequence[Reading]) -> None:
    """Put these readings in place of what was read of the same documents before."""
    digests = [rows.bare(reading.report.id) for reading in readings]
    renumbered.follow(alias, readings)
    search_index.remove(alias, digests)
    ReportRow.objects.using(alias).bulk_create(
        report_rows(alias, readings),
        update_conflicts=True, unique_fields=["document"], update_fields=rows.REPORT_COLUMNS,
    )
    search_index.write(alias, readings)
    place_names.write(alias, readings)
    EventRow.objects.using(alias).filter(report__in=digests).delete()
    ClaimRow.objects.using(alias).filter(report__in=digests).delete()
    EventRow.objects.using(alias).bulk_create(r for reading in readings for r in rows.event_rows(reading))
    ClaimRow.objects.using(alias).bulk_create(r for reading in readings for r in rows.claim_rows(reading))


def report_rows(alias: str, readings: Sequence[Reading]) -> list[ReportRow]:
    """The rows of reports as the present reader reads them, under the facts that are known now."""
    digests = [rows.bare(reading.report.id) for reading in readings]
    facts = dict(DocumentRow.objects.using(alias).filter(pk__in=digests).values_list("pk", "facts"))
    kinds = {digest: known["kind"] for digest, known in told(alias, digests)}
    return [
        rows.report_row(reading, reader_id(reading.counting), facts[digest], kinds[digest])
        for digest, reading in zip(digests, readings, strict=True)
    ]


def fail(
    alias: str, failure: Failure, document: Document | None, counting: Counting, run: RunRow | None,
    *, forget: bool = True,
) -> None:  # fmt: skip
    """Record a failure once; with `forget` a kept document loses what an older reader had read of it."""
    kept = None
    if document is not None:
        kept = DocumentRow.objects.using(alias).filter(pk=rows.bare(document.sha256)).first()
    if kept is not None and forget:
        gone, _ = ReportRow.objects.using(alias).filter(document=kept).delete()
        if gone:
            LinkedRow.objects.using(alias).all().delete()
    FailureRow.objects.using(alias).get_or_create(
        document=kept, file=failure.file, code=failure.code, message=failure.message,
        reader=reader_id(counting), facts=kept.facts if kept else "", defaults={"run": run},
    )


def failed(alias: str, documents: Iterable[str], counting: Counting) -> dict[str, Failure]:
    """Failures of the present reader on documents as they are known now."""
    wanted = {rows.bare(document) for document in documents}
    found = FailureRow.objects.using(alias).filter(reader=reader_id(counting)).exclude(document=None)
    return {
        f"sha256:{row.document_id}": Failure(row.file, row.code, row.message)
        for row in found.select_related("document").order_by("pk")
        if row.document_id in wanted and row.document is not None and row.facts == row.document.facts
    }
