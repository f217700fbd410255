"""Whatever is changed, taken away or put in behind the register's back, `verify` names the first place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tawthiq.model import Decision
from tawthiq.register.api import Register

from .records import document

DECISIONS = [Decision("grade", f"i{n}", "fair", "two sources", "editor", f"2026-01-0{n}T00:00:00", "seen") for n in (1, 2, 3)]


@pytest.fixture
def filled(register: Register) -> Register:
    """Captures and decisions by turns."""
    for n, text in enumerate(("واحد", "اثنان", "ثلاثة")):
        register.add(document(text, f"{n}.txt", outlet="صوت", url="https://example.org/1"))
        register.decide(DECISIONS[n])
    assert register.verify() == []
    return register


def rows(register: Register, name: str) -> Any:
    from tawthiq.register import models

    return getattr(models, name).objects.using(register.alias).order_by("pk")


def subjects(register: Register) -> set[str]:
    return {problem.subject for problem in register.verify()}


@pytest.mark.parametrize("field", ["kind", "subject", "value", "reason", "by", "at", "saw", "previous", "sealed"])
def test_every_field_of_a_decision(filled: Register, field: str) -> None:
    second = rows(filled, "DecisionRow")[1]
    rows(filled, "DecisionRow").filter(pk=second.pk).update(**{field: "0" * 40})
    assert f"decision {second.pk}" in subjects(filled)
    assert f"decision {second.pk - 1}" not in subjects(filled), "the first broken place, and none before it"


@pytest.mark.parametrize("field", ["file", "outlet", "kind", "url", "published", "captured", "dated_by", "media_type", "origin",
                                   "recorded_at", "facts", "previous", "sealed"])
def test_every_field_of_a_capture(filled: Register, field: str) -> None:
    second = rows(filled, "CaptureRow")[1]
    told = {"origin": '{"way": "warc"}', "dated_by": "feed"}.get(field, "0" * 40)
    rows(filled, "CaptureRow").filter(pk=second.pk).update(**{field: told})
    assert f"capture {second.pk}" in subjects(filled)


@pytest.mark.parametrize("field", ["kind", "row", "seal", "previous", "sealed"])
def test_every_field_of_an_entry(filled: Register, field: str) -> None:
    third = rows(filled, "LedgerRow")[2]
    rows(filled, "LedgerRow").filter(pk=third.pk).update(**{field: 99 if field == "row" else "0" * 9})
    assert f"entry {third.pk}" in subjects(filled)


@pytest.mark.parametrize("table", ["CaptureRow", "DecisionRow", "LedgerRow"])
@pytest.mark.parametrize("which", [0, 1, 2])
def test_a_row_taken_away(filled: Register, table: str, which: int) -> None:
    gone = rows(filled, table)[which]
    assert gone.delete(using=filled.alias)
    found = [p for p in filled.verify() if p.code == "chain_broken"]
    assert any(p.subject.startswith("entry") for p in found), "also the last of its table"


def test_a_decision_put_in_with_a_seal_that_fits(filled: Register) -> None:
    from tawthiq.register import chain
    from tawthiq.register.decisions import decision_content
    from tawthiq.register.models import DecisionRow

    last = rows(filled, "DecisionRow").last()
    forged = DecisionRow(kind="grade", subject="i9", value="confirmed", reason="x", by="x", at="x", previous=last.sealed)
    forged.sealed = chain.seal(last.sealed, decision_content(forged))
    forged.save(using=filled.alias)
    assert subjects(filled) == {f"decision {forged.pk}"}


def test_what_is_cut_off_with_its_entries_is_known_by_a_seal_noted_before(filled: Register) -> None:
    count, seal = filled.head()
    assert count == 6 and filled.holds_seal(seal) and filled.holds_seal(f" {seal[:16].upper()}\n")
    rows(filled, "DecisionRow").last().delete(using=filled.alias)
    rows(filled, "LedgerRow").last().delete(using=filled.alias)
    assert filled.verify() == [], "a chain alone cannot know its end"
    assert not filled.holds_seal(seal) and filled.head()[0] == 5


def _document(register: Register) -> Any:
    return rows(register, "DocumentRow").first()


CHANGES: dict[str, tuple[Callable[[Register], object], str]] = {
    "facts": (lambda r: rows(r, "DocumentRow").filter(pk=_document(r).pk).update(facts="0" * 64), "row_changed"),
    "size": (lambda r: rows(r, "DocumentRow").filter(pk=_document(r).pk).update(size=1), "changed"),
    "bytes": (lambda r: _overwrite(r.evidence.path(_document(r).pk)), "changed"),
    "file": (lambda r: r.evidence.path(_document(r).pk).unlink(), "missing"),
    "stray": (lambda r: (r.evidence.folder / "ab").mkdir() or (r.evidence.folder / "ab" / "x").write_text("x"), "added"),
}


def _overwrite(path: Path) -> None:
    path.chmod(0o644)
    path.write_bytes(b"x" * path.stat().st_size)


@pytest.mark.parametrize("what", list(CHANGES))
def test_documents_and_their_files(filled: Register, what: str) -> None:
    change, code = CHANGES[what]
    change(filled)
    assert [p.code for p in filled.verify()] == [code]


@pytest.mark.one_backend
def test_the_row_of_a_document_taken_away_or_put_in(filled: Register) -> None:
    from django.db import connections

    gone = _document(filled).pk
    with connections[filled.alias].cursor() as cursor:
        cursor.execute("PRAGMA foreign_keys = OFF")
        cursor.execute("DELETE FROM document WHERE sha256 = %s", [gone])
        cursor.execute("INSERT INTO document (sha256, size, facts) VALUES (%s, 1, '')", ["ab" * 32])
    filled.close()
    found = {(p.code, p.subject) for p in filled.verify()}
    assert {("row_missing", gone), ("row_added", "ab" * 32), ("missing", "ab" * 32)} <= found


def test_an_entry_of_the_access_log(filled: Register) -> None:
    from tawthiq.register.accounts import log
    from tawthiq.register.accounts.models import AccessRow

    log.append(filled.alias, [log.Entry("r", "reviewer", "look", "x"), log.Entry("r", "reviewer", "look", "y")])
    assert filled.verify() == []
    AccessRow.objects.using(filled.alias).filter(subject="x").update(by="another")
    assert [p.code for p in filled.verify()] == ["chain_broken"]


def test_a_register_of_before_is_entered_when_it_is_brought_up_to_date(filled: Register) -> None:
    from django.db import connections
    from django.db.migrations.executor import MigrationExecutor

    filled.close()
    MigrationExecutor(connections[filled.alias]).migrate([("register", "0003_linked_beside_what_stands")])
    with Register.open(filled.directory) as again:
        assert again.verify() == [] and again.head()[0] == 6
        again.decide(DECISIONS[0])
        assert again.verify() == [] and again.head()[0] == 7
