"""What must not be lost: leads between titles, texts after boxes, names over a line's end. All invented."""

from __future__ import annotations

import pytest

from tawthiq.coding.sentences import sentences
from tawthiq.page.wrapped import breaks_inside

from .helpers import assert_whole, kinds, read, said, told

TITLE = "قصف صاروخي يهز بلدة الزيتونة.. والدفاع المدني يكشف الحصيلة"
LEAD = "هز قصف صاروخي بلدة الزيتونة صباح اليوم السبت، ما أدى إلى مقتل امرأة وإصابة ستة آخرين."
MORE = ("وقالت مصادر محلية إن القصف استهدف منازل المدنيين في البلدة والطريق الرئيسي بينها وبين المدينة، "
        "وإن فرق الإسعاف نقلت المصابين جميعا إلى المشفى الجراحي.")
LAST = ("وأوضح مدير المشفى أن بين المصابين أطفالا، وأن بعضهم في حال خطرة تستدعي نقلهم إلى خارج المنطقة "
        "لاستكمال العلاج.")


def test_the_beginning_of_the_title_below_the_lead_is_a_subheading() -> None:
    page = read("\n".join(["اخبار محلية", TITLE, LEAD, "قصف صاروخي يهز بلدة الزيتونة", MORE, LAST]))
    assert page.report.title == TITLE
    assert LEAD in told(page) and said(page, "subheading") == "قصف صاروخي يهز بلدة الزيتونة"


def test_a_lead_between_a_title_and_its_double_is_a_paragraph() -> None:
    page = read("\n\n".join([TITLE, LEAD, TITLE, MORE, LAST]))
    assert LEAD in told(page) and [k for k, _ in kinds(page)].count("headline") == 1


@pytest.mark.parametrize("cut", [TITLE[:30] + "...", TITLE[:30] + " … - شبكة السهل"])
def test_a_title_that_is_cut_off_at_its_end_is_the_same_title(cut: str) -> None:
    page = read("\n\n".join([cut, TITLE, LEAD, MORE]))
    assert page.report.title == TITLE and (("furniture", cut) in kinds(page))


SOURCES = ["شبكة السهل - الزيتونة (خاص)", "الزيتونة – سهل برس", "السهل:", "الزيتونة-سانا", "سهل برس", "الزيتونة"]


@pytest.mark.parametrize("source", SOURCES)
def test_who_tells_it_and_where_from_is_a_dateline_and_no_headline(source: str) -> None:
    page = read("\n".join([source, LEAD, MORE, LAST]))
    assert page.report.title is None and said(page, "dateline") == source
    page = read("\n\n".join([TITLE, source, LEAD, MORE, LAST]))
    assert page.report.title == TITLE and said(page, "dateline") == source


@pytest.mark.parametrize("title", [
    "قصف على الزيتونة - ثلاثة قتلى", "الزيتونة: مقتل طفلين", "مجزرة الزيتونة", "جرحى بانفجار في الزيتونة",
])
def test_a_short_title_is_no_dateline(title: str) -> None:
    assert read("\n\n".join([title, LEAD, MORE, LAST])).report.title == title


def test_the_editors_of_the_page_are_no_headline() -> None:
    page = read("\n\n".join(["رئيس مجلس الادارة", "فلان الفلاني", "رئيس التحرير", "فلان العلاني", TITLE, LEAD, MORE]))
    assert page.report.title == TITLE and LEAD in told(page)


@pytest.mark.parametrize("also", [
    "إقرأ أيضاً", "اقرأ أيضا", "أقرأ ايضاً:", "إقرأ المزيد", "شاهد أيضا", "مواضيع ذات صلة", "للمزيد", "اقرأ أيضًا",
])
def test_titles_under_a_related_header_are_furniture_and_the_text_goes_on(also: str) -> None:
    other = "مقتل تسعة بغارة على سوق في مدينة الصفصاف"
    page = read("\n\n".join([TITLE, LEAD, MORE, also, other, MORE.replace("محلية", "طبية"), LAST]))
    assert other not in told(page)
    assert MORE.replace("محلية", "طبية") in told(page) and LAST in told(page)


