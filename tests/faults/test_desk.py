"""A desk with many at work: nobody meets an error, and killed at any moment it loses no accepted decision."""

from __future__ import annotations

import os
import random
import sys
import threading
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from soak import SOAK
from tawthiq import pipeline
from tawthiq.register.api import Register
from tawthiq.work import tasks, worker

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "bench"))
import load  # noqa: E402 - the users of the bench, here for some seconds
import users  # noqa: E402

READERS, REVIEWERS, SECONDS, PAUSE = (20, 5, 120.0, 1.0) if SOAK else (2, 2, 2.0, 0.02)
KILLS = 30 if SOAK else 1


@dataclass
class Desk:
    """A register, its accounts, and the sessions that they have; a session outlives its server."""

    register: Path
    log: Path
    names: tuple[list[str], list[str]] = field(default_factory=lambda: (
        [f"reader{n}" for n in range(READERS)], [f"reviewer{n}" for n in range(REVIEWERS)]))
    cookies: dict[str, dict[str, str]] = field(default_factory=dict)

    def crowd(self, address: str, told: users.Told, seed: int) -> list[tuple[users.User, users.Step]]:
        """Everyone, signed in."""
        people = load.crowd(address, self.names, told, seed)
        for user, _step in people:
            user.cookies = self.cookies.setdefault(user.name, user.cookies)
            if not user.cookies:
                user.sign_in()
        return people

    def nothing_is_lost(self, told: users.Told, left: Collection[str] = ()) -> None:
        """Every accepted decision is in the chain, and `verify` finds nothing but what may be left."""
        with Register.open(self.register, create=False) as found:
            known = [(number, row.kind, row.by) for number, row in found.decisions()]
            assert load.lost(known, told) == []
            assert {problem.code for problem in found.verify()} <= set(left)


@pytest.fixture(scope="module")
def desk(configured: Path, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    folder = tmp_path_factory.mktemp("desk")
    made = Desk(folder / "register", folder / "server.log")
    with Register.open(made.register) as register:
        from tawthiq.register.accounts import people

        pipeline.run([], register=register, manifest=ROOT / "examples" / "manifest.tsv")
        for names, role in zip(made.names, ("reader", "reviewer"), strict=True):
            for name in names:
                people.add(register.alias, name, role, users.PASSWORD, "test")  # type: ignore[arg-type]
    return made


def test_nobody_meets_an_error(desk: Desk) -> None:
    told = users.Told()
    with load.served(desk.register, desk.log) as (address, _server):
        users.run(desk.crowd(address, told, seed=5), SECONDS, PAUSE)
        wait(lambda: {status.state for _task, status in tasks.every(desk.register)} <= {"done"})
    load.figures(told, SECONDS)
    assert told.wrong == [] and load.errors(desk.log) == []
    assert len(told.every()) > 20
    desk.nothing_is_lost(told)


def workers(server: int) -> list[int]:
    """Processes that a server started and that still run."""
    found = Path(f"/proc/{server}/task").glob("*/children")
    return [int(pid) for path in found for pid in path.read_text().split()]


def wait(until: Callable[[], object]) -> None:
    """Wait until something is so."""
    end = time.monotonic() + 90
    while not until():
        assert time.monotonic() < end, "it did not come about"
        time.sleep(0.05)


def test_killed_under_load(desk: Desk) -> None:
    """First the worker, then the server, each in the middle of what it does."""
    chance, told = random.Random(7), users.Told()
    for number in range(KILLS):
        stop, before = threading.Event(), len(told.accepted)
        with load.served(desk.register, desk.log) as (address, server):
            people = desk.crowd(address, told, seed=number)
            users.add(people[-1][0], "قُتل ثلاثة مدنيين بقصف مدفعي على بلدة سرمين يوم 3 آذار 2020، في مثال "
                                     f"مخترع رقمه {number}.")
            at_work = threading.Thread(target=users.run, args=(people, 300, 0.02, stop))
            at_work.start()
            wait(lambda at=server.pid: workers(at) or tasks.waiting(desk.register) is None)  # type: ignore[misc]
            time.sleep(chance.uniform(0, 1.5))
            for pid in workers(server.pid):
                os.kill(pid, 9)
            wait(lambda seen=before: len(told.accepted) > seen)  # type: ignore[misc]
            time.sleep(chance.uniform(0, 1 + SOAK))
            stop.set()
            server.kill()
            at_work.join(100)
        assert told.wrong == []
        wait(lambda: not worker.works(desk.register))  # it ends with its server
        desk.nothing_is_lost(told, left=["unrecorded"])  # bytes come before their rows: the next worker's
        for task, _status in tasks.every(desk.register):
            tasks.again(desk.register, task.id)  # what three workers did not live through waits for a person
        worker.work(desk.register)
        assert {status.state for _task, status in tasks.every(desk.register)} == {"done"}
        desk.nothing_is_lost(told)
    kept = [path.read_bytes().decode().strip() for path in (desk.register / "evidence").glob("*/*")]
    assert set(told.added) <= set(kept)
