"""A private PostgreSQL server on loopback in a temporary folder, for as long as the tests run.

A named skip where there is none, never in CI. It is not run as root: PostgreSQL refuses that.
"""

from __future__ import annotations

import ctypes
import os
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

SETTING = "TAWTHIQ_DATABASE_URL"


def missing(why: str) -> None:
    """Fail in CI; elsewhere skip, and say it loudly."""
    message = f"POSTGRESQL IS MISSING, the register was not tried on it: {why}"
    if os.environ.get("CI"):
        pytest.fail(message)
    warnings.warn(message, stacklevel=2)
    pytest.skip(message)


def program(name: str) -> str | None:
    """A program of the server, which Debian keeps out of the PATH; the newest version."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda p: int(p.parts[4].split(".")[0]))
    return str(found[-1]) if found else shutil.which(name)


@contextmanager
def server() -> Iterator[str]:
    """The address of an empty database on a server of its own, stopped and removed at the end."""
    programs = program("initdb"), program("postgres")
    if None in programs:
        missing("install the package postgresql")
    if not _has_client():
        missing("install tawthiq[postgresql]")
    folder = Path(tempfile.mkdtemp(prefix="tawthiq-postgresql-", dir=_in_memory()))
    try:
        with _running(folder, str(programs[0]), str(programs[1])) as url:
            yield url
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _in_memory() -> str | None:
    """A folder in memory, where one is there with room enough: each register there is makes some 200 files."""
    shared = Path("/dev/shm")
    return str(shared) if shared.is_dir() and shutil.disk_usage(shared).free > 4_000_000_000 else None


def _has_client() -> bool:
    from importlib.util import find_spec

    return find_spec("psycopg") is not None


@contextmanager
def _running(folder: Path, initdb: str, postgres: str) -> Iterator[str]:
    password, port, who = secrets.token_hex(16), _free_port(), _account(folder)
    (folder / "password").write_text(password, "ascii")
    data = str(folder / "data")
    made = subprocess.run(
        [initdb, "--pgdata", data, "--username=tawthiq", f"--pwfile={folder / 'password'}", "--encoding=UTF8",
         "--auth=scram-sha-256", "--no-sync", "--locale=C.UTF-8"],
        capture_output=True, check=False, cwd=folder, **who,
    )
    if made.returncode:
        missing(made.stderr.decode(errors="replace").strip() or "initdb failed")
    options = {"listen_addresses": "127.0.0.1", "port": port, "unix_socket_directories": "", "fsync": "off",
               "synchronous_commit": "off", "full_page_writes": "off", "autovacuum": "off", "max_connections": 50, "log_destination": "stderr"}
    with (folder / "log").open("wb") as log:
        running = subprocess.Popen(
            [postgres, "-D", data, *(f"-c{name}={value}" for name, value in options.items())],
            stdout=log, stderr=log, cwd=folder, preexec_fn=_end_with_parent, **who,
        )
    url = f"postgresql://tawthiq:{password}@127.0.0.1:{port}/postgres"
    try:
        _wait(url, running, folder / "log")
        yield url
    finally:
        running.send_signal(signal.SIGQUIT)  # at once: its folder is thrown away
        try:
            running.wait(20)
        except subprocess.TimeoutExpired:
            running.kill()
            running.wait()


def _account(folder: Path) -> dict[str, Any]:
    """Options of subprocess: root runs it as the system's account for it, else as nobody."""
    if os.geteuid() != 0:
        return {}
    import pwd

    names = {entry.pw_name for entry in pwd.getpwall()}
    name = next((n for n in ("postgres", "nobody") if n in names), None)
    if name is None:
        missing("no account but root to run it as")
    entry = pwd.getpwnam(str(name))
    os.chown(folder, entry.pw_uid, entry.pw_gid)
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def _end_with_parent() -> None:
    """A server does not outlive tests that were killed (Linux; elsewhere nothing happens)."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(1, signal.SIGQUIT)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _wait(url: str, running: subprocess.Popen[bytes], log: Path) -> None:
    import psycopg

    until = time.monotonic() + 60
    while True:
        try:
            psycopg.connect(url, connect_timeout=5).close()
            return
        except psycopg.OperationalError as error:
            if running.poll() is not None or time.monotonic() > until:
                missing(f"{error} {log.read_text(errors='replace')[-500:]}")
            time.sleep(0.05)
