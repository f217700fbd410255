"""One file's bytes → a document, or the failure that says why not."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from tawthiq.capture.forms import media_type, with_facts
from tawthiq.capture.found import hashed
from tawthiq.capture.sniff import is_binary
from tawthiq.model import Document, Failure

MAX_BYTES = 20_000_000
"""Largest file that is read, in bytes; `collect(max_bytes=…)` sets another limit."""


def load(path: Path, file: str, max_bytes: int = MAX_BYTES) -> Document | Failure:
    """Read one file whole; `file` is the name that the report will carry.

    Never raises: a file that vanished, may not be read, is empty, too large or binary is a
    `Failure` with code no_such_file, unreadable, empty, too_large or binary.
    """
    try:
        with open(path, "rb", opener=_open_at_once) as handle:
            if not stat.S_ISREG(os.fstat(handle.fileno()).st_mode):
                return Failure(file, "unreadable", f"{file}: not an ordinary file; give a text or HTML file.")
            content = handle.read(max_bytes + 1)
    except OSError as error:
        return failed(file, error)
    return _checked(content, file, max_bytes)


def _open_at_once(path: str, flags: int) -> int:
    # a named pipe without a writer would otherwise be waited for without end
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _checked(content: bytes, file: str, max_bytes: int) -> Document | Failure:
    if not content.strip():
        return Failure(file, "empty", f"{file}: the file is empty. Capture it again, or leave it out.")
    if len(content) > max_bytes:
        return Failure(file, "too_large", f"{file}: larger than the limit of {max_bytes:,} bytes. "
                       "Split it into single pages, or raise the limit.")
    kind = media_type(content)
    if kind is None and is_binary(content):
        return Failure(file, "binary", f"{file}: not a text or HTML file (binary content). "
                       "Save the page as HTML or as plain text.")
    return with_facts(Document(file=file, content=content, sha256=hashed(content), media_type=kind))


def failed(file: str, error: OSError) -> Failure:
    """The failure for an error of the file system, in words that say what to do."""
    if isinstance(error, FileNotFoundError):
        return Failure(file, "no_such_file", f"{file}: no such file. Check its name and folder.")
    if isinstance(error, PermissionError):
        return Failure(file, "unreadable", f"{file}: no permission to read. Give yourself that permission.")
    reason = error.strerror or type(error).__name__
    return Failure(file, "unreadable", f"{file}: cannot be read ({reason}). Check the disk and the name.")
