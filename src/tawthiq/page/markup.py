"""HTML → our own verbatim text with its blocks: parse, find the article, keep the rest labelled."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from html import unescape

from lxml import etree  # type: ignore[import-untyped]

from tawthiq.attributes import fewer_attributes
from tawthiq.page.blocks import Block, Role, Zone, count_words
from tawthiq.page.dom import Raw, Tree, first_time, read_tree
from tawthiq.page.holders import beside, entry_of, moments_of
from tawthiq.page.lines import ends_sentence, is_credit, is_date_line, opens_box
from tawthiq.page.metadata import Metadata, iso_day, read_metadata
from tawthiq.page.sites import Site, site_of
from tawthiq.page.words import bare_line
from tawthiq.records import record
from tawthiq.remember import pattern

_TAG = pattern(r"<[^<>]{0,4000}>")
_DROPPED = pattern(r"<(script|style|noscript)\b[^<>]{0,4000}>.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_CONTROL = pattern(r"[\x00-\x08\x0b\x0e-\x1f\ufffe\uffff]")
_SITE = pattern(r"\s+[-–—|»:]\s+")
_MOST_LINES = 200_000
_BOX = 80


@record
class Markup:
    """The visible text of a page, its blocks, and what its metadata say."""

    text: str
    blocks: tuple[Block, ...]
    metadata: Metadata
    time: str | None
    warnings: tuple[str, ...] = ()
    site: Site | None = None
    contained: bool = False  # the page holds the element that its outlet's file names as the article
    moments: Mapping[int, str] = field(default_factory=dict)  # the time that each entry's markup states


def read_markup(source: str, url: str | None = None) -> Markup:
    """Read a page; never raises. A page that no tree can be made of is read without its markup.

    `url`: where it was captured, if known; the address that the page gives itself tells its outlet else.
    """
    root = _parse(fewer_attributes(_CONTROL.sub(" ", source)))
    if root is None:
        return _flat(source, Metadata(), "page: no HTML tree could be made; read without its markup")
    metadata = read_metadata(root)
    site = site_of(url or metadata.url)
    tree = read_tree(root, site)
    if tree.too_deep:
        return _flat(source, metadata, "page: nested too deeply; read without its markup")
    lines = tree.lines[:_MOST_LINES]
    more = len(tree.lines) > _MOST_LINES
    warnings = ("page: more than 200,000 lines; the rest was left out",) if more else ()
    title = _title_at(lines, metadata)
    links = _link_share(tree, lines)
    held = entry_of(tree)
    kept = _kept(tree, lines, title, links, held)
    if title is None and metadata.title and len(metadata.title.split()) >= 3:
        stated = _clean(metadata.title, metadata.outlet)
        lines = [Raw(stated, True, None, "heading", 0.0, count_words(stated), -1, 1), *lines]
        kept, title = [True, *kept], 0
    text, blocks = _laid_out(_boxed(tree, lines, title), kept, title, links, held)
    moments = moments_of(tree, held)
    return Markup(text, blocks, metadata, first_time(tree), warnings, site, bool(tree.stated), moments)


def _parse(source: str) -> etree._Element | None:
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True, remove_comments=True)
    try:
        return etree.fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def _flat(source: str, metadata: Metadata, warning: str) -> Markup:
    text = unescape(_TAG.sub("\n", _DROPPED.sub("\n", source)))
    lines = [Raw(" ".join(part.split()), True, None, None, 0.0, count_words(part), 0, 0)
             for part in text.split("\n", _MOST_LINES)[:_MOST_LINES] if part.strip()]
    laid, blocks = _laid_out(lines, [True] * len(lines), None, ())
    return Markup(laid, blocks, metadata, None, (warning,))


def _clean(title: str, outlet: str | None) -> str:
    """The title without the name of the site behind it or before it."""
    parts = _SITE.split(title)
    if len(parts) == 2 and len(parts[0].split()) <= 3 and len(parts[1].split()) >= 4:
        return parts[1].strip()
    if len(parts) > 1 and len(parts[0].split()) >= 3:
        last = parts[-1]
        if bare_line(last) == bare_line(outlet or "") or len(last.split()) <= 4:
            return title[: title.rindex(last)].rstrip(" -–—|»:")
    return title


def _title_at(lines: Sequence[Raw], metadata: Metadata) -> int | None:
    """The heading that says what the page's title says, else the first main heading of some length."""
    headings = [i for i, raw in enumerate(lines)
                if raw.role == "heading" and raw.zone != "comment" and raw.words >= 2]
    stated = bare_line(metadata.title or "")
    parts = {bare_line(part) for part in _SITE.split(metadata.title or "")} | {stated}
    for i in sorted(headings, key=lambda i: lines[i].level):
        bare = bare_line(lines[i].text)
        if bare and (bare == stated or (lines[i].words >= 3 and bare in parts)):
            return i
        if lines[i].words >= 4 and bare and (stated.endswith(" " + bare) or stated.startswith(bare + " ")):
            return i
    main = (i for i in headings if lines[i].level == 1 and lines[i].words >= 3 and lines[i].zone is None)
    first = next(main, None)
    if first is not None:
        return first
    same = (i for i, raw in enumerate(lines)
            if raw.zone is None and raw.words >= 3 and bare_line(raw.text) in parts)
    return next(same, None)


