"""`tawthiq read`: reports as lines of the contract."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from tawthiq.capture import Collection, Columns, Intake, Known, collect
from tawthiq.cli.screen import in_both, warn
from tawthiq.contract import encode, read_line
from tawthiq.errors import UsageError
from tawthiq.model import Counting, Failure


def known(outlet: str | None, published: str | None, captured: str | None) -> Known:
    """What the options say of every file; raises UsageError for a date that is none."""
    try:
        return Known(outlet or None, published, captured)
    except ValueError as error:
        raise UsageError("bad_date", f"--{error}", f"--{error}") from None


def intake(every_page: bool, limits: Sequence[str] | None, columns: Sequence[str | None]) -> Intake:
    """How the ways in read; `columns` in the order of Columns. Raises UsageError for a limit that is none."""
    from tawthiq.capture.limits import limits_of

    try:
        return Intake(limits_of(limits or ()), sieve=not every_page, columns=Columns(*columns))
    except ValueError as error:
        raise UsageError("bad_limit", f"--limit {error}", f"--limit {error}") from None


def given(paths: Sequence[Path] | None, manifest: Path | None) -> tuple[Path, ...]:
    """The paths; raises UsageError when there is nothing to read at all."""
    if not paths and manifest is None:
        raise in_both(UsageError, "nothing_given")
    return tuple(paths or ())


def read(collection: Collection, *, counting: Counting, with_comments: bool) -> int:
    """Write one line for each file to standard output; 1 when a file could not be read."""
    from tawthiq.pipeline import read_collection

    failed, told = 0, set[str]()
    for found in read_collection(collection, counting=counting):
        sys.stdout.buffer.write(encode(read_line(found, with_comments=with_comments)))
        if isinstance(found, Failure):
            failed += 1
        else:
            told.update(found.warnings)
    sys.stdout.buffer.flush()
    for warning in collection.warnings:
        if warning not in told:  # no report came after it that could carry it
            warn(warning)
    return 1 if failed else 0


def read_command(
    paths: Sequence[Path] | None, manifest: Path | None, facts: Known, *, counting: Counting,
    with_comments: bool, how: Intake,
) -> int:
    """The command: what to read, then its lines."""
    collection = collect(given(paths, manifest), manifest=manifest, known=facts, how=how)
    return read(collection, counting=counting, with_comments=with_comments)
