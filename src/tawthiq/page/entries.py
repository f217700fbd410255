"""Several reports on one page told apart: a live blog's entries, a channel's posts, dated items.

Entries are parted by the marks of their time: a line that is a date or a clock time, a paragraph that opens
with a clock time, or the elements of a live page. A page is one report unless it shows this beyond doubt.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise

from tawthiq.model import Entry, Published
from tawthiq.page import lines
from tawthiq.page.ages import ages, window
from tawthiq.page.blocks import Block, Piece
from tawthiq.page.clock import clock_in, is_clock_line, opens_with_clock
from tawthiq.page.dateline import names_place
from tawthiq.page.metadata import iso_day
from tawthiq.page.visible_date import shown_dates
from tawthiq.page.words import bare_line
from tawthiq.records import record

_TOLD = frozenset({"paragraph", "list_item", "quotation", "caption", "dateline"})
_SAID = frozenset({"paragraph", "list_item", "quotation"})
_ABOVE = frozenset({"subheading", "headline"})
_FEWEST_WORDS = 4
_TODAY = "اليوم"  # in the names of pages («حلب اليوم»)


@record
class Moment:
    """A day and a clock time, either of which may be unknown."""

    day: date | None = None
    clock: str | None = None


@dataclass(slots=True)
class _Group:
    """The blocks of one entry, with what its marks say."""

    first: int
    last: int
    moment: Moment
    words: int
    dated: bool = False  # a day stands in its own mark


def find_entries(
    blocks: Sequence[Block], pieces: Sequence[Piece], page: Published | None, captured: str | None,
    stated: Mapping[int, str] | None = None, updates: Mapping[str, str] | None = None,
) -> tuple[Entry, ...]:
    """The reports on the page, none where it is one report.

    `page`: its own day, for entries that show a clock alone. `stated`: times of entries by their markup;
    `updates`: times by the titles of entries, as the page's metadata give them.
    """
    kinds = _kinds(blocks, pieces)
    moment = datetime.fromisoformat(captured) if captured else None
    groups = _by_markup(blocks, kinds, moment, stated or {})
    if not groups:
        marks = _marks(blocks, kinds, moment, updates or {})
        groups = _under_names(blocks, kinds, marks) or _by_marks(blocks, kinds, marks)
    told = [g for g in groups if g.words >= _FEWEST_WORDS]
    if len(told) < 2 or max(sum(g.moment.clock is not None for g in told), sum(g.dated for g in told)) < 2:
        return ()  # times of two entries at least are written alike
    return dated([(blocks[g.first].start, blocks[g.last].end, g.moment) for g in told], page, moment)


def dated(
    found: Sequence[tuple[int, int, Moment]], page: Published | None, captured: datetime | None
) -> tuple[Entry, ...]:
    """Entries with their days; one that shows a clock alone has the page's, if all lie in one day."""
    alone = [m.clock for _, _, m in found if m.day is None and m.clock]
    own = page if page is not None and page.precision == "day" and _in_one_day(alone) else None
    out = []
    for start, end, moment in found:
        day = moment.day
        if day is not None and (day.year < 1990 or (captured and (day - captured.date()).days > 1)):
            day = None
        said = day.isoformat() if day else None
        published = Published(said, said, "day", "page") if said else None
        if published is None and moment.day is None and moment.clock is not None:
            published = own
        out.append(Entry(start, end, published, moment.clock))
    return tuple(out)


def _in_one_day(clocks: Sequence[str]) -> bool:
    """They only fall or only rise: a turn is midnight, and on which side the page's day lies is not known."""
    return all(a <= b for a, b in pairwise(clocks)) or all(a >= b for a, b in pairwise(clocks))


def _kinds(blocks: Sequence[Block], pieces: Sequence[Piece]) -> list[str]:
    """The kind of each block: that of its last piece that tells something, else of its first."""
    out: list[str] = []
    at = 0
    for block in blocks:
        found: list[str] = []
        while at < len(pieces) and pieces[at].start < block.end:
            if pieces[at].start >= block.start:
                found.append(pieces[at].kind)
            at += 1
        told = [k for k in found if k in _TOLD]
        if len(found) > 1 and found[0] == "furniture":
            del found[0]  # a mark before the line
        out.append(told[-1] if told else found[0] if found else "furniture")
    return out


def _moment(block: Block, captured: datetime | None) -> Moment | None:
    """What a line says when it is nothing but the mark of a time."""
    text = block.text
    if len(text) > 120:
        return None
    if is_clock_line(text):
        return Moment(None, clock_in(text))
    if lines.is_pure_date(text) or lines.is_date_line(text):
        days = shown_dates(text)
        if days:
            return Moment(days[0].day, clock_in(text[:days[0].start] + " " + text[days[0].end:]))
        found = ages(text)
        if found and captured:
            first, last = window(found[0], captured)
            return Moment(last if first == last else None, None)
        return Moment() if found else None
    return None


def _by_markup(
    blocks: Sequence[Block], kinds: Sequence[str], captured: datetime | None, stated: Mapping[int, str],
) -> list[_Group]:
    groups: dict[int, _Group] = {}
    for at, block in enumerate(blocks):
        if block.entry is None:
            continue
        group = groups.setdefault(block.entry, _Group(at, at, _stated(stated.get(block.entry)), 0))
        group.last = at
        if kinds[at] in _SAID:
            group.words += block.words
        mark = _moment(block, captured)
        if mark is not None:
            known = group.moment
            group.moment = Moment(known.day or mark.day, known.clock or mark.clock)
        group.dated = group.moment.day is not None
    told = [g for g in groups.values() if g.words >= _FEWEST_WORDS]
    timed = [g for g in told if g.moment.day or g.moment.clock]
    return told if len(told) > 1 and len(timed) * 2 >= len(told) else []


