"""The day of an attack among the days of what was said, done, held or told beside it.

Parts are put together with a fixed seed; all are invented, places are real. The report is of Wednesday, 25
October 2017.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from tests.coding.reading import read

from tawthiq.arabic.dates.read import Reference, date_mentions
from tawthiq.arabic.tokens import tokenize
from tawthiq.coding.read import read_report
from tawthiq.model import Published, Report, Segment

NOW = ["اليوم", "اليوم الأربعاء", "صباح اليوم", "ظهر الأربعاء"]
BEFORE = [("أمس", "2017-10-24"), ("يوم أمس الثلاثاء", "2017-10-24"), ("مساء الاثنين", "2017-10-23"),
          ("يوم الأحد", "2017-10-22"), ("في 20 تشرين الأول", "2017-10-20")]  # fmt: skip
WHERE = ["في مدينة سراقب", "في بلدة كفرنبل", "في مدينة تعز", "في بعقوبة", "في مدينة الفاشر"]
OTHERS = [
    "تابع المحافظ {n} آثار الغارة التي قتلت خمسة مدنيين {w} {b}",
    "عقد المجلس {n} جلسة بشأن القصف الذي قتل خمسة مدنيين {w} {b}",
    "باشرت لجنة {n} التحقيق في التفجير الذي أودى بحياة خمسة مدنيين {w} {b}",
    "نشرت الوكالة {n} صورا لآثار الغارة التي قتلت خمسة مدنيين {w} {b}",
    "أصدرت منظمة حقوقية {n} تقريرا عن الغارة التي قتلت خمسة مدنيين {w} {b}",
    "ودع الأهالي {n} خمسة مدنيين قتلوا بقصف مدفعي {w} {b}",
    "شيع الأهالي {n} خمسة مدنيين قتلوا بقصف مدفعي {w} {b}",
    "انتشلت فرق الإنقاذ {n} جثث خمسة مدنيين قتلوا بقصف مدفعي {w} {b}",
    "قالت مصادر طبية {n} إن خمسة مدنيين قتلوا بقصف مدفعي {w} {b}",
    "أعلنت وزارة الصحة في الحكومة التي لا يعترف بها أحد، {n}، أن قصفا {b} {w} قتل خمسة مدنيين",
    "توفي {n} طفل متأثرا بإصابته {b} بقصف مدفعي {w}",
    "فارق طفل الحياة {n} بعد إصابته {b} برصاص قناص {w}",
]
OWN = [
    "قتل خمسة مدنيين {b} بقصف مدفعي {w}، وعقد المجلس {n} جلسة طارئة",
    "قتل خمسة مدنيين {b} بقصف مدفعي {w}، بحسب ما قالت مصادر طبية {n}",
    "شنت الطائرات {b} غارات على سوق {w} وقتلت خمسة مدنيين",
    "شهدت البلاد {b} غارة {w} قتلت خمسة مدنيين",
    "خرج خمسة مدنيين من بيتهم {b} {w} فقتلتهم قذيفة مدفعية",
]


def _drawn(forms: list[str], seed: int, number: int) -> Iterator[tuple[str, str]]:
    at = random.Random(seed)
    for i in range(number):
        before, day = at.choice(BEFORE)
        yield forms[i % len(forms)].format(n=at.choice(NOW), w=at.choice(WHERE), b=before) + ".", day


def _days(text: str) -> set[str | None]:
    return {e.date.start if e.date else None for e in read(text).events}


@pytest.mark.parametrize(("text", "day"), [*_drawn(OTHERS, 7, 48), *_drawn(OWN, 11, 20)])
def test_the_day_is_that_of_the_attack(text: str, day: str) -> None:
    assert _days(text) == {day}


@pytest.mark.parametrize(("text", "days"), [
    ("قتل مدنيان اليوم بقصف على بنش، ويوم الاثنين قتلت امرأة بقصف على سرمين.", {"2017-10-25", "2017-10-23"}),
    ("قتل مدنيان اليوم بقصف على بنش وأمس قتلت امرأة بقصف على سرمين.", {"2017-10-25", "2017-10-24"}),
    ("قتل مدنيان بقصف على بنش، اليوم، وذلك بعد مقتل امرأة أمس بقصف على سرمين.", {"2017-10-25", "2017-10-24"}),
    ("استشهدت أم بقصف استهدف خيمتها في خان يونس اليوم. وفي رفح استشهد طفل بقصف على المدينة التي تعرضت أمس لغارات.",
     {"2017-10-25"}),
    ("قتل مدنيان في بنش بقصف يأتي في سياق الحرب التي اندلعت في 15 آذار 2011.", {None}),
    ("قصف الطيران بنش فجر اليوم وقتل طفلا. وعند الثامنة سقطت قذيفة على سرمين وقتلت امرأة.", {"2017-10-25"}),
    ("العثور على جثة شاب قتل بالرصاص في طفس بعد اختطافه أمس.", {None}),
    ("قتل مدنيان أمس بقصف على سرمين. وأصيب طفل بقصف على بنش. وقتلت امرأة اليوم بقصف على تفتناز.",
     {"2017-10-24", "2017-10-25"}),
])  # fmt: skip
def test_each_attack_has_its_own_day(text: str, days: set[str | None]) -> None:
    assert _days(text) == days


@pytest.mark.parametrize(("words", "span"), [
    ("مساء الاثنين وفجر الثلاثاء", ("2017-10-23", "2017-10-24")), ("أمس واليوم", ("2017-10-24", "2017-10-25")),
])  # fmt: skip
def test_two_days_of_one_attack(words: str, span: tuple[str, str]) -> None:
    date = read(f"قتل خمسة مدنيين بقصف على بلدة كفرنبل {words}.").events[0].date
    assert date is not None and (date.start, date.end) == span


@pytest.mark.parametrize(("head", "day"), [
    ("ريف حلب 12-3-2016", "2016-03-12"), ("السبت 12 آذار 2016", "2016-03-12"), ("#حلب_12_3_2016", "2016-03-12"),
    ("سراقب || 12/3/2016", "2016-03-12"), ("مكتب الأخبار 12-3-2016", None),
])  # fmt: skip
def test_a_line_of_place_and_day_above_a_post(head: str, day: str | None) -> None:
    body = "شهيدان بقصف الطيران على بلدة حيان"
    text = f"{head}\n{body}\n"
    segments = (Segment("furniture", 0, len(head)), Segment("paragraph", len(head) + 1, len(text) - 1))
    published = Published("2017-10-25", "2017-10-25", "day", "manifest")
    report = Report(
        "sha256:0", "1.txt", None, None, None, "ar", published, None, text, segments, (), "invented"
    )
    date = read_report(report).events[0].date
    assert (date.start if date else None) == day


@pytest.mark.parametrize(("words", "span"), [
    ("ليل أمس الثلاثاء", ("2017-10-24", "2017-10-24")), ("ليلة أمس", ("2017-10-24", "2017-10-25")),
    ("امبارح بالليل", ("2017-10-24", "2017-10-25")), ("2016_3_12", ("2016-03-12", "2016-03-12")),
    ("تلك الليلة", (None, None)),
])  # fmt: skip
def test_nights_and_figures(words: str, span: tuple[str | None, str | None]) -> None:
    from datetime import date

    day = date(2017, 10, 25)
    found = date_mentions(tokenize(words), Reference(day, day, None))
    assert [(d.start, d.end) for d in found] == [span]


UTTERED = [
    "أعربت البعثة الأممية {n} عن جزعها لمقتل خمسة مدنيين بقصف {w}",
    "نددت منظمة حقوقية {n} بمقتل خمسة مدنيين في غارة {w}",
    "دان مجلس الجامعة {n} مقتل خمسة مدنيين بقصف {w}",
    "طالب الأهالي {n} بفتح تحقيق في مقتل خمسة مدنيين بقصف {w}",
    "اتهم المجلس المحلي {n} قوات النظام بقتل خمسة مدنيين في قصف {w}",
]


@pytest.mark.parametrize("sentence", UTTERED)
def test_the_day_of_a_condemnation_is_not_that_of_the_attack(sentence: str) -> None:
    (event,) = read(sentence.format(n="اليوم الأربعاء", w="على مدينة سراقب") + ".").events
    assert event.date is None or event.date.start is None


def test_a_day_behind_those_who_fell_is_the_attacks() -> None:
    (event,) = read("نعت اللجان خمسة مدنيين سقطوا أمس الثلاثاء في قصف على مدينة سراقب.").events
    assert event.date is not None
    assert event.date.start == "2017-10-24"
