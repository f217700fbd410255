"""What a way in gives, one at a time: a document, a failure with its reason, or what was left out."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from tawthiq.model import Container, Document, Failure


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that is no report, and why: it is counted by that reason."""

    file: str
    why: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something told of a document that could not be read: the document is taken without it. Counted."""

    file: str
    what: str


class ZipError(Exception):
    """A zip file that is not read: `code` is damaged, zip_bomb or too_large."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code, self.message = code, message


Found = Document | Failure | Skipped | Doubt


def hashed(content: bytes) -> str:
    """The id of bytes: `sha256:` and 64 hex digits."""
    return "sha256:" + hashlib.sha256(content).hexdigest()


def container_of(path: str, file: str) -> Container:
    """A container by the hash of all its bytes; they are read once, in pieces. Raises OSError."""
    with Path(path).open("rb") as handle:
        digest = hashlib.file_digest(handle, "sha256").hexdigest()
        return Container("sha256:" + digest, handle.tell(), file, path)
