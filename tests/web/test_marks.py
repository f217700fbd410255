"""A report's text in pieces: nothing lost, nothing moved."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tawthiq.web.marks import Mark, all_marks, blocks, pieces
from tawthiq.web.masking import Masked

from .records import readings

spans = st.tuples(st.integers(0, 40), st.integers(1, 12))


@given(st.text("اب █ \n", min_size=1, max_size=40), st.lists(spans, max_size=6))
def test_pieces_join_to_the_text(text: str, found: list[tuple[int, int]]) -> None:
    marks = tuple(Mark("place", at, at + length, "g", "i") for at, length in found)
    cut = pieces(text, 0, len(text), marks)
    assert "".join(piece.text for piece in cut) == text
    at = 0
    for piece in cut:
        end = at + len(piece.text)
        assert set(piece.marks) == {m for m in marks if m.start <= at and m.end >= end}
        at = end


def test_blocks_hold_the_whole_masked_text_and_mark_no_comment() -> None:
    for reading in readings():
        found = blocks(Masked(reading.report), reading.claims)
        shown = "".join(piece.text for block in found for piece in block.pieces)
        assert "".join(shown.split()) == "".join(Masked(reading.report).text.split())
        for block in found:
            assert block.kind not in ("comment", "furniture") or not any(p.marks for p in block.pieces)


def test_marks_outside_the_text_are_left_out() -> None:
    claim = readings()[0].claims[0]
    assert all(mark.end <= 10 for mark in all_marks([claim], 10))
