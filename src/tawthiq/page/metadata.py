"""What a page says of itself outside its text: title, outlet, address, publication date."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from datetime import date
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from tawthiq.page.visible_date import shown_dates
from tawthiq.page.words import bare_line
from tawthiq.records import record
from tawthiq.remember import pattern

_ARTICLES = frozenset(
    {"Article", "NewsArticle", "BlogPosting", "Report", "ReportageNewsArticle", "LiveBlogPosting",
    "SocialMediaPosting", "TechArticle", "AnalysisNewsArticle", "AdvertiserContentArticle",
    "BackgroundNewsArticle"}
)
_DATES = (
    "article:published_time", "og:published_time", "og:article:published_time", "article:published",
    "datepublished", "date_published", "publishdate", "publish-date", "publish_date", "pubdate",
    "publication_date", "published_time", "published_at", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "parsely-pub-date", "sailthru.date",
    "cxenseparse:recs:publishtime", "citation_publication_date", "date",
)
_ISO = pattern(r"\s*((?:19|20)\d\d)-(\d\d)-(\d\d)(?:[T\s]|$)")
_COMPACT = pattern(r"\s*((?:19|20)\d\d)(\d\d)(\d\d)(?:T|\s|$)")
_LIMIT = 1_000_000
_MOST = 5000


@record
class Metadata:
    """None where the page says nothing; `published` is the day as written there (its own zone)."""

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: date | None = None
    updates: Mapping[str, str] = field(default_factory=dict)
    """Of a live blog: the time of each entry by its title, as compared."""


def read_metadata(root: etree._Element) -> Metadata:
    """JSON-LD of an article first, then meta elements, then the title element."""
    metas = _metas(root)
    linked = list(_articles(root))
    title = _first(str(a.get("headline") or "") for a in linked) or metas.get("og:title") or _title(root)
    outlet = metas.get("og:site_name") or _first(_name(a.get("publisher")) for a in linked)
    days = [d for a in linked if (d := iso_day(str(a.get("datePublished") or "")))]
    days += [d for name in _DATES if (d := iso_day(metas.get(name, "")))]
    return Metadata(
        title=title or None, outlet=outlet or metas.get("application-name") or None,
        url=_canonical(root) or metas.get("og:url") or None, published=days[0] if days else None,
        updates=dict(_updates(linked)),
    )


def _updates(linked: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    for node in linked:
        told = node.get("liveBlogUpdate")
        for update in (told if isinstance(told, list) else [])[:_MOST]:
            title = bare_line(str(update.get("headline") or "")) if isinstance(update, dict) else ""
            day = str(update.get("datePublished") or "")[:40] if title else ""
            if iso_day(day):
                yield title, day


def iso_day(value: str) -> date | None:
    """The day of an ISO date or of a date as pages write it; None for anything else."""
    hit = _ISO.match(value) or _COMPACT.match(value)
    if hit:
        try:
            made = date(int(hit[1]), int(hit[2]), int(hit[3]))
        except ValueError:
            return None
        return made if made.year >= 1990 else None
    found = shown_dates(value) if len(value) < 80 else []
    return found[0].day if found else None


def _metas(root: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for at, meta in enumerate(root.iter("meta")):
        if at > _MOST:
            break
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        value = (meta.get("content") or "").strip()
        if name and value and len(value) < 2000:
            found.setdefault(name, value)
    return found


def _articles(root: etree._Element) -> Iterator[dict[str, Any]]:
    for at, script in enumerate(root.iter("script")):
        if at > _MOST:
            return
        text = script.text or ""
        if "ld+json" not in (script.get("type") or "") or len(text) > _LIMIT:
            continue
        try:
            told = json.loads(text.strip().removesuffix(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _typed(told)


def _typed(told: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """Nodes of articles, themselves first, then those in the graph and the main entity of others."""
    for node in (told if isinstance(told, list) else [told])[:_MOST]:
        if not isinstance(node, dict):
            continue
        kinds = node.get("@type")
        named = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(k, str) and k in _ARTICLES for k in named):
            yield node
        if depth < 3:
            for inner in ("@graph", "mainEntity", "mainEntityOfPage"):
                yield from _typed(node.get(inner), depth + 1)


def _name(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name")
    return value if isinstance(value, str) else ""


def _first(values: Iterator[str]) -> str | None:
    return next((" ".join(v.split()) for v in values if v.strip()), None)


def _title(root: etree._Element) -> str | None:
    title = root.find(".//head/title")
    return " ".join((title.text or "").split()) or None if title is not None else None


def _canonical(root: etree._Element) -> str | None:
    for at, link in enumerate(root.iter("link")):
        if at > _MOST:
            return None
        if (link.get("rel") or "").lower() == "canonical" and (link.get("href") or "").startswith("http"):
            return str(link.get("href"))
    return None
