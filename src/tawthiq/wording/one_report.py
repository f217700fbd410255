"""A sentence as a report of its own, for the steps that read whole reports."""

from __future__ import annotations

import hashlib

from tawthiq.coding.read import read_report
from tawthiq.model import Published, Reading, Report, Segment
from tawthiq.page.homes import homes
from tawthiq.page.people.persons import persons

PUBLISHED = "2017-10-25"
"""The day on which examples are taken to be published: a Wednesday."""


def reading(text: str, published: str | None = PUBLISHED, outlet: str | None = None) -> Reading:
    """Everything read from a text of one or more paragraphs, names in it marked as in a page."""
    body = text.strip()
    segments, at = [], 0
    for line in body.split("\n"):
        if line.strip():
            segments.append(Segment("paragraph", at, at + len(line)))
        at += len(line) + 1
    day = Published(published, published, "day", "manifest") if published else None
    name = "sha256:" + hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest()
    hidden = tuple(sorted((*persons(body, segments), *homes(body)), key=lambda r: (r.start, r.end)))
    return read_report(
        Report(name, "sentence.txt", outlet, None, None, "ar", day, None, body, tuple(segments), hidden)
    )


def protected(text: str) -> list[str]:
    """The names and exact homes marked in one line."""
    whole = [Segment("paragraph", 0, len(text))]
    return [text[r.start : r.end] for r in (*persons(text, whole), *homes(text))]
