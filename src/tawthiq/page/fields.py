"""A report filled in as a form: «التاريخ: 23/9/2016», «المكان: …», «الضحايا: …», each field on a line.

Its lines are what the report says, also the one of its date, which on other pages dates the page.
"""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.page.blocks import Block
from tawthiq.page.words import bare_line, words

_MOST_LINES = 60  # forms are short
_LABEL = 30  # characters of a label
_LEAST = 2  # labels that only such a form has


def field_lines(blocks: Sequence[Block]) -> frozenset[int]:
    """The lines of a form that tells an attack, by their place among the blocks; none on other pages."""
    if len(blocks) > _MOST_LINES:
        return frozenset()
    labels = {i: label for i, b in enumerate(blocks) if b.zone is None and (label := _label(b.text))}
    own = {label for label in labels.values() if label in words("form_fields")}
    if len(own) < _LEAST:
        return frozenset()
    dated = words("form_fields") | words("form_dates")
    return frozenset(i for i, label in labels.items() if label in dated)


def _label(line: str) -> str:
    head, colon, value = line[:_LABEL + 1].partition(":")
    return bare_line(head) if colon and value.strip() else ""
