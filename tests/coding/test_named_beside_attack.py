"""Sides that a report names beside the attack and that did not make it; types that need no means told.

All sentences are invented; places are real.
"""

from __future__ import annotations

import pytest
from tests.coding.reading import read

NOBODY = [
    "مقتل ممرضة روسية تابعة للجيش في قصف على مشفى في حلب",
    "قتل شيخان على صلة بتنظيم القاعدة وعدد من المدنيين في هجوم جوي نفذته فجر السبت طائرات على بلدة المحفد",
    "مقتل تسعة يشتبه في انتمائهم إلى تنظيم القاعدة وأربعة مدنيين قتلوا اليوم الأحد في هجوم لطائرة في البيضاء",
    "قتل ستة في بغداد حين فجر رجل حزامه الناسف بعد محاصرته من قبل القوات الأمنية عند سوق الشعلة",
    "مقتل مدنيين اثنين بانفجار لغم في الرقة بعد تحرير القرية من قبل قوات سوريا الديمقراطية",
    "قتل ثلاثة مدنيين في انفجار عبوة بالموصل بعد تمشيط الحي من قبل الجيش العراقي",
    "وصف الناطق اتهامات قوات الدعم السريع له بقصف سوق في أم درمان بالكاذبة وقال إن خمسة قتلوا في السوق",
    "ويعد القصف الذي قتل أربعة مدنيين في كفرنبل الثالث في أسبوع وفق تقرير صادر عن الأجهزة الأمنية",
]
ATTACKERS = [
    ("قتل شاب بعد توقيفه من قبل القوات العراقية في الموصل", "iraqi_government"),
    ("قتل ثلاثة مدنيين بعد استهدافهم من قبل قوات النظام في مدينة دوما", "syrian_government"),
    ("مقتل خمسة مدنيين بعد استهداف منزلهم من قبل طيران التحالف في الرقة", "us_led_coalition"),
    ("أصيبت امرأة بنيران صادرة عن القوات الإسرائيلية في خان يونس", "israel"),
    ("وسط اتهامات لقوات الدعم السريع بقصف السوق في أم درمان قتل عشرة مدنيين", "sudan_rsf"),
    ("في بيان صادر عن قوات سوريا الديمقراطية، قتل مدني بقصف تركي على قرية في ريف عين عيسى", "turkey"),
    ("مسلحون من داعش قتلوا أربعة رعاة في ريف الحويجة", "isis"),
]
TYPES = [
    ("التحالف الدولي يرتكب مجزرة في حي الموصل الجديدة راح ضحيتها عشرون مدنيا", "air_strike"),
    ("مسلحون يرتكبون مجزرة في بلدة الشعفة راح ضحيتها عشرون مدنيا", "execution_or_massacre"),
    ("إنزال جوي أمريكي على منزل في بلدة الشحيل أسفر عن مقتل ثلاثة مدنيين", "sniper_or_small_arms"),
    ("أطلقت قوات الاحتلال قنابل الغاز السام فأصيب عشرة مواطنين بالاختناق في بلدة بيتا", "other"),
    ("أصيب شاب بالرصاص والعشرات بالغاز السام الذي أطلقته قوات الاحتلال في بلدة بيتا", "sniper_or_small_arms"),
    ("قتل تسعة مدنيين بقصف لطيران النظام بغاز سام على بلدة اللطامنة", "chemical_attack"),
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_made_the_attacker(text: str) -> None:
    events = read(text).events
    assert len(events) == 1
    assert [a.id for a in events[0].actors if a.role == "attacker" and a.id != "unknown"] == []


@pytest.mark.parametrize(("text", "attacker"), ATTACKERS)
def test_who_is_still_the_attacker(text: str, attacker: str) -> None:
    events = read(text).events
    assert [{a.id for a in e.actors if a.role == "attacker"} for e in events] == [{attacker}]


@pytest.mark.parametrize(("text", "kind"), TYPES)
def test_what_kind_it_was(text: str, kind: str) -> None:
    assert [e.event_type for e in read(text).events] == [kind]


def test_an_airdrop_of_aid_is_no_raid() -> None:
    assert read("نفذت طائرات إنزالا جويا لمساعدات إنسانية فوق شمال غزة").events == ()


def test_a_father_is_no_august() -> None:
    text = "قصف مدفعي على حي الدواسة في الموصل يسقط ستة شهداء من أسرة واحدة، اب وثلاث بنات وولدان"
    (event,) = read(text).events
    assert event.date is None


@pytest.mark.parametrize(
    "text",
    [
        "بغداد - العرب اليوم قتل ثلاثة مدنيين بانفجار عبوة ناسفة في حي الشعب ببغداد",
        "بغداد اليوم - ديالى قتل مدنيان بهجوم لداعش في قرية قرب بعقوبة",
    ],
)
def test_an_outlet_named_after_the_day_dates_nothing(text: str) -> None:
    assert [e.date for e in read(text).events] == [None]


def test_a_country_is_not_always_an_outlet() -> None:
    (event,) = read("شهد اليمن اليوم قصفا على مدينة صعدة قتل ثلاثة").events
    assert event.date is not None
