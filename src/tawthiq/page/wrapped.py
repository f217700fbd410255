"""Lines that were broken inside a sentence, as in text copied from a PDF, an e-mail or a page of links."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tawthiq.arabic.fold import fold
from tawthiq.page.words import words
from tawthiq.remember import pattern, remembered

_NARROWEST, _WIDEST, _COLUMN = 45, 130, 4
_CLOSED = ".!؟?:…؛»\"”)]"
_LAST = pattern(r"([^\W\d_][\w\u0640]*)\W*$")
_HANGING = pattern(r"(?:\s|^)[ولبكف]?[لب]ـ\s?[\"“«(]?$|[«“(]$|\s[\"]$")
_MARKED = pattern(r"[^\w\s\"“«(\[]|[0-9\u0660-\u0669]{1,3}\s?[-.)–_]")
_ENDS = pattern(r"[.!؟?][\"”»)\]]{0,2}\s*$")
_TRAIL = pattern(r"\s[>›»|/]\s")
_MOST = 40
_TAIL = 8  # characters, more than a line that hangs on «بـ "» ends in


def breaks_inside(lines: Sequence[str], opening: bool = False) -> list[bool]:
    """For every line of a text and its next: was one sentence broken there?

    `lines` stand close under one another. It was broken where a line ends in a word that needs the
    next (في، التي، مدينة), in an open quotation, or at the width of the column in a text whose lines
    all end there. A line that opens with a bullet or number of a list begins something new.
    `opening`: the text begins here, so that the first line may be its title.
    """
    if opening and len(lines) > 1 and _is_title(lines):
        return [False, *breaks_inside(lines[1:])]
    if _is_wrapped(lines):
        return [True] * (len(lines) - 1)
    return [
        (_hangs(line) or _is_quoting(line, after) or wide) and not _MARKED.match(after) and line != after
        for (line, after), wide in zip(pairwise(lines), _in_columns(lines), strict=True)
    ]



def _is_title(lines: Sequence[str]) -> bool:
    """The first line stands by itself: the second opens with a verb of a lead, or would have fitted."""
    if _hangs(lines[0]) or _is_quoting(*lines[:2]):
        return False
    first = lines[1].split(maxsplit=1)[0]
    verb = fold(first.strip("\"“«،")) in words("leads")
    return verb or len(lines[0]) + 1 + len(first) < max(map(len, lines[1:])) * 0.8


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Three lines or more of nearly one width, few of which end a sentence, and the last does."""
    longest = max(map(len, lines))
    return (
        len(lines) >= 3 and _NARROWEST <= longest <= 120 and min(map(len, lines[:-1])) >= longest * 0.8
        and sum(line[-1] in ".!؟:…" for line in lines[:-1]) * 4 <= len(lines) - 1
        and _ENDS.search(lines[-1]) is not None and not _is_row(lines)
    )


def _is_row(lines: Sequence[str]) -> bool:
    """Items of a list: lines with a mark before them, or two that follow each other and begin alike."""
    first = [line.split(maxsplit=1)[0] for line in lines]
    return any(map(_MARKED.match, lines)) or any(a == b for a, b in pairwise(first))


def _hangs(line: str) -> bool:
    if _HANGING.search(line[-_TAIL:]):
        return True
    if line[-1] in _CLOSED + "،":
        return False
    tail = line[-_MOST:]
    last = _LAST.search(tail)
    hangs = last is not None and last.end(1) == len(tail) and _needs_next(last[1])
    return hangs and _TRAIL.search(line) is None


@remembered(4096)
def _needs_next(word: str) -> bool:
    bare = fold(word)
    return bare in words("hanging") or (bare[:1] in ("و", "ف") and bare[1:] in words("hanging"))


def _is_quoting(line: str, after: str) -> bool:
    """A quotation that opens on this line and closes on the next."""
    if line[-1] in _CLOSED or len(line) < 12:
        return False
    if line.count("«") + line.count("“") > line.count("»") + line.count("”"):
        return "»" in after or "”" in after
    return line.count('"') % 2 == 1 and after.count('"') % 2 == 1


def _in_columns(lines: Sequence[str]) -> list[bool]:
    """For every line but the last: it stands in a column and is full."""
    found = [False] * max(0, len(lines) - 1)
    start = 0
    for at in range(1, len(lines) + 1):  # the first line may be a title
        if at == len(lines) or len(lines[at]) > _WIDEST or _MARKED.match(lines[at]):
            run = lines[start + 1:at]
            if len(run) >= _COLUMN and not (start and _MARKED.match(lines[start])):
                found[start + 1:at - 1] = _column(run)
            start = at
    return found


def _column(run: Sequence[str]) -> list[bool]:
    """Where the next line's first word had no room any more, if that holds of most open ends."""
    widest = max(map(len, run))
    going = [line[-1] not in _CLOSED and len(line) >= _NARROWEST for line in run[:-1]]
    full = [len(line) + 1 + len(after.split(maxsplit=1)[0]) >= widest * 0.8 for line, after in pairwise(run)]
    goes_on = [g and f for g, f in zip(going, full, strict=True)]
    most = sum(goes_on) >= max(_COLUMN - 1, sum(going) * 0.75)
    return goes_on if most and _has_sentences(run) and not _is_row(run) else [False] * len(going)


def _has_sentences(run: Sequence[str]) -> bool:
    """The last line ends a sentence, or several before it do, where the text was cut short."""
    return _ENDS.search(run[-1]) is not None or sum(_ENDS.search(line) is not None for line in run) > 1
