"""Runs that are stopped: killed in the middle, a full disk, two at once."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from .conftest import Tawthiq
from .test_read import COMMAND

REPORT = (
    "مقتل {n} مدنيين في قصف مدفعي على مدينة سرمين يوم {day} كانون الثاني 2020\n\nنص مثال مختلق رقم {n}.\n"
)
COUNT = 220


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of invented reports, more than one batch."""
    folder = tmp_path_factory.mktemp("reports")
    for n in range(3, COUNT + 3):
        text = REPORT.format(n=n, day=n % 28 + 1)
        (folder / f"{n:04}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def expected(reports: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The incidents that a run gives which nothing stops."""
    register = str(tmp_path_factory.mktemp("clean") / "register")
    subprocess.run([*COMMAND, "run", str(reports), "--register", register], check=True, capture_output=True)
    shown = [*COMMAND, "incidents", "--json", "--register", register]
    return subprocess.run(shown, check=True, capture_output=True).stdout


def incidents(tawthiq: Tawthiq, register: Path) -> bytes:
    return tawthiq("incidents", "--json", "--register", register).out


def wait_for(running: subprocess.Popen[bytes], folder: Path, files: int) -> None:
    """Until the running process has put so many files into the folder; fails when it ends before."""
    until = time.monotonic() + 60
    while sum(1 for path in folder.rglob("*") if path.is_file()) < files:
        assert running.poll() is None, "the run ended before it could be killed"
        assert time.monotonic() < until
        time.sleep(0.002)


def alive(group: int) -> list[int]:
    """Processes of a group that run still (one that ended and that nobody waited for does not)."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _parent, its_group = stat.read_text().rpartition(")")[2].split()[:3]
        except OSError:
            continue
        if int(its_group) == group and state not in "ZX":
            found.append(int(stat.parent.name))
    return found


def assert_none_left(group: int) -> None:
    """No reading process outlives the killed run for long."""
    until = time.monotonic() + 20
    while alive(group) and time.monotonic() < until:
        time.sleep(0.05)
    assert not alive(group)


@pytest.mark.parametrize("after", [1, COUNT], ids=["while capturing", "while reading"])
def test_killed_in_the_middle_a_rerun_finishes_the_job(
    tawthiq: Tawthiq, reports: Path, expected: bytes, tmp_path: Path, after: int
) -> None:
    killed = tmp_path / "killed"
    command = [*COMMAND, "run", str(reports), "--register", str(killed)]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               start_new_session=True)
    wait_for(running, killed / "evidence", after)
    running.kill()
    assert running.wait() == -signal.SIGKILL
    assert_none_left(running.pid)

    again = tawthiq("run", reports, "--register", killed)
    assert again.status == 0, again.err
    assert f"{COUNT} reports" in again.text
    assert incidents(tawthiq, killed) == expected
    assert tawthiq("verify", "--register", killed).status == 0
    assert not list((killed / "incoming").iterdir())


def test_control_c_ends_quietly_and_a_rerun_finishes_the_job(
    tawthiq: Tawthiq, reports: Path, expected: bytes, tmp_path: Path
) -> None:
    for attempt in range(5):  # a run that ended before the signal came proves nothing: once more
        register = tmp_path / f"register-{attempt}"
        command = [*COMMAND, "run", str(reports), "--register", str(register)]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                              start_new_session=True) as running:
            wait_for(running, register / "evidence", 1)
            if running.poll() is None:
                os.killpg(running.pid, signal.SIGINT)  # a terminal sends it to every process of the run
            _out, err = running.communicate(timeout=60)
        if running.returncode != 0:
            break
    assert running.returncode == 130 and b"Traceback" not in err, err.decode()
    assert_none_left(running.pid)
    assert tawthiq("run", reports, "--register", register).status == 0
    assert incidents(tawthiq, register) == expected


def test_a_second_run_at_the_same_time_is_refused(tawthiq: Tawthiq, reports: Path, tmp_path: Path) -> None:
    register = tmp_path / "register"
    command = [*COMMAND, "run", str(reports), "--register", str(register)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as running:
        wait_for(running, register / "evidence", 1)
        second = tawthiq("run", reports, "--register", register)
        assert second.status == 1 and str(running.pid) in second.err
        assert running.wait(timeout=60) == 0


def test_a_disk_that_refuses_is_said_and_nothing_is_half_written(
    tawthiq: Tawthiq, reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    register, calls = tmp_path / "register", 0
    sync = os.fsync

    def full(descriptor: int) -> None:
        nonlocal calls
        calls += 1
        if calls > 20:
            raise OSError(28, "No space left on device")
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", full)
    stopped = tawthiq("run", reports, "--register", register)
    assert stopped.status == 1 and "No space left" in stopped.err and "run again" in stopped.err
    monkeypatch.setattr(os, "fsync", sync)
    assert not list((register / "incoming").iterdir())
    assert tawthiq("run", reports, "--register", register).status == 0
    assert tawthiq("verify", "--register", register).status == 0


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte, where this account may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    options = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(options, capture_output=True, check=False).returncode:
        pytest.skip("NO RIGHT TO MOUNT: a disk that is really full is not tried")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def test_a_disk_that_is_really_full(tawthiq: Tawthiq, reports: Path, small_disk: Path) -> None:
    register = small_disk / "register"
    stopped = subprocess.run(
        [*COMMAND, "run", str(reports), "--register", str(register)], capture_output=True, check=False
    )
    said = stopped.stderr.decode()
    assert stopped.returncode == 1 and "No space left" in said and "Traceback" not in said
    for path in (p for p in (register / "evidence").rglob("*") if p.is_file()):
        assert hashlib.sha256(path.read_bytes()).hexdigest() == path.name
    subprocess.run(["mount", "-o", "remount,size=64m", str(small_disk)], check=True)
    done = subprocess.run(
        [*COMMAND, "run", str(reports), "--register", str(register)], capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    assert f"{COUNT} reports" in done.stdout.decode()
