"""What is wrong with the seals of a register, as `tawthiq verify` says it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from tawthiq.errors import RegisterError
from tawthiq.register.problem import Problem
from tawthiq.register.seals import heads, stamp, store


def problems(alias: str, directory: Path) -> Iterator[Problem]:
    """Seals that are missing, changed, or of chains that are no longer so."""
    before, number = "0" * 64, 0
    for number, path in enumerate(store.folders(directory), 1):
        wrong = list(_of(alias, path, f"{number:04}", before))
        yield from wrong
        if path.name != f"{number:04}":
            return
        before = _digest(path)


def last(directory: Path) -> str:
    """SHA-256 of the newest stamp; zeros before the first."""
    found = list(store.folders(directory))
    return _digest(found[-1]) if found else "0" * 64


def moments(directory: Path) -> list[datetime]:
    """What the stamps state that fit their bytes."""
    found = []
    for path in store.folders(directory):
        with suppress(OSError, RegisterError):
            text, answer, anchors = ((path / one).read_bytes() for one in store.NEEDED)
            found.append(stamp.check(answer, text, anchors))
    return found


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256((path / store.ANSWER).read_bytes()).hexdigest()
    except OSError:
        return ""


def _of(alias: str, path: Path, name: str, before: str) -> Iterator[Problem]:
    if path.name != name:
        yield Problem("missing", f"seal {name}", f"{path.parent / name}: this seal is missing.",
                      f"{path.parent / name}: هذا الختم مفقود.")
        return
    gone = [one for one in store.NEEDED if not (path / one).is_file()]
    for one in gone:
        yield Problem("missing", f"seal {name}", f"{path / one}: missing.", f"{path / one}: مفقود.")
    for extra in sorted(p.name for p in path.iterdir() if p.name not in store.FILES):
        yield Problem("added", f"seal {name}", f"{path / extra}: a file that tawthiq did not put there.",
                      f"{path / extra}: ملف لم يضعه «توثيق».")
    if not gone:
        yield from _checked(alias, path, name, before)


def _checked(alias: str, path: Path, name: str, before: str) -> Iterator[Problem]:
    try:
        text, answer, anchors = ((path / one).read_bytes() for one in store.NEEDED)
        stamp.check(answer, text, anchors)
        found = heads.parse(text)
    except (OSError, ValueError, RegisterError) as error:
        yield Problem("changed", f"seal {name}", f"{path}: its time stamp does not fit ({error}).",
                      f"{path}: ختم الوقت لا يطابق ({error}).")
        return
    if found.before != before:
        yield Problem("changed", f"seal {name}", f"{path}: the seal before it is another than it names.",
                      f"{path}: الختم الذي قبله غير الذي يذكره.")
    for chain in heads.lost(alias, found):
        yield Problem(
            "chain_cut", f"seal {name}",
            f"{path}: the chain of {chain} no longer has the row that was sealed: rows were taken away or "
            "written anew.",
            f"{path}: لم يعد في سلسلة {chain} الصف المختوم: حُذفت صفوف أو كُتبت من جديد.",
        )
