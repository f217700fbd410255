"""What PostgreSQL needs beside SQLite: a schema, one order of letters, one writer to a chain at a time.

Each does nothing on SQLite.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawthiq.register.where import schema_of

_CHAIN = 0x7461_7774  # any number that is the same everywhere


def make_schema(alias: str) -> None:
    """Make the register's schema where it is not there yet."""
    from django.db import connections

    schema = schema_of(connections.databases[alias])
    if schema is not None:
        with connections[alias].cursor() as cursor:
            cursor.execute("SELECT 1 FROM information_schema.schemata WHERE schema_name = %s", [schema])
            if cursor.fetchone() is None:
                cursor.execute(f"CREATE SCHEMA {schema}")


def order_by_letters(alias: str) -> None:
    """Order every text column by code points, as SQLite does, whatever the database's own order is."""
    from django.db import connections

    if connections[alias].vendor != "postgresql":
        return
    quote = connections[alias].ops.quote_name
    with connections[alias].cursor() as cursor:
        cursor.execute(
            "SELECT c.table_name, c.column_name, format_type(a.atttypid, a.atttypmod)"
            " FROM information_schema.columns c JOIN pg_attribute a"
            " ON a.attrelid = (quote_ident(c.table_schema) || '.' || quote_ident(c.table_name))::regclass"
            " AND a.attname = c.column_name"
            " WHERE c.table_schema = current_schema() AND c.collation_name IS NULL"
            " AND c.data_type IN ('text', 'character varying') ORDER BY 1, 2"
        )
        for table, column, kind in cursor.fetchall():
            cursor.execute(
                f'ALTER TABLE {quote(table)} ALTER COLUMN {quote(column)} TYPE {kind} COLLATE "C"')


def other_schema(alias: str, kind: str) -> str:
    """The register's schema (`kind` empty), or one that stands beside it for a time (`next_`, `old_`)."""
    from django.db import connections

    schema = schema_of(connections.databases[alias])
    assert schema is not None
    return f"{kind}{schema}"


def generations(alias: str, tables: Sequence[str]) -> Iterator[str]:
    """Statements that make these tables once more in the schema `next_…`, under the same names of all."""
    from django.db import connections

    own, new = other_schema(alias, ""), other_schema(alias, "next_")
    with connections[alias].cursor() as cursor:
        cursor.execute(
            "SELECT indexdef FROM pg_indexes i WHERE schemaname = %s AND tablename = ANY(%s) AND NOT EXISTS"
            " (SELECT 1 FROM pg_constraint WHERE connamespace = %s::regnamespace AND conname = i.indexname"
            "  AND contype IN ('p', 'u', 'x')) ORDER BY indexname", [own, list(tables), own])
        indexes = [str(row[0]) for row in cursor.fetchall()]
        cursor.execute(
            "SELECT relname, conname, pg_get_constraintdef(c.oid) FROM pg_constraint c JOIN pg_class t"
            " ON t.oid = conrelid WHERE connamespace = %s::regnamespace AND relname = ANY(%s)"
            " AND contype IN ('p', 'u', 'f') ORDER BY contype = 'f', relname, conname", [own, list(tables)])
        constraints = cursor.fetchall()
    yield f"CREATE SCHEMA {new}"
    for table in tables:
        yield (f"CREATE TABLE {new}.{table} (LIKE {own}.{table} INCLUDING DEFAULTS INCLUDING IDENTITY"
               " INCLUDING GENERATED INCLUDING STORAGE)")
    yield f"SET LOCAL search_path = {new}, {own}"  # the constraints name tables without their schema
    for table, name, definition in constraints:
        yield f'ALTER TABLE {new}.{table} ADD CONSTRAINT "{name}" {definition}'
    for definition in indexes:
        yield definition.replace(f" ON {own}.", f" ON {new}.", 1)


def hold_chain(alias: str) -> None:
    """Until the transaction ends no other may append to a chain; on SQLite no other may write anyway."""
    from django.db import connections

    schema = schema_of(connections.databases[alias])
    if schema is not None:
        with connections[alias].cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s, hashtext(%s))", [_CHAIN, schema])
