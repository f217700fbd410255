"""`tawthiq user`: who may sign in to the pages of a register, and the log of what was looked at."""

from __future__ import annotations

import getpass
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tawthiq.cli.screen import in_both, say
from tawthiq.errors import UsageError
from tawthiq.register.api import Register
from tawthiq.register.faults import translated


@contextmanager
def opened(directory: Path) -> Iterator[str]:
    """The alias of the register's database."""
    with Register.open(directory, create=False) as register, translated(directory):
        yield register.alias


def add(directory: Path, name: str, role: str) -> int:
    """Make an account with a password that is asked for."""
    with opened(directory) as alias:
        from tawthiq.register.accounts import people

        first = not people.exist(alias)
        people.add(alias, name, people.as_role(role), password(), whoever())
    print(say("user_added", name=name, role=say(f"role_{role}")))
    if first:
        print(say("user_first"))
    return 0


def role(directory: Path, name: str, role: str) -> int:
    """Give an account another role."""
    with opened(directory) as alias:
        from tawthiq.register.accounts import people

        people.set_role(alias, name, people.as_role(role), whoever())
    print(say("user_role", name=name, role=say(f"role_{role}")))
    return 0


def new_password(directory: Path, name: str) -> int:
    """Give an account a password that is asked for; its sessions end."""
    with opened(directory) as alias:
        from tawthiq.register.accounts import people

        people.get(alias, name)
        people.set_password(alias, name, password(), whoever())
    print(say("user_password", name=name))
    return 0


def active(directory: Path, name: str, *, active: bool) -> int:
    """Let an account in, or keep it out."""
    with opened(directory) as alias:
        from tawthiq.register.accounts import people

        people.set_active(alias, name, whoever(), active=active)
    print(say("user_enabled" if active else "user_disabled", name=name))
    return 0


def second_factor(directory: Path, name: str, *, remove: bool) -> int:
    """Give an account a second factor, shown once, or take it away."""
    with opened(directory) as alias:
        from tawthiq.register.accounts import log, people
        from tawthiq.register.accounts import second_factor as factor

        user = people.get(alias, name)
        done = "second factor removed" if remove else "second factor"
        log.append(alias, [log.Entry(whoever(), "", "account", name, done)])
        if remove:
            factor.remove(user, alias)
            print(say("factor_removed", name=name))
            return 0
        made = factor.make(user, alias)
    print(say("factor_made", name=name))
    print(made.address)
    print(say("factor_codes"))
    print("\n".join(made.codes))
    return 0


def listed(directory: Path, *, as_json: bool) -> int:
    """Show all accounts."""
    with opened(directory) as alias:
        from tawthiq.register.accounts import people

        found = people.every(alias)
    for one in found:
        if as_json:
            print(json.dumps({"name": one.name, "role": one.role, "active": one.active,
                              "second_factor": one.second_factor, "last_sign_in": one.last_sign_in},
                             ensure_ascii=False))  # fmt: skip
            continue
        state = [say("user_state_disabled")] if not one.active else []
        state += [say("user_state_factor")] if one.second_factor else []
        seen = one.last_sign_in[:16].replace("T", " ") if one.last_sign_in else say("user_never")
        print(" · ".join([one.name, say(f"role_{one.role or 'none'}"), *state, seen]))
    if not found and not as_json:
        print(say("user_none"))
    return 0


def log(directory: Path, most: int) -> int:
    """Print the newest entries of the access log, one JSON line each, newest first."""
    with opened(directory) as alias:
        from tawthiq.register.accounts.log import FIELDS, latest

        for row in latest(alias, most):
            told = {"number": row.pk} | {name: getattr(row, name) for name in FIELDS}
            print(json.dumps(told, ensure_ascii=False))
    return 0


def password() -> str:
    """A password typed twice at a terminal, or the first line of standard input; never an argument."""
    if not sys.stdin.isatty():
        line = sys.stdin.readline().rstrip("\r\n")
        if not line:
            raise in_both(UsageError, "no_password")
        return line
    first, again = getpass.getpass(say("password_ask")), getpass.getpass(say("password_again"))
    if first != again:
        raise in_both(UsageError, "passwords_differ")
    return first


def whoever(command: str = "tawthiq user") -> str:
    """Who runs a command, as this machine knows them: written into the access log."""
    try:
        return f"{getpass.getuser()} ({command})"
    except (KeyError, OSError, ImportError):
        return f"uid {os.getuid()} ({command})"
