"""A desk at work on this machine: 20 readers and 5 reviewers at once over a register that grows meanwhile.

    python bench/load.py [--seconds 120] [--readers 20] [--reviewers 5] [--reports 300] [--pause 1.0]

Pages, parts and forms are asked for as browsers do it, each user on a connection of its own; one reviewer
adds reports, which a worker reads meanwhile. Printed: requests, errors, p50 and p95 of each kind of page. The
exit status is 1 when any request failed, a decision that was said to be recorded is not in the chain, or
`tawthiq verify` finds anything. `--reviewers` and `--readers` of 0 leave them out.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import users
import varied

ROOT = Path(__file__).resolve().parent.parent
ACCOUNTS = """
import json, sys
from pathlib import Path
from tawthiq.register.api import Register
with Register.open(Path(sys.argv[1])) as register:
    from tawthiq.register.accounts import people
    for name, role in json.loads(sys.argv[2]):
        people.add(register.alias, name, role, sys.argv[3], "bench")
"""
DECISIONS = """
import json, sys
from pathlib import Path
from tawthiq.register.api import Register
with Register.open(Path(sys.argv[1]), create=False) as register:
    print(json.dumps([[number, one.kind, one.by] for number, one in register.decisions()]))
"""


def environment() -> dict[str, str]:
    plain = {name: value for name, value in os.environ.items() if not name.startswith("TAWTHIQ_")}
    return plain | {"PYTHONPATH": str(ROOT / "src")}


def python(*arguments: str) -> str:
    """What a Python of this tree prints."""
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=True,
                          env=environment()).stdout


def give_accounts(register: Path, readers: int, reviewers: int) -> tuple[list[str], list[str]]:
    """Accounts of readers and reviewers; their names."""
    some = [f"reader{n}" for n in range(readers)], [f"reviewer{n}" for n in range(reviewers)]
    roles = [[name, role] for names, role in zip(some, ("reader", "reviewer"), strict=True) for name in names]
    python("-c", ACCOUNTS, str(register), json.dumps(roles), users.PASSWORD)
    return some


@contextmanager
def served(register: Path, log: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The desk served by a process of its own, which says what goes wrong into `log`: address and process."""
    command = [sys.executable, "-m", "tawthiq", "serve", "--register", str(register), "--port", "0"]
    with log.open("a") as said, subprocess.Popen(command, stdout=subprocess.PIPE, stderr=said, text=True,
                                                 env=environment()) as server:
        assert server.stdout is not None
        try:
            yield server.stdout.readline().strip().rstrip("/"), server
        finally:
            server.terminate()


def spent(process: int) -> float:
    """Seconds of processor time that a process took (Linux)."""
    told = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def errors(log: Path) -> list[str]:
    """The last line of each traceback in what a server said, each once, with how often."""
    said = log.read_text("utf-8", "replace")
    found = re.findall(r"^Traceback .*?\n(\w[^\n]*)\n", said, re.DOTALL | re.MULTILINE)
    return [f"{n} times: {one}" for one, n in Counter(found).most_common(10)]


def lost(known: Sequence[tuple[int, str, str]], told: users.Told) -> list[str]:
    """Decisions that were said to be recorded and are not in the chain (number, kind, who) so."""
    by = {number: who for number, _kind, who in known}
    missing = [f"decision {number} ({act}) of {name} is lost" for number, name, act in told.accepted
               if by.get(number) != name]
    assigned = sum(kind == "assign" for _number, kind, _who in known)
    return [*missing, *(["some of those assigned are lost"] if assigned < told.assigned else [])]


def verified(register: Path) -> str:
    """What `tawthiq verify` says."""
    command = [sys.executable, "-m", "tawthiq", "verify", "--register", str(register)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment())
    return done.stdout + done.stderr


def crowd(
    address: str, names: tuple[list[str], list[str]], told: users.Told, seed: int
) -> list[tuple[users.User, users.Step]]:
    """Readers and reviewers, half of them in English; the first reviewer adds reports beside."""
    readers, reviewers = names
    steps = [*((name, users.read) for name in readers), *((name, users.review) for name in reviewers[1:]),
             *((name, adding) for name in reviewers[:1])]
    return [(users.User(address, name, told, seed, ("ar", "en")[n % 2]), step)
            for n, (name, step) in enumerate(steps)]


def adding(user: users.User) -> None:
    """A reviewer who pastes a report now and then."""
    if user.dice.random() < 0.2:
        users.add(user, "قُتل ثلاثة مدنيين بقصف مدفعي على بلدة سرمين يوم 3 آذار 2020، في مثال مخترع "
                        f"رقمه {user.dice.randrange(10**9)}.")
    users.review(user)


def milliseconds(seconds: list[float]) -> str:
    return f"p50 {1000 * users.p(0.5, seconds):6.0f} ms   p95 {1000 * users.p(0.95, seconds):6.0f} ms"


def figures(told: users.Told, seconds: float) -> None:
    """Print what was asked, how long it took, and what was decided."""
    every = told.every()
    print(f"{len(every):,} requests in {seconds:.0f} s, {len(told.wrong)} errors; {milliseconds(every)}   "
          f"slowest {1000 * max(every, default=0):.0f} ms")
    for kind, took in sorted(told.took.items(), key=lambda one: -len(one[1])):
        print(f"  {kind:42}{len(took):6} times   {milliseconds(took)}")
    acts = Counter(act for _number, _name, act in told.accepted).most_common()
    print(f"{len(told.accepted):,} decisions accepted ({', '.join(f'{n} {act}' for act, n in acts)}), "
          f"{told.stale} times a colleague was quicker; {len(told.added)} reports added")


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--readers", type=int, default=20)
    parser.add_argument("--reviewers", type=int, default=5)
    parser.add_argument("--reports", type=int, default=300)
    parser.add_argument("--pause", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=5)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        register, log, told = Path(name) / "register", Path(name) / "server.log", users.Told()
        manifest = varied.write(Path(name), asked.reports)
        python("-m", "tawthiq", "run", "--manifest", str(manifest), "--register", str(register))
        names = give_accounts(register, asked.readers, asked.reviewers)
        with served(register, log) as (address, server):
            people = crowd(address, names, told, asked.seed)
            for user, _step in people:
                user.sign_in()
            print(f"{len(people)} signed in, {users.p(0.5, told.took['POST /sign-in/']):.2f} s each (argon2)")
            told.took.clear()
            started = time.monotonic()
            users.run(people, asked.seconds, asked.pause)
            took = time.monotonic() - started
            cpu = spent(server.pid)
        figures(told, took)
        print(f"the server took {cpu:.1f} s of a processor, {1000 * cpu / len(told.every()):.0f} ms a "
              f"request; load of the machine {os.getloadavg()[1]:.1f} on {os.cpu_count()} processors")
        known = json.loads(python("-c", DECISIONS, str(register)))
        wrong, says = [*told.wrong, *lost(known, told)], verified(register)
        print(*wrong[:20], *errors(log), says.strip().splitlines()[0], sep="\n")
        return int(bool(wrong) or ": whole." not in says)


if __name__ == "__main__":
    sys.exit(main())
