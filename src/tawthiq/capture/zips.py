"""Zip files opened with care: the table of contents and every part are bounded before they are read."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from tawthiq.capture.found import ZipError
from tawthiq.capture.limits import Limits

_END = b"PK\x05\x06"
ERRORS = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError,
          struct.error)
"""What zipfile raises for a damaged, encrypted or strange file."""


@contextmanager
def opened(source: str | BinaryIO, limits: Limits) -> Iterator[zipfile.ZipFile]:
    """A zip file whose contents may be named. Raises ZipError, OSError."""
    handle = Path(source).open("rb") if isinstance(source, str) else source  # noqa: SIM115
    try:
        size = _directory_size(handle)
        if size > limits.directory_bytes:
            raise ZipError("too_large", f"its table of contents ({size:,} bytes) is larger than the limit of "
                           f"{limits.directory_bytes:,}")
        try:
            zipped = zipfile.ZipFile(handle)
        except ERRORS as error:
            raise ZipError("damaged", f"a damaged zip file ({error})") from None
        with zipped:
            yield zipped
    finally:
        if isinstance(source, str):
            handle.close()


def checked(zipped: zipfile.ZipFile, name: str, limits: Limits, most: int | None = None) -> zipfile.ZipInfo:
    """The entry of a part that may be read. Raises ZipError, for bombs too."""
    info = zipped.getinfo(name)
    if info.file_size > limits.bomb_bytes and info.file_size > limits.bomb_ratio * max(1, info.compress_size):
        raise ZipError("zip_bomb", f"it inflates to {info.file_size:,} bytes, more than {limits.bomb_ratio} "
                       "times its size, and was not read")
    if most is not None and info.file_size > most:
        raise ZipError("too_large", f"larger than the limit of {most:,} bytes")
    if info.flag_bits & 1:
        raise ZipError("damaged", "it is encrypted; take the password off")
    return info


def part(zipped: zipfile.ZipFile, name: str, limits: Limits, most: int) -> bytes:
    """The bytes of a part of at most `most` bytes. Raises ZipError."""
    info = checked(zipped, name, limits, most)
    try:
        with zipped.open(info) as handle:
            return handle.read(most + 1)
    except ERRORS as error:
        raise ZipError("damaged", f"{name}: damaged ({error})") from None


def _directory_size(handle: BinaryIO) -> int:
    """Bytes of the table of contents, as the end of the file states it; 0 where it states none."""
    handle.seek(0, 2)
    size = handle.tell()
    handle.seek(max(0, size - 66_000))
    tail = handle.read()
    handle.seek(0)
    at = tail.rfind(_END)
    if at < 0 or len(tail) - at < 22:
        return 0
    stated = int.from_bytes(tail[at + 12: at + 16], "little")
    # a zip64 file states all ones here: the table fills at most what lies before its end
    return stated if stated != 0xFFFFFFFF else _of_zip64(tail, at)


def _of_zip64(tail: bytes, end: int) -> int:
    at = tail.rfind(b"PK\x06\x06", 0, end)
    return int.from_bytes(tail[at + 40: at + 48], "little") if at >= 0 else 1 << 62
