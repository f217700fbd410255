"""One document → one report: decode, take apart, date, mark what is restricted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from tawthiq.model import Document, Entry, Published, Report, Restricted, Segment
from tawthiq.page import published as when
from tawthiq.page.article import label_article
from tawthiq.page.blocks import ARABIC, Block, Piece, line_blocks
from tawthiq.page.decode import Decoded, decode
from tawthiq.page.entries import dated, find_entries
from tawthiq.page.errors import PageError
from tawthiq.page.forms import opened
from tawthiq.page.homes import homes
from tawthiq.page.lines import is_date_line
from tawthiq.page.looks_post import looks_post
from tawthiq.page.parted import parted
from tawthiq.page.people.persons import persons
from tawthiq.page.post import label_post
from tawthiq.page.readers_lines import comment_head
from tawthiq.page.restricted import by_form, merged
from tawthiq.page.social import Capture, take_apart
from tawthiq.records import record
from tawthiq.remember import pattern

if TYPE_CHECKING:
    from tawthiq.page.markup import Markup

_POSTS = frozenset({"facebook", "telegram", "x", "twitter", "social", "instagram"})
_MARKUP = pattern(r"<(?:!doctype\s+html|html|head|body|article|div|table|p|meta)[\s>/]", re.IGNORECASE)
_MARKUP_TYPES = ("text/html", "application/xhtml+xml")
_SAYS = pattern(r"[^\w\n]{0,6}([^\W\d_]{2,20}(?: [^\W\d_]{1,20}){0,2})\s?[:：]\s")  # 'name: words'
_PAGE_NAMES = (".html", ".htm", ".xhtml")


@record
class Page:
    """The report of a document, and what was doubtful about reading it."""

    report: Report
    warnings: tuple[str, ...] = ()


def read_page(document: Document) -> Page:
    """Read a document into a report whose segments cover all of its text that is not white space.

    The text of a plain file is the decoded file itself; that of a page is made of its visible
    words, line by line. Pure: same document, same report. Raises PageError (not_arabic,
    encoding; no_text_layer, encrypted, damaged, empty, too_large for PDF, Word and saved pages).
    """
    form = opened(document)
    markup = form.markup if form else _is_markup(document)
    decoded = form.decoded if form else decode(document.content, markup, document.media_type)
    if not ARABIC.search(decoded.text) and not (markup and "&#" in decoded.text):
        raise PageError("not_arabic", f"{document.file}: holds no Arabic text. "
                        "Check that this is the page, and that it was saved with its text.")
    return _from_markup(document, decoded) if markup else _from_text(document, decoded)


def _is_markup(document: Document) -> bool:
    if document.media_type and document.media_type.lower().lstrip().startswith(_MARKUP_TYPES):
        return True
    head = document.content[:16_384].replace(b"\x00", b"").decode("latin-1")
    if document.file.lower().endswith((".txt", ".text")):
        opening = head.lstrip("\xef\xbb\xbf\xff\xfe \t\r\n").lower()
        return opening.startswith(("<!doctype html", "<html"))
    return document.file.lower().endswith(_PAGE_NAMES) or _MARKUP.search(head) is not None


@record
class _Told:
    """What the page itself says, used where the document says nothing."""

    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    published: Published | None = None
    names: tuple[Restricted, ...] = ()
    entries: tuple[Entry, ...] = ()


def _from_text(document: Document, decoded: Decoded) -> Page:
    text = decoded.text
    capture = take_apart(text, document.outlet)
    if capture is not None:
        return _finish(document, text, capture.pieces, decoded.warnings, _posted(document, capture))
    blocks = parted(line_blocks(text))
    if document.kind in _POSTS or looks_post(blocks):
        pieces = label_post(blocks, document.outlet)
    else:
        pieces = label_article(blocks, document.outlet)
    shown = _visible(document, text, blocks, pieces)
    own = when.from_document(document) or shown
    found = find_entries(blocks, pieces, own, document.captured)
    told = _Told(published=_of_page(shown, found), names=_commenters(text, pieces), entries=found)
    return _finish(document, text, pieces, decoded.warnings, told)


def _posted(document: Document, capture: Capture) -> _Told:
    published = when.from_capture(capture.day, when.captured_day(document)) or when.from_comments(
        [capture.comments], document.captured)
    return _Told(
        outlet=capture.outlet, published=published, names=capture.names, entries=_posts(document, capture))


def _posts(document: Document, capture: Capture) -> tuple[Entry, ...]:
    moment = datetime.fromisoformat(document.captured) if document.captured else None
    return dated(capture.entries, None, moment) if len(capture.entries) > 1 else ()


def _from_markup(document: Document, decoded: Decoded) -> Page:
    from tawthiq.page.markup import read_markup, stated_day  # with lxml: a plain text needs none of it

    page = read_markup(decoded.text, document.url)
    if not ARABIC.search(page.text):
        raise PageError("not_arabic", f"{document.file}: the page shows no Arabic text. "
                        "It may load its text by script: save it after it has been shown.")
    pieces = label_article(page.blocks, document.outlet or page.metadata.outlet)
    captured = when.captured_day(document)
    stated = stated_day(page)
    published = when.from_metadata(date.fromisoformat(stated) if stated else None, captured)
    if published is None:
        shown = _visible(document, page.text, page.blocks, pieces)
        linked = when.from_metadata(when.day_in(document.url or page.metadata.url), captured)
        published = shown if shown and shown.basis == "page" else linked or shown
        if page.site and page.site.date and published and published.basis != "bounds":
            published = None  # its pages state their day where this one does not: no day is guessed
    names = _named(page) + _commenters(page.text, pieces)
    own = when.from_document(document) or published
    found = find_entries(
        page.blocks, pieces, own, document.captured, page.moments, page.metadata.updates)
    published = published if stated else _of_page(published, found)
    outlet = page.metadata.outlet or (page.site.names[0] if page.site and page.site.names else None)
    told = _Told(outlet, page.metadata.url, None, published, names, found)
    broken = tuple(_broken(page, pieces, stated))
    return _finish(document, page.text, pieces, decoded.warnings + page.warnings + broken, told)


def _broken(page: Markup, pieces: Sequence[Piece], stated: str | None) -> Iterator[str]:
    """What a page of this outlet must give, and this one does not."""
    if page.site is None:
        return
    kinds = {p.kind for p in pieces}
    gives = {"title": "headline" in kinds, "text": "paragraph" in kinds, "container": page.contained}
    lacks = [name for name in sorted(page.site.asserts) if not gives[name]]
    lacks += ["date"] if page.site.date and stated is None else []
    for name in lacks:
        yield f"page: {page.site.id}: no {name}, which its pages give; its file or the page has changed"


def _of_page(shown: Published | None, entries: Sequence[Entry]) -> Published | None:
    """A day that the first entry alone shows is not the page's: entries of several days give it none."""
    days = {e.published.start for e in entries if e.published}
    return None if shown is not None and shown.precision == "day" and len(days) > 1 else shown


