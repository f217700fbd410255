"""The evidence folder: captured bytes under their SHA-256, written once, and nothing else.

A file comes to its place whole or not at all: it is written and flushed beside the folder and then
linked in. With a key it is encrypted there (`sealed`), still under the SHA-256 of the captured bytes.
Nothing here knows of the database.
"""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import ModuleType

from tawthiq.errors import RegisterError, StorageError, TawthiqError

_DIGEST_LENGTH = 64
_READ_ONLY = 0o444
_WRITERS = 8


class Evidence:
    """The captured bytes of one register: `folder` holds them, `incoming` the half-written ones."""

    def __init__(self, folder: Path, incoming: Path, key: bytes | None = None) -> None:
        self.folder = folder
        self._key = key
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

    def write(self, target: Path, content: Iterable[bytes]) -> None:
        """Write captured bytes to a place in the register's folder, whatever their hash. Raises OSError."""
        self._write(target, content)

    def _write(
        self, target: Path, content: Iterable[bytes], right: Callable[[], bool] = lambda: True
    ) -> None:
        target.parent.mkdir(exist_ok=True)
        temporary = self._incoming / f"{target.name}.{os.getpid()}"
        pieces = iter(content) if self._key is None else sealed().seal(iter(content), self._key)
        try:
            with temporary.open("wb") as file:
                for piece in pieces:
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
            return b"".join(self.pieces(self.path(digest)))
        except OSError as error:
            raise RegisterError(
                "evidence_unreadable",
                f"The captured bytes {digest} cannot be read ({error.strerror}). Run `tawthiq verify`.",
                f"تعذّرت قراءة الوثيقة المحفوظة {digest} ({error.strerror}). شغّل ‎`tawthiq verify`‎.",
            ) from error

    def pieces(self, path: Path) -> Iterator[bytes]:
        """The captured bytes of a file of the folder, in pieces. Raises OSError, and SealError where they are
        not what was encrypted."""
        with path.open("rb") as file:
            if self._key is None:
                while piece := file.read(1 << 20):
                    yield piece
            else:
                yield from sealed().opened(file, self._key)

    def size(self, path: Path) -> int:
        """How many captured bytes a file of the folder holds."""
        size = path.stat().st_size
        return size if self._key is None else sealed().plain_size(size)

    def hash(self, path: Path) -> str:
        """SHA-256 of the captured bytes of a file of the folder, in hex; empty where they were changed."""
        seen = hashlib.sha256()
        try:
            for piece in self.pieces(path):
                seen.update(piece)
        except TawthiqError:
            return ""
        return seen.hexdigest()

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


def sealed() -> ModuleType:
    """What encrypts; loaded where there is a key alone."""
    from tawthiq.register import sealed as found

    return found


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
