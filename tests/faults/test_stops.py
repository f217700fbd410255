"""Stopped, hindered and crowded while adding: nothing lost or doubled, and a clear word. `make soak` runs all."""

from __future__ import annotations

import random
import resource
import time
from pathlib import Path

import pytest

from soak import SOAK
from tawthiq import pipeline
from tawthiq.register.api import Register

from .process import archive, run, small_disk, start, whole

COUNT = 300 if SOAK else 120
KILLS = 300 if SOAK else 3
ROUNDS = 30 if SOAK else 1


@pytest.fixture(scope="module")
def crawl(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return archive(tmp_path_factory.mktemp("crawl") / "crawl.warc.gz", COUNT)


@pytest.fixture(autouse=True)
def _configured(configured: Path) -> None:
    """Django, before a register is opened in this process."""


@pytest.fixture(scope="module")
def seconds(crawl: Path, tmp_path_factory: pytest.TempPathFactory) -> float:
    """How long it takes when nothing stops it."""
    begun = time.monotonic()
    assert run("add", crawl, "--register", tmp_path_factory.mktemp("plain") / "register").status == 0
    return time.monotonic() - begun


def test_killed_at_any_moment_of_adding(crawl: Path, seconds: float, tmp_path: Path) -> None:
    chance = random.Random(6)
    for number in range(KILLS):
        register = tmp_path / str(number)
        adding = start("add", crawl, "--register", register)
        time.sleep(chance.uniform(0.2, 1) * seconds)
        adding.kill()
        adding.wait()
        with Register.open(register) as found:
            left = {p.code for p in found.verify()}
            assert left <= {"unrecorded"}  # bytes come before their rows: the next run names them
            assert pipeline.add([crawl], register=found).documents_failed == 0
        whole(register, COUNT)


def test_two_adders_at_once(crawl: Path, tmp_path: Path) -> None:
    for number in range(ROUNDS):
        register = tmp_path / str(number)
        both = [start("add", crawl, "--register", register) for _ in range(2)]
        ends = sorted(adding.wait() for adding in both)
        assert ends in ([0, 0], [0, 1])  # one after the other, or one is told that the register is in use
        whole(register, COUNT)


def test_the_second_adder_is_told_why(tmp_path: Path, crawl: Path) -> None:
    with Register.open(tmp_path / "register") as found, found.writing():
        ended = run("add", crawl, "--register", tmp_path / "register")
    assert ended.status == 1 and "Another run" in ended.err


def test_a_full_disk(crawl: Path, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "600k") as again:
        register = tmp_path / "disk" / "register"
        ended = run("add", crawl, "--register", register)
        assert ended.status == 1 and "No space left" in ended.err, ended.err
        again("size=50m")
        assert run("add", crawl, "--register", register).status == 0
        whole(register, COUNT)


@pytest.mark.parametrize("limit", [random.Random(f"file {n}").randrange(60, 400) * 1000 for n in range(ROUNDS + 1)])
def test_files_that_may_not_grow(crawl: Path, tmp_path: Path, limit: int) -> None:
    """A quota as every user meets it: no file beyond so many bytes."""
    register = tmp_path / "register"
    ended = run("add", crawl, "--register", register,
                before=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
    assert ended.status == 1 and "Traceback" not in ended.err and ended.err.strip(), ended.err
    assert run("add", crawl, "--register", register).status == 0
    whole(register, COUNT)


def test_a_folder_gone_read_only(crawl: Path, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "50m") as again:
        register = tmp_path / "disk" / "register"
        assert run("add", archive(tmp_path / "first.warc.gz", 5), "--register", register).status == 0
        again("ro")
        ended = run("add", crawl, "--register", register)
        assert ended.status == 1 and "cannot be written" in ended.err, ended.err
        again("rw")
        assert run("add", crawl, "--register", register).status == 0
        whole(register, COUNT, COUNT + 5)


def test_a_clock_that_goes_back(crawl: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tawthiq.register import captures

    moments = iter(["2024-05-02T00:00:00+00:00", "2019-01-01T00:00:00+00:00", "2031-01-01T00:00:00+00:00"] * 9)
    monkeypatch.setattr(captures, "now", lambda: next(moments))
    parts = [archive(tmp_path / f"{n}.warc.gz", 3 + n) for n in range(4)]
    with Register.open(tmp_path / "register") as found:
        for part in (*parts, parts[0]):
            pipeline.add([part], register=found)
    whole(tmp_path / "register", 6, 3 + 4 + 5 + 6)
