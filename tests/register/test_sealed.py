"""Sealed bytes: what was changed, cut off or put in is never given out."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawthiq.register import sealed
from tawthiq.register.sealed import HEADER, PIECE, TAG, SealError, opened, plain_size, seal

pytestmark = pytest.mark.one_backend
KEY = bytes(range(32))


def made(content: bytes, secret: sealed.Secret = KEY) -> bytes:
    return b"".join(seal(iter([content]), secret))


def read(content: bytes, secret: sealed.Secret = KEY) -> bytes:
    return b"".join(opened(io.BytesIO(content), secret))


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 2 * PIECE + 7])
def test_what_goes_in_comes_out(size: int) -> None:
    content = bytes(i % 251 for i in range(size))
    box = made(content)
    assert read(box) == content and plain_size(len(box)) == size
    assert content[:64] not in box or size < 16


@settings(max_examples=60)
@given(st.data(), st.binary(max_size=300))
def test_any_changed_bit_is_noticed(data: st.DataObject, content: bytes) -> None:
    box = bytearray(made(content))
    at = data.draw(st.integers(0, len(box) - 1))
    box[at] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(SealError):
        read(bytes(box))


def test_what_is_cut_off_moved_or_put_in_is_noticed() -> None:
    box = made(bytes(3 * PIECE))
    whole = PIECE + TAG
    first, second = box[HEADER:HEADER + whole], box[HEADER + whole:HEADER + 2 * whole]
    for wrong in (box[:-1], box[:HEADER + whole], box[:HEADER], b"", box + b"x", box + first,
                  box[:HEADER] + second + first + box[HEADER + 2 * whole:]):
        with pytest.raises(SealError):
            read(wrong)


def test_another_key_opens_nothing() -> None:
    with pytest.raises(SealError):
        read(made(b"x"), bytes(32))
    with pytest.raises(SealError):
        read(made(b"x"), "a passphrase")


def test_a_passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealed, "COST", 12)
    box = made(b"words", "one two three four")
    assert read(box, "one two three four") == b"words"
    for wrong in ("one two three fourth", "", KEY):
        with pytest.raises(SealError):
            read(box, wrong)
    dear = bytearray(box)
    dear[8] = 60  # a header that asks for more memory than there is
    with pytest.raises(SealError):
        read(bytes(dear), "one two three four")
