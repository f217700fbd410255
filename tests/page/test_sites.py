"""What is known of single outlets serves their pages, and a page that breaks it is reported. All invented."""

from __future__ import annotations

from collections import Counter

import pytest

from tawthiq.errors import LexiconError
from tawthiq.page.sites import made, site_of, sites

from .helpers import read, said, told

TITLE = "مقتل ثلاثة مدنيين بقصف على بلدة الزيتونة"
LEAD = "قتل ثلاثة مدنيين بقصف مدفعي استهدف بلدة الزيتونة صباح اليوم، بحسب مصدر طبي في المدينة."
MORE = "وقال المصدر إن طفلين بين الجرحى الذين نقلوا إلى المشفى الجراحي بعد القصف مباشرة."
OTHER = "قتل تسعون شخصا في قصف على بلدة أخرى، ونقل المصابون جميعا إلى مستشفيات المدينة القريبة."
URL = "https://www.aljazeera.net/news/2023/10/8/title"
DATED = "<meta property='article:published_time' content='2023-10-08T08:00:00Z'>"


def page(body: str, head: str = "") -> bytes:
    return f"<html><head><title>{TITLE}</title>{head}</head><body><h1>{TITLE}</h1>{body}</body></html>".encode()


def test_there_are_fifteen_and_no_domain_is_of_two() -> None:
    assert len(sites()) >= 15
    assert max(Counter(domain for site in sites() for domain in site.domains).values()) == 1


@pytest.mark.parametrize(("url", "found"), [
    (URL, "aljazeera"), ("https://aljazeera.net/x", "aljazeera"), ("https://notaljazeera.net/x", None),
    ("https://net/", None), ("https://[broken", None), (None, None), ("urn:x", None),
])
def test_an_address_tells_the_outlet(url: str | None, found: str | None) -> None:
    site = site_of(url)
    assert (site.id if site else None) == found


def test_the_article_is_where_the_file_says_and_other_parts_are_not() -> None:
    body = (f"<div class='wysiwyg wysiwyg--all-content css-9'><p>{LEAD}</p><div class='more-on'><p>{OTHER}</p></div>"
            f"<p>{MORE}</p></div>")
    found = read(page(body, DATED), "1.html", url=URL)
    assert not found.warnings and OTHER not in told(found)
    assert said(found, "paragraph").split("\n") == [LEAD, MORE]
    assert found.report.outlet == "الجزيرة نت" and found.report.published and found.report.published.start == "2023-10-08"


def test_a_page_that_breaks_what_its_outlet_gives_is_reported_and_its_day_not_guessed() -> None:
    body = f"<div class=date>8 أكتوبر 2023</div><div class=x><p>{LEAD}</p><p>{MORE}</p></div>"
    found = read(page(body), "1.html", url=URL)
    assert [w.split(",")[0] for w in found.warnings] == ["page: aljazeera: no container", "page: aljazeera: no date"]
    assert found.report.published is None and LEAD in told(found)
    general = read(page(body), "1.html", url="https://example.org/1")
    assert not general.warnings and general.report.published and general.report.published.start == "2023-10-08"


@pytest.mark.parametrize(("url", "day"), [
    ("https://example.org/news/2023/10/8/title", "2023-10-08"), ("https://example.org/2023-10-08-title", "2023-10-08"),
    ("https://example.org/2023/13/40/title", None), ("https://example.org/n/20231008", None),
    ("https://example.org/a?from=/2023/10/8/", None), ("https://example.org/news/2030/10/8/title", None),
])
def test_an_address_may_carry_the_day(url: str, day: str | None) -> None:
    found = read(page(f"<p>{LEAD}</p><p>{MORE}</p>"), "1.html", url=url, captured="2024-01-01T00:00").report.published
    assert (found.start if found else None) == day


def test_a_day_beside_the_headline_goes_before_the_address() -> None:
    body = f"<div class=date>9 أكتوبر 2023</div><p>{LEAD}</p><p>{MORE}</p>"
    found = read(page(body), "1.html", url="https://example.org/2023/10/8/x").report.published
    assert found is not None and (found.start, found.basis) == ("2023-10-09", "page")


@pytest.mark.parametrize("entry", [
    {}, {"id": "x"}, {"id": "x", "domains": ["a.b"], "colour": "red"}, {"id": "x", "domains": "a.b"},
    {"id": "x", "domains": ["a.b"], "asserts": ["joy"]}, {"id": "x", "domains": ["a.b"], "date": "guess"}, [], None,
])
def test_a_file_of_another_form_is_refused(entry: object) -> None:
    with pytest.raises(LexiconError):
        made("x.yaml", entry)
