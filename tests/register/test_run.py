"""The pipeline into a register: again, killed at any point, in any order, always the same register."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tawthiq import pipeline
from tawthiq.contract import record_line
from tawthiq.register.api import Register

REPORTS = {
    "a.txt": "مقتل 7 مدنيين بقصف على سرمين\n\nقتل 7 مدنيين بينهم طفلان في غارة جوية روسية على مدينة "
             "سرمين بريف إدلب مساء 14 كانون الثاني 2020، بحسب ناشطين.\n",
    "b.txt": "ارتفاع الحصيلة\n\nقال الدفاع المدني إن حصيلة الغارة الروسية على مدينة سرمين بريف إدلب في "
             "14 كانون الثاني 2020 ارتفعت إلى 9 قتلى.\n",
    "c.txt": "قصف الأتارب\n\nأصيب 3 مدنيين بقصف مدفعي على مدينة الأتارب غرب حلب في 16 كانون الثاني 2020.\n",
    "d.txt": "لغم\n\nقتل شخصان بانفجار لغم في مدينة منبج بريف حلب في 17 كانون الثاني 2020.\n",
    "e.txt": "no Arabic at all\n",
}
"""Invented: none of this happened."""

KILLER = """
import os, signal, sys
from pathlib import Path
from tawthiq import pipeline
from tawthiq.register.api import Register
folder, directory, point, calls, when = sys.argv[1:]
with Register.open(Path(directory)) as register:
    from tawthiq.register import captures, incidents, reports
    from tawthiq.register.evidence import Evidence
    where = {"flush": Evidence, "add": captures, "record": reports, "replace_all": incidents}
    owner = where.get(point, incidents)
    real, left = getattr(owner, point), [int(calls)]
    def dying(*given, **named):
        left[0] -= 1
        if left[0] == 0 and when == "early":
            os.kill(os.getpid(), signal.SIGKILL)
        done = real(*given, **named)
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return done
    setattr(owner, point, dying)
    pipeline.BATCH = 2
    pipeline.run([Path(folder)], register=register, workers=1)
"""
"""Dies at a given call of a step, before or after it; a transaction that is open then is lost."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("reports")
    for name, text in REPORTS.items():
        (made / name).write_text(text, encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def clean(folder: Path, backend: str, configured: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[object, ...]:
    """What a run that nothing stops leaves."""
    return run(folder, tmp_path_factory.mktemp("clean") / "register")[1]


def state(register: Register) -> tuple[object, ...]:
    """All that a register holds, as bytes, without the moments of its runs."""
    evidence = [(path.name, path.read_bytes()) for path in register.evidence.files()]
    readings = [record_line(reading) for reading in register.readings()]
    incidents = [record_line(incident) for incident in register.incidents()]
    return evidence, readings, incidents, register.counts()


def run(folder: Path, directory: Path) -> tuple[pipeline.Summary, tuple[object, ...]]:
    with Register.open(directory) as register:
        summary = pipeline.run([folder], register=register, workers=1)
        assert register.verify() == []
        return summary, state(register)


def test_run_again_adds_nothing(folder: Path, tmp_path: Path, configured: Path) -> None:
    first, once = run(folder, tmp_path / "register")
    assert (first.documents_new, first.documents_failed, first.reports) == (4, 1, 4)
    assert first.incidents_new == first.incidents >= 3
    again, twice = run(folder, tmp_path / "register")
    assert (again.documents_new, again.documents_known, again.documents_failed) == (0, 4, 1)
    assert (again.incidents_new, again.incidents_changed) == (0, 0)
    assert twice == once


def test_batches_come_to_the_same_incidents(folder: Path, tmp_path: Path, configured: Path) -> None:
    _summary, whole = run(folder, tmp_path / "whole")
    for name in reversed(REPORTS):
        with Register.open(tmp_path / "parts") as register:
            pipeline.run([folder / name], register=register, workers=1)
            parts = state(register)

    def members(found: tuple[object, ...]) -> list[str]:
        return sorted(line[line.index('"members"'):line.index('"history"')] for line in found[2])  # type: ignore

    assert parts[:2] == whole[:2] and members(parts) == members(whole)


@pytest.mark.parametrize(("point", "calls", "when"), [
    ("flush", 1, "early"), ("add", 1, "early"), ("add", 1, "late"), ("add", 2, "early"),
    ("record", 1, "early"), ("record", 1, "late"), ("record", 2, "early"), ("replace_all", 1, "early"), ("_write", 1, "late"),
])
def test_killed_at_any_point_a_rerun_finishes(
    folder: Path, tmp_path: Path, clean: tuple[object, ...], point: str, calls: int, when: str
) -> None:
    Register.open(tmp_path / "killed").close()  # tables are copied here, and made anew in another process
    given = [str(folder), str(tmp_path / "killed"), point, str(calls), when]
    killed = subprocess.run([sys.executable, "-c", KILLER, *given], check=False)
    assert killed.returncode == -signal.SIGKILL
    with Register.open(tmp_path / "killed") as register:
        assert {problem.code for problem in register.verify()} <= {"unrecorded"}
    _summary, finished = run(folder, tmp_path / "killed")
    assert finished == clean
    assert not list((tmp_path / "killed" / "incoming").iterdir())
