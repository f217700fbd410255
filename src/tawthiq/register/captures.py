"""Documents and their captures: what came in, how, and what is known of each from outside."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from tawthiq.model import Container, Document
from tawthiq.register import chain, ledger
from tawthiq.register.clock import now
from tawthiq.register.models import CaptureRow, ContainerRow, DocumentRow, FailureRow, RunRow
from tawthiq.register.postgresql import hold_chain
from tawthiq.register.rows import bare
from tawthiq.register.withhold import withheld

FACTS = ("outlet", "kind", "url", "published", "captured")
LATER_FACTS = ("dated_by", "media_type")
"""Facts that older captures did not have: left out of digests and seals where nobody states them."""


def add(
    alias: str, documents: Sequence[Document], run: RunRow | None, kept: Set[str] = frozenset()
) -> list[bool]:
    """Rows for documents whose bytes are kept; True for each that is new. Runs in one transaction.

    `kept`: SHA-256 of those of their containers whose bytes are kept as well.

    A capture is recorded when the file's facts are not those of its latest capture.
    """
    digests = [bare(document.sha256) for document in documents]
    known = set(DocumentRow.objects.using(alias).filter(pk__in=digests).values_list("pk", flat=True))
    new = {d: document for d, document in zip(digests, documents, strict=True) if d not in known}
    DocumentRow.objects.using(alias).bulk_create(
        DocumentRow(sha256=d, size=len(document.content), facts="", added_by=run)
        for d, document in new.items()
    )
    told = _record(alias, documents, run, kept)
    for digest in sorted(told):
        facts = chain.digest(effective(_captures(alias, digest)))
        DocumentRow.objects.using(alias).filter(pk=digest).update(facts=facts)
    first = {d: index for index, d in reversed(list(enumerate(digests)))}
    return [d in new and first[d] == index for index, d in enumerate(digests)]


def _record(
    alias: str, documents: Sequence[Document], run: RunRow | None, kept: Set[str]
) -> set[str]:
    """Append captures that tell something new; returns the documents that they are of."""
    hold_chain(alias)
    digests = {bare(document.sha256) for document in documents}
    latest: dict[tuple[str, str], str] = {}
    every: set[tuple[str, str, str]] = set()
    rows = CaptureRow.objects.using(alias).filter(document__in=digests).order_by("pk")
    for digest, file, facts in rows.values_list("document_id", "file", "facts"):
        latest[digest, file] = facts
        every.add((digest, file, facts))
    last = CaptureRow.objects.using(alias).order_by("-pk").first()
    previous, moment, told = last.sealed if last else chain.START, now(), set()
    appended: list[CaptureRow] = []
    for document in documents:
        told_of = _facts(document, kept)
        digest, facts = bare(document.sha256), chain.digest(told_of)
        if latest.get((digest, document.file)) == facts:
            continue
        if document.origin and document.origin.earlier and (digest, document.file, facts) in every:
            continue  # a bundle tells of all captures, each time that it is given
        latest[digest, document.file] = facts
        row = CaptureRow(document_id=digest, run=run, file=document.file, recorded_at=moment, facts=facts,
                         previous=previous, **told_of)
        row.sealed = previous = chain.seal(previous, capture_content(row))
        appended.append(row)
        told.add(digest)
    CaptureRow.objects.using(alias).bulk_create(appended, batch_size=500)
    ledger.enter(alias, "capture", ledger.pairs(appended))
    return told


def capture_content(row: CaptureRow) -> dict[str, str | int | None]:
    """What a capture's seal covers."""
    names = ("document_id", "file", *FACTS, "recorded_at", "facts")
    told = {name: getattr(row, name) for name in names}
    later = {name: getattr(row, name) for name in (*LATER_FACTS, "origin")}
    return told | {name: value for name, value in later.items() if value is not None}


def _facts(document: Document, kept: Set[str]) -> dict[str, str | None]:
    told = {name: getattr(document, name) for name in FACTS}
    later = {name: getattr(document, name) for name in LATER_FACTS} | {"origin": _origin(document, kept)}
    return told | {name: value for name, value in later.items() if value is not None}


