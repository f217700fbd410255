"""Sub-headings that only announce the paragraph below them («مقتل طفل»)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from tawthiq.coding.statements import Statement

_KIND = "subheading"


def without_subheadings(statements: Sequence[Statement]) -> list[Statement]:
    """The statements without sub-headings of whom the text under them counts the same kind of harm."""
    return [s for i, s in enumerate(statements) if not _announces(s, statements[i + 1 :])]


def _announces(s: Statement, rest: Sequence[Statement]) -> bool:
    outcomes = {r.outcome for r in s.whole_rows}
    tokens = s.clause.of.sentence.tokens
    if s.said or tokens[s.clause.last - 1].text == ":":
        return False  # «وعُرف من الشهداء:»
    if s.clause.of.sentence.kind != _KIND or s.clause.of.sentence.index == 0 or not outcomes:
        return False
    body = takewhile(lambda o: not o.headline, rest)
    return outcomes <= {r.outcome for o in body for r in o.whole_rows}
