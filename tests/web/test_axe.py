"""axe-core (a test alone needs it) finds nothing serious on any page, in both languages, light and dark."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from .browser import chromium, missing, sign_in
from .desk import ROOT, copied, served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
RUN = """
axe.run(document, {resultTypes: ["violations"]}).then((found) => found.violations
  .filter((one) => ["serious", "critical"].includes(one.impact))
  .flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target} ${node.failureSummary}`)))
"""


@pytest.fixture(scope="module")
def site(desk_made: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(copied(desk_made, tmp_path_factory.mktemp("axe"))) as address:
        yield address


@pytest.fixture(scope="module")
def browser(site: str) -> Iterator[Browser]:
    if not AXE.is_file():
        missing("axe-core is not there: python tools/frontend.py --test")
    with chromium() as opened:
        yield opened


def links(page: Page, site: str, selector: str) -> list[str]:
    """Addresses of this site that elements lead to, without what follows the path."""
    found = page.eval_on_selector_all(selector, "links => links.map(link => link.href)")
    return [re.sub(r"[?#].*", "", one) for one in found if one.startswith(site)]


def addresses(page: Page, site: str, language: str) -> list[str]:
    """Every page that the menu leads to, and one of each kind that a list leads to."""
    found = [f"{site}/{language}/", f"{site}/{language}/?event=air_strike&killed=1&box=35,34,38,38",
             *links(page, site, f'header nav a[href^="/{language}/"]')]
    for tail, kind in (("", "incidents"), ("reports/", "reports")):
        page.goto(f"{site}/{language}/{tail}")
        found += [one for one in links(page, site, "main a") if f"/{language}/{kind}/" in one][:1]
    page.goto(f"{site}/{language}/places/")
    found += page.eval_on_selector_all(".name-row a", "links => links.map(link => link.href)")[:1]
    found += [f"{site}/{language}/corrections/", f"{site}/{language}/access/", f"{site}/{language}/no-such-page/", f"{site}/{language}/sign-in/"]
    return list(dict.fromkeys(found))


def serious(page: Page) -> list[str]:
    page.evaluate(AXE.read_text(encoding="utf-8") + ";0")
    return list(page.evaluate(RUN))


LOOKS = [("ar", "light", 1440), ("en", "dark", 360), ("en", "light", 1440), ("ar", "dark", 360)]


@pytest.mark.parametrize(("language", "scheme", "width"), LOOKS if os.environ.get("TAWTHIQ_SOAK") else LOOKS[:2])
def test_nothing_serious(
    browser: Browser, site: str, language: str, scheme: Literal["light", "dark"], width: int
) -> None:
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True)
    page = context.new_page()
    page.goto(f"{site}/{language}/sign-in/")
    found = {f"{language}/sign-in/": serious(page)}
    sign_in(page, site, language, "administrator")
    every = addresses(page, site, language)
    assert len(every) > 8, every
    for address in every:
        page.goto(address)
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
        found[address.removeprefix(site)] = serious(page)
    context.close()
    assert {address: told for address, told in found.items() if told} == {}


def test_it_would_find_something(browser: Browser, tmp_path: Path) -> None:
    page = browser.new_page(bypass_csp=True)
    page.set_content("<html lang=ar><body><input><p style='color:#ccc;background:#fff'>نصّ</p></body></html>")
    assert any(one.startswith("label") for one in serious(page))
    page.close()
