"""A register that each test has to itself; every test runs on SQLite and on PostgreSQL."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from postgresql import SETTING, server
from tawthiq.register.api import Register


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of a private server's database."""
    with server() as url:
        yield url


@pytest.fixture(scope="module", autouse=True,
                params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def backend(request: pytest.FixtureRequest) -> Iterator[str]:
    """Where registers that a test makes keep their rows."""
    if request.param == "postgresql":
        os.environ[SETTING] = request.getfixturevalue("postgresql")
    try:
        yield request.param
    finally:
        os.environ.pop(SETTING, None)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tests of SQLite alone, or of no database at all, run once."""
    twice = [i for i in items if i.get_closest_marker("one_backend") and i.get_closest_marker("postgresql")]
    if twice:
        config.hook.pytest_deselected(items=twice)
        items[:] = [item for item in items if item not in twice]


@pytest.fixture
def register(configured: Path, tmp_path: Path) -> Iterator[Register]:
    with Register.open(tmp_path / "register") as found:
        yield found
