"""The moment at which something is recorded."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """The present moment in UTC, ISO 8601 to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
