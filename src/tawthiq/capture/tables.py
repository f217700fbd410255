"""CSV and XLSX: every row with a text is a document, by the columns asked for or usual."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from tawthiq.capture.columns import Columns, ColumnsError, places
from tawthiq.capture.found import Doubt, Found, Skipped, ZipError
from tawthiq.capture.limits import Limits
from tawthiq.capture.minimal import Entry, document_of, moment_of
from tawthiq.capture.sniff import looks_utf16
from tawthiq.capture.zips import ERRORS, checked, opened
from tawthiq.model import Container, Failure, Origin

_SAMPLE = 65_536


@dataclass(frozen=True, slots=True)
class Table:
    """One CSV (or tab-separated) file or spreadsheet; of a spreadsheet every sheet with a text column."""

    file: str
    container: Container
    limits: Limits
    columns: Columns

    def documents(self) -> Iterator[Found]:
        """Its rows in their order. Raises OSError."""
        if zipfile.is_zipfile(self.container.path):
            yield from self._spreadsheet()
        else:
            yield from self._csv()

    def _csv(self) -> Iterator[Found]:
        path = Path(self.container.path)
        with path.open("rb") as handle:
            head = handle.read(_SAMPLE)
        csv.field_size_limit(self.limits.document_bytes)
        with path.open(encoding=_encoding(head), errors="replace", newline="") as source:
            reader = csv.reader(source, delimiter=_delimiter(head))
            rows = self._numbered(reader)
            yield from self._rows(rows, None)

    def _numbered(self, reader: Any) -> Iterator[tuple[int, Sequence[Any]] | Failure]:
        while True:
            try:
                row = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                line = reader.line_num
                yield Failure(f"{self.file}#{line}", "bad_row",
                              f"{self.file}, line {line}: {error}. The other rows are read.")
                continue
            yield reader.line_num, row

    def _spreadsheet(self) -> Iterator[Found]:
        import openpyxl

        try:
            with opened(self.container.path, self.limits) as zipped:
                for name in zipped.namelist():
                    checked(zipped, name, self.limits, self.limits.table_bytes)
            book = openpyxl.load_workbook(
                self.container.path, read_only=True, data_only=True, keep_links=False)
        except ZipError as error:
            yield Failure(self.file, error.code, f"{self.file}: {error}.")
            return
        except (*ERRORS, KeyError, TypeError, AttributeError, SyntaxError) as error:
            yield self._damaged(error)
            return
        try:
            for sheet in book.worksheets:
                yield from self._rows(enumerate(sheet.iter_rows(values_only=True), 1), sheet.title)
        except (*ERRORS, KeyError, TypeError, AttributeError, SyntaxError) as error:
            yield self._damaged(error)
        finally:
            book.close()

    def _damaged(self, error: Exception) -> Failure:
        return Failure(self.file, "damaged", f"{self.file}: a spreadsheet that cannot be read "
                       f"({type(error).__name__}). Save it anew, or as CSV.")

    def _rows(
        self, rows: Iterator[tuple[int, Sequence[Any]] | Failure], sheet: str | None
    ) -> Iterator[Found]:
        where: dict[str, int] | None = None
        for found in rows:
            if isinstance(found, Failure):
                yield found
                continue
            number, row = found
            if not any(_cell(value).strip() for value in row):
                continue
            if where is None:
                try:
                    where = places([_cell(value) for value in row], self.columns)
                except ColumnsError as error:
                    which = f"{self.file}, sheet {sheet}" if sheet else self.file
                    yield Failure(self.file, "columns", f"{which}: {error}.")
                    return
                continue
            yield from self._row(number, row, where, sheet)

    def _row(
        self, number: int, row: Sequence[Any], where: dict[str, int], sheet: str | None
    ) -> Iterator[Found]:
        said = {name: _cell(row[at]) for name, at in where.items() if at < len(row)}
        name = f"{self.file}#{sheet}/{number}" if sheet else f"{self.file}#{number}"
        text = said.get("text", "")
        if not text.strip():
            yield Skipped(name, "row without text")
            return
        moments = {key: moment_of(said.get(key)) for key in ("date", "captured")}
        for key, moment in moments.items():
            if said.get(key, "").strip() and moment is None:
                yield Doubt(name, f"{key} not understood")
        entry = Entry(
            text=text, title=_one(said, "title"), url=_one(said, "url"), outlet=_one(said, "outlet"),
            published=moments["date"], captured=moments["captured"],
        )
        yield document_of(entry, name, Origin("table", self.container, member=sheet, item=f"row {number}"))


def _one(said: dict[str, str], name: str) -> str | None:
    return " ".join(said.get(name, "").split()) or None


def _cell(value: Any) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time().isoformat() == "00:00:00" else value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value)


def _encoding(head: bytes) -> str:
    wide = looks_utf16(head)
    if wide:
        return "utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else wide
    try:
        head[: head.rfind(b"\n") + 1 or len(head)].decode("utf-8")
    except UnicodeDecodeError:
        return "cp1256"
    return "utf-8-sig"


def _delimiter(head: bytes) -> str:
    """The mark that stands most often in the first line, outside quotes."""
    line = head.decode(_encoding(head), "replace").lstrip("\ufeff\r\n").partition("\n")[0]
    bare = "".join(line.split('"')[::2])
    return max(",;\t|", key=bare.count)
