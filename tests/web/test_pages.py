"""Every page from invented records, in both languages."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import pytest

from .conftest import text_of
from .records import HOSTILE

Get = Callable[..., Any]
ADDRESSES = ("src", "href", "action", "data-points", "data-library", "data-worker", "data-boundaries")


class Tags(HTMLParser):
    """The tags of a page with their attributes, and what stands inside script and style."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.inline = ""
        self._inside = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {key: value or "" for key, value in attrs}))
        self._inside = tag if tag in ("script", "style") else ""

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.inline += data.strip()

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""


def test_every_page_answers_in_its_language(get: Get, addresses: tuple[str, ...]) -> None:
    for address in addresses:
        answer = get(address)
        assert answer.status_code == 200, address
        if not address.endswith(".json"):
            language, direction = ("ar", "rtl") if address.startswith("/ar/") else ("en", "ltr")
            assert f'<html lang="{language}" dir="{direction}">' in answer.content.decode()
            assert re.search(r"<title>[^<]+</title>", answer.content.decode()), address


def test_no_inline_script_no_foreign_address(get: Get, addresses: tuple[str, ...]) -> None:
    for address in addresses:
        answer = get(address)
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy and "http" not in policy
        page = Tags(answer.content.decode())
        assert page.inline == "", address
        for tag, attributes in page.tags:
            assert not [name for name in attributes if name.startswith("on") or name == "style"], tag
            for name in ADDRESSES:
                assert attributes.get(name, "/").startswith(("/", "?", "#")), (address, attributes)
                assert not attributes.get(name, "/").startswith("//")


def test_hostile_words_stay_words(get: Get, addresses: tuple[str, ...]) -> None:
    for address in addresses:
        if not address.endswith(".json"):
            assert HOSTILE not in get(address).content.decode(), address
    assert HOSTILE in text_of(get("/ar/incidents/i-sarmin/"))


def test_list_shows_toll_place_date_grade_as_suggestion(get: Get) -> None:
    said = text_of(get("/ar/"))
    for words in ("4 حوادث", "سرمين", "14 كانون الثاني 2020", "غارة جوية", "روسيا", "بتحفّظ", "القتلى 7 إلى 9",
                  "الجرحى 20 فأكثر", "درجة مقترحة: متنازع عليها", "مثال مخترع", "بيان عسكري: ينفي",
                  "إعلام الجانب الحكومي: يُقرّ بالأذى",
                  "1 إلى 3 آذار 2021", "قد تكون من حادثة أخرى"):
        assert words in said, words
    said = text_of(get("/en/"))
    for words in ("4 incidents", "Sarmin", "14 January 2020", "Air strike", "7–9", "20+",
                  "Suggested grade: contested", "Invented example", "1–3 March 2021"):
        assert words in said, words


def test_incident_sets_claims_side_by_side(get: Get) -> None:
    answer = get("/en/incidents/i-sarmin/")
    page, said = answer.content.decode(), text_of(answer)
    cards = page.split('<article class="card')[1:]
    assert len(cards) == 3
    assert "stance-denies" in cards[0] and "وكالة الساحل" in cards[0]  # what any side denies comes first
    assert 'title="Speaker: Local activists">ناشطون</mark>' in cards[1]
    assert "Copies another report" in cards[2] and "صدى الجبل" in cards[2]  # a copy with a figure of its own
    assert "1 report repeats this" in cards[2] and "قناة الساحل" in cards[2]
    assert "repeats this" not in cards[0] + cards[1] and "4 claims" in said
    for words in ("Suggested grade: contested", "Suggested status: likely", "3 independent sources",
                  "Admissions and denials", "a finding of responsibility", "It rose", "Means inferred"):
        assert words in said, words


def test_report_shows_its_text_with_marks_and_facts(get: Get, digests: dict[str, str]) -> None:
    page = get(f"/en/reports/{digests['b.txt']}/").content.decode()
    for words in ('<mark class="k k-actor', '<mark class="k k-harm', digests["b.txt"],
                  "not prove that what they say is true", "on this machine", "Invented example"):
        assert words in page, words
    said = text_of(get(f"/ar/reports/{digests['a.txt']}/"))
    assert "من حواشي الصفحة" in said and "تعليق قارئ" in said


def test_vague_accounts_and_what_they_may_belong_to_name_each_other(get: Get) -> None:
    vague, named = text_of(get("/en/incidents/i-mine/")), text_of(get("/en/incidents/i-atareb/"))
    assert "This incident may be part of" in vague and "Atareb · 1–3 March 2021" in vague
    assert "Accounts that may belong to this incident" in named and "مزرعة الوادي" in named
    assert "may belong" not in text_of(get("/en/incidents/i-sarmin/"))