def test_shorter_sentences_after_a_box_are_kept_too() -> None:
    short = "وذكرت وكالة السهل أن الضحايا نقلوا إلى مستشفيات في المدينة المجاورة."
    page = read("\n\n".join([TITLE, "اقرأ أيضا", "ماذا بقي من السوق؟", "03 08 06 | البلدة", "الضاحية الجنوبية", MORE, short, LAST]))
    assert all(part in told(page) for part in (MORE, short, LAST))


@pytest.mark.parametrize("line", [
    "إقرأ أيضاً: مقتل تسعة بغارة على سوق الصفصاف", "اقرأ أيضا مقتل تسعة بغارة على سوق الصفصاف",
    "شاهد أيضاً - مقتل تسعة بغارة على سوق الصفصاف", "أقرأ ايضاً » مقتل تسعة بغارة على سوق الصفصاف",
])
def test_a_related_title_on_the_same_line(line: str) -> None:
    assert line not in told(read("\n\n".join([TITLE, LEAD, MORE, line, LAST])))
    page = read("\n\n".join([TITLE, LEAD, f"{MORE} إقرأ أيضاً: مقتل تسعة بغارة على سوق الصفصاف", LAST]))
    assert MORE in told(page) and "تسعة" not in told(page)
    assert_whole(page)


def test_running_text_that_speaks_of_reading_is_kept() -> None:
    line = "وقرأ أيضا المتحدث باسم الدفاع المدني أسماء القتلى السبعة أمام الصحفيين في المدينة."
    assert line in told(read("\n\n".join([TITLE, LEAD, line, LAST])))


def test_the_title_of_another_story_between_paragraphs_is_furniture() -> None:
    other = "مقتل تسعة عمال وإصابة آخرين بانهيار منجم في ولاية الصفصاف"
    assert other not in told(read("\n\n".join([TITLE, LEAD, MORE, other, LAST])))
    same = "مقتل امرأة وإصابة ستة آخرين في قصف بلدة الزيتونة"
    assert ("caption", same) in kinds(read("\n\n".join([TITLE, LEAD, MORE, same, LAST])))


def test_a_credit_that_was_glued_to_a_caption_is_cut_off() -> None:
    page = read("\n\n".join([TITLE, "دخان فوق بلدة الزيتونةالمصدر: (أ ف ب)", LEAD, MORE]))
    assert said(page, "caption") == "دخان فوق بلدة الزيتونة" and "المصدر: (أ ف ب)" in said(page, "byline")
    page = read("\n\n".join([TITLE, f"دخان فوق بلدة الزيتونةالمصدر: (أ ف ب){LEAD}", MORE]))
    assert said(page, "caption") == "دخان فوق بلدة الزيتونة" and LEAD in told(page)
    assert_whole(page)


def test_a_source_that_speaks_is_no_credit() -> None:
    line = "وقال المصدر: (نقلنا ستة مصابين إلى المشفى)، وإن بينهم امرأة من سكان البلدة في حال خطرة."
    assert line in told(read("\n\n".join([TITLE, LEAD, line, LAST])))


WRAPPED = (
    "وتسبب القصف العنيف بمقتل خمسة من السكان وجرح ثمانية غيرهم في حي أبو\n"
    "سالم، الذي يعد أكثر أحياء المدينة اكتظاظا بالسكان منذ بدء الهجوم عليها\n"
    "قبل ثلاثة أشهر، بينما نقلت سيارات الإسعاف المصابين إلى المشفى الجراحي\n"
    "في وسط المدينة، وطلب الأطباء من الأهالي التبرع بالدم للجرحى."
)


