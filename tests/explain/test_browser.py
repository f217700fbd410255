"""The page in a real browser: phone to wide, light and dark, both languages; words and rows light up together."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tawthiq.errors import Language
from tawthiq.explain import page
from web.browser import amiss, chromium

from .records import told

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("explained")
    for language in ("ar", "en"):
        (folder / f"{language}.html").write_text(page(told(language)), "utf-8")  # type: ignore[arg-type]
    return folder


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("width", [320, 768, 1280, 1920])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_runs_over_nothing_is_faint_and_nothing_is_asked_for(
    browser: Browser, written: Path, language: Language, width: int, scheme: str
) -> None:
    shown = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    told_of: list[str] = []
    shown.on("console", lambda message: told_of.append(message.text))
    shown.on("request", lambda request: told_of.append(request.url))
    shown.goto((written / f"{language}.html").as_uri())
    assert told_of == [(written / f"{language}.html").as_uri()]
    assert amiss(shown, "overflowing") == [] and amiss(shown, "faint") == []
    assert amiss(shown, "smallTargets") == []
    shown.close()


def test_pointing_at_a_value_lights_up_its_words_and_the_other_way_round(browser: Browser, written: Path) -> None:
    shown = browser.new_page(viewport={"width": 1280, "height": 900})
    shown.goto((written / "en.html").as_uri())
    lit = "(s) => getComputedStyle(document.querySelector(s)).outlineStyle"
    assert shown.evaluate(lit, ".m.x2") == "none"
    shown.hover("#v2 .c-read")
    assert shown.evaluate(lit, ".m.x2") == "solid"
    shown.hover(".m.x3")
    assert shown.evaluate(lit, "#v3") == "solid" and shown.evaluate(lit, ".m.x2") == "none"
    shown.close()


def test_a_tapped_number_leads_to_its_row_and_back(browser: Browser, written: Path) -> None:
    shown = browser.new_page(viewport={"width": 360, "height": 800}, has_touch=True)
    shown.goto((written / "ar.html").as_uri())
    shown.tap("#w3")
    assert shown.url.endswith("#v3") and shown.evaluate("document.querySelector('tr:target').id") == "v3"
    shown.tap("#v3 .words")
    assert shown.url.endswith("#w3")
    shown.close()


def test_copied_text_holds_no_numbers(browser: Browser, written: Path) -> None:
    shown = browser.new_page()
    shown.goto((written / "ar.html").as_uri())
    text = shown.evaluate("document.querySelector('.report').innerText")
    assert "سبعة مدنيين بينهم طفلان وامرأة" in text
    shown.close()
