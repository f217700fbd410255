"""What kind of bytes these are: text of some encoding, a page, or no text at all."""

from __future__ import annotations

import re

_MAGIC = (
    b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"Rar!",
    b"7z\xbc\xaf", b"\x7fELF", b"MZ\x90", b"RIFF", b"OggS", b"ID3", b"\xd0\xcf\x11\xe0", b"SQLite format 3",
    b"\x00\x00\x01\x00", b"wOFF", b"wOF2", b"\xca\xfe\xba\xbe",
)
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body|meta|article|div|p|table)[\s>/]", re.IGNORECASE)
_CONTROL = bytes(c for c in range(32) if c not in b"\t\n\r\x0b\x0c\x1b\x1a")
_SAMPLE = 65_536


def is_binary(content: bytes) -> bool:
    """True when the bytes cannot be text in any encoding that reports come in.

    Known signatures, zero bytes outside UTF-16, or more than 2 in 100 control characters.
    """
    head = content[:_SAMPLE]
    if head.startswith(_MAGIC) or head[4:8] == b"ftyp":
        return True
    if looks_utf16(head):
        return False
    controls = len(head) - len(head.translate(None, _CONTROL))
    return head.count(0) > len(head) // 500 or controls * 50 > len(head)


def looks_utf16(content: bytes) -> str | None:
    """`utf-16-le` or `utf-16-be` when a mark or the placing of the bytes says so, else None.

    Without a mark: Arabic (high byte 06) and ASCII (high byte 00) fill nearly all of one parity.
    """
    if content.startswith(_WIDE_MARKS):
        return "utf-16-le" if content.startswith(b"\xff\xfe") else "utf-16-be"
    head = content[: _SAMPLE // 2 * 2]
    if len(head) < 4 or 0 not in head:
        return None
    for name, high in (("utf-16-le", head[1::2]), ("utf-16-be", head[0::2])):
        wide = high.count(0) + high.count(6) + high.count(0x20)
        if high.count(6) and high.count(0) and wide * 10 >= len(high) * 9:
            return name
    return None
