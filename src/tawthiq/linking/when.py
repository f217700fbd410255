"""When an event was: the days and hours that its words leave open, and whether two can be one moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tawthiq.linking.settings import setting
from tawthiq.model import Date, Published

VETOES = frozenset({"other_day", "hours_apart"})


@dataclass(frozen=True, slots=True)
class When:
    """First and last possible day (ordinals; None: unknown) and hours counted from the epoch's midnight.

    `sure`: the words leave one day, or one night over two. `bounded`: known from publication alone.
    """

    first: int | None
    last: int | None
    hours: tuple[int, int] | None
    part: str | None
    sure: bool
    bounded: bool

    @property
    def days(self) -> range:
        """The possible days as ordinals, none where unknown."""
        return range(self.first, self.last + 1) if self.first and self.last else range(0)


UNKNOWN = When(None, None, None, None, False, False)


def ordinal(day: str | None) -> int | None:
    """ISO day → number of the day; None for what is no day."""
    try:
        return date.fromisoformat(day).toordinal() if day else None
    except ValueError:
        return None


def when_of(stated: Date | None, published: Published | None, denied: bool = False) -> When:
    """The time of an event as stated, or else bounded by the days before its report's publication."""
    first = ordinal(stated.start) if stated else None
    if denied and first is not None and published and first >= (ordinal(published.start) or first + 1):
        first = None  # the day of the statement, not of what it denies
    if stated is not None and first is not None:
        last = max(first, ordinal(stated.end) or first)
        night = stated.time_of_day in ("night", "after_midnight")
        sure = last == first or (last - first == 1 and night)
        return When(first, last, _hours(first, last, stated.time_of_day), stated.time_of_day, sure, False)
    day = ordinal(published.start) if published else None
    end = ordinal(published.end) if published else None
    if day is None or end is None or end - day > 7:
        return UNKNOWN
    return When(
        day - int(setting("denial_days" if denied else "publication_days")), end, None, None, False, True
    )


def _hours(first: int, last: int, part: str | None) -> tuple[int, int] | None:
    if part is None or last - first > 1:
        return None
    start, end = setting("hours")[part]
    if last == first:
        return first * 24 + start, first * 24 + end
    return first * 24 + 18, last * 24 + 6  # the night between two days


def compare(a: When, b: When) -> str:
    """How two times stand to each other: a name of weights.yaml, or a veto."""
    if not (a.first and a.last and b.first and b.last) or a.last < a.first or b.last < b.first:
        return "time_unknown"
    if a.last < b.first or b.last < a.first:
        return "night_border" if a.hours and b.hours and _gap(a, b) <= 0 else "other_day"
    if a.bounded or b.bounded:
        return "day_published" if _just_before(a, b) or _just_before(b, a) else "day_bounded"
    if a.sure and b.sure:
        return "day_same"
    widest = 1 + max(a.last - a.first, b.last - b.first)
    return "day_within" if widest <= 2 else "day_within_week" if widest <= 7 else "day_within_month"


def _just_before(told: When, undated: When) -> bool:
    """Is the one a sure day, and the other published on it or on the next?"""
    return told.sure and undated.bounded and 0 <= undated.days[-1] - told.days[-1] <= 1


def compare_hours(a: When, b: When) -> str | None:
    """How the hours of two sure times stand to each other; None where one names none."""
    if a.hours is None or b.hours is None:
        return None
    if a.part == b.part:
        return "hour_same"
    if {a.part, b.part} == {"night", "after_midnight"}:
        return "hour_near"  # after the midnight of which night is often not said
    gap = _gap(a, b)
    if gap <= 0:
        return "hour_overlap" if gap < 0 else "hour_touch"
    return "hour_near" if gap < int(setting("hours_apart")) else "hours_apart"


def _gap(a: When, b: When) -> int:
    """Hours between the two, 0 or less where they touch."""
    assert a.hours and b.hours
    return max(a.hours[0], b.hours[0]) - min(a.hours[1], b.hours[1])
