"""Marks before lines that are mere ornament: a lamp or a pin before every paragraph, a flag before a title.

A list has marks too. Its items stand side by side, each tells its own thing; paragraphs of one text go on
from the one before them («وقال …», «من جهته …»). Where they do, their marks are furniture, and the text is
read as it is without them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tawthiq.arabic.emphasis import opens_bold
from tawthiq.arabic.fold import fold
from tawthiq.page.blocks import Block, Piece, count_words
from tawthiq.page.desk import desk_end
from tawthiq.page.lines import ends_sentence, is_furniture
from tawthiq.page.words import words
from tawthiq.remember import pattern

_BALLOONS = "\U0001f4ac\U0001f5e8\U0001f5ef\U0001f5ea"  # a reader speaks
_SIGNS = "\u203c\u2049\u23e9-\u23fa\u25a0-\u25ff\u2600-\u27bf\u2b00-\u2bff"
_PICTURE = f"(?![{_BALLOONS}])[{_SIGNS}\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff]"
_MARK = pattern(rf"(?:{_PICTURE}[\ufe0f\u20e3]*\s*)+(?=\S)|([-–—•·●○*>])\1*(?:\s+(?=\S)|(?=[^\s\d]))")
_WORD = pattern(r"[^\W\d_]+")
_LEAST = 8  # words of a line that tells something
_FULLER = 2  # times the words of its title
_GOING_ON = 3  # of so many lines behind the first at least one goes on


def unadorned(blocks: Sequence[Block]) -> tuple[list[Block], list[Piece]]:
    """The blocks without the marks that are ornaments, and these as pieces of furniture."""
    marks = {at: end for at, block in enumerate(blocks) if (end := _mark(block))}
    ornaments = frozenset(_ornaments(blocks, marks))
    out: list[Block] = []
    pieces: list[Piece] = []
    for at, block in enumerate(blocks):
        end = _end(block, marks.get(at, 0), at in ornaments)
        if not end:
            out.append(block)
            continue
        text = block.text[end:]
        out.append(replace(block, start=block.start + end, text=text, words=count_words(text)))
        pieces.append(Piece("furniture", block.start, block.start + len(block.text[:end].rstrip())))
    return out, pieces


def _end(block: Block, mark: int, ornament: bool) -> int:
    """Where what the line tells begins: behind its ornament, and behind a desk's word («🔴 عاجل | …»)."""
    if block.zone is not None or (mark and not ornament):
        return 0
    desk = 0 if is_furniture(block.text) else desk_end(block.text[mark:])
    if not desk:
        return mark
    again = _MARK.match(block.text, mark + desk)
    return again.end() if again else mark + desk


def _mark(block: Block) -> int:
    """Where the mark that opens the line ends, and the white space behind it (0: none)."""
    if block.zone is not None or block.role is not None or block.text[0].isalnum() or opens_bold(block.text):
        return 0
    hit = _MARK.match(block.text)
    return hit.end() if hit else 0


def _ornaments(blocks: Sequence[Block], marks: Mapping[int, int]) -> list[int]:
    """Which of the marked lines: all, where the marked lines are the text and go on one from another; else a
    mark that stands before one line alone, before the first line and no other, or before a list's head."""
    told = [at for at in marks if blocks[at].words >= _LEAST]
    most = sum(b.words >= _LEAST and b.zone is None for b in blocks)
    on = sum(_goes_on(blocks[at].text[marks[at] :]) for at in told[1:])
    if on and on * _GOING_ON >= len(told) - 1 and len(told) * 2 >= most:
        return list(marks)
    if _is_title_and_text(blocks, list(marks)):
        return list(marks)
    heads = [at for at in told if at + 1 in marks and blocks[at].text.endswith(":")]  # «… وفق الآتي:»
    first = [blocks[at].text[0] for at in marks]
    alone = [at for at, sign in zip(marks, first, strict=True) if first.count(sign) == 1]
    return alone if len(marks) == 1 else [*(at for at in alone if at == 0), *heads]


def _is_title_and_text(blocks: Sequence[Block], marked: list[int]) -> bool:
    """Two lines of one mark, a title and the text under it, are no list of two items."""
    if marked != [0, 1]:
        return False
    title, text = blocks[0], blocks[1]
    return not ends_sentence(title.text) and ends_sentence(text.text) and text.words >= _FULLER * title.words


def _goes_on(line: str) -> bool:
    """«وقال …», «وكانت …», «من جهته …»: tied to what stands before; «وقصفت …» may begin an item."""
    said = [fold(w) for w in _WORD.findall(line[:60])[:2]]
    if not (said and said[0]):
        return False
    first = said[0]
    if first in words("tied") or " ".join(said) in words("tied"):
        return True
    rest = first[1:]
    if first[0] != "و" or len(rest) < 2 or first in words("own_waw"):
        return False
    return not rest.startswith(tuple(words("harm")))
