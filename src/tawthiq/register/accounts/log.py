"""Adding to the access log, and reading it. A look that cannot be written down is not given."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import IntegrityError, transaction

from tawthiq.register import chain
from tawthiq.register.accounts.models import AccessRow
from tawthiq.register.clock import now

FIELDS = ("at", "by", "role", "what", "subject", "detail")
_TRIES = 20


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be written down; `subject` is a report's digest or an account's name, never words."""

    by: str
    role: str
    what: str
    subject: str = ""
    detail: str = ""


def content(row: AccessRow) -> dict[str, str | int | None]:
    """What an entry's seal covers."""
    return {name: getattr(row, name) for name in FIELDS}


def append(alias: str, entries: Sequence[Entry]) -> None:
    """Add entries to the chain, all or none. Raises DatabaseError where they cannot be written."""
    for attempt in range(_TRIES):
        try:
            with transaction.atomic(using=alias):
                _append(alias, entries)
            return
        except IntegrityError:  # another server process was quicker: its row is the one to follow
            if attempt == _TRIES - 1:
                raise


def _append(alias: str, entries: Sequence[Entry]) -> None:
    rows = AccessRow.objects.using(alias)
    last = rows.order_by("-pk").values_list("sealed", flat=True).first() or chain.START
    at = now()
    for entry in entries:
        row = AccessRow(at=at, by=entry.by[:200], role=entry.role, what=entry.what,
                        subject=entry.subject[:200], detail=entry.detail, previous=last)
        row.sealed = last = chain.seal(row.previous, content(row))
        row.save(using=alias, force_insert=True)


def latest(alias: str, most: int, after: int = 0) -> Iterable[AccessRow]:
    """The newest entries first, but for so many."""
    return AccessRow.objects.using(alias).order_by("-pk")[after : after + most]


def count(alias: str) -> int:
    """How many entries there are."""
    return AccessRow.objects.using(alias).count()


def first_break(alias: str) -> int | None:
    """The number of the first entry whose seal does not fit; None where the log is whole."""
    rows = AccessRow.objects.using(alias).order_by("pk").iterator()
    return chain.first_break((r.pk, r.previous, r.sealed, content(r)) for r in rows)
