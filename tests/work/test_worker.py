"""Tasks come whole or not at all, a killed worker's task is taken up again, and failures are named."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tawthiq.errors import RegisterBusy
from tawthiq.register import lock
from tawthiq.register.api import Register
from tawthiq.work import tasks, worker
from tawthiq.work.helper import helping

TEXT = "قُتل ثلاثة مدنيين بقصف مدفعي على بلدة سرمين بريف إدلب يوم 3 آذار 2020، وفق مراسل مخترع في مثال مخترع."


@pytest.fixture
def directory(tmp_path: Path, configured: Path) -> Iterator[Path]:
    with Register.open(tmp_path / "register"):
        pass
    yield tmp_path / "register"


def put(directory: Path, files: dict[str, str], **asked: Any) -> str:
    with tasks.asking(directory, "add", "huda", **asked) as folder:
        for name, text in files.items():
            (folder / name).write_text(text, "utf-8")
    return tasks.every(directory)[-1][0].id


def told(directory: Path, identifier: str) -> tuple[tasks.Task, tasks.Status]:
    found = tasks.get(directory, identifier)
    assert found is not None
    return found


def test_what_waits_is_read_and_its_files_leave(directory: Path) -> None:
    task = put(directory, {"a.txt": TEXT}, outlet="صحيفة مخترعة")
    assert worker.work(directory) == 1
    _asked, status = told(directory, task)
    assert (status.state, status.counts["documents_new"], status.counts["reports"]) == ("done", 1, 1)
    assert not (tasks.folder(directory, task) / tasks.FILES).exists()
    with Register.open(directory, create=False) as register:
        assert [r.report.outlet for r in register.readings()] == ["صحيفة مخترعة"]
        assert register.verify() == []


def test_an_upload_that_broke_off_leaves_no_task(directory: Path) -> None:
    with pytest.raises(ZeroDivisionError), tasks.asking(directory, "add", "huda") as folder:
        (folder / "a.txt").write_text("half", "utf-8")
        raise ZeroDivisionError
    assert tasks.every(directory) == [] and list(tasks.root(directory).iterdir()) == []


def test_what_failed_is_named_by_file_and_line(directory: Path) -> None:
    rows = "file\tpublished\na.txt\t2020-03-04\nb.txt\tyesterday\ngone.txt\t2020-03-04\n"
    task = put(directory, {"a.txt": TEXT, "b.txt": TEXT, "m.tsv": rows}, manifest="m.tsv")
    worker.work(directory)
    _asked, status = told(directory, task)
    assert status.state == "done"
    assert [(one.subject, one.code) for one in status.told] == [("b.txt", "bad_date"), ("gone.txt", "no_such_file")]
    assert "m.tsv, line 3" in status.told[0].message and "m.tsv, line 4" in status.told[1].message


@pytest.mark.parametrize("name", ["../register.sqlite3", "/etc/hostname", "sub/a.txt", "..", "a\\b.txt"])
def test_a_manifest_reaches_no_file_but_those_uploaded(directory: Path, name: str) -> None:
    task = put(directory, {"a.txt": TEXT, "m.tsv": f"file\na.txt\n{name}\n"}, manifest="m.tsv")
    worker.work(directory)
    _asked, status = told(directory, task)
    assert (status.state, status.told[0].code) == ("stopped", "outside")
    assert "line 3" in status.told[0].message
    with Register.open(directory, create=False) as register:
        assert register.counts().documents == 0
    assert tasks.again(directory, task) and told(directory, task)[1].state == "waiting"
    worker.work(directory)
    assert tasks.discard(directory, task) and tasks.get(directory, task) is None


def test_what_a_killed_worker_had_begun_is_done_by_the_next(directory: Path) -> None:
    task = put(directory, {"a.txt": TEXT})
    tasks.tell(directory, told(directory, task)[0], tasks.Status("running", "read", tries=1))
    worker.work(directory)
    assert told(directory, task)[1].state == "done"


def test_a_task_that_stops_every_worker_is_stopped(directory: Path) -> None:
    task = put(directory, {"a.txt": TEXT})
    tasks.tell(directory, told(directory, task)[0], tasks.Status("running", tries=worker.TRIES))
    worker.work(directory)
    _asked, status = told(directory, task)
    assert (status.state, status.told[0].code) == ("stopped", "worker_stopped")


def test_one_worker_at_a_time(directory: Path) -> None:
    assert not worker.works(directory)
    with lock.writing(directory / worker.LOCK):
        assert worker.works(directory)
        with pytest.raises(RegisterBusy):
            worker.work(directory)


def test_a_held_register_lets_the_task_wait(directory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "_BUSY", 0.0)
    task = put(directory, {"a.txt": TEXT})
    found = tasks.waiting(directory)
    assert found is not None
    with lock.writing(directory / "register.lock"):
        assert not worker._take(directory, *found)
    status = told(directory, task)[1]
    assert (status.state, status.step, status.tries) == ("waiting", "busy", 0)
    worker.work(directory)
    assert told(directory, task)[1].state == "done"


def test_verifying_tells_what_is_amiss(directory: Path) -> None:
    put(directory, {"a.txt": TEXT})
    tasks.ask(directory, "verify", "huda")
    tasks.ask(directory, "verify", "huda")  # one that waits does for both
    worker.work(directory)
    assert [(t.kind, s.state, s.told) for t, s in tasks.every(directory)][1:] == [("verify", "done", ())]
    kept = next(path for path in (directory / "evidence").rglob("*") if path.is_file())
    kept.chmod(0o600)
    kept.write_bytes(b"other")
    tasks.ask(directory, "verify", "huda")
    worker.work(directory)
    assert [one.code for one in tasks.every(directory)[-1][1].told][:1] == ["changed"]


def test_only_ids_lead_to_folders(directory: Path) -> None:
    for name in ("..", "../evidence", "", "x", "20240101T000000000000-0000000g"):
        assert tasks.get(directory, name) is None
        with pytest.raises(KeyError):
            tasks.discard(directory, name) or tasks.folder(directory, name)


def until(true: Any, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.mark.one_backend
def test_a_worker_killed_again_and_again_loses_and_doubles_nothing(directory: Path) -> None:
    command = [sys.executable, "-m", "tawthiq", "work", "--register", str(directory), "--once"]
    task = put(directory, {f"{n}.txt": f"{TEXT} {n}" for n in range(30)})
    for wait in (0.6, 1.0, 1.4):
        with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
            time.sleep(wait)
            process.send_signal(signal.SIGKILL)
        found, status = told(directory, task)
        if status.state == "running":  # killed by us, not by the task
            tasks.tell(directory, found, tasks.Status("running"))
    subprocess.run(command, check=True, capture_output=True)
    assert told(directory, task)[1].state == "done"
    with Register.open(directory, create=False) as register:
        counts = register.counts()
        assert (counts.documents, counts.captures, counts.reports) == (30, 30, 30)
        assert register.verify() == []


@pytest.mark.one_backend
def test_the_server_starts_a_worker_and_takes_it_along(directory: Path) -> None:
    task = put(directory, {"a.txt": TEXT})
    with helping(directory):
        until(lambda: told(directory, task)[1].state == "done")
        until(lambda: not worker.works(directory))


@pytest.mark.one_backend
def test_an_attached_worker_ends_with_its_server(directory: Path) -> None:
    command = [sys.executable, "-m", "tawthiq", "work", "--register", str(directory), "--attached"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        until(lambda: worker.works(directory))
        assert process.stdin is not None
        process.stdin.close()  # as the kernel does when the server is killed
        assert process.wait(30) == 0
