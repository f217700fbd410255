from __future__ import annotations

import stat
from dataclasses import replace
from pathlib import Path

import pytest

from tawthiq.errors import RegisterBusy, RegisterError, StorageError
from tawthiq.model import Decision, Failure
from tawthiq.register import lock
from tawthiq.register.api import Register

from .records import document, incident, reading


def test_the_same_bytes_are_one_document_with_captures_where_facts_differ(register: Register) -> None:
    plain = document("قصف القرية")
    assert register.add(plain) is True
    assert register.add(plain) is False
    assert register.add(replace(plain, outlet="صوت")) is False
    assert register.add(replace(plain, file="2.txt")) is False
    counts = register.counts()
    assert (counts.documents, counts.captures) == (1, 3)


def test_new_bytes_twice_in_one_batch_are_new_once(register: Register) -> None:
    one = document("قصف القرية")
    assert register.add_all([one, replace(one, file="b.txt"), document("غيره")]) == [True, False, True]


def test_pending_until_read_and_again_when_facts_change(register: Register) -> None:
    plain = document("قصف القرية")
    register.add(plain)
    assert list(register.pending()) == [plain]
    register.record([reading(plain)])
    assert list(register.pending()) == []
    assert len(list(register.pending("airwars"))) == 1
    register.add(replace(plain, published="2017-10-25"))
    assert [found.published for found in register.pending()] == ["2017-10-25"]


def test_a_fact_told_later_does_not_vanish_when_it_is_not_told_again(register: Register) -> None:
    plain = document("قصف القرية")
    register.add(replace(plain, published="2017-10-25", outlet="صوت"))
    register.add(plain)
    (found,) = register.pending()
    assert (found.published, found.outlet) == ("2017-10-25", "صوت")


def test_a_corrected_fact_wins_and_a_return_to_the_first_is_recorded(register: Register) -> None:
    plain = document("قصف القرية")
    for day in ("2017-10-25", "2018-10-25", "2017-10-25"):
        register.add(replace(plain, published=day))
    assert next(register.pending()).published == "2017-10-25"
    assert register.counts().captures == 3


def test_readings_come_back_equal_and_replace_older_ones(register: Register) -> None:
    plain = document("قصف القرية")
    register.add(plain)
    register.record([reading(plain, events=3)])
    register.record([reading(plain, events=2, killed=5)])
    assert list(register.readings()) == [reading(plain, events=2, killed=5)]
    assert register.counts().events == 2


def test_a_failed_document_is_not_pending_and_is_told_again(register: Register) -> None:
    plain = document("قصف القرية")
    register.add(plain)
    failure = Failure("1.txt", "no_arabic", "no Arabic in it")
    register.fail(failure, plain)
    register.fail(failure, plain)
    assert list(register.pending()) == []
    assert register.failed([plain.sha256, "sha256:00"]) == {plain.sha256: failure}


def test_incidents_keep_ids_through_merge_and_split(register: Register) -> None:
    a, b = document("الأولى", "a.txt"), document("الثانية", "b.txt")
    register.add_all([a, b])
    register.record([reading(a), reading(b)])
    apart = [incident("ia", (a, 0)), incident("ib", (b, 0))]
    assert register.replace_incidents(apart) == (2, 0)
    assert register.replace_incidents(reversed(apart)) == (0, 0)
    assert register.replace_incidents([incident("ib", (b, 0), (a, 0))]) == (0, 1)
    elder = next(register.incidents()).id
    younger = ({"ia", "ib"} - {elder}).pop()
    assert register.resolve(younger) == elder and register.resolve(elder) == elder
    assert register.replace_incidents(apart) == (1, 1)
    found = {found.id: found.members[0].file for found in register.incidents()}
    assert found == {"ia": "a.txt", "ib": "b.txt"}
    assert register.resolve(younger) == younger
    assert register.resolve("never") is None


