"""Documents out of archives in a register: the archive is kept or named, and nothing is kept twice."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from capture.archives import Archive, page
from tawthiq import pipeline
from tawthiq.capture import Intake, Limits
from tawthiq.errors import RegisterError
from tawthiq.register.api import Register
from tawthiq.register.evidence import Evidence


def saved(path: Path, *numbers: int) -> Path:
    archive = Archive()
    for number in numbers:
        archive.response(page(number), f"http://example.org/{number}")
    return archive.save(path)


def containers(register: Register) -> Any:
    from tawthiq.register.models import ContainerRow

    return ContainerRow.objects.using(register.alias)


def captures(register: Register) -> Any:
    from tawthiq.register.models import CaptureRow

    return CaptureRow.objects.using(register.alias)


def test_add_keeps_and_run_reads(register: Register, tmp_path: Path) -> None:
    path = saved(tmp_path / "a.warc.gz", 1, 2)
    added = pipeline.add([path], register=register)
    assert (added.documents_new, added.documents_known, added.waiting) == (2, 0, 2)
    assert (register.counts().documents, register.counts().reports) == (2, 0)
    assert register.verify() == []
    assert pipeline.add([path], register=register).documents_known == 2
    assert register.counts().captures == 2
    summary = pipeline.run([], register=register, workers=1)
    assert (summary.reports, summary.documents_new) == (2, 0)
    (first, _) = sorted(register.readings(), key=lambda r: r.report.url or "")
    assert (first.report.url, first.report.captured) == ("http://example.org/1", "2020-01-14T10:00:00Z")


def test_the_archive_is_kept_and_the_record_stands_at_its_place(register: Register, tmp_path: Path) -> None:
    path = saved(tmp_path / "a.warc.gz", 1, 2)
    content = path.read_bytes()
    pipeline.add([path], register=register)
    path.unlink()
    row = captures(register).order_by("pk")[1]
    origin = json.loads(row.origin or "")
    kept = register.evidence.get(origin["container"].removeprefix("sha256:"))
    assert kept == content
    assert (origin["container_file"], origin["container_size"], origin["way"]) == ("a.warc.gz", len(content), "warc")
    record = gzip.decompress(kept[origin["offset"] : origin["offset"] + origin["length"]])
    assert record.startswith(b"WARC/1.") and page(2) in record
    assert str(tmp_path) not in (row.origin or "")


def test_an_archive_above_the_limit_is_named_by_its_hash_and_kept_when_the_limit_is_raised(
    register: Register, tmp_path: Path
) -> None:
    path = saved(tmp_path / "a.warc.gz", 1)
    pipeline.add([path], register=register, how=Intake(Limits(keep_bytes=100)))
    row = containers(register).get()
    assert (row.kept, row.size, row.file) == (False, path.stat().st_size, "a.warc.gz")
    assert not register.evidence.path(row.sha256).exists()
    assert register.verify() == []
    pipeline.add([path], register=register)
    row.refresh_from_db()
    assert row.kept and register.evidence.path(row.sha256).exists()
    assert [json.loads(c.origin)["container_kept"] for c in captures(register).order_by("pk")] == [False, True]
    assert register.verify() == []


def test_verify_misses_a_kept_archive(register: Register, tmp_path: Path) -> None:
    pipeline.add([saved(tmp_path / "a.warc.gz", 1)], register=register)
    row = containers(register).get()
    register.evidence.path(row.sha256).unlink()
    assert [(p.code, p.subject) for p in register.verify()] == [("missing", row.sha256)]


def test_a_row_that_is_taken_away_hides_no_missing_archive(register: Register, tmp_path: Path) -> None:
    pipeline.add([saved(tmp_path / "a.warc.gz", 1)], register=register)
    digest = containers(register).get().sha256
    containers(register).all().delete()
    assert register.verify() == []
    register.evidence.path(digest).unlink()
    assert [(p.code, p.subject) for p in register.verify()] == [("missing", digest)]


def test_a_run_that_is_stopped_between_bytes_and_rows_is_finished_by_the_next(
    register: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tawthiq.register import captures as stored

    path = saved(tmp_path / "a.warc.gz", 1, 2)

    def stop(*_arguments: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(stored, "add", stop)
        with pytest.raises(KeyboardInterrupt):
            pipeline.add([path], register=register)
    assert {p.code for p in register.verify()} == {"unrecorded"}
    assert pipeline.add([path], register=register).documents_new == 2
    assert register.verify() == []


def test_the_same_page_in_two_archives_is_one_document_with_two_captures(register: Register, tmp_path: Path) -> None:
    pipeline.add([saved(tmp_path / "a.warc.gz", 1), saved(tmp_path / "b.warc.gz", 1, 2)], register=register)
    assert (register.counts().documents, register.counts().captures) == (2, 3)
    assert containers(register).count() == 2


def test_an_origin_is_sealed(register: Register, tmp_path: Path) -> None:
    pipeline.add([saved(tmp_path / "a.warc.gz", 1)], register=register)
    row = captures(register).get()
    captures(register).update(origin=(row.origin or "").replace("a.warc", "b.warc"))
    assert [p.code for p in register.verify()] == ["chain_broken"]


def test_a_file_that_changes_while_it_is_read_is_not_kept(tmp_path: Path) -> None:
    evidence = Evidence(tmp_path / "evidence", tmp_path / "incoming")
    evidence.create()
    path = tmp_path / "a.warc.gz"
    path.write_bytes(b"other bytes")
    for gone in (path, tmp_path / "no such"):
        with pytest.raises(RegisterError) as told:
            evidence.put_file("0" * 64, gone)
        assert told.value.code == "container_changed"
    assert list(evidence.files()) == [] and list((tmp_path / "incoming").iterdir()) == []


def test_progress_goes_on_where_an_archive_gives_no_document(register: Register, tmp_path: Path) -> None:
    archive = Archive()
    for _ in range(450):
        archive.response(b"<p>nothing in Arabic here</p>")
    told: list[tuple[str, int, int | None]] = []
    pipeline.add([archive.save(tmp_path / "a.warc.gz")], register=register, progress=lambda *step: told.append(step))
    assert told == [("capture", 200, None), ("capture", 400, None)]
