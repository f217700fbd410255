"""Folding: spellings that are one, spellings that are two, and the way back to the original."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawthiq.arabic.fold import IGNORED, bare, fold, fold_with_map

ANY_TEXT = st.text(st.characters(codec=None), max_size=80)  # half surrogates too
ARABIC = st.text(alphabet="اأإآٱىئؤةهويبقصفـًٌٍَُِّْٰ٠۱2ﻻﷲﺷ ‏‎\u200b\u200d\ufeff.ـ\nكکگیہ", max_size=60)

SAME = [
    ("أحمد", "احمد"), ("إدلب", "ادلب"), ("آذار", "اذار"), ("ٱلنظام", "النظام"),
    ("مستشفى", "مستشفي"), ("مسؤول", "مسوول"), ("طائرة", "طايره"), ("حماة", "حماه"),
    ("قُتِلَ", "قتل"), ("مدنيًّا", "مدنيا"), ("مدنياً", "مدنيا"), ("قـــصف", "قصف"),
    ("٣٧", "37"), ("۳۷", "37"), ("کردستان", "كردستان"), ("پكك", "بكك"), ("گوران", "كوران"),
    ("ﻗﺼﻒ", "قصف"), ("ﷲ", "الله"), ("ﻻ", "لا"), ("شهدااااء", "شهداء"), ("مجزررررة", "مجزره"),
    ("\u200fحلب\u200e", "حلب"), ("حلب\ufeff", "حلب"), ("SANA", "sana"), ("دير\u200cالزور", "ديرالزور"),
]
APART = [("قصف", "قفص"), ("ذبح", "دبح"), ("الله", "اله"), ("حلب", "حلبي"), ("ضرب", "درب"), ("سن", "صن"),
         ("ممثل", "مثل"), ("لجنة", "لجن")]


@pytest.mark.parametrize(("written", "folded"), SAME)
def test_spellings_of_one_word_fold_alike(written: str, folded: str) -> None:
    assert fold(written) == folded == fold_with_map(written).text


@pytest.mark.parametrize(("one", "two"), APART)
def test_different_words_stay_different(one: str, two: str) -> None:
    assert fold(one) != fold(two)


def test_spaces_and_marks_are_kept() -> None:
    assert fold("قصف، حيّ.\nثم") == "قصف، حي.\nثم"


def test_article_is_cut_only_where_a_word_is_left() -> None:
    assert [bare(w) for w in ("القصف", "الله", "الي", "قصف")] == ["قصف", "الله", "الي", "قصف"]


@given(ANY_TEXT)
def test_every_folded_character_maps_back_to_what_it_was_read_from(text: str) -> None:
    folded = fold_with_map(text)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    last = 0
    for at in range(len(folded.text)):
        start, end = folded.original(at, at + 1)
        assert last <= start < end <= len(text)
        assert folded.text[at] in fold(text[start:end])
        last = start


@given(ANY_TEXT | ARABIC)
def test_every_folded_span_is_the_fold_of_its_original(text: str) -> None:
    folded = fold_with_map(text)
    for start in range(0, len(folded.text), 3):
        for end in range(start + 1, min(start + 6, len(folded.text)) + 1):
            first, last = folded.original(start, end)
            assert folded.text[start:end] in fold(text[first:last]) or _within_one_letter(text, first, last)


def _within_one_letter(text: str, start: int, end: int) -> bool:
    """A ligature (ﷲ) gives several letters, and a span may begin inside it, or a long letter be cut."""
    return len(fold(text[start:end])) < end - start or any(
        len(unicodedata.normalize("NFKC", c)) > 1 for c in text[start:end])


@given(ANY_TEXT | ARABIC)
def test_both_ways_of_folding_agree(text: str) -> None:
    assert fold(text) == fold_with_map(text).text


@given(ARABIC)
def test_what_is_dropped_stands_nowhere_in_the_folded_form(text: str) -> None:
    assert not IGNORED & set(fold(text))


@given(ARABIC)
def test_what_is_ignored_changes_nothing(text: str) -> None:
    marked = "".join(c + "\u0640\u064e\u200f" for c in text)
    assert fold(marked) == fold(text)


@given(ARABIC)
def test_case_and_digits_have_one_form(text: str) -> None:
    assert fold(text.translate(str.maketrans("٠۱", "01"))) == fold(text)
    assert not any("٠" <= c <= "٩" or "۰" <= c <= "۹" for c in fold(text))
