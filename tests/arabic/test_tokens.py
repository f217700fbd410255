"""Tokens: exact spans, glued digits, hashtags, and spellings made to slip past filters."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawthiq.arabic.fold import fold
from tawthiq.arabic.tokens import Token, tokenize
from tawthiq.arabic.vocabulary import Entry, knowing, rows_of, spelt

GOLD = Path(__file__).parents[1] / "gold" / "phrases" / "obfuscation.jsonl"
CASES = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
WORDS = (
    "قصف غارة شهيد شهداء استشهاد قتل مقتل داعش قسد إرهابي إرهاب انفجار سيارة مفخخة تفجير انتحاري عبوة ناسفة "
    "مسيرة تركي استهداف صاروخ صواريخ قذيفة قذائف برميل براميل مجزرة مجازر سلاح أسلحة ذخيرة ذخائر رصاص اغتيال "
    "مداهمة إعدام دماء ميليشيا ميليشيات نظام حزب الله حماس كتائب قسام احتلال إسرائيل هيئة تحرير شام جيش "
    "ضحايا جرحى غاز كلور عنقودية فوسفور مدفعية طيران حربي مروحي تحالف دير الزور من هم في كان علم طفل مدنيين"
)
ENTRY = Entry("all", "test", {
    "nouns": WORDS.split(), "verbs": ["قتل", "قصف", "اعتقل", "أعدم", {"past": "انقصف", "present": "ينقصف"}],
})
KNOWN = knowing(spelt(rows_of([ENTRY])))
ANY_TEXT = st.text(st.characters(codec=None), max_size=80)
EVASIVE = st.text(alphabet="قصفـ.ـ ـ،ًشهيدداعش1٣د و(#_-\nم\u200f", max_size=60)


def words(text: str) -> list[str]:
    return [t.text for t in tokenize(text, known=KNOWN)]


def clean(text: str) -> list[str]:
    return [t.text for t in tokenize(text) if t.text not in "#_"]


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"])
def test_labelled_spelling(case: dict[str, str]) -> None:
    """The list of gold phrases, over a vocabulary of words of the news (not of the list's own words)."""
    assert [w for w in words(case["text"]) if w not in "#_"] == clean(case["clean"])


EVASIONS = [
    ("مـ ـجـ ـزرة", "مجزرة"), ("ق.ص.ف", "قصف"), ("ق ص ف", "قصف"), ("قـ/ـصف", "قصف"), ("شـ..ـهيد", "شهيد"),
    ("شـ…ـهيد", "شهيد"), ("ش*هيد", "شهيد"), ("ص'اروخ", "صاروخ"), ("ا لنظام", "النظام"), ("شه يد", "شهيد"),
    ("واستـ.ـشهد", "واستشهد"), ("للـ.ـنظام", "للنظام"), ("بغـ ـارة", "بغارة"), ("المجـ.ـزرة", "المجزرة"),
    ("د١عش", "داعش"), ("قـــــــصـــــف", "قصف"), ("قُـ.ـصف", "قصف"), ("غــ.ــارات", "غارات"),
]


@pytest.mark.parametrize(("text", "meant"), EVASIONS, ids=[e[0] for e in EVASIONS])
def test_evasion_is_undone(text: str, meant: str) -> None:
    assert words(text) == clean(meant)


CONTROLS = [
    "الساعة 4.30", "٣.٥ مليون", "د. محمد", "أ.م", "م.ن", "بطل مكلل", "قصف.ثم", "من،هم", "في،كان", "قتل.طفل",
    "حزب الله", "5 م قتل", "1445 هـ قتل", "دير الزور", "12-10", "قصف/قتل", "س. ع", "إلى عدم",
    "10.000 مدني", "داعش1", "3 داعش",
]


@pytest.mark.parametrize("text", CONTROLS)
def test_control_is_left_as_it_is(text: str) -> None:
    assert words(text) == [t.text for t in tokenize(text)]


APART = [
    ("شهيد و جريح", ["شهيد", "وجريح"]), ("قتل و قصف", ["قتل", "وقصف"]), ("و 5 قتل", ["و", "5", "قتل"]), ("(و) قتل", ["(", "و", ")", "قتل"]),
]


@pytest.mark.parametrize(("text", "expected"), APART, ids=[a[0] for a in APART])
def test_and_stands_with_its_word_across_a_space(text: str, expected: list[str]) -> None:
    assert words(text) == expected


GLUED = [
    ("من34مدنيا", ["من", "34", "مدنيا"]), ("وجرح15", ["وجرح", "15"]), ("الزور،أمس", ["الزور", "،", "امس"]),
    ("#دير_الزور", ["#", "دير", "_", "الزور"]), ("٣٧مدنيا", ["37", "مدنيا"]), ("/22/", ["/", "22", "/"]),
    ("الـ72", ["ال", "72"]), ("12,500", ["12,500"]), ("10:15", ["10:15"]), ("25/6/2018", ["25/6/2018"]),
    ("سو-24", ["سو", "-", "24"]), ("Su-24", ["su", "-", "24"]), ("(7)", ["(", "7", ")"]),
]


@pytest.mark.parametrize(("text", "expected"), GLUED, ids=[g[0] for g in GLUED])
def test_words_and_digits_are_cut_apart(text: str, expected: list[str]) -> None:
    assert [t.text for t in tokenize(text)] == expected


def test_two_words_run_together_are_cut_where_both_are_known() -> None:
    assert words("تحالفطيران") == ["تحالف", "طيران"]
    assert [(t.start, t.end) for t in tokenize("تحالفطيران", known=KNOWN)] == [(0, 5), (5, 10)]
    assert words("الاستشهاديين") == ["الاستشهاديين"]


@pytest.mark.parametrize("word", ["المنشورة", "المتناسبة", "الأولويات", "انتحاريتان", "الديموقراطية", "الانجرار", "والكسرات"])
def test_words_that_hold_two_others_stay_whole(word: str) -> None:
    parts = {fold(w) for w in ("المن", "شورة", "المتن", "اسبة", "الأول", "ويات", "انتحار", "يتان", "الديمو",
                               "قراطية", "الان", "جرار")}
    assert [t.text for t in tokenize(word, known=parts.__contains__)] == [fold(word)]


def test_kinds() -> None:
    kinds = [t.kind for t in tokenize("قتل 7 (AFP)\nثم")]
    assert kinds == ["word", "number", "mark", "latin", "mark", "break", "word"]


@pytest.mark.parametrize(
    ("word", "dual"),
    [("مدنيَّيْنِ", True), ("آخريْن", True), ("مواطنَين", True), ("مدنيِّين", False), ("مدنيين", False), ("بَيْنَ", True)],
)
def test_vowel_marks_tell_the_dual(word: str, dual: bool) -> None:
    assert [t.dual for t in tokenize(word)] == [dual]


def test_a_part_of_a_text_keeps_the_offsets_of_the_whole() -> None:
    text = "أولا قصف ثانيا"
    assert tokenize(text, 5, 8) == [Token("قصف", 5, 8, "word")]


@given(ANY_TEXT | EVASIVE)
def test_spans_stand_in_order_and_hold_what_was_read(text: str) -> None:
    last = 0
    for token in tokenize(text):
        assert last <= token.start < token.end <= len(text)
        kept = [c for c in fold(text[token.start : token.end]) if c in token.text]
        assert set(token.text) <= set(kept)
        last = token.end


@given(ANY_TEXT | EVASIVE)
def test_mending_joins_or_cuts_but_never_moves_a_span(text: str) -> None:
    plain, mended = tokenize(text), tokenize(text, known=KNOWN)
    starts, last = {t.start for t in plain}, 0
    for token in mended:
        assert last <= token.start < token.end <= len(text)
        assert token.start in starts or any(t.start < token.start < t.end for t in plain)
        last = token.end
    outside = [t for t in plain if not any(m.start <= t.start and t.end <= m.end for m in mended)]
    assert all(any(t.start <= m.start < t.end for m in mended) for t in outside)


@given(EVASIVE)
def test_without_a_vocabulary_nothing_is_mended(text: str) -> None:
    assert tokenize(text, known=lambda word: False) == tokenize(text)
