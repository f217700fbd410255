"""The key that evidence is encrypted with at rest, where a desk wants that; it never lies in the register.

TAWTHIQ_EVIDENCE_KEY_FILE names a file (on a stick, in a keyring's mount) that holds 32 random bytes in
base64; TAWTHIQ_EVIDENCE_KEY holds them itself. Without either, evidence is kept as it was captured.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

from tawthiq.errors import RegisterError

FILE, VALUE = "TAWTHIQ_EVIDENCE_KEY_FILE", "TAWTHIQ_EVIDENCE_KEY"
MARK = "evidence.key-check"
"""In a register whose evidence is encrypted: a digest by which its key is known, and nothing of the key."""


def key(environment: Mapping[str, str] = os.environ) -> bytes | None:
    """The key; None where none is asked for. Raises RegisterError for one that cannot be read."""
    text = environment.get(VALUE, "").strip()
    if path := environment.get(FILE, "").strip():
        try:
            text = Path(path).read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise _wrong(f"{FILE}: {path}") from error
    if not text:
        return None
    try:
        found = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise _wrong(FILE) from error
    if len(found) != 32:
        raise _wrong(FILE)
    return found


def check(directory: Path, found: bytes | None, *, new: bool) -> None:
    """Refuse a register whose evidence is encrypted with another key, or to which none was given.

    `new`: the register is being made; with a key it is marked as encrypted. Raises RegisterError.
    """
    mark = directory / MARK
    if not mark.exists():
        if found is not None and new:
            mark.write_text(_digest(found) + "\n", encoding="ascii")
        elif found is not None:
            raise RegisterError(
                "evidence_plain",
                f"The evidence of {directory} is not encrypted. Unset {FILE} and {VALUE}; to encrypt it, "
                "back it up and restore the backup with the key set.",
                f"أدلة السجل {directory} غير معمّاة. ألغِ {FILE} و{VALUE}؛ ولتعميتها خذ نسخة احتياطية "
                "واسترجعها والمفتاح معيّن.")
        return
    if found is None or mark.read_text(encoding="ascii").strip() != _digest(found):
        raise RegisterError(
            "evidence_locked",
            f"The evidence of {directory} is encrypted. Set {FILE} to the file that holds its key.",
            f"أدلة السجل {directory} معمّاة. اجعل {FILE} مسار الملف الذي فيه مفتاحها.")


def _digest(found: bytes) -> str:
    return hashlib.sha256(b"tawthiq evidence key check\0" + found).hexdigest()


def _wrong(where: str) -> RegisterError:
    return RegisterError("wrong_key", f"{where} must hold 32 random bytes in base64.",
                         f"يجب أن يحوي {where} ‏32 بايتًا عشوائيًا بصيغة base64.")
