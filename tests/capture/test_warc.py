"""WARC files: what is taken, from where, and what damage costs: its own record and no other."""

from __future__ import annotations

import gzip
import hashlib
import io
import tracemalloc
import zlib
from pathlib import Path

import brotli
import pytest
from warcio.archiveiterator import ArchiveIterator

from tawthiq.capture import Intake, Limits
from tawthiq.capture.inflate import GzipMembers
from tawthiq.model import Document

from .archives import MOMENT, TYPE, Archive, codes, numbers, page, take


@pytest.fixture(params=[True, False], ids=["gzip", "plain"])
def archive(request: pytest.FixtureRequest) -> Archive:
    return Archive(gzip=request.param)


def test_a_page_is_the_body_with_address_moment_and_place(tmp_path: Path, archive: Archive) -> None:
    archive.info("Browsertrix-Crawler 1.2")
    archive.response(page(), "http://example.org/news/1")
    path = archive.save(tmp_path / "a.warc.gz")
    [found], failures, _ = take(path)
    assert failures == []
    assert found.content == page()
    assert found.sha256 == "sha256:" + hashlib.sha256(page()).hexdigest()
    assert (found.url, found.captured, found.media_type) == ("http://example.org/news/1", MOMENT, TYPE[1])
    origin = found.origin
    assert origin is not None
    assert (origin.way, origin.software) == ("warc", "Browsertrix-Crawler 1.2")
    assert origin.container.sha256 == "sha256:" + hashlib.sha256(archive.content).hexdigest()
    start, length = archive.places[1]
    assert (origin.offset, origin.inner) == (start, None)
    assert found.file == f"a.warc.gz#{start}"
    # the bytes at that place are the record, whole, for any other reader too
    record = next(iter(ArchiveIterator(io.BytesIO(archive.content[start : start + (origin.length or 0)]))))
    assert record.content_stream().read() == page()
    assert (origin.length or 0) <= length


def test_what_is_no_page_is_counted_by_reason(tmp_path: Path, archive: Archive) -> None:
    archive.response(page(1))
    archive.response(page(2), status="404 Not Found")
    archive.response(b"\x89PNG....", headers=(("Content-Type", "image/png"),))
    archive.response(b"<p>nothing in Arabic here</p>")
    archive.response("<p>افتتحت المكتبة معرضا للكتب في المدينة القديمة</p>".encode())
    archive.response(b" ")
    archive.record("metadata", "http://example.org/", payload=io.BytesIO(b"x: y"))
    archive.record("request", "http://example.org/", payload=io.BytesIO(b"GET / HTTP/1.1\r\n\r\n"))
    documents, failures, collection = take(archive.save(tmp_path / "a.warc"))
    assert list(numbers(documents)) == [1] and failures == []
    assert collection.warnings == [
        "a.warc: no reports and left out: empty (1), no text (1), no_arabic (1), no_harm (1), record metadata (1), "
        "record request (1), status 404 (1)"
    ]


def test_every_page_can_be_asked_for(tmp_path: Path) -> None:
    archive = Archive()
    archive.response(b"<p>nothing in Arabic here</p>")
    path = archive.save(tmp_path / "a.warc.gz")
    assert take(path)[0] == []
    assert len(take(path, Intake(sieve=False))[0]) == 1


def test_resources_are_pages_but_not_those_that_the_archiver_made(tmp_path: Path, archive: Archive) -> None:
    for url in ("http://example.org/saved", "urn:text:http://example.org/saved"):
        archive.record("resource", url, payload=io.BytesIO(page()), warc_content_type="text/html")
    documents, _, collection = take(archive.save(tmp_path / "a.warc"))
    assert [d.url for d in documents] == ["http://example.org/saved"]
    assert "made by the archiver (1)" in collection.warnings[0]


CHUNKED = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (page()[:40], page()[40:])) + b"0\r\n\r\n"


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (gzip.compress(page()), (("Content-Encoding", "gzip"),)),
        (zlib.compress(page()), (("Content-Encoding", "deflate"),)),
        (zlib.compress(page())[2:-4], (("Content-Encoding", "deflate"),)),
        (brotli.compress(page()), (("Content-Encoding", "br"),)),
        (page(), (("Content-Encoding", "br"),)),  # the archive took the encoding off and kept the header
        (page(), (("Content-Encoding", "gzip"),)),
        (CHUNKED, (("Transfer-Encoding", "chunked"),)),
        (page(), (("Transfer-Encoding", "chunked"),)),
        (gzip.compress(gzip.compress(page())), (("Content-Encoding", "gzip, gzip"),)),
    ],
)
def test_encodings_are_taken_off(tmp_path: Path, body: bytes, headers: tuple[tuple[str, str], ...]) -> None:
    archive = Archive()
    archive.response(body, headers=(TYPE, *headers))
    [found], failures, _ = take(archive.save(tmp_path / "a.warc.gz"))
    assert failures == [] and found.content == page()


