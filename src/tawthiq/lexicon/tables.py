"""Tables worked out of the shipped entries, and kept: forms of words, look-ups, lists."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial, wraps
from pathlib import Path
from typing import ParamSpec, TypeVar, cast

from tawthiq import lexicon

from .compiled import kept

P = ParamSpec("P")
T = TypeVar("T")
_every: list[Callable[[], object]] = []


def table(of: Iterable[str] = ()) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """What a function makes of the lexicon, by itself or `of` each of some names, kept for the next starts.

    It is made of words, numbers, truth values, None and the built-in collections of these. A change of any
    shipped entry or of any code asks for it anew; with entries of one's own nothing is kept.
    """

    def decorated(work: Callable[P, T]) -> Callable[P, T]:
        within = f"{work.__module__.removeprefix('tawthiq.')}.{work.__qualname__}"

        @cache
        @wraps(work)
        def found(*asked: P.args, **named: P.kwargs) -> T:
            if not lexicon.is_shipped():
                return work(*asked, **named)
            name = "-".join((within, *map(str, asked))).replace(".", "-")
            made_of = _made_of(lexicon.SHIPPED)
            return kept(name, lexicon.SHIPPED, made_of, partial(work, *asked, **named))

        _every.extend(partial(found, name) for name in of) if of else _every.append(found)
        return cast(Callable[P, T], found)

    return decorated


def keep_every() -> None:
    """Keep every shipped file as it reads, and every table of the modules that are loaded."""
    for source in lexicon.SHIPPED.rglob("*.yaml"):
        lexicon.entries(source)
    for found in _every:
        found()


@cache
def _made_of(shipped: Path) -> bytes:
    """What tables are made of: the words of the shipped entries; the code, as Python knows it by its time."""
    found, words = hashlib.sha256(), str(shipped) + os.sep
    for file in _files(shipped.parent):
        inside = file.path.startswith(words) and file.name.endswith(".yaml")
        found.update(Path(file.path).read_bytes() if inside else _stamp(file))
    return found.digest()


def _stamp(file: os.DirEntry[str]) -> bytes:
    known = file.stat()
    return f"{file.name} {known.st_size} {known.st_mtime_ns}\n".encode()


def _files(folder: Path | str) -> Iterator[os.DirEntry[str]]:
    """All code and words of a folder, in an order of their own."""
    with os.scandir(folder) as found:
        for file in sorted(found, key=lambda f: f.name):
            if file.name.endswith((".py", ".yaml", ".yml")):
                yield file
            elif "." not in file.name and file.name != "__pycache__" and file.is_dir():
                yield from _files(file.path)
