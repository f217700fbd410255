"""Bytes encrypted in authenticated pieces: nothing is given out that was changed, cut off or put in.

A file begins with a header (magic, cost of the passphrase's key, a random salt); its pieces of one
mebibyte are AES-256-GCM under a key of this file alone, so that the piece's number is its nonce; the last
piece says that it is the last. The header is authenticated with every piece.
"""

from __future__ import annotations

import io
import os
import struct
from collections.abc import Iterator
from typing import IO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from tawthiq.errors import RegisterError

MAGIC = b"TAWTHIQ\x01"
PIECE, TAG = 1 << 20, 16
COST = 17
"""log2 of scrypt's work for a passphrase: 128 MiB, about half a second."""
_HEADER = struct.Struct("<8sB16s")
HEADER = _HEADER.size
_DEAREST = 20

Secret = bytes | str
"""A key of 32 bytes, or a passphrase."""


class SealError(RegisterError):
    """Sealed bytes that cannot be opened: another key, or not the bytes that were sealed."""


def _cipher(secret: Secret, cost: int, salt: bytes) -> AESGCM:
    if isinstance(secret, str):
        if not 10 <= cost <= _DEAREST:
            raise _refused()
        return AESGCM(Scrypt(salt=salt, length=32, n=1 << cost, r=8, p=1).derive(secret.encode("utf-8")))
    if cost:
        raise _refused()
    return AESGCM(HKDF(hashes.SHA256(), 32, salt, b"tawthiq sealed file").derive(secret))


def seal(pieces: Iterator[bytes], secret: Secret) -> Iterator[bytes]:
    """The bytes of `pieces` sealed, in pieces."""
    header = _HEADER.pack(MAGIC, COST if isinstance(secret, str) else 0, os.urandom(16))
    _magic, cost, salt = _HEADER.unpack(header)
    cipher = _cipher(secret, cost, salt)
    yield header
    for number, last, piece in _numbered(_even(pieces)):
        yield cipher.encrypt(_nonce(number, last), piece, header)


def _even(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The same bytes in pieces of equal size; at least one, which may be empty."""
    held = bytearray()
    for piece in pieces:
        held += piece
        while len(held) > PIECE:
            yield bytes(held[:PIECE])
            del held[:PIECE]
    yield bytes(held)


def _numbered(pieces: Iterator[bytes]) -> Iterator[tuple[int, bool, bytes]]:
    before, number = next(pieces), 0
    for piece in pieces:
        yield number, False, before
        before, number = piece, number + 1
    yield number, True, before


def _nonce(number: int, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])


def opened(file: IO[bytes], secret: Secret) -> Iterator[bytes]:
    """What was sealed, in pieces, each given out only when it is whole. Raises SealError.

    That the file was cut off between two pieces is known at its end: keep nothing before that.
    """
    header = file.read(HEADER)
    if len(header) != HEADER or header[:8] != MAGIC:
        raise _refused()
    _magic, cost, salt = _HEADER.unpack(header)
    cipher = _cipher(secret, cost, salt)
    number, piece = 0, file.read(PIECE + TAG)
    while True:
        after = file.read(PIECE + TAG)
        try:
            yield cipher.decrypt(_nonce(number, not after), piece, header)
        except InvalidTag:
            raise _refused() from None
        if not after:
            return
        number, piece = number + 1, after


def plain_size(sealed: int) -> int:
    """How many bytes a sealed file of this size holds."""
    body = max(sealed - HEADER, 0)
    return body - TAG * max(1, -(-body // (PIECE + TAG)))


class Reader(io.RawIOBase):
    """Pieces as a file that is read once."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces, self._held = pieces, b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        """Fill a part of the buffer; 0 at the end."""
        view = memoryview(buffer)  # type: ignore[arg-type]
        while not self._held:
            piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._held = piece
        some = self._held[: len(view)]
        view[: len(some)] = some
        self._held = self._held[len(some):]
        return len(some)


def _refused() -> SealError:
    return SealError(
        "not_opened", "It cannot be opened: the passphrase or key is another, or the file is not whole.",
        "تعذّر فتحه: العبارة أو المفتاح غير صحيح، أو الملف ليس سليمًا.")
