"""Token ranges as the words of the report."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.arabic.dates.read import DateMention
from tawthiq.arabic.tokens import Token
from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.statements import Statement
from tawthiq.model import Date, Place, Report, Span


def span(report: Report, tokens: Sequence[Token], first: int, last: int) -> Span:
    """The words of a token range as they stand in the report."""
    start, end = tokens[first].start, tokens[max(first, last - 1)].end
    return Span(report.text[start:end], start, end)


def clause_words(s: Statement, report: Report) -> Span:
    tokens = s.clause.of.sentence.tokens
    first, last = s.clause.first, s.clause.last
    while first < last - 1 and tokens[first].kind == "mark":
        first += 1
    while last - 1 > first and tokens[last - 1].kind == "mark":
        last -= 1
    return span(report, tokens, first, last)


def draft_place(draft: Draft) -> Place | None:
    return draft.place.place if draft.place else None


def date_of(draft: Draft, report: Report) -> Date | None:
    mention = draft.date
    if mention is None:
        return None
    return to_date(mention, draft.date_tokens, report) if draft.date_tokens else None


def to_date(mention: DateMention, tokens: Sequence[Token], report: Report) -> Date:
    words = span(report, tokens, mention.first, mention.last)
    return Date(
        mention.start,
        mention.end,
        mention.precision,
        mention.time_of_day,
        mention.offset,
        words.text,
        words.start,
        words.end,
        rule_of(mention),
    )


def rule_of(mention: DateMention) -> str:
    """How the date was read: from another day, from the day of publication, from the calendar, …"""
    if mention.back_reference:
        return "dates/back_reference"
    if mention.kind != "point":
        return f"dates/{mention.kind}"
    return "dates/relative" if mention.offset else "dates/calendar"
