"""A register as one encrypted file, and a register out of it again, verified.

The file is a tar, sealed under a passphrase (`sealed`): the database as of one moment, the evidence as it
was captured, withheld bytes that are locked, time stamps, the register's secret, a list of their hashes.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import shutil
import sqlite3
import tarfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO

from tawthiq.errors import RegisterError
from tawthiq.register import evidence_key, sealed, where
from tawthiq.register.api import WEIGHTS, Register
from tawthiq.register.evidence import Evidence, storage_error
from tawthiq.register.seals import store as seals

LIST = "contents.json"
_ALONE = ("secret.key", WEIGHTS)
_NAMES = re.compile(rf"(evidence/[0-9a-f]{{2}}|withheld)/[0-9a-f]{{64}}|{re.escape(where.FILE)}|secret\.key"
                    rf"|{re.escape(WEIGHTS)}|{re.escape(LIST)}|seals/[0-9]{{4,}}/[A-Za-z]+\.[a-z]+")
_BLOCK = 512


def backup(register: Register, path: Path, passphrase: str) -> int:
    """Write a register into `path`, which must not be there; how many files it holds.

    Nothing is kept where it is stopped. Raises RegisterError, StorageError.
    """
    if path.exists():
        raise RegisterError("backup_exists", f"{path} is there already. Choose another name.",
                            f"الملف {path} موجود. اختر اسمًا آخر.")
    if (register.directory / where.SCHEMA).is_file():
        raise RegisterError(
            "backup_postgresql",
            "The rows of this register are in PostgreSQL: back them up with pg_dump, and "
            "copy the folder beside it, both to an encrypted disk.",
            "صفوف هذا السجل في PostgreSQL: خذ نسخة منها بالأمر pg_dump وانسخ المجلد معها إلى قرص معمّى.")
    new = path.with_name(path.name + ".new")
    try:
        with register.writing(), _copied(register.directory) as database, new.open("xb") as file:
            names: dict[str, str] = {}
            for piece in sealed.seal(_tar(register, database, names), passphrase):
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
        path.chmod(0o600)
    except OSError as error:
        raise storage_error(error, path) from error
    finally:
        new.unlink(missing_ok=True)
    return len(names)


@contextmanager
def _copied(directory: Path) -> Iterator[Path]:
    """The database as of one moment, beside the register's own while the block runs."""
    copy = directory / "incoming" / "backup.sqlite3"
    copy.parent.mkdir(exist_ok=True)
    copy.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(directory / where.FILE)) as own, closing(sqlite3.connect(copy)) as other:
            copy.chmod(0o600)
            own.backup(other)
        yield copy
    finally:
        copy.unlink(missing_ok=True)


def _tar(register: Register, database: Path, names: dict[str, str]) -> Iterator[bytes]:
    """The tar in pieces; `names` is filled with each file's SHA-256."""
    for name, size, pieces in _files(register, database):
        seen = hashlib.sha256()
        yield _head(name, size)
        for piece in pieces:
            seen.update(piece)
            yield piece
        yield bytes(-size % _BLOCK)
        names[name] = seen.hexdigest()
    listed = json.dumps({"format": 1, "files": names}, sort_keys=True).encode()
    yield _head(LIST, len(listed)) + listed + bytes(-len(listed) % _BLOCK) + bytes(2 * _BLOCK)


def _files(register: Register, database: Path) -> Iterator[tuple[str, int, Iterator[bytes]]]:
    folder, evidence = register.directory, register.evidence
    yield where.FILE, database.stat().st_size, _plain(database)
    for name in _ALONE:
        if (folder / name).is_file():
            yield name, (folder / name).stat().st_size, _plain(folder / name)
    for seal in seals.folders(folder):
        for path in sorted(seal.iterdir()):
            yield f"seals/{seal.name}/{path.name}", path.stat().st_size, _plain(path)
    for path in evidence.files():
        if evidence.digest_of(path):
            yield f"evidence/{path.parent.name}/{path.name}", evidence.size(path), evidence.pieces(path)
    for path in sorted((folder / "withheld").glob("*")):
        yield f"withheld/{path.name}", evidence.size(path), evidence.pieces(path)


def _plain(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(1 << 20):
            yield piece


def _head(name: str, size: int) -> bytes:
    head = tarfile.TarInfo(name)
    head.size, head.mode = size, 0o600
    return head.tobuf(tarfile.PAX_FORMAT)


def restore(path: Path, directory: Path, passphrase: str) -> int:
    """Make a register in `directory` out of a backup; how many files it holds.

    The folder must not be there, or be empty; it comes to its place whole or not at all. With a key in the
    environment evidence is encrypted under it. Raises RegisterError, SealError, StorageError.
    """
    if directory.exists() and (not directory.is_dir() or any(directory.iterdir())):
        raise RegisterError("restore_exists", f"{directory} is there already. Restore into a new folder.",
                            f"المجلد {directory} موجود. استرجع إلى مجلد جديد.")
    new = directory.resolve().with_name(f".{directory.resolve().name}.restoring")
    try:
        shutil.rmtree(new, ignore_errors=True)
        new.mkdir(mode=0o700, parents=True)
        with path.open("rb") as file:
            count = _unpack(file, new, passphrase)
        if directory.exists():
            directory.rmdir()
        new.rename(directory)
    except OSError as error:
        raise storage_error(error, path if isinstance(error, FileNotFoundError) else directory) from error
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return count


def _unpack(file: IO[bytes], new: Path, passphrase: str) -> int:
    key = evidence_key.key()
    evidence_key.check(new, key, new=True)
    evidence = Evidence(new / "evidence", new / "incoming", key)
    evidence.create()
    found: dict[str, str] = {}
    listed = ""
    pieces = sealed.opened(file, passphrase)
    try:
        with tarfile.open(fileobj=sealed.Reader(pieces), mode="r|") as tar:
            for member in tar:
                proper = member.isreg() and _NAMES.fullmatch(member.name)
                content = tar.extractfile(member) if proper else None
                if content is None:
                    raise _damaged()
                if member.name == LIST:
                    listed = content.read(1 << 30).decode()
                else:
                    found[member.name] = _keep(evidence, new, member.name, content)
    except tarfile.TarError as error:
        raise _damaged() from error
    for _rest in pieces:  # to the last piece, which says that it is the last
        pass
    evidence.flush()
    if not listed or json.loads(listed).get("files") != found or where.FILE not in found:
        raise _damaged()
    return len(found)


def _keep(evidence: Evidence, new: Path, name: str, content: IO[bytes]) -> str:
    """Write one file of a backup to its place; its SHA-256."""
    seen = hashlib.sha256()

    def pieces() -> Iterator[bytes]:
        while piece := content.read(1 << 20):
            seen.update(piece)
            yield piece

    if name.startswith(("evidence/", "withheld/")):
        evidence.write(new / name, pieces())
        return seen.hexdigest()
    (new / name).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with io.FileIO(os.open(new / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        for piece in pieces():
            file.write(piece)
        os.fsync(file.fileno())
    return seen.hexdigest()


def _damaged() -> RegisterError:
    return RegisterError("backup_damaged",
                         "The backup opens, but it is not what tawthiq wrote. Nothing was restored.",
                         "فُتحت النسخة الاحتياطية لكنها ليست كما كتبها «توثيق». لم يُسترجع شيء.")
