"""Label the lines of an article and of the page around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from operator import attrgetter
from typing import Literal

from tawthiq.model import SegmentKind
from tawthiq.page import lines, readers_lines
from tawthiq.page.adorned import unadorned
from tawthiq.page.blocks import Block, Piece
from tawthiq.page.credits import credit_pieces
from tawthiq.page.dateline import dateline_end
from tawthiq.page.fields import field_lines
from tawthiq.page.goes_on import resumes
from tawthiq.page.headline import Top, find_headline, is_opening
from tawthiq.page.related import drop_other_stories, drop_stamped_titles, opens_related, related_tail
from tawthiq.page.words import SHORT, bare_line, words

Mode = Literal["body", "related", "ends", "comments"]
_LONG = 20
_FIRST_PARAGRAPHS = 2


@dataclass(slots=True)
class _State:
    top: Top
    punctuated: bool
    spaced: bool  # empty lines or elements part its paragraphs
    listed: frozenset[int]
    readers: frozenset[int]  # names that head dated comments
    outlet: str
    title: str
    fields: frozenset[int]  # lines of a form
    handle: str = ""  # who posted it, where the page is a post
    mode: Mode = "body"
    body: int = 0  # running paragraphs so far
    quiet: int = 0  # lines since a related header
    aged: bool = False  # an age stood between the headline and the first paragraph
    boxed: int = 0  # lines since a header that markup itself calls furniture
    seen: set[str] = field(default_factory=set)
    kinds: list[SegmentKind] = field(default_factory=list)


def label_article(blocks: Sequence[Block], outlet: str | None = None) -> list[Piece]:
    """Kinds of the blocks in their order; the dateline is cut off the paragraph that it opens."""
    blocks, marks = unadorned(blocks)
    top = find_headline(blocks)
    title = "" if top.headline is None else blocks[top.headline].text
    state = _State(
        top, _is_punctuated(blocks), _is_spaced(blocks), _listed(blocks), _readers(blocks),
        bare_line(outlet or ""), title, field_lines(blocks))
    for at in range(len(blocks)):
        kind = _kind(blocks, at, state)
        state.kinds.append(kind)
        if kind == "paragraph":
            state.body += 1
        state.aged |= not state.body and kind == "byline" and readers_lines.comment_head(blocks[at].text) == 0
    if state.punctuated:
        _drop_titles(blocks, state.kinds)
        drop_other_stories(blocks, state.kinds)
        drop_stamped_titles(blocks, state.kinds)
    return sorted([*_pieces(blocks, state.kinds), *marks], key=attrgetter("start"))


def _drop_titles(blocks: Sequence[Block], kinds: list[SegmentKind]) -> None:
    """Two titles or more after the last sentence lead to other articles, though no header says so."""
    at = len(kinds)
    beside = ("furniture", "comment", "byline")
    while at and (kinds[at - 1] in beside or _is_title(blocks[at - 1], kinds[at - 1])):
        at -= 1
    found = [i for i in range(at, len(kinds)) if kinds[i] in ("caption", "subheading", "paragraph")]
    if len(found) >= 2 and at and lines.ends_sentence(blocks[at - 1].text):
        for i in found:
            kinds[i] = "furniture"


def _is_title(block: Block, kind: SegmentKind) -> bool:
    return (
        kind in ("caption", "subheading", "paragraph") and block.role is None and block.words <= 16
        and not lines.ends_sentence(block.text) and lines.bullet(block.text) is None
        and not lines.is_picture(block.text, block.words) and not block.text.endswith((":", "،"))
        and not _runs_on(block.text)
    )


def _runs_on(line: str) -> bool:
    """It opens as running text does and no title: 'في 22 من …', 'وقال …'."""
    first = bare_line(line).split(" ")[0]
    return first in words("hanging") or (line[0] == "و" and line.count(" ") >= 3)


def _kind(blocks: Sequence[Block], at: int, state: _State) -> SegmentKind:
    block = blocks[at]
    if block.zone == "comment" or block.zone == "furniture":
        state.boxed += 1
        return block.zone
    if at == state.top.headline:
        return "headline"
    if at in state.top.doubles:
        return "furniture"
    if at in state.top.furniture and block.role == "caption":
        return "caption"
    if at in state.top.furniture:
        return "byline" if lines.is_date_line(block.text) and block.role == "byline" else "furniture"
    if at in state.fields and state.mode == "body":
        return "paragraph"
    turn = _turn(blocks, at, state)
    if turn is not None:
        return turn
    if state.mode == "comments":
        return "comment"
    if state.mode != "body" or block.zone == "outside":
        return "furniture"
    return _in_body(blocks, at, state)


def _turn(blocks: Sequence[Block], at: int, state: _State) -> SegmentKind | None:
    """Change the section where a header or the head of a comment says so; None: no change here."""
    block = blocks[at]
    opened = lines.header(block.text)
    early = opened == "ends" or bare_line(block.text) in words("talks")
    if opened is not None and (state.body or not early) and at not in state.listed:
        # a header of one common word heads a section only where it stands as a line of its own
        state.mode, state.quiet, state.boxed = opened, 0, 0
        return "furniture"
    if opens_related(block.text) or (opened and not state.body):
        return "furniture"
    handle = readers_lines.handle(block.text)
    if handle and state.mode == "body" and (state.handle or not state.body):
        state.handle = state.handle or handle
        state.mode = "comments" if state.body and handle != state.handle else "body"
        return "comment" if state.mode == "comments" else "furniture"
    if readers_lines.is_pinned(block.text):
        return "comment"
    if state.body and state.mode == "body" and _is_entry_age(blocks, at, state):
        return "byline"
    if state.body and state.mode == "body" and (at in state.readers or readers_lines.says(block.text)):
        state.mode = "comments"
        return "comment"
    if state.body and state.mode != "comments" and _heads_comment(block, state.mode):
        _take_back_name(blocks, at, state)
        state.mode = "comments"
        return "comment"
    if state.body and state.mode == "body" and readers_lines.is_reply(block.text, state.title):
        state.mode = "comments"
        return "comment"
    if state.mode == "related" and lines.is_furniture(block.text):
        return "furniture"
    if state.mode == "related":
        state.quiet += 1
        if state.body > 1 and state.quiet > 1 and block.words >= _LONG and dateline_end(block.text):
            state.mode = "ends"  # under a title of the box its own story begins
            return "furniture"
        if block.zone is not None or not resumes(blocks, at, state.quiet, state.boxed):
            return "furniture"
        state.mode = "body"
    return None


def _heads_comment(block: Block, mode: Mode) -> bool:
    return mode == "body" and readers_lines.comment_head(block.text) is not None


def _readers(blocks: Sequence[Block]) -> frozenset[int]:
    """Names above lines of date or age, of two people at least: readers. One name is a channel's."""
    found = {
        at for at, (block, dated) in enumerate(pairwise(blocks))
        if dated.zone is None and block.role != "heading" and lines.is_date_line(dated.text)
        and not lines.is_labelled(dated.text) and lines.is_name(block.text, block.words)
    }
    return frozenset(found) if len({bare_line(blocks[at].text) for at in found}) > 1 else frozenset()


