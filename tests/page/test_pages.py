"""Invented pages of many layouts. In each, figures beginning with 7 stand in the report, with 8 in

its captions, and with 9 only in traps: comments, related links, tickers, counters, notices.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tawthiq.page import Page

from .helpers import assert_whole, kinds, read, said, told

PAGES = Path(__file__).parent.parent / "pages"
NAMES = sorted(p.name for p in PAGES.iterdir() if p.suffix in (".html", ".txt"))
_CODE = re.compile(r"<script.*?</script>|<style.*?</style>|<head>.*?</head>", re.DOTALL | re.IGNORECASE)


def page_of(name: str, **known: str) -> Page:
    return read((PAGES / name).read_bytes(), name, **known)


def figures(text: str, first: str) -> set[str]:
    return set(re.findall(rf"(?<!\d){first}\d\d(?!\d)", text))


@pytest.mark.parametrize("name", NAMES)
def test_what_the_report_says_is_kept_and_no_trap_is_let_in(name: str) -> None:
    page = page_of(name)
    raw = (PAGES / name).read_bytes()
    source = _CODE.sub("", raw.decode("cp1256" if name == "forum.html" else "utf-8"))
    assert_whole(page)
    assert figures(told(page), "7") >= figures(source, "7")
    assert not figures(told(page), "9")
    assert figures(said(page, "caption"), "8") >= figures(source, "8")


@pytest.mark.parametrize("name", [n for n in NAMES if n not in ("x.txt", "telegram_export.txt")])
def test_the_headline_is_said_once(name: str) -> None:
    page = page_of(name)
    assert [k for k, _ in kinds(page)].count("headline") == 1
    if name != "glued.txt":
        assert page.report.title == said(page, "headline")


@pytest.mark.parametrize(
    ("name", "day", "basis"),
    [
        ("semantic.html", "2018-04-11", "metadata"),
        ("minified.html", "2021-09-08", "metadata"),
        ("amp.html", "2023-05-09", "metadata"),
        ("live.html", "2022-02-01", "metadata"),
        ("divsoup.html", "2020-03-03", "page"),
        ("tables.html", "2015-03-05", "page"),
        ("wordpress.html", "2019-07-22", "page"),
        ("glued.txt", "2019-03-03", "page"),
        ("x.txt", "2019-04-03", "page"),
        ("telegram_export.txt", "2019-04-03", "page"),
    ],
)
def test_the_day_of_publication(name: str, day: str, basis: str) -> None:
    published = page_of(name).report.published
    assert published is not None
    assert (published.start, published.end, published.precision, published.basis) == (day, day, "day", basis)


def test_a_page_without_a_date_has_none() -> None:
    assert page_of("forum.html").report.published is None
    assert page_of("crawled.txt").report.published is None


def test_comments_bound_the_day_of_a_page_without_date() -> None:
    published = page_of("crawled.txt", captured="2024-02-20T12:00").report.published
    assert published is not None
    assert (published.start, published.end) == (None, "2017-10-20")
    assert (published.precision, published.basis) == ("unknown", "bounds")


def test_what_the_page_says_of_its_outlet_and_address() -> None:
    report = page_of("semantic.html").report
    assert (report.outlet, report.url) == ("شبكة النهر", "https://example.org/news/1")
    assert page_of("minified.html").report.outlet == "مرصد الضفة"
    assert page_of("glued.txt").report.outlet == "تل رمان مباشر"
    known = page_of(
        "semantic.html", outlet="سواها", url="https://example.org/2", published="2018-04-12"
    ).report
    assert (known.outlet, known.url) == ("سواها", "https://example.org/2")
    assert known.published is not None and known.published.basis == "manifest"


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("semantic.html", {"أبو خالد"}),
        ("wordpress.html", {"ماهر"}),
        ("divsoup.html", {"سالم الحموي", "زائر"}),
        ("crawled.txt", {"ابن الوادي", "أم ليث"}),
        ("x.txt", {"سامي النهري"}),
    ],
)
def test_commenters_names_are_restricted(name: str, names: set[str]) -> None:
    report = page_of(name).report
    assert {report.text[r.start : r.end] for r in report.restricted if r.kind == "person"} == names


def test_structure_of_a_semantic_page() -> None:
    found = kinds(page_of("semantic.html"))
    assert ("dateline", "العريمة (شبكة النهر) -") in found
    assert ("subheading", "المستشفيات") in found
    assert [k for k, _ in found].count("list_item") == 2
    assert [k for k, _ in found].count("quotation") == 1


def test_a_plain_text_is_its_own_text() -> None:
    raw = (PAGES / "crawled.txt").read_text("utf-8")
    assert page_of("crawled.txt").report.text == raw
    windows = raw.replace("\n", "\r\n")
    assert read("\ufeff" + windows).report.text == windows
