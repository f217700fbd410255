"""Every cardinal, written out in both genders and cases and in the spellings in use, reads back."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawthiq.arabic.numbers.read import counted, parse_number, quantity_from
from tawthiq.arabic.tokens import tokenize

MASC = ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"]
FEM = ["", "واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"]
TENS = ["", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
SCALES = [(1_000_000_000, "مليار", "مليارات"), (1_000_000, "مليون", "ملايين"), (1_000, "ألف", "آلاف")]


@dataclass(frozen=True)
class Style:
    """How a writer spells: the gender of what is counted, the case, مئة or مائة, joined hundreds, the و."""

    fem: bool
    oblique: bool
    hundred: str
    apart: bool
    loose_and: bool

    @property
    def and_(self) -> str:
        return " و " if self.loose_and else " و"

    def dual(self, stem: str) -> str:
        return stem + ("ين" if self.oblique else "ان")


STYLES = st.builds(Style, st.booleans(), st.booleans(), st.sampled_from(["مئة", "مائة"]), st.booleans(), st.booleans())


def small(n: int, s: Style) -> str:
    """1 to 99."""
    ones = FEM if s.fem else MASC
    if n == 2:
        return s.dual("اثنت" if s.fem else "اثن")
    if n <= 10:
        return ones[n]
    ten, one = divmod(n, 10)
    if ten == 1:
        first = {1: "إحدى" if s.fem else "أحد",
                 2: ("اثنت" if s.fem else "اثن") + ("ي" if s.oblique else "ا")}.get(one, ones[one])
        return f"{first} {'عشرة' if s.fem else 'عشر'}"
    tens = TENS[ten] + ("ين" if s.oblique else "ون")
    if not one:
        return tens
    first = "إحدى" if one == 1 and s.fem else small(one, s)
    return first + s.and_ + tens


def below_thousand(n: int, s: Style) -> str:
    hundreds, rest = divmod(n, 100)
    stem = s.hundred[:-1]
    if hundreds > 2:
        head = f"{FEM[hundreds]}{' ' if s.apart else ''}{s.hundred}"
        head = head.replace("ثمانيم", "ثمانم") if not s.apart else head
    else:
        head = ["", s.hundred, s.dual(stem + "ت")][hundreds]
    return s.and_.join(p for p in (head, small(rest, s) if rest else "") if p)


def spelled(n: int, s: Style) -> str:
    parts = []
    masculine = Style(False, s.oblique, s.hundred, s.apart, s.loose_and)
    for scale, one, many in SCALES:
        count, n = divmod(n, scale)
        if count == 1:
            parts.append(one)
        elif count == 2:
            parts.append(s.dual(one))
        elif count == 200:  # in construct the nun falls: مئتا ألف
            parts.append(f"{s.hundred[:-1]}{'تي' if s.oblique else 'تا'} {one}")
        elif count:
            parts.append(f"{below_thousand(count, masculine)} {many if 3 <= count <= 10 else one}")
    if n:
        parts.append(below_thousand(n, s))
    return s.and_.join(parts)


NUMBERS = st.integers(2, 999) | st.integers(2, 999_999) | st.integers(2, 999_999_999_999)


@given(NUMBERS, STYLES)
def test_every_cardinal_reads_back(number: int, style: Style) -> None:
    tokens = tokenize(spelled(number, style))
    read = parse_number(tokens, 0)
    assert read is not None
    assert (read.first, read.last, read.quantity) == (0, len(tokens), quantity_from("exact", number))


@given(st.integers(3, 999_999), STYLES)
def test_cardinal_with_its_noun(number: int, style: Style) -> None:
    """After و, before a noun, with a bound."""
    for lead, kind in (("", "exact"), ("أكثر من ", "more_than"), ("نحو ", "about"), ("وإصابة ", "exact")):
        found = [c for c in counted(tokenize(f"{lead}{spelled(number, style)} جريحا")) if c.unit]
        assert [(c.quantity.kind, c.quantity.value, c.outcome) for c in found] == [(kind, number, "injured")]


@given(st.integers(2, 999), st.sampled_from(["ألف", "ألفا", "الف"]))
def test_digits_before_a_thousand(number: int, thousand: str) -> None:
    assert counted(tokenize(f"{number} {thousand} نازح"))[0].quantity.value == number * 1000


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("خمسة عشرَ", 15), ("ثمانِ عشرة", 18), ("مائة وواحد", 101), ("مئة وأحد عشر", 111), ("ألف وواحد", 1001),
        ("ثلاثة آلاف وخمسمئة", 3500), ("مليون ونصف", 1_500_000), ("مليون ونصف المليون", 1_500_000),
        ("نصف مليون", 500_000), ("ربع مليون", 250_000), ("37 ألفا و912", 37_912), ("2.5 مليون", 2_500_000),
        ("13 ألفاً و532", 13_532), ("ألفاً و298", 1298), ("خمسطعش", 15), ("حداشر", 11), ("تلاتين", 30), ("ميتين", 200),
        ("تلتمية", 300), ("١٢٬٥٠٠", 12_500), ("۱۲", 12), ("12.500", 12_500), ("عشرون ألفا", 20_000),
    ],
)
def test_spellings_in_use(text: str, value: int) -> None:
    read = parse_number(tokenize(text), 0)
    assert read is not None
    assert (read.quantity.value, read.last) == (value, len(tokenize(text)))


@pytest.mark.parametrize("text", ["يوم الاثنين", "الأحد", "داعش", "عشائر", "خمسين" "ة", "ستائر", "سبعاوي", "مئوية"])
def test_words_that_only_look_like_numbers(text: str) -> None:
    assert all(parse_number(tokenize(text), at) is None for at in range(len(tokenize(text))))
