"""Plain texts of articles: headline, dateline, credits, captions, boxes, comments."""

from __future__ import annotations

import pytest

from tawthiq.page import lines, readers_lines

from .helpers import assert_whole, kinds, read, said, told

BODY = (
    "قالت مصادر طبية إن ثلاثة أشخاص قتلوا وأصيب آخرون "
    "بقصف على بلدة الزيتونة صباح اليوم الثلاثاء، ونقلوا إلى المشفى.\n\n"
    "وأوضح مدير المشفى أن بين المصابين أطفالا، وأن بعضهم في حال خطرة تستدعي نقلهم إلى خارج المنطقة."
)
TITLE = "قصف على بلدة الزيتونة يوقع ثلاثة قتلى"


def test_the_first_line_is_the_headline() -> None:
    page = read(f"{TITLE}\n\n{BODY}")
    assert [k for k, _ in kinds(page)] == ["headline", "paragraph", "paragraph"]


@pytest.mark.parametrize("first", [TITLE, TITLE + " - شبكة السهل", "قصف على بلدة الزيتونة يوقع ..."])
def test_a_title_that_stands_twice_is_said_once(first: str) -> None:
    page = read(f"{first}\n\n{TITLE}\n\n{BODY}")
    assert said(page, "headline") == TITLE
    assert [k for k, _ in kinds(page)].count("furniture") == 1


@pytest.mark.parametrize(
    ("dateline", "rest"),
    [
        ("بعقوبة (نبأ السهل) -", "قالت مصادر"),
        ("غزة - السهل -", "قالت مصادر"),
        ("بغداد/ السهل/", "قالت مصادر"),
        ("دير الزور –", "قالت مصادر"),
        ("عدن (السهل) --", "قالت مصادر"),
    ],
)
def test_datelines_are_cut_off_the_first_paragraph(dateline: str, rest: str) -> None:
    page = read(f"{TITLE}\n\n{dateline} {BODY}")
    assert said(page, "dateline") == dateline
    assert said(page, "paragraph").startswith(rest)


@pytest.mark.parametrize(
    "opening",
    [
        "قتل ثلاثة - بينهم طفل - في قصف",
        "في المدينة - حسب شهود - قصف",
        "حلب: قتل ثلاثة",
        "شهيدان - امرأة وطفل - بقصف",
    ],
)
def test_other_openings_are_no_datelines(opening: str) -> None:
    assert not said(read(f"{TITLE}\n\n{opening} {BODY}"), "dateline")


@pytest.mark.parametrize(
    "header",
    [
        "التعليقات",
        "التعليقات (3)",
        "3 تعليقات",
        "💬 تعليقات القراء:",
        "أضف تعليقاً",
        "Comments (2)",
    ],
)
def test_after_the_header_of_comments_readers_speak(header: str) -> None:
    page = read(
        f"{TITLE}\n\n{BODY}\n\n{header}\n\nأبو سمير\n\nالعدد 99 قتيلا وأنا كنت هناك يا جماعة والله.\n"
    )
    assert "99" in said(page, "comment") and "99" not in told(page)


@pytest.mark.parametrize(
    "head",
    ["أبو سمير · منذ 7 سنوات\n", "أبو سمير (منذ 3 أشهر): ", "أبو سمير\n\n·منذ سنتين\n", "زائر | قبل يومين\n",
     "💬 زائر: ", "🗨️ أبو سمير:\n"],
)
def test_comments_without_a_header_are_known_by_their_ages(head: str) -> None:
    page = read(f"{TITLE}\n\n{BODY}\n\n{head}العدد 99 قتيلا\n\nأم علي · منذ سنة\nبل 98")
    assert "99" in said(page, "comment") and "98" in said(page, "comment")
    assert "أبو سمير" not in told(page)


def test_an_age_in_the_body_is_no_comment() -> None:
    page = read(f"{TITLE}\n\n{BODY}\n\nوتتعرض البلدة للقصف منذ 3 أشهر.\n\nوالطريق مغلق، منذ 3 أشهر.")
    assert not said(page, "comment")


@pytest.mark.parametrize(
    "header", ["الأكثر قراءة", "🔥 الأكثر مشاهدة", "مواضيع ذات صلة:", "أهم المواضيع", "آخر الأخبار"]
)
def test_lists_at_the_end_are_furniture(header: str) -> None:
    page = read(
        f"{TITLE}\n\n{BODY}\n\n{header}\n\nمقتل 97 في انفجار\n\nقتل 98 شخصا في انفجار هز وسط المدينة...\n"
    )
    assert not {"97", "98"} & set(told(page).split())


def test_the_article_goes_on_after_a_box_of_links() -> None:
    box = "اقرأ أيضا:\nمقتل 97 في انفجار\nنزوح 98 عائلة"
    first, second = BODY.split("\n\n")
    page = read(
        f"{TITLE}\n\n{first}\n\n{box}\n\n{second} وأضاف أن المشفى يحتاج إلى دواء ووقود.\n\n"
        "اقرأ أيضا: مقتل 96 في حادث"
    )
    assert "97" not in told(page) and "98" not in told(page) and "96" not in told(page)
    assert "مدير المشفى" in told(page)


