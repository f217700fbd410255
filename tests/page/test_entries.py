"""Several reports on one page are told apart, and no claim of one takes the day of another. All invented."""

from __future__ import annotations

import json
from datetime import date

import pytest

from tawthiq.coding import read_report
from tawthiq.model import Reading
from tawthiq.page import Page

from .helpers import assert_whole, read, told

FIRST = "قتل 3 مدنيين بقصف مدفعي على بلدة سراقب اليوم، بحسب الدفاع المدني."
SECOND = "أصيب 7 أشخاص بغارة جوية على مدينة جسر الشغور أمس، وفق مصدر طبي."
THIRD = "قتلت امرأة بانفجار لغم في قرية كفرنبل فجر اليوم."
TITLE = "تغطية مباشرة للتطورات في إدلب"


def entries(page: Page) -> list[tuple[str, str | None, str | None]]:
    """The words of each entry, its day and its clock."""
    text = page.report.text
    return [
        (text[e.start:e.end], e.published.start if e.published else None, e.time) for e in page.report.entries
    ]


def days(page: Page) -> dict[str, str | None]:
    """The day of each event by a word of its quote."""
    found = read_report(page.report)
    return {
        word: event.date.start if event.date else None
        for word in ("سراقب", "جسر الشغور", "كفرنبل") for event in found.events if word in event.quote.text
    }


def html(body: str, head: str = "") -> bytes:
    return f"<html><head><title>{TITLE}</title>{head}</head><body>{body}</body></html>".encode()


def item(name: str, moment: str, words: str) -> str:
    return f"<div class='{name}'><time datetime='{moment}'>{moment[11:16]}</time><p>{words}</p></div>"


LIVE = (("2023-10-09T01:20:00", FIRST), ("2023-10-08T22:10:00", SECOND), ("2023-10-08T09:00:00", THIRD))
WANTED = {"سراقب": "2023-10-09", "جسر الشغور": "2023-10-07", "كفرنبل": "2023-10-08"}


@pytest.mark.parametrize("name", ["live-entry", "css-1x2", "liveblog-post", "timeline-item", "post"])
def test_entries_of_a_live_page_have_days_of_their_own(name: str) -> None:
    body = f"<h1>{TITLE}</h1><div class=l>{''.join(item(name, m, w) for m, w in LIVE)}</div>"
    page = read(html(body, "<meta property='article:published_time' content='2023-10-07T08:00:00Z'>"), "1.html")
    assert_whole(page)
    assert [d for _, d, _ in entries(page)] == ["2023-10-09", "2023-10-08", "2023-10-08"]
    assert days(page) == WANTED


def test_clock_times_alone_over_a_midnight_give_no_day() -> None:
    body = "".join(f"<div class=c7><b>{m[11:16]}</b><p>{w}</p></div>" for m, w in LIVE)
    page = read(html(f"<h1>{TITLE}</h1><div>{body}</div>"), "1.html", published="2023-10-08")
    assert [(d, c) for _, d, c in entries(page)] == [(None, "01:20"), (None, "22:10"), (None, "09:00")]
    assert days(page) == dict.fromkeys(WANTED)


def test_articles_side_by_side_are_entries() -> None:
    body = "".join(f"<article><h2>خبر في البلدة</h2><time datetime='{m}'>{m[:10]}</time><p>{w}</p></article>"
                   for m, w in LIVE)
    page = read(html(f"<main><h1>{TITLE}</h1>{body}</main>"), "1.html")
    assert len(entries(page)) == 3 and days(page) == WANTED


