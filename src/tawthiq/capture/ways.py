"""One file → what comes out of it: itself as a document, or the documents of a container, one at a time."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tawthiq.capture.columns import USUAL, Columns
from tawthiq.capture.found import Found, ZipError, container_of
from tawthiq.capture.kinds import HEAD, Kind, kind_of
from tawthiq.capture.limits import DEFAULT, Limits
from tawthiq.capture.load import failed, load
from tawthiq.model import Container, Failure


@dataclass(frozen=True, slots=True)
class Intake:
    """How the ways in read: the limits, whether archives are sieved, and the columns of tables."""

    limits: Limits = DEFAULT
    sieve: bool = True
    columns: Columns = USUAL


def taken(path: Path, file: str, how: Intake) -> Iterator[Found]:
    """Everything that one file gives; `file` names it. Never raises: what is wrong is a Failure.

    Of a container more failures than the limit are counted in one last Failure (too_many).
    """
    try:
        kind = _kind(path, how.limits)
        if kind is None:
            yield load(path, file, how.limits.document_bytes)
            return
        yield from _within(_documents(kind, container_of(str(path), file), how), file, how.limits.failures)
    except ZipError as error:
        yield Failure(file, error.code, f"{file}: {error.message}.")
    except OSError as error:
        yield failed(file, error)


def _kind(path: Path, limits: Limits) -> Kind | None:
    try:
        with open(path, "rb", opener=_open_at_once) as handle:
            if not stat.S_ISREG(os.fstat(handle.fileno()).st_mode):
                return None  # `load` says what is wrong
            head = handle.read(HEAD)
    except OSError:
        return None
    return kind_of(path, head, limits)


def _open_at_once(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _documents(kind: Kind, container: Container, how: Intake) -> Iterator[Found]:
    if kind == "warc":
        from tawthiq.capture.warc import Warc

        place = Path(container.path)
        return Warc(container.file, lambda: place.open("rb"), container, how.limits, how.sieve).documents()
    if kind == "wacz":
        from tawthiq.capture.wacz import Wacz

        return Wacz(container.file, container, how.limits, how.sieve).documents()
    if kind == "feed":
        from tawthiq.capture.feed import Feed

        return Feed(container.file, container, how.limits).documents()
    if kind == "table":
        from tawthiq.capture.tables import Table

        return Table(container.file, container, how.limits, how.columns).documents()
    from tawthiq.capture.telegram import TelegramHtml, TelegramJson

    way = TelegramJson if kind == "telegram_json" else TelegramHtml
    return way(container.file, container, how.limits).documents()


def _within(found: Iterator[Found], file: str, most: int) -> Iterator[Found]:
    failures = 0
    for item in found:
        failures += isinstance(item, Failure)
        if not isinstance(item, Failure) or failures <= most:
            yield item
    if failures > most:
        yield Failure(file, "too_many", f"{file}: {failures - most:,} more of its parts could not be read.")
