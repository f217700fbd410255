"""A new generation of the derived rows, built beside the one that serves and put in its place at once.

Its tables are those that serve, once more: on PostgreSQL in a schema of their own, on SQLite under names
with `next_` before them. What is left of a generation that was never finished, or that has had its day,
`tidy` clears away.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from django.db import connections, models, transaction

from tawthiq.contract import parse_reading
from tawthiq.model import Reading
from tawthiq.register import search_index
from tawthiq.register.models import DERIVED
from tawthiq.register.postgresql import generations, other_schema
from tawthiq.register.rows import bare

NEXT, OLD = "next_", "old_"
IDS = "ids"
_TABLES = (*(model._meta.db_table for model in DERIVED), search_index.TABLE)
_BATCH = 500
_LOCKS_MS = 500
"""How long a switch waits for readers of PostgreSQL before it lets them pass and tries again."""


class Generation:
    """The next generation of a register's derived rows."""

    def __init__(self, alias: str) -> None:
        self.alias = alias
        self._postgresql = connections[alias].vendor == "postgresql"

    def create(self) -> None:
        """Empty tables like those that serve, and one for the ids that will change."""
        tidy(self.alias)
        statements = generations(self.alias, _TABLES) if self._postgresql else _like_sqlite(self.alias)
        with transaction.atomic(using=self.alias), connections[self.alias].cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)
            cursor.execute(f"CREATE TABLE {self.name(IDS)} (position integer PRIMARY KEY, id varchar(100),"
                           " redirect_to varchar(100), members text)")

    def name(self, table: str) -> str:
        """The quoted name of a table of this generation."""
        quote = connections[self.alias].ops.quote_name
        if self._postgresql:
            return f"{other_schema(self.alias, NEXT)}.{quote(table)}"
        return quote(NEXT + table)

    def write(self, rows: Iterable[models.Model]) -> None:
        """Insert rows of derived tables; call it in a transaction."""
        connection = connections[self.alias]
        for _, alike in groupby(rows, type):
            some = list(alike)
            meta = some[0]._meta
            fields = [f for f in meta.concrete_fields if not isinstance(f, models.AutoField)]
            columns = ", ".join(connection.ops.quote_name(str(f.column)) for f in fields)
            values = [[f.get_db_prep_save(f.pre_save(row, True), connection) for f in fields] for row in some]
            self._insert(meta.db_table, columns, values)

    def write_search(self, readings: Iterable[Reading]) -> None:
        """Put reports into the full-text index; call it in a transaction."""
        search_index.write(self.alias, readings, self.name(search_index.TABLE))

    def count_rows(self) -> None:
        """Let PostgreSQL see how its new tables are filled, before anybody asks them."""
        if self._postgresql:
            with connections[self.alias].cursor() as cursor:
                for table in _TABLES:
                    cursor.execute(f"ANALYZE {self.name(table)}")

    def write_ids(self, rows: Iterable[tuple[str, str | None, str]]) -> None:
        """Ids as they will stand after the switch: (id, redirect, members), new ones eldest first."""
        values = [(position, *row) for position, row in enumerate(rows)]
        self._insert(IDS, "position, id, redirect_to, members", values)

    def _insert(self, table: str, columns: str, values: Sequence[Sequence[Any]]) -> None:
        if values:
            marks = ", ".join(["%s"] * len(values[0]))
            with connections[self.alias].cursor() as cursor:
                cursor.executemany(f"INSERT INTO {self.name(table)} ({columns}) VALUES ({marks})", values)

    def empty(self, tables: Iterable[str]) -> None:
        """Take all rows out of these tables again."""
        for table in tables:
            with transaction.atomic(using=self.alias), connections[self.alias].cursor() as cursor:
                cursor.execute(f"DELETE FROM {self.name(table)}")

    def lines(self, digests: Iterable[str]) -> Iterator[tuple[str, str]]:
        """(SHA-256, line of the contract) of these reports."""
        wanted = sorted(set(digests))
        for start in range(0, len(wanted), _BATCH):
            some = wanted[start : start + _BATCH]
            marks = ", ".join(["%s"] * len(some))
            yield from self._rows(f"WHERE document_id IN ({marks})", some)

    def readings_of(self, reports: Iterable[str]) -> list[Reading]:
        """What was read anew from these reports."""
        return [_reading(line) for _, line in self.lines(map(bare, reports))]

    def readings(self) -> Iterator[Reading]:
        """Everything that was read anew, in the order of documents' SHA-256."""
        last = ""
        while rows := self._rows("WHERE document_id > %s ORDER BY document_id LIMIT 250", [last]):
            yield from (_reading(line) for _, line in rows)
            last = rows[-1][0]

    def invented(self, kind: str) -> set[str]:
        """SHA-256 of the reports of a kind."""
        return {digest for digest, _ in self._rows("WHERE kind = %s", [kind])}

    def _rows(self, which: str, values: Sequence[str]) -> list[tuple[str, str]]:
        with connections[self.alias].cursor() as cursor:
            cursor.execute(f"SELECT document_id, line FROM {self.name('report')} {which}", values)
            return list(cursor.fetchall())

    def replace(self) -> None:
        """Make this the generation that serves; call it in a transaction, and `tidy` after it."""
        ids, own = self.name(IDS), connections[self.alias].ops.quote_name("incident_id")
        with connections[self.alias].cursor() as cursor:
            if self._postgresql:
                cursor.execute(f"SET LOCAL lock_timeout = {_LOCKS_MS}")
            for statement in (self._moved() if self._postgresql else _renamed()):
                cursor.execute(statement)
            cursor.execute(f"UPDATE {own} SET members = n.members, redirect_to = n.redirect_to"
                           f" FROM {ids} n WHERE n.id = {own}.id")
            cursor.execute(
                f"INSERT INTO {own} (id, redirect_to, members) SELECT id, redirect_to, members FROM {ids} n"
                f" WHERE NOT EXISTS (SELECT 1 FROM {own} o WHERE o.id = n.id) ORDER BY position")

    def _moved(self) -> Iterator[str]:
        own, new, old = (other_schema(self.alias, kind) for kind in ("", NEXT, OLD))
        yield "SET CONSTRAINTS ALL IMMEDIATE"  # a table with checks to come cannot be moved
        yield f"CREATE SCHEMA {old}"
        yield f"LOCK TABLE {', '.join(f'{own}.{t}' for t in _TABLES)} IN ACCESS EXCLUSIVE MODE"
        for source, target in ((own, old), (new, own)):
            yield from (f"ALTER TABLE {source}.{table} SET SCHEMA {target}" for table in _TABLES)


