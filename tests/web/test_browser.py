"""The pages in a real browser: no overflow, nothing asked of another machine, the map drawn."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from .browser import amiss, chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

WIDTHS = (360, 768, 1440)
TAILS = ("", "incidents/i-sarmin/", "incidents/i-home/", "reports/", "report", "about/", "nothing-here/")


@pytest.fixture(scope="module")
def site(filled: Path) -> Iterator[str]:
    """The pages over the records, served on a free port of this machine."""
    from waitress.server import create_server

    from tawthiq.web.server import _listen, application

    listening = _listen("127.0.0.1", 0)
    server = create_server(application(filled), sockets=[listening], threads=4, ident=None)
    threading.Thread(target=server.run, daemon=True).start()
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.close()


@pytest.fixture(scope="module")
def browser(site: str, digests: dict[str, str]) -> Iterator[Browser]:
    """Chromium, opened last: Django will not be asked from a thread in which Playwright's loop runs."""
    with chromium() as opened:
        yield opened


@pytest.fixture
def asked(browser: Browser, site: str) -> Iterator[tuple[Page, list[str], list[str]]]:
    """A page with the addresses that it asked for and what its console complained of."""
    page = browser.new_page()
    addresses: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: addresses.append(request.url))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    yield page, addresses, complaints
    page.close()


def address(site: str, language: str, tail: str, digests: dict[str, str]) -> str:
    return f"{site}/{language}/" + (f"reports/{digests['a.txt']}/" if tail == "report" else tail)


FILTERED = "?actor=russia&killed=1&from=2019-01-01&box=35,34,38,38&place=سرمين"
OPEN = "document.querySelectorAll('details').forEach(one => { one.open = true; })"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_overflows_or_overlaps_and_words_can_be_read(
    browser: Browser, site: str, digests: dict[str, str], width: int, scheme: Literal["light", "dark"],
) -> None:
    page = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 800})
    for language in ("ar", "en"):
        for tail in TAILS if scheme == "light" else (FILTERED, *TAILS[1:]):
            page.goto(address(site, language, tail, digests), wait_until="load")
            page.evaluate("document.fonts.ready")
            page.evaluate(OPEN)
            where = f"{language}/{tail} at {width}, {scheme}"
            assert amiss(page, "overflowing") == [], where
            assert amiss(page, "overlapping") == [], where
            assert amiss(page, "smallTargets") == [], where
            assert amiss(page, "faint") == [], where
    page.close()


def test_it_would_see_what_overlaps(browser: Browser) -> None:
    page = browser.new_page()
    over = "<p>كلمات الخبر</p><p style='margin-top:-1.9em'>كلمات أخرى</p>"
    page.set_content(f"<body><div>{over}</div><div style='height:1em;overflow:auto'>{over}</div></body>")
    assert len(amiss(page, "overlapping")) == 1
    page.close()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_map_is_drawn_from_this_machine_alone(
    asked: tuple[Page, list[str], list[str]], site: str, language: str
) -> None:
    page, addresses, complaints = asked
    for tail in ("", "incidents/i-sarmin/"):
        page.goto(f"{site}/{language}/{tail}")
        page.wait_for_selector("#map[data-drawn=yes]", timeout=30_000)
        assert page.locator("#map .map-state").count() == 0
    assert all(one.startswith((site, "blob:", "data:")) for one in addresses)
    for file in ("countries.geojson", "water.geojson", "admin-sy.geojson", "maplibre-gl.mjs"):
        assert any(file in one for one in addresses), file
    assert complaints == []


def test_a_point_opens_its_incidents(asked: tuple[Page, list[str], list[str]], site: str) -> None:
    page, _addresses, complaints = asked
    page.goto(f"{site}/ar/?place=سرمين")
    page.wait_for_selector("#map[data-drawn=yes]", timeout=30_000)
    box = page.locator("#map canvas").bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    popup = page.locator(".popup")
    popup.wait_for(timeout=10_000)
    assert popup.locator("h4").inner_text() == "سرمين" and "مثال مخترع" in popup.inner_text()
    popup.locator("a").click()
    page.wait_for_url("**/ar/incidents/i-sarmin/")
    assert complaints == []


def test_keyboard_reaches_content_and_focus_is_seen(
    asked: tuple[Page, list[str], list[str]], site: str
) -> None:
    page, _addresses, _complaints = asked
    page.goto(f"{site}/ar/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    for _step in range(4):
        page.keyboard.press("Tab")
        style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert style == "solid", page.evaluate("document.activeElement.outerHTML")


def test_the_page_reads_without_scripts(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/ar/incidents/i-sarmin/")
    assert page.locator("article.card").count() == 3
    assert page.locator("article.card .folded").count() == 1
    context.close()


def test_print_is_dark_on_white_and_whole(browser: Browser, site: str) -> None:
    page = browser.new_page(color_scheme="dark")
    page.goto(f"{site}/ar/incidents/i-sarmin/")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.locator(".map").first.is_hidden() and page.locator(".notice").is_visible()
    assert amiss(page, "faint") == []
    page.close()
