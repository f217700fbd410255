"""The folders of seals: `seals/0001` and on, each with all that is needed to check it with openssl alone."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from tawthiq.register.evidence import storage_error
from tawthiq.register.seals.stamp import Stamp

FOLDER = "seals"
TEXT, ANSWER, REQUEST = "heads.txt", "stamp.tsr", "request.tsq"
ANCHORS, OTHERS, README = "authority.pem", "certificates.pem", "README.txt"
FILES = (TEXT, ANSWER, REQUEST, ANCHORS, OTHERS, README)
NEEDED = (TEXT, ANSWER, ANCHORS)


def folders(directory: Path) -> Iterator[Path]:
    """The seals of a register, eldest first. Raises StorageError."""
    try:
        found = sorted((directory / FOLDER).iterdir())
    except FileNotFoundError:
        return
    except OSError as error:
        raise storage_error(error, directory) from error
    yield from (path for path in found if path.is_dir() and path.name.isdigit())


def keep(directory: Path, text: bytes, asked: bytes, stamp: Stamp, authority: str) -> Path:
    """Put a seal into a folder of its own, whole or not at all; where it is. Raises StorageError."""
    home = directory / FOLDER
    last = max((int(path.name) for path in folders(directory)), default=0)
    new, path = home / f".new.{os.getpid()}", home / f"{last + 1:04}"
    files = {TEXT: text, ANSWER: stamp.answer, REQUEST: asked, ANCHORS: stamp.anchors,
             OTHERS: stamp.others, README: readme(stamp, authority).encode("utf-8")}
    try:
        home.mkdir(mode=0o700, exist_ok=True)
        for leftover in home.glob(".new.*"):  # of a command that was stopped
            shutil.rmtree(leftover)
        new.mkdir()
        _write(new, files)
        new.rename(path)
        for folder in (path, home, directory):
            _sync(folder)
    except OSError as error:
        shutil.rmtree(new, ignore_errors=True)
        raise storage_error(error, directory) from error
    return path


def command(moment: datetime) -> str:
    """What checks a stamp in its folder. The moment is given: certificates run out, the stamp does not."""
    return (f"openssl ts -verify -data {TEXT} -in {ANSWER} -CAfile {ANCHORS} -untrusted {OTHERS} "
            f"-attime {int(moment.timestamp())}")


def readme(stamp: Stamp, authority: str) -> str:
    """What lies in the folder and how to check it."""
    return f"""A time stamp (RFC 3161) of a register of tawthiq
Moment: {stamp.moment.isoformat()}
Authority: {authority}

{TEXT}  the heads of the hash chains, as they were stamped
{ANSWER}  the authority's answer, with its certificates
{REQUEST}  what was asked
{ANCHORS}  the root that the stamp is checked against
{OTHERS}  the certificates in the answer

To check it, with openssl alone and without a network, in this folder:

{command(stamp.moment)}

It says "Verification: OK". See then that the certificates in {ANCHORS} are the authority's: compare
    openssl x509 -in {ANCHORS} -noout -subject -fingerprint -sha256
with what the authority makes public. `tawthiq verify` checks besides that the register's chains still have
these heads. A stamp proves that they were there before that moment, not that what they say is true.
"""


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, content in files.items():
        with (folder / name).open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        (folder / name).chmod(0o444)
    _sync(folder)


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
