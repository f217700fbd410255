"""Documents and their captures: what came in, how, and what is known of each from outside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from tawthiq.model import Document
from tawthiq.register import chain
from tawthiq.register.clock import now
from tawthiq.register.models import CaptureRow, DocumentRow, FailureRow, RunRow
from tawthiq.register.rows import bare

FACTS = ("outlet", "kind", "url", "published", "captured")


def add(alias: str, documents: Sequence[Document], run: RunRow | None) -> list[bool]:
    """Rows for documents whose bytes are kept; True for each that is new. Runs in one transaction.

    A capture is recorded when the file's facts are not those of its latest capture.
    """
    digests = [bare(document.sha256) for document in documents]
    known = set(DocumentRow.objects.using(alias).filter(pk__in=digests).values_list("pk", flat=True))
    new = {d: document for d, document in zip(digests, documents, strict=True) if d not in known}
    DocumentRow.objects.using(alias).bulk_create(
        DocumentRow(sha256=d, size=len(document.content), facts="", added_by=run)
        for d, document in new.items()
    )
    told = _record(alias, documents, run)
    for digest in sorted(told):
        facts = chain.digest(effective(_captures(alias, digest)))
        DocumentRow.objects.using(alias).filter(pk=digest).update(facts=facts)
    first = {d: index for index, d in reversed(list(enumerate(digests)))}
    return [d in new and first[d] == index for index, d in enumerate(digests)]


def _record(alias: str, documents: Sequence[Document], run: RunRow | None) -> set[str]:
    """Append captures that tell something new; returns the documents that they are of."""
    digests = {bare(document.sha256) for document in documents}
    latest: dict[tuple[str, str], str] = {}
    rows = CaptureRow.objects.using(alias).filter(document__in=digests).order_by("pk")
    for digest, file, facts in rows.values_list("document_id", "file", "facts"):
        latest[digest, file] = facts
    last = CaptureRow.objects.using(alias).order_by("-pk").first()
    previous, moment, told = last.sealed if last else chain.START, now(), set()
    appended: list[CaptureRow] = []
    for document in documents:
        digest, facts = bare(document.sha256), chain.digest(_facts(document))
        if latest.get((digest, document.file)) == facts:
            continue
        latest[digest, document.file] = facts
        row = CaptureRow(document_id=digest, run=run, file=document.file, recorded_at=moment, facts=facts,
                         previous=previous, **_facts(document))
        row.sealed = previous = chain.seal(previous, capture_content(row))
        appended.append(row)
        told.add(digest)
    CaptureRow.objects.using(alias).bulk_create(appended, batch_size=500)
    return told


def capture_content(row: CaptureRow) -> dict[str, str | int | None]:
    """What a capture's seal covers."""
    names = ("document_id", "file", *FACTS, "recorded_at", "facts")
    return {name: getattr(row, name) for name in names}


def _facts(document: Document) -> dict[str, str | None]:
    return {name: getattr(document, name) for name in FACTS}


def _captures(alias: str, digest: str) -> list[CaptureRow]:
    return list(CaptureRow.objects.using(alias).filter(document=digest).order_by("pk"))


def effective(captures: Sequence[CaptureRow]) -> dict[str, str | None]:
    """What the captures of one document say together: for each fact the newest run that states it.

    Within a run the first file by name goes before; the document keeps the file name it first came under.
    """
    newest = sorted(captures, key=lambda row: (-(row.run_id or 0), row.file, -row.pk))
    eldest = min(captures, key=lambda row: (row.run_id or 0, row.file, row.pk))
    found: dict[str, str | None] = {"file": eldest.file}
    for name in FACTS:
        found[name] = next((value for row in newest if (value := getattr(row, name)) is not None), None)
    return found


def pending(alias: str, reader: str) -> QuerySet[DocumentRow]:
    """Documents without a reading, or a failure, by this reader under the facts as they are now."""
    failed = FailureRow.objects.filter(document=OuterRef("pk"), reader=reader, facts=OuterRef("facts"))
    current = Q(report__reader=reader, report__facts=F("facts"))
    rows = DocumentRow.objects.using(alias).filter(~current | Q(report=None))
    return rows.exclude(Exists(failed)).order_by("pk")


def told(alias: str, digests: Iterable[str]) -> Iterator[tuple[str, dict[str, str | None]]]:
    """What is known of each of some documents, by digest."""
    rows: dict[str, list[CaptureRow]] = {}
    for row in CaptureRow.objects.using(alias).filter(document__in=list(digests)).order_by("pk"):
        rows.setdefault(row.document_id, []).append(row)
    return ((digest, effective(rows[digest])) for digest in sorted(rows))


def document(digest: str, content: bytes, facts: dict[str, str | None]) -> Document:
    """A kept document with what is known of it."""
    return Document(
        file=facts["file"] or "", content=content, sha256=f"sha256:{digest}", outlet=facts["outlet"],
        kind=facts["kind"], url=facts["url"], published=facts["published"], captured=facts["captured"],
    )
