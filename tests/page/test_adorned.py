"""Marks and desk's words before lines: where they are ornaments the text is read as it is without them."""

from __future__ import annotations

import pytest
from tests.page.helpers import assert_whole, kinds, read, said

_PARAGRAPHS = (
    "قتل ثلاثة مدنيين بقصف مدفعي على بلدة سراقب شرقي إدلب صباح اليوم.",
    "وقال مدير المشفى في البلدة إن أربعة جرحى وصلوا إليه بعد القصف بساعة.",
    "من جهته أكد الدفاع المدني أن القذائف سقطت على سوق للخضار وسط البلدة.",
)
_ITEMS = (
    "سراقب: مقتل ثلاثة مدنيين بقصف مدفعي على سوق البلدة صباح اليوم.",
    "أريحا: إصابة طفلين بغارة على حي سكني شمالي المدينة ظهر اليوم.",
    "بنش: سقوط قذيفة على مدرسة في البلدة من دون وقوع إصابات.",
)


@pytest.mark.parametrize("mark", ["🔴 ", "📌", "- ", "• ", "🔴🔴 "])
def test_marks_before_paragraphs_that_go_on_are_ornaments(mark: str) -> None:
    page = read("\n".join(mark + line for line in _PARAGRAPHS))
    assert_whole(page)
    assert said(page, "paragraph").split("\n") == list(_PARAGRAPHS)
    assert not said(page, "list_item")


@pytest.mark.parametrize("mark", ["🔴 ", "- ", "• "])
def test_marks_before_lines_that_stand_side_by_side_make_a_list(mark: str) -> None:
    page = read("حصاد اليوم في ريف إدلب\n\n" + "\n".join(mark + line for line in _ITEMS))
    assert_whole(page)
    assert len(said(page, "list_item").split("\n")) == len(_ITEMS)


def test_the_head_of_a_list_is_no_item_of_it() -> None:
    head = "وثق المرصد يوم أمس مقتل أربعة مدنيين، وفيما يلي أبرز الحوادث:"
    page = read("تقرير اليوم\n\n" + "\n".join("🔴 " + line for line in (head, *_ITEMS)))
    assert head not in said(page, "list_item")
    assert said(page, "list_item").count("🔴") == len(_ITEMS)


def test_a_title_and_its_text_under_one_mark_are_no_list() -> None:
    page = read("🔴 قتيلان بقصف على سراقب\n🔴 " + _PARAGRAPHS[0])
    assert not said(page, "list_item")


def test_a_lamp_before_the_first_line_alone_is_furniture() -> None:
    page = read("🚨 " + _PARAGRAPHS[0] + "\n" + _PARAGRAPHS[1])
    assert kinds(page)[0] == ("furniture", "🚨")
    assert said(page, "paragraph").startswith("قتل ثلاثة")


@pytest.mark.parametrize(
    "desk", ["عاجل | ", "خاص - ", "وكالات: ", "#عاجل ", "عاجل:: ", "شبكة السهل الإخبارية | "]
)
def test_a_desks_word_before_the_text_is_furniture(desk: str) -> None:
    page = read(desk + "\n\n".join(_PARAGRAPHS))
    assert_whole(page)
    assert kinds(page)[0] == ("furniture", desk.strip())
    assert "قتل ثلاثة مدنيين" in said(page, "paragraph")


@pytest.mark.parametrize(
    "line",
    [
        "وكالة سانا: مقتل ثلاثة مدنيين بقصف على سراقب شرقي إدلب",  # who speaks
        "سراقب | مقتل ثلاثة مدنيين بقصف مدفعي على سوق البلدة",  # where
        "#سراقب مقتل ثلاثة مدنيين بقصف مدفعي على سوق البلدة",
    ],
)
def test_a_speaker_or_a_place_before_the_text_is_no_desks_word(line: str) -> None:
    page = read(line)
    assert not said(page, "furniture")


def test_a_desks_word_before_a_name_is_left_with_it() -> None:
    page = read("مقتل ثلاثة مدنيين في سراقب\n\nخاص - سامر الخالدي\n\n" + "\n\n".join(_PARAGRAPHS))
    assert ("furniture", "خاص -") not in kinds(page)


def test_a_tag_before_an_article_does_not_make_it_a_post() -> None:
    others = "مواضيع ذات صلة\n- مقتل تسعة بانفجار في أعزاز\n- إصابة طفل بلغم في تدمر"
    page = read("#متابعات\nقصف على سراقب\n\n" + "\n\n".join(_PARAGRAPHS) + "\n\n" + others)
    assert "أعزاز" in said(page, "furniture")
    assert "قتل ثلاثة مدنيين" in said(page, "paragraph")


def test_a_post_that_opens_with_a_tag_stays_one() -> None:
    page = read("#سراقب\nقصف على السوق\nثلاثة شهداء وأربعة جرحى\nاللهم ارحمهم")
    assert kinds(page)[0] == ("dateline", "#سراقب")


@pytest.mark.parametrize("sign", ["\u200f", "\u200b", "\ufeff", "\u2067"])
def test_signs_without_width_do_not_hide_the_mark_behind_them(sign: str) -> None:
    page = read("حصاد اليوم في ريف إدلب\n\n" + "\n".join(f"{sign}- {line}" for line in _ITEMS))
    assert_whole(page)
    assert len(said(page, "list_item").split("\n")) == len(_ITEMS)
