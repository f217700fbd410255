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


def heads_day(s: Statement) -> bool:
    """A line of its own that is a day and no more, above what it saw: «الخميس 10 آذار:»."""
    sentence, day = s.clause.of.sentence, s.date
    whole = sentence.opens and s.clause.first == 0 and s.clause.last == len(sentence.tokens)
    if not whole or s.headline or s.tells or s.said or day is None:
        return False
    if day.kind != "point" or day.start is None:
        return False
    words = sum(t.kind == "word" for t in sentence.tokens) - (day.last - day.first)
    led = sentence.tokens[-1].text == ":" or day.last - day.first > _BESIDE + 1
    return day.precision == "day" and day.offset is None and words <= _BESIDE and led


def begin_day(s: Statement, course: Course) -> None:
    """What is told from here on without a day is of this one, and none of the attacks of the day before."""
    if course.of_day is not None:
        course.section = len(course.drafts)
    elif course.headed is None:
        course.lead = len(course.drafts)
    course.day = course.of_day = s.date
    course.of_day_tokens = s.clause.of.sentence.tokens


def in_its_section(s: Statement, course: Course) -> tuple[list[Draft], Draft | None]:
    """The attacks that the statement may go on with, and the one being told: where it tells an attack as new,
    none of another section."""
    if not course.section or not s.acts or s.points_at_it or s.headline:
        return course.drafts, course.current
    own = [*course.drafts[: course.lead], *course.drafts[course.section :]]
    return own, course.current if any(d is course.current for d in own) else None
