"""Label the lines of a post: hashtags, list items, running text; no marks end its sentences."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from tawthiq.model import SegmentKind
from tawthiq.page import lines, readers_lines
from tawthiq.page.adorned import unadorned
from tawthiq.page.blocks import ARABIC, Block, Piece, line_blocks, trimmed
from tawthiq.page.dateline import dateline_end
from tawthiq.page.words import bare_line, words
from tawthiq.remember import pattern

_DIGIT, _LETTER = "[0-9\u0660-\u0669]", "[^\\W\\d_\u0640]"
_FINAL = pattern(
    f"(?<=[\u0629\u0649])(?=[^\\W_\u0640])"  # ta marbuta and alef maqsura end a word
    f"|(?<=\u064b\u0627|\u0627\u064b)(?={_LETTER})"  # so does the ending -an
    f"|(?<={_LETTER}[!؟؛:])(?={_LETTER})"
    f"|(?<=:)(?={_DIGIT}{{1,2}}\\s?[-.)])"
    f"|(?<={_LETTER})(?={_DIGIT}{{1,2}}\\s?[-–)]\\s?{_LETTER})"
    f"|(?<={_LETTER}{_LETTER}{_LETTER}{_LETTER})(?=[\u0660-\u0669]{{2,}}\\s{_LETTER})"
    f"|(?<=\\sاليوم)(?=(?![ياه]){_LETTER})"
    "|(?<=[^\\s])(?=الله ي(?:رحم|لطف|ستر|شف|صبر|عين|حم|كون|جز|نصر|نتقم))"
    "|(?<=[^\\s])(?=[▪▫•●◾◽🔻🔺🔸🔹🔴🔵✔✅➖▶►❗])"
)
_BUTTONS = pattern(
    r"(?:All reactions|كل التفاعلات|جميع التفاعلات):?.{0,20}|Like|Reply|Share|أعجبني|تعليق|Most relevant|"
    r"All comments|الأكثر ملاءمة|كل التعليقات|View (?:more|previous|all|\d+) .{0,30}|"
    r"عرض .{0,30}تعليق.{0,10}|اكتب تعليقا?ً?.{0,20}|Write a (?:public )?comment.{0,5}|"
    r"[\d.,]+[KM]?\s?(?:comments?|تعليق(?:ات|ًا)?)(?:\s.{0,25})?|Like\s?Comment.{0,20}|أعجبني\s?تعليق.{0,20}"
)
_TOP = 3
_NUMBERED = pattern("(?<=[^\\W\\d_])(?=[0-9\u0660-\u0669]{1,2}-\\s)")


def unglue(text: str, start: int, end: int) -> list[Block]:
    """The lines of a post whose line breaks were lost: cut where two words cannot be one.

    After ta marbuta or alef maqsura, after a mark that ends a sentence, before bullets and the
    numbers of a list, wherever a letter follows without a space.
    """
    out: list[Block] = []
    for block in line_blocks(text, start, end):
        cuts = sorted({m.start() for form in (_FINAL, _NUMBERED) for m in form.finditer(block.text)} - {0})
        edges = [0, *cuts, len(block.text)]
        for a, b in pairwise(edges):
            at, to = trimmed(text, block.start + a, block.start + b)
            if at < to:
                out.append(Block(at, to, text[at:to], words=len(text[at:to].split())))
    return out


def label_post(blocks: Sequence[Block], outlet: str | None = None) -> list[Piece]:
    """Kinds of a post's lines; a page's name above it is furniture, hashtag lines are datelines."""
    blocks, ornaments = unadorned(blocks)
    marks = [lines.bullet(b.text) for b in blocks]
    own = bare_line(outlet or "")
    kinds: list[SegmentKind] = []
    tail = _tail(blocks)
    for at, block in enumerate(blocks):
        kinds.append(_kind(block, at, marks, own) if at < tail else _of_reader(block))
    _date_top(blocks, kinds)
    _name_headline(blocks, kinds)
    out: list[Piece] = []
    told = False
    for block, kind in zip(blocks, kinds, strict=True):
        cut = dateline_end(block.text) if kind == "paragraph" and not told else 0
        told = told or kind == "paragraph"
        if cut:
            out.append(Piece("dateline", block.start, block.start + len(block.text[:cut].rstrip())))
        out.append(Piece(kind, block.start + cut, block.end))
    return sorted([*out, *ornaments], key=attrgetter("start"))


def _date_top(blocks: Sequence[Block], kinds: list[SegmentKind]) -> None:
    """The name of the page and the day of the post above its first line."""
    at = next((i for i, b in enumerate(blocks[:5]) if lines.is_pure_date(b.text)), None)
    if at is None or at + 1 >= len(blocks) or any(b.words > 6 for b in blocks[:at]):
        return
    kinds[at] = "byline"
    for before in range(at):
        kinds[before] = "furniture"


def _tail(blocks: Sequence[Block]) -> int:
    """Where the buttons of the platform, and readers' words after them, begin."""
    told = False
    for at, block in enumerate(blocks):
        if told and (_BUTTONS.fullmatch(block.text[:60]) or lines.header(block.text) == "comments"):
            return at
        told = told or bool(ARABIC.search(block.text))
    return len(blocks)


def _of_reader(block: Block) -> SegmentKind:
    button = _BUTTONS.fullmatch(block.text[:60]) or lines.header(block.text) == "comments"
    return "furniture" if button or lines.is_furniture(block.text) else "comment"


def _kind(block: Block, at: int, marks: Sequence[str | None], own: str) -> SegmentKind:
    text = block.text
    if own and bare_line(text) == own:
        return "furniture"
    if readers_lines.is_pinned(text):
        return "comment"
    if lines.is_hashtags(text):
        return "dateline"
    if lines.is_furniture(text) or bare_line(text) in words("tickers"):
        return "furniture"
    dated = (at == 0 and lines.is_date_line(text)) or (at < _TOP and lines.is_pure_date(text))
    if dated or lines.is_credit(text):
        return "byline"
    mark = marks[at]
    if mark is not None and marks.count(mark) >= 2:
        return "list_item"
    if lines.is_picture(text, block.words) and text.startswith("["):
        return "caption"
    return "paragraph"


def _name_headline(blocks: Sequence[Block], kinds: list[SegmentKind]) -> None:
    """The first running line is a headline when it is short and more than it follows."""
    at = next((i for i, k in enumerate(kinds) if k == "paragraph"), None)
    if at is None or at + 1 >= len(blocks) or blocks[at].words > 12 or blocks[at].words < 3:
        return
    following = blocks[at + 1]
    told = ("paragraph", "list_item")
    rest = sum(b.words for b, k in zip(blocks[at + 1:], kinds[at + 1:], strict=True) if k in told)
    goes_on = following.text[0] in "وف" or kinds[at + 1] not in told
    same = at > 0 or kinds[at + 1] == "list_item" or blocks[at].text.endswith((":", "؟")) or following.gap
    title = same or following.words >= 2 * blocks[at].words
    if rest >= 12 and title and not goes_on and not lines.ends_sentence(blocks[at].text):
        kinds[at] = "headline"
