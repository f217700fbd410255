"""Dates read from phrases and sentences, against the labelled phrases and against traps."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawthiq.arabic.dates.read import DateMention, Reference, date_mentions, reference_at, resolve_phrase
from tawthiq.arabic.tokens import tokenize

_GOLD = Path(__file__).parents[1] / "gold" / "phrases" / "dates.jsonl"
_CASES = [json.loads(line) for line in _GOLD.read_text("utf-8").splitlines()]
WEDNESDAY = Reference(date(2019, 6, 26), date(2019, 6, 26), datetime.fromisoformat("2019-06-26T14:00"))


def read(text: str, reference: Reference = WEDNESDAY) -> list[tuple[str, DateMention]]:
    tokens = tokenize(text)
    return [
        (text[tokens[m.first].start : tokens[m.last - 1].end], m) for m in date_mentions(tokens, reference)
    ]


@pytest.mark.parametrize("case", _CASES, ids=lambda c: c["text"])
def test_labelled_phrases(case: dict[str, str]) -> None:
    found = resolve_phrase(case["text"], reference_at(datetime.fromisoformat(case["reference"])))
    got = (found.start, found.end, found.precision) if found else (None, None, "unknown")
    assert (got[0], got[1], got[2].replace("hours", "day")) == (case["start"], case["end"], case["precision"])


@pytest.mark.parametrize(
    ("text", "words", "start", "end", "precision", "part", "clock"),
    [
        (
            "قرابة الساعة 10:15 من صباح يوم الثلاثاء 25 حزيران/ يونيو 2019 وقع القصف",
            "قرابة الساعة 10:15 من صباح يوم الثلاثاء 25 حزيران/ يونيو 2019",
            "2019-06-25",
            "2019-06-25",
            "hours",
            "morning",
            "10:15",
        ),
        (
            "سقطت قذائف الساعة السابعة والنصف مساء أمس",
            "الساعة السابعة والنصف مساء أمس",
            "2019-06-25",
            "2019-06-25",
            "hours",
            "evening",
            "19:30",
        ),
        (
            "وقع ذلك في 3 آب (أغسطس - أوت) الماضي",
            "3 آب (أغسطس - أوت) الماضي",
            "2018-08-03",
            "2018-08-03",
            "day",
            None,
            None,
        ),
        (
            "في الخامس والعشرين من يونيو حزيران الجاري",
            "الخامس والعشرين من يونيو حزيران الجاري",
            "2019-06-25",
            "2019-06-25",
            "day",
            None,
            None,
        ),
        (
            "بعد منتصف ليل الأحد قصفت المدفعية",
            "بعد منتصف ليل الأحد",
            "2019-06-24",
            "2019-06-24",
            "hours",
            "after_midnight",
            None,
        ),
        (
            "بعد منتصف ليل السبت - الأحد",
            "بعد منتصف ليل السبت - الأحد",
            "2019-06-23",
            "2019-06-23",
            "hours",
            "after_midnight",
            None,
        ),
        (
            "قتلى صباح الجمعة الموافق 2/3/2018 في البلدة",
            "صباح الجمعة الموافق 2/3/2018",
            "2018-03-02",
            "2018-03-02",
            "hours",
            "morning",
            None,
        ),
        (
            "13 ذو الحجة 1436 الموافق 26 أيلول 2015",
            "13 ذو الحجة 1436 الموافق 26 أيلول 2015",
            "2015-09-26",
            "2015-09-26",
            "day",
            None,
            None,
        ),
        ("22 октября 2018", "22 октября 2018", "2018-10-22", "2018-10-22", "day", None, None),
        ("27th, October 2018", "27th, October 2018", "2018-10-27", "2018-10-27", "day", None, None),
        ("7/31/2018", "7/31/2018", "2018-07-31", "2018-07-31", "day", None, None),
        (
            "يومي السبت والأحد الماضيين",
            "يومي السبت والأحد الماضيين",
            "2019-06-22",
            "2019-06-23",
            "days",
            None,
            None,
        ),
        ("بين آذار وحزيران 2018", "آذار وحزيران 2018", "2018-03-01", "2018-06-30", "month", None, None),
        (
            "مساء الجمعة من الأسبوع الماضي",
            "مساء الجمعة من الأسبوع الماضي",
            "2019-06-21",
            "2019-06-21",
            "hours",
            "evening",
            None,
        ),
        (
            "الثلاثاء 25/6/2019 الساعة 03:30 م",
            "الثلاثاء 25/6/2019 الساعة 03:30 م",
            "2019-06-25",
            "2019-06-25",
            "hours",
            None,
            "15:30",
        ),
    ],
)
def test_parts_joined_into_one_mention(
    text: str, words: str, start: str, end: str, precision: str, part: str | None, clock: str | None
) -> None:
    [(found, mention)] = read(text)
    assert found == words
    assert (mention.start, mention.end, mention.precision) == (start, end, precision)
    assert (mention.time_of_day, mention.clock) == (part, clock)


@pytest.mark.parametrize(
    "text",
    [
        "فجر انتحاري نفسه قرب الحاجز",
        "ظهر في المقطع رجل مسن",
        "أصيب في الظهر",
        "في سوق الخميس",
        "مشفى تشرين",
        "مدينة السادس من أكتوبر",
        "شارع 26 سبتمبر",
        "قوى 14 آذار",
        "جسر 14 تموز",
        "اليوم العالمي للطفل",
        "قناة روسيا اليوم",
        "لليوم الثالث على التوالي",
        "قتل الشهيدين الاثنين",
        "سيارة نيسان",
        "مارس ضغوطا على الأهالي",
        "أب وابنه من إب",
        "عمره 6 سنوات",
        "دوار الساعة",
        "ساحة الساعة 3 قتلى",
        "الطفل رمضان شعبان",
        "على بعد ساعتين",
        "أكثر من ثلاثة أيام",
        "سقط 15/10 من العناصر",
        "للمرة الثالثة",
        "بعض الأسبوع",
        "المغرب يعلن",
        "5 قتلى و3 جرحى",
    ],
)
def test_no_date(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("خلال الـ72 ساعة الماضية", "window"),
        ("الأيام السبعة الماضية", "window"),
        ("خلال أسبوع", "window"),
        ("خلال الشهر الماضي", "window"),
        ("خلال الليلة الماضية", "point"),
        ("منذ الجمعة", "since"),
        ("منذ مطلع العام", "since"),
        ("منذ 2014", "since"),
        ("منذ أربعة أيام متواصلة", "since"),
        ("حتى مساء أمس", "until"),
        ("حتى الآن", "until"),
        ("لمدة ثلاثة أيام", "duration"),
        ("منذ ست سنوات", "age"),
        ("34m", "age"),
        ("قبل يومين", "point"),
        ("الساعة 11:20", "clock"),
        ("صباحا", "clock"),
        ("الآن", "point"),
        ("الذكرى السنوية الثانية", "anniversary"),
        ("مثل هذا اليوم قبل ثلاث سنوات", "anniversary"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    assert [m.kind for _, m in read(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("بعد يوم واحد من مجزرة", "P1D"),
        ("قبل يومين من الهجوم", "-P2D"),
        ("قبل الهجوم بثلاثة أيام", "-P3D"),
        ("بعد ذلك بيومين", "P2D"),
        ("اليوم ذاته", "P0D"),
        ("في اليوم التالي", "P1D"),
        ("مساء اليوم نفسه", "P0D"),
        ("تلك الليلة", "P0D"),
        ("في الليلة التالية", "P1D"),
        ("في الليلة السابقة", "-P1D"),
        ("بعد ساعات من القصف", "PTXH"),
        ("الأسبوع نفسه", "P0W"),
        ("في 24 من الشهر نفسه", "P0M"),
    ],
)
def test_back_reference(text: str, back: str) -> None:
    [(_, mention)] = read(text)
    assert mention.back_reference == back
    assert (mention.start, mention.end) == (None, None)


@pytest.mark.parametrize(
    ("text", "offset", "precision"),
    [
        ("قبل يومين", "-P2D", "day"),
        ("اليوم", "P0D", "day"),
        ("مساء أمس", "-P1D", "hours"),
        ("أول أمس", "-P2D", "day"),
        ("الجمعة", None, "day"),
        ("الأسبوع الماضي", "-P1W", "week"),
        ("الشهر الماضي", "-P1M", "month"),
        ("الاثنين 13 تشرين الثاني", None, "day"),
        ("منذ قليل", "P0D", "day"),
        ("البارحة الأولى", "-P2D", "day"),
        ("مساء البارحة الأولى", "-P2D", "hours"),
        ("ليلة البارحة الأولى", "-P2D", "days"),
        ("فجر البارحة", "-P1D", "hours"),
        ("قبل ليلتين", "-P2D", "day"),
        ("قبل ثلاث ليال", "-P3D", "day"),
        ("الليلة", "P0D", "hours"),
        ("ليلة أمس", "-P1D", "days"),
    ],
)
@pytest.mark.parametrize(
    "reference", [Reference(), Reference(end=date(2020, 1, 1))], ids=["unknown", "upper bound"]
)
def test_unknown_publication_day_keeps_the_offset(
    text: str, offset: str | None, precision: str, reference: Reference
) -> None:
    [(_, mention)] = read(text, reference)
    assert (mention.start, mention.end, mention.offset, mention.precision) == (None, None, offset, precision)


def test_full_dates_need_no_publication_day() -> None:
    [(_, mention)] = read("اليوم الثلاثاء 25 حزيران 2019", Reference())
    assert (mention.start, mention.end) == ("2019-06-25", "2019-06-25")


def test_a_span_of_publication_days_gives_the_hull() -> None:
    [(_, mention)] = read("أمس", Reference(date(2019, 6, 24), date(2019, 6, 26)))
    assert (mention.start, mention.end, mention.precision) == ("2019-06-23", "2019-06-25", "days")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("اليوم الاثنين", "2019-06-24"),  # a republication keeps "today": its weekday tells
        ("الأربعاء", "2019-06-26"),
        ("الأربعاء الماضي", "2019-06-19"),
        ("الخميس", "2019-06-20"),
        ("الثلاثاء 13 تشرين الثاني", "2018-11-13"),
        ("الاثنين 13 تشرين الثاني", "2017-11-13"),
        ("الاثنين 25 حزيران", "2019-06-25"),  # so near to publication the weekday is the slip
        ("4 نيسان 1948", "1948-04-04"),
        ("يوم 23 الجاري", "2019-06-23"),
        ("في الـ13 من الجاري", "2019-06-13"),
        ("مساء 20 الشهر الجاري", "2019-06-20"),
        ("هجوم أمس الأول من القوات على القرية", "2019-06-24"),
    ],
)
def test_day(text: str, day: str) -> None:
    [(_, mention)] = read(text)
    assert (mention.start, mention.end) == (day, day)


def test_a_night_told_by_its_days_is_not_tonight() -> None:
    [mention] = date_mentions(tokenize("في الليلة الفاصلة بين الأحد والاثنين"), WEDNESDAY)
    assert (mention.start, mention.end) == ("2019-06-23", "2019-06-24")


def test_the_first_of_its_kind_is_not_the_day_before_yesterday() -> None:
    assert not date_mentions(tokenize("كان هجوم أمس الأول من نوعه في القرية"), WEDNESDAY)


def test_mentions_run_left_to_right_without_overlap() -> None:
    found = read("قتل ثلاثة أمس، وأصيب اثنان فجر اليوم، وكانت غارة الجمعة الماضية قتلت طفلا")
    assert [words for words, _ in found] == ["أمس", "فجر اليوم", "الجمعة الماضية"]


_WORDS = st.lists(
    st.sampled_from(
        [
            "اليوم",
            "أمس",
            "الجمعة",
            "من",
            "في",
            "5",
            "و",
            "آذار",
            "2019",
            "ليل",
            "بعد",
            "منذ",
            "قبل",
            "يومين",
            "الساعة",
            "-",
            "/",
            "الماضي",
            "حتى",
            "مطلع",
            "شهر",
            "عام",
            "خلال",
            "31",
            "شباط",
            "رمضان",
            "29",
            "ثلاثة",
            "أيام",
            "صباح",
            "1439",
            "النصف",
            "15/10",
            "عيد الفطر",
            "الأول",
            "عشر",
            "والعشرين",
            "\n",
            "، ",
            "m",
            "بيومين",
            "نفسه",
            "00:10",
        ]
    ),
    max_size=12,
)


@given(_WORDS)
def test_any_row_of_words_gives_sound_mentions(words: list[str]) -> None:
    tokens = tokenize(" ".join(words))
    end = 0
    for mention in date_mentions(tokens, WEDNESDAY):
        assert end <= mention.first < mention.last <= len(tokens)
        end = mention.last
        assert (mention.start is None) == (mention.end is None)
        if mention.start and mention.end:
            assert date.fromisoformat(mention.start) <= date.fromisoformat(mention.end)
