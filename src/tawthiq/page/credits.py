"""Credits that ran together with the words before them: '…جنوب لبنانالمصدر: (أ ف ب)'."""

from __future__ import annotations

from collections.abc import Iterator

from tawthiq.model import SegmentKind
from tawthiq.page.blocks import Block, Piece, count_words, trimmed
from tawthiq.remember import pattern

_LABEL = r"(?:المصدر|مصدر الصورة|حقوق الصورة|تصوير|عدسة)"
_NAME = r"[(（\[][^()\[\]]{2,30}[)）\]]"
_CREDIT = pattern(
    rf"(?<=[\u0621-\u064a»\"”)\d])\s?{_LABEL}\s?[:：]?\s?{_NAME}"  # the name in brackets
    rf"|(?<=[\u0621-\u0648\u064a])(?<![وفبلك]){_LABEL}\s?[:：]\s?(?:[^\s.]+\s?){{1,4}}$"  # glued, to the end
)
_LABELS = ("مصدر", "الصورة", "تصوير", "عدسة")  # one of these stands in every credit
_TELLS = 6


def credit_pieces(block: Block, kind: SegmentKind) -> Iterator[Piece]:
    """The block as one piece, or its words, the credit, and the paragraph that was glued behind it."""
    head = block.text[:400] if kind in ("paragraph", "caption", "subheading") else ""
    hit = _CREDIT.search(head) if any(label in head for label in _LABELS) else None
    if hit is None or count_words(block.text[: hit.start()]) < 2:
        yield Piece(kind, block.start, block.end)
        return
    rest = count_words(block.text[hit.end():])
    start, end = trimmed(block.text, hit.start(), hit.end())
    first, _ = trimmed(block.text, 0, start)
    yield Piece("caption" if rest >= _TELLS else kind, block.start + first,
                block.start + len(block.text[:start].rstrip()))
    if not rest:
        end = len(block.text)
    yield Piece("byline", block.start + start, block.start + end)
    if rest:
        at, to = trimmed(block.text, end, len(block.text))
        yield Piece("paragraph" if rest >= _TELLS else kind, block.start + at, block.start + to)