def test_a_channel_as_shown_on_the_web_has_its_time_at_the_foot() -> None:
    body = "".join(
        f"<div class='tgme_widget_message_wrap'><div class='tgme_widget_message'><div class='tgme_widget_message_bubble'>"
        f"<div class='tgme_widget_message_author'><a><span>قناة السهل</span></a></div>"
        f"<div class='tgme_widget_message_text'>{w}</div><div class='tgme_widget_message_footer'>"
        f"<span class='tgme_widget_message_views'>9.1K</span><a class='tgme_widget_message_date'>"
        f"<time datetime='{m}+00:00'>{m[11:16]}</time></a></div></div></div></div>" for m, w in reversed(LIVE))
    page = read(html(f"<main class='tgme_main'><section class='tgme_channel_history'>{body}</section></main>"), "1.html")
    assert [d for _, d, _ in entries(page)] == ["2023-10-08", "2023-10-08", "2023-10-09"]
    assert days(page) == WANTED and "9.1" not in told(page)


def test_the_metadata_of_a_live_blog_date_its_entries() -> None:
    titles = ("قصف على سراقب", "غارة على جسر الشغور", "انفجار لغم في كفرنبل")
    data = {"@type": "LiveBlogPosting", "headline": TITLE, "datePublished": "2023-10-07", "liveBlogUpdate": [
        {"@type": "BlogPosting", "headline": t, "datePublished": m} for t, (m, _) in zip(titles, LIVE, strict=True)]}
    body = "".join(f"<h3>{t}</h3><p>{w}</p>" for t, (_, w) in zip(titles, LIVE, strict=True))
    head = f"<script type='application/ld+json'>{json.dumps(data, ensure_ascii=False)}</script>"
    page = read(html(f"<h1>{TITLE}</h1><div>{body}</div>", head), "1.html")
    assert len(entries(page)) == 3 and days(page) == WANTED


def test_lines_of_date_and_clock_part_a_text() -> None:
    said = [TITLE, "", "الاثنين 9 تشرين الأول 2023", "01:20", FIRST, "", "الأحد 8 تشرين الأول 2023", "22:10", SECOND, "", "09:00", THIRD]
    page = read("\n".join(said))
    assert_whole(page)
    assert [(d, c) for _, d, c in entries(page)] == [("2023-10-09", "01:20"), ("2023-10-08", "22:10"), ("2023-10-08", "09:00")]
    assert days(page) == WANTED
    assert page.report.published is None  # the page has no day of its own


def test_paragraphs_that_open_with_a_clock_have_the_day_of_the_page() -> None:
    said = [TITLE, "", "نشر في 8 أكتوبر 2023", "", f"٩:٠٠ صباحا | {THIRD}", "", f"11:30 ص - {FIRST}", "", f"4:15 م: {SECOND}"]
    page = read("\n".join(said))
    assert [(d, c) for _, d, c in entries(page)] == [("2023-10-08", "09:00"), ("2023-10-08", "11:30"), ("2023-10-08", "16:15")]
    assert days(page) == {"سراقب": "2023-10-08", "جسر الشغور": "2023-10-07", "كفرنبل": "2023-10-08"}


def test_ages_of_entries_count_from_the_capture() -> None:
    said = [TITLE, "", "منذ 3 ساعات", FIRST, "", "منذ يومين", SECOND, "", "منذ 3 أيام", THIRD]
    page = read("\n".join(said), captured="2023-10-09T12:00")
    assert days(page) == {"سراقب": "2023-10-09", "جسر الشغور": "2023-10-06", "كفرنبل": "2023-10-06"}
    assert not [d for _, d, _ in entries(read("\n".join(said))) if d]


def test_messages_of_an_export_have_their_own_days() -> None:
    said = "\n\n".join(f"قناة السهل, [{m[8:10]}.{m[5:7]}.{m[:4]} {m[11:16]}]\n{w}" for m, w in reversed(LIVE))
    page = read(said, kind="telegram")
    assert days(page) == WANTED and page.report.published is None


def test_a_title_above_its_time_belongs_to_its_entry() -> None:
    titled = "".join(f"<h3>{w.split('،')[0][:24]}</h3><div class=date>{m[:10]}</div><p>{w}</p>" for m, w in LIVE)
    page = read(html(f"<h1>{TITLE}</h1><div>{titled}</div>"), "1.html")
    assert [w.split("\n")[0] for w, _, _ in entries(page)] == [w.split("،")[0][:24].strip() for _, w in LIVE]
    assert days(page) == WANTED


