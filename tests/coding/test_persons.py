"""Persons named or told of as kin, sub-counts and tolls beside each other. Sentences and names are invented."""

from __future__ import annotations

import pytest
from tests.coding.reading import divided, harm

SHELLED = "إثر قصف مدفعي استهدف بلدة حاس"
PERSONS = [
    (f"استشهدت السيدة ⟦سلمى الحداد⟧ (35 عاما) وابنتها ⟦ريم الحداد⟧ (12 عاما) {SHELLED}", "2"),
    (f"قتل ⟦أسامة⟧ ابن جارنا ⟦عبد الكريم الناصر⟧ {SHELLED}", "1"),
    ("استشهد في قصف منزل في مخيم خان يونس ⟦رهف سالم⟧، ⟦وسام سالم⟧ ووسام ⟦إياد حسن⟧", "3"),
    ("أدت غارة على بلدة حاس إلى مقتل الطفل “⟦جسار سالم⟧” إضافة إلى مقتل المواطن “⟦حسن علي⟧”", "2"),
    (f"استشهد كل من الأم ⟦حنين سالم⟧ والأطفال ⟦محمد سالم⟧، ⟦نور سالم⟧ و⟦جود سالم⟧ {SHELLED}", "4"),
    (f"قتل ⟦علي الحسن⟧ وزوجته {SHELLED}", "2"),
]
GROUPS = [
    (PERSONS[0][0], {"civilians": 2, "children": 1, "women": 1}),
    (PERSONS[3][0], {"civilians": 2, "children": 1}),
    (PERSONS[4][0], {"civilians": 4, "children": 3, "women": 1}),
    (f"قتل مدنيان هما ⟦حسن علي⟧ والطفل ⟦عبدو سالم⟧ {SHELLED}", {"civilians": 2, "children": 1}),
    (
        "قتل 8 مدنيين بينهم 3 أطفال أحدهم رضيع، وامرأتان في غارة على بلدة حاس",
        {"civilians": 8, "children": 3, "women": 2},
    ),
    ("قتل ستة مدنيين نصفهم أطفال في قصف على بلدة حاس", {"civilians": 6, "children": 3}),
    ("قتل سبعة مدنيين نصفهم أطفال في قصف على بلدة حاس", {"civilians": 7}),
    ("أدى تفجير في بلدة حاس إلى 12 شهيدا و25 جريحا جميعهم من المدنيين", {"civilians": 12}),
    ("أسفرت غارة على بلدة حاس عن أكثر من 30 شهيدا وعشرات الجرحى من المدنيين", {"civilians": 31}),
    ("قتل 15 وأصيب 30 مدنيا في غارة على بلدة حاس", {}),
    ("قتل شخصان أحدهما قيادي والثاني صراف مدني بغارة على بلدة حاس", {"civilians": 1, "combatants": 1}),
    ("قتل ستة أشخاص بينهم مواطنتان وطفل بغارة على بلدة حاس", {"women": 2, "children": 1}),
    ("غارة على بلدة حاس قتلت ثلاثة. وقال مسعف إن اثنين من القتلى الثلاثة مدنيان.", {"civilians": 2}),
    ("قتل 17 مهاجرا بغارة على بلدة حاس", {"civilians": 17}),
    (
        "قتل أربعة مدنيين من أسرة مكونة من أب وأم (حامل) وطفلتين بقصف على بلدة حاس",
        {"civilians": 4, "children": 2, "women": 1},
    ),
    ("# مقتل 20 مدنيا بغارة على بلدة حاس\nقتل 20 شخصا بغارة جوية استهدفت بلدة حاس.", {"civilians": 20}),
]
COUNTS = [
    ("قصفت طائرة بلدة حاس فأصيب 140 توفي منهم خمسون", {"killed": "50", "injured": "140"}),
    (
        "استقبل المستشفى بعد قصف بلدة حاس 54 مصابا، بينهم 16 طفلا، ووصل 12 شخصا متوفين",
        {"killed": "12", "injured": "54"},
    ),
    ("قتل عشرة بغارة على بلدة حاس، أعدم سبعة منهم", {"killed": "10"}),
    ("أعدم تنظيم داعش السبعة الآخرين في بلدة حاس", {"killed": "7"}),
    ("ارتفع عدد شهداء قصف بلدة حاس إلى 6 بعد وفاة امرأتين", {"killed": "6"}),
    ("أصيب نحو 20 شخصا بقصف على بلدة حاس، وبين الجرحى جرحى بحالات خطرة", {"injured": "20"}),
    ("سقط جرحى بإصابات متفاوتة الخطورة بقصف على بلدة حاس", {"injured": "2+"}),
    ("غارة على بلدة حاس أوقعت ستة قتلى وأكثر من 80 جريحا", {"killed": "6", "injured": "81+"}),
    ("سقط تسعة قتلى وأصيب العشرات بغارة على بلدة حاس", {"killed": "9", "injured": "20+"}),
    ("قصفت مدفعية بلدة حاس، وأصيب أحد أطفال القرية", {"injured": "1"}),
    ("غارة على بلدة حاس استهدفت منزل أحد المواطنين وقتلت طفلين", {"killed": "2"}),
    ("قتل أربعة من أطفاله بغارة على بلدة حاس، ونقل هو وزوجته إلى المشفى", {"killed": "4"}),
]


@pytest.mark.parametrize(("sentence", "killed"), PERSONS)
def test_persons_are_counted(sentence: str, killed: str) -> None:
    assert harm(sentence) == {"killed": killed}


@pytest.mark.parametrize(("sentence", "expected"), GROUPS)
def test_how_the_dead_divide(sentence: str, expected: dict[str, int]) -> None:
    assert divided(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), COUNTS)
def test_counts_beside_each_other(sentence: str, expected: dict[str, str]) -> None:
    assert harm(sentence) == expected


def test_the_latest_number_of_a_post_stands() -> None:
    text = (
        "قصف مدفعي على بلدة حاس، 4 شهداء وأكثر من 15 جريحا.\n"
        "ارتفع عدد الشهداء إلى 6 بعد وفاة امرأتين.\nعدد الشهداء 7، عدد الجرحى 19."
    )
    assert harm(text) == {"killed": "7", "injured": "19"}


def test_a_number_says_more_than_a_vague_word_of_another() -> None:
    text = "قتل مدني وأصيب آخرون بغارة على بلدة حاس.\nوقال ناشطون إن عشرات الجرحى نقلوا إلى المشفى."
    assert harm(text)["injured"] == "20+"


def test_more_than_ten_beside_eleven() -> None:
    text = "أصيب أكثر من عشرة مدنيين بغارة على بلدة حاس.\nوقال مصدر طبي إن 11 مدنيا أصيبوا في الغارة."
    assert harm(text) == {"injured": "11"}