def test_lines_of_a_column_are_one_paragraph_with_exact_spans() -> None:
    page = read(f"{TITLE}\n\n{LEAD}\n\n{WRAPPED}\n\n{LAST}")
    assert ("paragraph", WRAPPED) in kinds(page)
    assert_whole(page)
    told_ = [page.report.text[s.start:s.end] for s in sentences(page.report)]
    assert any("أبو\nسالم" in s for s in told_) and any("الجراحي\nفي وسط" in s for s in told_)


@pytest.mark.parametrize(("line", "after"), [
    ("تعرضت مدينة", "الزيتونة إلى غارة جوية منذ قليل"),
    ("قتل ثلاثة مدنيين في قصف على", "بلدة الزيتونة صباح اليوم"),
    ('وقالت شاهدة لموقع "السهل', 'نيوز" إن القصف بدأ منذ ساعة'),
])
def test_a_line_that_needs_its_next_is_joined(line: str, after: str) -> None:
    assert breaks_inside([line, after]) == [True]


@pytest.mark.parametrize(("line", "after"), [
    ("قصف مدفعي على بلدة الزيتونة", "قصف جوي على بلدة الصفصاف"),
    ("أسماء الشهداء في", "- فلان الفلاني"),
    ("الرئيسية > أخبار > قصف على", "قصف على بلدة الزيتونة"),
    ("قتل ثلاثة في قصف على البلدة.", "وأصيب آخرون"),
])
def test_lines_that_stand_apart_are_not_joined(line: str, after: str) -> None:
    assert breaks_inside([line, after]) == [False]


def test_items_of_a_post_stay_apart() -> None:
    post = [f"قصف مدفعي من قوات النظام على بلدة {name} وأنباء عن وقوع إصابات بين المدنيين"
            for name in ("الزيتونة", "الصفصاف", "التينة", "السنديانة", "الرمانة")]
    page = read("\n".join(post), kind="telegram")
    assert len(sentences(page.report)) == 5


def test_the_editors_and_the_menu_above_them_are_no_headline() -> None:
    menu = "قناة السهل السهل الرياضي السهل جامعات السهل عقارات السهل اقتصاد"
    page = read("\n".join([menu, "الإشراف العام", "فلانة الفلانية", "رئيس التحرير", "فلان العلاني", "", TITLE, "", LEAD, MORE]))
    assert page.report.title == TITLE and LEAD in told(page) and menu not in told(page)


def test_an_agency_above_the_title_is_no_title() -> None:
    page = read("\n\n".join(["الزيتونة - السهل", "مقتل امرأة وإصابة ستة بقصف على بلدة الزيتونة", LEAD, MORE]))
    assert page.report.title == "مقتل امرأة وإصابة ستة بقصف على بلدة الزيتونة"


def test_an_agency_above_the_date_is_a_dateline() -> None:
    page = read("\n".join(["موقع السهل - الزيتونة", "نشر بتاريخ: 5/8/2025", LEAD, MORE]))
    assert page.report.title is None and LEAD in told(page)


def test_the_stories_before_and_after_are_furniture() -> None:
    last = ["السابق", "مقتل تسعة في مدينة الصفصاف!", "التالي", "ماذا بقي من السوق؟"]
    page = read("\n".join([TITLE, "", LEAD, "", MORE, "", *last]))
    assert "تسعة" not in told(page) and "السوق" not in told(page) and MORE in told(page)


def test_a_page_that_opens_with_the_weather_is_no_post() -> None:
    page = read("\n\n".join(["- ℃ 11 السهل", "- 4 نوفمبر 2024", TITLE, TITLE, LEAD, MORE]))
    assert page.report.title == TITLE and [k for k, w in kinds(page) if w == TITLE] == ["headline", "furniture"]


def test_a_last_line_that_was_cut_off_is_kept() -> None:
    cut = "في 22 من شهر آب الجاري قتل"
    assert cut in told(read("\n\n".join([TITLE, LEAD, MORE, "القصف يتواصل على البلدة", cut])))


