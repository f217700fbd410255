"""Add, Places, Outlets, Method and Health in a real browser, in both languages, with a worker of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tawthiq.web.words import words

from . import desk
from .browser import amiss, chromium, enter_as, follow, in_language

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Enter = Callable[[str], "Page"]
WIDTHS = (360, 768, 1440)
TEXT = "قُتل ثلاثة مدنيين بقصف مدفعي على بلدة سرمين بريف إدلب يوم 3 آذار 2020، في مثال مخترع رقم {n}."


@pytest.fixture(scope="module")
def browser(desk_made: Path) -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


@pytest.fixture
def site(desk_made: Path, tmp_path: Path) -> Iterator[str]:
    with desk.served(desk.copied(desk_made, tmp_path)) as address:
        yield address


@pytest.fixture
def enter(browser: Browser, site: str, language: str, desk_made: Path) -> Iterator[Enter]:
    """Open a browser of its own and sign in under a name."""
    opened = []

    def entered(name: str) -> Page:
        context = browser.new_context()
        opened.append(context)
        page = enter_as(context, site, desk.signed_in(desk_made, name))
        page.goto(f"{site}/{language}/about/")
        return page

    yield entered
    for context in opened:
        context.close()


def looks_well(page: Page, address: str) -> None:
    """Nothing overflows, is too small or too faint, at any width, light and dark."""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(address)
        for what in ("overflowing", "smallTargets"):
            assert amiss(page, what) == [], (width, what)  # type: ignore[arg-type]
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            assert amiss(page, "faint") == [], (width, scheme)


@in_language("ar")
def test_files_go_the_whole_way_and_what_failed_is_named(
    enter: Enter, site: str, language: str, tmp_path: Path
) -> None:
    w = words(language)  # type: ignore[arg-type]
    for n in (1, 2):
        (tmp_path / f"{n}.txt").write_text(TEXT.format(n=n), "utf-8")
    (tmp_path / "m.tsv").write_text("file\tpublished\n1.txt\t2020-03-04\n2.txt\tsoon\ngone.txt\t\n", "utf-8")
    page = enter("huda")
    page.goto(f"{site}/{language}/add/")
    page.set_input_files("[name=files]", [tmp_path / "1.txt", tmp_path / "2.txt"])
    assert page.locator("#chosen-files").inner_text().startswith("2 ·")
    page.set_input_files("[name=manifest]", tmp_path / "m.tsv")
    page.click("#upload button")
    page.wait_for_url("**/add/?asked=3#tasks")
    done = page.locator(".task-done")  # the part asks again by itself until the task is done
    done.wait_for(timeout=60_000)
    shown = done.inner_text()
    assert "2.txt" in shown and "gone.txt" in shown
    assert w.say("add.line", line="3") in shown and w.say("add.line", line="4") in shown
    assert page.locator("#tasks[hx-get]").count() == 0
    looks_well(page, f"{site}/{language}/add/")


@in_language("en")
def test_a_pasted_text_becomes_a_report(enter: Enter, site: str, language: str) -> None:
    page = enter("huda")
    page.goto(f"{site}/{language}/add/")
    page.fill("[name=text]", TEXT.format(n=7))
    form = page.locator("form.way").nth(1)
    form.locator("[name=outlet]").fill("صحيفة مخترعة جدًّا")
    form.locator("[name=published]").fill("2020-03-04")
    form.locator("[name=url]").fill("https://example.org/7")
    form.locator("button").click()
    page.locator(".task-done").wait_for(timeout=60_000)
    page.goto(f"{site}/{language}/reports/")
    follow(page, page.locator("a", has_text="pasted-").first)
    assert "صحيفة مخترعة جدًّا" in page.locator("main").inner_text()
    assert "https://example.org/7" in page.locator("main").inner_text()


@in_language("en")
def test_the_register_is_verified_from_health(enter: Enter, site: str, language: str) -> None:
    w = words(language)  # type: ignore[arg-type]
    page = enter("huda")
    page.goto(f"{site}/{language}/health/")
    page.locator("button", has_text=w.say("health.verify")).click()
    page.locator(".task-done").wait_for(timeout=60_000)
    page.goto(f"{site}/{language}/health/")
    assert w.say("health.whole") in page.locator(".verified.whole").inner_text()
    looks_well(page, f"{site}/{language}/health/")


@in_language("ar")
def test_a_name_is_put_on_the_map_and_taken_off_again(enter: Enter, site: str, language: str) -> None:
    w = words(language)  # type: ignore[arg-type]
    page = enter("huda")
    page.goto(f"{site}/{language}/places/")
    follow(page, page.locator("a", has_text="خربة الزعفران"))
    page.locator("#place-map[data-drawn=yes]").wait_for(timeout=30_000)
    box = page.locator("#place-map canvas").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    lat, lon = (float(page.input_value(f"[name={field}]")) for field in ("lat", "lon"))
    assert 35 < lat < 36.5 and 36 < lon < 37.5, "the map shows the governorate that the report states"
    page.fill("#placing [name=reason]", "خريطة مخترعة")
    page.click("#placing button:not(.maplibregl-ctrl button)")
    page.locator(".done a").click()
    page.locator(".task-done").wait_for(timeout=60_000)
    page.goto(f"{site}/{language}/places/")
    assert page.locator("h1").inner_text() == w.say("places.count", 0)
    follow(page, page.locator("a", has_text="خربة الزعفران"))
    follow(page, page.locator(".placing .report-row a").first)
    assert "خربة الزعفران" in page.locator("main").inner_text()
    page.goto(f"{site}/{language}/?place=الزعفران")
    follow(page, page.locator(".row h3 a").first)
    assert f"{lat:.2f}"[:4] in page.locator("main").inner_text()
    page.goto(f"{site}/{language}/places/")
    follow(page, page.locator("a", has_text="خربة الزعفران"))
    if language == "ar":  # one language each: the map is drawn at every look
        looks_well(page, page.url)
        return
    page.click("details.undo summary")
    page.fill("details.undo [name=reason]", "الخريطة خاطئة")
    page.click("details.undo button")
    page.wait_for_url("**/places/?done=1")
    assert page.locator("h1").inner_text() == w.say("places.count", 0), "the worker has not read it yet"
    page.goto(f"{site}/{language}/add/")
    page.locator(".task-done").nth(1).wait_for(timeout=60_000)
    page.goto(f"{site}/{language}/places/")
    assert page.locator("h1").inner_text() == w.say("places.count", 1)
    looks_well(page, f"{site}/{language}/places/")


@in_language("en")
def test_outlets_appear_once_they_are_counted(enter: Enter, site: str, language: str) -> None:
    w = words(language)  # type: ignore[arg-type]
    page = enter("reader")
    page.click("nav details.more summary")
    page.click(f"nav a[href='/{language}/outlets/']")
    page.locator(".outlet").first.wait_for(timeout=60_000)
    assert page.locator("h1").inner_text() == w.say("outlets.count", page.locator(".outlet").count())
    looks_well(page, f"{site}/{language}/outlets/")
    follow(page, page.locator(".outlet h2 a").first)
    page.wait_for_url("**/?outlet=*")
    assert page.locator(".row").count() >= 1


@in_language("ar")
def test_a_correction_is_told_with_the_method(enter: Enter, site: str, language: str) -> None:
    w = words(language)  # type: ignore[arg-type]
    page = enter("huda")
    page.goto(f"{site}/{language}/")
    follow(page, page.locator(".row h3 a").first)
    title = page.url
    act = page.locator("details.act", has_text=w.say("desk.grade")).first
    act.locator("summary").click()
    act.locator("[name=grade][value=fair], select[name=grade]").first.evaluate(
        "one => { if (one.tagName === 'SELECT') one.value = 'fair'; else one.checked = true; }")
    act.locator("[name=reason]").fill("سبب مخترع")
    act.locator("button").click()
    page.wait_for_url("**done=*")
    page.click(f"nav a[href='/{language}/about/']")
    follow(page, page.locator("#corrections a", has_text=w.say("corrections.all")))
    shown = page.locator(".corrections li").first
    assert w.label("grade", "fair") in shown.inner_text() and "سبب مخترع" in shown.inner_text()
    looks_well(page, f"{site}/{language}/corrections/")
    looks_well(page, f"{site}/{language}/about/")
    page.goto(f"{site}/{language}/corrections/")
    follow(page, page.locator(".corrections li a").first)
    assert page.url.split("?")[0] == title.split("?")[0]
