"""When a report was published: manifest, metadata, a date on the page, or bounds; else unknown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta

from tawthiq.model import DatePrecision, Document, Published
from tawthiq.page import lines, readers_lines
from tawthiq.page.ages import ages, window
from tawthiq.page.blocks import Block, Piece
from tawthiq.page.visible_date import shown_dates
from tawthiq.page.words import SHORT, bare_line
from tawthiq.remember import pattern

_MAYBE = pattern(r"\d|منذ|قبل|ago", re.IGNORECASE)
_IN_URL = pattern(r"//[^/?#]+/(?:[^?#]*/)?((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?=[/?#-]|$)")
_BRACKETED = pattern(r"[(（][^()\d]{2,40}[)）]\W*$")
_NAME = 4  # words of an outlet's name
_LABELS = (
    "نشر", "تاريخ النشر", "تاريخ الخبر", "تاريخ الاضافه", "تاريخ الادراج", "تاريخ المقال", "تاريخ الموضوع",
    "اضيف في", "اضيف بتاريخ", "اضيف يوم", "ادرج في", "ادرج بتاريخ", "كتب بتاريخ", "published", "posted",
    "date",
)
_REGISTERED = ("تاريخ التسجيل", "تاريخ الانضمام", "تاريخ الميلاد", "registered", "joined")
_UPDATED = ("اخر تحديث", "تاريخ التحديث", "updated", "تحديث")


def captured_day(document: Document) -> date | None:
    """The day of capture, where it is known."""
    return datetime.fromisoformat(document.captured).date() if document.captured else None


def from_document(document: Document) -> Published | None:
    """The date that the manifest or the user gave, or the feed that the document stood in."""
    day = document.published
    return Published(day, day, "day", document.dated_by or "manifest") if day else None


def from_metadata(day: date | None, captured: date | None) -> Published | None:
    """The date of the page's metadata, unless it is absurd or after the capture."""
    return _day(day, "metadata", captured)


def from_capture(day: date | None, captured: date | None) -> Published | None:
    """The date that a platform shows beside a post."""
    return _day(day, "page", captured)


def day_in(url: str | None) -> date | None:
    """The day that an address carries between strokes (…/2017/10/25/…), None where it carries none."""
    hit = _IN_URL.search(url or "")
    try:
        return date(int(hit[1]), int(hit[2]), int(hit[3])) if hit else None
    except ValueError:
        return None


def _day(day: date | None, basis: str, captured: date | None) -> Published | None:
    if day is None or day.year < 1990 or (captured and day > captured + timedelta(days=1)):
        return None
    said = day.isoformat()
    return Published(said, said, "day", "metadata" if basis == "metadata" else "page")


def from_page(blocks: Sequence[Block], pieces: Sequence[Piece], captured: str | None) -> Published | None:
    """A date in the lines around the headline, or one that says of itself that it is the date.

    A date above the headline may be the day on which the page was fetched: it only bounds. So
    does a date that speaks of an update alone. The body is never asked.
    """
    kinds = {p.start: p.kind for p in pieces}
    headline = next((i for i, b in enumerate(blocks) if kinds.get(b.start) == "headline"), None)
    opening = (i for i, b in enumerate(blocks) if kinds.get(b.start) in ("paragraph", "dateline"))
    first = next(opening, len(blocks))
    told = [i for i, b in enumerate(blocks) if kinds.get(b.start) in ("paragraph", "list_item", "quotation")]
    closing = _closing(blocks, kinds, told[-1] + 1) if told else -1
    moment = datetime.fromisoformat(captured) if captured else None
    bound: date | None = None
    for i, block in enumerate(blocks):
        if len(block.text) > SHORT or not _MAYBE.search(block.text):
            continue
        if block.zone is not None and headline is not None and i < headline - 1:
            continue  # a menu or ticker far above the article
        if kinds.get(block.start) not in ("byline", "furniture", "dateline"):
            continue
        near = (headline is None or i > headline) and i < first
        labelled = block.zone is None and (i < first or i <= first + 60) and _labelled(block.text)
        labelled = labelled or (i == closing and block.zone is None and lines.is_pure_date(block.text))
        stated = lines.opens_with_label(block.text)
        if not (near or labelled or i < first) or _registered(block.text):
            continue
        if not (stated or lines.is_date_line(block.text) or lines.is_credit(block.text)):
            continue
        limit = moment.date() + timedelta(days=1) if moment else date.max
        days = [d.day for d in shown_dates(block.text) if d.day <= limit]
        above = headline is not None and i == headline - 1 and _is_old(days, moment)
        if days and (near or labelled or above) and not _updated(block.text):
            said = days[0].isoformat()
            return Published(said, said, "day", "page")
        if days:
            bound = min(days) if bound is None else min(bound, *days)
        elif near and moment and (found := ages(block.text)):
            return _aged(*window(found[0], moment))
    return Published(None, bound.isoformat(), "unknown", "bounds") if bound else None


