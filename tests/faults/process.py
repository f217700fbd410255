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
ALONE = """
import os, resource, sys, threading
said, seconds, *command = sys.argv[1:]
resource.setrlimit(resource.RLIMIT_CPU, (int(seconds), int(seconds) + 5))
child = os.posix_spawn(command[0], command, os.environ)
timer = threading.Timer(10 * float(seconds), os.kill, (child, 9))
timer.start()
_, status, used = os.wait4(child, 0)
timer.cancel()
with open(int(said), "w") as file:
    file.write(f"{os.waitstatus_to_exitcode(status)} {used.ru_maxrss}")
"""
"""Runs a command from a small process: what Linux tells of a process's memory includes that of the process
which made it, up to its first exec, and a process of many tests may hold more than the command ever does."""


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
    """A command to its end, within these seconds of a processor: how busy the machine is says nothing of it."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, tempfile.TemporaryFile() as said:
        alone = [sys.executable, "-I", "-S", "-c", ALONE, str(said.fileno()), str(seconds)]
        subprocess.run([*alone, *COMMAND, *map(str, words)], stdout=out, stderr=err, pass_fds=[said.fileno()],
                       preexec_fn=before, check=True)
        for file in (out, err, said):
            file.seek(0)
        status, kilobytes = map(int, said.read().split())
        return Ended(status, out.read().decode(), err.read().decode(), kilobytes / 1024)


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
