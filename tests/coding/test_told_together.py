"""A sentence that adds an attack by other means on the town told before, or one that spared everybody, is another
attack; more of the same is not.

All sentences are invented; the places are real.
"""

from __future__ import annotations

import pytest
from tests.coding.reading import read

APART = [
    (
        "ألقى طيران النظام المروحي براميل متفجرة على قرى منطقة المرج.\n"
        "كما قصفت قوات النظام بقذائف الهاون منطقة المرج وسط اشتباكات عنيفة.",
        ["barrel_bomb", "artillery_shelling"],
    ),
    (
        "قتل ستة مدنيين وأصيب 14 بقصف مدفعي للدعم السريع على سوق داخل معسكر أبو شوك.\n"
        "كما استهدفت مسيرة سيارة تقل نازحين في المعسكر.",
        ["artillery_shelling", "drone_strike"],
    ),
    (
        "استهدف الطيران الروسي قرية حاس بأربع غارات أدت إلى مقتل طفلين.\n"
        "وألقت المروحيات براميل متفجرة على القرية ذاتها دون إصابات.",
        ["air_strike", "barrel_bomb"],
    ),
]
TOGETHER = [
    "قتل ستة مدنيين وأصيب 14 بغارة روسية على سوق في مدينة إدلب.\nواستهدفت الطائرات السوق بصواريخ فراغية.",
    "قتل ثلاثة مدنيين بقصف على مدينة دوما.\nواستهدفت قوات النظام المدينة بقذائف الهاون والصواريخ.",
    "قتل أربعة مدنيين بانفجار سيارة مفخخة في حي الكرادة.\nوأطلقت الشرطة النار في الهواء لتفريق الناس.",
]


@pytest.mark.parametrize(("text", "types"), APART)
def test_another_attack_on_the_same_town(text: str, types: list[str]) -> None:
    assert [e.event_type for e in read(text).events] == types


@pytest.mark.parametrize("text", TOGETHER)
def test_more_of_the_same_attack(text: str) -> None:
    assert len(read(text).events) == 1


def test_attacks_apart_keep_their_tolls_and_day() -> None:
    first, second = read(
        "قتل مدنيان وأصيب عشرة أمس الأحد نتيجة القصف بالبراميل المتفجرة على مدينة داريا.\n"
        "كما قصفت قوات النظام بالمدفعية الثقيلة أحياء المدينة.",
        published="2016-05-09",
    ).events
    assert first.killed is not None
    assert first.killed.low == 2
    assert second.killed is None
    assert first.date is not None
    assert second.date is not None
    assert first.date.start == second.date.start
