"""Time stamps of the chains' heads by a real authority of our own: kept, checked offline, and what breaks them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tawthiq import pipeline
from tawthiq.errors import RegisterError
from tawthiq.model import Decision
from tawthiq.register.api import Register

from .authority import Authority, authority, run


@pytest.fixture(scope="module")
def stamping(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return authority(tmp_path_factory.mktemp("authority") / "one")


def decision() -> Decision:
    return Decision("note", "x", "y", "an invented reason", "A", "2020-01-01T00:00:00+00:00")


def sealed(register: Register, by: Authority, roots: bytes | None = None) -> Path:
    return register.seal(by.answer, "http://stamps.example/", roots)


def filled(register: Register, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("قتل ثلاثة مدنيين في قصف على بلدة الزيتونة.", "utf-8")
    pipeline.add([tmp_path / "a.txt"], register=register)
    register.decide(decision())


def command(folder: Path) -> list[str]:
    return next(line for line in (folder / "README.txt").read_text().splitlines() if line.startswith("openssl ts")).split()


def problems(register: Register) -> list[tuple[str, str]]:
    return [(p.code, p.subject) for p in register.verify()]


def test_a_seal_is_checked_by_openssl_alone_and_by_verify(register: Register, tmp_path: Path, stamping: Authority) -> None:
    filled(register, tmp_path)
    folder = sealed(register, stamping, roots=stamping.root.read_bytes())
    assert folder == register.directory / "seals" / "0001"
    assert (folder / "authority.pem").read_text() == stamping.root.read_text()
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(folder, elsewhere)
    run(*command(elsewhere), cwd=elsewhere)
    assert register.verify() == []
    (elsewhere / "heads.txt").chmod(0o600)
    (elsewhere / "heads.txt").write_bytes((elsewhere / "heads.txt").read_bytes().replace(b"records 2", b"records 3"))
    with pytest.raises(AssertionError, match="imprint"):
        run(*command(elsewhere), cwd=elsewhere)


def test_without_the_root_that_of_the_answer_is_taken(register: Register, tmp_path: Path, stamping: Authority) -> None:
    folder = sealed(register, stamping)
    assert (folder / "authority.pem").read_text() == stamping.root.read_text()
    run(*command(folder), cwd=folder)
    bare = authority(tmp_path / "bare", with_root=False)
    with pytest.raises(RegisterError, match="--certificate"):
        sealed(register, bare)
    run(*command(sealed(register, bare, bare.root.read_bytes())), cwd=register.directory / "seals" / "0002")
    assert register.verify() == []


def test_seals_follow_one_another_and_the_register_may_grow(register: Register, tmp_path: Path, stamping: Authority) -> None:
    sealed(register, stamping)
    filled(register, tmp_path)
    sealed(register, stamping)
    register.decide(decision())
    assert problems(register) == []
    shutil.rmtree(register.directory / "seals" / "0001")
    assert problems(register) == [("missing", "seal 0001")]


def test_a_backup_holds_the_seals(register: Register, tmp_path: Path, stamping: Authority, backend: str) -> None:
    from tawthiq.register.backup import backup, restore

    if backend != "sqlite":
        pytest.skip("rows in PostgreSQL are backed up by its own tools")
    filled(register, tmp_path)
    folder = sealed(register, stamping)
    backup(register, tmp_path / "copy", "five invented words of a test")
    restore(tmp_path / "copy", tmp_path / "again", "five invented words of a test")
    for path in folder.iterdir():
        assert (tmp_path / "again" / "seals" / "0001" / path.name).read_bytes() == path.read_bytes()
    with Register.open(tmp_path / "again") as other:
        assert problems(other) == []


def test_rows_taken_from_the_end_are_missed(register: Register, tmp_path: Path, stamping: Authority) -> None:
    """The chain alone cannot tell: what is left of it is whole."""
    from tawthiq.register.models import DecisionRow, LedgerRow

    filled(register, tmp_path)
    register.decide(decision())
    sealed(register, stamping)
    for table in (DecisionRow, LedgerRow):
        rows = table._default_manager.using(register.alias)
        rows.filter(pk=rows.order_by("-pk").values_list("pk", flat=True)[0]).delete()
    assert problems(register) == [("chain_cut", "seal 0001")]


def test_what_is_changed_missing_or_added_in_a_seal(register: Register, stamping: Authority) -> None:
    folder = sealed(register, stamping)
    kept = (folder / "stamp.tsr").read_bytes()
    for name in ("stamp.tsr", "heads.txt"):
        (folder / name).chmod(0o600)
    (folder / "stamp.tsr").write_bytes(kept[:-3] + b"abc")
    assert problems(register) == [("changed", "seal 0001")]
    (folder / "stamp.tsr").write_bytes(kept)
    (folder / "note.txt").write_text("x")
    assert problems(register) == [("added", "seal 0001")]
    (folder / "note.txt").unlink()
    (folder / "heads.txt").unlink()
    assert problems(register) == [("missing", "seal 0001")]


def test_answers_that_are_not_taken(register: Register, tmp_path: Path, stamping: Authority) -> None:
    from tawthiq.register.seals.stamp import request

    other = authority(tmp_path / "other")
    with pytest.raises(RegisterError, match="not taken"):
        sealed(register, other, roots=stamping.root.read_bytes())
    for answer in (b"", b"<html>", stamping.answer(request(b"other bytes"))):
        with pytest.raises(RegisterError, match="not taken"):
            register.seal(lambda _asked, told=answer: told, "http://stamps.example/")

    def again(asked: bytes) -> bytes:
        """A stamp of the right bytes for another request: an old answer sent once more."""
        from tawthiq.register.seals.heads import present

        return stamping.answer(request(present(register.alias, "0" * 64).text()))

    with pytest.raises(RegisterError, match="nonce"):
        register.seal(again, "http://stamps.example/")
    assert not (register.directory / "seals").exists()
