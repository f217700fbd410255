"""The command line in a process of its own: how it ended, what it said, how much memory it took."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from capture.archives import Archive, page
from tawthiq.register.api import Register

COMMAND = [sys.executable, "-m", "tawthiq"]


@dataclass(frozen=True, slots=True)
class Ended:
    status: int
    out: str
    err: str
    megabytes: float


def start(*words: object, before: Callable[[], None] | None = None) -> subprocess.Popen[bytes]:
    """A command that runs beside the test; nothing of it is read."""
    return subprocess.Popen([*COMMAND, *map(str, words)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                            preexec_fn=before)


def run(*words: object, before: Callable[[], None] | None = None, seconds: int = 100) -> Ended:
    """A command to its end, within these seconds."""
    import threading

    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        running = subprocess.Popen([*COMMAND, *map(str, words)], stdout=out, stderr=err, preexec_fn=before)
        timer = threading.Timer(seconds, running.kill)
        timer.start()
        _, status, used = os.wait4(running.pid, 0)
        timer.cancel()
        running.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        return Ended(running.returncode, out.read().decode(), err.read().decode(), used.ru_maxrss / 1024)


def archive(path: Path, count: int) -> Path:
    """A WARC of so many invented pages, each of them a document."""
    made = Archive()
    for number in range(count):
        made.response(page(number), f"http://example.org/{number}")
    return made.save(path)


def whole(register: Path, documents: int, captures: int | None = None) -> None:
    """Nothing is lost or doubled, nothing is left over, and `verify` is clean."""
    with Register.open(register) as found:
        assert found.verify() == []
        counts = found.counts()
        assert (counts.documents, counts.captures) == (documents, documents if captures is None else captures)
        assert list((register / "incoming").iterdir()) == []


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[Callable[[str], None]]:
    """A disk of its own under a folder, where root allows; what is given mounts it anew with other options."""
    folder.mkdir()
    if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder],
                                           capture_output=True, check=False).returncode:
        pytest.skip("no disk of its own: not root, or mounting is not allowed here")
    try:
        yield lambda options: subprocess.run(["mount", "-o", f"remount,{options}", folder], check=True) and None
    finally:
        subprocess.run(["umount", folder], check=False)
