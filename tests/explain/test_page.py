"""The page: self-contained, whole, in both languages; every value linked with its words."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html import unescape

import pytest

from tawthiq.cli.explaining import labels
from tawthiq.errors import Language
from tawthiq.explain import explain, page
from tawthiq.model import Reading

from .records import TEXT, UNCLAIMED, read, told

NAME, PHONE = "سامر القاسم", "0933123456"


def words_of(html: str) -> str:
    body = re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]*>", " ", body)))


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_language_and_direction(language: Language, direction: str) -> None:
    html = page(told(language))
    assert f'<html lang="{language}" dir="{direction}">' in html
    assert re.search(r'<div class="report" lang="ar" dir="rtl">', html)


def test_nothing_is_asked_for_from_outside_and_no_script_runs() -> None:
    html = page(told())
    assert not re.search(r"<(?:script|link|img|iframe|object|form|base)\b", html)
    assert not re.search(r"\bon\w+=|style=|url\(|@import|javascript:|https?:", html)
    hrefs = set(re.findall(r'href="([^"]*)"', html))
    assert hrefs and all(h.startswith("#") for h in hrefs)


def test_the_policy_allows_the_sheet_of_the_page_alone() -> None:
    html = page(told())
    style = re.search(r"<style>(.*)</style>", html, re.DOTALL)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert style and policy and "default-src 'none'" in policy[1]
    assert f"'sha256-{b64encode(sha256(style[1].encode()).digest()).decode()}'" in policy[1]
    assert html.index("Content-Security-Policy") < html.index("<style>")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_link_leads_somewhere_and_no_id_stands_twice(language: Language) -> None:
    html = page(told(language))
    ids = re.findall(r'\bid="([^"]*)"', html)
    assert len(ids) == len(set(ids))
    assert {h[1:] for h in re.findall(r'href="(#[^"]*)"', html)} <= set(ids)


def test_every_value_has_a_row_with_its_words_and_its_rule() -> None:
    found = told("en")
    html = page(found)
    assert len(found.values) >= 8
    for value in found.values:
        row = re.search(rf'<tr id="v{value.number}">(.*?)</tr>', html)
        assert row and f'href="#w{value.number}"' in row[1] and f'id="w{value.number}"' in html
        assert value.words in words_of(row[1]) and value.rule and f">{value.rule}</code>" in row[1]


def test_cells_of_an_event_lead_to_the_values_that_they_rest_on() -> None:
    found = told("en")
    row = re.search(r'<tr id="e1">(.*?)</tr>', page(found))
    killed = next(v for v in found.values if v.words == "سبعة مدنيين")
    assert row and re.search(rf'<td data-label="Killed"[^>]*><div><bdi>7</bdi><a href="#v{killed.number}"', row[1])
    assert "Russia" in row[1] and "Sarmin" in row[1] and "Market" in row[1]


def test_an_invented_example_says_so_and_another_report_does_not() -> None:
    assert "مثال مخترع" in words_of(page(told())) and "Invented example" in words_of(page(told("en")))
    true = page(explain(read(kind="news"), labels("en")))
    assert "Invented example" not in words_of(true)


def test_restricted_words_are_masked_by_default_and_the_page_says_how_many() -> None:
    html = page(told("en"))
    assert NAME not in html and PHONE not in html and "█" in html
    assert "masked letter for letter" in words_of(html) and "RESTRICTED" not in html


def test_restricted_words_are_shown_on_request_and_the_page_says_so_first() -> None:
    html = words_of(page(told("en", restricted=True)))
    assert NAME in html and PHONE in html
    assert html.index("RESTRICTED: names") < html.index("Invented example")


def test_a_restricted_name_in_the_title_is_masked_too() -> None:
    text = f"شهادة {NAME} عن الغارة (مخترع)\n\nقتل ثلاثة مدنيين في غارة على سرمين أمس. وقال شاهد العيان {NAME} إنه رأى الطائرة.\n"
    found = told("ar", text=text)
    assert found.reading.report.restricted and NAME not in page(found)


def test_a_report_without_events_says_so() -> None:
    html = words_of(page(told("en", text="اجتمع الأهالي أمس في بلدة سرمين لبحث ترميم المدرسة.\n")))
    assert "No event was read" in html


def test_without_a_publication_day_the_page_says_what_that_means() -> None:
    assert "stay without a date" in words_of(page(told("en", published=None)))


def test_warnings_of_the_reading_stand_on_the_page() -> None:
    reading = read()
    warned = Reading(reading.report, reading.events, reading.claims, warnings=("column <x> ignored",))
    assert "column &lt;x&gt; ignored" in page(explain(warned, labels("en")))


def test_the_same_reading_gives_the_same_bytes() -> None:
    assert page(told()) == page(told())


def test_the_page_grows_with_the_report_and_no_faster() -> None:
    body = TEXT.split("\n\n", 1)[1]
    one, ten = (len(page(told(text="مخترع\n\n" + body * n))) for n in (5, 50))
    assert ten < 11 * one


def test_a_claim_without_words_of_its_speaker_is_told_by_the_report_itself() -> None:
    assert "the report itself" in words_of(page(told("en", text="قتل ثلاثة مدنيين في غارة روسية على سرمين أمس.\n")))


def test_what_no_claim_took_is_shown_in_its_words_and_masked() -> None:
    assert 'id="unclaimed"' not in page(told("en"))
    html = page(told("en", text=TEXT + UNCLAIMED))
    said = html[html.index('id="unclaimed"') :]
    assert "<b>ثلاثة</b>" in said and "Counted in no claim" in said
    assert "ماهر العمر" not in said and "█" in said