def test_captions_and_subheadings_stand_between_paragraphs() -> None:
    first, second = BODY.split("\n\n")
    page = read(
        f"{TITLE}\n\n{first}\n\nدخان يتصاعد من أطراف البلدة بعد القصف\n\n{second}\n\n"
        f"أوضاع صعبة\n\n{second}و.\n\n"
        f"سكان يتفقدون منازلهم (وكالة السهل)\n\n{first}و."
    )
    assert said(page, "caption").split("\n") == [
        "دخان يتصاعد من أطراف البلدة بعد القصف",
        "سكان يتفقدون منازلهم (وكالة السهل)",
    ]
    assert said(page, "subheading") == "أوضاع صعبة"


def test_a_paragraph_that_is_repeated_is_said_once() -> None:
    page = read(f"{TITLE}\n\n{BODY}\n\n{BODY}")
    assert [k for k, _ in kinds(page)].count("paragraph") == 2
    assert [k for k, _ in kinds(page)].count("furniture") == 2


def test_lines_broken_at_a_fixed_width_are_one_paragraph() -> None:
    words = BODY.replace("\n\n", " ").split()
    lines = [" ".join(words[i : i + 9]) for i in range(0, len(words), 9)]
    page = read(f"{TITLE}\n\n" + "\n".join(lines))
    assert_whole(page)
    assert [k for k, _ in kinds(page)] == ["headline", "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "شارك تويتر فيسبوك واتساب",
        "عدد المشاهدات: 912",
        "+A حجم الخط -A",
        "[ads3]",
        "https://example.org/1",
        "نستخدم ملفات تعريف الارتباط لتحسين تجربتك",
        "الرئيسية | أخبار | رياضة",
        "جميع الحقوق محفوظة 2019",
        "icon",
        "1.2K",
        "كلمات مفتاحية: قصف، بلدة",
    ],
)
def test_single_lines_of_furniture(line: str) -> None:
    first, second = BODY.split("\n\n")
    assert ("furniture", line) in kinds(read(f"{TITLE}\n\n{first}\n\n{line}\n\n{second}"))


def test_a_ticker_above_the_headline() -> None:
    page = read(f"عاجل\nمقتل 97 في انفجار بالعاصمة\nنزوح 98 عائلة من الشمال\n{TITLE}\n\n{BODY}")
    assert said(page, "headline") == TITLE
    assert "97" not in told(page)


@pytest.mark.parametrize(
    "line", ["المصدر: وكالة السهل", "بواسطة فريق التحرير", "كتب: سمير", "منقول عن شبكة السهل"]
)
def test_credits(line: str) -> None:
    assert ("byline", line) in kinds(read(f"{TITLE}\n\n{BODY}\n\n{line}"))


@pytest.mark.parametrize("head", ["3 ردود على “مقتل ثلاثة مدنيين في البلدة”", "٥ تعليقات على مقتل ثلاثة مدنيين", 'رد على "مقتل ثلاثة مدنيين"'])
def test_a_header_that_names_what_is_commented_on(head: str) -> None:
    assert lines.header(head) == "comments"


@pytest.mark.parametrize("line", ["رد الجيش على مصادر النيران في البلدة", "رد على القصف بقصف", "تعليقا على القصف قال المدير إن المشفى خرج عن الخدمة"])
def test_a_sentence_on_an_answer_is_no_header(line: str) -> None:
    assert lines.header(line) is None


@pytest.mark.parametrize("line", ["الطقس في حلب 31°", "سعر الدولار 9681 ليرة", "الفجر 04:12", "عدد القراءات : 9682", "9.6 ألف مشترك"])
def test_weather_prices_and_counters_are_furniture(line: str) -> None:
    assert lines.is_furniture(line)


@pytest.mark.parametrize("line", ["الفجر: 5 شهداء في غزة", "المغرب 20 قتيلا في هجوم", "9 شهداء في قصف على السوق", "الفجر"])
def test_lines_of_a_report_are_no_gauge(line: str) -> None:
    assert not lines.is_furniture(line)


def test_the_handle_above_a_post() -> None:
    assert readers_lines.handle("مرصد السهل@marsad_sahl·11 يونيو 2024") == "marsad_sahl"
    assert not readers_lines.handle("راسلونا على news@example.org") and not readers_lines.handle("— مرصد السهل (@marsad) 11 يونيو 2024")
    assert not readers_lines.handle("قال @marsad إن القصف مستمر منذ الفجر")


def test_the_name_of_a_monitor_above_the_title_is_no_headline() -> None:
    page = read(f"المرصد المحلي لحقوق الإنسان\n\n{TITLE}\n\n{BODY}\n\nالتعليقات مغلقة.\n")
    assert said(page, "headline") == TITLE and "مغلقة" not in told(page)


