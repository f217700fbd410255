"""Where boxes, comments, entries and items begin in a line that lost its breaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tawthiq.arabic.fold import fold
from tawthiq.page.joined import Word, words_of
from tawthiq.page.words import words
from tawthiq.remember import pattern

_Header = tuple[str, int, int]
_REST = 12  # words of a text
_PHRASE = 4  # words of a header
_STOP = pattern(r"[^\W\d_]{2}[\"”»)\]]?[.؟!](?=\s)")
_CLOSED = frozenset('.؟!»"”…)')
_MARK = pattern(r"\s?(?:\(\s?\d{1,4}\s?\)|[:：|])")
_COUNT = pattern(r"\(?\d{1,4}\)?\s?$")
_FAMILIES = (("related", "related"), ("ends", "ends"), ("comments", "comments"))
_GLYPHS = "•▪◾◼🔻🔺🔴🔵⚫🔸🔹♦●■✔✅📌📍"
_ENTRY = pattern(r"(?<![\d:.])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:])(?=\s)")
_ITEM = pattern(rf"(?<=\s)[{_GLYPHS}](?=\s?\S)")


def end_cuts(line: str) -> set[int]:
    """Where boxes and comments begin behind the text in its line, and where their headers end."""
    told = words_of(line)
    found: list[_Header] = []
    for at in range(1, len(told)):
        hit = _header(line, told, at, bool(found))
        if hit is not None and not (found and hit[1] < found[-1][2]):
            found.append(hit)
        if hit is not None and hit[0] == "comments":
            break
    ends = [start for _, start, _ in found[1:]] + [len(line)] * bool(found)
    kept = [
        h for h, end in zip(found, ends, strict=True) if h[0] == "comments" or not _goes_on(line[h[2] : end])
    ]
    return {at for _, start, end in kept for at in (start, end)}


def _header(line: str, told: Sequence[Word], at: int, boxed: bool) -> _Header | None:
    """The header of a section that begins at a word: which, from where, to where."""
    count = _COUNT.search(line, max(0, told[at].start - 7), told[at].start)
    start = count.start() if count else told[at].start
    closed = line[:start].rstrip()[-1:] in _CLOSED
    if not (closed or boxed):
        return None
    for size in range(min(_PHRASE, len(told) - at), 0, -1):
        end = told[at + size - 1].end
        said = " ".join(w.said for w in told[at : at + size])
        name = next((n for n, family in _FAMILIES if said in words(family)), None)
        if name is None:
            continue
        mark = _MARK.match(line, end)
        numbered = name == "comments" and (count is not None or (mark is not None and "(" in mark.group()))
        if numbered or (closed and (mark or size > 1)):
            return name, start if numbered else told[at].start, mark.end() if mark else end
    return None


def _goes_on(rest: str) -> bool:
    """Behind the titles of the box the text goes on: where they end does not show."""
    stops = [m.end() for m in _STOP.finditer(rest + " ")]
    return any(len(words_of(rest[a:b])) >= _REST for a, b in pairwise([0, *stops]))


_HEADING = pattern(rf"[^:.،{_GLYPHS}\n]{{2,40}}:\s?(?=[{_GLYPHS}])")
_OF_DAY = pattern(r"(?<!\d)(?:19|20)\d\d\s?[-–,،|]?\s*$")


def item_cuts(line: str) -> set[int]:
    """Before the entries of a live page, each with its clock, and before the items of a list."""
    clocks = [m for m in _ENTRY.finditer(line) if not _at_an_hour(line[: m.start()])]
    times = [tuple(map(int, m.group().split(":"))) for m in clocks]
    ordered = times in (sorted(times), sorted(times, reverse=True))
    cuts = {m.start() for m in clocks} if len(clocks) > 2 and ordered else set()
    items = {m.start() for m in _ITEM.finditer(line)}
    if len(items) > 1:
        cuts |= items | set(_headings(line))
        end = _STOP.search(line, max(items))  # of the last item: what follows is text again
        cuts |= {end.end()} if end else set()
    return cuts - {0}


def _headings(line: str) -> Iterator[int]:
    """Before «محافظة الجنوب:», over the items of a list, behind the last item of the list before it."""
    for hit in _HEADING.finditer(line):
        ranked = [w.start for w in words_of(hit.group()) if w.said in words("ranks")]
        if ranked:
            yield hit.start() + ranked[-1]


def _at_an_hour(before: str) -> bool:
    """«عند الساعة 10:45»: a clock of a sentence."""
    last = before[-30:].split()[-1:]
    return (bool(last) and fold(last[0]) in words("hour_governors")) or _OF_DAY.search(before) is not None
