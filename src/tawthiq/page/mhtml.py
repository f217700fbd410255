"""A page saved as one file (MHTML) → the HTML in it."""

from __future__ import annotations

import email
from collections.abc import Iterator
from email.message import Message

from tawthiq.page.errors import PageError


def mhtml_page(content: bytes, file: str) -> tuple[bytes, str]:
    """The bytes of the page itself, and its content type with the charset. Raises PageError(damaged).

    The page is the part that the file names as its start, else the first one that is HTML.
    """
    try:
        message = email.message_from_bytes(content)
        parts = [part for part in _parts(message) if part.get_content_type() in _PAGES]
    except RecursionError:
        raise PageError("damaged", f"{file}: parts within parts without end.") from None
    start = str(message.get_param("start") or "").strip()
    root = next((part for part in parts if start and part.get("Content-ID", "").strip() == start), None)
    root = root or next(iter(parts), None)
    body = root.get_payload(decode=True) if root is not None else None
    if root is None or not isinstance(body, bytes) or not body.strip():
        raise PageError("damaged", f"{file}: a saved page (MHTML) without a page in it. Save it again.")
    return body, str(root.get("Content-Type", "text/html"))


_PAGES = ("text/html", "application/xhtml+xml")
_MOST = 10_000


def _parts(message: Message) -> Iterator[Message]:
    for number, part in enumerate(message.walk()):
        if number > _MOST:
            return
        yield part
