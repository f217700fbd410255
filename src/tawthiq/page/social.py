"""Captures of social media as plain text: where the post is, and what the platform put around it.

Facebook captures run together without spaces; X and Telegram captures keep most line breaks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import TypeVar

from tawthiq.model import Restricted, SegmentKind
from tawthiq.page.blocks import ARABIC, Block, Piece, line_blocks, trimmed
from tawthiq.page.clock import clock_in
from tawthiq.page.entries import Moment
from tawthiq.page.post import label_post, unglue
from tawthiq.page.visible_date import shown_dates
from tawthiq.records import record
from tawthiq.remember import pattern

_T = TypeVar("_T")
_MARKS = "\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
_FB_TITLE = pattern(
    rf"^Facebook[{_MARKS}]*(?P<page>[^\n]{{1,120}}?)[{_MARKS}]*(?:['’]s [Pp]ost|\s+\|)?\s*$", re.MULTILINE
)
_FB_SHARED = pattern(
    rf"[·•]\s*[{_MARKS}]*(?:Shared with (?:Public group|Public|Your friends|Custom)|Public|"
    r"تمت المشاركة مع العامة|مشاركة مع العامة|تمت المشاركة مع عام|العامة|عام|🌐|🌎|🌍)"
)
_FB_TAIL = pattern(
    r"See [Tt]ranslation|Rate this translation|(?:May be|Might be) an? |No photo description available|"
    r"عرض الترجمة|قد تكون صورة|ربما تكون صورة|لا يتوفر وصف للصورة|"
    r"All reactions:|كل التفاعلات:|التفاعلات كلها:|جميع التفاعلات:|"
    r"(?:[\d٠-٩][\d.,٠-٩]{0,8}[KM]?\s{0,3}(?:reactions?|تفاعلا?ت?)\s{0,3})?"
    r"(?:[\d٠-٩][\d.,٠-٩]{0,8}[KM]?\s{0,3}(?:comments?|تعليقا?ً?ا?ت?)\s{0,3})?"
    r"(?:[\d٠-٩][\d.,٠-٩]{0,8}[KM]?\s{0,3}(?:shares?|مشارك(?:ة|ات))\s{0,3})?"
    r"(?:Like\s{0,3}Comment|أعجبني\s{0,3}تعليق)"
)
_FB_BAR = pattern(
    r"[\s\S]{0,500}?(?:Like\s*Comment(?:\s*Share)?|أعجبني\s*تعليق(?:\s*مشاركة)?)"
    r"(?:\s*(?:Most relevant|All comments|Newest|Top comments|"
    r"الأكثر ملاءمة|كل التعليقات|جميع التعليقات|الأحدث))?"
    rf"[\s{_MARKS}]*"
)
_FB_COMMENT_END = pattern(
    r"\d{1,3}\s?(?:[ywdhm]|mo)(?![A-Za-z\d])(?:\s?(?:Like|Reply|Edited|أعجبني|رد))*|\n+"
)
_X_HANDLE = pattern(r"@[A-Za-z0-9_]{1,30}")
_X_FOOT = pattern(
    r"\d{1,2}:\d\d\s?(?:AM|PM|am|pm|ص|م)?\s*[·•]\s*[^\n]{5,30}?(?:19|20|١٩|٢٠)\d\d"
    r"(?:\s*[·•]?\s*[\d.,]+\s?[KMk]?\s*(?:Views|مشاهدة))?"
)
_X_BUTTON = pattern(r"(?:Translate post|Show translation|ترجمة المنشور|ترجم المنشور)\s*$", re.MULTILINE)
_TG_HEAD = pattern(r"\s*Telegram")
_TG_FOOT = pattern(
    r"^(?:https?://)?t\.me/\w+(?:/\d+)?\s*$|"
    r"^[ \t]*\d[\d.,]{0,8}[KMk]?\s{0,2}(?:views|مشاهدة|مشاهدات)[^\n]{0,40}(?:19|20|١٩|٢٠)\d\d",
    re.MULTILINE,
)
_TG_SIGNS = ("t.me", "views", "مشاهد")  # one of these stands in every such foot
_TG_LINE = pattern(
    r"[^\w]*(?:\d[^\w]*)*|(?:https?://)?t\.me/\S+|\d[\d.,]*[KMk]?\s*(?:views|مشاهد)[^\n]*|"
    r"edited.*|.*Forwarded from.*"
)
_TG_VIEWS = pattern(r"\W*\d[\d.,]{0,8}[KMk]?\W+(?:edited\s+)?\d{1,2}:\d\d\W*")
_FOOT = 2  # lines under the last post that may show its day
_TG_EXPORT = pattern(
    r"^(?:(?P<a>[^\n\[]{1,80}), \[(?P<ad>[^\]\n]{6,30})\]:?|"
    r"\[(?P<bd>[\d./\- :,APMصم]{8,30})\] (?P<b>[^\n:]{1,80}):)[ \t]*",
    re.MULTILINE,
)
_NAME = pattern(rf"[\s{_MARKS}]*([^\W\d_]{{1,40}}(?:\s[^\W\d_]{{1,40}})?)")


@record
class Capture:
    """A capture taken apart: pieces over all of it, who posted it, when, and commenters' names."""

    pieces: tuple[Piece, ...]
    outlet: str | None
    day: date | None
    names: tuple[Restricted, ...] = ()
    comments: str = ""
    entries: tuple[tuple[int, int, Moment], ...] = ()


