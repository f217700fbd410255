"""RSS and Atom feeds from a file: every entry a document with title, day, address, author and content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from lxml import etree  # type: ignore[import-untyped]

from tawthiq.capture.found import Found, Skipped
from tawthiq.capture.limits import Limits
from tawthiq.capture.minimal import Entry, document_of, moment_of
from tawthiq.model import Container, Failure, Origin

_ENTRIES = ("item", "entry")
_WORDS = ("encoded", "content", "description", "summary")
_DATES = ("pubDate", "published", "date", "issued")
_AUTHORS = ("creator", "author")


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed file: `file` names it in messages."""

    file: str
    container: Container
    limits: Limits

    def documents(self) -> Iterator[Found]:
        """Its entries in their order; what is damaged in the XML is named at the end. Raises OSError."""
        events = etree.iterparse(
            self.container.path, events=("start", "end"), recover=True, resolve_entities=False,
            no_network=True, load_dtd=False, huge_tree=False,
        )
        number, outlet, depth = 0, None, 0
        try:
            for event, element in events:
                name = _local(element)
                inside = name in _ENTRIES
                depth += inside if event == "start" else 0
                if event == "start":
                    continue
                depth -= inside
                if name == "title" and not depth and outlet is None and _outer(element):
                    outlet = _text(element)
                elif inside and not depth:
                    number += 1
                    yield self._entry(element, number, outlet)
                    _forget(element)
        except (etree.XMLSyntaxError, ValueError) as error:
            yield self._damaged(str(error))
            return
        wrong = [entry for entry in events.error_log if entry.level_name != "WARNING"]
        if wrong or not number:
            yield self._damaged(f"{wrong[0].message}, line {wrong[0].line}" if wrong else "it has no entries")

    def _damaged(self, what: str) -> Failure:
        return Failure(self.file, "damaged", f"{self.file}: not a sound feed ({what}). What could be read "
                       "was taken; get the feed again.")

    def _entry(self, element: etree._Element, number: int, outlet: str | None) -> Found:
        parts: dict[str, etree._Element] = {}
        for part in element:
            parts.setdefault(_local(part), part)
        name = f"{self.file}#{number}"
        words = max((_markup(parts[w]) for w in _WORDS if w in parts), key=len, default="")
        title = " ".join(unescape(_text(parts["title"]) or "").split()) if "title" in parts else ""
        if not words.strip() and not title:
            return Skipped(name, "entry without text")
        if len(words) > self.limits.document_bytes:
            return Failure(name, "too_large", f"{self.file}, entry {number}: larger than the limit of "
                           f"{self.limits.document_bytes:,} bytes. The other entries are read.")
        url = _url(element)
        told = next((_text(parts[n]) for n in ("guid", "id") if n in parts), None) or url
        moment = next((m for n in _DATES if n in parts and (m := moment_of(_text(parts[n])))), None)
        entry = Entry(markup=words, title=title or None, url=url, outlet=outlet, author=_author(parts),
                      published=moment)
        return document_of(entry, name, Origin("feed", self.container, item=told or f"entry {number}"))


def _local(element: etree._Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _outer(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and _local(parent) in ("channel", "feed")


def _text(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _markup(element: etree._Element) -> str:
    """Words of an element as HTML: escaped HTML as it is, XHTML written out."""
    if len(element):
        return "".join(etree.tostring(part, encoding="unicode") for part in element)
    text = str(element.text or "")
    return text if "<" in text or element.get("type") == "html" else "".join(
        f"<p>{line}</p>" for line in text.replace("&", "&amp;").splitlines() if line.strip())


def _author(parts: dict[str, etree._Element]) -> str | None:
    for name in _AUTHORS:
        if name in parts:
            inner = next((p for p in parts[name] if _local(p) == "name"), parts[name])
            return _text(inner) or None
    return None


def _url(element: etree._Element) -> str | None:
    """The address of the entry: RSS has it as text, Atom as an attribute of the link to the page itself."""
    for part in element:
        if _local(part) == "link" and part.get("rel", "alternate") == "alternate":
            found = str(part.get("href") or _text(part)).strip()
            if found.startswith(("http://", "https://")):
                return found
    guid = next((_text(p) for p in element if _local(p) == "guid" and p.get("isPermaLink") != "false"), "")
    return guid if guid.startswith(("http://", "https://")) else None


def _forget(element: etree._Element) -> None:
    """Free an entry that was read, and what stands before it."""
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]
