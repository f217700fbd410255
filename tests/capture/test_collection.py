"""Files, folders and manifests: what is read, in which order, and how what is wrong is said."""

from __future__ import annotations

import builtins
import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tawthiq.capture import Intake, Known, Limits, collect
from tawthiq.model import Document, Failure

NEWS = "قصف على بلدة الزيتونة\n\nقتل شخصان في قصف على البلدة."


def write(folder: Path, name: str, content: str | bytes = NEWS) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def documents(found: list[Document | Failure]) -> list[str]:
    return [d.file for d in found if isinstance(d, Document)]


def failures(found: list[Document | Failure]) -> list[tuple[str, str]]:
    return [(f.file, f.code) for f in found if isinstance(f, Failure)]


def test_a_folder_is_read_recursively_by_name_and_hidden_files_are_not(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.html", "a/1.text", "c.htm", ".hidden.txt", ".git/x.txt", "no_suffix"):
        write(tmp_path, name)
    assert documents(list(collect([tmp_path]))) == ["a/1.text", "a/2.html", "b.txt", "c.htm", "no_suffix"]


def test_a_single_file_is_named_by_its_name_and_carries_its_hash(tmp_path: Path) -> None:
    [found] = collect([write(tmp_path, "in/one.txt", "نص")])
    assert isinstance(found, Document)
    assert found.file == "one.txt"
    assert found.sha256 == "sha256:" + hashlib.sha256("نص".encode()).hexdigest()
    assert found.content == "نص".encode()


def test_links_that_loop_end(tmp_path: Path) -> None:
    write(tmp_path, "a/1.txt")
    (tmp_path / "a" / "again").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    found = list(collect([tmp_path]))
    assert documents(found) == ["a/1.txt"]


def test_the_same_file_given_twice_comes_once(tmp_path: Path) -> None:
    path = write(tmp_path, "1.txt")
    assert documents(list(collect([path, tmp_path, path]))) == ["1.txt"]


def test_the_order_in_which_paths_are_given_changes_nothing(tmp_path: Path) -> None:
    paths = [write(tmp_path, name, name) for name in ("b.txt", "a.txt", "in/c.txt", "in/d.txt")]
    given = [*paths[:3], tmp_path / "in"]
    assert list(collect(given)) == list(collect(given[::-1]))
    assert documents(list(collect(given))) == ["a.txt", "b.txt", "c.txt", "d.txt"]


def test_a_register_inside_the_folder_is_no_second_set_of_reports(tmp_path: Path) -> None:
    for name in ("1.txt", "mine/register.sqlite3", "mine/evidence/ab/abcd"):
        write(tmp_path, name)
    collection = collect([tmp_path])
    assert documents(list(collection)) == ["1.txt"]
    assert "register (1)" in collection.warnings[0]


def test_tables_and_parts_of_saved_pages_are_left_out_and_said(tmp_path: Path) -> None:
    for name in ("page.html", "page_files/ad.html", "page_files/x.png", "labels.json", "list.tsv"):
        write(tmp_path, name)
    collection = collect([tmp_path])
    assert documents(list(collection)) == ["page.html"]
    [warning] = collection.warnings
    assert ".json (1)" in warning and ".tsv (1)" in warning and "_files (1)" in warning


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\x89PNG\r\n\x1a\n" + b"x" * 50, "binary"),
        (b"\x7fELF ...", "binary"),
        (bytes(range(256)) * 40, "binary"),
        (b"abc\x00\x01\x02" * 300, "binary"),
        (b"x" * 5000, "too_large"),
    ],
)
def test_files_that_cannot_be_read_are_named_and_the_rest_is_read(
    tmp_path: Path,
    content: bytes,
    code: str,
) -> None:
    write(tmp_path, "1.txt", content)
    write(tmp_path, "2.txt")
    limit = 4000 if code == "too_large" else 1_000_000
    found = list(collect([tmp_path], how=Intake(Limits(document_bytes=limit))))
    assert failures(found) == [("1.txt", code)]
    assert documents(found) == ["2.txt"]
    assert "1.txt" in next(f.message for f in found if isinstance(f, Failure))


def test_fifty_megabytes_of_noise_are_refused_without_reading_them(tmp_path: Path) -> None:
    path = tmp_path / "noise.txt"
    with path.open("wb") as handle:
        handle.truncate(50_000_000)
    [found] = collect([path])
    assert isinstance(found, Failure) and found.code == "too_large" and "20,000,000" in found.message


def test_utf16_is_text_and_a_named_pipe_is_no_file(tmp_path: Path) -> None:
    write(tmp_path, "1.txt", NEWS.encode("utf-16"))
    write(tmp_path, "2.txt", NEWS.encode("utf-16-le"))
    os.mkfifo(tmp_path / "3.txt")
    found = list(collect([tmp_path]))
    assert documents(found) == ["1.txt", "2.txt"]
    assert failures(found) == [("3.txt", "unreadable")]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert failures(list(collect([tmp_path / "gone.txt"]))) == [("gone.txt", "no_such_file")]


def test_a_folder_and_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "ok.txt")
    write(tmp_path, "shut/1.txt")
    write(tmp_path, "locked.txt")
    listed: Callable[[Path], object] = Path.iterdir
    opened = builtins.open

    def no_list(path: Path) -> object:
        if path.name == "shut":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    def no_open(file: object, *args: object, **more: object) -> object:
        if str(file).endswith("locked.txt"):
            raise PermissionError(13, "Permission denied")
        return opened(file, *args, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "iterdir", no_list)
    monkeypatch.setattr(builtins, "open", no_open)
    found = list(collect([tmp_path]))
    assert documents(found) == ["ok.txt"]
    assert failures(found) == [("locked.txt", "unreadable"), ("shut", "unreadable")]
    assert all("permission" in f.message for f in found if isinstance(f, Failure))


def test_what_is_known_is_told_of_every_file(tmp_path: Path) -> None:
    known = Known(outlet="شبكة", published="2017-10-25", captured="2024-02-20T12:00")
    [found] = collect([write(tmp_path, "1.txt")], known=known)
    assert isinstance(found, Document)
    assert (found.outlet, found.published, found.captured) == ("شبكة", "2017-10-25", "2024-02-20T12:00")


@pytest.mark.parametrize(
    "known",
    [{"published": "25/10/2017"}, {"published": "2017-02-30"}, {"captured": "yesterday"}],
)
def test_what_is_known_must_be_dates(known: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"Write it as"):
        Known(**known)
