"""The full-text index: a report's words as readers and as reviewers may find them, and its facets.

On SQLite an FTS5 table, whose row numbers run by the day of publication, so that the newest come first
without sorting; on PostgreSQL a table of tsvectors. It is derived: a rebuild makes it anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from django.db import connections

from tawthiq.model import Reading
from tawthiq.register import redactions
from tawthiq.register.models import ReportRow
from tawthiq.register.rows import bare
from tawthiq.register.search_query import facet
from tawthiq.register.search_words import indexed

TABLE = "search"
_BITS = 40
"""Of a row number those below the day: the beginning of the document's SHA-256."""
_SQLITE = (
    f'CREATE VIRTUAL TABLE "{TABLE}" USING fts5(document_id UNINDEXED, reader, staff, facets,'
    " tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3 4')",
)
_POSTGRESQL = (
    f"CREATE TABLE {TABLE} (document_id varchar(64) PRIMARY KEY, day integer NOT NULL,"
    " reader tsvector NOT NULL, staff tsvector)",
    f"CREATE INDEX search_day ON {TABLE} (day DESC, document_id)",
    f"CREATE INDEX search_reader ON {TABLE} USING gin (reader)",
    f"CREATE INDEX search_staff ON {TABLE} USING gin ((COALESCE(staff, reader)))",
)

Row = tuple[str, int, str, str | None, str]
"""SHA-256, day of publication (0: unknown), words of readers, those of reviewers if others, facets."""


def create(alias: str) -> None:
    """Make the empty index."""
    statements = _POSTGRESQL if _is_postgresql(alias) else _SQLITE
    with connections[alias].cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def write(alias: str, readings: Iterable[Reading], table: str = TABLE) -> None:
    """Put reports into the index; they are not in it. `table`: its name as SQL writes it."""
    put(alias, [row_of(reading) for reading in redactions.laid(alias, readings)], table)


def put(alias: str, rows: Sequence[Row], table: str = TABLE) -> None:
    """Put rows into the index."""
    with connections[alias].cursor() as cursor:
        if _is_postgresql(alias):
            vector = "to_tsvector('simple', %s) || to_tsvector('simple', %s)"
            cursor.executemany(
                f"INSERT INTO {table} (document_id, day, reader, staff) VALUES (%s, %s, {vector}, {vector})",
                [(digest, day, reader, facets, staff, facets) for digest, day, reader, staff, facets in rows])
        else:
            cursor.executemany(
                f"INSERT INTO {table} (rowid, document_id, reader, staff, facets)"
                " VALUES (%s, %s, %s, %s, %s)",
                [(number(digest, day), digest, reader, staff or "", facets)
                 for digest, day, reader, staff, facets in rows])


def remove(alias: str, digests: Sequence[str]) -> None:
    """Take reports out of the index; call it while their rows are still as they were written."""
    with connections[alias].cursor() as cursor:
        if _is_postgresql(alias):
            cursor.executemany(f"DELETE FROM {TABLE} WHERE document_id = %s", [(d,) for d in digests])
        else:
            days = ReportRow.objects.using(alias).filter(pk__in=digests).values_list("pk", "published_start")
            cursor.executemany(f"DELETE FROM {TABLE} WHERE rowid = %s",
                               [(number(digest, day_of(day)),) for digest, day in days])


def number(digest: str, day: int) -> int:
    """The row of a report on SQLite: by its day, within it by its digest."""
    return (day << _BITS) | int(digest[: _BITS // 4], 16)


def day_of(day: str | None) -> int:
    """A day of the calendar as a number; 0 for none, or for one that is no day."""
    try:
        return date.fromisoformat(day).toordinal() if day else 0
    except ValueError:
        return 0


def row_of(reading: Reading) -> Row:
    """The row of a report."""
    report = reading.report
    reader, staff = indexed(report)
    published = report.published.start if report.published else None
    return bare(report.id), day_of(published), reader, staff, " ".join(sorted(set(_facets(reading))))


def _facets(reading: Reading) -> Iterator[str]:
    if reading.report.outlet:
        yield facet("o", reading.report.outlet)
    for event in reading.events:
        yield facet("e", event.event_type)
        yield from (facet("a", actor.id) for actor in event.actors)
        if event.place is not None and event.place.admin1 is not None:
            yield facet("g", event.place.admin1.id)


def _is_postgresql(alias: str) -> bool:
    return bool(connections[alias].vendor == "postgresql")
