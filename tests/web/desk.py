"""A desk of its own in a process of its own: the invented examples, one account of each role, served."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .accounts import PASSWORD

ROOT = Path(__file__).resolve().parents[2]
ACCOUNTS = """
import sys
from pathlib import Path
from tawthiq.register.api import Register
with Register.open(Path(sys.argv[1])) as register:
    from tawthiq.register.accounts import people
    for name, role in (("reader", "reader"), ("huda", "reviewer"), ("salim", "reviewer"), ("editor", "editor"),
                       ("administrator", "administrator")):
        people.add(register.alias, name, role, sys.argv[2], "test")
    import json
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.auth.models import User
    from django.contrib.sessions.backends.db import SessionStore
    opened = {}
    for user in User.objects.all():
        session = SessionStore()
        session[SESSION_KEY], session[HASH_SESSION_KEY] = str(user.pk), user.get_session_auth_hash()
        session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
        session.create()
        opened[user.username] = session.session_key
    Path(sys.argv[3]).write_text(json.dumps(opened), "utf-8")
"""

SESSIONS = "sessions.json"
SEARCH = """
import json, sys
from pathlib import Path
from tawthiq.register.api import Register
with Register.open(Path(sys.argv[1]), create=False) as register:
    print(json.dumps([[hit.report for hit in register.search(sys.argv[2], restricted=staff).hits]
                      for staff in (False, True)]))
"""


def found(register: Path, words: str) -> list[list[str]]:
    """Digests of the reports that readers find by words, then those that reviewers find."""
    done = subprocess.run([sys.executable, "-c", SEARCH, str(register), words], capture_output=True,
                          text=True, check=True, env=environment())
    return [[report.removeprefix("sha256:") for report in told] for told in json.loads(done.stdout)]


def tawthiq(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command line of this tree."""
    return subprocess.run([sys.executable, "-m", "tawthiq", *arguments], capture_output=True, text=True,
                          check=True, env=environment())


def environment() -> dict[str, str]:
    plain = {name: value for name, value in os.environ.items() if not name.startswith("TAWTHIQ_")}
    return plain | {"PYTHONPATH": str(ROOT / "src")}


def made(folder: Path) -> Path:
    """A register of the invented examples with accounts, each signed in already."""
    register = folder / "register"
    tawthiq("run", "--manifest", str(ROOT / "examples" / "manifest.tsv"), "--register", str(register))
    subprocess.run([sys.executable, "-c", ACCOUNTS, str(register), PASSWORD, str(folder / SESSIONS)], check=True,
                   env=environment())
    return register


def signed_in(register: Path, name: str) -> str:
    """The key of the session in which an account of a register that was `made` is signed in."""
    return str(json.loads((register.parent / SESSIONS).read_text("utf-8"))[name])


def copied(register: Path, folder: Path) -> Path:
    """The same register once more, for a test that changes it."""
    return Path(shutil.copytree(register, folder / "register"))


@contextmanager
def served(register: Path, **settings: str) -> Iterator[str]:
    """The address at which a process of its own serves a register; `settings`: of its environment."""
    command = [sys.executable, "-m", "tawthiq", "serve", "--register", str(register), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment() | settings) as server:
        assert server.stdout is not None
        try:
            yield server.stdout.readline().strip().rstrip("/")
        finally:
            server.terminate()
