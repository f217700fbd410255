"""The manifest: values of each file, and every kind of wrong row."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawthiq.capture import Known, collect
from tawthiq.model import Document, Failure

HEADER = "file\toutlet\tkind\turl\tpublished\tcaptured\n"


def given(folder: Path, table: str | bytes, files: tuple[str, ...] = ("1.txt", "2.txt")) -> Path:
    for name in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"نص {name}", encoding="utf-8")
    path = folder / "list.tsv"
    path.write_bytes(table.encode() if isinstance(table, str) else table)
    return path


def split(found: list[Document | Failure]) -> tuple[list[Document], list[Failure]]:
    return [d for d in found if isinstance(d, Document)], [f for f in found if isinstance(f, Failure)]


def test_rows_are_read_with_all_their_values_in_the_order_of_files(tmp_path: Path) -> None:
    rows = (
        "2.txt\tشبكة\tfacebook\thttps://example.org/2\t2018-12-06\t2024-02-20T12:00:00+03:00\n"
        "in/1.txt\t\t\t\t\t\n"
    )
    manifest = given(tmp_path, HEADER + rows, ("in/1.txt", "2.txt"))
    (two, one), failed = split(list(collect([], manifest=manifest, known=Known(outlet="سواها"))))
    assert not failed
    assert (two.file, two.outlet, two.kind, two.url) == ("2.txt", "شبكة", "facebook", "https://example.org/2")
    assert (two.published, two.captured) == ("2018-12-06", "2024-02-20T12:00:00+03:00")
    assert (one.file, one.outlet, one.kind, one.published) == ("in/1.txt", "سواها", None, None)


def test_a_folder_given_beside_it_gives_each_file_once_and_never_the_manifest(tmp_path: Path) -> None:
    manifest = given(tmp_path, "file\tpublished\n2.txt\t2018-12-06\n")
    found, failed = split(list(collect([tmp_path], manifest=manifest)))
    assert [(d.file, d.published) for d in found] == [("2.txt", "2018-12-06"), ("1.txt", None)]
    assert not failed


def test_the_order_of_rows_changes_nothing_but_line_numbers(tmp_path: Path) -> None:
    rows = ["2.txt\t2018-12-06\n", "1.txt\t2018-12-07\n"]
    found = [
        list(collect([], manifest=given(tmp_path, "file\tpublished\n" + "".join(order))))
        for order in (rows, rows[::-1])
    ]
    assert found[0] == found[1]
    assert [d.file for d in split(found[0])[0]] == ["1.txt", "2.txt"]


def test_unknown_columns_are_named_once_and_ignored(tmp_path: Path) -> None:
    table = "file\tcolour\tmood\n1.txt\tred\tbad\n2.txt\tblue\tgood\n"
    collection = collect([], manifest=given(tmp_path, table))
    found, failed = split(list(collection))
    assert len(found) == 2 and not failed
    [warning] = collection.warnings
    assert "colour, mood" in warning and "list.tsv" in warning


@pytest.mark.parametrize(
    ("row", "code", "words"),
    [
        ("gone.txt\t\t\t\t\t", "no_such_file", "field file"),
        ("1.txt\t\t\t\t25/10/2017\t", "bad_date", "field published"),
        ("1.txt\t\t\t\t2017-02-30\t", "bad_date", "2017-10-25"),
        ("1.txt\t\t\t\t20171025\t", "bad_date", "field published"),
        ("1.txt\t\t\t\t\tnoon", "bad_date", "field captured"),
        ("2.txt\t\t\t\t\t", "duplicate", "line 2"),
        ("./2.txt\t\t\t\t\t", "duplicate", "line 2"),
        ("1.txt\tشبكة", "bad_manifest_row", "2 fields where the header has 6"),
        ("\tشبكة\t\t\t\t", "bad_manifest_row", "field file"),
    ],
)
def test_a_wrong_row_names_line_and_field_and_the_rest_is_read(
    tmp_path: Path,
    row: str,
    code: str,
    words: str,
) -> None:
    table = HEADER + "2.txt\t\t\t\t\t\n" + row + "\n3.txt\t\t\t\t\t\n"
    manifest = given(tmp_path, table, ("1.txt", "2.txt", "3.txt"))
    found, failed = split(list(collect([], manifest=manifest)))
    assert [d.file for d in found] == ["2.txt", "3.txt"]
    assert [f.code for f in failed] == [code]
    assert "list.tsv, line 3" in failed[0].message and words in failed[0].message


def test_a_file_with_a_wrong_row_is_not_read_without_what_is_known_of_it(tmp_path: Path) -> None:
    manifest = given(tmp_path, "file\tpublished\n1.txt\tsoon\n")
    found, failed = split(list(collect([tmp_path], manifest=manifest)))
    assert [d.file for d in found] == ["2.txt"]
    assert [f.file for f in failed] == ["1.txt"]


def test_a_byte_order_mark_and_windows_lines_are_no_matter(tmp_path: Path) -> None:
    table = b"\xef\xbb\xbffile\tpublished\r\n1.txt\t2018-12-06\r\n\r\n2.txt\t\r\n"
    found, failed = split(list(collect([], manifest=given(tmp_path, table))))
    assert [(d.file, d.published) for d in found] == [("1.txt", "2018-12-06"), ("2.txt", None)]
    assert not failed


def test_a_row_that_is_not_utf8_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    table = b"file\toutlet\n" + "1.txt\tشبكة\n".encode("cp1256") + "2.txt\tشبكة\n".encode()
    found, failed = split(list(collect([], manifest=given(tmp_path, table))))
    assert [d.file for d in found] == ["2.txt"]
    assert [(f.file, f.code) for f in failed] == [("1.txt", "encoding")]
    assert "list.tsv, line 2" in failed[0].message


@pytest.mark.parametrize(
    ("table", "code"),
    [
        (b"", "empty"),
        (b"name\toutlet\n1.txt\tx\n", "bad_manifest_row"),
        (b"file\tfile\n1.txt\tx\n", "bad_manifest_row"),
        ("file\tجهة\n".encode("utf-16"), "encoding"),
    ],
)
def test_a_manifest_that_cannot_be_used_at_all(tmp_path: Path, table: bytes, code: str) -> None:
    found, failed = split(list(collect([tmp_path / "1.txt"], manifest=given(tmp_path, table))))
    assert [(f.file, f.code) for f in failed] == [("list.tsv", code)]
    assert [d.file for d in found] == ["1.txt"]


def test_a_manifest_that_is_not_there(tmp_path: Path) -> None:
    [failed] = collect([], manifest=tmp_path / "none.tsv")
    assert isinstance(failed, Failure) and failed.code == "no_such_file"
