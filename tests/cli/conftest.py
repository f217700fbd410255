"""The command line in this process, with what it wrote and its exit status."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tawthiq import cli

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended: its exit status, standard output as bytes, standard error as text."""

    status: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        return self.out.decode("utf-8")

    @property
    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.text.splitlines()]


Tawthiq = Callable[..., Ended]


@pytest.fixture
def tawthiq(
    configured: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> Tawthiq:
    """Call a command: `tawthiq("read", path, …)`."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.delenv("TAWTHIQ_REGISTER", raising=False)

    def call(*arguments: object) -> Ended:
        monkeypatch.setattr(sys, "argv", ["tawthiq", *map(str, arguments)])
        capfdbinary.readouterr()
        status = cli.status()
        out, err = capfdbinary.readouterr()
        return Ended(status, out, err.decode("utf-8"))

    return call
