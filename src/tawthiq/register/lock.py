"""One writer at a time: a lock on the register folder that a killed process cannot leave behind."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tawthiq.errors import RegisterBusy
from tawthiq.register.evidence import storage_error


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Hold the lock at `path` while the block runs; raises RegisterBusy when another process holds it."""
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise storage_error(error, path.parent) from error
    try:
        _take(descriptor, path)
        yield
    finally:
        os.close(descriptor)


def _take(descriptor: int, path: Path) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        holder = os.pread(descriptor, 32, 0).decode("ascii", "replace").strip() or "?"
        raise RegisterBusy(
            "register_busy",
            f"Another run (process {holder}) is writing to {path.parent}. Run again when it has ended.",
            f"يكتب تشغيل آخر (العملية {holder}) في {path.parent}. انتظر حتى ينتهي ثم أعد التشغيل.",
        ) from None
    os.ftruncate(descriptor, 0)
    os.pwrite(descriptor, str(os.getpid()).encode(), 0)