@pytest.mark.parametrize("said", [
    [TITLE, "8 أكتوبر 2023", FIRST, SECOND, THIRD],
    [TITLE, "8 أكتوبر 2023", FIRST, SECOND, THIRD, "تاريخ النشر: 8 أكتوبر 2023"],
    [TITLE, FIRST, SECOND, THIRD, "8 أكتوبر 2023"],
    [TITLE, "8 أكتوبر 2023", FIRST, "آخر تحديث: 9 أكتوبر 2023", SECOND, THIRD],
    [TITLE, "8 أكتوبر 2023", FIRST, SECOND, "اقرأ أيضا", "قصف على بلدة أخرى", "5 أكتوبر 2023", "غارة على سوق", "4 أكتوبر 2023"],
    [TITLE, "8 أكتوبر 2023", FIRST, SECOND, "التعليقات", "أبو سمير", "9 أكتوبر 2023", "الله يرحمهم كلهم جميعا", "زائر", "10 أكتوبر 2023", "لا حول ولا قوة إلا بالله"],
    ["قناة السهل, [08.10.2023 21:14]", FIRST],
])
def test_one_report_is_not_parted(said: list[str]) -> None:
    assert entries(read("\n\n".join(said), captured="2024-01-01T00:00")) == []


def test_events_are_numbered_through_and_claims_have_ids_of_their_own() -> None:
    body = f"<h1>{TITLE}</h1><div>{''.join(item('live-entry', m, w) for m, w in LIVE)}</div>"
    page = read(html(body), "1.html")
    found: Reading = read_report(page.report)
    assert [e.event for e in found.events] == [0, 1, 2]
    assert found.report == page.report
    ids = [c.id for c in found.claims]
    assert len(set(ids)) == len(ids) and {i for e in found.events for i in e.claims} <= set(ids)
    for event in found.events:
        assert page.report.text[event.quote.start:event.quote.end] == event.quote.text
        assert {c.event for c in found.claims if c.id in event.claims} == {event.event}
    # the earliest first, whatever the order of the page
    starts = [date.fromisoformat(e.date.start) for e in found.events if e.date and e.date.start]
    assert starts == [date(2023, 10, 8), date(2023, 10, 7), date(2023, 10, 9)]


def test_a_speaker_is_not_carried_over_from_one_entry_to_the_next() -> None:
    rows = ("وقال مدير المشفى إن 4 أشخاص قتلوا بقصف على سراقب اليوم.", "وأضاف أن 6 أشخاص أصيبوا بقصف على أريحا.")
    body = f"<h1>{TITLE}</h1><div>{''.join(item('live-entry', m, w) for (m, _), w in zip(LIVE, rows, strict=False))}</div>"
    found = read_report(read(html(body), "1.html").report)
    assert {c.speaker.text for c in found.claims if "أريحا" in c.quote.text} <= {None}


def test_many_entries_at_their_feet_cost_no_more_each() -> None:
    said = "\n\n".join(f"{FIRST.replace('3', str(i + 3))}\n{1 + i % 28} تشرين الأول 20{10 + i % 10}" for i in range(4000))
    found = entries(read(said))
    assert len(found) == 4000
    assert [d for _, d, _ in found[:2]] == ["2010-10-01", "2011-10-02"]


def test_marks_above_and_below_each_entry_give_no_day() -> None:
    said = [TITLE, "9 تشرين الأول 2023", FIRST, "8 تشرين الأول 2023", SECOND, "7 تشرين الأول 2023", THIRD, "6 تشرين الأول 2023"]
    page = read("\n\n".join(said))
    assert [d for _, d, _ in entries(page)] == [None, None, None] and days(page) == dict.fromkeys(WANTED)
