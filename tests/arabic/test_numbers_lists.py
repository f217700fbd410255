"""Lists that are summed, one number over two nouns, outcomes and groups told by the nouns."""

from __future__ import annotations

import pytest

from tawthiq.arabic.numbers.read import Counted, counted
from tawthiq.arabic.tokens import tokenize


def read(text: str) -> list[Counted]:
    return counted(tokenize(text))


LISTS = [
    ("رجل وزوجته", 2, ["men", "women"]),
    ("أب وطفلاه", 3, ["men", "children"]),
    ("امرأة و5 أطفال", 6, ["women", "children"]),
    ("أم وأطفالها الخمسة", 6, ["women", "children"]),
    ("3 نساء وطفلان و3 رجال", 8, ["women", "children", "men"]),
    ("عائلة كاملة من أم وأطفالها الثلاثة", 4, ["women", "children"]),
    ("الأطفال الثلاثة وأمهم", 4, ["children", "women"]),
    ("مدني وزوجته وابنتيه", 4, ["civilians", "women", "people"]),
    ("13 مدنياً وعنصر من الدفاع المدني", 14, ["civilians", "rescuers"]),
]


@pytest.mark.parametrize(("text", "total", "groups"), LISTS, ids=[x[0] for x in LISTS])
def test_list_is_summed_with_its_parts(text: str, total: int, groups: list[str]) -> None:
    (count,) = read(text)
    assert count.quantity.value == total
    assert [p.group for p in count.parts] == groups


SINGLE = [
    ("سبعة قتلى مدنيين", 7, "civilians", "killed"),
    ("ثلاثة رجال نازحين", 3, "men", None),
    ("طفلين شقيقين", 2, "children", None),
    ("عائلة من 5 أفراد", 5, "people", None),
    ("عائلته المؤلفة من ستة أشخاص", 6, "people", None),
    ("خمسة أشخاص من عائلة واحدة", 5, "people", None),
    ("جثتي طفلين", 2, "children", "killed"),
    ("جثث 14 مدنيا", 14, "civilians", "killed"),
    ("مدنيين اثنين", 2, "civilians", None),
    ("ثلاثة من عناصر الدفاع المدني", 3, "rescuers", None),
    ("عنصرين من الجيش", 2, "combatants", None),
    ("40 حالة اختناق", 40, "people", "injured"),
    ("أحد المدنيين", 1, "civilians", None),
    ("ثمانية قتلى وجرحى", 8, "people", "casualties"),
    ("142 قتيلاً وجريحاً", 142, "people", "casualties"),
    ("15 مدنيا بين قتيل وجريح", 15, "civilians", "casualties"),
    ("30 طفلاً وامرأة", 30, "people", None),
    ("لا يقل عدد القتلى عن 15", 15, "people", "killed"),
]


@pytest.mark.parametrize(("text", "value", "group", "outcome"), SINGLE, ids=[x[0] for x in SINGLE])
def test_one_count(text: str, value: int, group: str, outcome: str | None) -> None:
    (count,) = read(text)
    assert (count.quantity.value, count.group, count.outcome) == (value, group, outcome)


def test_killed_and_injured_stay_apart() -> None:
    assert [c.outcome for c in read("قتلى وجرحى")] == ["killed", "injured"]
    assert [(c.outcome, c.quantity.value) for c in read("12 شهيدا و 8 جرحى")] == [
        ("killed", 12),
        ("injured", 8),
    ]
    assert [(c.outcome, c.quantity.value) for c in read("الشهداء: 5 - الجرحى: 12")] == [
        ("killed", 5),
        ("injured", 12),
    ]


def test_others_are_other_people() -> None:
    first, second = read("مقتل مدني وإصابة سبعة آخرين")
    assert (first.others, second.others, second.quantity.value) == (False, True, 7)


def test_plural_spelling_of_the_dual_stays_open_until_settled() -> None:
    assert read("مقتل مدنيين")[0].quantity.kind == "plural"
    assert read("مقتل مدنيين اثنين")[0].quantity.value == 2
    assert read("مقتل طفلين")[0].quantity.value == 2


def test_a_rise_is_no_range() -> None:
    assert [c.quantity.value for c in read("ارتفع العدد من 5 إلى 7 قتلى")] == [5, 7]
    assert read("من 5 إلى 7 قتلى")[0].quantity.kind == "between"


NOT_PEOPLE = [
    ("عمره 7 سنوات", "age"),
    ("الرضيع ذو الـ8 أشهر", "age"),
    ("مقتل أخوين (10 و12 عاما)", "age"),
    ("الساعة 10:15", "clock"),
    ("في عام 2019", "date"),
    ("25 حزيران", "date"),
    ("25/6/2018", "date"),
    ("الفرقة 25", "label"),
    ("الفوج 46", "label"),
    ("طائرة سو-24", "label"),
    ("3 صواريخ", "missile"),
    ("تؤوي 50 عائلة", "family"),
    ("400 ألف نسمة", "population"),
    ("35% من السكان", "percent"),
    ("72 ساعة", "hour"),
    ("1- سعيد", "ordinal"),
    ("39 كم", "km"),
    ("خمس مدارس", "site"),
    ("14,08 دولار", "money"),
]


@pytest.mark.parametrize(("text", "unit"), NOT_PEOPLE, ids=[x[0] for x in NOT_PEOPLE])
def test_numbers_that_count_nobody_say_so(text: str, unit: str) -> None:
    numbered = [c for c in read(text) if not c.bare]
    assert numbered and {c.unit for c in numbered} == {unit}
    assert all(c.group is None for c in numbered)


@pytest.mark.parametrize(
    "text",
    [
        "قرية أم الكيف",
        "فرق الدفاع المدني",
        "يوم الاثنين",
        "السابع من نوعه",
        "للمرة الثانية",
        "بترت رجله",
        "مستشفى شهداء الحرية",
        "في العاشرة من عمرها",
        "عدد ضحايا الألغام",
    ],
)
def test_homographs_count_nobody(text: str) -> None:
    assert [c for c in read(text) if c.group is not None] == []
