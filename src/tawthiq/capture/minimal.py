"""One entry of a feed, export or table as a document of its own: a small page with its words and facts.

The bytes depend on the entry alone, so that the same entry met again is the same document. The
container, with everything that is left out here, is kept beside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from html import escape

from tawthiq.capture.found import hashed
from tawthiq.model import Document, Origin

GENERATOR = "tawthiq minimal form 1"
MEDIA_TYPE = "text/html; charset=utf-8"
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_PARTS = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:[ T,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Entry:
    """What one entry says: `text` as plain lines, or `markup` as HTML; None or "" where it says nothing.

    `published` and `edited` are ISO date-times; `relayed` is the line that says from
    whom it was forwarded; it stands last, where readers and rules look for a source.
    """

    text: str = ""
    markup: str = ""
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    edited: str | None = None
    captured: str | None = None
    relayed: str | None = None


def document_of(entry: Entry, file: str, origin: Origin, kind: str | None = None) -> Document:
    """The document of an entry, dated by the day that its container states."""
    content = page_of(entry)
    day = entry.published[:10] if entry.published else None
    return Document(
        file=file, content=content, sha256=hashed(content), outlet=entry.outlet, kind=kind, url=entry.url,
        published=day, captured=entry.captured, dated_by="feed" if day else None, media_type=MEDIA_TYPE,
        origin=origin,
    )


def page_of(entry: Entry) -> bytes:
    """The entry as a page: its facts as metadata, plain words as they are in a `pre`, HTML as it is."""
    head = [
        '<meta charset="utf-8">', f'<meta name="generator" content="{GENERATOR}">',
        *(f"<title>{_safe(entry.title)}</title>" for _ in [0] if entry.title),
        *(f'<link rel="canonical" href="{_safe(entry.url)}">' for _ in [0] if entry.url),
        *_meta("og:site_name", entry.outlet), *_meta("author", entry.author),
        *_meta("article:published_time", entry.published), *_meta("article:modified_time", entry.edited),
    ]
    body = [f"<h1>{_safe(entry.title)}</h1>"] if entry.title else []
    text = "\n".join(part for part in (_CONTROL.sub(" ", entry.text), _one_line(entry.relayed)) if part)
    if text:
        body.append(f"<pre>\n{escape(text, quote=False)}</pre>")
    if entry.markup.strip():
        body.append(f"<div>{_CONTROL.sub(' ', entry.markup)}</div>")
    page = ["<!DOCTYPE html>", "<html><head>", *head, "</head><body><article>", *body]
    return "\n".join([*page, "</article></body></html>", ""]).encode("utf-8", "replace")


def _one_line(value: str | None) -> str:
    return " ".join(_CONTROL.sub(" ", value or "").split())


def _meta(name: str, value: str | None) -> list[str]:
    return [f'<meta property="{name}" content="{_safe(value)}">'] if value else []


def _safe(value: str | None) -> str:
    return escape(_CONTROL.sub(" ", value or "").strip())


def moment_of(value: str | None) -> str | None:
    """A date, or date and time, as ISO 8601 in its own zone; None where it cannot be told for certain.

    ISO forms, those of e-mail, and day.month.year; 03/04/2020 may be March or April and is left out.
    """
    said = (value or "").translate(_DIGITS).strip()
    found = _iso(said) or _mail(said) or _by_parts(said)
    if found is None or not 1990 <= found.year <= 2100:
        return None
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{4}", said):
        return found.date().isoformat()
    return found.isoformat(timespec="seconds")


def _iso(said: str) -> datetime | None:
    try:
        return datetime.fromisoformat(said) if re.match(r"\d{4}-\d{2}-\d{2}", said) else None
    except ValueError:
        return None


def _mail(said: str) -> datetime | None:
    try:
        return parsedate_to_datetime(said) if re.search("[A-Za-z]{3}", said) else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _by_parts(said: str) -> datetime | None:
    parts = _PARTS.fullmatch(said.partition(" UTC")[0])
    if parts is None:
        return None
    day, month, year = (int(parts.group(i)) for i in (1, 2, 3))
    if "." not in said[:5] and day <= 12 and day != month:
        return None  # day and month cannot be told apart
    hour, minute, second = (int(parts.group(i) or 0) for i in (4, 5, 6))
    try:
        found = datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - the zone, if any, comes next
        zone = said.partition(" UTC")[2].strip()
        return datetime.fromisoformat(found.isoformat() + (zone or "+00:00")) if " UTC" in said else found
    except ValueError:
        return None


def with_zone(local: str | None, unix: str | None) -> str | None:
    """A local date-time with the zone that a Unix time beside it implies. Both may be missing."""
    moment = moment_of(local)
    if moment is None or unix is None or not str(unix).isdigit() or len(str(unix)) > 11:
        return moment
    here, there = datetime.fromisoformat(moment), datetime.fromtimestamp(int(unix), UTC)
    ahead = here.replace(tzinfo=UTC) - there
    if here.tzinfo is not None or abs(ahead.total_seconds()) > 15 * 3600:
        return moment
    zone = timezone(timedelta(minutes=round(ahead.total_seconds() / 900) * 15))
    return there.astimezone(zone).isoformat(timespec="seconds")