def take_apart(text: str, outlet: str | None) -> Capture | None:
    """The capture of a platform that the text is, or None when it looks like none of them."""
    return _facebook(text) or _x(text) or _telegram(text) or _export(text, outlet)


def _facebook(text: str) -> Capture | None:
    title = _FB_TITLE.search(text, 0, 1500) if "Facebook" in text else None
    shared = _FB_SHARED.search(text, title.end() if title else 0, (title.end() if title else 0) + 600)
    if not shared or not (title or _FB_TAIL.search(text, shared.end())):
        return None
    page = title["page"].strip() if title else None
    line = text[:shared.start()].rsplit("\n", 2)
    when = shown_dates(line[-1][-80:]) or shown_dates(text[max(0, shared.start() - 40):shared.start()])
    tail = _FB_TAIL.search(text, shared.end())
    end = tail.start() if tail else len(text)
    bar = _FB_BAR.match(text, end) if tail else None
    comments = bar.end() if bar else len(text)
    pieces = _plain("furniture", text, 0, shared.end())
    pieces += label_post(_lines_of_post(text, shared.end(), end), page)
    pieces += _plain("furniture", text, end, comments)
    said, names = _comments(text, comments)
    return Capture((*pieces, *said), page, when[-1].day if when else None, tuple(names), text[comments:])


def _lines_of_post(text: str, start: int, end: int) -> list[Block]:
    """Cut the post; the page's title tells where its first line ended, when it is not cut short."""
    at, _ = trimmed(text, start, end)
    title = re.match(r"(.{3,60}?)\s?(?:\.\.\.|…) - ", text)
    first = title.group(1) if title else ""
    if 3 <= len(first) < 30 and text.startswith(first, at) and at + len(first) < end:
        cut = at + len(first)
        return [Block(at, cut, text[at:cut], words=len(first.split())), *unglue(text, cut, end)]
    return unglue(text, start, end)


def _comments(text: str, start: int) -> tuple[list[Piece], list[Restricted]]:
    """Each comment up to its age; where the name ends is lost, so that two words are marked."""
    pieces: list[Piece] = []
    names: list[Restricted] = []
    last = start
    for edge in [m.end() for m in _FB_COMMENT_END.finditer(text, start)] + [len(text)]:
        said = _plain("comment", text, last, edge)
        pieces += said
        if said:
            name = _NAME.match(text, said[0].start, said[0].end)
            names += [Restricted("person", name.start(1), name.end(1))] if name else []
        last = edge
    return pieces, names


