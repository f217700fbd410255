"""`tawthiq work`: the worker of a register in this process."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

from tawthiq.cli.screen import console, say
from tawthiq.errors import RegisterError


def work(directory: Path, *, once: bool, attached: bool) -> int:
    """Do the tasks of a register. Raises RegisterBusy where another worker is at it, RegisterError."""
    from tawthiq.register.where import is_register
    from tawthiq.work import worker

    if not is_register(directory):
        raise RegisterError(
            "register_missing",
            f"{directory} is no register. Make one with `tawthiq run --register {directory} PATH`.",
            f"لا سجلّ في {directory}. أنشئه بالأمر ‎`tawthiq run --register {directory} PATH`‎.",
        )
    if attached:
        threading.Thread(target=_end_with_input, daemon=True).start()
    if not once:
        console(error=True).print(say("working", register=directory))
    ended = worker.work(directory, stay=not once)
    if not attached:
        console().print(say("worked", n=ended))
    return 0


def _end_with_input() -> None:
    """The server that started this process holds the other end: when it is gone, so is this one."""
    while os.read(sys.stdin.fileno(), 4096):
        pass
    os._exit(0)
