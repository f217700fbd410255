"""Counts that divide another count. All sentences are invented; the places are real."""

from __future__ import annotations

import pytest
from tests.coding.reading import divided, harm, read

AT = " بقصف صاروخي على مدينة أريحا"
# words, counts, how the killed divide
INSIDE = [
    ("مقتل سبعة بينهم مقاتلان", {"killed": "7"}, {"combatants": 2}),
    ("مقتل 7 أشخاص بينهم 5 مدنيين منهم طفلان", {"killed": "7"}, {"civilians": 5, "children": 2}),
    ("مقتل ثلاثة من عناصر قوات النظام ومدنيين اثنين", {"killed": "5"}, {"civilians": 2, "combatants": 3}),
    ("مقتل مدني وثلاثة من مقاتلي الفصائل", {"killed": "4"}, {"civilians": 1, "combatants": 3}),
    ("مقتل ثلاثة من عناصر الدفاع المدني", {"killed": "3"}, {"civilians": 3}),
    ("مقتل أربعة متطوعين في الدفاع المدني", {"killed": "4"}, {"civilians": 4}),
    ("مقتل ضابط وثلاثة جنود", {"killed": "4"}, {"combatants": 4}),
    ("مقتل خمسة أشخاص لم تعرف هوياتهم", {"killed": "5"}, {}),
    ("مقتل خمسة إرهابيين", {"killed": "5"}, {"combatants": 5}),
    ("مقتل عشرين نازحا", {"killed": "20"}, {"civilians": 20}),
    ("مقتل ثلاثة مواطنين", {"killed": "3"}, {"civilians": 3}),
    ("مقتل راعيين", {"killed": "2"}, {"civilians": 2}),
    ("مقتل 7 مدنيين هم 3 أطفال و4 نساء", {"killed": "7"}, {"civilians": 7, "children": 3, "women": 4}),
    ("مقتل 7 مدنيين، منهم 3 أطفال", {"killed": "7"}, {"civilians": 7, "children": 3}),
    ("استشهاد 5 بينهم 2 أطفال", {"killed": "5"}, {"children": 2}),
    (
        "مقتل 7 مدنيين، 3 أطفال و4 نساء",
        {"killed": "7"},
        {"civilians": 7, "children": 3, "women": 4},
    ),
    (
        "مقتل سبعة أشخاص، خمسة مدنيين ومقاتلين اثنين",
        {"killed": "7"},
        {"civilians": 5, "combatants": 2},
    ),
    ("مقتل سبعة مدنيين بينهم طفلان", {"killed": "7"}, {"civilians": 7, "children": 2}),
    ("مقتل سبعة مدنيين بينهم طفلان وامرأة", {"killed": "7"}, {"civilians": 7, "children": 2, "women": 1}),
    ("مقتل سبعة مدنيين من بينهم ثلاث نساء", {"killed": "7"}, {"civilians": 7, "women": 3}),
    ("مقتل 12 شخصا منهم 4 أطفال", {"killed": "12"}, {"children": 4}),
    ("مقتل 12 شخصا، ضمنهم 4 أطفال و3 نساء", {"killed": "12"}, {"children": 4, "women": 3}),
    ("مقتل خمس نساء إحداهن حامل", {"killed": "5"}, {"civilians": 5, "women": 5}),
    ("مقتل ثلاثة أطفال أحدهم رضيع", {"killed": "3"}, {"civilians": 3, "children": 3}),
    ("مقتل تسعة مدنيين معظمهم أطفال", {"killed": "9"}, {"civilians": 9}),
    ("مقتل تسعة مدنيين بينهم أطفال ونساء", {"killed": "9"}, {"civilians": 9}),
    ("مقتل تسعة أشخاص غالبيتهم من النساء", {"killed": "9"}, {}),
    ("مقتل تسعة أشخاص نصفهم أطفال", {"killed": "9"}, {}),
    ("مقتل ثمانية أشخاص ثلاثة منهم أطفال", {"killed": "8"}, {"children": 3}),
    ("مقتل ثمانية أشخاص، ثلاث منهم سيدات", {"killed": "8"}, {"women": 3}),
    (
        "مقتل خمسة مدنيين، طفلان منهم، وإصابة ثلاثة",
        {"killed": "5", "injured": "3"},
        {"civilians": 5, "children": 2},
    ),
    ("خمسة مدنيين قتلوا، طفلان منهم،", {"killed": "5"}, {"civilians": 5, "children": 2}),
    ("قتل خمسة مدنيين (طفلان منهم)", {"killed": "5"}, {"civilians": 5, "children": 2}),
    ("قتل خمسة مدنيين وأصيب سبعة، أربعة أطفال منهم،", {"killed": "5", "injured": "7"}, {"civilians": 5}),
    ("قتل خمسة مدنيين وأصيب سبعة آخرون سيدة منهم", {"killed": "5", "injured": "7"}, {"civilians": 5}),
    ("قتل خمسة مدنيين، وأصيب طفلان منهم", {"killed": "5", "injured": "2"}, {"civilians": 5}),
    ("قتل خمسة مدنيين وسبعة أطفال منهم رضيع", {"killed": "12"}, {"children": 7}),
    (
        "جرح سبعة مدنيين وقتل طفل، بعدما استعملت الهراوات ضد مئات الطلاب",
        {"killed": "1", "injured": "7"},
        {"civilians": 1, "children": 1},
    ),
    ("قتل مدنيان وجرح آخرون غيرهم", {"killed": "2", "injured": "2+"}, {"civilians": 2}),
    ("قتل مدني وأصيب ثلاثة غيره", {"killed": "1", "injured": "3"}, {"civilians": 1}),
    ("قتل مدني وأصيب ثلاثة آخرون غيره", {"killed": "1", "injured": "3"}, {"civilians": 1}),
    ("مقتل خمسة مدنيين: طفلان وثلاث نساء", {"killed": "5"}, {"civilians": 5, "children": 2, "women": 3}),
    ("مقتل خمسة مدنيين هم رجل وأربعة أطفال", {"killed": "5"}, {"civilians": 5, "children": 4}),
    ("استشهاد شخصين (امرأة وطفل)", {"killed": "2"}, {"civilians": 2, "women": 1, "children": 1}),
    (
        "مقتل أربعة أشخاص، أم وأطفالها الثلاثة",
        {"killed": "4"},
        {"civilians": 4, "women": 1, "children": 3},
    ),
    ("مقتل ستة أشخاص جميعهم مدنيون", {"killed": "6"}, {"civilians": 6}),
    ("مقتل مدنيين اثنين وطفل", {"killed": "3"}, {"civilians": 3, "children": 1}),
    ("مقتل خمسة مدنيين وعنصرين من الشرطة", {"killed": "7"}, {"civilians": 5, "combatants": 2}),
    ("مقتل أربعة مدنيين وثلاثة مقاتلين", {"killed": "7"}, {"civilians": 4, "combatants": 3}),
    ("مقتل ستة أشخاص جميعهم من المدنيين", {"killed": "6"}, {"civilians": 6}),
    ("مقتل ستة أشخاص جميعهم أطفال", {"killed": "6"}, {"civilians": 6, "children": 6}),
    ("مقتل عشرة أشخاص بينهم ستة مدنيين", {"killed": "10"}, {"civilians": 6}),
    ("مقتل عشرة أشخاص بينهم أربعة مقاتلين", {"killed": "10"}, {"combatants": 4}),
    ("مقتل ثلاثة مسعفين", {"killed": "3"}, {"civilians": 3}),
    ("مقتل صحفي", {"killed": "1"}, {"civilians": 1}),
    ("مقتل شخصين", {"killed": "2"}, {}),
    ("مقتل امرأة وطفلين", {"killed": "3"}, {"civilians": 3, "women": 1, "children": 2}),
    ("مقتل ثلاثة جنود", {"killed": "3"}, {"combatants": 3}),
]
BOTH = [
    (
        "مقتل ثلاثة مدنيين وإصابة ثمانية بينهم طفلان",
        {"killed": "3", "injured": "8"},
        {"civilians": 3},
    ),
    (
        "مقتل ثلاثة مدنيين بينهم طفل وإصابة ثمانية بينهم امرأتان",
        {"killed": "3", "injured": "8"},
        {"civilians": 3, "children": 1},
    ),
    (
        "مقتل ثلاثة مدنيين بينهم طفل وإصابة ثمانية آخرين",
        {"killed": "3", "injured": "8"},
        {"civilians": 3, "children": 1},
    ),
    (
        "إصابة عشرة مدنيين بينهم ثلاثة أطفال",
        {"injured": "10"},
        {},
    ),
    (
        "مقتل طفلين وإصابة أمهما",
        {"killed": "2", "injured": "1"},
        {"civilians": 2, "children": 2},
    ),
]
LATER = [
    # the sub-count stands in a sentence of its own
    (
        "قتل عشرة مدنيين بقصف صاروخي على مدينة أريحا.\nوبين القتلى أربع نساء وطفل.",
        {"killed": "10"},
        {"civilians": 10, "women": 4, "children": 1},
    ),
    (
        "قتل عشرة أشخاص بقصف صاروخي على مدينة أريحا. ومن بين الضحايا ثلاثة أطفال.",
        {"killed": "10"},
        {"children": 3},
    ),
    (
        "قتل ثلاثة أشخاص وأصيب تسعة بقصف صاروخي على مدينة أريحا. وبين الجرحى طفلان.",
        {"killed": "3", "injured": "9"},
        {},
    ),
    (
        "قتل عشرة أشخاص بقصف صاروخي على مدينة أريحا. وقال طبيب إن القتلى جميعهم من المدنيين.",
        {"killed": "10"},
        {"civilians": 10},
    ),
    (
        "# مقتل ثمانية مدنيين بقصف على أريحا\nقتل ثمانية مدنيين بينهم طفلان بقصف صاروخي على مدينة أريحا.",
        {"killed": "8"},
        {"civilians": 8, "children": 2},
    ),
]


@pytest.mark.parametrize(("words", "counts", "parts"), INSIDE + BOTH)
def test_sub_counts_divide_and_never_add(words: str, counts: dict[str, str], parts: dict[str, int]) -> None:
    assert harm(words + AT) == counts
    assert divided(words + AT) == parts


@pytest.mark.parametrize(("text", "counts", "parts"), LATER)
def test_sub_counts_in_a_sentence_of_their_own(
    text: str, counts: dict[str, str], parts: dict[str, int]
) -> None:
    assert harm(text) == counts
    assert divided(text) == parts


def test_a_sub_count_names_the_row_that_it_divides() -> None:
    [claim] = read("مقتل سبعة مدنيين بينهم طفلان وإصابة خمسة بينهم امرأة" + AT).claims
    rows = [(h.outcome, h.group, h.quantity.value, h.subset_of) for h in claim.harm]
    assert rows == [
        ("killed", "civilians", 7, None),
        ("killed", "children", 2, 0),
        ("injured", "people", 5, None),
        ("injured", "women", 1, 2),
    ]