def _visible(
    document: Document, text: str, blocks: Sequence[Block], pieces: Sequence[Piece],
) -> Published | None:
    shown = when.from_page(blocks, pieces, document.captured)
    if shown is not None and shown.basis == "page":
        return shown
    agency = when.from_dateline(text, pieces, when.captured_day(document))
    if agency is not None:
        return agency
    said = [text[p.start:p.end] for p in pieces if p.kind == "comment"]
    bounds = [b for b in (shown, when.from_comments(said, document.captured)) if b is not None]
    return min(bounds, key=lambda b: b.end or "") if bounds else None


def _commenters(text: str, pieces: Sequence[Piece]) -> tuple[Restricted, ...]:
    """Names that head comments, on the line of their age or on the line before it."""
    found: list[Restricted] = []
    said = [p for p in pieces if p.kind == "comment"]
    for before, piece in zip([None, *said], said, strict=False):
        end = comment_head(text[piece.start:piece.end])
        named = _SAYS.match(text, piece.start, piece.end) if end is None else None
        if named:
            found.append(Restricted("person", *named.span(1)))
        if end:
            found.append(Restricted("person", piece.start, piece.start + end))
        elif before is not None and before.end - before.start <= 60 and (
            end == 0 or is_date_line(text[piece.start:piece.end])
        ):
            found.append(Restricted("person", before.start, before.end))
    return tuple(found)


def _named(page: Markup) -> tuple[Restricted, ...]:
    """Commenters' names that the markup itself marks."""
    found = [b for b in page.blocks if b.zone == "comment" and b.role == "byline" and 0 < b.words <= 6]
    return tuple(Restricted("person", b.start, b.end) for b in found
                 if not is_date_line(b.text) and ARABIC.search(b.text))


def _finish(
    document: Document, text: str, pieces: Sequence[Piece], warnings: tuple[str, ...], told: _Told,
) -> Page:
    headline = next((text[p.start:p.end] for p in pieces if p.kind == "headline"), None)
    segments = tuple(Segment(p.kind, p.start, p.end) for p in pieces)
    named = persons(text, segments)
    report = Report(
        id=document.sha256, file=document.file, outlet=document.outlet or told.outlet,
        url=document.url or told.url, title=told.title or headline, language="ar",
        published=when.from_document(document) or told.published, captured=document.captured, text=text,
        segments=segments,
        restricted=tuple(merged([*told.names, *named, *homes(text, named), *by_form(text)])),
        kind=document.kind, entries=told.entries,
    )
    return Page(report, warnings)
