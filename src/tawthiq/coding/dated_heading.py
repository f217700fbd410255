"""The line above a post that is only its place and its day: «ريف حلب 12-3-2016», «السبت 12 آذار 2016».

The page takes it for a by-line; in a post it says when and where what follows happened.
"""

from __future__ import annotations

from tawthiq.arabic.dates.read import Reference, date_mentions
from tawthiq.arabic.fold import fold
from tawthiq.arabic.tokens import tokenize
from tawthiq.coding.annotate import Annotated
from tawthiq.coding.sentences import Sentence
from tawthiq.coding.words import known
from tawthiq.model import Report, Segment

_LONGEST, _BESIDE = 45, 4  # letters of such a line, its words beside the day
_POST = 150  # words: a longer text under a bare day is an article
_NOWHEN = Reference(None, None, None)


def dated_heading(report: Report) -> Sentence | None:
    """The first line of a report, where it is a full date and at most a few words, and was not to be read."""
    at = int(len(report.segments) > 1 and _is_own_name(report, report.segments[0]))
    segment = report.segments[at] if report.segments else None
    if segment is None or segment.kind not in ("furniture", "byline"):
        return None
    line = report.text[segment.start : segment.end]
    if len(line) > _LONGEST or not any(c.isdigit() for c in line):
        return None
    tokens = tokenize(report.text, segment.start, segment.end, known())
    days = [d for d in date_mentions(tokens, _NOWHEN) if d.kind == "point"]
    full = len(days) == 1 and days[0].start is not None and days[0].precision == "day"
    beside = sum(t.kind == "word" for t in tokens) if full else 0
    beside -= sum(t.kind == "word" for t in tokens[days[0].first : days[0].last]) if full else 0
    if not full or beside > _BESIDE or any(t.kind == "latin" or t.text == "|" for t in tokens[:1]):
        return None
    if not beside and len(report.text.split()) > _POST:
        return None
    return Sentence(-1, "dateline", tuple(tokens), False, True)


def _is_own_name(report: Report, segment: Segment) -> bool:
    """«شبكة نبض المدينة», above the day: the channel's own name."""
    named = segment.kind in ("furniture", "byline") and bool(report.outlet)
    return named and fold(report.text[segment.start : segment.end]) == fold(report.outlet or "")


def is_place_and_day(heading: Annotated) -> bool:
    """Is every word of it a part of its day or of a place?"""
    if heading.harm or heading.means or heading.said:
        return False
    spans = [*((d.first, d.last) for d in heading.dates), *((p.first, p.last) for p in heading.places)]
    tokens = heading.sentence.tokens
    return all(t.kind == "mark" or any(a <= i < b for a, b in spans) for i, t in enumerate(tokens))
