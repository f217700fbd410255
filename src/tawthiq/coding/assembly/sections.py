"""Headings that name a place for what is told below them: «محافظة رفح:», «أولا: غزة», «شمال القطاع»."""

from __future__ import annotations

from tawthiq.coding.assembly.drafts import Draft
from tawthiq.coding.assembly.state import Course
from tawthiq.coding.statements import Statement

_BESIDE = 1  # words beside the place («أولا», «ثانيا»)
_DASHES = ("-", "–", "—")


def heads_section(s: Statement) -> bool:
    """A line of its own that is a place and no more; «بيروت -» opens the sentence behind it."""
    sentence = s.clause.of.sentence
    whole = sentence.opens and s.clause.first == 0 and s.clause.last == len(sentence.tokens)
    if not whole or len(s.places) != 1 or s.tells or s.said or s.date is not None:
        return False
    place = s.places[0]
    words = sum(t.kind == "word" for t in sentence.tokens) - (place.last - place.first)
    return words <= _BESIDE and not place.anaphor and sentence.tokens[-1].text not in _DASHES


def begin_section(s: Statement, course: Course) -> None:
    """What stands above the first heading is the report's lead, of which the sections may tell more."""
    if course.headed is None:
        course.lead = len(course.drafts)
    else:
        course.section = len(course.drafts)
    course.headed = s.places[0]


def in_its_section(s: Statement, course: Course) -> tuple[list[Draft], Draft | None]:
    """The attacks that the statement may go on with, and the one being told: where it tells an attack as new,
    none of another section."""
    if not course.section or not s.acts or s.points_at_it or s.headline:
        return course.drafts, course.current
    own = [*course.drafts[: course.lead], *course.drafts[course.section :]]
    return own, course.current if any(d is course.current for d in own) else None
