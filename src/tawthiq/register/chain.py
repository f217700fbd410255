"""Hash chains over recorded rows: each row seals its own content and the row before it.

A changed, removed or inserted row breaks the chain from there on. It shows that the rows are as
they were written, not that what they say is true.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping

START = "0" * 64
"""What the first row of a chain names as its predecessor."""

Content = Mapping[str, str | int | None]


def digest(content: Content) -> str:
    """SHA-256 of a row's content, independent of the order of its keys."""
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()


def seal(previous: str, content: Content) -> str:
    """The seal of a row that follows the row sealed `previous`."""
    return hashlib.sha256(f"{previous}\n{digest(content)}".encode("ascii")).hexdigest()


def first_break(rows: Iterable[tuple[int, str, str, Content]]) -> int | None:
    """The number of the first row whose seal does not fit, from (number, previous, seal, content)."""
    expected = START
    for number, previous, sealed, content in rows:
        if previous != expected or seal(previous, content) != sealed:
            return number
        expected = sealed
    return None
