"""Persons named, and lists of names. The names are placeholders («فلان»), the sentences invented."""

from __future__ import annotations

import pytest
from tests.coding.reading import divided, harm, told

NAMED = [
    ("استشهد ⟦فلان الفلاني⟧ بقصف مدفعي على بلدة حاس", {"killed": "1"}),
    ("استشهد الطفل ⟦فلان الفلاني⟧ بقصف مدفعي على بلدة حاس", {"killed": "1"}),
    ("استشهاد ⟦فلان الفلاني⟧ و⟦علان العلاني⟧ بقصف مدفعي على بلدة حاس", {"killed": "2"}),
    ("مقتل ⟦فلان الفلاني⟧ وإصابة ⟦علان العلاني⟧ بقصف مدفعي على بلدة حاس", {"killed": "1", "injured": "1"}),
    # a count beside the names counts them once
    ("استشهد مدنيان هما ⟦فلان الفلاني⟧ و⟦علان العلاني⟧ بقصف مدفعي على بلدة حاس", {"killed": "2"}),
    # who tells is not who died
    ("قال ⟦فلان الفلاني⟧ إن غارة جوية استهدفت بلدة حاس", {}),
]


@pytest.mark.parametrize(("sentence", "expected"), NAMED)
def test_persons_named_are_counted_where_nothing_else_counts_them(
    sentence: str, expected: dict[str, str]
) -> None:
    assert harm(sentence) == expected


def test_a_title_says_the_group() -> None:
    assert divided("استشهد الطفل ⟦فلان الفلاني⟧ بقصف مدفعي على بلدة حاس") == {"civilians": 1, "children": 1}


LIST = """شهداء القصف المدفعي على بلدة حاس هم:
- ⟦فلان الفلاني⟧
- ⟦علان العلاني⟧
- الطفلة ⟦فلانة الفلانية⟧
"""


def test_a_list_of_names_is_counted_when_it_is_the_only_count() -> None:
    assert told(LIST) == [("حاس", "3")]
    assert divided(LIST)["children"] == 1


def test_a_list_under_a_definite_heading_is_counted() -> None:
    assert told(
        LIST.replace("شهداء القصف المدفعي على بلدة حاس هم:", "قصف مدفعي على بلدة حاس.\nأسماء الشهداء:")
    ) == [("حاس", "3")]


def test_a_count_in_the_heading_stands_before_the_list() -> None:
    text = LIST.replace("شهداء القصف", "خمسة شهداء في القصف")
    assert told(text) == [("حاس", "5")]


def test_items_that_tell_attacks_are_no_list_of_names() -> None:
    text = """أسماء الشهداء:
- استشهد ⟦فلان الفلاني⟧ بغارة جوية على بلدة حاس
- استشهد ⟦علان العلاني⟧ بانفجار لغم في مدينة تدمر
"""
    assert told(text) == [("حاس", "1"), ("تدمر", "1")]