def _stated(value: str | None) -> Moment:
    return Moment(iso_day(value), clock_in(value[10:])) if value else Moment()


def _marks(
    blocks: Sequence[Block], kinds: Sequence[str], captured: datetime | None, updates: Mapping[str, str],
) -> dict[int, Moment]:
    """Marks by their block: lines of time of no other zone, titles of updates, paragraphs with a clock."""
    out: dict[int, Moment] = {}
    inline: dict[int, Moment] = {}
    for at, block in enumerate(blocks):
        if kinds[at] == "comment" or block.zone is not None:
            continue
        if kinds[at] in _TOLD | _ABOVE:
            if (title := bare_line(block.text)) and title in updates:
                out[at] = _stated(updates[title])
            elif kinds[at] in _TOLD and opens_with_clock(block.text):
                inline[at] = Moment(None, clock_in(block.text))
        if at not in out and (mark := _moment(block, captured)) is not None:
            out[at] = mark
    return out | inline if len(inline) > 2 else out


def _under_names(
    blocks: Sequence[Block], kinds: Sequence[str], marks: Mapping[int, Moment]
) -> list[_Group]:
    """Posts pasted below each other: the name of the page and the day, again above each of them."""
    heads = [at for at in sorted(marks) if at and marks[at].day is not None]
    names = {bare_line(blocks[at - 1].text) for at in heads}
    if len(heads) < 2 or len(names) != 1 or not names_place(blocks[heads[0] - 1].text.replace(_TODAY, "")):
        return []
    groups = []
    for at, end in pairwise([*heads, len(blocks) + 1]):
        said = [i for i in range(at + 1, min(end - 1, len(blocks))) if kinds[i] in _SAID | _ABOVE]
        words = sum(blocks[i].words for i in said)
        groups.append(_Group(at, said[-1] if said else at, marks[at], words, True))
    return groups


def _by_marks(blocks: Sequence[Block], kinds: Sequence[str], marks: Mapping[int, Moment]) -> list[_Group]:
    headline = next((i for i, k in enumerate(kinds) if k == "headline"), -1)
    told = [i for i, k in enumerate(kinds) if i > headline and (k in _TOLD) and _is_told(i, kinds, marks)]
    inside = sorted(i for i in marks if i > headline and told and i <= told[-1] + 1)
    if not told or not inside:
        return []
    untitled = headline < 0 and inside[0] <= told[0] and marks[inside[0]].day is not None
    between = sum(told[0] < i <= told[-1] for i in inside) + untitled
    opening = any(i in marks for i in told)
    if between < 2 and not opening:
        return []  # a date above the text and one below it, or one in its middle, part nothing
    if inside[-1] <= told[-1] or lines.is_labelled(blocks[inside[-1]].text):
        return _from_tops(blocks, kinds, marks, told, inside)
    if inside[0] > told[0] or (headline >= 0 and lines.ends_sentence(blocks[headline].text)):
        return _to_feet(blocks, marks, told, inside)
    groups = _from_tops(blocks, kinds, marks, told, inside)
    for group in groups:  # a mark above and a mark below each: whose it is does not show
        group.moment, group.dated = Moment(), True
    return groups


def _is_told(at: int, kinds: Sequence[str], marks: Mapping[int, Moment]) -> bool:
    return at not in marks or kinds[at] in _TOLD


def _from_tops(
    blocks: Sequence[Block], kinds: Sequence[str], marks: Mapping[int, Moment], told: Sequence[int],
    inside: Sequence[int],
) -> list[_Group]:
    """A mark opens its entry; marks close together are one, and a day holds until the next day."""
    groups: list[_Group] = []
    day: date | None = None
    said = set(told)
    open_mark = False
    starts = {_start(kinds, at): at for at in inside}
    for at in range(min(starts), told[-1] + 1):
        if at in starts and (mark := marks[starts[at]]):
            day = mark.day or day
            if open_mark:
                known = groups[-1].moment
                groups[-1].moment = Moment(mark.day or known.day, mark.clock or known.clock)
            else:
                groups.append(_Group(at, at, Moment(mark.day or day, mark.clock), 0))
            open_mark = True
            groups[-1].dated |= mark.day is not None
        if at in said:
            groups[-1].last = at
            groups[-1].words += blocks[at].words if kinds[at] in _SAID else 0
            open_mark = False
    return groups


def _start(kinds: Sequence[str], mark: int) -> int:
    """The title above a mark belongs to its entry, where no title follows the mark."""
    follows = mark + 1 < len(kinds) and kinds[mark + 1] in _ABOVE
    return mark - 1 if mark and kinds[mark - 1] == "subheading" and not follows else mark


def _to_feet(
    blocks: Sequence[Block], marks: Mapping[int, Moment], told: Sequence[int], inside: Sequence[int],
) -> list[_Group]:
    """A mark closes its entry."""
    groups: list[_Group] = []
    done = 0
    for at in inside:
        end = bisect_left(told, at)
        own = told[done:end]
        if own:
            groups.append(_Group(own[0], at, marks[at], sum(blocks[i].words for i in own), True))
        done = bisect_right(told, at)
    return groups
