"""The day of the attack, not since when a war lasts nor the day of an earlier attack. All texts are invented."""

from __future__ import annotations

from datetime import date

import pytest
from tests.coding.reading import read

from tawthiq.arabic.dates.read import Reference, date_mentions
from tawthiq.arabic.tokens import tokenize

DAY = date(2024, 3, 10)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("وسط تصعيد بدأته الميليشيات منذ أيام", "duration"),
        ("العدوان المستمر منذ خمسين يوما", "duration"),
        ("قتل المزارع منذ يومين", "point"),
    ],
)
def test_since_when_it_lasts(text: str, kind: str) -> None:
    assert [m.kind for m in date_mentions(tokenize(text), Reference(DAY, DAY))] == [kind]


def test_spaced_dots() -> None:
    found = date_mentions(tokenize("الخميس 30 . 03 . 2017"), Reference(DAY, DAY))
    assert [(m.start, m.end) for m in found] == [("2017-03-30", "2017-03-30")]
    assert date_mentions(tokenize("قتل 5 . 12 . 30 طفلا"), Reference(DAY, DAY)) == []


def test_dateline_is_one_sentence() -> None:
    event = read("الرقة / الخميس 30 . 03 . 2017 — قتلت غارة ثلاثة مدنيين في مدينة الرقة.").events[0]
    assert event.date is not None and event.date.start == "2017-03-30"
    assert event.quote.text.startswith("الرقة")


def test_day_of_the_earlier_attack() -> None:
    text = "قتل سبعة مدنيين بغارة على مدينة الخيام، وهي الثانية بعد غارة قبل يومين أدت إلى مقتل رجل."
    assert all(e.date is None or e.date.offset != "-P2D" for e in read(text).events)
