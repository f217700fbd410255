"""Numbers and days as the pages write them."""

from __future__ import annotations

import pytest

from tawthiq.model import Date, LowHigh
from tawthiq.web import figures
from tawthiq.web.words import words

AR, EN = words("ar"), words("en")


def bare(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


@pytest.mark.parametrize(("low", "high", "arabic", "english"), [
    (7, 7, "7", "7"), (7, 9, "7 إلى 9", "7–9"), (20, None, "20 فأكثر", "20+"), (0, 0, "0", "0"),
    (2000, 200000, "2,000 إلى 200,000", "2,000–200,000"),
])
def test_ranges(low: int, high: int | None, arabic: str, english: str) -> None:
    assert bare(figures.short(AR, LowHigh(low, high))) == arabic
    assert figures.short(EN, LowHigh(low, high)) == english


@pytest.mark.parametrize(("start", "end", "precision", "arabic", "english"), [
    ("2017-10-23", "2017-10-23", "day", "23 تشرين الأول 2017", "23 October 2017"),
    ("2021-03-01", "2021-03-03", "days", "1 إلى 3 آذار 2021", "1–3 March 2021"),
    ("2021-02-28", "2021-03-02", "days", "28 شباط 2021 – 2 آذار 2021", "28 February 2021 – 2 March 2021"),
    ("2021-03-01", "2021-03-31", "month", "آذار 2021", "March 2021"),
    ("2021-01-01", "2021-12-31", "year", "2021", "2021"),
    ("not a day", None, "day", "not a day", "not a day"),
])
def test_periods(start: str, end: str | None, precision: str, arabic: str, english: str) -> None:
    assert figures.period(AR, start, end, precision) == arabic
    assert figures.period(EN, start, end, precision) == english


def test_a_date_known_only_by_its_distance_from_publication() -> None:
    date = Date(None, None, "day", None, "-P2D", "قبل يومين", 0, 9)
    assert figures.claim_date(AR, date) == "قبل النشر بيومين"
    assert figures.claim_date(EN, date) == "2 days before publication"


def test_a_part_of_the_day_is_said() -> None:
    date = Date("2020-01-14", "2020-01-14", "hours", "dawn", None, "فجر الثلاثاء", 0, 11)
    assert figures.claim_date(AR, date) == "14 كانون الثاني 2020، فجرًا"
    assert figures.claim_date(EN, date) == "14 January 2020, at dawn"
