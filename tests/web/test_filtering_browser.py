"""List, map and time line narrow each other in a real browser, and the address bar keeps what was chosen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .browser import chromium, languages
from .desk import ROOT, served, tawthiq

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    register = tmp_path_factory.mktemp("filtering") / "register"
    tawthiq("run", "--manifest", str(ROOT / "examples" / "manifest.tsv"), "--register", str(register))
    with served(register) as address:
        yield address


@pytest.fixture(scope="module")
def browser(site: str) -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


@pytest.fixture(params=languages("ar"))
def page(browser: Browser, site: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1440, "height": 900})
    complaints: list[str] = []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    opened.goto(f"{site}/{request.param}/")
    opened.wait_for_selector("#map[data-drawn=yes]", timeout=30_000)
    yield opened
    assert complaints == []
    opened.close()


def shown(page: Page) -> set[str]:
    return set(page.eval_on_selector_all(".row[data-incident]", "rows => rows.map(row => row.dataset.incident)"))


def on_map(page: Page) -> int:
    return int(page.evaluate("document.getElementById('map').dataset.n ?? -1"))


def test_a_choice_narrows_all_three_and_back_takes_it_away(page: Page) -> None:
    every = shown(page)
    page.evaluate("document.getElementById('map').dataset.mark = 'the same map'")
    page.focus("#f-event")
    page.select_option("#f-event", "air_strike")
    page.wait_for_url(re.compile(r"/(ar|en)/\?event=air_strike$"))
    page.wait_for_selector("#map[data-n]")
    some = shown(page)
    assert some and some < every and on_map(page) <= len(some)
    assert page.evaluate("document.getElementById('map').dataset.mark") == "the same map"
    assert page.input_value("#f-event") == "air_strike" and page.evaluate("document.activeElement.id") == "f-event"
    page.go_back()
    page.wait_for_url(re.compile(r"/(ar|en)/$"))
    page.wait_for_selector("#map[data-drawn=yes]:not([data-mark])", timeout=30_000)
    assert shown(page) == every


def test_a_period_is_brushed(page: Page) -> None:
    every = shown(page)
    bars = page.locator("#timeline rect.in")
    first = bars.first.bounding_box()
    assert first
    page.mouse.move(first["x"] + first["width"] / 2, first["y"] + 1)
    page.mouse.down()
    page.mouse.move(first["x"] + first["width"] / 2 + 1, first["y"] + 1)
    page.mouse.up()
    page.wait_for_url("**from=*")
    start, end = page.input_value("#f-from"), page.input_value("#f-to")
    assert start[:7] == end[:7] and start.endswith("-01")
    assert shown(page) and shown(page) < every and page.locator("#timeline rect.out").count()
    page.locator(".around .chip a").click()
    page.wait_for_selector("#f-from:not([value]), #f-from[value='']", state="attached")
    assert shown(page) == every


def test_a_box_is_drawn_and_left(page: Page) -> None:
    every = shown(page)
    frame = page.locator("#map canvas").bounding_box()
    assert frame
    page.click("#map-draw")
    page.keyboard.press("Escape")
    assert page.get_attribute("#map-draw", "aria-pressed") == "false"
    page.click("#map-draw")
    page.mouse.move(frame["x"] + 2, frame["y"] + 2)
    page.mouse.down()
    page.mouse.move(frame["x"] + frame["width"] / 2, frame["y"] + frame["height"] / 2, steps=4)
    page.mouse.up()
    page.wait_for_url("**box=*")
    page.wait_for_selector("#map[data-n]")
    inside = shown(page)
    assert inside < every and on_map(page) == len(inside)
    page.reload()
    page.wait_for_selector("#map[data-drawn=yes]", timeout=30_000)
    assert shown(page) == inside
    page.locator(".around .chip a").click()
    page.wait_for_selector("#f-box:not([value]), #f-box[value='']", state="attached")
    assert shown(page) == every


def test_conditions_unfolded_stay_so_and_are_named(page: Page) -> None:
    every = shown(page)
    page.click("#f-more > summary")
    page.focus("#f-grade")
    page.select_option("#f-grade", "weak")
    page.wait_for_url("**grade=weak")
    page.wait_for_selector(".around .chip")
    assert shown(page) <= every
    assert page.evaluate("document.activeElement.id") == "f-grade" and page.is_visible("#f-grade")
    page.reload()
    assert not page.is_visible("#f-grade") and page.locator("#f-more summary .fig").inner_text() == "1"
    page.locator(".around .chip a").click()
    page.wait_for_selector(".around .chip", state="detached")
    assert shown(page) == every


def test_pointing_before_the_map_has_loaded_waits_for_it(page: Page) -> None:
    """The map loads in a later frame than the one that makes it; a reader who is quicker sees no error."""
    page.add_init_script("""
        const later = window.requestAnimationFrame;
        window.waiting = [];
        window.requestAnimationFrame = (then) => window.waiting ? window.waiting.push(then) : later(then);
    """)
    page.reload(wait_until="load")
    page.wait_for_selector("#map canvas", timeout=30_000)
    page.focus(".row[data-incident] a")
    page.evaluate("document.querySelector('.row[data-incident]').dispatchEvent(new Event('mouseover', {bubbles: true}))")
    page.emulate_media(color_scheme="dark")
    assert page.get_attribute("#map", "data-drawn") is None
    page.evaluate("(() => { const all = window.waiting; window.waiting = null; all.forEach((then) => then()); })()")
    page.wait_for_selector("#map[data-drawn=yes]", timeout=30_000)


def test_what_is_in_view_by_keyboard(page: Page) -> None:
    every = shown(page)
    page.focus("#map-view")
    page.keyboard.press("Enter")
    page.wait_for_url("**box=*")
    assert page.locator(".unplaced").count() == 0 and shown(page) <= every
    with page.expect_download() as started:
        page.locator(".export a").first.click()
    text = Path(started.value.path()).read_text(encoding="utf-8")
    assert len(text.splitlines()) == 1 + len(shown(page))