def _origin(document: Document, kept: Set[str]) -> str | None:
    """Where in which container the document stood, as JSON; None for a file of its own."""
    origin = document.origin
    if origin is None:
        return None
    found: dict[str, Any] = {
        "container": origin.container.sha256, "container_kept": bare(origin.container.sha256) in kept,
        "container_file": origin.container.file,
        "container_size": origin.container.size,
        "earlier": json.loads(origin.earlier) if origin.earlier else None,
        "inner": origin.inner, "item": origin.item,
        "length": origin.length, "member": origin.member, "offset": origin.offset,
        "software": origin.software, "title": origin.title, "way": origin.way,
    }
    told = {name: value for name, value in found.items() if value is not None}
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def add_container(alias: str, container: Container, kept: bool, run: RunRow | None) -> None:
    """The row of a container; one that was only named becomes a kept one, never the reverse."""
    digest = bare(container.sha256)
    rows = ContainerRow.objects.using(alias)
    row, new = rows.get_or_create(pk=digest, defaults={
        "size": container.size, "file": container.file, "kept": kept, "added_by": run})
    if kept and not new and not row.kept:
        rows.filter(pk=digest).update(kept=True)


def kept_containers(alias: str) -> set[str]:
    """SHA-256 of every container of which a sealed capture says that its bytes are kept."""
    origins = CaptureRow.objects.using(alias).exclude(origin=None).values_list("origin", flat=True)
    told = (json.loads(origin or "{}") for origin in origins.iterator())
    return {bare(str(found["container"])) for found in told if found.get("container_kept")}


def known_containers(alias: str, digests: Iterable[str]) -> dict[str, bool]:
    """Of these containers those with a row, and whether their bytes are kept."""
    rows = ContainerRow.objects.using(alias).filter(pk__in=list(digests))
    return dict(rows.values_list("pk", "kept"))


def _captures(alias: str, digest: str) -> list[CaptureRow]:
    return list(CaptureRow.objects.using(alias).filter(document=digest).order_by("pk"))


def effective(captures: Sequence[CaptureRow]) -> dict[str, str | None]:
    """What the captures of one document say together: for each fact the newest run that states it.

    Within a run the first file by name goes before; the document keeps the file name it first came under.
    """
    newest = sorted(captures, key=lambda row: (-(row.run_id or 0), -_earlier(row), row.file, -row.pk))
    eldest = min(captures, key=lambda row: (row.run_id or 0, _earlier(row), row.file, row.pk))
    found: dict[str, str | None] = {"file": eldest.file}
    for name in FACTS:
        found[name] = next((value for row in newest if (value := getattr(row, name)) is not None), None)
    dated = next((row for row in newest if row.published is not None), None)
    later = {"dated_by": dated.dated_by if dated else None,
             "media_type": next((row.media_type for row in newest if row.media_type is not None), None)}
    return found | {name: value for name, value in later.items() if value is not None}


def _earlier(row: CaptureRow) -> int:
    """The run-like order that captures out of a bundle had in the register that they come from; else 0."""
    if row.origin is None or '"earlier":' not in row.origin:
        return 0
    number = json.loads(row.origin).get("earlier", {}).get("run")
    return number if isinstance(number, int) else 0


def pending(alias: str, reader: str) -> QuerySet[DocumentRow]:
    """Documents without a reading, or a failure, by this reader under the facts as they are now."""
    failed = FailureRow.objects.filter(document=OuterRef("pk"), reader=reader, facts=OuterRef("facts"))
    current = Q(report__reader=reader, report__facts=F("facts"))
    rows = DocumentRow.objects.using(alias).filter(~current | Q(report=None))
    return rows.exclude(Exists(failed)).exclude(pk__in=list(withheld(alias))).order_by("pk")


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
        dated_by="feed" if facts.get("dated_by") else None, media_type=facts.get("media_type"),
    )
