"""Sentences that a break of lines cuts, as the rest of the text shows: by its width, or by its stops.

A crawler breaks the line around a link, a mail at its seventieth letter. Where all other lines of a text end
in a stop, or all are filled as far as the next word allowed, a line that is open goes on in the next one.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tawthiq.arabic.fold import fold
from tawthiq.page.words import bare_line, words
from tawthiq.records import record
from tawthiq.remember import pattern

_CLOSED = '.!؟?:…؛»"”)]-–—|،'
_STOP = pattern(r"[.!؟?][\"”»)\]]{0,2}\s*$")
_INNER = pattern(r"[^\W\d_]{2}[\"”»)]?[.؟!]\s+\S")
_MARKED = pattern(r"[^\w\s\"“«(\[]|[0-9\u0660-\u0669]{1,3}\s?[-.)–_]|\d{1,2}:\d\d|\[")
_LABEL = pattern(r"[^:.،\n]{2,30}[:：](?:\s|$)")
_NARROWEST, _WIDEST = 45, 130
_FEWEST = 4  # lines of a column
_MOST_FILLED, _FILLED = 0.75, 0.93
_LONG, _SHORT = 12, 6  # words of running text, and of a piece of it
_NAME, _CREDIT = 3, 8
_STOPPED, _PARTED = 0.6, 0.7


@record
class Setting:
    """How a text is set: the width at which its lines were broken (0: at none), which part of its long lines
    end in a stop, and do empty lines part its paragraphs?"""

    width: int
    stopped: float
    spaced: bool


def setting(lines: Sequence[str], gaps: Sequence[bool]) -> Setting:
    """Of all lines of a text; `gaps`: does an empty line stand before each?"""
    long = [
        (_STOP.search(line) is not None, gap)
        for line, gap in zip(lines, [*gaps[1:], True], strict=True)
        if line.count(" ") >= _LONG
    ]
    last = [stops for stops, gap in long if gap]  # of paragraphs that an empty line follows
    parting = [gap for stops, gap in long[:-1] if stops]
    spaced = len(last) > 2 and len(parting) > 1 and sum(parting) >= _PARTED * len(parting)
    ends = last if spaced else [stops for stops, _ in long]
    return Setting(_width(lines, gaps), sum(ends) / len(ends) if len(ends) > 1 else 0.0, spaced)


def _width(lines: Sequence[str], gaps: Sequence[bool]) -> int:
    close = [(a, b) for (a, b), gap in zip(pairwise(lines), gaps[1:], strict=True) if not gap]
    open_ = [(a, b) for a, b in close if _is_open(a) and not _MARKED.match(b) and len(a) >= _NARROWEST]
    if len(open_) < _FEWEST:
        return 0
    sizes = sorted(len(a) for a, _ in open_)
    width = sizes[int(len(sizes) * 0.9)]
    filled = sum(_fills(a, b, width) for a, b in open_)
    alike = len({a.split(maxsplit=1)[0] for a, _ in open_}) * 2 < len(open_)  # items of a list
    return width if width <= _WIDEST and filled >= _MOST_FILLED * len(open_) and not alike else 0


def _fills(line: str, after: str, width: int) -> bool:
    """The first word of the next line had no room any more."""
    return width * _FILLED <= len(line) + 1 + len(after.split(maxsplit=1)[0]) and len(line) <= width * 1.1


def _is_open(line: str) -> bool:
    return line[-1] == "،" or line[-1] not in _CLOSED


def goes_on(group: Sequence[str], at: int, text: Setting, first: bool) -> bool:
    """Does the sentence of group[at] go on in the next line? `first`: it is the first line of the text."""
    line, after = group[at], group[at + 1]
    if not _is_open(line) or _MARKED.match(after) or _LABEL.match(after) or "#" in after[:2]:
        return False
    if text.width and _fills(line, after, text.width) and (not first or _runs(line)):
        return True
    if text.stopped < _STOPPED or line.count(" ") + 1 < _SHORT or not _runs(line, titled=first):
        return False
    if (_begins_anew(after) and not text.spaced) or _is_credit(after):
        return False
    return any(_STOP.search(later) or _INNER.search(later) for later in group[at + 1 :])


def _begins_anew(line: str) -> bool:
    """It may be a sentence of its own after one whose stop was forgotten."""
    first = fold(line.split(maxsplit=1)[0])
    return first in words("leads") or (first[:1] == "و" and len(first) > _NAME)


def _is_credit(line: str) -> bool:
    if line.count(" ") >= _CREDIT:
        return False
    parts = bare_line(line[:150]).split(" ")
    return any(" ".join(parts[:n]) in words("credits") for n in (1, 2))


def _runs(line: str, titled: bool = False) -> bool:
    """Running text and no title: a stop within it, a verb or a joiner before it, a comma in it."""
    first = fold(line.split(maxsplit=1)[0].strip('"“«'))
    if _INNER.search(line) or (first[:1] in ("و", "ف") and len(first) > 3):
        return True
    return not titled and (first in words("leads") or first in words("openers") or "،" in line)