@pytest.mark.parametrize(
    ("body", "name", "code"),
    [
        (gzip.compress(bytes(30_000_000)), "gzip", "too_large"),
        (brotli.compress(bytes(30_000_000)), "br", "too_large"),
        (gzip.compress(page())[:-30], "gzip", "bad_encoding"),
        (b"\x00\x01\x02 no such thing", "deflate", "bad_encoding"),
        (b"\xff\xff\xff no such thing", "br", "bad_encoding"),
        (b"\x28\xb5\x2f\xfd strange", "zstd", "bad_encoding"),
        (page(), "gzip, gzip, gzip, gzip", "bad_encoding"),
    ],
)
def test_an_encoding_that_cannot_be_undone_costs_its_record_alone(
    tmp_path: Path, body: bytes, name: str, code: str
) -> None:
    archive = Archive()
    archive.response(page(1))
    archive.response(body, headers=(TYPE, ("Content-Encoding", name)), url="http://example.org/bad")
    archive.response(page(2))
    documents, failures, _ = take(archive.save(tmp_path / "a.warc.gz"))
    assert list(numbers(documents)) == [1, 2]
    assert codes(failures) == [code]
    start = archive.places[1][0]
    assert failures[0].message.startswith(f"a.warc.gz, record at byte {start} (http://example.org/bad): ")


def test_a_page_met_again_is_the_same_bytes_at_another_time_and_place(tmp_path: Path, archive: Archive) -> None:
    archive.response(page(1))
    digest = "sha1:" + archive.writer.curr_digest if hasattr(archive.writer, "curr_digest") else None
    stated = next(iter(ArchiveIterator(io.BytesIO(archive.content)))).rec_headers.get_header("WARC-Payload-Digest")
    assert digest is None or digest == stated
    archive.revisit("http://example.org/again", stated, "2020-02-02T00:00:00Z")
    archive.revisit("http://example.org/unknown", "sha1:" + "A" * 32, "2020-02-02T00:00:00Z")
    documents, failures, collection = take(archive.save(tmp_path / "a.warc"))
    assert failures == []
    assert [(d.url, d.captured) for d in documents] == [
        ("http://example.org/1", MOMENT), ("http://example.org/again", "2020-02-02T00:00:00Z")]
    assert documents[0].sha256 == documents[1].sha256 and documents[0].file != documents[1].file
    assert "revisit of a page not taken from here (1)" in collection.warnings[0]


def test_a_charset_that_only_the_server_declares_is_told(tmp_path: Path) -> None:
    archive = Archive()
    body = "<p>قتل 3 مدنيين في قصف على بلدة الزيتونة.</p>".encode("cp1256")
    archive.response(body, headers=(("Content-Type", "text/html; charset=windows-1256"),))
    [found], _, _ = take(archive.save(tmp_path / "a.warc.gz"))
    assert found.media_type == "text/html; charset=windows-1256"


def three(archive: Archive) -> None:
    for number in (1, 2, 3):
        archive.response(page(number), f"http://example.org/{number}")


def test_a_file_that_ends_in_a_record_keeps_those_before(tmp_path: Path, archive: Archive) -> None:
    three(archive)
    (tmp_path / "a.warc").write_bytes(archive.content[:-60])
    documents, failures, _ = take(tmp_path / "a.warc")
    assert list(numbers(documents)) == [1, 2]
    assert codes(failures) == ["truncated"]
    assert f"record at byte {archive.places[2][0]}" in failures[0].message


