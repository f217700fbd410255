"""The day of publication: where it may come from, in which order, and where it must not."""

from __future__ import annotations

import pytest

from tawthiq.model import Published

from .helpers import read, told

BODY = (
    "قالت مصادر طبية إن ثلاثة أشخاص قتلوا يوم 3 نيسان 2015 بقصف على بلدة الزيتونة، "
    "ونقل المصابون إلى المشفى القريب."
)
HEAD = "<html><head><meta charset=utf-8>"
TITLE = "قصف على بلدة الزيتونة يوقع ثلاثة قتلى"


def day(iso: str, basis: str = "page") -> Published:
    return Published(iso, iso, "day", basis)  # type: ignore[arg-type]


def of_text(line: str, **known: str) -> Published | None:
    return read(f"{TITLE}\n\n{line}\n\n{BODY}", **known).report.published


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("25 تشرين الأول 2017", "2017-10-25"),
        ("الأربعاء ٢٥ تشرين الاول ٢٠١٧", "2017-10-25"),
        ("25 أكتوبر/تشرين الأول 2017", "2017-10-25"),
        ("تاريخ النشر: 25/10/2017 - 14:30", "2017-10-25"),
        ("نشر في 2017-10-25", "2017-10-25"),
        ("October 25, 2017", "2017-10-25"),
        ("27th, October 2023", "2023-10-27"),
        ("7/31/2018", "2018-07-31"),
        ("03/04/2018", "2018-04-03"),
        ("09:1222/10/2024", "2024-10-22"),
        ("6:04 م · 3 أبريل 2019", "2019-04-03"),
        ("14 شعبان 1445هـ", "2024-02-24"),
        ("2 أوت 2016", "2016-08-02"),
        ("الثلاثاء 19/11/2013 م (آخر تحديث) الساعة 17:30 (مكة المكرمة)", "2013-11-19"),
        ("بواسطة فريق التحرير في 13/11/2018 الساعة 21:10", "2018-11-13"),
        ("Wednesday 10/11/2017", "2017-10-11"),
    ],
)
def test_a_date_under_the_headline(line: str, iso: str) -> None:
    assert of_text(line) == day(iso)


@pytest.mark.parametrize(
    "line", ["الاثنين 25 تشرين الأول 2017", "31/31/2017", "الساعة 14:30", "خاص", "30 شباط 2018"]
)
def test_a_date_that_contradicts_itself_is_none(line: str) -> None:
    assert of_text(line) is None


def test_a_date_in_the_body_is_never_taken() -> None:
    assert read(f"{TITLE}\n\n{BODY}").report.published is None
    assert read(f"حصيلة القصف ليوم 3/4/2015\n\n{BODY}").report.published is None


def test_a_date_above_the_headline_or_of_an_update_only_bounds() -> None:
    above = read(f"السبت 28 تشرين الأول 2017\n\n{TITLE}\n\n{BODY}").report.published
    assert above == Published(None, "2017-10-28", "unknown", "bounds")
    assert of_text("آخر تحديث: 28/10/2017") == Published(None, "2017-10-28", "unknown", "bounds")


def test_a_date_after_the_capture_is_none() -> None:
    assert of_text("25/10/2027", captured="2024-02-20T12:00") is None


def test_an_age_under_the_headline() -> None:
    assert of_text("نشر منذ 3 ساعات", captured="2024-02-20T02:00") == day("2024-02-19")
    assert of_text("نشر منذ 3 ساعات") is None
    assert of_text("منذ سنتين وثلاثة أشهر", captured="2020-08-20T10:00") == Published(
        "2018-04-21", "2018-05-20", "month", "page"
    )


@pytest.mark.parametrize(
    ("age", "captured", "end"),
    [
        ("منذ 6 سنوات 4 أشهر", "2024-02-20T12:00", "2017-10-20"),
        ("منذ سنة", "2021-03-29T20:58", "2020-03-29"),
        ("منذ ٨ سنوات", "2020-01-01T08:15", "2012-01-01"),
        ("منذ شهرين", "2019-05-31T10:00", "2019-03-31"),
        ("منذ 3 أشهر", "2019-05-31T10:00", "2019-02-28"),
        ("منذ أسبوعين", "2019-05-31T10:00", "2019-05-17"),
    ],
)
def test_comments_bound_from_above(age: str, captured: str, end: str) -> None:
    said = f"سمير\n{age}\nالله يرحمهم\n\nليلى\nمنذ يوم\nآمين، منذ 40 سنة ونحن هكذا"
    text = f"{TITLE}\n\n{BODY}\n\nالتعليقات (2)\n\n{said}"
    assert read(text, captured=captured).report.published == Published(None, end, "unknown", "bounds")
    assert read(text).report.published is None
    assert read(text, captured=captured, published="2011-01-01").report.published == day(
        "2011-01-01", "manifest"
    )


def test_a_date_beside_a_comment_bounds_without_a_capture() -> None:
    text = f"{TITLE}\n\n{BODY}\n\nالتعليقات\n\nسمير\n26 أكتوبر 2017\nالله يرحمهم"
    assert read(text).report.published == Published(None, "2017-10-26", "unknown", "bounds")


