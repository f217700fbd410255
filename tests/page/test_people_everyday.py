"""Names that are words of every day, in places that leave room for a person alone; the same words elsewhere."""

from __future__ import annotations

import random

import pytest

from .test_people import named

MEN = ["صخر", "هدهد", "رعد", "غازي", "شجاع", "كحيل", "فارع", "سند"]
WOMEN = ["ودعة", "شامة", "ثلجة", "نجمة", "مطرة"]
FRAMES = [
    (MEN, "قتل القصف تسعة، بينهم {} صاحب الدكان و{} بائع الخبز."), (MEN, "أولاده: سالم، {} و{}."),
    (MEN, "سقطت القذيفة على الأطفال الثلاثة سالم، و{}، و{}."), (MEN, "راح {} وما رجع، كان رايح يجيب خبز."),
    (MEN, "وقال {}، وهو معلم سابق: «دفناهم ليلا»."), (MEN, "المعزون: آل الخالد، وعنهم {} و{}."),
    (WOMEN, "«{} ماتت في الطريق»، تقول أختها."), (WOMEN, "انتشلوا {} من تحت الركام."),
    (WOMEN, "راحت {} وما رجعت."),
]  # fmt: skip


@pytest.mark.parametrize(("names", "frame"), FRAMES)
def test_names_that_are_words(names: list[str], frame: str) -> None:
    draw = random.Random(frame)
    for _ in range(4):
        drawn = draw.sample(names, frame.count("{}"))
        assert set(drawn) <= set(named(frame.format(*drawn)))


def test_who_leads_a_village_is_protected_where_harmed() -> None:
    assert named("وأن عمدة القرية ود الشريف اقتيد إلى جهة مجهولة.") == ["ود الشريف"]
    assert named("قال عمدة المدينة سالم العلي إن الوضع هادئ.") == []


@pytest.mark.parametrize("text", [
    "تضرر المبنى بشكل كلي جراء القصف.", "قتل قائد عسكري في الغارة.", "وقال قائد ميداني إن الهجوم مستمر.",
    "استهدفت الغارة ثانوية أبي بكر للبنين.", "بينهم أمير في التنظيم وثلاثة عناصر.",
    "قال بيان، وهو الثاني اليوم، إن القصف مستمر.", "راح ضحية القصف طفلان وما زال ثالث تحت الأنقاض.",
    "انتشلوا جثة من تحت الركام.",
    "أضرار مادية، خلف الجدار، ولا إصابات.", "شاب شجاع أنقذ الأطفال.", "سقطت ورقة التوت عن المليشيا.",
    "وصلت موجة نزوح جديدة إلى القرية.", "خلف استهداف السوق قتلى.",
])  # fmt: skip
def test_the_same_words_elsewhere(text: str) -> None:
    assert named(text) == []
