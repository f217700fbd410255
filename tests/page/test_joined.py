"""Pages whose line breaks were lost, and sentences that a break of lines cuts."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tawthiq.page.joined import top_cuts
from tawthiq.page.joined_below import end_cuts, item_cuts

from .helpers import assert_whole, kinds, read, said, told

TITLE = "مقتل ثلاثة مدنيين بقصف مدفعي على بلدة كفرنبل"
LEAD = (
    "قتل ثلاثة مدنيين وأصيب ستة آخرون بقصف مدفعي على بلدة كفرنبل جنوب إدلب، ونقل المصابون إلى المشفى القريب."
)
MORE = "وقال مسعف إن القصف طال الحي الشمالي، وإن فرق الإنقاذ انتشلت الجثامين من تحت الأنقاض قبل الظهر."


def parts(line: str, cuts: set[int]) -> list[str]:
    edges = [0, *sorted(cuts), len(line)]
    return [line[a:b].strip() for a, b in pairwise(edges) if line[a:b].strip()]


@pytest.mark.parametrize(
    ("before", "kept"),
    [
        ("14 آذار 2018 - 16:42 | ", ["14 آذار 2018 - 16:42 |"]),
        ("آخر تحديث: 14 آذار 2018 | 13:47 ", ["آخر تحديث: 14 آذار 2018 | 13:47"]),
        ("14 آذار 2018 . الساعة 18:20 بتوقيت دمشق ", ["14 آذار 2018 . الساعة 18:20 بتوقيت دمشق"]),
        ("إدلب - السهل ", ["إدلب - السهل"]),
        ("إدلب (السهل) ", ["إدلب (السهل)"]),
        (f"{TITLE} 14 آذار 2018 ", [TITLE, "14 آذار 2018"]),
        (f"{TITLE} إدلب (السهل) - ", [TITLE, "إدلب (السهل) -"]),
        ("شارك: فيسبوك تويتر واتساب ", ["شارك: فيسبوك تويتر واتساب"]),
        ("[صورة] دخان فوق البلدة صباحا (السهل) ", ["[صورة] دخان فوق البلدة صباحا (السهل)"]),
        (f"{TITLE} ", [TITLE]),
    ],
)
def test_what_stands_before_the_text_in_its_line_is_cut_off(before: str, kept: list[str]) -> None:
    line = f"{before}{LEAD} {MORE}"
    assert parts(line, top_cuts(line, [])) == [*kept, f"{LEAD} {MORE}"]


@pytest.mark.parametrize(
    "line",
    [
        "قتل ثلاثة مدنيين في 14 آذار 2018 الساعة 16:42 بقصف مدفعي على بلدة كفرنبل، وأصيب ستة من سكانها بجروح.",
        "صباح الأربعاء، 14 آذار 2018، سقطت ثلاث قذائف على بلدة كفرنبل وقتل مدني وأصيبت ابنته وابنه الصغير.",
        f"الأربعاء 14 آذار/ مارس: {LEAD} {MORE}",
        "في غارة استهدفت بلدة كفرنبل قتل ثلاثة مدنيين وأصيب ستة آخرون من سكان البلدة، ونقلوا إلى المشفى القريب.",
        "وبحسب الأهالي فإن الرجل البالغ من العمر ستين عاما قتل مع ابنه في القصف على بلدة كفرنبل صباح هذا اليوم.",
    ],
)
def test_a_day_or_a_subject_of_the_text_itself_cuts_nothing(line: str) -> None:
    assert not top_cuts(line, [])


def test_a_title_said_again_in_the_line_of_the_text() -> None:
    page = read(f"{TITLE}\n\n{TITLE} {LEAD}\n\n{MORE}")
    assert page.report.title == TITLE and said(page, "paragraph") == f"{LEAD}\n{MORE}"
    assert_whole(page)


def test_boxes_and_comments_behind_the_text_in_its_line() -> None:
    line = f"{LEAD} {MORE} مواضيع ذات صلة تسعة قتلى في حلب التعليقات (2) سامر: الشهداء عشرون"
    page = read(f"{TITLE}\n\n{line}")
    assert "تسعة" not in told(page) and "عشرون" not in told(page) and MORE in told(page)
    assert said(page, "comment") == "سامر: الشهداء عشرون"


@pytest.mark.parametrize(
    "line",
    [
        f"{LEAD} وكتب السكان تعليقات كثيرة على الصور. {MORE}",
        f"{LEAD} اقرأ أيضا: تسعة قتلى في حلب. {MORE}",  # where the title ends does not show
    ],
)
def test_text_that_goes_on_is_not_cut(line: str) -> None:
    assert not end_cuts(line)


def test_entries_and_items_in_one_line() -> None:
    line = "21:40 غارة على بلدة الخيام 20:15 أربعة شهداء في شمسطار 18:05 قصف على أطراف بلدة مركبا"
    assert len(parts(line, item_cuts(line))) == 3
    line = "محافظة النبطية: • تول: شهيدان • عربصاليم: أربعة جرحى محافظة الجنوب: • الصرفند: شهيدة وجريح"
    assert parts(line, item_cuts(line))[1:4] == ["• تول: شهيدان", "• عربصاليم: أربعة جرحى", "محافظة الجنوب:"]
    assert not item_cuts("سقطت القذيفة عند الساعة 10:15 ثم سقطت أخرى في 10:40 وثالثة عند 11:05 على الحي")


def test_a_line_broken_inside_a_sentence_by_the_stops_of_the_others() -> None:
    cut = MORE.replace(" الشمالي،", "\nالشمالي،")
    page = read("\n\n".join([TITLE, LEAD, cut, LEAD.replace("كفرنبل", "حاس")]))
    assert ("paragraph", cut) in kinds(page)
    assert_whole(page)


def test_a_title_close_above_its_text_is_not_broken() -> None:
    page = read(f"{TITLE}\n{LEAD}\n\n{MORE}\n\n{LEAD.replace('كفرنبل', 'حاس')}")
    assert page.report.title == TITLE and LEAD in said(page, "paragraph")


def test_lines_without_stops_stay_apart() -> None:
    lines = [
        f"وقصفت المدفعية بلدة {name} وأصيب عدد من السكان بجروح" for name in ("حاس", "كفرنبل", "معرة حرمة")
    ]
    page = read("\n".join([TITLE, *lines]))
    assert not any("\n" in words for _, words in kinds(page))


def test_paragraphs_of_a_mail_are_whole() -> None:
    def folded(text: str) -> str:
        out, line = [], ""
        for word in text.split():
            if line and len(line) + 1 + len(word) > 60:
                out.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        return "\n".join([*out, line])

    mail = [
        folded(text) for text in (LEAD, MORE, LEAD.replace("كفرنبل", "حاس"), MORE.replace("مسعف", "طبيب"))
    ]
    page = read("\n\n".join([TITLE, *mail]))
    assert [words for kind, words in kinds(page) if kind == "paragraph"] == mail


def test_wide_gaps_in_running_text_make_it_no_row_of_titles() -> None:
    assert MORE in told(read(f"{TITLE}\n\n{LEAD}    {MORE}   {LEAD}    شارك    غرد"))
    row = "قتلى في حلب    جرحى في حماة    غارات على إدلب    قصف على حمص"
    assert row not in told(read(f"{TITLE}\n\n{row}\n\n{LEAD}\n\n{MORE}"))
