"""A lead at a wide place and the one attack told below it are one; where something tells them apart, two.

All sentences are invented; the places are real.
"""

from __future__ import annotations

import pytest
from tests.coding.reading import read

ONE = [
    (
        "سقط قتلى مدنيون في قصف على العاصمة طرابلس.\n"
        "وقالت البعثة إن أربع نساء قتلن في قصف أصاب منزلا في عين زارة.",
        "عين زارة", 4,
    ),
    (
        "سقط أكثر من عشرة قتلى في هجمات بأنحاء البلاد، أحدها تفجير انتحاري في بعقوبة قتل ثمانية أشخاص.\n"
        "وقال مسؤول في الشرطة إن انتحاريا بسيارة مفخخة ضرب مقهى شعبيا في قرية الكرامة شمالي بعقوبة.",
        "الكرامة", 8,
    ),
]  # fmt: skip
APART = [
    "قتل خمسة مدنيين بغارة على مدينة إدلب.\nوقتل ثلاثة مدنيين بغارة على بلدة سرمين.",
    "قتل خمسة مدنيين بغارة على مدينة إدلب.\nكما قصفت المدفعية بلدة سرمين.",
    "قتل خمسة مدنيين بغارة على مدينة إدلب.\nوأصيب طفل أمس بانفجار لغم في بلدة سرمين.",
]


@pytest.mark.parametrize(("text", "place", "killed"), ONE)
def test_one_attack_at_its_finer_place(text: str, place: str, killed: int) -> None:
    (event,) = read(text).events
    assert event.place is not None
    assert place in (event.place.name_ar, event.place.within.name_ar if event.place.within else None)
    assert event.killed is not None
    assert event.killed.low == killed


@pytest.mark.parametrize("text", APART)
def test_two_attacks_stay_two(text: str) -> None:
    assert len(read(text).events) == 2


def test_who_is_held_by_nobody_named_is_no_event() -> None:
    beside = "قتل شاب برصاص دورية على طريق المسيفرة بريف درعا، واعتقلت شابا كان برفقته من أبناء مدينة طفس."
    assert [e.event_type for e in read(beside).events] == ["sniper_or_small_arms"]
    assert read("اعتقلت قوات النظام ثلاثة شبان في مدينة طفس.").events
    assert read("اختطف مسلحون مجهولون ثلاثة شبان في مدينة طفس.").events


def test_operations_that_harm_nothing_are_no_event() -> None:
    assert not read("وقالت المنظمة إن هجمات القوات في شمال دارفور التي بدأت الشهر الماضي أوقعت كثيرين.").events
