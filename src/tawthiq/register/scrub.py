"""Words that are to be gone: written over where SQLite would only mark their pages as free."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections

from tawthiq.register.search_index import TABLE


@contextmanager
def forget_for_good(alias: str) -> Iterator[None]:
    """What this connection deletes from here on is written over; stays so until it is closed."""
    if connections[alias].vendor == "sqlite":
        with connections[alias].cursor() as cursor:
            cursor.execute("PRAGMA secure_delete=ON")
    yield


def scrub(alias: str) -> None:
    """Write the database anew without what was ever deleted, and empty its log.

    On PostgreSQL the freed rows are cleared; older copies go with its write-ahead log (SECURITY.md).
    """
    with connections[alias].cursor() as cursor:
        if connections[alias].vendor == "sqlite":  # the index keeps words until it is merged
            cursor.execute(f"INSERT INTO {TABLE} ({TABLE}) VALUES ('optimize')")
        cursor.execute("VACUUM")
        if connections[alias].vendor == "sqlite":
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