def _closing(blocks: Sequence[Block], kinds: Mapping[int, str], at: int) -> int:
    """The line below the text, or below the outlet's name under the text."""
    named = at < len(blocks) and kinds.get(blocks[at].start) in ("furniture", "byline")
    plain = named and blocks[at].words <= _NAME and lines.header(blocks[at].text) is None
    return at + 1 if plain and not lines.is_pure_date(blocks[at].text) else at


def from_dateline(text: str, pieces: Iterable[Piece], captured: date | None) -> Published | None:
    """The day in an agency's dateline, 'غزة 7 أكتوبر 2024 (وكالة) -': the last that is asked."""
    for piece in pieces:
        if piece.kind in ("paragraph", "list_item", "quotation"):
            return None
        said = text[piece.start:piece.end] if piece.kind == "dateline" else ""
        days = shown_dates(said) if 0 < len(said) <= SHORT and _BRACKETED.search(said) else []
        if len(days) == 1:
            return _day(days[0].day, "page", captured)
    return None


def _labelled(line: str) -> bool:
    bare = bare_line(line)
    return any(bare.startswith(label) for label in _LABELS)


def _is_old(days: Sequence[date], moment: datetime | None) -> bool:
    """A day well before the capture cannot be the day on which the page was fetched."""
    return bool(days) and moment is not None and max(days) < moment.date() - timedelta(days=2)


def _registered(line: str) -> bool:
    return any(bare_line(line).startswith(label) for label in _REGISTERED)


def _updated(line: str) -> bool:
    return any(bare_line(line).startswith(label) for label in _UPDATED)


def _aged(first: date, last: date) -> Published | None:
    if first == date.min:
        return None
    days = (last - first).days
    precision: DatePrecision = "day" if not days else "week" if days < 7 else "month" if days < 32 else "year"
    return Published(first.isoformat(), last.isoformat(), precision, "page")


def from_comments(said: Iterable[str], captured: str | None) -> Published | None:
    """The latest day that the oldest comment allows: a page is no younger than its comments.

    Ages need the moment of capture; dates written beside comments do not.
    """
    moment = datetime.fromisoformat(captured) if captured else None
    last: list[date] = []
    for text in said:
        heads = ages(text, short=True) if moment else []
        last += [window(age, moment)[1] for age in heads if moment and _shows_age(text, age.start, age.end)]
        if len(text) <= SHORT and lines.is_date_line(text):
            last += [d.day for d in shown_dates(text)]
    last = [d for d in last if d.year >= 1990]
    return Published(None, min(last).isoformat(), "unknown", "bounds") if last else None


def _shows_age(text: str, start: int, end: int) -> bool:
    """The age of the comment itself, not one that it speaks of ('نحن منتظرون منذ 6 سنوات')."""
    short = text[start].isdigit()
    head = readers_lines.comment_head(text)
    return (short and not text[end:end + 1].isalpha()) or (head is not None and start <= head + 12)
