"""What was read from the shipped files, kept beside them as Python keeps its bytecode.

Reading YAML takes a third of a start. The entries are kept as JSON in `__pycache__`, under the digest of the
file: an edited one counts as it is. Where Python may not keep bytecode, or the folder cannot be written,
nothing is kept; what is damaged is read anew.
"""

from __future__ import annotations

import contextlib
import datetime
import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

_FORM = b"1"  # what is kept and how: a change of it asks for all of it anew
_DAY, _PAIRS = "\x00day", "\x00pairs"  # what JSON has no word for: a day, and keys that are numbers
Read = list[dict[str, Any]]


def kept(source: Path, content: bytes, read: Callable[[], Read]) -> Read:
    """The entries of a file with this content: those kept for it, else what `read` gives, then kept."""
    place = _place(source, content)
    with contextlib.suppress(OSError, ValueError):
        found = json.loads(place.read_bytes(), object_hook=_restored)
        if isinstance(found, list) and all(isinstance(e, dict) and "id" in e for e in found):
            return found
    entries = read()
    if not sys.dont_write_bytecode:
        with contextlib.suppress(OSError, TypeError):
            keep(place, entries)
    return entries


def keep_all(sources: Iterable[Path], read: Callable[[Path], object]) -> None:
    """Keep what is read from these files now, in a process that may not keep its bytecode as well."""
    sys.dont_write_bytecode = False
    for source in sources:
        read(source)


def keep(place: Path, entries: Read) -> None:
    """Write entries, whole or not at all, in place of those of earlier contents of the same file."""
    place.parent.mkdir(exist_ok=True)
    body = json.dumps(_plain(entries), ensure_ascii=False, separators=(",", ":")).encode()
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=place.name, suffix=".new")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(body)
        Path(name).replace(place)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    for earlier in place.parent.glob(f"{place.name.split('.')[0]}.*.json"):
        if earlier != place:
            earlier.unlink(missing_ok=True)


def _place(source: Path, content: bytes) -> Path:
    digest = hashlib.sha256(_FORM + content).hexdigest()[:32]
    return source.parent / "__pycache__" / f"{source.stem}.{digest}.json"


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if isinstance(value, dict):
        if all(isinstance(key, str) for key in value):
            return {key: _plain(one) for key, one in value.items()}
        return {_PAIRS: [[key, _plain(one)] for key, one in value.items()]}
    return {_DAY: value.isoformat()} if type(value) is datetime.date else value


def _restored(read: dict[str, Any]) -> Any:
    if len(read) != 1:
        return read
    if _DAY in read:
        return datetime.date.fromisoformat(read[_DAY])
    return dict(read[_PAIRS]) if _PAIRS in read else read
