"""Sides that a report names beside an attack without a part in it, and words of attack that struck nobody.

All texts are invented; places are real.
"""

from __future__ import annotations

import pytest
from tests.coding.reading import read, told


def attackers(text: str) -> set[str]:
    return {a.id for e in read(text).events for a in e.actors if a.role == "attacker"}


NO_PART = [
    (
        "قصف طيران الجيش السوداني سوق كتم وقتل 37 مدنيا، فيما وصفت قوات الدعم السريع القصف بأنه جريمة.",
        {"sudan_saf"},
    ),
    (
        "قصف سلاح الجو مطار نيالا بولاية جنوب دارفور ما أسفر عن هلاك العشرات من عناصر مليشيا الدعم السريع.",
        {"sudan_saf"},
    ),
    (
        "استهدفت غارة إسرائيلية مركزا للهيئة الصحية في بلدة حانين. وأكد حزب الله استهداف مركز للدفاع المدني في "
        "البلدة واستشهاد اثنين.",
        {"israel"},
    ),
    (
        "استهدف العدوان الأمريكي محطة مياه في مديرية عبس بمحافظة حجة فقتل أربعة.\nوشن طيران العدو غارتين على المحطة.",
        {"united_states"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), NO_PART)
def test_a_side_without_a_part(text: str, expected: set[str]) -> None:
    assert attackers(text) == expected


def test_the_enemy_stays_whom_the_report_means() -> None:
    """Another side's attack in the report does not make it the enemy."""
    text = "أغار طيران العدو على بلدة عيترون فقتل ثلاثة.\nوقصف حزب الله بصواريخ مستوطنة المطلة فأصيب اثنان."
    assert "israel" in attackers(text)


IDLE = [
    "نفذت القوات عملية في مدينة نابلس بهدف اعتقال مطلوبين.",
    "أعلنت قوات الدعم السريع إسقاط مسيرة في سماء مدينة الفاشر.",
    "نفذ الجيش السوداني عملية إسقاط جوي للمساعدات فوق مدينة الفاشر.",
]


@pytest.mark.parametrize("text", IDLE)
def test_words_of_attack_that_struck_nobody(text: str) -> None:
    assert told(text) == []


TYPES = [
    ("قصف التحالف الدولي مقرا في بلدة المنصورة ما تسبب بمقتل مدنيين اثنين كانا قيد الاعتقال.", "air_strike"),
    ("وقعت مجازر في مدينة بانياس راح ضحيتها ثلاثون مدنيا بعد ليلة من الاشتباكات.", "execution_or_massacre"),
    ("سقطت قذيفة من طراز “كاتيوشا” على المنطقة الخضراء في بغداد وأصيب مدني.", "rocket_or_missile"),
    ("# غارة إسرائيلية على قانا\nوقتل أربعون مدنيا في قرية قانا بصواريخ دمرت مبنى.", "air_strike"),
    ("قصفت القوات السعودية بالأسلحة الثقيلة مناطق في مديرية منبه وقتلت مدنيا.", "artillery_shelling"),
]


@pytest.mark.parametrize(("text", "event_type"), TYPES)
def test_what_struck(text: str, event_type: str) -> None:
    [event] = read(text).events
    assert event.event_type == event_type
