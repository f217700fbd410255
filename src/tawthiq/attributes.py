"""No element of a page with thousands of attributes: the time of the HTML parser grows with their square."""

from __future__ import annotations

import re
from collections.abc import Iterator

MOST = 200
"""Attributes of one element that are kept; no real page has as many."""

_LONG = 2_000
_OPENING = re.compile(r"<[A-Za-z](?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+")
_NEXT = re.compile(r"<(?:!--|[A-Za-z][^\s/>]*+)")
_ATTRIBUTE = re.compile(r"[\s/]*+=?[^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]*+))?+")
_RAW = {name: re.compile(rf"</{name}", re.IGNORECASE)
        for name in ("script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes")}
"""Elements whose content is no markup."""


def fewer_attributes(source: str) -> str:
    """The page with the first attributes of each element alone, 200 of them; nearly every page as it is.

    Linear in the page: each tag is walked through once, and none where no tag is so long.
    """
    if all(m.end() - m.start() <= _LONG for m in _OPENING.finditer(source)):
        return source
    parts, at = [], 0
    for start, end in _surplus(source):
        parts.append(source[at:start])
        at = end
    return "".join([*parts, source[at:]])


def _surplus(source: str) -> Iterator[tuple[int, int]]:
    """From where to where each element's attributes beyond the first 200 stand."""
    at = 0
    while opening := _NEXT.search(source, at):
        at = opening.end()
        if opening[0] == "<!--":
            at = source.find("-->", at)
            if at < 0:
                return
            continue
        kept = _past(source, at, MOST)
        at = _past(source, kept, len(source))
        if at > kept:
            yield kept, at
        raw = _RAW.get(opening[0][1:].lower())
        if raw is not None:
            closing = raw.search(source, at)
            if closing is None:
                return
            at = closing.start() + 2


def _past(source: str, at: int, most: int) -> int:
    """The end of so many attributes from here, or of the tag's last one."""
    for _ in range(most):
        found = _ATTRIBUTE.match(source, at)
        if found is None or found.end() == at:
            break
        at = found.end()
    return at
