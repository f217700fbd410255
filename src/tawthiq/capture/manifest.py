"""The manifest: a table (tab-separated) of files and what is known of each from outside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from tawthiq.capture.load import failed
from tawthiq.model import Failure

COLUMNS = ("file", "outlet", "kind", "url", "published", "captured")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the manifest: the file as written there, and its values (empty ones left out)."""

    line: int
    file: str
    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class Manifest:
    rows: tuple[Row, ...]
    failures: tuple[Failure, ...]
    warnings: tuple[str, ...]


def is_day(value: str) -> bool:
    """True for an ISO date such as 2017-10-25 that exists in the calendar."""
    try:
        return bool(_DAY.fullmatch(value)) and date.fromisoformat(value) is not None
    except ValueError:
        return False


def is_moment(value: str) -> bool:
    """True for an ISO date-time (2024-02-20T12:00, with or without seconds and zone) or date."""
    try:
        return bool(_DAY.match(value)) and datetime.fromisoformat(value) is not None
    except ValueError:
        return False


def read_manifest(path: Path) -> Manifest:
    """Read a manifest; never raises. What is wrong becomes a Failure, the other rows stand."""
    try:
        content = path.read_bytes()
    except OSError as error:
        return Manifest((), (failed(path.name, error),), ())
    content = content.removeprefix(b"\xef\xbb\xbf")
    lines = [(at, raw) for at, raw in enumerate(re.split(b"\r\n|\n|\r", content), 1) if raw.strip()]
    if not lines:
        return _unusable(path, 1, "empty", "the manifest is empty. Its first line names the columns: file, "
                         "outlet, kind, url, published, captured, divided by tabs.")
    header = _decoded(lines[0][1])
    if header is None:
        return _unusable(path, lines[0][0], "encoding", "not in UTF-8. Save the table as UTF-8 text.")
    names = [name.strip() for name in header.split("\t")]
    twice = sorted({n for n in names if names.count(n) > 1 and n})
    if "file" not in names or twice:
        what = f"column {', '.join(twice)} stands twice" if twice else "no column is named 'file'"
        return _unusable(path, lines[0][0], "bad_manifest_row",
                         f"{what}. Name each column once, divided by tabs.")
    read = [_row(path.name, at, raw, names) for at, raw in lines[1:]]
    rows = tuple(r for r in read if isinstance(r, Row))
    return Manifest(rows, tuple(r for r in read if isinstance(r, Failure)), tuple(_unknown(path, names)))


def _unusable(path: Path, line: int, code: str, message: str) -> Manifest:
    return Manifest((), (Failure(path.name, code, f"{path.name}, line {line}: {message}"),), ())


def _unknown(path: Path, names: list[str]) -> Iterator[str]:
    strange = [n or "(no name)" for n in names if n not in COLUMNS]
    if strange:
        yield f"{path.name}: columns not known and ignored: {', '.join(strange)}"


def _decoded(raw: bytes) -> str | None:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _row(manifest: str, line: int, raw: bytes, names: list[str]) -> Row | Failure:
    where = f"{manifest}, line {line}"
    text = _decoded(raw)
    if text is None:
        shown = raw.split(b"\t")[names.index("file")] if raw.count(b"\t") >= names.index("file") else b""
        file = shown.decode("ascii", "ignore") or manifest
        return Failure(file, "encoding", f"{where}: not in UTF-8. Save the table as UTF-8 text.")
    fields = [f.strip() for f in text.split("\t")]
    if len(fields) != len(names):
        file = fields[names.index("file")] if names.index("file") < len(fields) else manifest
        return Failure(file or manifest, "bad_manifest_row", f"{where}: {len(fields)} fields where the "
                       f"header has {len(names)}. Divide the fields by single tabs and keep empty ones.")
    values = {n: v for n, v in zip(names, fields, strict=True) if v and n in COLUMNS}
    file = values.pop("file", "")
    if not file or "\x00" in file:
        return Failure(manifest, "bad_manifest_row", f"{where}, field file: no file named. "
                       "Fill it in, or remove the line.")
    return _dated(where, file, values) or Row(line, file, values)


def _dated(where: str, file: str, values: dict[str, str]) -> Failure | None:
    published, captured = values.get("published"), values.get("captured")
    if published is not None and not is_day(published):
        return Failure(file, "bad_date", f"{where}, field published: {published!r} is no date. "
                       "Write it as 2017-10-25, or leave it empty.")
    if captured is not None and not is_moment(captured):
        return Failure(file, "bad_date", f"{where}, field captured: {captured!r} is no date and time. "
                       "Write it as 2024-02-20T12:00, or leave it empty.")
    return None
