"""Captures of Facebook, X and Telegram, and posts without anything around them."""

from __future__ import annotations

import pytest

from .helpers import assert_whole, kinds, read, said, told

PAGE = "السهل مباشر"


def facebook(title: str, post: str, tail: str, shared: str = "March 3, 2019 · Shared with Public") -> str:
    return f"{title}... - {PAGE}\nFacebook\u200e{PAGE}\u200e's Post\n\n{PAGE}{shared}{post}{tail}"


POST = "قصف مدفعي على القرية الشرقية يقتل 7 مدنيين"
CUT = POST[:32]  # where the platform cuts titles
TAIL = "All reactions:579 comments1 sharesLikeCommentMost relevant\ufeffأبو سمير99 قتيل7yليلىالله يرحمهم6y"


def test_a_post_that_ran_together() -> None:
    page = read(facebook("#الزيتونة", "#الزيتونةقصف يقتل 7 من اهل القرية", TAIL))
    assert_whole(page)
    assert [k for k, _ in kinds(page)] == [
        "furniture",
        "dateline",
        "paragraph",
        "furniture",
        "comment",
        "comment",
    ]
    assert told(page) == "#الزيتونة\nقصف يقتل 7 من اهل القرية"
    assert page.report.outlet == PAGE
    assert page.report.published is not None and page.report.published.start == "2019-03-03"
    assert {page.report.text[r.start : r.end].split()[0] for r in page.report.restricted} == {
        "أبو",
        "ليلىالله",
    }


def test_the_cut_title_that_says_the_post_again_is_furniture() -> None:
    page = read(facebook(CUT, POST + " والجرحى كثر", TAIL))
    assert told(page).count("يقتل 7") == 1


@pytest.mark.parametrize(
    "tail",
    [
        "LikeCommentShare",
        "12 commentsLikeComment",
        "أعجبنيتعليقمشاركةكل التعليقاتسمير98 شهيد3y",
        "",
        TAIL,
        "كل التفاعلات:1212 تعليقًاأعجبنيتعليقمشاركةسمير98 شهيد3y",
        "\nAll reactions:\n1.2K\nLike\nComment\nسمير\n98 شهيد\n3y",
    ],
)
def test_what_follows_the_post_is_never_read(tail: str) -> None:
    page = read(facebook(CUT, POST, tail))
    assert_whole(page)
    assert told(page) == POST


@pytest.mark.parametrize(
    "shared",
    [
        "3 مارس 2019 · تمت المشاركة مع العامة",
        "٣ آذار ٢٠١٩ · العامة",
        "March 3, 2019 at 7:02 PM · Shared with Public",
        "March 3, 2019 · 🌐",
    ],
)
def test_the_date_of_the_post(shared: str) -> None:
    page = read(facebook(CUT, POST, TAIL, shared))
    assert told(page) == POST
    published = page.report.published
    assert published is not None and (published.start, published.basis) == ("2019-03-03", "page")


def test_line_breaks_that_were_lost() -> None:
    post = (
        "حصيلة القصف اليوم على السهل:1- سمير سالم2- زوجته ليلى3- طفلها وليد▪️المشفى: جريحان▪️السوق: بدون اصابات"
        "نزوح من القرية٢٠٠ عائلة في العراء"
    )
    page = read(facebook(post[:32], post, TAIL))
    assert said(page, "list_item").split("\n")[:4] == [
        "1- سمير سالم",
        "2- زوجته ليلى",
        "3- طفلها وليد",
        "▪️المشفى: جريحان",
    ]
    assert "٢٠٠ عائلة في العراء" in said(page, "paragraph", "list_item").split("\n")


def test_evasion_spellings_are_not_cut() -> None:
    post = "قـ.ـصف على القرية، شـ.ـهداء و١١ جريح والمدف.عية مستمرة أ.م من القرية"
    page = read(facebook(post[:32], post, TAIL))
    assert said(page, "paragraph") == post


def test_a_telegram_widget() -> None:
    text = (
        "Telegram Widget\n\nقناة السهل\n\n🔴 قصف على القرية يقتل 7 مدنيين\nوالاسعاف في الطريق\n\n"
        "المصدر: شبكة النهر\n😢27🤲13\n"
        "t.me/sahl/3377\n\n20.3K viewsOct 14, 2020 at 12:40"
    )
    page = read(text)
    assert_whole(page)
    assert told(page) == "قصف على القرية يقتل 7 مدنيين\nوالاسعاف في الطريق"
    assert said(page, "byline") == "المصدر: شبكة النهر"
    assert page.report.outlet == "قناة السهل"
    assert page.report.published is not None and page.report.published.start == "2020-10-14"


