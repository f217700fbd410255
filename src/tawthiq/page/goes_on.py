"""Where an article goes on after a box of links: a long sentence that is no teaser, or one tied to it."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.page import lines
from tawthiq.page.blocks import Block

_LONG = 20


def resumes(blocks: Sequence[Block], at: int, quiet: int, boxed: int) -> bool:
    """The article goes on after a box of links: a long sentence that is no teaser."""
    block = blocks[at]
    if boxed and quiet == 1 and _follows_box(block):
        return True
    if quiet > 1 and block.gap and not blocks[at - 1].gap and _follows_box(block):
        return True  # titles stood close under their header, and then came an empty line
    dated = lines.is_date_line(blocks[at - 1].text)  # the day of the other story
    if _goes_on(block) and not dated and not lines.ends_sentence(blocks[at - 1].text):
        return True  # under a title of the box: no teaser begins so
    if not _runs(block):
        return False
    following = blocks[at + 1] if at + 1 < len(blocks) else None
    if following is not None and following.zone is None and (_runs(following) or _goes_on(following)):
        return True
    # alone it must be near the box, and not stand under a title of its own
    before = blocks[at - 1]
    under_title = quiet > 1 and before.gap and before.words < 14 and before.role != "item"
    return quiet <= 4 and block.gap and not under_title


def _goes_on(block: Block) -> bool:
    """A sentence that is tied to the one before it: 'وقالت …'; titles and teasers are not."""
    return block.text[0] == "و" and block.role is None and block.words >= 5 and block.linked < 0.2 and (
        block.text.endswith(".") and not block.text.endswith(".."))


def _follows_box(block: Block) -> bool:
    """A sentence after a box whose lines were all links: the article goes on."""
    return block.role is None and block.words >= 8 and block.linked < 0.15 and lines.ends_sentence(block.text)


def _runs(block: Block) -> bool:
    return (
        block.words >= _LONG and block.linked < 0.2 and lines.ends_sentence(block.text)
        and not block.text.rstrip().endswith(("...", "…", "..")) and lines.bullet(block.text) is None
    )
