"""The tables of a new register copied from those of the first one: each migration anew takes a second or more."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from postgresql import SETTING, program

_OF_THE_SESSION = re.compile(r"(SET |SELECT pg_catalog\.set_config|\\)")
"""Lines of a dump that are no statement about tables."""


@contextmanager
def quick_tables(made: Path) -> Iterator[None]:
    """While the block runs a new register in this process has the tables of the first one of its database."""
    from django.db import connections

    from tawthiq.register import setup

    migrate = setup.migrate
    kinds = {"sqlite": _SQLite(made), "postgresql": _PostgreSQL()}

    def quick(alias: str, directory: Path, *, apply: bool) -> None:
        connection = connections[alias]
        new = apply and not connection.introspection.table_names()
        kind = kinds[connection.vendor]
        if new:
            kind.copy(connection)
        migrate(alias, directory, apply=apply)
        if new:
            kind.keep(connection)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(setup, "migrate", quick)
        yield


class _SQLite:
    def __init__(self, made: Path) -> None:
        self.made = made

    def copy(self, connection: Any) -> None:
        if self.made.exists():
            with closing(sqlite3.connect(self.made)) as first:
                first.backup(connection.connection)

    def keep(self, connection: Any) -> None:
        if not self.made.exists():
            with closing(sqlite3.connect(self.made)) as copy:
                connection.connection.backup(copy)


class _PostgreSQL:
    """The statements of a dump, with the name of the new schema for that of the first."""

    def __init__(self) -> None:
        self.made = self.schema = ""

    def copy(self, connection: Any) -> None:
        if self.made:
            with connection.cursor() as cursor:
                cursor.execute(self.made.replace(self.schema, _schema(connection)))

    def keep(self, connection: Any) -> None:
        dump = program("pg_dump")
        if self.made or dump is None:
            return
        self.schema = _schema(connection)
        options = ["--schema", self.schema, "--inserts", "--no-owner", "--no-privileges"]
        told = subprocess.run([dump, *options, "--dbname", os.environ[SETTING]], capture_output=True, text=True, check=True)
        self.made = "\n".join(line for line in told.stdout.splitlines() if not _OF_THE_SESSION.match(line))


def _schema(connection: Any) -> str:
    from tawthiq.register.where import schema_of

    return str(schema_of(connection.settings_dict))
