"""Documents whose bytes a person locked away or destroyed: hash, reason and captures stay on record.

A decision of kind `withhold` on a document (or on an archive that documents came out of) takes its bytes
out of the evidence, into the folder `withheld` or out of the world, and what was read of it out of the
tables. The same bytes are never taken in again while it stands. A lock can be taken back, by a decision.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tawthiq.errors import RegisterError
from tawthiq.model import Decision
from tawthiq.register.evidence import Evidence, storage_error
from tawthiq.register.models import (
    CaptureRow,
    ContainerRow,
    DecisionRow,
    DocumentRow,
    KeptRow,
    LinkedRow,
    ReportRow,
)
from tawthiq.register.rows import bare

KIND = "withhold"
FOLDER = "withheld"


@dataclass(frozen=True, slots=True)
class Withheld:
    """One document or archive whose bytes are withheld, by which decision."""

    digest: str
    number: int
    destroyed: bool
    by: str
    at: str
    reason: str


def withheld(alias: str) -> dict[str, Withheld]:
    """What is withheld now, by SHA-256."""
    rows = DecisionRow.objects.using(alias).filter(kind=KIND).order_by("pk")
    found: dict[str, Withheld] = {}
    for row in rows:
        told, digest = json.loads(row.value), bare(row.subject)
        if "undoes" in told:
            found.pop(digest, None)
        elif not (digest in found and found[digest].destroyed):
            found[digest] = Withheld(digest, row.pk, bool(told.get("destroyed")), row.by, row.at, row.reason)
    return found


def decision(digest: str, by: str, reason: str, at: str, *, destroy: bool) -> Decision:
    """The row of a withholding."""
    return Decision(KIND, f"sha256:{digest}", json.dumps({"destroyed": destroy}), reason, by, at)


def undoing(one: Withheld, by: str, reason: str, at: str) -> Decision:
    """The row that takes a lock back. Raises RegisterError where the bytes are destroyed."""
    if one.destroyed:
        raise RegisterError("destroyed", f"The bytes {one.digest} are destroyed; nothing brings them back.",
                            f"أُتلفت البايتات {one.digest} ولا سبيل إلى ردّها.")
    return Decision(KIND, f"sha256:{one.digest}", json.dumps({"undoes": one.number}), reason, by, at)


def named(alias: str, name: str) -> str:
    """The SHA-256 of the document or archive called so: by its hash or the beginning of it (8 digits), or by
    the name of its file. Raises RegisterError for none or several."""
    asked = bare(name)
    found: set[str] = set()
    if len(asked) >= 8 and not set(asked) - set("0123456789abcdef"):
        for table in (DocumentRow, ContainerRow):
            rows = table._default_manager.using(alias).filter(pk__startswith=asked)
            found.update(rows.values_list("pk", flat=True))
    if not found:
        found.update(CaptureRow.objects.using(alias).filter(file=name).values_list("document_id", flat=True))
        found.update(ContainerRow.objects.using(alias).filter(file=name).values_list("pk", flat=True))
    if len(found) != 1:
        told = ", ".join(sorted(found)) or "-"
        raise RegisterError("which_document", f"{name}: one document is wanted; found: {told}.",
                            f"{name}: المطلوب وثيقة واحدة؛ الموجود: {told}.")
    return found.pop()


def archives(alias: str, digest: str) -> set[str]:
    """Archives kept in the evidence out of which a document came: they hold its bytes too."""
    origins = CaptureRow.objects.using(alias).filter(document=digest).exclude(origin=None)
    told = [json.loads(origin or "{}") for origin in origins.values_list("origin", flat=True)]
    named = {bare(str(one["container"])) for one in told if one.get("container")}
    return set(ContainerRow.objects.using(alias).filter(pk__in=named, kept=True).values_list("pk", flat=True))


def chosen(alias: str, name: str, *, with_archives: bool) -> list[str]:
    """SHA-256 of the document called so, and of the archives that hold its bytes too. Raises RegisterError
    where there are such and they are not to be withheld as well."""
    digest = named(alias, name)
    also = sorted(archives(alias, digest))
    if also and not with_archives:
        raise RegisterError(
            "archive_holds_it", f"An archive in the evidence holds these bytes too ({', '.join(also)}). Give "
            "--with-archives to withhold it as well; what else came out of it stays.",
            f"في الأدلة أرشيف يحوي هذه البايتات أيضًا ({'، '.join(also)}). أضف ‎--with-archives‎ لحجبه معها، "
            "ويبقى ما أُخذ منه غيرها.")
    return [digest, *also]


def forget(alias: str, digests: Iterable[str]) -> None:
    """Take what was read of these documents out of the tables; call it in a transaction and link anew."""
    from tawthiq.register import generation, search_index

    wanted = list(digests)
    generation.tidy(alias)  # a rebuild that was killed leaves words too
    search_index.remove(alias, wanted)
    ReportRow.objects.using(alias).filter(pk__in=wanted).delete()
    KeptRow.objects.using(alias).filter(report__in=wanted).delete()
    LinkedRow.objects.using(alias).all().delete()


def place(directory: Path, digest: str) -> Path:
    """Where locked bytes lie."""
    return directory / FOLDER / digest


def take_away(directory: Path, evidence: Evidence, one: Withheld) -> None:
    """Move the bytes out of the evidence, or destroy them; done again, it does what is left. Raises
    StorageError."""
    locked, lying = place(directory, one.digest), evidence.path(one.digest)
    try:
        if one.destroyed:
            for path in (lying, locked):
                _destroy(path)
        elif lying.exists():
            locked.parent.mkdir(mode=0o700, exist_ok=True)
            lying.replace(locked)
            locked.chmod(0o400)
    except OSError as error:
        raise storage_error(error, directory) from error


def bring_back(directory: Path, evidence: Evidence, digest: str) -> None:
    """Put locked bytes back into the evidence. Raises StorageError."""
    locked, lying = place(directory, digest), evidence.path(digest)
    try:
        if locked.exists():
            lying.parent.mkdir(exist_ok=True)
            locked.replace(lying)
            lying.chmod(0o444)
    except OSError as error:
        raise storage_error(error, directory) from error


def _destroy(path: Path) -> None:
    """Write over a file and remove it. A disk may keep older copies of its blocks (SECURITY.md)."""
    if not path.exists():
        return
    path.chmod(0o600)
    with path.open("r+b") as file:
        left = path.stat().st_size
        while left > 0:
            left -= file.write(bytes(min(left, 1 << 20)))
        file.flush()
        os.fsync(file.fileno())
    path.unlink()


def wrong(directory: Path, evidence: Evidence, one: Withheld) -> Iterator[tuple[str, Path]]:
    """What is not as the decision says: (code, path)."""
    locked, lying = place(directory, one.digest), evidence.path(one.digest)
    if lying.exists() or (one.destroyed and locked.exists()):
        yield "withheld_left", lying if lying.exists() else locked
    elif not one.destroyed and not locked.exists():
        yield "missing", locked
    elif not one.destroyed and evidence.hash(locked) != one.digest:
        yield "changed", locked