def test_ages_of_related_items_do_not_bound() -> None:
    text = f"{TITLE}\n\n{BODY}\n\nالأكثر قراءة\n\nمقتل سبعة\nمنذ 9 سنوات\n"
    assert read(text, captured="2024-02-20T12:00").report.published is None


@pytest.mark.parametrize(
    ("head", "iso"),
    [
        ('<meta property="article:published_time" content="2017-10-25T23:30:00+03:00">', "2017-10-25"),
        ('<meta name="pubdate" content="20171025">', "2017-10-25"),
        ('<meta itemprop="datePublished" content="2017-10-25">', "2017-10-25"),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2017-10-25"}</script>'
            '<meta name="date" content="2019-01-01">',
            "2017-10-25",
        ),
        (
            '<script type="application/ld+json">{broken</script>'
            '<meta name="DC.date.issued" content="2017-10-25">',
            "2017-10-25",
        ),
    ],
)
def test_metadata(head: str, iso: str) -> None:
    html = f"{HEAD}{head}</head><body><h1>{TITLE}</h1><p>28/10/2017</p><p>{BODY}</p></body></html>"
    assert read(html, "1.html").report.published == day(iso, "metadata")


@pytest.mark.parametrize("value", ["1970-01-01T00:00", "yesterday", "", "2017-13-45", "2030-01-01"])
def test_absurd_metadata_are_not_believed(value: str) -> None:
    head = f'<meta property="article:published_time" content="{value}">'
    html = f"{HEAD}{head}</head><body><h1>{TITLE}</h1><p>28/10/2017</p><p>{BODY}</p></body></html>"
    assert read(html, "1.html", captured="2024-02-20T12:00").report.published == day("2017-10-28")


@pytest.mark.parametrize(("dateline", "day"), [
    ("غزة 7 أكتوبر 2024 (وكالة السهل) -- ", "2024-10-07"), ("غزة، 7 تشرين الأول 2024 (السهل) - ", "2024-10-07"),
    ("غزة 7 أكتوبر (وكالة السهل) -- ", None),  # no year
    ("غزة (وكالة السهل) - ", None),
])
def test_an_agency_s_dateline_may_give_the_day(dateline: str, day: str | None) -> None:
    title, lead = "مقتل ثلاثة مدنيين بقصف على بلدة الزيتونة", "قتل ثلاثة مدنيين بقصف مدفعي على بلدة الزيتونة، بحسب مصدر طبي."
    found = read(f"{title}\n\n{dateline}{lead}").report.published
    assert (found.start if found else None) == day


def test_a_day_later_in_the_text_is_none_of_publication() -> None:
    title, lead = "مقتل ثلاثة مدنيين بقصف على بلدة الزيتونة", "قتل ثلاثة مدنيين بقصف مدفعي على بلدة الزيتونة، بحسب مصدر طبي."
    assert read(f"{title}\n\n{lead}\n\nغزة 7 أكتوبر 2024 (وكالة السهل) -- {lead}").report.published is None


def test_a_day_and_the_counter_that_stands_close_to_it_are_two() -> None:
    title, lead = "مقتل ثلاثة مدنيين بقصف على بلدة الزيتونة", "قتل ثلاثة مدنيين بقصف مدفعي على بلدة الزيتونة، بحسب مصدر طبي."
    line = "<div><span class=d>الثلاثاء 5 مارس 2019</span><span class=v>9601</span><span class=r>3 دقائق</span></div>"
    page = read(f"<html><body><h1>{title}</h1>{line}<p>{lead}</p><p>قتل <b>1</b>2 شخصا في البلدة.</p></body></html>", "1.html")
    assert page.report.published is not None and page.report.published.start == "2019-03-05"
    assert "12 شخصا" in page.report.text


@pytest.mark.parametrize(
    "text",
    [
        "date 2019-04-02 سجّل إعجابك بصفحتنا\n\nقتل ثلاثة مدنيين بقصف على بلدة الزيتونة صباح اليوم الثلاثاء.",
        "date 2019-04-02 قتل ثلاثة مدنيين بقصف على بلدة الزيتونة صباح اليوم الثلاثاء، ونقلوا إلى المشفى.",
        "date 2019-04-02 الثلاثاء 2 نيسان-أبريل 2019 الساعة 08 صباحاً / السهل برس -وكالات\n\n"
        "قتل ثلاثة مدنيين بقصف على بلدة الزيتونة صباح اليوم الثلاثاء، ونقلوا إلى المشفى.",
        "قصف على بلدة الزيتونة\n\nقتل ثلاثة مدنيين بقصف على بلدة الزيتونة صباح اليوم الثلاثاء.\nالسهل نيوز\n02.04.2019 14:31",
        "#الزيتونة_تباد والموت لا يستثني أحدا\n2 نيسان 2019\nقتل ثلاثة مدنيين بقصف على بلدة الزيتونة صباح اليوم الثلاثاء.",
    ],
)
def test_days_that_stand_beside_other_words(text: str) -> None:
    page = read(text)
    assert page.report.published is not None and page.report.published.start == "2019-04-02"
    assert "2019" not in told(page)
