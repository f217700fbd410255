"""Campaigns, wars and months: what they cost is a total, and nothing of it is an event of the report."""

from __future__ import annotations

import pytest
from tests.coding.reading import count, only, place_name, read

OF_A_TIME = [
    "ومنذ أن سيطر تنظيم داعش على الرقة في كانون الثاني 2014 أعدم الآلاف من سكانها.",
    "هجمات قوات الدعم السريع في شمال دارفور التي بدأت الشهر الماضي أوقعت عشرات الضحايا المدنيين.",
    "وأشار البيان إلى أن حملة القصف على إدلب التي بدأت الشهر الماضي خلفت مئات القتلى.",
    "فقد دمرت المعركة الطويلة مع داعش المطار والجامعة في الموصل.",
    "كما وثق التقرير في أيلول وقوع مجزرة واحدة على يد قوات النظام السوري، راح ضحيتها 6 أطفال.",
    "# الصحة: 12 مجزرة في غزة خلال 24 ساعة",
    "وتقدر الأمم المتحدة أن بين 2500 و5500 إيزيدي قتلوا، وأن التنظيم خطف نحو 6300، وأن كثيرين كانوا أسرى في مايو 2016.",
    "سقط 700 جريح برصاص قناصة في مدينة تعز، ما بين 20 مارس (آذار) 2015 و 20 مارس 2016.",
]


@pytest.mark.parametrize("text", OF_A_TIME)
def test_what_a_long_time_cost_is_no_event(text: str) -> None:
    assert not read(text).events


def test_what_a_monitor_counts_over_a_month() -> None:
    text = """مقتل 300 شخص في سورية الشهر الماضي
ذكرت الشبكة السورية لحقوق الإنسان أن القوات الحكومية قتلت 210 مدنيين، في حين راح ضحية قصفها 40 مقاتلا في الشهر الماضي.
وأكدت الشبكة أن القوات الكردية قتلت 13 مدنيا، فيما قضى أربعة مدنيين إثر غارات التحالف الدولي على سورية."""
    assert not read(text).events


@pytest.mark.parametrize(
    ("text", "place", "killed"),
    [
        ("الاشتباكات التي اندلعت أمس في مدينة الزاوية خلفت خمسة قتلى من المدنيين.", "الزاوية", "5"),
        ("قتل نحو 1400 مدني في الغوطة الشرقية في هجوم كيماوي.", "الغوطة الشرقية", "1400"),
        ("ارتكبت الطائرات مجزرة في مدينة أريحا راح ضحيتها 20 مدنيا.", "أريحا", "20"),
        ("وثقت الشبكة مقتل تسعة مدنيين بقصف على بلدة سرمين في أيلول.", "سرمين", "9"),
    ],
)
def test_one_attack_is_one(text: str, place: str, killed: str) -> None:
    event = only(text)
    assert (place_name(event), count(event.killed)) == (place, killed)


def test_the_day_of_a_campaign_is_not_the_day_of_the_attack_before_it() -> None:
    text = "أصيب 3 بسقوط قذائف على حي الفلاح في طرابلس. وشنت قوات حفتر في 4 أبريل 2017 هجوما للسيطرة على طرابلس."
    assert only(text).date is None
