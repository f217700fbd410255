"""What a register holds of one incident: its documents' captures, its decisions, the chain to the head."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tawthiq.contract import record_line
from tawthiq.model import Incident, Reading
from tawthiq.register.captures import capture_content
from tawthiq.register.decisions import decision_content
from tawthiq.register.models import CaptureRow, DecisionRow, LedgerRow
from tawthiq.register.rows import bare
from tawthiq.register.seals import store

Line = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """An incident with what stands behind it; rows as they are sealed, with number and seals.

    `documents`: SHA-256 (hex) in order. `ledger`: the chain of all records from the first of these rows to
    the head. `stamps`: the files of seals by `NUMBER-NAME`.
    """

    incident: Incident
    readings: tuple[Reading, ...]
    documents: tuple[str, ...]
    captures: tuple[Line, ...]
    decisions: tuple[Line, ...]
    ledger: tuple[Line, ...]
    stamps: Mapping[str, bytes]

    def digest_lines(self) -> Iterator[str]:
        """The incident and its reports as lines of the contract, with every word."""
        yield record_line(self.incident)
        yield from map(record_line, self.readings)


def excerpt(alias: str, directory: Path, incident: Incident, readings: Iterable[Reading]) -> Excerpt:
    """What is behind an incident. Raises StorageError where a seal cannot be read."""
    digests = sorted({bare(member.report) for member in incident.members})
    rows = CaptureRow.objects.using(alias).filter(document__in=digests).order_by("pk").select_related("run")
    captures = [_row(r, capture_content(r)) | {
        "run": r.run_id, "version": r.run.version if r.run else None} for r in rows]
    decisions = [_row(r, decision_content(r)) for r in DecisionRow.objects.using(alias).order_by("pk")
                 if _concerns(r, [incident.id, *digests])]
    return Excerpt(incident, tuple(readings), tuple(digests), tuple(captures), tuple(decisions),
                   tuple(_ledger(alias, captures, decisions)), _stamps(directory))


def _row(row: CaptureRow | DecisionRow, content: Line) -> dict[str, Any]:
    return {"number": row.pk, **content, "previous": row.previous, "sealed": row.sealed}


def _concerns(row: DecisionRow, names: Iterable[str]) -> bool:
    told = f"{row.subject} {row.value} {row.saw}"
    return any(name in told for name in names)


def _ledger(alias: str, captures: list[dict[str, Any]], decisions: list[dict[str, Any]]) -> Iterator[Line]:
    seals = [str(row["sealed"]) for row in (*captures, *decisions)]
    rows = LedgerRow._default_manager.using(alias)
    numbers = [n for start in range(0, len(seals), 500)
               for n in rows.filter(seal__in=seals[start : start + 500]).values_list("pk", flat=True)]
    if numbers:
        names = ("pk", "kind", "row", "seal", "previous", "sealed")
        for values in rows.filter(pk__gte=min(numbers)).order_by("pk").values_list(*names).iterator():
            yield dict(zip(("number", *names[1:]), values, strict=True))


def _stamps(directory: Path) -> dict[str, bytes]:
    return {f"{path.name}-{name}": (path / name).read_bytes() for path in store.folders(directory)
            for name in store.FILES if (path / name).is_file()}
