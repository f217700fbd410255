"""Rows in quotation marks: 'وهم "حافظ عبد القيوم" و"الطريفي"'."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.tokens import Token
from tawthiq.page.people.ends import is_hardly_a_word
from tawthiq.page.people.names import Name
from tawthiq.page.people.words import Mark, cues, marks

_NAME = Mark.GIVEN | Mark.WEAK
_KUNYA = frozenset({"ابو", "ابي", "ام", "عبد", "ود"})
_QUOTES = frozenset("\"“«")
_CLOSE = frozenset("\"”»")
_THINGS = frozenset({"صاروخي", "اغنيه", "قناتي", "صحيفتي", "عمليتي", "معركتي", "فصيلي"})


def quoted_rows(tokens: Sequence[Token]) -> list[Name]:
    """'وهم "حافظ عبد القيوم" و"الطريفي"': of a row in quotation marks, where one is a name, all are."""
    found: list[Name] = []
    at = 0
    while at < len(tokens):
        row, end = _quoted_row(tokens, at)
        lead = tokens[at - 1].text if at else ""
        before = cues(lead) | (cues(tokens[at - 2].text) if at > 1 else 0)
        placed = before & (Mark.PLACE | Mark.OFFICE) or lead in _THINGS
        if len(row) > 1 and not placed and any(_is_whole_name(tokens, name) for name in row):
            found += row
        at = max(end, at + 1)
    return found


def _quoted_row(tokens: Sequence[Token], at: int) -> tuple[list[Name], int]:
    row: list[Name] = []
    while at < len(tokens) and tokens[at].text in _QUOTES:
        close = next((i for i in range(at + 1, min(at + 7, len(tokens))) if tokens[i].text in _CLOSE), None)
        if close is None or close == at + 1:
            break
        if any(t.kind != "word" and t.text != "." for t in tokens[at + 1 : close]):
            break
        row.append(Name(at + 1, close, 0, close - at - 1, True, True, False, False))
        at = close + 1
        while at < len(tokens) and tokens[at].text in ("و", "،", ","):
            at += 1
    return row, at


def _is_whole_name(tokens: Sequence[Token], name: Name) -> bool:
    words = [t.text for t in tokens[name.first : name.last]]
    barred = Mark.PARTICLE | Mark.VERB | Mark.PLACE | Mark.SPEECH
    first = is_hardly_a_word(words[0]) or words[0] in _KUNYA or words[0].startswith("عبدال")
    return len(words) > 1 and first and not any(marks(w) & barred and not marks(w) & _NAME for w in words[1:])
