"""A register killed while its tables are made is finished by the next process that opens it."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

OPEN = """
import os, signal, sys
from pathlib import Path
from tawthiq.register.api import Register
from tawthiq.register.setup import configure
directory, wanted = Path(sys.argv[1]), sys.argv[2]
directory.mkdir(exist_ok=True)
configure(directory)
from django.db.migrations.recorder import MigrationRecorder
record = MigrationRecorder.record_applied
def killed(self, app, name):
    if wanted == f"{app}.{name}":
        os.kill(os.getpid(), signal.SIGKILL)
    record(self, app, name)
MigrationRecorder.record_applied = killed
with Register.open(directory) as register:
    assert register.verify() == []
"""


def opened(directory: Path, killed_at: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", OPEN, str(directory), killed_at], capture_output=True, text=True,
                          check=False)


@pytest.mark.parametrize("at", ["register.0001_initial", "register.0002_containers"])
def test_killed_before_it_is_recorded(tmp_path: Path, at: str) -> None:
    assert opened(tmp_path / "register", at).returncode == -signal.SIGKILL
    again = opened(tmp_path / "register", "")
    assert again.returncode == 0, again.stderr
