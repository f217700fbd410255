"""A page's elements → raw lines in reading order, each with the zone, role and container it is in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from lxml import etree  # type: ignore[import-untyped]

from tawthiq.page.blocks import Role, Zone, count_words
from tawthiq.page.metadata import iso_day
from tawthiq.page.sites import Site
from tawthiq.page.zones import is_content, is_entry, role_of, zone_of
from tawthiq.records import record
from tawthiq.remember import pattern

_SKIPPED = frozenset(
    {"script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "select",
    "option", "textarea", "canvas", "audio", "video", "datalist", "head", "input", "map", "frameset",
    "title"}
)
_INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
    "i", "img", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
    "time", "tt", "u", "var", "wbr", "label", "picture", "source", "amp-img", "nobr", "rt", "ruby", "rp",
    "o:p"}
)
_PLAIN = _INLINE - {"a", "time"}
_HIDDEN = pattern(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MOST_FORMS, _PAGE_SIZE = 20, 400
_NUMBER = pattern(r"\d+")
_STRONG_ROLES = ("heading", "caption", "quotation")
_HIDING = frozenset({"style", "hidden", "aria-hidden"})
_BARE = frozenset({"a", "span", "b", "i", "em", "strong", "li", "ul", "p", "div"})
_MARKED = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "article", "main", "time"})
_ASKED = etree.XPath(
    "boolean(.//*[" + " or ".join(
        [f"self::{tag}" for tag in sorted(_SKIPPED | _MARKED)]
        + ["@hidden", "@aria-hidden", "contains(@style, 'none')", "contains(@style, 'hidden')"]) + "])"
)
"""Whether an element holds what is not shown, or what the page's title or an entry's time may be."""
DEEPEST = 2000
"""Depth at which the parser starts to drop elements: deeper pages are read without their tree."""


@record
class Raw:
    """One line: its words (white space collapsed), and where in the page it stands."""

    text: str
    gap: bool
    zone: Zone | None
    role: Role | None
    linked: float
    words: int
    holder: int  # number of the nearest block element
    level: int  # of a heading (1 to 6), else 0


@dataclass(slots=True)
class _At:
    zone: Zone | None
    role: Role | None
    link: bool
    holder: int
    level: int
    pre: bool


@dataclass(slots=True)
class Tree:
    """The lines of a page, the parent of each numbered block element, and its `time` elements."""

    lines: list[Raw] = field(default_factory=list)
    parents: list[int] = field(default_factory=lambda: [-1])
    content: set[int] = field(default_factory=set)
    entries: set[int] = field(default_factory=set)  # elements that hold one entry of a live page each
    names: list[str] = field(default_factory=lambda: [""])  # tag and classes of each, without digits
    moments: list[tuple[int, str]] = field(default_factory=list)  # times, with the element that holds them
    times: list[str] = field(default_factory=list)
    stamps: list[str] = field(default_factory=list)
    too_deep: bool = False
    stated: set[int] = field(default_factory=set)  # what the outlet's file names as the article


class _Walker:
    def __init__(self, site: Site | None) -> None:
        self.tree = Tree()
        self.site = site
        self.stack: list[_At] = [_At(None, None, False, 0, 0, False)]
        self.buffer: list[tuple[str, bool, Role | None]] = []
        self.gap = True
        self.forms = 0
        self.holding: set[etree._Element] = set()

    def walk(self, root: etree._Element) -> Tree:
        self.holding = _holding(root)
        events = etree.iterwalk(root, events=("start", "end"))
        skipping = False
        for event, element in events:
            tag = element.tag
            if not isinstance(tag, str):
                if event == "end":
                    self.words(element.tail)
                continue
            if event == "start":
                attributes = dict(element.items())
                if tag in _SKIPPED or (attributes and _is_hidden(attributes)):
                    events.skip_subtree()
                    skipping = True
                    continue
                self.enter(element, tag, attributes)
                if self.stack[-1].zone == "furniture" and self.take_whole(element, tag):
                    events.skip_subtree()
            elif skipping:
                skipping = False
                self.words(element.tail)
            else:
                self.leave(element, tag)
            if len(self.stack) > DEEPEST:
                self.tree.too_deep = True
                return self.tree
        self.flush()
        return self.tree

    def enter(self, element: etree._Element, tag: str, attributes: dict[str, str]) -> None:
        here = self.stack[-1]
        if not attributes and tag in _PLAIN:
            self.stack.append(here)
            self.words(element.text)
            return
        classes = _names(attributes) if attributes else ""
        block = tag not in _INLINE
        if tag == "br":
            self.break_line()
            self.stack.append(here)
            return
        if block:
            self.flush()
            self.gap = True
        zone = here.zone
        if zone != "comment" and tag not in ("body", "html", "main"):
            own = (self.site and stated_zone(self.site, classes)) or zone_of(
                tag, attributes.get("role", ""), classes)
            if tag == "form" and own == "furniture" and self.holds_page(element, classes):
                own = None
            if own is None and tag == "header" and zone is None and not _inside_article(element):
                own = "furniture"
            if own is not None and not (zone is None and element in self.holding):
                zone = own
        role = role_of(tag, classes)
        if self.site and not self.site.captions.isdisjoint(classes.split()):
            role = "caption"
        if here.role in _STRONG_ROLES and not (here.role == "quotation" and role == "caption"):
            role = here.role
        holder = here.holder
        if block:
            self.tree.parents.append(here.holder)
            self.tree.names.append(_named_like(tag, attributes.get("class", "")))
            holder = len(self.tree.parents) - 1
            if tag == "article" or is_content(classes) or attributes.get("role") == "main":
                self.tree.content.add(holder)
            if self.site and not self.site.article.isdisjoint(classes.split()):
                self.tree.content.add(holder)
                self.tree.stated.add(holder)
            if is_entry(classes):
                self.tree.entries.add(holder)
        if tag == "time" and attributes.get("datetime"):
            self.tree.moments.append((holder, attributes["datetime"][:40]))
            if zone is None:
                self.tree.times.append(attributes["datetime"])
        if zone is None and "date" in classes and attributes.get("title", "")[:1].isdigit():
            self.tree.stamps.append(attributes["title"][:40])  # a message of Telegram's export
            self.tree.moments.append((holder, attributes["title"][:40]))
        level = int(tag[1]) if role == "heading" and tag[0] == "h" and tag[1:].isdigit() else here.level
        kept = not block or here.role in ("item", "byline", *_STRONG_ROLES)
        link, pre = here.link or tag == "a", here.pre or tag == "pre"
        self.stack.append(_At(zone, role or (here.role if kept else None), link, holder, level, pre))
        if not block and self.buffer and element.text and attributes.get("class"):
            self.part(self.buffer[-1][0][-1:], element.text[0])
        self.words(element.text)

    def take_whole(self, element: etree._Element, tag: str) -> bool:
        """Words of a menu or a box, taken without its tree: where nothing in it is asked for later."""
        if self.stack[-2].zone is not None or tag in _INLINE or len(self.stack) < 3 or _asked(element):
            return False
        self.buffer.clear()
        holder = self.stack[-1].holder
        for part in element.itertext(with_tail=False):
            if text := " ".join(part.split()):
                self.tree.lines.append(
                    Raw(text, self.gap, "furniture", None, 1.0, count_words(text), holder, 0))
                self.gap = False
        return True

    def holds_page(self, element: etree._Element, classes: str) -> bool:
        """A form around a whole page, as some servers make them, and none that a reader fills in."""
        if zone_of("div", "", classes) is not None or self.forms >= _MOST_FORMS:
            return False
        self.forms += 1
        size = 0
        for text in element.itertext():
            size += len(text.strip())
            if size > _PAGE_SIZE:
                return True
        return False

    def leave(self, element: etree._Element, tag: str) -> None:
        if tag not in _INLINE and tag != "br":
            self.flush()
            self.gap = True
        elif self.stack[-1].zone == "comment" and role_of(tag, element.get("class") or "") == "byline":
            self.flush()  # a commenter's name is a line of its own
        self.stack.pop()
        self.words(element.tail)

    def part(self, before: str, after: str) -> None:
        """A date and a counter that only their style keeps apart stay apart."""
        if before.isalnum() and after.isalnum() and (before.isdigit() or after.isdigit()):
            self.buffer.append((" ", False, None))

    def words(self, text: str | None) -> None:
        if not text:
            return
        at = self.stack[-1]
        if at.pre and "\n" in text:
            for piece in text.split("\n"):
                self.buffer.append((piece, at.link, at.role))
                self.flush()
            return
        self.buffer.append((text, at.link, at.role))

    def break_line(self) -> None:
        if any(t.strip() for t, _, _ in self.buffer):
            self.flush()
        else:
            self.buffer.clear()
            self.gap = True

    def flush(self) -> None:
        if not self.buffer:
            return
        text = " ".join("".join([t for t, _, _ in self.buffer]).split())
        if text:
            at = self.stack[-1]
            said = [(len(t), link, role) for part, link, role in self.buffer if (t := part.strip())]
            linked = sum(size for size, link, _ in said if link)
            # an inline mark of date, author or caption counts when nothing else stands in the line
            roles = {role for _, _, role in said}
            role = roles.pop() if len(roles) == 1 else at.role
            self.tree.lines.append(Raw(text, self.gap, at.zone, role, min(1.0, linked / len(text)),
                                       count_words(text), at.holder, at.level))
            self.gap = False
        self.buffer.clear()


def read_tree(root: etree._Element, site: Site | None = None) -> Tree:
    """Walk the page once, without recursion; hidden elements, scripts and forms' insides left out.

    `site`: what is known of the pages of its outlet.
    """
    return _Walker(site).walk(root)


def _asked(element: etree._Element) -> bool:
    """`_ASKED`, answered at once for an element that holds a link or a few, each in the other."""
    inner = element
    for _ in range(4):
        if len(inner) != 1:
            break
        inner = inner[0]
        if inner.tag not in _BARE or not _HIDING.isdisjoint(inner.keys()):
            return True
    return len(inner) > 0 and bool(_ASKED(element))


def stated_zone(site: Site, classes: str) -> Zone | None:
    """The zone that the outlet's file gives an element of these classes."""
    names = classes.split()
    if not site.comments.isdisjoint(names):
        return "comment"
    return None if site.furniture.isdisjoint(names) else "furniture"


