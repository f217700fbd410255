"""Withholding: bytes locked or destroyed, hash and reason kept, verification says withheld."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tawthiq import pipeline
from tawthiq.errors import RegisterError
from tawthiq.model import Document
from tawthiq.register.api import Register

WORDS = "قصفت طائرات حربية بلدة سرمين يوم الثلاثاء ما أدى إلى مقتل سبعة مدنيين. خبر مخترع للاختبار"
OTHER = "قُتل ثلاثة مدنيين بانفجار لغم في ريف حماة يوم الجمعة. خبر مخترع للاختبار"


def document(words: str, name: str) -> Document:
    content = words.encode()
    return Document(name, content, f"sha256:{hashlib.sha256(content).hexdigest()}", "مثال", None, None,
                    "2020-01-15", None)


@pytest.fixture
def filled(register: Register) -> Register:
    register.add_all([document(WORDS, "a.txt"), document(OTHER, "b.txt")])
    pipeline.run([], register=register, workers=1)
    return register


def digest() -> str:
    return hashlib.sha256(WORDS.encode()).hexdigest()


def withhold(register: Register, name: str, **how: bool) -> None:
    found = register.withhold(name, "اسم", "سبب", **how)
    pipeline.relink(register)
    register.take_away(found)


def disk(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("destroy", [False, True])
def test_bytes_and_words_are_gone_and_nothing_is_broken(filled: Register, destroy: bool) -> None:
    before = filled.counts()
    assert (before.documents, before.reports) == (2, 2)
    withhold(filled, "a.txt", destroy=destroy)
    after = filled.counts()
    assert (after.documents, after.captures, after.reports) == (2, 2, 1)
    assert after.incidents == 1 and [r.report.file for r in filled.readings()] == ["b.txt"]
    assert filled.verify() == []
    for restricted in (False, True):
        assert filled.search("سرمين", restricted=restricted).count == 0
        assert filled.search("حماة", restricted=restricted).count == 1
    (one,) = filled.withheld().values()
    assert (one.digest, one.destroyed, one.by, one.reason) == (digest(), destroy, "اسم", "سبب")
    assert not filled.evidence.path(digest()).exists()
    locked = filled.directory / "withheld" / digest()
    assert locked.exists() is not destroy


@pytest.mark.one_backend
def test_destroyed_words_are_nowhere_in_the_folder(filled: Register) -> None:
    from tawthiq.register.search_words import words_of

    stems = [word for word, _start, _end in words_of("سرمين الثلاثاء")]
    assert "سرمين".encode() in disk(filled.directory)
    withhold(filled, "a.txt", destroy=True)
    filled.close()
    for gone in ("سرمين", *stems):
        assert gone.encode() not in disk(filled.directory), gone
    assert "حماة".encode() in disk(filled.directory)


def test_the_same_bytes_are_not_taken_in_again(filled: Register) -> None:
    withhold(filled, digest()[:12])
    assert filled.add_all([document(WORDS, "c.txt"), document("جديد", "d.txt")]) == [False, True]
    assert not filled.evidence.path(digest()).exists()
    pipeline.run([], register=filled, workers=1)
    assert {r.report.file for r in filled.readings()} == {"b.txt", "d.txt"}
    assert filled.verify() == []


def test_a_lock_is_taken_back_and_a_destruction_is_not(filled: Register) -> None:
    withhold(filled, "a.txt")
    assert filled.give_back("a.txt", "اسم", "زال الخطر") == [digest()]
    assert filled.withheld() == {} and filled.verify() == []
    pipeline.run([], register=filled, workers=1)
    assert filled.counts().reports == 2
    withhold(filled, "a.txt", destroy=True)
    with pytest.raises(RegisterError) as caught:
        filled.give_back("a.txt", "اسم", "سبب")
    assert caught.value.code == "destroyed"


def test_a_lock_becomes_a_destruction(filled: Register) -> None:
    withhold(filled, "a.txt")
    withhold(filled, "a.txt", destroy=True)
    withhold(filled, "a.txt", destroy=True)  # again, it does nothing more
    assert [one.destroyed for one in filled.withheld().values()] == [True]
    assert filled.counts().decisions == 2 and filled.verify() == []


def test_verification_names_what_is_not_as_decided(filled: Register) -> None:
    found = filled.withhold("a.txt", "اسم", "سبب")  # stopped before the bytes were taken away
    assert [p.code for p in filled.verify()] == ["withheld_left"]
    filled.take_away(found)
    locked = filled.directory / "withheld" / digest()
    locked.chmod(0o600)
    locked.write_bytes(b"other")
    assert [p.code for p in filled.verify()] == ["changed"]
    locked.unlink()
    assert [p.code for p in filled.verify()] == ["missing"]


@pytest.mark.parametrize("name", ["z.txt", "0" * 64, ""])
def test_one_document_must_be_named(filled: Register, name: str) -> None:
    with pytest.raises(RegisterError) as caught:
        filled.withhold(name, "اسم", "سبب")
    assert caught.value.code == "which_document"
