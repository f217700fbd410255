"""Digests as archives write them (`sha1:BASE32`, `sha256:hex`) held against bytes."""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Iterable

_SIZES = {"sha1": 20, "sha256": 32, "sha512": 64, "md5": 16}


def agrees(stated: str, candidates: Iterable[bytes]) -> bool | None:
    """Whether one of the byte strings has this digest; None for a digest in a form not known."""
    name, colon, value = stated.strip().partition(":")
    name = name.lower().replace("-", "")
    size = _SIZES.get(name)
    wanted = _raw(value.strip(), size) if colon and size else None
    if wanted is None:
        return None
    return any(hashlib.new(name, content, usedforsecurity=False).digest() == wanted for content in candidates)


def _raw(value: str, size: int) -> bytes | None:
    try:
        if len(value) == 2 * size:
            return bytes.fromhex(value)
        found = base64.b32decode(value.upper() + "=" * (-len(value) % 8))
    except (ValueError, binascii.Error):
        return None
    return found if len(found) == size else None