def _kept(
    tree: Tree, lines: Sequence[Raw], title: int | None, links: Sequence[float], held: Sequence[int | None],
) -> list[bool]:
    """Which lines may belong to the article: those in its container, and strong paragraphs beside it."""
    best = _container(tree, lines)
    inside = {best} | tree.entries if best in tree.entries or tree.parents[best] in tree.entries else {best}
    inside |= beside(tree, held, best)
    for number, parent in enumerate(tree.parents):
        if parent in inside:
            inside.add(number)
    first = next((i for i, raw in enumerate(lines) if raw.holder in inside and raw.words >= 8), len(lines))
    kept = []
    for i, raw in enumerate(lines):
        between = title is not None and title < i < first
        near = between and (raw.role in ("byline", "caption") or raw.words >= 8 or _told(raw.text))
        free = raw.linked < 0.2 and links[raw.holder] < 0.15
        strong = raw.words >= 15 and free and ends_sentence(raw.text)
        kept.append(i == title or raw.holder in inside or near or strong)
    return kept


def _boxed(tree: Tree, lines: Sequence[Raw], title: int | None) -> Sequence[Raw]:
    """Small elements whose first line is a header of other stories or of the newsletter: all of it furniture.

    The element that holds the title, and large ones, are asked line by line later.
    """
    totals = [0] * len(tree.parents)
    first: dict[int, int] = {}
    for i, raw in enumerate(lines):
        number = raw.holder
        for _ in range(2):
            if number < 0 or raw.zone is not None:
                break
            totals[number] += raw.words
            first.setdefault(number, i)
            number = tree.parents[number]
    boxes = {
        number for number, i in first.items()
        if totals[number] <= _BOX and i != title and lines[i].words <= 8 and opens_box(lines[i].text)
    }
    if not boxes:
        return lines
    inside: list[bool] = []
    for number, parent in enumerate(tree.parents):
        inside.append(number in boxes or (parent >= 0 and inside[parent]))
    return [
        replace(raw, zone="furniture") if raw.zone is None and raw.holder >= 0 and inside[raw.holder] else raw
        for raw in lines
    ]


def _told(line: str) -> bool:
    return is_date_line(line) or is_credit(line)


def _container(tree: Tree, lines: Sequence[Raw]) -> int:
    """The block element under which most running words stand; names of articles count half more."""
    scores: dict[int, float] = defaultdict(float)
    for raw in lines:
        if raw.zone is not None or raw.words < 6 or raw.linked > 0.3 or raw.role == "heading":
            continue
        number, weight = raw.holder, 1.0
        for step in range(4):
            if number < 0:
                break
            scores[number] += raw.words * weight
            number = tree.parents[number]
            weight = weight if step == 0 else weight / 2
    for number in tree.content & scores.keys():
        scores[number] *= 1.5
    stated = tree.stated & scores.keys()
    if stated:
        return max(stated, key=lambda n: (scores[n], -n))
    return max(scores, key=lambda n: (scores[n], -n)) if scores else 0


def _link_share(tree: Tree, lines: Sequence[Raw]) -> list[float]:
    """For each block element the part of its words, and of its parent's own, that are links."""
    total, linked = [0.0] * len(tree.parents), [0.0] * len(tree.parents)
    for raw in lines:
        for number in {raw.holder, tree.parents[raw.holder]} - {-1}:
            total[number] += raw.words
            linked[number] += raw.words * raw.linked
    own = [a / b if b else 0.0 for a, b in zip(linked, total, strict=True)]
    return [max(own[n], own[p] if p >= 0 else 0.0) for n, p in enumerate(tree.parents)]


def _laid_out(
    lines: Sequence[Raw], kept: Sequence[bool], title: int | None, links: Sequence[float],
    held: Sequence[int | None] = (),
) -> tuple[str, tuple[Block, ...]]:
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for i, (raw, keep) in enumerate(zip(lines, kept, strict=True)):
        share = links[raw.holder] if links and raw.holder >= 0 else 0.0
        if parts:
            between = "\n\n" if raw.gap else "\n"
            parts.append(between)
            at += len(between)
        zone: Zone | None = raw.zone if raw.zone or keep else "outside"
        role: Role | None = "title" if i == title else raw.role
        away = raw.linked >= 0.8 and raw.words >= 2 and not ends_sentence(raw.text)
        if zone is None and role != "title" and away:
            zone = "furniture"  # a line that is one link leads away from the article
        if role == "title" and zone != "comment":
            zone = None
        end, linked = at + len(raw.text), max(raw.linked, share)
        entry = held[raw.holder] if held and raw.holder >= 0 else None
        blocks.append(Block(at, end, raw.text, raw.gap, zone, role, linked, raw.words, entry))
        parts.append(raw.text)
        at += len(raw.text)
    return "".join(parts), tuple(blocks)


def stated_day(markup: Markup) -> str | None:
    """The day of the metadata, else of the article's first `time` element (ISO)."""
    day = markup.metadata.published or (iso_day(markup.time) if markup.time else None)
    return day.isoformat() if day else None