def test_a_long_first_line_of_a_post_is_no_name_of_a_site() -> None:
    first = (
        "مقتل سائق وإصابة تسعة ركاب بينهم امرأتان، في إحصاء أولي، بسقوط صاروخ على حافلة كانت تنقل موظفين إلى "
        "دوامهم على الطريق بين بلدتي الزيتونة والسهل، صباح اليوم الأحد 12 حزيران"
    )
    page = read(f"{first}\nسيارات الإسعاف نقلت الجرحى إلى أقرب مشفى ولا يزال الطريق مغلقا حتى الآن\n{BODY}")
    assert first in told(page)
    assert lines.is_site("شبكة السهل")
    assert not lines.is_site(first)


def test_a_first_sentence_that_is_a_whole_one_is_no_headline() -> None:
    page = read("أعلنت مصادر طبية اليوم السبت مقتل 41 شخصا بتفجير استهدف ملعبا جنوب بلدة الزيتونة.\n" + BODY)
    assert not said(page, "headline") and "41 شخصا" in said(page, "paragraph")


@pytest.mark.parametrize(
    "line",
    [
        "21.9°دمشق", "حلب19.5°", "4.55جنيه إسترليني", "دولار أمريكي3.34", "أدخل كلمات البحث واضغط على إدخال.",
        "(12)    هل أعجبتك المقالة (7)",
        "عاجل: قصف على حلب - 09:33 مقتل طفل في درعا - 11:22 انفجار في إدلب (مصدر) - 21:20",
    ],
)
def test_weather_rates_and_tickers_are_furniture(line: str) -> None:
    page = read(f"{line}\n{TITLE}\n\n{BODY}")
    assert line.rstrip(".") in said(page, "furniture") and said(page, "headline") == TITLE


def test_an_advertisement_inside_the_text_ends_nothing() -> None:
    page = read(f"{TITLE}\n\n{BODY}\n\nاعلان\n\nوأضاف المدير أن المشفى استقبل عشرة جرحى منذ الصباح.")
    assert "عشرة جرحى" in said(page, "paragraph")


def test_a_country_after_the_agency_is_of_the_dateline() -> None:
    page = read(f"{TITLE}\n\nنبأ – تركيا قتل أربعة أطفال بقصف جوي على حي في بلدة الزيتونة، وجرح آخرون كثيرون.")
    assert said(page, "dateline") == "نبأ – تركيا" and said(page, "paragraph").startswith("قتل أربعة")


def test_a_caption_that_ran_into_the_text_is_cut_off() -> None:
    page = read("Image copyright Reuters Image caption قتل أكثر من مئة في تفجير سابق في الحلة "
                "أفادت مصادر أمنية بمقتل 8 أشخاص بانفجار سيارة مفخخة مركونة قرب ساحة وسط العاصمة.")
    assert "مئة" in said(page, "caption") and said(page, "paragraph").startswith("أفادت مصادر")


@pytest.mark.parametrize("top", ["الخبر وما وراء الخبر", "رابط إمكانية الوصول\n\nlogo-print logo-print"])
def test_a_title_of_harm_below_a_slogan_is_the_headline(top: str) -> None:
    title = "شهداء وجرحى في غارة على بلدة الزيتونة"
    page = read(f"{top}\n\n{title}\n\n{BODY}")
    assert said(page, "headline") == title


def test_the_latest_title_above_a_title_said_twice_is_no_headline() -> None:
    page = read(f"سلسلة غارات تستهدف مدينة بعيدة\n\nlogo\nأخبار\n\n{TITLE}\n\n{TITLE}\n18 أكتوبر 2016\n\n{BODY}")
    assert said(page, "headline") == TITLE and "بعيدة" in said(page, "furniture")


def test_titles_that_ran_together_above_the_latest_news_are_furniture() -> None:
    row = "مقتل طفل بقصف شرق خان يونس اختتام بطولة كرة القدم في العاصمة وزير يفتتح معرضا للكتاب " * 3
    page = read(f"{row}\nأخر الأخبار\n\n{TITLE}\n\n{BODY}")
    assert "خان يونس" in said(page, "furniture") and said(page, "headline") == TITLE


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("تحرير سامر العلي 🕔 تم النشر بتاريخ : 7 سبتمبر، 2018 11:08:32 م خبر عسكري محليات وأمن", "byline"),
        ("إعداد سامر العلي - آخر تحديث : 12 آذار، 2019 09:15:02 ص تقرير ميداني شؤون محلية", "byline"),
        ("متابعة: مقتل ثلاثة مدنيين في قصف على بلدة الزيارة يوم 7 سبتمبر 2018 وجرح سبعة من أهل القرية معهم", "paragraph"),
    ],
)
def test_a_line_of_who_wrote_it_and_when_with_its_hour(line: str, kind: str) -> None:
    assert (kind, line) in kinds(read(f"{TITLE}\n\n{line}\n\n{BODY}"))
