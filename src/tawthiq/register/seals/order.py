"""Certificates of an answer put in the order that DER asks for.

Authorities that run openssl send them in another, which strict readers refuse. They stand outside of what
is signed, and their order means nothing: the bytes are the same, in other places. The answer itself is
kept as it came.
"""

from __future__ import annotations

from collections.abc import Iterator

_SEQUENCE, _WITHIN = 0x30, 0xA0


def ordered(answer: bytes) -> bytes:
    """The answer with its certificates in order; as it is where it is built otherwise."""
    try:
        _status, (token, _) = _children(answer, *_one(answer, 0, _SEQUENCE))
        _kind, (content, _) = _children(answer, *_one(answer, token, _SEQUENCE))
        signed = _children(answer, *_one(answer, _one(answer, content, _WITHIN)[0], _SEQUENCE))
        start, end = next(_one(answer, at, _WITHIN) for at, _ in signed if answer[at] == _WITHIN)
        held = sorted(answer[first:last] for first, last in _children(answer, start, end))
    except (IndexError, StopIteration, ValueError):
        return answer
    return answer[:start] + b"".join(held) + answer[end:]


def _one(raw: bytes, at: int, tag: int) -> tuple[int, int]:
    """Where the content of the element at this place begins and ends."""
    if raw[at] != tag:
        raise ValueError("another element")
    size, head = raw[at + 1], 2
    if size >= 0x80:
        head += size & 0x7F
        if not 2 < head <= 6:
            raise ValueError("no plain length")
        size = int.from_bytes(raw[at + 2 : at + head], "big")
    if at + head + size > len(raw):
        raise ValueError("longer than the bytes")
    return at + head, at + head + size


def _children(raw: bytes, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    while at < end:
        _, last = _one(raw, at, raw[at])
        yield at, last
        at = last
