"""What was worked out of the shipped files, kept beside them as Python keeps its bytecode.

Reading YAML and working out the forms of words took half of a start. What came of it is kept in the folder
of the bytecode, in the form of the bytecode, under the digest of what it was made of: an edited file counts
at once. Where Python may not keep bytecode, or the folder cannot be written, nothing is kept; what is damaged
is worked out anew.
"""

from __future__ import annotations

import contextlib
import hashlib
import marshal
import os
import sys
from collections.abc import Callable
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, TypeVar
from zlib import crc32

_FORM = b"2"  # what is kept and how: a change of it asks for all of it anew
_SUM = 4  # bytes of the check sum before what is kept
T = TypeVar("T")


def kept(name: str, folder: Path, made_of: bytes, work: Callable[[], T]) -> T:
    """What `work` makes of `made_of`: what was kept under the name, else worked out now and then kept.

    It is made of words, numbers, truth values, None and the built-in collections of these.
    """
    place = _place(name, folder, made_of)
    with contextlib.suppress(OSError, ValueError, EOFError, TypeError):
        body = memoryview(place.read_bytes())
        if body[:_SUM] == _sum(body[_SUM:]):
            found: T = marshal.loads(body[_SUM:])
            return found
    made = work()
    if not sys.dont_write_bytecode:
        with contextlib.suppress(OSError, ValueError):
            keep(place, made)
    return made


def keep(place: Path, made: Any) -> None:
    """Write what was made, whole or not at all, in place of what was made earlier under the same name."""
    body = marshal.dumps(made)
    place.parent.mkdir(parents=True, exist_ok=True)
    new = place.with_name(f"{place.name}.{os.getpid()}.new")
    try:
        with new.open("xb") as out:
            out.write(_sum(body) + body)
        new.replace(place)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    for earlier in place.parent.glob(f"{place.name.split('.')[0]}.*.table"):
        if earlier != place:
            earlier.unlink(missing_ok=True)


def _sum(body: bytes | memoryview) -> bytes:
    return crc32(body).to_bytes(_SUM, "big")


def _place(name: str, folder: Path, made_of: bytes) -> Path:
    digest = hashlib.sha256(_FORM + made_of).hexdigest()[:32]
    beside = Path(cache_from_source(str(folder / f"{name}.py"))).parent
    return beside / f"{name}-{sys.implementation.cache_tag}.{digest}.table"
