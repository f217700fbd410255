"""The codebook's table of counting words, and cardinals of every size written out and read back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawthiq.arabic.numbers import counted, parse_number, quantity_from, range_of, sum_of
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


ONES = ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"]
TEENS = ["", "أحد عشر", "اثنا عشر", *[f"{w} عشر" for w in ONES[3:10]]]
TENS = ["", "عشرة", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"]
HUNDREDS = ["", "مئة", "مئتان", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة"]


def below_thousand(n: int) -> str:
    hundred, rest = divmod(n, 100)
    ten, one = divmod(rest, 10)
    if rest <= 10:
        small = ONES[rest]
    elif rest < 20:
        small = TEENS[rest - 10]
    else:
        small = f"{ONES[one]} و{TENS[ten]}" if one else TENS[ten]
    return " و".join(p for p in (HUNDREDS[hundred], small) if p)


def spelled(n: int) -> str:
    thousands, rest = divmod(n, 1000)
    parts = []
    if thousands == 1:
        parts.append("ألف")
    elif thousands == 2:
        parts.append("ألفان")
    elif thousands:
        parts.append(f"{below_thousand(thousands)} {'آلاف' if thousands <= 10 else 'ألف'}")
    if rest:
        parts.append(below_thousand(rest))
    return " و".join(parts)


@given(st.integers(min_value=2, max_value=999_999))
def test_every_cardinal_reads_back(number: int) -> None:
    tokens = tokenize(spelled(number))
    read = parse_number(tokens, 0)
    assert read is not None
    assert (read.first, read.last, read.quantity) == (0, len(tokens), quantity_from("exact", number))


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
