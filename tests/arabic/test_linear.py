"""Repeated trigger words cost steps in proportion to their number: calls are counted, not seconds."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from types import FrameType

import pytest

from tawthiq.arabic.dates.read import Reference, date_mentions
from tawthiq.arabic.numbers.read import counted
from tawthiq.arabic.tokens import Token, tokenize
from tawthiq.arabic.vocabulary import Entry, Vocabulary, knowing, rows_of, spelt

REFERENCE = Reference(date(2019, 6, 26), date(2019, 6, 26))
ENTRY = Entry("all", "test", {
    "nouns": ["قصف", "غارة", "و", "من"], "verbs": ["قتل"], "phrases": ["من من من من", "قتل قتل قتل"],
})
VOCABULARY, KNOWN = Vocabulary([ENTRY]), knowing(spelt(rows_of([ENTRY])))
REPEATED = [
    "قتل ", "5 و ", "و 5 ", "بينهم ", "7 ", "من ", "في ", "و ", "١٢٣", "عشرة ", "ألف ", "مئة و", "ألف و", "مليون ",
    "خمسة وعشرون و", "سنة و ", "5 سنوات و ", "سنة و5 أشهر و", "من 5 إلى ", "بين 5 و ", "أكثر من ", "نحو ", "لا يقل عن ",
    "على الأقل ", "(", "( 5 ", "«", "5-", "5/", "،", "مدنيين ", "طفل و", "رجل وزوجته و", "أم مع ", "عائلة من ", "آخرين ",
    "دون ", "لا معلومات عن ", "الشهداء ", "عدد ", "شهيد أو ", "نصف ", "يوم ", "منذ ", "منذ يوم ", "قبل ", "بعد ", "خلال ",
    "الأحد ", "الأحد والاثنين و", "ليلة الأحد ", "من الأحد حتى ", "آب ", "5 آب ", "5 من ", "من 5 آذار إلى ", "مطلع ",
    "الساعة ", "الساعة نحو ", "صباح ", "الماضي ", "هذا ", "شهر ", "عام ", "2019 ", "2019/", "الأول ", "الخامس والعشرين ",
    "أمس ", "اليوم ", "الآن ", "أيام ", "ثاني أيام ", "تشرين الثاني / ", "قـ.", "قـ ـ", "ـ", "ق.", "ق ", "د1", "#ا_",
    "قتلقصف", "ا", "\n", "غداة ", "ذكرى ", "قتيل وجريح بين ", "قتلى (", "هم ", "هما ", "فرق من ",
]


LED = [
    ("منذ ", "سنة و "), ("منذ ", "5 سنوات و "), ("قبل ", "سنة وسنة و"), ("ليلة ", "الأحد والاثنين و"),
    ("خلال ", "أيام "), ("الساعة ", "نحو "), ("الشهداء: ", "حتى الآن "), ("من ", "يوم "), ("بين ", "آذار ونيسان و"),
    ("قتل ", "رجل وزوجته و"), ("عائلة ", "من من "), ("لا يقل عدد ", "القتلى "), ("مقتل مدنيين ", "آخرين "),
    ("ق", "ـ"), ("ق", ".ـ"), ("ق.", "ـ "), ("مطلع ", "شهر "), ("يوم ", "الموافق "), ("5 ", "من شهر "),
    ("آب ", "/ آب "), ("حي ", "5 "), ("دون ", "وقوع "), ("أكثر من ", "ال "), ("مئة ", "و ألف "),
]


def steps(work: Callable[[], object]) -> int:
    """How many calls (of Python or C functions) a piece of work makes."""
    count = 0

    def watch(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(watch)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


class Watched(list[Token]):
    """Tokens that count how many of them are looked at: a slice as many as it holds."""

    looked = 0

    def __getitem__(self, at):  # type: ignore[no-untyped-def]
        found = super().__getitem__(at)
        Watched.looked += len(found) if isinstance(at, slice) else 1
        return found


def looked_at(tokens: list[Token]) -> int:
    Watched.looked = 0
    counted(Watched(tokens))
    VOCABULARY.matches(Watched(tokens))
    return Watched.looked


def everything(text: str) -> None:
    tokens = tokenize(text, known=KNOWN)
    counted(tokens)
    date_mentions(tokens, REFERENCE)
    VOCABULARY.matches(tokens)


RUNS = [("", unit) for unit in REPEATED] + LED


@pytest.mark.parametrize(("lead", "unit"), RUNS, ids=[lead + unit for lead, unit in RUNS])
def test_steps_grow_with_the_text(lead: str, unit: str) -> None:
    everything(lead + unit * 240)  # fill what is remembered of spellings
    short, long = (steps(lambda n=n: everything(lead + unit * n)) for n in (80, 240))
    assert long <= 3.3 * short + 300
    short, long = (looked_at(tokenize(lead + unit * n)) for n in (80, 240))
    assert long <= 3.3 * short + 300


@pytest.mark.parametrize(("lead", "unit"), [("", "قتل "), *LED[:4]], ids=["قتل", *(x[1] for x in LED[:4])])
def test_a_long_run_is_read(lead: str, unit: str) -> None:
    everything(lead + unit * 8_000)
