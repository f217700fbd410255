"""A real Chromium for the pages; a named skip where there is none, never in CI."""

from __future__ import annotations

import os
import shutil
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pytest

from .accounts import PASSWORD

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Locator, Page

LOOK = Path(__file__).with_name("look.js").read_text(encoding="utf-8")
FLAGS = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
         # Debian switches these on; without a graphics card a fifth of the browser's time goes into them
         "--disable-gpu-rasterization", "--disable-gpu-compositing"]


def languages(one: Literal["ar", "en"]) -> list[str]:
    """The one language that a course is run in; in soak runs both."""
    return ["ar", "en"] if os.environ.get("TAWTHIQ_SOAK") else [one]


def in_language(language: Literal["ar", "en"]) -> pytest.MarkDecorator:
    """Run a course through forms in one language, in soak runs in both: the forms are the same, and their words
    and looks in both languages are tested elsewhere."""
    return pytest.mark.parametrize("language", languages(language))


def missing(why: str) -> None:
    """Fail in CI; elsewhere skip, and say it loudly."""
    message = f"CHROMIUM IS MISSING, the pages were not looked at in a browser: {why}"
    if os.environ.get("CI"):
        pytest.fail(message)
    warnings.warn(message, stacklevel=2)
    pytest.skip(message)


@contextmanager
def chromium() -> Iterator[Browser]:
    """The system's Chromium, else the one that Playwright installed."""
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError as error:
        missing(str(error))
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with sync_playwright() as playwright:
        options: dict[str, Any] = {"executable_path": program} if program else {}
        try:
            browser = playwright.chromium.launch(args=FLAGS, **options)
        except Error as error:
            missing(str(error).splitlines()[0])
        yield browser
        browser.close()


def sign_in(page: Page, site: str, language: str, name: str, then: str = "") -> None:
    """Sign in under a name as a person does, and wait for the page that comes `then`."""
    page.goto(f"{site}/{language}/sign-in/?next=/{language}/{then}")
    page.fill("[name=name]", name)
    page.fill("[name=password]", PASSWORD)
    page.click("form.signing button")
    page.wait_for_url(f"{site}/{language}/{then}")


def enter_as(context: BrowserContext, site: str, session: str) -> Page:
    """A page of someone who has signed in; that signing in does so is tested elsewhere."""
    context.add_cookies([{"name": "tawthiq_session", "value": session, "url": site}])
    return context.new_page()


def follow(page: Page, what: Locator) -> None:
    """Click a link or a form's button, and wait for the page that it brings."""
    with page.expect_navigation():
        what.click()


def amiss(page: Page, what: Literal["overflowing", "overlapping", "smallTargets", "faint"]) -> list[str]:
    """What look.js finds in a page."""
    return list(page.evaluate(f"(() => {{ {LOOK}; return {what}(); }})()"))
