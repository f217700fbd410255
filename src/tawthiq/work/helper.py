"""The server's helper: starts a worker in a process of its own whenever a task waits and nobody is at it."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tawthiq.errors import TawthiqError
from tawthiq.work import tasks
from tawthiq.work.worker import works

_LOOK, _PAUSE = 0.5, 5.0  # seconds between looks, and before the next try after a worker that failed


@contextmanager
def helping(directory: Path) -> Iterator[None]:
    """Have tasks done while the block runs; the worker ends with this process, however it ends."""
    stop = threading.Event()
    thread = threading.Thread(target=_watch, args=(directory, stop), name="helper", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(timeout=10)


def _watch(directory: Path, stop: threading.Event) -> None:
    pause = _LOOK
    while not stop.wait(pause):
        pause = _LOOK
        try:
            if tasks.waiting(directory) is not None and not works(directory):
                pause = _LOOK if _run(directory, stop) == 0 else _PAUSE
        except (OSError, TawthiqError):  # a full disk, say: it is tried again, not given up
            pause = _PAUSE


def _run(directory: Path, stop: threading.Event) -> int:
    """One worker until nothing waits; its exit status. Its standard input ends with this process."""
    command = [sys.executable, "-m", "tawthiq", "work", "--register", str(directory), "--once", "--attached"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as worker:
        while worker.poll() is None:
            if stop.wait(_LOOK):
                worker.terminate()
        return worker.returncode