def test_damage_in_one_member_leaves_the_others(tmp_path: Path) -> None:
    archive = Archive()
    three(archive)
    broken = bytearray(archive.content)
    start, length = archive.places[1]
    for at in range(start + length // 2, start + length // 2 + 8):
        broken[at] ^= 0x5A
    (tmp_path / "a.warc.gz").write_bytes(broken)
    documents, failures, _ = take(tmp_path / "a.warc.gz")
    assert list(numbers(documents)) == [1, 3]
    assert codes(failures) == ["damaged"]


@pytest.mark.parametrize("between", [b"\x00" * 100, b"junk that is no member \x1f\x8b\x08 at all"])
def test_bytes_between_members(tmp_path: Path, between: bytes) -> None:
    archive = Archive()
    three(archive)
    at = archive.places[1][0]
    (tmp_path / "a.warc.gz").write_bytes(archive.content[:at] + between + archive.content[at:])
    documents, failures, _ = take(tmp_path / "a.warc.gz")
    assert list(numbers(documents)) == [1, 2, 3]
    assert len(failures) == (0 if between.strip(b"\x00") == b"" else 1)


@pytest.mark.parametrize("length", ["5", "1000000", "99999999999", "-1", "x", "", "9" * 400])
def test_a_wrong_length_costs_its_record_alone(tmp_path: Path, archive: Archive, length: str) -> None:
    three(archive)
    (tmp_path / "a.warc").write_bytes(archive.with_field(1, "Content-Length", length))
    documents, failures, _ = take(tmp_path / "a.warc")
    assert list(numbers(documents)) == [1, 3]
    assert codes(failures) == ["broken_length"]
    assert f"record at byte {archive.places[1][0]} (http://example.org/2)" in failures[0].message


def test_wrong_lengths_in_one_member_of_many_records(tmp_path: Path) -> None:
    archive = Archive(gzip=False)
    three(archive)
    for wrong in (b"5", b"1000000"):
        start = archive.places[1][0]
        at = archive.content.index(b"Content-Length: ", start)
        end = archive.content.index(b"\r", at)
        whole = archive.content[:at] + b"Content-Length: " + wrong + archive.content[end:]
        (tmp_path / "a.warc.gz").write_bytes(gzip.compress(whole))
        documents, failures, _ = take(tmp_path / "a.warc.gz")
        assert list(numbers(documents)) == [1, 3]
        assert codes(failures) == ["broken_length"]
        assert next(d.origin.inner for d in documents if d.origin) == 0


@pytest.mark.parametrize("field", ["WARC-Block-Digest", "WARC-Payload-Digest"])
def test_a_wrong_digest_is_named_and_its_page_is_not_taken(tmp_path: Path, archive: Archive, field: str) -> None:
    three(archive)
    (tmp_path / "a.warc").write_bytes(archive.with_field(1, field, "sha1:" + "B" * 32))
    documents, failures, _ = take(tmp_path / "a.warc")
    assert list(numbers(documents)) == [1, 3]
    assert codes(failures) == ["wrong_digest"]
    assert "http://example.org/2" in failures[0].message and "sha1:BBBB" in failures[0].message


def test_a_page_above_the_limit_is_named_and_what_is_no_page_is_passed_over(tmp_path: Path, archive: Archive) -> None:
    how = Intake(Limits(document_bytes=300_000))
    archive.response(page(1))
    archive.response(page(2) + b" " * 500_000)
    archive.response(bytes(500_000), headers=(("Content-Type", "video/mp4"),))
    archive.response(page(3))
    documents, failures, _ = take(archive.save(tmp_path / "a.warc"), how)
    assert list(numbers(documents)) == [1, 3]
    assert codes(failures) == ["too_large"]


def test_a_bomb_is_given_up_and_the_rest_is_read(tmp_path: Path) -> None:
    archive = Archive()
    archive.response(page(1))
    archive.response(page(2) + bytes(60_000_000), url="http://example.org/bomb")
    archive.response(page(3))
    path = archive.save(tmp_path / "a.warc.gz")
    tracemalloc.start()
    documents, failures, _ = take(path, Intake(Limits(document_bytes=1_000_000, bomb_bytes=8_000_000)))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert list(numbers(documents)) == [1, 3]
    assert codes(failures) == ["zip_bomb"] and "http://example.org/bomb" in failures[0].message
    assert peak < 12_000_000


def test_memory_does_not_grow_with_the_archive(tmp_path: Path) -> None:
    peaks = []
    for count in (20, 400):
        archive = Archive()
        for number in range(count):
            archive.response(page(number) + b"<!-- " + bytes(30_000) + b" -->")
        path = archive.save(tmp_path / "a.warc.gz")
        tracemalloc.start()
        from tawthiq.capture import collect

        assert sum(isinstance(d, Document) for d in collect([path])) == 0  # zeros: no text
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] + 1_000_000


def test_many_failures_are_counted_after_the_limit(tmp_path: Path, archive: Archive) -> None:
    for _ in range(8):
        archive.response(b"\xff\xff\xff", headers=(TYPE, ("Content-Encoding", "br")))
    _, failures, _ = take(archive.save(tmp_path / "a.warc"), Intake(Limits(failures=5)))
    assert codes(failures) == ["bad_encoding"] * 5 + ["too_many"]
    assert "3 more" in failures[-1].message


def test_members_are_found_at_their_places() -> None:
    parts = [gzip.compress(b"WARC/1.0 " + bytes([n % 256]) * n) for n in range(200)]
    members = []
    for member in GzipMembers(io.BytesIO(b"".join(parts)), Limits()):
        while member.read():
            pass
        members.append((member.offset, member.length))
    places = [sum(map(len, parts[:n])) for n in range(200)]
    assert members == [(place, len(part)) for place, part in zip(places, parts, strict=True)]


def test_folded_and_broken_header_lines(tmp_path: Path) -> None:
    archive = Archive(gzip=False)
    three(archive)
    for line in (b"\r\nno colon\r\n folded", b"\r\n folded first", b"\r\nX-Odd: a\r\n\tb"):
        content = archive.content.replace(b"\r\nWARC-Type", line + b"\r\nWARC-Type", 1)
        (tmp_path / "a.warc").write_bytes(content)
        documents, failures, _ = take(tmp_path / "a.warc")
        assert (list(numbers(documents)), failures) == ([1, 2, 3], [])
