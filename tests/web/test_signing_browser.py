"""Signing in, one's account, the access log and the public page in a real browser, in both languages."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .accounts import PASSWORD, accounts, publishing
from .browser import amiss, chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

WIDTHS = (360, 768, 1440)


@pytest.fixture(scope="module")
def site(filled: Path) -> Iterator[str]:
    """The pages with accounts and publishing, served on a free port of this machine."""
    from waitress.server import create_server

    from tawthiq.web.server import _listen, application

    with accounts(), publishing():
        listening = _listen("127.0.0.1", 0)
        server = create_server(application(filled), sockets=[listening], threads=4, ident=None)
        threading.Thread(target=server.run, daemon=True).start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.close()


@pytest.fixture(scope="module")
def browser(site: str) -> Iterator[Browser]:
    """Chromium, opened last and closed first."""
    with chromium() as opened:
        yield opened


def looks_right(page: Page) -> None:
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert amiss(page, "overflowing") == [], (page.url, width)
        assert amiss(page, "faint") == [], (page.url, width)
        assert amiss(page, "smallTargets") == [], (page.url, width)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_from_the_list_to_sign_in_and_back_by_keyboard(browser: Browser, site: str, language: str) -> None:
    page = browser.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{site}/{language}/reports/")
    assert "/sign-in/" in page.url
    looks_right(page)
    page.keyboard.type("administrator")  # the first field has the focus
    page.keyboard.press("Tab")
    page.keyboard.type("wrong")
    page.keyboard.press("Enter")
    page.wait_for_selector("[role=alert]")
    assert page.input_value("[name=name]") == "administrator" and page.input_value("[name=password]") == ""
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site}/{language}/reports/")
    for tail in ("", "account/", "access/", "published/"):
        page.goto(f"{site}/{language}/{tail}")
        looks_right(page)
    page.set_viewport_size({"width": 1440, "height": 900})
    page.click(".sign-out button")
    page.wait_for_url("**/sign-in/")
    page.goto(f"{site}/{language}/")
    assert "/sign-in/" in page.url and not complaints
    page.goto(f"{site}/{language}/published/")
    looks_right(page)
    page.close()