def test_verify_names_every_kind_of_damage(register: Register) -> None:
    texts = [document(text, f"{text}.txt") for text in ("واحد", "اثنان", "ثلاثة")]
    register.add_all(texts)
    assert register.verify() == []
    changed, missing = (register.evidence.path(d.sha256[7:]) for d in texts[:2])
    assert stat.S_IMODE(changed.stat().st_mode) == 0o444
    changed.chmod(0o644)
    changed.write_text("غيره")
    missing.unlink()
    (register.evidence.folder / "note.txt").write_text("x")
    stray = document("زائد")
    register.evidence.put(stray.sha256[7:], stray.content)
    assert {p.code for p in register.verify()} == {"changed", "missing", "added", "unrecorded"}


def test_a_changed_row_breaks_the_chain(register: Register) -> None:
    from tawthiq.register.models import CaptureRow, DecisionRow

    register.add_all([document("واحد"), document("اثنان")])
    register.decide(Decision("grade", "i1", "fair", "two sources", "editor", "2026-01-01T00:00:00"))
    register.decide(Decision("grade", "i2", "weak", "one source", "editor", "2026-01-02T00:00:00"))
    assert register.verify() == []
    DecisionRow.objects.using(register.alias).filter(subject="i1").update(value="confirmed")
    CaptureRow.objects.using(register.alias).order_by("pk")[0].delete(using=register.alias)
    broken = sorted(p.subject for p in register.verify() if p.code == "chain_broken")
    assert broken == ["capture 2", "decision 1", "entry 1"]


def test_evidence_holds_nothing_but_bytes_and_the_key_is_private(register: Register, backend: str) -> None:
    rows = {"sqlite": "register.sqlite3", "postgresql": "register.postgresql"}[backend]
    one = document("واحد")
    register.add(one)
    assert [p.read_bytes() for p in register.evidence.files()] == [one.content]
    directory = register.directory
    assert {p.name for p in directory.iterdir()} >= {"evidence", rows, "register.lock"}
    from tawthiq.register.setup import secret_key

    assert secret_key(directory) == secret_key(directory)
    assert stat.S_IMODE((directory / "secret.key").stat().st_mode) == 0o600


def test_two_writers_at_once(register: Register) -> None:
    with lock.writing(register.directory / "register.lock"), pytest.raises(RegisterBusy, match="Another run"):
        register.add(document("واحد"))
    assert register.add(document("واحد"))


def test_no_register_is_named(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match="is no register") as caught:
        Register.open(tmp_path / "none", create=False)
    assert caught.value.code == "register_missing"
    assert not (tmp_path / "none").exists()


def test_two_registers_in_one_process_are_apart(tmp_path: Path, register: Register) -> None:
    with Register.open(tmp_path / "other") as other:
        other.add(document("واحد"))
        assert other.counts().documents == 1
    assert register.counts().documents == 0
    with Register.open(tmp_path / "other", create=False) as again:
        assert again.counts().documents == 1


def test_full_disk_while_keeping_bytes(register: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(StorageError, match="No space left") as caught:
            register.add_all([document("واحد"), document("اثنان")])
    assert caught.value.code == "disk_full"
    assert list(register.evidence.files()) == []
    assert list((register.directory / "incoming").iterdir()) == []
    assert register.verify() == []
    assert register.add(document("واحد"))


@pytest.mark.one_backend
def test_full_disk_in_the_database(register: Register) -> None:
    from django.db import connections

    one = document("واحد " * 3000)
    register.add(one)
    with connections[register.alias].cursor() as cursor:
        cursor.execute("PRAGMA page_count")
        cursor.execute(f"PRAGMA max_page_count = {cursor.fetchone()[0]}")
    with pytest.raises(StorageError) as caught:
        register.record([reading(one, events=400)])
    assert caught.value.code == "disk_full"
    register.close()
    assert register.counts().reports == 0
    assert len(list(register.pending())) == 1


@pytest.mark.one_backend
def test_damaged_database_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "bad"
    folder.mkdir()
    (folder / "register.sqlite3").write_bytes(b"no database at all" * 100)
    with pytest.raises(RegisterError) as caught:
        Register.open(folder, create=False)
    assert caught.value.code == "register_damaged"
