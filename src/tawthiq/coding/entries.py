"""A page that holds several reports (a live blog, a channel's posts): each is read under its own day."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tawthiq.model import Entry, Report, Segment

_ABOVE = ("subheading", "headline")


def parts(report: Report) -> Iterator[Report]:
    """The reports on the page, the earliest first: the whole text with the segments of one entry each.

    What stands outside all entries (the page's title and lead) is the first of them, under the page's day,
    where it is more than a title. A title that opens an entry is its headline.
    """
    lead, inside = _shared_out(report)
    if any(s.kind in ("paragraph", "list_item", "quotation") for s in lead):
        yield replace(report, segments=tuple(lead), entries=())
    starts = [r.start for r in report.restricted]
    for at in _in_time(report.entries):
        entry = report.entries[at]
        masked = report.restricted[bisect_left(starts, entry.start):bisect_left(starts, entry.end)]
        yield replace(
            report, title=None, published=entry.published, segments=_titled(inside[at]), entries=(),
            restricted=masked,
        )


def _shared_out(report: Report) -> tuple[list[Segment], list[list[Segment]]]:
    """Segments outside all entries, and those of each; both lie in the order of the text."""
    lead: list[Segment] = []
    inside: list[list[Segment]] = [[] for _ in report.entries]
    at = 0
    for segment in report.segments:
        while at < len(report.entries) and report.entries[at].end <= segment.start:
            at += 1
        held = at < len(report.entries) and report.entries[at].start <= segment.start
        (inside[at] if held else lead).append(segment)
    return lead, inside


def _titled(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    first = next((i for i, s in enumerate(segments) if s.kind not in ("byline", "furniture")), None)
    if first is None or segments[first].kind not in _ABOVE or first + 1 == len(segments):
        return tuple(segments)
    return (*segments[:first], replace(segments[first], kind="headline"), *segments[first + 1:])


def _in_time(entries: Sequence[Entry]) -> list[int]:
    """From the earliest to the latest; a page whose first entry is its latest is read from its foot."""
    keys = [((e.published.start or "") if e.published else "", e.time or "") for e in entries]
    known = [k for k in keys if any(k)]
    falls = len(known) > 1 and known[0] > known[-1]
    order = list(range(len(entries)))
    return order[::-1] if falls else order
