"""Any text and any page give whole segments, and no input takes more than its length in work."""

from __future__ import annotations

import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from soak import SOAK
from tawthiq.page import PageError

from .helpers import assert_whole, read

_WORDS = st.sampled_from(
    [
        "قصف",
        "التعليقات",
        "(1)",
        "منذ",
        "سنة",
        "اقرأ أيضا",
        ":",
        "\n",
        "\n\n",
        " ",
        "#عاجل",
        "•",
        "1-",
        "@name",
        "…",
        "Facebook",
        "'s Post",
        " · Shared with Public",
        "December 6, 2018",
        "All reactions:",
        "LikeComment",
        "7y",
        "ـ",
        "Telegram Widget",
        "t.me/a/1",
        "4K views",
        "المصدر",
        "الشهيد ",
        "محمد ",
        "عبد ",
        "أبو ",
        "بن ",
        "أسماء الشهداء:",
        "\"",
        "وزير ",
        "منزله الواقع خلف ",
        "الأكثر قراءة",
        "9:14 PM · Apr 3, 2019",
        "\u200f",
        "\ufeff",
        "<p>",
        "</div>",
        "<div class=comments>",
        "<h1>",
        "<br>",
        "&nbsp;",
        "&#x0;",
        "<a href=x>",
        "+963944",
        "x@y.org",
        "، [03.04.2019 21:14]",
        "a, [03.04.2019 21:14]",
        "غزة - ",
        "(وكالة)",
        "٢٠١٧",
        "\x85",
        "\u2028",
        "\r",
        "\x00",
    ]
)
MILLION = 1_000_000 if SOAK else 250_000
"""Characters of a hostile text; what takes time with their square takes minutes with fewer too."""
_TEXT = st.one_of(st.text(max_size=400), st.lists(_WORDS, max_size=60).map("".join))
_MANY = settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


@_MANY
@given(_TEXT, st.sampled_from(["1.txt", "1.html", "1"]), st.sampled_from(["facebook", "news", ""]))
def test_any_text_gives_whole_segments(text: str, file: str, kind: str) -> None:
    try:
        page = read((text + "ق").encode("utf-8", "replace"), file, kind=kind, captured="2024-02-20T12:00")
    except PageError as error:
        assert error.code in ("not_arabic", "encoding")
        return
    assert_whole(page)


@_MANY
@given(st.binary(max_size=600))
def test_any_bytes_give_a_report_or_a_clear_error(raw: bytes) -> None:
    for file in ("1.txt", "1.html"):
        try:
            assert_whole(read(raw, file))
        except PageError as error:
            assert error.code in ("not_arabic", "encoding") and error.message


@_MANY
@given(st.text(max_size=300).filter(lambda t: not t.startswith("\ufeff")))
def test_a_plain_text_comes_back_as_it_was(text: str) -> None:
    text = text.replace("Ø", "").replace("Ù", "").replace("Ú", "") + "ق"
    if not {"<"} & set(text):
        raw = text.encode("utf-8", "replace")
        try:
            assert read(raw).report.text == raw.decode()
        except PageError:
            pytest.fail("a text with an Arabic letter is a report")


def _work(text: str, file: str) -> int:
    """Calls made while reading, as a measure of work that no clock disturbs."""
    count = 0

    def tick(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(tick)
    try:
        read(text, file)
    except PageError:
        pass
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "unit",
    [
        "التعليقات\n",
        "منذ 6 سنوات\n",
        "اقرأ أيضا: ",
        "قصف - قصف - ",
        "#عاجل",
        "1- 1- ",
        "All reactions:",
        "•\n",
        "...",
        "\n",
        " ",
        "1,1.1",
        "(((",
        "9:14 PM · ",
        "@a@a",
        "٢٠١٧/",
        "+96394412 ",
        "قصف على بلدة الزيتونة يوقع قتلى\n",
        "ـ.",
        "Facebook x's Post\n",
        "x, [03.04.2019 21:14] ",
        "قتل سبعة أشخاص في البلدة صباح اليوم وأصيب آخرون بجروح.\n\n",
        "ط§ظ„",
        "Ø§Ù„",
        "نص\n\n",
        "محمد ",
        "محمد العلي، ",
        "الشهيد محمد وسالم ",
        "الناطق باسم ",
        "أسماء الشهداء: محمد، ",
        "منزله الواقع خلف ",
    ],
)
@pytest.mark.parametrize("file", ["1.txt", "1.html"])
def test_work_grows_no_faster_than_the_text(unit: str, file: str) -> None:
    once, twice = (f"قصف\n{unit * (size // len(unit))}" for size in (20_000, 40_000))
    read(once, file)  # caches filled
    assert _work(twice, file) < 2.6 * _work(once, file) + 2000


@pytest.mark.parametrize(
    "unit", ["التعليقات\n", "منذ 6 سنوات ", "1,1.1", " ", "1:11 م · ", "a.", "+96 ", "\n", "((", "@a"]
)
def test_a_flood_of_trigger_words_is_read(unit: str) -> None:
    assert_whole(read("قصف " + unit * (MILLION // len(unit))))


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * (2 * MILLION) + "قصف على البلدة",
        "<b><i>" * (MILLION // 2) + "قصف على البلدة",
        "<div class=comments>" * (MILLION // 10) + "قصف على البلدة",
        "<table><tr><td>" * (MILLION // 10) + "قصف على البلدة",
        "&amp;" * MILLION + "قصف على البلدة",
        "&#1602;" * (MILLION // 2),
        "<p>قصف" * (MILLION // 25),
        "<" * (3 * MILLION) + "قصف على البلدة",
        "<script>" + "x" * (3 * MILLION) + "</script>قصف على البلدة",
        "<!--" * (MILLION // 2) + "-->قصف على البلدة",
        "<article><h1>قصف</h1>" * (MILLION // 33),
        "<a href='" + "y" * (3 * MILLION) + "'>قصف على البلدة</a>",
        "<ul>" + "<li class='comment related nav'><span class=date>1</span>قصف" * (MILLION // 33),
    ],
)
def test_hostile_pages_are_bounded(page: str) -> None:
    try:
        read_back = read("<html><body>" + page, "1.html")
    except PageError as error:
        assert error.code == "not_arabic"
        return
    assert_whole(read_back)
    assert "قصف" in read_back.report.text or "ق" in read_back.report.text
    assert len(read_back.report.text) <= len(page) + 100


def test_entities_that_define_each_other_are_not_expanded() -> None:
    bomb = (
        '<!DOCTYPE html [<!ENTITY a "قصفقصف"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]><p>قصف &c;</p>'
    )
    assert len(read(bomb, "1.html").report.text) < 500


def test_deep_pages_keep_their_words_and_say_so() -> None:
    page = read("<html><body>" + "<div>" * 5000 + "قصف على بلدة الزيتونة" + "</div>" * 5000, "1.html")
    assert "قصف على بلدة الزيتونة" in page.report.text
    assert any("nested too deeply" in w for w in page.warnings)