def tidy(alias: str) -> None:
    """Clear away what a rebuild left: tables never finished or no longer serving, names of indexes."""
    if connections[alias].vendor == "postgresql":
        with transaction.atomic(using=alias), connections[alias].cursor() as cursor:
            for kind in (NEXT, OLD):
                cursor.execute(f"DROP SCHEMA IF EXISTS {other_schema(alias, kind)} CASCADE")
        return
    left = {name for kind, name, _, _ in _catalog(alias) if kind == "table"}
    for table in reversed((*_TABLES, IDS)):  # children first: each in a transaction of its own
        for name in (NEXT + table, OLD + table):
            if name in left:
                _execute(alias, f'DROP TABLE "{name}"')
    for kind, name, table, sql in _catalog(alias):
        if kind == "index" and name.startswith(NEXT) and table in _TABLES:
            proper = name.removeprefix(NEXT)
            _execute(alias, f'DROP INDEX IF EXISTS "{proper}"', sql.replace(f'"{name}"', f'"{proper}"', 1),
                     f'DROP INDEX "{name}"')


def _execute(alias: str, *statements: str) -> None:
    with transaction.atomic(using=alias), connections[alias].cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _renamed() -> Iterator[str]:
    for old, new in (("", OLD), (NEXT, "")):
        yield from (f'ALTER TABLE "{old}{table}" RENAME TO "{new}{table}"' for table in _TABLES)


def _catalog(alias: str) -> list[tuple[str, str, str, str]]:
    """(kind, name, table, statement) of all that SQLite's catalogue holds, tables first."""
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT type, name, tbl_name, sql FROM sqlite_master"
                       " WHERE sql IS NOT NULL ORDER BY type DESC, name")
        return list(cursor.fetchall())


def _like_sqlite(alias: str) -> Iterator[str]:
    """The statements that made the tables and indexes that serve, under the next generation's names."""
    named = re.compile(rf'(CREATE TABLE|CREATE VIRTUAL TABLE|REFERENCES) "({"|".join(_TABLES)})"')
    for kind, name, table, sql in _catalog(alias):
        if table in _TABLES and kind == "table":
            yield named.sub(rf'\1 "{NEXT}\2"', sql)
        elif table in _TABLES and kind == "index":
            renamed = sql.replace(f'"{name}"', f'"{NEXT}{name}"', 1)
            yield renamed.replace(f'ON "{table}"', f'ON "{NEXT}{table}"', 1)


def _reading(line: str) -> Reading:
    found = parse_reading(line)
    assert isinstance(found, Reading)
    return found
