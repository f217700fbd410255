"""Reports of one attack told on, and of two, drawn over towns, means, numbers and words, with a fixed seed.

What says «the same attack» (the article, the same count, a place inside the town, another voice) and what says
«another» (another town, another day, another means, «آخر», who killed) is held against the number of events.
"""

from __future__ import annotations

import random

import pytest
from tests.coding.reading import read

_TOWNS = {
    "بريف إدلب الجنوبي": ["بلدة كفرنبل", "مدينة خان شيخون", "قرية حاس", "بلدة البارة"],
    "بريف دير الزور الشرقي": ["مدينة الميادين", "بلدة غرانيج", "بلدة هجين", "بلدة ذيبان"],
    "بريف حماة الشمالي": ["بلدة اللطامنة", "مدينة كفرزيتا", "بلدة مورك"],
    "وسط قطاع غزة": ["مخيم النصيرات", "مدينة دير البلح", "مخيم البريج", "مخيم المغازي"],
    "جنوب لبنان": ["بلدة عيترون", "بلدة حولا", "بلدة ميس الجبل"],
}
_MEANS = [("غارة جوية", "الغارة"), ("قصف مدفعي", "القصف"), ("قصف صاروخي", "القصف")]
_NUMBERS = ["ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"]
_LEADS = [
    "أدى {noun} على {a} {land} اليوم الأربعاء إلى مقتل {n} مدنيين وإصابة {i}.",
    "استشهد {n} مدنيين وجرح {i} آخرون جراء {noun} على {a} {land} صباح اليوم الأربعاء.",
]
_ONE = [
    "وقال مصدر طبي إن {n} أشخاص قتلوا وأصيب {i} في {the} على {town}.",
    "بينما قال المرصد السوري لحقوق الإنسان إن {m} أشخاص قتلوا في {the}.",
    "وارتفعت حصيلة ضحايا {the} لاحقا إلى {m} قتلى.",
    "وذكر ناشطون أن {the} أصاب سوقا شعبيا في {town}.",
    "وفي التفاصيل، سقطت القذائف على منزل في الحي الغربي من {town} ما أدى إلى مقتل {n} من عائلة واحدة.",
]
_TWO = [
    "كما قتل {m} مدنيين وأصيب {j} في قصف على {b}.",
    "تزامن ذلك مع قصف على {b} أدى إلى إصابة {j} أشخاص.",
    "وأضاف المصدر أن {m} مدنيين قتلوا في قصف على {b}.",
    "كما قتل مسلحون مجهولون {m} أشخاص في {b}.",
    "وقتل {m} آخرون في قصف آخر على {town} مساء اليوم.",
    "والاثنين، قتل {m} مدنيين في قصف على {a}.",
    "وقصفت المدفعية {b} ما أدى إلى أضرار مادية.",
]


def _drawn(told_on: str, seed: int) -> str:
    draw = random.Random(seed)
    land = draw.choice(sorted(_TOWNS))
    a, b = draw.sample(_TOWNS[land], 2)
    noun, the = draw.choice(_MEANS)
    n, m, i, j = draw.sample(_NUMBERS, 4)
    words = {"land": land, "a": a, "b": b, "noun": noun, "the": the, "n": n, "m": m, "i": i, "j": j}
    return (draw.choice(_LEADS) + " " + told_on).format(**words, town="ال" + a.split()[0])


@pytest.mark.parametrize("told_on", _ONE)
def test_one_attack_told_on(told_on: str) -> None:
    for seed in range(5):
        text = _drawn(told_on, seed)
        assert len(read(text).events) == 1, text


@pytest.mark.parametrize("told_on", _TWO)
def test_two_attacks(told_on: str) -> None:
    for seed in range(5):
        text = _drawn(told_on, seed)
        assert len(read(text).events) == 2, text