@pytest.mark.parametrize(
    "foot",
    [
        "9:47 PM · Aug 17, 202111KViews204",
        "9:47 PM · Aug 17, 2021 · 12K Views\n204",
        "\n٩:٤٧ م · ١٧ أغسطس ٢٠٢١\n١١ مشاهدة",
    ],
)
def test_a_post_on_x(foot: str) -> None:
    page = read(f"Post\n\nPost\n\nمرصد السهل@sahl_obsقصف على القرية\nيقتل 7 مدنيين{foot}")
    assert_whole(page)
    assert told(page) == "قصف على القرية\nيقتل 7 مدنيين"
    assert page.report.outlet == "مرصد السهل"
    assert page.report.published is not None and page.report.published.start == "2021-08-17"


def test_messages_of_two_days_have_no_one_date() -> None:
    page = read("السهل, [03.04.2019 21:14]\nقصف على القرية\n\nالسهل, [04.04.2019 08:00]\nارتفاع الحصيلة")
    assert told(page) == "قصف على القرية\nارتفاع الحصيلة"
    assert page.report.published is None


def test_a_bulletin() -> None:
    items = "\n".join(f"✔️ حي {name} : قذائف هاون، جريحان" for name in ("النهر", "السهل", "الجبل"))
    page = read(
        f"{PAGE}\nملخص القصف على الاحياء اليوم السبت\n{items}\n#السهل_يحترق", kind="facebook", outlet=PAGE
    )
    assert [k for k, _ in kinds(page)] == ["furniture", "headline", *["list_item"] * 3, "dateline"]


def test_a_long_first_line_of_a_post_is_no_headline() -> None:
    first = "ارتقاء تسعة مواطنين وإصابة ثلاثة جراء انفجار لغم بسيارة كانت تقل عمالا في بادية السهل أمس"
    page = read(f"{first}\nوذكر مدير المشفى أن الجثامين سلمت لذويها", kind="facebook")
    assert [k for k, _ in kinds(page)] == ["paragraph", "paragraph"]


@pytest.mark.parametrize("kind", ["facebook", "news"])
def test_a_capture_of_lines_with_buttons(kind: str) -> None:
    page = read(
        f"{PAGE}\n3 مارس 2019 ·\n{POST}\nأعجبني\nتعليق\nمشاركة\nأبو سمير\nالعدد 99 شهيد والله\nليلى\nالله يرحمهم 98",
        kind=kind,
    )
    assert told(page) == POST
    assert "99" in said(page, "comment") and "98" in said(page, "comment")
    if kind == "facebook":
        assert page.report.published is not None and page.report.published.start == "2019-03-03"


def test_the_first_line_of_a_post_is_no_headline_among_lines_like_it() -> None:
    page = read("حربي يحلق شمال السهل\nتنفيذ على اطراف القرية الشرقية\nمعاودة تنفيذ على نفس المكان والحذر\nحربي ثان", kind="x")
    assert [k for k, _ in kinds(page)] == ["paragraph"] * 4


def test_posts_of_a_channel_are_entries() -> None:
    text = (
        "Telegram\n\nقناة السهل\n\nغارة على القرية الشرقية تقتل 7 مدنيين\n👁 12.1K   09:50\n\n"
        "قصف مدفعي على القرية الغربية يقتل 3 مدنيين\n👁 9.4K   11:20\n\nFebruary 15, 2019"
    )
    page = read(text)
    assert_whole(page)
    assert page.report.outlet == "قناة السهل"
    assert [e.time for e in page.report.entries] == ["09:50", "11:20"]
    first, second = (page.report.text[e.start : e.end] for e in page.report.entries)
    assert "الشرقية" in first and "الغربية" not in first and "الغربية" in second


UNSTOPPED = (
    "قتل شابان مدنيان ليل الجمعة برصاص حرس الحدود خلال محاولتهما عبور الحدود شمال غرب مدينة إدلب شمالي سوريا"
)
BELOW = "وأفاد ناشطون أن الحرس أطلق الرصاص مباشرة على الشابين قرب بلدة دركوش وأن جثتيهما بقيتا في المكان حتى الصباح"


def test_a_long_first_line_is_no_headline_where_no_line_has_its_stop() -> None:
    assert [k for k, _ in kinds(read(f"{UNSTOPPED}\n{BELOW}"))] == ["paragraph", "paragraph"]
    assert kinds(read(f"{UNSTOPPED}\n{BELOW}."))[0][0] == "headline"  # this writer sets stops
    again = f"{UNSTOPPED}\n{UNSTOPPED} وأصيب ثالث\n{BELOW}"
    assert kinds(read(again))[0][0] == "headline"  # told again below it
