"""The codebook's table of counting words, thousands marks, order of counts, sums."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawthiq.arabic.numbers.read import counted, quantity_from, range_of, sum_of
from tawthiq.arabic.tokens import tokenize
from tawthiq.model import Quantity

TABLE = [
    ("سبعة قتلى", "exact", (7, 7), (7, 7), (7, 7)),
    ("طفلان", "exact", (2, 2), (2, 2), (2, 2)),
    ("مدني", "exact", (1, 1), (1, 1), (1, 1)),
    ("حوالي 30 مدنيا", "about", (30, 30), (30, 30), (30, 30)),
    ("أكثر من 30 مدنيا", "more_than", (31, None), (31, 31), (30, 30)),
    ("30 مدنيا على الأقل", "at_least", (30, None), (30, 30), (30, 30)),
    ("ما بين 3 و 5 جرحى", "between", (3, 5), (3, 5), (3, 5)),
    ("جرحى", "plural", (2, None), (2, 2), None),
    ("عدة جرحى", "several", (3, None), (3, 3), (3, 3)),
    ("عشرات الجرحى", "tens", (20, None), (12, 24), (10, 10)),
    ("مئات الجرحى", "hundreds", (200, None), (100, 200), (100, 100)),
    ("آلاف الجرحى", "thousands", (2000, None), (2000, 2000), (1000, 1000)),
    ("عشرات آلاف الجرحى", "tens_of_thousands", (20000, None), (20000, 20000), (10000, 10000)),
    ("مئات آلاف الجرحى", "hundreds_of_thousands", (200000, None), (200000, 200000), (100000, 100000)),
    ("عائلة", "family", (2, None), (2, 2), (2, 2)),
    ("دون وقوع إصابات", "none", (0, 0), (0, 0), (0, 0)),
    ("دون ورود معلومات عن ضحايا", "not_known", None, None, None),
]


@pytest.mark.parametrize(("text", "kind", "literal", "airwars", "acled"), TABLE, ids=[t[0] for t in TABLE])
def test_table_of_counting_words(
    text: str, kind: str, literal: object, airwars: object, acled: object
) -> None:
    quantity = counted(tokenize(text))[0].quantity
    assert quantity.kind == kind
    assert range_of(quantity) == literal
    assert range_of(quantity, "airwars") == airwars
    assert range_of(quantity, "acled") == acled


@given(st.integers(min_value=3, max_value=9_999_999), st.sampled_from([",", ".", "٬", "٫", "،"]))
def test_thousands_marks_of_both_digit_sets(number: int, mark: str) -> None:
    written = f"{number:,}".replace(",", mark)
    indic = written.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    for text in (written, indic):
        assert counted(tokenize(f"{text} جريح"))[0].quantity == quantity_from("exact", number)


@given(st.text(alphabet="وال 12٣-.،عشرةمئأفمدنيطلقتجرحبين\n(+", max_size=60))
def test_counts_stand_in_order_and_never_overlap(text: str) -> None:
    tokens = tokenize(text)
    last = 0
    for count in counted(tokens):
        assert last <= count.first < count.last <= len(tokens)
        last = count.last


def test_sum_keeps_what_is_open() -> None:
    one, open_ended = quantity_from("exact", 1), quantity_from("plural")
    assert sum_of([one, quantity_from("exact", 3)]) == quantity_from("exact", 4)
    assert sum_of([one, open_ended]) == quantity_from("at_least", 3)
    assert sum_of([one, quantity_from("between", 2, 3)]) == Quantity("between", None, 3, 4)