def test_reports_without_incident_are_reachable(get: Get, digests: dict[str, str]) -> None:
    page = get("/ar/reports/").content.decode()
    assert all(f"/ar/reports/{digest}/" in page for digest in digests.values())


def test_invented_is_said_on_every_screen_that_shows_it(get: Get, digests: dict[str, str]) -> None:
    for tail in ("", "about/", "reports/", "incidents/i-sarmin/", f"reports/{digests['a.txt']}/"):
        assert 'class="notice"' in get(f"/ar/{tail}").content.decode(), tail
    points = get("/en/map.json").json()["features"]
    notes = {f["properties"]["place"]: f["properties"]["incidents"][0]["note"] for f in points}
    assert notes == {"Sarmin": "Invented example", "Atareb": ""}


@pytest.mark.parametrize(("query", "found"), [
    ("place=سرمين", {"i-sarmin"}), ("place=sarm", {"i-sarmin"}), ("place=السرمين", set()),
    ("from=2020-01-01&to=2020-12-31", {"i-sarmin"}), ("from=2021-03-02&to=2021-03-02", {"i-atareb"}),
    ("actor=russia", {"i-sarmin"}), ("admin1=SY02", {"i-atareb"}), ("event=landmine_or_ied", {"i-mine"}),
    ("grade=contested", {"i-sarmin"}), ("grade=weak&event=air_strike", set()),
])
def test_filters(get: Get, query: str, found: set[str]) -> None:
    page = get(f"/ar/?{query}").content.decode()
    assert set(re.findall(r'data-incident="([^"]+)"', page)) == found
    points = get(f"/ar/map.json?{query}").json()["features"]
    assert {i for f in points for i in f["properties"]["ids"]} == found - {"i-mine", "i-home"}


@pytest.mark.parametrize("query", ["from=yesterday", "grade=bad", "actor=<script>", "sort=__class__"])
def test_a_filter_that_cannot_be_read_is_said(get: Get, query: str) -> None:
    page = get(f"/en/?{query}").content.decode()
    assert 'class="problem"' in page and "<script>" not in page and page.count("data-incident=") == 4


@pytest.mark.parametrize("page", ["0", "-1", "99999999", "x", "2"])
def test_a_page_out_of_bounds_is_the_nearest(get: Get, page: str) -> None:
    assert get(f"/en/?page={page}").content.decode().count("data-incident=") == 4


def test_sorting(get: Get) -> None:
    def order(key: str) -> list[str]:
        return re.findall(r'data-incident="([^"]+)"', get(f"/ar/?sort={key}").content.decode())

    assert order("-killed")[0] == "i-sarmin" and order("-sources")[0] == "i-sarmin"
    assert order("date")[0] == "i-sarmin" and order("-date")[0] == "i-atareb"


def test_home_follows_the_browser_arabic_by_default(get: Get) -> None:
    assert get("/").headers["Location"] == "/ar/"
    assert get("/", headers={"Accept-Language": "fr, en;q=0.8"}).headers["Location"] == "/en/"


def test_a_redirected_id_leads_to_the_incident_that_took_it_in(get: Get) -> None:
    from tawthiq.register.models import IncidentIdRow

    IncidentIdRow.objects.create(id="i-old", redirect_to="i-sarmin", members="[]")
    answer = get("/ar/incidents/i-old/")
    assert answer.status_code == 302 and answer.headers["Location"] == "/ar/incidents/i-sarmin/"


@pytest.mark.parametrize("address", ["/ar/incidents/none/", "/en/reports/" + "0" * 64 + "/", "/fr/", "/ar/x"])
def test_errors_have_a_page(get: Get, address: str) -> None:
    answer = get(address)
    assert answer.status_code == 404 and "<h1>" in answer.content.decode()


def test_nothing_can_be_sent(filled: object) -> None:
    from django.test import Client

    assert Client(SERVER_NAME="127.0.0.1").post("/ar/").status_code == 405


def test_another_name_for_this_machine_is_refused(get: Get) -> None:
    assert get("/ar/", SERVER_NAME="evil.example").status_code == 400


def test_the_other_language_is_the_same_page(get: Get) -> None:
    page = get("/ar/incidents/i-sarmin/").content.decode()
    assert 'href="/en/incidents/i-sarmin/" lang="en"' in page
    assert 'href="/ar/?grade=weak" lang="ar"' in get("/en/?grade=weak").content.decode()
