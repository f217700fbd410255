"""The evidence folder: captured bytes under their SHA-256, written once, and nothing else.

A file comes to its place whole or not at all: it is written and flushed beside the folder and then
linked in. Nothing here knows of the database.
"""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tawthiq.errors import RegisterError, StorageError

_DIGEST_LENGTH = 64
_READ_ONLY = 0o444
_WRITERS = 8


class Evidence:
    """The captured bytes of one register: `folder` holds them, `incoming` the half-written ones."""

    def __init__(self, folder: Path, incoming: Path) -> None:
        self.folder = folder
        self._incoming = incoming
        self._dirty: set[Path] = set()

    def create(self) -> None:
        """Make both folders, and sweep out what a killed run left half-written."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._incoming.mkdir(parents=True, exist_ok=True)
            for leftover in self._incoming.iterdir():
                leftover.unlink()
        except OSError as error:
            raise storage_error(error, self.folder) from error

    def path(self, digest: str) -> Path:
        """Where the bytes with this SHA-256 (64 hex digits) lie."""
        return self.folder / digest[:2] / digest

    def put(self, digest: str, content: bytes) -> bool:
        """Keep the bytes; True when they were not there yet. Durable after the next `flush`.

        Raises RegisterError when `digest` is not that of `content`, StorageError when the disk refuses.
        """
        if hashlib.sha256(content).hexdigest() != digest:
            raise RegisterError("wrong_digest", f"The bytes given do not have the SHA-256 {digest}.")
        target = self.path(digest)
        if target.exists():
            return False
        try:
            self._write(target, (content,))
        except OSError as error:
            raise storage_error(error, self.folder) from error
        return True

    def put_all(self, contents: Mapping[str, bytes]) -> None:
        """`put` for several, by their SHA-256; together, since most of it is waiting for the disk."""
        with ThreadPoolExecutor(_WRITERS) as writers:
            for _new in writers.map(self.put, contents, contents.values()):
                pass

    def put_file(self, digest: str, path: Path) -> bool:
        """Keep a copy of a file with this SHA-256, in pieces; True when it was not there yet.

        Raises RegisterError when the file is not what it was when it was hashed, StorageError.
        """
        target = self.path(digest)
        if target.exists():
            return False
        seen = hashlib.sha256()
        try:
            self._write(target, _pieces(path, seen), lambda: seen.hexdigest() == digest)
        except OSError as error:
            raise storage_error(error, self.folder) from error
        if not target.exists():
            raise _changed(path)
        return True

    def _write(
        self, target: Path, content: Iterable[bytes], right: Callable[[], bool] = lambda: True
    ) -> None:
        target.parent.mkdir(exist_ok=True)
        temporary = self._incoming / f"{target.name}.{os.getpid()}"
        try:
            with temporary.open("wb") as file:
                for piece in content:
                    file.write(piece)
                file.flush()
                os.fsync(file.fileno())
            if not right():
                temporary.unlink()
                return
            temporary.chmod(_READ_ONLY)
            temporary.replace(target)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        self._dirty.update({target.parent, self.folder})

    def flush(self) -> None:
        """Make the names of the files put since the last call durable; call before naming them in a row."""
        try:
            for folder in sorted(self._dirty):
                _sync_folder(folder)
        except OSError as error:
            raise storage_error(error, self.folder) from error
        self._dirty.clear()

    def get(self, digest: str) -> bytes:
        """The bytes with this SHA-256; raises RegisterError when they are missing or unreadable."""
        try:
            return self.path(digest).read_bytes()
        except OSError as error:
            raise RegisterError(
                "evidence_unreadable",
                f"The captured bytes {digest} cannot be read ({error.strerror}). Run `tawthiq verify`.",
                f"تعذّرت قراءة الوثيقة المحفوظة {digest} ({error.strerror}). شغّل ‎`tawthiq verify`‎.",
            ) from error

    def files(self) -> Iterator[Path]:
        """Every file under the folder, whatever it is, in the order of names."""
        for folder, names, files in os.walk(self.folder):
            names.sort()
            yield from (Path(folder) / name for name in sorted(files))

    def digest_of(self, path: Path) -> str | None:
        """The digest that this path stands for, or None for a file that does not belong here."""
        name = path.name
        proper = len(name) == _DIGEST_LENGTH and not set(name) - set("0123456789abcdef")
        return name if proper and path == self.path(name) else None


def hash_file(path: Path) -> str:
    """SHA-256 of a file's bytes, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _pieces(path: Path, digest: hashlib._Hash) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            while piece := file.read(1 << 20):
                digest.update(piece)
                yield piece
    except OSError as error:  # of the source, not of the evidence folder
        raise _changed(path) from error


def _changed(path: Path) -> RegisterError:
    return RegisterError(
        "container_changed",
        f"{path} changed while it was read, or cannot be read any more. Close what writes to it, and run "
        "again.",
        f"تغيّر الملف {path} أثناء قراءته أو لم يعد يُقرأ. أغلق البرنامج الذي يكتب فيه ثم أعد التشغيل.",
    )


def storage_error(error: OSError, where: Path) -> StorageError:
    """The disk's refusal as something that the user can act on."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return StorageError(
            "disk_full",
            f"No space left for {where}. Nothing half-written was kept; free some space and run again.",
            f"لم تبقَ مساحة على القرص في {where}. لم يُحفظ شيء ناقص؛ أفرغ مساحة ثم أعد التشغيل.",
        )
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return StorageError(
            "not_writable",
            f"{where} cannot be written ({error.strerror}). Give write permission, "
            "or choose another --register.",
            f"لا تمكن الكتابة في {where} ({error.strerror}). امنح إذن الكتابة "
            "أو اختر مجلدًا آخر بالخيار ‎--register‎.",
        )
    return StorageError("storage", f"{where}: {error.strerror or error}.")


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
