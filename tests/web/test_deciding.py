"""The reviewers' desk in a real browser, in both languages: each test over a register of its own."""

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
BOTH = pytest.mark.parametrize("language", ["ar", "en"])


@pytest.fixture(scope="module")
def browser(desk_made: Path) -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


@pytest.fixture
def site(desk_made: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """A desk of its own; it asks for two persons for the kinds that a test names for it."""
    with desk.served(desk.copied(desk_made, tmp_path), TAWTHIQ_SECOND=getattr(request, "param", "")) as address:
        yield address


@pytest.fixture
def enter(browser: Browser, site: str, language: str, desk_made: Path) -> Iterator[Enter]:
    """Open a browser of its own and sign in under a name."""
    opened = []

    def entered(name: str) -> Page:
        context = browser.new_context()
        context.route("**/web/map.js", lambda route: route.abort())  # drawing it takes longest, and is tested elsewhere
        opened.append(context)
        page = enter_as(context, site, desk.signed_in(desk_made, name))
        page.goto(f"{site}/{language}/")
        return page

    yield entered
    for context in opened:
        context.close()


def incident(page: Page, place: str) -> str:
    """The address of the first incident in a place, which is named in Arabic."""
    address = page.url.split("/ar/")[0].split("/en/")[0]
    page.goto(f"{address}/ar/?place={place}")
    return str(page.locator(".row h3 a").first.get_attribute("href"))


def opened(page: Page, site: str, language: str, place: str) -> str:
    where = incident(page, place).replace("/ar/", f"/{language}/")
    page.goto(site + where)
    return site + where


def act(page: Page, name: str, reason: str | None = None, **fields: str) -> None:
    """Fill in one form of the desk and send it."""
    page.locator(f"#act-{name} > summary").click()
    form = page.locator(f"#act-{name} form")
    for field, value in fields.items():
        box = form.locator(f"[name={field}]")
        if box.evaluate("e => e.tagName") == "SELECT":
            box.select_option(value)
        else:
            box.fill(value)
    if reason is not None:
        form.locator("[name=reason]").fill(reason)
    follow(page, form.locator("button"))


@in_language("ar")
def test_a_grade_stands_beside_the_suggestion_and_leaves_the_queue(
    enter: Enter, site: str, language: str, tmp_path: Path
) -> None:
    w = words(language)  # type: ignore[arg-type]
    page = enter("huda")
    where = opened(page, site, language, "سرمين")
    suggested = page.locator(".title .grade").inner_text()
    act(page, "grade", "مصدران مستقلان وإقرار", grade="discounted")
    chips = page.locator(".title .grade").all_inner_texts()
    assert w.label("grade", "discounted") in chips[0] and w.say("people.chip") in chips[0]
    assert chips[1] == suggested and w.say("suggestion.chip") in suggested
    assert page.locator("#people .done").is_visible() and "مصدران" in page.locator(".decisions").inner_text()
    page.goto(f"{site}/{language}/queue/")
    assert page.locator(f'.queued a[href^="{where.removeprefix(site)}"]').count() == 0
    page.goto(where)
    page.locator("details.all > summary").click()
    page.locator("details.undo summary").click()
    page.locator(".undo [name=reason]").fill("خطأ")
    follow(page, page.locator(".undo button"))
    assert page.locator(".title .grade").count() == 1
    assert page.locator(".decisions .undone").count() == 1
    assert ": whole." in desk.tawthiq("verify", "--register", str(tmp_path / "register")).stdout


@in_language("en")
def test_a_colleague_is_announced_and_never_overwritten(enter: Enter, site: str, language: str) -> None:
    w = words(language)  # type: ignore[arg-type]
    one, other = enter("huda"), enter("salim")
    opened(one, site, language, "سرمين")
    opened(other, site, language, "سرمين")
    act(other, "grade", "إقرار واحد", grade="fair")
    one.evaluate("htmx.trigger('#news', 'look')")
    one.wait_for_selector("#news .problem")
    assert "salim" in one.locator("#news").inner_text()
    act(one, "grade", "رأيي غير ذلك", grade="weak")
    assert one.locator("h1").inner_text() == w.say("stale.title")
    assert w.label("grade", "fair") in one.locator(".decisions").inner_text()
    assert one.locator("[name=reason]").input_value() == "رأيي غير ذلك"
    other.reload()
    assert w.label("grade", "fair") in other.locator(".title .decided").inner_text()
    one.locator("form.stacked button").click()
    one.wait_for_selector("#people .done")
    assert w.label("grade", "weak") in one.locator(".title .decided").inner_text()
    assert one.locator(".decisions > li").count() == 2


@in_language("ar")
def test_the_queue_from_end_to_end_by_keyboard(enter: Enter, site: str, language: str) -> None:
    page = enter("huda")
    page.goto(f"{site}/{language}/queue/")
    page.keyboard.press("?")
    assert page.locator("dialog#keys").is_visible()
    page.keyboard.press("Escape")
    links = page.locator(".queued h2 a")
    for key, at in (("j", 0), ("j", 1), ("j", 2), ("k", 1)):
        page.keyboard.press(key)
        assert links.nth(at).evaluate("e => e === document.activeElement")
    page.keyboard.press("a")
    page.wait_for_selector(".queued:nth-child(2) .assign [name=to][value='']", state="attached")
    page.keyboard.press("m")
    page.wait_for_url("**/queue/?mine=on")
    assert page.locator(".queued").count() == 1
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/incidents/**")
    page.keyboard.press("g")
    assert page.evaluate("document.activeElement.name") == "grade"
    page.keyboard.press("Tab")
    page.keyboard.type("لأن المصادر قليلة")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("#people .done")
    page.wait_for_load_state()  # the sent form brings a new page: its keys are ready once it has loaded
    page.keyboard.press("u")
    page.wait_for_url("**/queue/")
    page.keyboard.press("m")
    page.wait_for_url("**/queue/?mine=on")
    assert page.locator(".queued").count() == 0


@pytest.mark.parametrize("site", ["grade"], indirect=True)
@in_language("en")
def test_a_second_person_agrees_by_keyboard(enter: Enter, site: str, language: str, tmp_path: Path) -> None:
    w = words(language)  # type: ignore[arg-type]
    one, other = enter("huda"), enter("salim")
    where = opened(one, site, language, "سرمين")
    act(one, "grade", "مصدران مستقلان", grade="fair")
    assert w.say("second.done") in one.locator("#people .done").inner_text()
    assert one.locator(".title .waits").count() == 1 and one.locator(".title .decided").count() == 0
    assert w.say("second.own") in one.locator("#second").inner_text() and one.locator(".agree").count() == 0
    other.goto(f"{site}/{language}/queue/")
    other.keyboard.press("2")
    other.wait_for_url("**/queue/?why=second")
    assert other.locator(".queued").count() == 1 and "huda" in other.locator(".queued .reasons").inner_text()
    for width in (360, 1440):
        other.set_viewport_size({"width": width, "height": 800})
        assert amiss(other, "overflowing") == [] and amiss(other, "faint") == []
    other.keyboard.press("j")
    other.keyboard.press("Enter")
    other.wait_for_url("**/incidents/**")
    for width in (360, 1440):
        other.set_viewport_size({"width": width, "height": 800})
        for what in ("overflowing", "smallTargets", "faint"):
            assert amiss(other, what) == [], (width, what)  # type: ignore[arg-type]
    other.keyboard.press("s")
    assert other.evaluate("document.activeElement.closest('.agree') !== null")
    other.keyboard.press("Enter")
    other.wait_for_selector("#people .done")
    assert w.label("grade", "fair") in other.locator(".title .decided").inner_text()
    one.evaluate("htmx.trigger('#news', 'look')")
    one.wait_for_selector("#news .problem")
    assert "salim" in one.locator("#news").inner_text()
    one.goto(where)
    assert "salim" in (one.locator(".decisions").text_content() or "") and one.locator("#second").count() == 0
    assert ": whole." in desk.tawthiq("verify", "--register", str(tmp_path / "register")).stdout


def choose(page: Page, said: str) -> None:
    """Choose words in the report's text as a person does with the mouse."""
    page.evaluate("""said => {
      for (const words of document.querySelectorAll(".captured .words")) {
        const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT), nodes = [];
        while (walker.nextNode()) nodes.push(walker.currentNode);
        const at = words.textContent.indexOf(said);
        if (at < 0) continue;
        const point = (n) => { for (const node of nodes) { if (n <= node.length) return [node, n]; n -= node.length; } };
        const range = document.createRange();
        range.setStart(...point(at)); range.setEnd(...point(at + said.length));
        const selection = getSelection(); selection.removeAllRanges(); selection.addRange(range);
        return;
      }
      throw new Error("no such words");
    }""", said)
    page.wait_for_function("!document.getElementById('chosen').hidden")


@in_language("en")
def test_words_of_the_report_set_right_add_and_redact(
    enter: Enter, site: str, language: str, tmp_path: Path
) -> None:
    w = words(language)  # type: ignore[arg-type]
    page = enter("huda")
    where = opened(page, site, language, "النصيرات")
    read = page.locator("section.claims").first.inner_text()
    page.locator(".members a").first.click()
    page.wait_for_url("**/reports/**")
    report = page.url
    digest = report.rstrip("/").split("/")[-1]
    choose(page, "أحد عشر شهيدا")
    act(page, "value", "العدد في الخبر نفسه", field="killed", value="١١-12")
    assert page.locator("#people .decisions q").inner_text().strip("«»“”") == "أحد عشر شهيدا"
    choose(page, "مصادر طبية")
    act(page, "missed", "متحدث لم يُقرأ", event="0", speaker="eyewitness", stance="hedges",
        event_type="air_strike", killed="3+")
    choose(page, "وزارة الصحة")
    act(page, "redact", "تجربة", kind="person")
    page.goto(where)
    people = page.locator("#people").inner_text()
    assert w.say("told.value", field=w.label("outcome", "killed"), to="x").split("x")[0].strip("\u2068\u2069 ") in people
    assert w.label("speaker", "eyewitness") in people
    assert page.locator("section.claims").first.inner_text() == read, "what the program read stays as it was"
    reader = enter("reader")
    reader.goto(report)
    assert "وزارة الصحة" not in reader.content() and "█████ █████" in reader.locator(".captured").inner_text()
    assert reader.locator("#acts").count() == 0
    found = desk.found(tmp_path / "register", "وزارة الصحة")
    assert digest not in found[False] and digest in found[True], "no reader finds a report by redacted words"


@in_language("ar")
def test_merge_separate_and_undo_link_anew(enter: Enter, site: str, language: str) -> None:
    page = enter("huda")
    first = opened(page, site, language, "الأتارب")
    before = page.locator("#act-merge datalist option").count()
    assert before >= 1
    other = page.locator("#act-merge datalist option").first.get_attribute("value")
    act(page, "merge", "هجوم واحد", target=other or "")
    assert page.locator("ul.members li").count() == 2
    page.locator("#act-members > summary").click()
    page.locator("#act-members .tick input").first.check()
    page.locator("#act-members [name=act]").select_option("separate")
    page.locator("#act-members [name=reason]").fill("يومان")
    follow(page, page.locator("#act-members button"))
    assert page.locator("ul.members li").count() == 1
    page.goto(first)
    assert page.locator("ul.members li").count() == 1


@in_language("en")
def test_not_an_event_is_said_on_both_pages_of_it(enter: Enter, site: str, language: str) -> None:
    w = words(language)  # type: ignore[arg-type]
    page = enter("huda")
    opened(page, site, language, "تل تمر")
    page.locator("#act-members > summary").click()
    page.locator("#act-members .tick input").first.check()
    page.locator("#act-members [name=reason]").fill("تدريب")
    page.locator("#act-members button").click()
    page.wait_for_selector("#people .done")
    assert w.say("people.not_event") in page.locator("ul.members").inner_text()


@in_language("ar")
def test_only_an_editor_publishes_and_takes_back(enter: Enter, site: str, language: str) -> None:
    w = words(language)  # type: ignore[arg-type]
    reviewer, editor = enter("huda"), enter("editor")
    opened(reviewer, site, language, "سرمين")
    assert reviewer.locator("#act-publish").count() == 0
    where = opened(editor, site, language, "سرمين")
    act(editor, "publish", "نظرنا فيها")
    assert w.say("people.published") in editor.locator("#people .chips").inner_text()
    editor.goto(f"{site}/{language}/published/")
    assert editor.locator("main").inner_text().count("7") >= 1
    reviewer.goto(where)
    reviewer.locator("details.all > summary").click()
    reviewer.locator("details.undo summary").click()
    reviewer.locator(".undo [name=reason]").fill("لا")
    with reviewer.expect_response("**/publish/") as answer:
        reviewer.locator(".undo button").click()
    assert answer.value.status == 403
    editor.goto(where)
    act(editor, "publish", "لا تُنشر بعد")
    assert w.say("people.not_published") in editor.locator("#people .chips").inner_text()


@in_language("en")
def test_a_document_is_verified_now(enter: Enter, site: str, language: str, tmp_path: Path) -> None:
    w = words(language)  # type: ignore[arg-type]
    page = enter("reader")
    opened(page, site, language, "النصيرات")
    page.locator(".members a").first.click()
    page.wait_for_url("**/reports/**")
    page.locator("form.verify button").click()
    page.wait_for_selector("#verified .whole")
    digest = page.url.rstrip("/").split("/")[-1]
    [path] = (tmp_path / "register" / "evidence").rglob(f"*{digest[4:]}*")
    path.chmod(0o600)
    path.write_bytes(b"changed")
    page.locator("form.verify button").click()
    page.wait_for_selector("#verified .broken")
    told = page.locator("#verified").inner_text()
    assert w.say("verify.bytes.changed") in told and w.say("report.hash_sentence") in told


@BOTH
def test_nothing_overflows_with_every_form_open(enter: Enter, site: str, language: str) -> None:
    page = enter("editor")
    where = opened(page, site, language, "سرمين")
    report = site + str(page.locator(".members a").first.get_attribute("href"))
    for address in (f"{site}/{language}/queue/", where, report):
        page.goto(address)
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        for width in (360, 768, 1440):
            page.set_viewport_size({"width": width, "height": 800})
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
                for what in ("overflowing", "smallTargets", "faint"):
                    assert amiss(page, what) == [], (address, width, scheme, what)  # type: ignore[arg-type]
