"""Missing, trapped, abducted, detained, displaced, affected. All sentences are invented; the places are real."""

from __future__ import annotations

import pytest
from tests.coding.reading import apart, defect, harm, read

RAID = "غارة جوية على مدينة الرقة "
BESIDE_AN_ATTACK = [
    ("خلفت ثلاثة قتلى وخمسة مفقودين", {"killed": "3", "missing": "5"}),
    ("قتلت مدنيين اثنين، ولا يزال أربعة أشخاص تحت الأنقاض", {"killed": "2", "trapped": "4"}),
    ("قتلت طفلا، فيما لا يزال ثلاثة عالقين تحت الأنقاض", {"killed": "1", "trapped": "3"}),
    ("أدت إلى فقدان ستة أشخاص", {"missing": "6"}),
    ("قتلت خمسة مدنيين وفقد سبعة آخرون", {"killed": "5", "missing": "7"}),
    ("قتلت امرأة، ونزح عشرات المدنيين", {"killed": "1", "displaced": "20+"}),
]
ALONE = [
    ("اختطف مسلحون مجهولون خمسة رعاة في بادية السخنة", "abduction_or_detention", {"abducted": "5"}),
    ("خطف مجهولون طبيبا في مدينة عفرين", "abduction_or_detention", {"abducted": "1"}),
    ("اعتقلت قوات النظام ثمانية أشخاص في بلدة كناكر", "abduction_or_detention", {"detained": "8"}),
    ("اعتقال ثلاثة طلاب على حاجز في مدينة دوما", "abduction_or_detention", {"detained": "3"}),
    ("شنت قسد حملة مداهمات في بلدة الشحيل واعتقلت 12 شخصا", "abduction_or_detention", {"detained": "12"}),
    ("احتجز مسلحون أربعة عمال إغاثة في مدينة سلقين", "abduction_or_detention", {"detained": "4"}),
    ("اختطف مسلحون مجهولون رجلا في مدينة الباب", "abduction_or_detention", {"abducted": "1"}),
    defect(
        "اختطف مسلحون يستقلون سيارة ثلاثة مدنيين في مدينة الباب",
        "abduction_or_detention",
        {"abducted": "3"},
        reason="gunmen in a car make gunfire of an abduction, and are counted",
    ),
    ("اختطاف مدنيين اثنين في مدينة الباب", "abduction_or_detention", {"abducted": "2"}),
]
NO_COUNT = [
    RAID + "أدت إلى فقدان الأمن",
    RAID + "خطفت الأضواء من المفاوضات",
    RAID + "والأسرة تنتظر",
]


@pytest.mark.parametrize(("words", "expected"), BESIDE_AN_ATTACK)
def test_beside_the_dead(words: str, expected: dict[str, str]) -> None:
    assert harm(RAID + words) == expected


@pytest.mark.parametrize(("sentence", "kind", "expected"), ALONE)
def test_abducted_and_detained(sentence: str, kind: str, expected: dict[str, str]) -> None:
    [event] = read(sentence).events
    assert event.event_type == kind
    assert harm(sentence) == expected


@pytest.mark.parametrize("sentence", NO_COUNT)
def test_figures_of_speech_count_nobody(sentence: str) -> None:
    assert harm(sentence) == {}


SITUATIONS = [
    ("نزح آلاف المدنيين من ريف إدلب الجنوبي باتجاه الحدود", "displacement"),
    ("يعاني آلاف المدنيين المحاصرين في الغوطة الشرقية من نقص الغذاء", "siege_or_starvation"),
    ("تفرض قوات النظام حصارا خانقا على مدينة دوما", "siege_or_starvation"),
]


@pytest.mark.parametrize(("sentence", "kind"), SITUATIONS)
def test_a_situation_is_a_claim_and_no_attack(sentence: str, kind: str) -> None:
    reading = read(sentence)
    assert {e.event_type for e in reading.events} <= {kind}
    assert kind in {c.event_type for c in reading.claims}
    assert all(c.stance == "asserts" for c in apart(reading))
