"""`tawthiq withhold`, `backup`, `restore`: bytes taken away by decision, and the register as one file."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path

from tawthiq import pipeline
from tawthiq.cli.deciding import told
from tawthiq.cli.screen import in_both, language, say, warn
from tawthiq.errors import UsageError
from tawthiq.register.api import Register

_SHORTEST = 15


def withhold(
    name: str, directory: Path, by: str, reason: str, *, destroy: bool, with_archives: bool, undo: bool
) -> int:
    """Lock a document's bytes away, destroy them, or give them back."""
    told(by, reason)
    if undo and (destroy or with_archives):
        raise in_both(UsageError, "undo_alone")
    with Register.open(directory, create=False) as register, register.writing():
        if undo:
            for digest in register.give_back(name, by, reason):
                print(say("given_back", digest=digest, register=directory))
            return 0
        found = register.withhold(name, by, reason, destroy=destroy, with_archives=with_archives)
        new, changed, said = pipeline.relink(register)
        register.take_away(found)
    for one in found:
        print(say("destroyed" if one.destroyed else "locked", digest=one.digest, number=one.number))
    print(say("relinked", new=new, changed=changed))
    for arabic, english in said:
        warn(arabic if language() == "ar" else english)
    if destroy:
        warn(say("destroyed_where"))
    return 0


def backup(path: Path, directory: Path) -> int:
    """Write a register into one encrypted file."""
    from tawthiq.register.backup import backup as write

    with Register.open(directory, create=False) as register:
        count = write(register, path, passphrase(new=True))
    print(say("backed_up", path=path, count=count))
    return 0


def restore(path: Path, directory: Path) -> int:
    """Make a register out of a backup and verify it; 1 where it is not whole."""
    from tawthiq.register.backup import restore as make

    count = make(path, directory, passphrase(new=False))
    print(say("restored", register=directory, count=count))
    from tawthiq.cli.listing import verify

    with Register.open(directory):  # brings one of an older version up to date
        pass
    return verify(directory)


def passphrase(*, new: bool) -> str:
    """A passphrase typed at a terminal, twice where it is new, or the first line of standard input."""
    if sys.stdin.isatty():
        text = getpass.getpass(say("passphrase_ask"))
        if new and text != getpass.getpass(say("password_again")):
            raise in_both(UsageError, "passwords_differ")
    else:
        text = sys.stdin.readline().rstrip("\r\n")
    if not text or (new and len(text) < _SHORTEST):
        raise in_both(UsageError, "short_passphrase", least=_SHORTEST)
    return text