def _is_hidden(attributes: dict[str, str]) -> bool:
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    style = attributes.get("style")
    return style is not None and _HIDDEN.search(style) is not None


def _names(attributes: dict[str, str]) -> str:
    return " ".join(attributes[k] for k in ("class", "id", "itemprop") if k in attributes)


@lru_cache(maxsize=4096)
def _named_like(tag: str, classes: str) -> str:
    return f"{tag} {_NUMBER.sub('', classes[:100])}"


def _inside_article(element: etree._Element) -> bool:
    return any(a.tag in ("article", "main") for a in element.iterancestors("article", "main"))


def _holding(root: etree._Element) -> set[etree._Element]:
    """Elements whose names may mislead, because they hold the title or the article itself."""
    found: set[etree._Element] = set()
    titles = list(islice(root.iter("h1"), 40))
    for title in titles[:1] or []:
        found.update(title.iterancestors())
    for article in islice(root.iter("article"), 40):
        if article.find(".//h1") is not None or not titles:
            found.add(article)
            found.update(article.iterancestors())
            break
    return found


def first_time(tree: Tree) -> str | None:
    """The first `datetime` of the page's time elements that is a date."""
    stamped = {day.isoformat() for stamp in tree.stamps if (day := iso_day(stamp))}
    if len(stamped) == 1 and not tree.times:
        return stamped.pop()
    return next((t for t in tree.times if iso_day(t)), None)
