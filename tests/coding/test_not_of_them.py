"""Numbers of people who were not harmed, and verbs of harm that tell of something else. All invented."""

from __future__ import annotations

import pytest
from tests.coding.reading import harm, read

ATTACK = "غارة جوية على بلدة ناحتة بريف درعا أمس، مقتل رجلين وإصابة تسعة. "
NOBODY = [
    "وقضت عشرات العائلات ليلتها في العراء",
    "وقضى سبعة شبان ساعات تحت المطر في انتظار الإسعاف",
    "وكان سبعة مصلين يؤدون الصلاة في المسجد المجاور",
    "واستشهد ثلاثة خبراء بتقرير الأمم المتحدة",
    "وارتقى ثلاثة ضباط إلى رتبة عميد",
    "وأصيب سبعة أطفال في البلدة بالحصبة",
    "وأصيبت سبع نساء بالهلع",
    "وفقد سبعون عاملا وظائفهم بعد الغارة",
    "وكاد ثلاثة رجال يقتلون",
    "ونفقت مئات الطيور وقتل ثلاثة كلاب",
    "ودرب الهلال الأحمر أربعين متطوعا على إسعاف المصابين",
    "وحاول ثلاثة شبان إسعاف القتيل",
    "وأفرجت السلطات عن تسعة معتقلين",
    "وحكمت المحكمة بإعدام ثلاثة متهمين بالتفجير",
    "وكان في المبنى ثلاثون طالبا لم يصب أحد منهم",
    "وكان القتيل أبا لستة أطفال",
    "وتيتم سبعة أطفال",
]


@pytest.mark.parametrize("text", NOBODY)
def test_who_was_not_harmed_is_not_counted(text: str) -> None:
    [event] = [e for e in read(ATTACK + text + ".").events if e.killed]
    assert event.killed is not None
    assert (event.killed.low, event.killed.high) == (2, 2)


AT = " بقصف مدفعي على بلدة سرمين"
COUNTED = [
    ("مقتل أم لثلاثة أطفال" + AT, {"killed": "1"}),
    ("استشهد أب لخمسة أطفال" + AT, {"killed": "1"}),
    ("أصيب والد لثلاثة أطفال" + AT, {"injured": "1"}),
    ("استشهد ثلاثة وأصيب عشرة منهم أربعة أطفال" + AT, {"killed": "3", "injured": "10"}),
    ("قتل عشرة وأصيب 20 منهم 7 في حالة خطرة" + AT, {"killed": "10", "injured": "20"}),
    ("أصيب عشرة، توفي اثنان منهم لاحقا" + AT, {"killed": "2", "injured": "10"}),
    ("قتل خمسة من أصل تسعة كانوا في المنزل" + AT, {"killed": "5"}),
    ("كان أربعة إخوة في المنزل قتل منهم اثنان" + AT, {"killed": "2"}),
    ("قتل خمسة مدنيين صبيحة اليوم" + AT, {"killed": "5"}),
    ("قتل الأخوان سامر وخالد" + AT, {"killed": "2"}),
    ("مقتل الإخوة ⟦سامر وخالد⟧ ومحمود" + AT, {"killed": "2+"}),
    ("أصيب ثلاثة، واقتيد يومها أكثر من أربعين مواطنا" + AT, {"injured": "3", "abducted": "41+"}),
    ("مقتل 5 وإصابة 12 كحصيلة أولية" + AT, {"killed": "5", "injured": "12"}),
    ("توفيت امرأة وزوز صغار مجروحين" + AT, {"killed": "1", "injured": "2"}),
    ("قضى ثلاثة مدنيين ليلة أمس" + AT, {"killed": "3"}),
    ("فقد ثلاثة رجال حياتهم" + AT, {"killed": "3"}),
]


@pytest.mark.parametrize(("text", "counts"), COUNTED)
def test_who_was_harmed_is_counted_once(text: str, counts: dict[str, str]) -> None:
    assert harm(text) == counts


BOUNDS = [
    ("ولا يقل عدد القتلى عن عشرة", "10+"),
    ("لا تقل حصيلة القتلى عن عشرة", "10+"),
    ("ولم يقل عدد القتلى عن عشرة", "10+"),
    ("تجاوزت حصيلة القتلى عشرة", "11+"),
    ("فاق عدد القتلى العشرة", "11+"),
]


@pytest.mark.parametrize(("text", "killed"), BOUNDS)
def test_bounds_joined_to_what_stands_before(text: str, killed: str) -> None:
    assert harm("قصف مدفعي على بلدة سرمين، " + text)["killed"] == killed


@pytest.mark.parametrize("text", ["ولم يتجاوز عدد القتلى خمسة", "ولا يزيد عدد القتلى على ثلاثة"])
def test_an_upper_bound_alone_counts_nobody(text: str) -> None:
    assert "killed" not in harm("قصف مدفعي على بلدة سرمين، " + text)
