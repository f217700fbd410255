"""WACZ files: member archives streamed, digests checked, titles told; damage stays where it is."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from tawthiq.capture import Intake, Limits

from .archives import MOMENT, Archive, codes, numbers, page, take, wacz


def made(*shown: int) -> bytes:
    archive = Archive()
    archive.info()
    for number in shown:
        archive.response(page(number), f"http://example.org/{number}")
    return archive.content


PAGES = "\n".join(json.dumps(line) for line in (
    {"format": "json-pages-1.0", "id": "pages"},
    {"url": "http://example.org/1", "ts": MOMENT, "title": "قصف على  الزيتونة"},
    {"url": "http://example.org/2", "title": None},
    ["no page"],
)) + "\nno json\n"  # fmt: skip


def test_pages_of_every_member_with_titles_and_places(tmp_path: Path) -> None:
    path = wacz(tmp_path / "a.wacz", {"b.warc.gz": made(3), "a.warc.gz": made(1, 2)}, pages=PAGES)
    documents, failures, _ = take(path)
    assert failures == []
    assert list(numbers(documents)) == [1, 2, 3]
    first = documents[0].origin
    assert first is not None
    assert (first.way, first.member, first.title) == ("wacz", "archive/a.warc.gz", "قصف على الزيتونة")
    assert documents[0].file == f"a.wacz#archive/a.warc.gz#{first.offset}"
    assert documents[1].origin is not None and documents[1].origin.title is None


def test_a_part_with_another_digest_is_named_and_read_by_its_own(tmp_path: Path) -> None:
    path = wacz(tmp_path / "a.wacz", {"a.warc.gz": made(1), "b.warc.gz": made(2)}, wrong="archive/a.warc.gz")
    documents, failures, _ = take(path)
    assert list(numbers(documents)) == [1, 2]
    assert [(f.file, f.code) for f in failures] == [("a.wacz#archive/a.warc.gz", "wrong_digest")]


def test_a_package_that_is_missing_or_was_changed_is_named(tmp_path: Path) -> None:
    documents, failures, _ = take(wacz(tmp_path / "a.wacz", {"a.warc.gz": made(1)}, package=False))
    assert len(documents) == 1 and codes(failures) == ["missing"]
    path = wacz(tmp_path / "b.wacz", {"a.warc.gz": made(1)})
    content = path.read_bytes()
    (tmp_path / "b.wacz").unlink()
    with zipfile.ZipFile(tmp_path / "b.wacz", "w") as changed, zipfile.ZipFile(tmp_path / "a.wacz") as _:
        import io

        with zipfile.ZipFile(io.BytesIO(content)) as old:
            for name in old.namelist():
                body = old.read(name)
                changed.writestr(name, body.replace(b"1.1.1", b"1.1.0") if name == "datapackage.json" else body)
    documents, failures, _ = take(path)
    assert len(documents) == 1 and codes(failures) == ["wrong_digest"]
    assert "datapackage-digest.json" in failures[0].message


def test_a_zip_that_is_cut_or_holds_no_archive_is_named(tmp_path: Path) -> None:
    path = wacz(tmp_path / "a.wacz", {"a.warc.gz": made(1)})
    path.write_bytes(path.read_bytes()[:-40])
    documents, failures, _ = take(path)
    assert (documents, codes(failures)) == ([], ["damaged"])
    documents, failures, _ = take(wacz(tmp_path / "b.wacz", {}))
    assert (documents, codes(failures)) == ([], ["empty"])


def test_damage_in_a_stored_part_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    path = wacz(tmp_path / "a.wacz", {"a.warc.gz": made(1), "b.warc.gz": made(2)})
    content = bytearray(path.read_bytes())
    at = content.index(b"archive/a.warc.gz") + 400
    content[at] ^= 0xFF
    path.write_bytes(content)
    documents, failures, _ = take(path)
    assert 2 in numbers(documents)
    assert failures and all(f.file.startswith("a.wacz#archive/a.warc.gz") for f in failures)


def test_a_packed_bomb_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.wacz"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("datapackage.json", "{}")
        zipped.writestr("archive/a.warc", bytes(20_000_000))
        zipped.writestr("archive/b.warc.gz", made(2))
    documents, failures, _ = take(path, Intake(Limits(bomb_bytes=10_000_000)))
    assert list(numbers(documents)) == [2]
    assert codes(failures) == ["zip_bomb"]


@pytest.mark.parametrize("package", ["[]", "{", '{"resources": 5}', '{"resources": [{"path": 5}, 3]}', "[" * 100_000])
def test_a_strange_package_costs_its_digests_alone(tmp_path: Path, package: str) -> None:
    path = tmp_path / "a.wacz"
    with zipfile.ZipFile(path, "w") as zipped:
        zipped.writestr("datapackage.json", package)
        zipped.writestr("archive/a.warc.gz", made(1))
    documents, failures, _ = take(path)
    assert list(numbers(documents)) == [1]
    assert set(codes(failures)) <= {"damaged", "missing"}