def test_the_story_of_another_place_under_a_related_title_is_left_out() -> None:
    other = "الصفصاف (سهل)-- قتل تسعة عمال بانهيار منجم في مدينة الصفصاف بعد وقت قصير من إنذار أصدرته الشركة للعاملين فيه صباح أمس."
    page = read("\n\n".join([TITLE, LEAD, MORE, LAST, "إقرأ أيضاً:", "انهيار منجم في الصفصاف", other, "وقالت الشركة إن العمال التسعة دفنوا في المنجم وإنها ستحقق في الأمر قريبا."]))
    assert "تسعة" not in told(page) and LAST in told(page)


def test_the_parts_of_a_round_up_stay() -> None:
    parts = ["مقتل ثلاثة مدنيين بغارة جوية على سوق بلدة التينة", "إصابة طفلين بانفجار لغم قرب قرية السنديانة"]
    page = read("\n\n".join([TITLE, LEAD, MORE, parts[0], MORE.replace("محلية", "طبية"), parts[1], LAST]))
    assert all(part in told(page) for part in parts)


def test_text_right_under_a_related_header_is_kept() -> None:
    short = "وأضاف المصدر أن ستة أصيبوا."
    assert short in told(read("\n\n".join([TITLE, LEAD, "اقرأ أيضا", "انهيار منجم في الصفصاف", short])))
    assert short in told(read("\n\n".join([TITLE, LEAD, MORE, "اقرأ أيضا", short, LAST])))


def test_a_title_close_above_lines_of_a_column_stays_the_title() -> None:
    title = "قصف على بلدة الزيتونة يوقع ثلاثة قتلى وستة جرحى بينهم أطفال"
    lead = ("قالت مصادر طبية إن ثلاثة أشخاص قتلوا وأصيب ستة آخرون بقصف على بلدة\n"
            "الزيتونة صباح اليوم الثلاثاء، ونقلوا إلى المشفى الجراحي في المدينة\n"
            "المجاورة، بينما قال شهود إن القصف استمر ساعتين ولم يتوقف إلا ظهرا.")
    page = read(f"{title}\n{lead}\n\n{MORE}")
    assert page.report.title == title and ("paragraph", lead) in kinds(page)


def test_a_column_that_was_cut_short_is_still_a_column() -> None:
    lines = [
        "مقتل خمسة في حي أبو سالم",
        "قالت مصادر طبية إن خمسة أشخاص قتلوا وأصيب ستة آخرون بقصف على حي أبو",
        "سالم صباح اليوم الثلاثاء، ونقلوا إلى المشفى الجراحي في المدينة",
        "المجاورة، بينما قال شهود إن القصف استمر ساعتين ولم يتوقف إلا ظهرا.",
        "وأفادت البلدية بأن المنازل القريبة من السوق تضررت كلها، وبأن سيارات",
        "الإسعاف لم تصل إلا متأخرة.",
        "وطلب الأطباء من الأهالي التبرع بالدم للجرحى الذين نقلوا إلى المشفى",
        "الكبير في وسط المدينة، بعد أن نفدت الأسرة في المشفى الأقرب الذي",
    ]
    assert breaks_inside(lines) == [False, True, True, False, True, False, True]


@pytest.mark.parametrize("most", ["الأكثر قراءة:", "الأكثر مشاهدة:", "الاكثر قراءة |"])
def test_what_is_read_most_is_no_part_of_the_story_though_it_stands_in_one_line(most: str) -> None:
    line = f"{most} 1. قتيلان في قصف على الجسر 2. أسعار الذهب 3. لماذا انسحب الوفد؟"
    page = read("\n\n".join([TITLE, LEAD, MORE, LAST, line]))
    assert ("furniture", line) in kinds(page)


def test_a_sentence_on_the_most_read_stays() -> None:
    line = "الأكثر تضرراً: منازل الحي الشرقي التي قصفت أمس وقتل فيها شخصان."
    assert line in told(read("\n\n".join([TITLE, LEAD, MORE, line, LAST])))
