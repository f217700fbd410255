"""A register that each test has to itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tawthiq.register.api import Register


@pytest.fixture
def register(configured: Path, tmp_path: Path) -> Iterator[Register]:
    with Register.open(tmp_path / "register") as found:
        yield found