def _is_entry_age(blocks: Sequence[Block], at: int, state: _State) -> bool:
    """An age alone under a full sentence, on a page whose first paragraph has one above it too."""
    if not state.aged or readers_lines.comment_head(blocks[at].text) != 0 or blocks[at].words > 4:
        return False
    return state.kinds[-1] in ("paragraph", "list_item") and lines.ends_sentence(blocks[at - 1].text)


def _take_back_name(blocks: Sequence[Block], at: int, state: _State) -> None:
    """The commenter's name may stand on the line before the age."""
    if readers_lines.comment_head(blocks[at].text) != 0 or not at:
        return
    before = blocks[at - 1]
    told = state.kinds[-1] in ("subheading", "caption", "paragraph")
    if told and before.words <= 5 and not lines.ends_sentence(before.text):
        state.kinds[-1] = "comment"


def _in_body(blocks: Sequence[Block], at: int, state: _State) -> SegmentKind:
    block = blocks[at]
    text = block.text
    if block.role == "byline" and block.words <= 20:
        return "byline"
    if lines.is_furniture(text) or bare_line(text) == state.outlet != "":
        return "furniture"
    if state.body and lines.is_news(text):
        return "furniture"
    if _is_leading_on(blocks, at, state):
        return "furniture"
    if lines.is_masthead(text) or (at and block.words <= 4 and lines.is_masthead(blocks[at - 1].text)):
        return "byline"
    if lines.is_credit(text) or (not state.body and lines.is_date_line(text)) or lines.is_pure_date(text):
        return "byline"
    if not state.body and _is_author(blocks, at):
        return "byline"
    if not state.body and is_opening(blocks, at):
        return "dateline"
    plain = lines.bullet(text) is None and not lines.ends_sentence(text)
    if not state.body and plain and lines.is_trail(text):
        return "furniture"
    if block.words >= 8:
        bare = " ".join(text.split())
        if bare in state.seen:
            return "furniture"
        state.seen.add(bare)
    return _told(blocks, at, state)


