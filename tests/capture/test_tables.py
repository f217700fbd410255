"""CSV and XLSX: rows as documents, columns by the usual names or as asked for, and asked for clearly."""

from __future__ import annotations

import csv
import io
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawthiq.capture import Columns, Intake, Limits
from tawthiq.capture.minimal import moment_of
from tawthiq.page import read_page

from .archives import codes, take

HEADER = ["المصدر", "التاريخ", "الرابط", "النص"]
ROWS = [
    ["صدى السهل", "2020-01-14", "http://example.org/1", "قتل 7 مدنيين في قصف\nعلى بلدة الزيتونة"],
    ["مرصد", "03/04/2020", "", "قتل رجل"],
    ["", "", "", ""],
    ["مرصد", "14/01/2020", "", " "],
]


def table(folder: Path, rows: list[list[str]], *, delimiter: str = ",", encoding: str = "utf-8", name: str = "a.csv") -> Path:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=delimiter).writerows(rows)
    path = folder / name
    path.write_bytes(buffer.getvalue().encode(encoding))
    return path


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1256", "utf-16"])
def test_rows_by_the_usual_names_of_columns(tmp_path: Path, delimiter: str, encoding: str) -> None:
    [one, two], failures, collection = take(table(tmp_path, [HEADER, *ROWS], delimiter=delimiter, encoding=encoding))
    assert failures == []
    assert (one.outlet, one.published, one.url, one.dated_by) == ("صدى السهل", "2020-01-14", "http://example.org/1", "feed")
    assert one.origin is not None and (one.origin.way, one.origin.item) == ("table", "row 3")
    assert (two.outlet, two.published) == ("مرصد", None)
    assert collection.warnings == ["a.csv: no reports and left out: row without text (1)", "a.csv: date not understood (1)"]
    assert [line for line in read_page(one).report.text.splitlines() if line] == ["قتل 7 مدنيين في قصف", "على بلدة الزيتونة"]


def test_columns_that_cannot_be_told_are_asked_for_by_name(tmp_path: Path) -> None:
    path = table(tmp_path, [["a", "كلام", "b"], ["1", "قتل رجل", "2020-01-14"]])
    documents, failures, _ = take(path)
    assert documents == [] and codes(failures) == ["columns"]
    assert "Its columns: 'a', 'كلام', 'b'. Name the right one with --text-column NAME" in failures[0].message
    [found], failures, _ = take(path, Intake(columns=Columns(text="كلام", date="B")))
    assert failures == [] and found.published == "2020-01-14"
    _, failures, _ = take(path, Intake(columns=Columns(text="كلام", url="no such")))
    assert "no column is named 'no such'" in failures[0].message and "--url-column" in failures[0].message


def test_the_sheet_of_the_auto_archiver(tmp_path: Path) -> None:
    header = ["Link", "Archive Status", "Archive Location", "Archive Date", "Thumbnail", "Upload Timestamp", "Upload Title",
              "Text Content", "Screenshot", "Hash", "WACZ"]  # fmt: skip
    row = ["https://t.me/x/1", "success", "x/y.html", "2021-05-06T07:08:09.123456+00:00", "", "2020-01-14 10:00:00+00:00",
           "قصف على بلدة الزيتونة", "قتل 7 مدنيين في قصف على بلدة الزيتونة", "", "sha", ""]  # fmt: skip
    [found], failures, _ = take(table(tmp_path, [header, row]))
    assert failures == []
    assert (found.url, found.published, found.captured) == ("https://t.me/x/1", "2020-01-14", "2021-05-06T07:08:09+00:00")
    assert read_page(found).report.title == "قصف على بلدة الزيتونة"


def sheet(path: Path, sheets: dict[str, list[list[object]]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        made = book.create_sheet(name)
        for row in rows:
            made.append(row)
    book.save(path)
    return path


def test_a_spreadsheet_with_dates_of_its_own(tmp_path: Path) -> None:
    path = sheet(tmp_path / "a.xlsx", {"أخبار": [[*HEADER], ["مرصد", datetime.fromisoformat("2020-01-14"), None, "قتل رجل"], [None] * 4,
                                                 ["مرصد", datetime.fromisoformat("2020-01-15T10:30"), 7, "قتل آخر"]],
                                       "فارغة": []})  # fmt: skip
    documents, failures, _ = take(path)
    assert failures == []
    assert [(d.file, d.published) for d in documents] == [("a.xlsx#أخبار/2", "2020-01-14"), ("a.xlsx#أخبار/4", "2020-01-15")]


def test_a_spreadsheet_that_is_damaged_or_a_bomb_is_named(tmp_path: Path) -> None:
    import zipfile

    path = sheet(tmp_path / "a.xlsx", {"x": [[*HEADER], ["", "", "", "قتل"]]})
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    assert take(path)[0] == [] and len(take(path)[1]) == 1
    path.write_bytes(content)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("xl/big.xml", bytes(3_000_000))
    assert codes(take(path, Intake(Limits(table_bytes=1_000_000)))[1]) == ["too_large"]


def test_a_row_that_is_too_large_or_broken_costs_itself(tmp_path: Path) -> None:
    path = table(tmp_path, [["text"], ["قتل رجل"], ["x" * 5000], ["قتل آخر"]])
    documents, failures, _ = take(path, Intake(Limits(document_bytes=1000)))
    assert len(documents) == 2 and codes(failures) == ["bad_row"]


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        ("2020-01-14", "2020-01-14"), ("٢٠٢٠-٠١-١٤", "2020-01-14"), ("2020-01-14 10:00", "2020-01-14T10:00:00"),
        ("2020-01-14T10:00:00Z", "2020-01-14T10:00:00+00:00"), ("Tue, 14 Jan 2020 10:00:00 +0300", "2020-01-14T10:00:00+03:00"),
        ("14.01.2020", "2020-01-14"), ("03.04.2020", "2020-04-03"), ("14/01/2020", "2020-01-14"), ("04/04/2020", "2020-04-04"),
        ("03/04/2020", None), ("01/14/2020", None), ("99.99.2020", None), ("0001-01-01", None), ("yesterday", None), ("", None), (None, None),
        ("14.01.2020 13:05:06 UTC+03:00", "2020-01-14T13:05:06+03:00"), ("14.01.2020 13:05:06", "2020-01-14T13:05:06"),
    ],
)  # fmt: skip
def test_moments(said: str | None, moment: str | None) -> None:
    assert moment_of(said) == moment


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=30) | st.from_regex(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}( \d\d:\d\d)?( UTC[+-]\d\d:\d\d)?", fullmatch=True))
def test_any_moment_is_iso_or_none(said: str) -> None:
    found = moment_of(said)
    assert found is None or datetime.fromisoformat(found)


@settings(max_examples=60, deadline=None)
@given(content=st.binary(max_size=300))
def test_any_bytes_are_rows_or_a_reason(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("table") / "a.csv"
    path.write_bytes(b"text,date\n" + content)
    take(path)
