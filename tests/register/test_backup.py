"""A backup is rehearsed: written, looked at for plain words, restored, verified, compared."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest

from tawthiq import pipeline
from tawthiq.errors import RegisterError, TawthiqError
from tawthiq.register import evidence_key, sealed
from tawthiq.register.api import Register

from .test_withhold import OTHER, WORDS, document, withhold

pytestmark = pytest.mark.one_backend
PHRASE = "five words taken at random"
KEY = base64.b64encode(bytes(range(32))).decode()


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(sealed, "COST", 12)
    monkeypatch.delenv(evidence_key.VALUE, raising=False)
    yield


@pytest.fixture
def filled(register: Register) -> Register:
    register.add_all([document(WORDS, "a.txt"), document(OTHER, "b.txt"), document("ثالث", "c.txt")])
    pipeline.run([], register=register, workers=1)
    withhold(register, "b.txt")
    (register.directory / "secret.key").write_text("made for the test")
    (register.directory / "seals" / "0001").mkdir(parents=True)
    (register.directory / "seals" / "0001" / "README.txt").write_text("made for the test")
    return register


def backup(register: Register, path: Path) -> Path:
    from tawthiq.register.backup import backup as write

    assert write(register, path, PHRASE) == 6  # database, secret, a seal, two documents, one locked away
    return path


def restored(path: Path, directory: Path, phrase: str = PHRASE) -> Register:
    from tawthiq.register.backup import restore

    restore(path, directory, phrase)
    return Register.open(directory, create=False)


def test_back_as_it_was(filled: Register, tmp_path: Path) -> None:
    path = backup(filled, tmp_path / "b")
    assert path.stat().st_mode & 0o077 == 0
    for words in (WORDS, OTHER, "سرمين", "register.sqlite3", "SQLite format"):
        assert words.encode() not in path.read_bytes()
    assert not list((filled.directory / "incoming").iterdir())
    with restored(path, tmp_path / "new") as found:
        assert found.counts() == filled.counts()
        assert [p.code for p in found.verify()] == [p.code for p in filled.verify()]
        assert (found.directory / "seals" / "0001" / "README.txt").read_text() == "made for the test"
        assert list(found.readings()) == list(filled.readings())
        assert list(found.incidents()) == list(filled.incidents())
        assert found.decisions() == filled.decisions() and found.withheld() == filled.withheld()
        assert (found.directory / "secret.key").read_text() == (filled.directory / "secret.key").read_text()
        assert found.directory.stat().st_mode & 0o077 == 0


def test_nothing_is_left_of_a_backup_that_cannot_be_opened(filled: Register, tmp_path: Path) -> None:
    path = backup(filled, tmp_path / "b")
    whole = path.read_bytes()
    for wrong, phrase in ((whole, "another phrase"), (whole[:-20], PHRASE), (whole[:-1] + b"x", PHRASE), (b"", PHRASE)):
        path.write_bytes(wrong)
        with pytest.raises(TawthiqError):
            restored(path, tmp_path / "new", phrase)
        assert {p.name for p in tmp_path.iterdir()} <= {"b", filled.directory.name}


def test_nothing_is_written_over(filled: Register, tmp_path: Path) -> None:
    path = backup(filled, tmp_path / "b")
    with pytest.raises(RegisterError) as caught:
        backup(filled, path)
    assert caught.value.code == "backup_exists"
    with pytest.raises(RegisterError) as caught:
        restored(path, filled.directory)
    assert caught.value.code == "restore_exists"


def test_a_sealed_tar_of_another_hand_is_refused(filled: Register, tmp_path: Path) -> None:
    import io
    import tarfile

    for name in ("../outside", "/etc/x", "evidence/../../x", "register.sqlite3-wal"):
        held = io.BytesIO()
        with tarfile.open(fileobj=held, mode="w") as tar:
            member = tarfile.TarInfo(name)
            member.size = 1
            tar.addfile(member, io.BytesIO(b"x"))
        path = tmp_path / "hostile"
        path.write_bytes(b"".join(sealed.seal(iter([held.getvalue()]), PHRASE)))
        with pytest.raises(RegisterError) as caught:
            restored(path, tmp_path / "new")
        assert caught.value.code == "backup_damaged"
        assert not (tmp_path / "new").exists() and not (tmp_path / "outside").exists()


def test_evidence_is_encrypted_on_the_way_back(
    filled: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = backup(filled, tmp_path / "b")
    monkeypatch.setenv(evidence_key.VALUE, KEY)
    with restored(path, tmp_path / "new") as found:
        assert list(found.pending()) == []
        for file in (*found.evidence.files(), *(found.directory / "withheld").iterdir()):
            assert file.read_bytes().startswith(sealed.MAGIC)
        assert found.evidence.get(document(WORDS, "a.txt").sha256.removeprefix("sha256:")) == WORDS.encode()
        again = backup(found, tmp_path / "c")
    monkeypatch.delenv(evidence_key.VALUE)
    with restored(again, tmp_path / "plain") as found:
        assert [p.code for p in found.verify()] == [p.code for p in filled.verify()]
        assert all(not file.read_bytes().startswith(sealed.MAGIC) for file in found.evidence.files())


def test_an_encrypted_register_wants_its_key(
    configured: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(evidence_key.VALUE, KEY)
    with Register.open(tmp_path / "r") as register:
        register.add(document(WORDS, "a.txt"))
        assert register.verify() == []
        (path,) = register.evidence.files()
        assert "سرمين".encode() not in path.read_bytes()
        path.chmod(0o600)
        path.write_bytes(path.read_bytes()[:-1] + b"x")
        assert [p.code for p in register.verify()] == ["changed"]
        with pytest.raises(RegisterError):
            register.evidence.get(path.name)
    assert KEY not in (tmp_path / "r" / evidence_key.MARK).read_text()
    for wrong in ("", base64.b64encode(bytes(32)).decode(), "not base64", "c2hvcnQ="):
        monkeypatch.setenv(evidence_key.VALUE, wrong)
        with pytest.raises(RegisterError) as caught:
            Register.open(tmp_path / "r")
        assert caught.value.code in ("evidence_locked", "wrong_key")


def test_a_key_for_plain_evidence_is_refused(filled: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(evidence_key.VALUE, KEY)
    with pytest.raises(RegisterError) as caught:
        Register.open(filled.directory)
    assert caught.value.code == "evidence_plain"