def _is_leading_on(blocks: Sequence[Block], at: int, state: _State) -> bool:
    """The title of the story before or after this one, under 'السابق' or 'المقال التالي'."""
    under = at > 0 and state.body > 0 and bare_line(blocks[at - 1].text) in words("neighbours")
    return under and blocks[at].words <= 20 and not blocks[at].text.endswith(".")


def _is_author(blocks: Sequence[Block], at: int) -> bool:
    """A name between the headline and the date."""
    block = blocks[at]
    dated = at + 1 < len(blocks) and lines.is_pure_date(blocks[at + 1].text)
    return dated and block.words <= 4 and not lines.ends_sentence(block.text)


def _told(blocks: Sequence[Block], at: int, state: _State) -> SegmentKind:
    block = blocks[at]
    if block.role == "caption":
        return "caption"
    if block.role == "heading" and not (block.words >= 10 and block.text.rstrip().endswith(".")):
        return "subheading"
    if block.role == "quotation" or lines.is_quoted(block.text):
        return "quotation"
    if block.role == "item" or at in state.listed:
        return "list_item"
    if lines.is_picture(block.text, block.words):
        return "caption"
    if state.punctuated and _stands_alone(blocks, at, state):
        return "subheading" if block.words <= 5 or block.text.endswith((":", "؟", "?")) else "caption"
    return "paragraph"


def _stands_alone(blocks: Sequence[Block], at: int, state: _State) -> bool:
    """A short line without the mark that ends a sentence, in a text whose paragraphs have one."""
    block = blocks[at]
    if block.words > 14 or len(block.text) > SHORT or block.linked > 0.8:
        return False
    if block.text.endswith((":", "؟", "?")):
        return block.words <= 7 and at + 1 < len(blocks)
    if lines.ends_sentence(block.text) or block.text.endswith(("،", "…", "..", "؛")):
        return False
    # a line that goes on from the one before it ('و…', 'ف…') is running text
    goes_on = block.text[0] in "وف" and block.words >= 5
    return not goes_on and (block.gap or (not state.spaced and _is_set_off(blocks, at, state)))


def _is_set_off(blocks: Sequence[Block], at: int, state: _State) -> bool:
    """Between a line that ends and a paragraph, where no empty lines part anything."""
    if not at or at + 1 >= len(blocks) or not lines.is_sentence(blocks[at + 1].text, blocks[at + 1].words):
        return False
    ended = lines.ends_sentence(blocks[at - 1].text) and state.kinds[-1] == "paragraph"
    return ended or state.kinds[-1] in ("headline", "dateline", "byline", "furniture", "caption")


def _is_punctuated(blocks: Sequence[Block]) -> bool:
    long = [b for b in blocks if b.words >= _LONG and b.zone is None]
    return bool(long) and sum(lines.ends_sentence(b.text) for b in long) * 10 >= len(long) * 6


def _is_spaced(blocks: Sequence[Block]) -> bool:
    """False for a text without empty lines: what stands apart in it shows by its end alone."""
    long = [b for b in blocks[1:] if b.words >= _LONG and b.zone is None]
    return not long or sum(b.gap for b in long) * 3 > len(long)


def _listed(blocks: Sequence[Block]) -> frozenset[int]:
    """Lines that open with a mark that another near line opens with too: items of a list."""
    marks = [lines.bullet(b.text) if b.zone is None else None for b in blocks]
    found = set()
    for at, mark in enumerate(marks):
        if mark is not None and mark in marks[max(0, at - 3):at] + marks[at + 1:at + 4]:
            found.add(at)
    return frozenset(found)


def _pieces(blocks: Sequence[Block], kinds: Sequence[SegmentKind]) -> list[Piece]:
    out: list[Piece] = []
    paragraphs = 0
    for block, kind in zip(blocks, kinds, strict=True):
        cut = 0
        if kind == "paragraph":
            paragraphs += 1
            cut = dateline_end(block.text) if paragraphs <= _FIRST_PARAGRAPHS else 0
        if cut:
            out.append(Piece("dateline", block.start, block.start + len(block.text[:cut].rstrip())))
        out += _split(replace(block, start=block.start + cut, text=block.text[cut:]) if cut else block, kind)
    return out


def _split(block: Block, kind: SegmentKind) -> list[Piece]:
    """The block in its parts: a box of links at its end, a credit that was glued to it."""
    tail = related_tail(block.text) if kind == "paragraph" else 0
    if not tail:
        return list(credit_pieces(block, kind))
    said = block.text[:tail].rstrip()
    front = replace(block, end=block.start + len(said), text=said)
    return [*credit_pieces(front, kind), Piece("furniture", block.start + tail, block.end)]
