"""Django once for the whole test run, as the web pages need it; each register has a folder of its own."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def configured(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Django, set up with the pages' settings over an empty folder; new tables are copied from made ones."""
    from tawthiq.register.setup import configure
    from tawthiq.web.conf import overrides

    folder = tmp_path_factory.mktemp("default-register")
    with pytest.MonkeyPatch.context() as patched:
        patched.delenv("TAWTHIQ_DATABASE_URL", raising=False)  # the pages' own register is on SQLite
        configure(folder, **overrides())
    with quick_tables(tmp_path_factory.mktemp("tables") / "made.sqlite3"):
        yield folder


@contextmanager
def quick_tables(made: Path) -> Iterator[None]:
    """Give a new register on SQLite the tables of the first one: each migration anew takes most of a second."""
    from django.db import connections

    from tawthiq.register import setup

    migrate = setup.migrate

    def quick(alias: str, directory: Path, *, apply: bool) -> None:
        connection = connections[alias]
        new = apply and connection.vendor == "sqlite" and not connection.introspection.table_names()
        if new and made.exists():
            with closing(sqlite3.connect(made)) as first:
                first.backup(connection.connection)
        migrate(alias, directory, apply=apply)
        if new and not made.exists():
            with closing(sqlite3.connect(made)) as copy:
                connection.connection.backup(copy)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(setup, "migrate", quick)
        yield
