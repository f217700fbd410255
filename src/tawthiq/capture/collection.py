"""Paths and a manifest → documents, one at a time, each file once, failures in their place."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tawthiq.capture.found import Doubt, Skipped
from tawthiq.capture.load import failed
from tawthiq.capture.manifest import Row, is_day, is_moment, read_manifest
from tawthiq.capture.walk import walk
from tawthiq.capture.ways import Intake, taken
from tawthiq.model import Document, Failure

_EVERY = 200
"""Items after which `on_seen` is told."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the user says of every file that no manifest says more of.

    `published` is an ISO date, `captured` an ISO date-time. Raises ValueError for others.
    """

    outlet: str | None = None
    published: str | None = None
    captured: str | None = None

    def __post_init__(self) -> None:
        if self.published is not None and not is_day(self.published):
            raise ValueError(f"published: {self.published!r} is no date. Write it as 2017-10-25.")
        if self.captured is not None and not is_moment(self.captured):
            raise ValueError(f"captured: {self.captured!r} is no date-time. Write it as 2024-02-20T12:00.")


class Collection:
    """Documents and failures in the order of their names; `warnings` is complete after the last.

    What an archive holds beside reports is counted there by reason, once after the archive. `seen`
    counts all that was looked at, and `on_seen` is told of it now and then.

    The order in which paths, or rows of a manifest, were given changes nothing.
    """

    def __init__(self, paths: Sequence[Path], manifest: Path | None, known: Known, how: Intake) -> None:
        self._paths, self._manifest, self._known, self.how = tuple(paths), manifest, known, how
        self.warnings: list[str] = []
        self.seen = 0
        self.on_seen: Callable[[int], None] | None = None

    def __iter__(self) -> Iterator[Document | Failure]:
        self.warnings.clear()
        self.seen = 0
        seen: set[str] = set()
        if self._manifest is not None:
            yield from self._listed(self._manifest, seen)
        for path in sorted(self._paths, key=str):
            yield from self._given(path, seen)

    def _listed(self, path: Path, seen: set[str]) -> Iterator[Document | Failure]:
        seen.add(_real(path))
        manifest = read_manifest(path)
        self.warnings += manifest.warnings
        yield from manifest.failures
        # a file whose row is wrong is not read under a path either: it would lose what is known of it
        seen.update(_real(path.parent / f.file) for f in manifest.failures)
        lines: dict[str, int] = {}
        named = [(_inside(path.parent / row.file, path.parent), row.line, row) for row in manifest.rows]
        for name, _line, row in sorted(named, key=lambda entry: entry[:2]):
            yield from self._row(path, name, row, seen, lines)

    def _row(
        self, path: Path, name: str, row: Row, seen: set[str], lines: dict[str, int],
    ) -> Iterator[Document | Failure]:
        source = path.parent / row.file
        real = _real(source)
        if real in lines:
            yield Failure(name, "duplicate", f"{path.name}, line {row.line}, field file: {row.file} "
                          f"stands already in line {lines[real]}. Keep one of the two lines.")
            return
        lines[real] = row.line
        seen.add(real)
        for found in self._read(source, name, row.values):
            if isinstance(found, Failure):
                said = f"{path.name}, line {row.line}, field file: {found.message}"
                found = replace(found, message=said)
            yield found

    def _given(self, path: Path, seen: set[str]) -> Iterator[Document | Failure]:
        try:
            folder = path.is_dir()
        except OSError as error:
            yield failed(path.name or str(path), error)
            return
        if folder:
            yield from self._folder(path, seen)
        elif _new(path, seen):
            yield from self._read(path, path.name, {})

    def _folder(self, path: Path, seen: set[str]) -> Iterator[Document | Failure]:
        skipped: Counter[str] = Counter()
        for found in walk(path):
            if isinstance(found, Failure):
                yield found
            elif isinstance(found, Skipped):
                skipped[found.why] += 1
            elif _new(found.path, seen):
                yield from self._read(found.path, found.file, {})
        self._left_out(path.name or str(path), skipped)

    def _read(self, path: Path, file: str, values: dict[str, str]) -> Iterator[Document | Failure]:
        skipped: Counter[str] = Counter()
        doubts: Counter[str] = Counter()
        for found in taken(path, file, self.how):
            self._count()
            if isinstance(found, Skipped):
                skipped[found.why] += 1
            elif isinstance(found, Doubt):
                doubts[found.what] += 1
            else:
                yield found if isinstance(found, Failure) else self._told(found, values)
        self._left_out(file, skipped)
        if doubts:
            told = ", ".join(f"{what} ({n})" for what, n in sorted(doubts.items()))
            self.warnings.append(f"{file}: {told}")

    def _count(self) -> None:
        self.seen += 1
        if self.on_seen is not None and self.seen % _EVERY == 0:
            self.on_seen(self.seen)

    def _left_out(self, name: str, skipped: Counter[str]) -> None:
        if skipped:
            kinds = ", ".join(f"{why} ({n})" for why, n in sorted(skipped.items()))
            self.warnings.append(f"{name}: no reports and left out: {kinds}")

    def _outlet(self, document: Document) -> str | None:
        """A row of a table knows its outlet; the title of a feed or channel gives way to the user's word."""
        if document.origin is not None and document.origin.way == "table":
            return document.outlet or self._known.outlet
        return self._known.outlet or document.outlet

    def _told(self, document: Document, values: dict[str, str]) -> Document:
        """With what the manifest or the user says; a container says itself where and when."""
        mine = document.origin is not None  # then the manifest speaks of the container, not of its pages
        url, captured = values.get("url"), values.get("captured")
        published = values.get("published") or document.published or self._known.published
        return replace(
            document,
            outlet=values.get("outlet") or self._outlet(document),
            kind=values.get("kind") or document.kind,
            url=(document.url or url) if mine else (url or document.url),
            published=published,
            dated_by=document.dated_by if published == document.published else None,
            captured=((document.captured or captured) if mine else (captured or document.captured))
            or self._known.captured,
        )


def collect(
    paths: Sequence[Path], *, manifest: Path | None = None, known: Known | None = None,
    how: Intake | None = None,
) -> Collection:
    """The documents of files, folders and a manifest, read one at a time while iterating.

    A file that is named twice comes once, with what the manifest says of it. `Document.file` is
    relative to the manifest's or the given folder, or the name of a single file. Failures carry
    a stable code: empty, binary, unreadable, too_large, no_such_file, bad_manifest_row, bad_date,
    duplicate, encoding; those of containers damaged, truncated, zip_bomb, broken_length, broken_record,
    bad_encoding, wrong_digest, missing, columns, bad_row, too_many.
    """
    return Collection(paths, manifest, known or Known(), how or Intake())


def _real(path: Path) -> str:
    return os.path.realpath(path)


def _new(path: Path, seen: set[str]) -> bool:
    real = _real(path)
    if real in seen:
        return False
    seen.add(real)
    return True


def _inside(path: Path, folder: Path) -> str:
    return Path(os.path.relpath(path, folder)).as_posix()
