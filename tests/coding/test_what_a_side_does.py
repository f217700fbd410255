"""What a side does all the time, told behind an attack, is no second attack; what it did is one."""

from __future__ import annotations

import pytest
from tests.coding.reading import count, only, place_name, read, told

FIRST = "قتل مدنيان بقصف على مدينة سراقب."

ALWAYS = [
    "وقال مصدر محلي إن النظام يستهدف المدنيين لمنعهم من العودة إلى قرى جبل الزاوية.",
    "وبحسب شهود عيان تواصل قوات النظام قصف أحياء المدنيين بمدينة أريحا في ريف إدلب.",
    "وشهدت مدينة أريحا في الأيام القليلة الماضية قصفا مدفعيا أدى إلى مقتل وإصابة العشرات.",
    "ورصدت فرق المراقبة 132 خرقا للهدنة، من بينها قصف واستهداف في مدينة أريحا.",
    "وتسبب القتال الدائر في إصابة 75 شخصا بجروح متوسطة.",
    "وبلغت الهجمات في المحافظة منذ العام الماضي 994 هجمة، فيما وصل عدد الذين قتلوا إلى 673.",
]


@pytest.mark.parametrize("always", ALWAYS)
def test_what_is_always_done(always: str) -> None:
    assert told(f"{FIRST} {always}") == [("سراقب", "2")]


@pytest.mark.parametrize(
    "did",
    [
        "وقال مصدر محلي إن النظام استهدف أمس مدينة أريحا وقتل ثلاثة مدنيين.",
        "وبحسب شهود عيان قصفت قوات النظام مدينة أريحا وقتل ثلاثة مدنيين.",
    ],
)
def test_what_was_done(did: str) -> None:
    assert ("أريحا", "3") in told(f"{FIRST} {did}")


def test_the_day_of_an_agreement_is_not_the_day_of_the_attack() -> None:
    text = """أصيب أربعة مواطنين بقصف على مدينة حيس.
ومنذ دخول الاتفاق حيز التنفيذ في 18 أيلول الماضي، تواصل المليشيا خرق الهدنة في الحديدة وتشن قصفا على القرى."""
    event = only(text)
    assert (place_name(event), count(event.injured), event.date) == ("حيس", "4", None)


def test_violations_told_in_passing_leave_the_attack() -> None:
    assert read("جددت المليشيا قصفها، الأحد، على الأحياء السكنية في حيس غداة أكثر من 132 خرقا للهدنة.").events
