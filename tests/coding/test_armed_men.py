"""Bombers killed before anything went off, ordnance blown up by sappers, people held: no events."""

from __future__ import annotations

import pytest
from tests.coding.reading import count, only, read

NO_EVENTS = [
    "قتل انتحاريان حاولا استهداف حاجز في منطقة المشاهدة شمالي بغداد.",
    "أحبطت القوات الأمنية هجوما انتحاريا على حسينية في بلد وقتلت ثلاثة انتحاريين.",
    "قتلت القوات الأمنية اليوم انتحاريين اثنين واعتقلت مسلحا جريحا قرب قرية كنعوص.",
    "الشرطة تقتل انتحاريا حاول تفجير نفسه داخل سوق شعبي في كركوك",
    "قال الجيش إن وحدة منه تفجر بين التاسعة صباحا والثالثة عصرا ذخائر من مخلفات العدوان في القليعة.",
    "فجرت وحدات الهندسة في الجيش عبوات ناسفة من مخلفات الإرهابيين في حرستا.",
    "وقعنا اليوم اتفاقا على صفقة تضم 300 من أسرانا مقابل 200 من أسراهم.",
    "يحتجز داعش أكثر من 3000 امرأة وطفل منذ اجتياح سنجار، بحسب الأمم المتحدة.",
    "قالت المنظمة إن الحوثيين يحتجزون عشرات الصحفيين في سجون صنعاء منذ سنوات.",
]


@pytest.mark.parametrize("text", NO_EVENTS)
def test_nothing_went_off(text: str) -> None:
    assert not read(text).events


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("فجر انتحاري نفسه داخل سوق في كركوك، ما أدى إلى مقتل أربعة مدنيين.", "4"),
        ("قتل سبعة من القوات الأمنية بتفجير انتحاري استهدف حاجزا في المشاهدة.", "7"),
        ("قتل انتحاري خمسة أشخاص في حسينية في بلد.", "5"),
        ("فجر مسلحون عبوة ناسفة في سوق مدينة عفرين وقتل مدنيان اثنان.", "2"),
    ],
)
def test_it_went_off(text: str, killed: str) -> None:
    assert count(only(text).killed) == killed


def test_whom_they_took_today() -> None:
    event = only("اختطفت مليشيا الحوثي ثلاثة صحفيين في صنعاء اليوم.")
    assert count(event.harm_by_outcome.abducted) == "3"
