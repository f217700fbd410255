"""The headline: which line it is, and which others only say it again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tawthiq.arabic.fold import fold
from tawthiq.page.blocks import Block
from tawthiq.page.dateline import names_place
from tawthiq.page.fields import field_lines
from tawthiq.page.lines import (
    bullet,
    ends_sentence,
    header,
    is_credit,
    is_date_line,
    is_furniture,
    is_masthead,
    is_picture,
    is_site,
    is_trail,
)
from tawthiq.page.sources import is_source
from tawthiq.page.words import bare_line, words
from tawthiq.remember import pattern

_TOP = 20
_SITES = 4
_SITE = pattern(r"\s[-–—|»:]\s")
_CUT = pattern(r"\s?(?:\.{2,}|…)\s*(?:[-–—|»:]\s[^-–—|»:]{2,60})?$")
_TOLD = 6
_LABEL = 6  # words of a section's name, or of the title of the latest story
_SLOGAN = 5
_POSTER = 5  # words of the name of a page or a channel
_TOLD_LEAST = 4
_ROW = 30  # words of titles that ran together
_LONG_TITLE = 16  # words that hardly a title has


@dataclass(slots=True)
class Top:
    """Indexes of the headline, of lines that repeat it, and of navigation around it."""

    headline: int | None = None
    doubles: set[int] = field(default_factory=set)
    furniture: set[int] = field(default_factory=set)


def find_headline(blocks: Sequence[Block]) -> Top:
    """Find it among the first lines: the one that markup names, that stands twice, or the first."""
    named = next((i for i, b in enumerate(blocks) if b.role == "title" and b.zone != "comment"), None)
    if named is not None:
        return _around(blocks, named, _doubles(blocks, named))
    staff = _after_staff(blocks)
    for i, block in enumerate(blocks[:_TOP]):
        if i < staff:
            continue
        if block.words > 30 or (block.words >= 12 and ends_sentence(block.text)):
            break
        if block.words >= 3 and not _is_nav(block):
            twice = {d for d in _doubles(blocks, i) if d > i}
            if twice:
                best = _cleaner(blocks, i, min(twice))
                return _around(blocks, best, (twice | {i}) - {best})
            if block.words > _LABEL and bare_line(blocks[0].text) not in words("tickers"):
                break  # only navigation stands above a title that is said twice
    return _first(blocks, staff)


def _first(blocks: Sequence[Block], staff: int) -> Top:
    ticker: int | None = None
    fields = field_lines(blocks)
    for i, block in enumerate(blocks[:_TOP]):
        if i < staff:
            continue
        if i in fields:
            return Top(None, furniture=set(range(i)))  # a form, with no title
        if bare_line(block.text) in words("tickers") and ticker is None and i < 4:
            ticker = i
            continue
        if _is_nav(block) or header(block.text) == "ends":
            continue
        if ticker is None and is_opening(blocks, i):
            return Top(None, furniture=set(range(i)))
        if ticker is not None:
            i = _after_ticker(blocks, i)
            return Top(None if i >= len(blocks) else i, furniture=set(range(i)))
        if _opens_list(blocks, i):
            return Top(None, furniture=set(range(i)))
        told = _opens_text(block) or _opens_unstopped(blocks, i) or _one_of_sentences(blocks, i)
        if told or (block.words < 2 and len(blocks) < 3):
            return Top(None, furniture=set(range(i)))
        i = _after_slogan(blocks, _after_site(blocks, i))
        return Top(i, furniture=set(range(i)))
    return Top()


def _opens_list(blocks: Sequence[Block], at: int) -> bool:
    """«• سقوط دانات بحي كذا: 3 شهداء» and right below it one more of the same mark: an item, no title."""
    pair = blocks[at:at + 2]
    marks = [bullet(b.text) for b in pair if b.role is None]
    return len(marks) == 2 and not pair[1].gap and marks[0] is not None and marks[0] == marks[1]


def _opens_text(block: Block) -> bool:
    """'قالت مصادر … .', a line that a stop ends, or a long one: the first sentence of a report, no title."""
    first = fold(block.text.split(maxsplit=1)[0].strip("\"“«"))
    stopped = block.role is None and _is_stopped(block)
    if block.words > 30:
        return True
    return block.words >= 12 and ends_sentence(block.text) and (first in words("leads") or stopped)


def _opens_unstopped(blocks: Sequence[Block], at: int) -> bool:
    """«قتل شابان ليل الجمعة برصاص … شمالي كذا», over paragraphs that no stop ends either: a long line that
    opens with a verb of a lead is the first of them, since its writer sets no stops."""
    block = blocks[at]
    first = fold(block.text.split(maxsplit=1)[0].strip("\"“«"))
    if block.role is not None or block.words < _LONG_TITLE or first not in words("leads"):
        return False
    running = [b for b in blocks[at + 1:at + _TOP] if b.words >= _LONG_TITLE and not _is_nav(b)]
    opening = block.text.split()[:_TOLD_LEAST]
    told_again = any(b.text.split()[:_TOLD_LEAST] == opening for b in blocks[at + 1:at + _TOP])
    return bool(running) and not told_again and not any(ends_sentence(b.text) for b in running)


def _one_of_sentences(blocks: Sequence[Block], at: int) -> bool:
    """«انفجرت عبوة في حي كذا.» and right below it one more with its stop: lines of a post, no title."""
    pair = blocks[at:at + 2]
    if len(pair) < 2 or pair[1].gap or any(b.role is not None or not _is_stopped(b) for b in pair):
        return False
    return pair[0].words >= _TOLD_LEAST and not is_site(pair[0].text)


def _is_stopped(block: Block) -> bool:
    line = block.text.rstrip()
    return line.endswith(".") and not line.endswith("..")


def _after_staff(blocks: Sequence[Block]) -> int:
    """Behind the names of the editors that head a page (0: it has none): above them is no headline."""
    row = _after_row(blocks)
    last = max((i for i, b in enumerate(blocks[:_TOP]) if is_masthead(b.text)), default=-1)
    if last < row:
        return row
    if last < 0 or any(ends_sentence(b.text) for b in blocks[:last]):
        return 0
    named = last + 1 < len(blocks) and blocks[last + 1].words <= 4
    return last + 1 + named


def _after_row(blocks: Sequence[Block]) -> int:
    """Behind titles that ran together in one line, and the header of the latest news under them."""
    for i in range(min(_SITES, len(blocks) - 1)):
        row = blocks[i].words >= _ROW and not ends_sentence(blocks[i].text)
        if row and bare_line(blocks[i + 1].text) in words("tickers"):
            return i + 2
    return 0


def is_opening(blocks: Sequence[Block], at: int) -> bool:
    """Who tells it and where from, right above the first paragraph: the text has no headline."""
    if at + 1 >= len(blocks) or blocks[at].role is not None or not is_source(blocks[at].text):
        return False
    below = (b for b in blocks[at + 1:at + 4] if not (_is_nav(b) or is_source(b.text)))
    following = next(below, blocks[at + 1])
    return _runs(following) and not _is_nav(following)


def _runs(block: Block) -> bool:
    """A paragraph of running text, whatever single words in it look like."""
    return block.words > 30 or (block.words >= 12 and ends_sentence(block.text))


def _after_site(blocks: Sequence[Block], start: int) -> int:
    """The title itself, where the name of the site or of an editor stands above it."""
    if not (is_site(blocks[start].text) or is_source(blocks[start].text)) or blocks[start].role is not None:
        return start
    if blocks[start].text.rstrip().endswith(":"):
        return start  # «القورية:», over the lines of a post
    asked = 0
    for i in range(start + 1, min(start + _TOP, len(blocks) - 1)):
        block = blocks[i]
        if _is_nav(block):
            continue
        asked += 1
        if asked > _SITES or _runs(block):
            break
        if is_site(block.text) or is_source(block.text):
            continue
        told = ends_sentence(block.text) or is_picture(block.text, block.words) or not 4 <= block.words <= 25
        return start if told or bullet(block.text) is not None else i
    return start


def _after_slogan(blocks: Sequence[Block], start: int) -> int:
    """The title of a story about harm, close below a few words that tell nothing: a slogan, a button."""
    top = blocks[start]
    if top.role is not None or top.words > _SLOGAN or _opens_harm(top.text) or not names_place(top.text):
        return start
    for i in range(start + 1, min(start + _SITES, len(blocks) - 1)):
        block = blocks[i]
        if _is_nav(block):
            continue
        told = ends_sentence(block.text) or is_picture(block.text, block.words) or bullet(block.text)
        good = not told and block.words in range(4, 26) and _opens_harm(block.text)
        return i if good and blocks[i + 1].gap else start
    return start


def _opens_harm(line: str) -> bool:
    return fold(line.split(maxsplit=1)[0]).strip("\"“«") in words("titles")


def _after_ticker(blocks: Sequence[Block], start: int) -> int:
    """The last headline-like line before the first paragraph or credit."""
    for i in range(start, min(len(blocks), start + 40)):
        if blocks[i].words >= 18 or is_credit(blocks[i].text) or is_date_line(blocks[i].text):
            return max(start, i - 1)
    return start


def _is_nav(block: Block) -> bool:
    return (
        block.zone is not None or block.role == "caption" or is_furniture(block.text)
        or is_date_line(block.text) or is_credit(block.text)
        or (is_trail(block.text) and bullet(block.text) is None and block.words < 12)
    )


def _around(blocks: Sequence[Block], at: int, doubles: set[int]) -> Top:
    top = Top(at, doubles)
    later = [d for d in doubles if d > at]
    first = min(doubles | {at})
    # a lead between a title and the same title again is a paragraph, whatever stands around it
    top.furniture |= {i for i in range(at) if i < first or not _is_told(blocks[i])}
    close = bool(later) and blocks[at].role is None and all(b.words < 18 for b in blocks[at + 1:min(later)])
    if close and not _posted(blocks, at, min(later)):
        # between the title of the page and the title over the article stands only navigation
        top.furniture |= {i for i in range(at + 1, min(later))
                          if not _dated(blocks[i]) and not _is_told(blocks[i])}
    return top


def _posted(blocks: Sequence[Block], at: int, again: int) -> bool:
    """Posts of one page pasted below each other: its name, what it tells, a day or counts, its name again."""
    told = [b for b in blocks[at + 1:again] if not _is_nav(b)]
    if blocks[at].words > _POSTER or not names_place(blocks[at].text) or len(told) == again - at - 1:
        return False
    return bool(told) and told[0].words >= _TOLD_LEAST and not names_place(told[0].text)


def _is_told(block: Block) -> bool:
    return block.zone is None and block.words >= _TOLD and ends_sentence(block.text) and not _is_nav(block)


def _dated(block: Block) -> bool:
    return is_credit(block.text) or is_date_line(block.text)


def _doubles(blocks: Sequence[Block], at: int) -> set[int]:
    head = blocks[at].text
    return {i for i, b in enumerate(blocks[: at + _TOP])
            if i != at and b.zone is None and _same(head, b.text)}


def _same(one: str, other: str) -> bool:
    """The same words, or with the name of the site behind them, or cut off with three points."""
    head, bare = bare_line(one), bare_line(other)
    if not bare or not head:
        return False
    if bare == head:
        return True
    long, short = (bare, head) if len(bare) > len(head) else (head, bare)
    rest = long[len(short):]
    sited = long.startswith(short) and _SITE.match(rest + " ") is not None
    if sited and len(short.split()) >= 3 and len(rest.split()) <= 7:
        return True
    return _is_cut_from(other, head) or _is_cut_from(one, bare)


def _is_cut_from(line: str, whole: str) -> bool:
    stem = _CUT.split(line, maxsplit=1)[0] if _is_cut(line) else ""
    return len(stem) >= 15 and whole.startswith(bare_line(stem))


def _is_cut(line: str) -> bool:
    return ("…" in line or ".." in line) and _CUT.search(line) is not None


def _cleaner(blocks: Sequence[Block], one: int, two: int) -> int:
    """Of two that say the same, the shorter without the site's name; the longer when one is cut."""
    a, b = bare_line(blocks[one].text), bare_line(blocks[two].text)
    if a == b:
        return one
    if _is_cut(blocks[one].text):
        return two
    if _is_cut(blocks[two].text):
        return one
    return one if len(a) < len(b) else two
