"""Is a plain text a post or an article with the page around it? Its first sign alone does not say."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.page.blocks import Block
from tawthiq.page.lines import bullet, ends_sentence, header, is_date_line, is_hashtags

_LONG, _PARAGRAPHS = 20, 2


def looks_post(blocks: Sequence[Block]) -> bool:
    """A text that opens like a post and has no room for a headline and an article."""
    if not blocks:
        return False
    told = next((b for b in blocks[:4] if b.words >= 3 and not is_date_line(b.text)), blocks[0])
    first = blocks[0].text if blocks[0].text[0] not in "-–—*·•" else told.text  # not '- 11 ℃'
    if len(blocks) == 1:
        return True
    signed = first[0] == "#" or (not first[0].isalnum() and bullet(first) is not None)
    return signed and not _is_page(blocks)


def _is_page(blocks: Sequence[Block]) -> bool:
    """A section of other stories or of comments below it, or an article's paragraphs set apart: a desk's tag
    and a red lamp stand before these as well («#عاجل», «🔴»)."""
    if any(header(b.text) is not None and not is_hashtags(b.text) for b in blocks[1:]):
        return True
    apart = [b for b in blocks[1:] if b.gap and b.words >= _LONG and ends_sentence(b.text)]
    return len(apart) >= _PARAGRAPHS