def _x(text: str) -> Capture | None:
    handle = _X_HANDLE.search(text, 0, 400)
    foot = _X_FOOT.search(text) if handle else None
    if not foot or not handle or handle.end() > foot.start():
        return None
    name = text[:handle.start()].rstrip().rsplit("\n", 1)[-1].strip()
    button = _X_BUTTON.search(text, handle.end(), foot.start())
    end = button.start() if button else foot.start()
    pieces = _plain("furniture", text, 0, handle.end())
    pieces += label_post(line_blocks(text, handle.end(), end), name)
    pieces += _plain("furniture", text, end, foot.end())
    said = [_plain("comment" if ARABIC.search(b.text) else "furniture", text, b.start, b.end)[0]
            for b in line_blocks(text, foot.end())]
    names = [Restricted("person", a.start, a.end) for a, b in pairwise(line_blocks(text, foot.end()))
             if _X_HANDLE.fullmatch(b.text)]
    days = shown_dates(foot.group())
    day = days[0].day if days else None
    return Capture((*pieces, *said), name or None, day, tuple(names), text[foot.end():])


def _telegram(text: str) -> Capture | None:
    widget = _TG_HEAD.match(text) is not None
    mark = _TG_FOOT.search(text) if any(sign in text for sign in _TG_SIGNS) else None
    if not (widget or mark):
        return None
    blocks = line_blocks(text)
    head = 1 if widget else 0
    named = len(blocks) > head + 1 and blocks[head].words <= 8 and blocks[head + 1].gap
    page = blocks[head].text if named else None
    body = head + 1 if named else head
    foot = len(blocks)
    while foot > body and _TG_LINE.fullmatch(blocks[foot - 1].text):
        foot -= 1
    views = mark is not None and "t.me" not in mark[0]
    if not widget and mark and views and (foot == len(blocks) or mark.start() < blocks[foot].start):
        return None  # other pages than Telegram's show views and a day too, above the text
    days = [d.day for b in blocks[foot:] for d in shown_dates(b.text)]
    pieces = [Piece("furniture", b.start, b.end) for b in blocks[:body]]
    pieces += label_post(blocks[body:foot], page)
    pieces += [Piece("furniture", b.start, b.end) for b in blocks[foot:]]
    shown = days or [d.day for b in blocks[-_FOOT:] for d in shown_dates(b.text)]
    posts = _channel_posts(blocks[body:foot], shown[0] if len(set(shown)) == 1 else None)
    return Capture(tuple(pieces), page, days[0] if days else None, entries=posts)


def _channel_posts(blocks: Sequence[Block], day: date | None) -> tuple[tuple[int, int, Moment], ...]:
    """The posts of a channel, each closed by its line of views and clock («👁 12.1K   09:50»), on one day."""
    posts: list[tuple[int, int, Moment]] = []
    first = 0
    for at, block in enumerate(blocks):
        if _TG_VIEWS.fullmatch(block.text) and at > first:
            posts.append((blocks[first].start, block.end, Moment(day, clock_in(block.text))))
            first = at + 1
    if len(posts) < 2:
        return ()
    if any(ARABIC.search(b.text) for b in blocks[first:]):  # no post in a day or a button alone
        posts.append((blocks[first].start, blocks[-1].end, Moment(day, clock_in(blocks[-1].text))))
    return tuple(posts)


def _export(text: str, outlet: str | None) -> Capture | None:
    """Messages copied out of Telegram: a line of name and time above each."""
    heads = list(_TG_EXPORT.finditer(text)) if "[" in text else []
    if not heads or text[: heads[0].start()].strip():
        return None
    pieces: list[Piece] = []
    days: set[date] = set()
    entries: list[tuple[int, int, Moment]] = []
    for at, head in enumerate(heads):
        end = heads[at + 1].start() if at + 1 < len(heads) else len(text)
        pieces += _plain("furniture", text, head.start(), head.end())
        pieces += label_post(line_blocks(text, head.end(), end), outlet)
        said = (head["ad"] or head["bd"] or "").replace(",", " ")
        found = [d.day for d in shown_dates(said)]
        days |= set(found)
        entries += [(head.start(), end, Moment(found[0], clock_in(said[10:])))] if found else []
    if not days:
        return None
    names = {(h["a"] or h["b"]).strip() for h in heads}
    return Capture(tuple(pieces), _only(names), _only(days), entries=tuple(entries))


def _only(found: set[_T]) -> _T | None:
    """The one that there is; several contradict each other and give none."""
    return found.pop() if len(found) == 1 else None


def _plain(kind: SegmentKind, text: str, start: int, end: int) -> list[Piece]:
    at, to = trimmed(text, start, end)
    return [Piece(kind, at, to)] if at < to else []
