"""Reports found by words, however they are spelt, and never by words that are masked. All are invented."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tawthiq import pipeline
from tawthiq.model import Restricted, Segment
from tawthiq.register.api import Register
from tawthiq.register.search_query import SearchFilter, terms
from tawthiq.register.search_words import HIDDEN, words_of

from .records import document, reading

TEXTS = {
    "a.txt": "قصفت الطائرات الحربية مدينة سرمين، وأدّى القصفُ إلى مقتل امرأة في منزلها قرب المستشفى.",
    "b.txt": "أُصيب ثلاثة أطفال بلغم في بلدتهم زغربايا، ولم تعلن جهة مسؤوليتها.",
    "c.txt": "قال الشاهد وسام العلي إن السوق أُغلق. للتواصل 0999123456\nتعليق: رحم الله خالد",
}


@pytest.fixture
def filled(register: Register) -> Register:
    return fill(register)


@pytest.fixture(scope="module")
def shelf(backend: str, configured: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    """The same for tests that change nothing."""
    with Register.open(tmp_path_factory.mktemp("shelf") / "register") as register:
        yield fill(register)


def fill(register: Register) -> Register:
    """Three reports; in the third a name, a telephone number and a comment are restricted."""
    days = {"a.txt": "2020-01-14", "b.txt": "2021-05-02"}
    for file, text in TEXTS.items():
        kept = document(text, file, **({"published": days[file]} if file in days else {}), outlet=f"شبكة {file[0]}")
        made = reading(kept)
        if file == "c.txt":
            spans = [Restricted(kind, text.index(w), text.index(w) + len(w))  # type: ignore[arg-type]
                     for kind, w in (("person", "وسام العلي"), ("phone", "0999123456"))]
            comment = text.index("تعليق")
            made = replace(made, events=(), report=replace(
                made.report, restricted=tuple(spans),
                segments=(Segment("paragraph", 0, comment - 1), Segment("comment", comment, len(text)))))
        register.add(kept)
        register.record([made])
    return register


def files(register: Register, query: str, *, restricted: bool = False, **narrowed: str) -> list[str]:
    found = register.search(query, SearchFilter(**narrowed), restricted=restricted)
    assert found.count == len(found.hits)
    return [hit.file for hit in found.hits]


@pytest.mark.parametrize("query", [
    "القصف", "قصف", "بالقصف", "والقصف", "للقصف", "وبالقصف", "قَصْفُ", "قـصـف", "قصفهم",
    "مدينة", "المدينة", "مدينه", "ومدينتهم", "بمدينتها", "مستشفى", "المستشفي", "للمستشفى",
    "إمرأة", "امراه", "لامرأة", "منزل", "بمنزلهم",
    '"مدينة سرمين"', '"بالمدينة سرمين"', "«مدينة سرمين»", "مدينة_سرمين", "سرم*", "السرم*", "طائر*", "سرمين مقتل", "مقتل سرمين",
])
def test_a_word_finds_itself_however_it_is_spelt(shelf: Register, query: str) -> None:
    assert files(shelf, query) == ["a.txt"], terms(query)


@pytest.mark.parametrize("query", ["بلدة", "بلدتها", "البلدة", "زغربايا", "بزغربايا", "وزغربايا", "الأطفال", "ثلاثه"])
def test_also_words_that_no_list_knows(shelf: Register, query: str) -> None:
    assert files(shelf, query) == ["b.txt"]


@pytest.mark.parametrize("query", ['"سرمين مدينة"', "سرمين لغم", "رمين", "صف", "غارة", "", "  ،. ", '"', "*", "'", "NEAR(a b)", "a OR b", "reader : قصف*)"])
def test_what_is_not_there_is_not_found_whatever_is_typed(shelf: Register, query: str) -> None:
    assert files(shelf, query) == []


def test_the_newest_come_first_and_filters_narrow(shelf: Register) -> None:
    assert files(shelf, "في") == ["b.txt", "a.txt"]
    assert files(shelf, "في", start="2020-01-15") == ["b.txt"]
    assert files(shelf, "في", end="2020-01-14") == ["a.txt"] == files(shelf, "في", start="2020-01-14", end="2020-01-14")
    assert files(shelf, "السوق", end="2030-01-01") == [], "of an unknown day nobody can say that it was before"
    assert files(shelf, "في", outlet="شبكة b") == ["b.txt"] == files(shelf, "", outlet="شبكة b")
    assert files(shelf, "في", event="air_strike") == ["b.txt", "a.txt"] and files(shelf, "في", event="landmine_or_ied") == []
    assert files(shelf, "", actor="unknown") == ["b.txt", "a.txt"] and files(shelf, "", admin1="SY07") == []


@pytest.mark.parametrize("query", ["وسام", "العلي", "لوسام", '"وسام العلي"', "وسا*", "0999123456", "٠٩٩٩١٢٣٤٥٦", "خالد", "رحم", '"قال الشاهد وسام"',
                                   '"الشاهد إن"', HIDDEN, HIDDEN[:4] + "*"])
def test_readers_find_nothing_by_masked_words_and_reviewers_do(shelf: Register, query: str) -> None:
    assert files(shelf, query) == []
    if query not in ('"الشاهد إن"', HIDDEN, HIDDEN[:4] + "*"):
        assert files(shelf, query, restricted=True) == ["c.txt"]


def test_the_words_around_are_masked_for_readers(shelf: Register) -> None:
    (shown,) = shelf.search("الشاهد").hits
    assert "وسام" not in shown.excerpt and "خالد" not in shown.excerpt and "█" in shown.excerpt
    (shown,) = shelf.search("الشاهد", restricted=True).hits
    assert "وسام" in shown.excerpt


def test_what_is_read_anew_or_deleted_is_found_by_its_old_words_no_more(filled: Register) -> None:
    from tawthiq.register.models import ReportRow

    kept = document(TEXTS["a.txt"], "a.txt", published="2019-01-01", outlet="شبكة a")
    filled.add(kept)
    for text in ("نص آخر عن حلب", TEXTS["a.txt"]):
        made = reading(kept)
        filled.record([replace(made, report=replace(made.report, text=text))])
        assert files(filled, "حلب") == (["a.txt"] if "حلب" in text else [])
        assert files(filled, "سرمين") == (["a.txt"] if "سرمين" in text else [])
    assert files(filled, "سرمين", end="2019-01-01") == ["a.txt"], "under its new day"
    ReportRow.objects.using(filled.alias).filter(file="a.txt").delete()
    assert files(filled, "سرمين") == [] == files(filled, "سرمين", restricted=True)


def test_a_rebuild_makes_the_index_anew(filled: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    made = {r.report.id: r for r in filled.readings()}
    told = {i: replace(r, report=replace(r.report, text=r.report.text.replace("سرمين", "كفريا"))) for i, r in made.items()}
    monkeypatch.setattr(pipeline, "read_document", lambda document, counting="literal": told[document.sha256])
    pipeline.rebuild(filled, workers=1)
    assert files(filled, "كفريا") == ["a.txt"] and files(filled, "سرمين") == []
    assert files(filled, "وسام") == [] and files(filled, "وسام", restricted=True) == ["c.txt"]


def test_pages(register: Register) -> None:
    kept = [document(f"قصف رقم {n}", f"{n}.txt", published=f"2020-01-{n % 28 + 1:02}") for n in range(120)]
    register.add_all(kept)
    register.record([reading(k) for k in kept])
    pages = [register.search("قصف", page=n) for n in (1, 2, 3, 9)]
    assert [(p.count, p.page, p.pages, len(p.hits)) for p in pages] == [(120, 1, 3, 50), (120, 2, 3, 50), (120, 3, 3, 20), (120, 3, 3, 20)]
    found = [hit for p in pages[:3] for hit in p.hits]
    assert len({hit.report for hit in found}) == 120 and [h.published for h in found] == sorted((h.published for h in found), reverse=True)


def test_more_than_anybody_pages_through_is_said_and_not_counted(shelf: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    from tawthiq.register import search

    assert not shelf.search("في").more
    monkeypatch.setattr(search, "MOST_COUNTED", 1)
    found = shelf.search("في")
    assert (found.count, found.pages, found.more) == (1, 1, True) and found.hits[0].file == "b.txt"


def test_a_register_of_before_is_indexed_when_it_is_brought_up_to_date(filled: Register) -> None:
    from django.db import connections
    from django.db.migrations.executor import MigrationExecutor

    filled.close()
    MigrationExecutor(connections[filled.alias]).migrate([("register", "0004_ledger")])
    with Register.open(filled.directory) as again:
        assert files(again, "سرمين") == ["a.txt"]


@pytest.mark.one_backend
@pytest.mark.parametrize("word", ["مدينة", "بلدة", "فلسطين", "لبنان", "بشار", "كتاب", "سرمين", "قصف", "غارة", "مستشفى", "محمد", "بدر", "فاطمة", "ولد", "طريق", "سيارة", "زغربايا"])
def test_clitics_never_change_what_the_index_holds(word: str) -> None:
    base = {words_of(word)[0][0]}
    joined = word[:-1] + "ت" if word.endswith("ة") else word.replace("ى", "ا")
    forms = [word, "ال" + word, "وال" + word, "بال" + word, "فال" + word, "و" + word, "ف" + word, "ب" + word, "ل" + word, "وب" + word]
    forms += ["لل" + word] if not word.startswith("ل") else []
    forms += [joined + "هم", joined + "ها"] if word not in ("مستشفى", "بدر", "بشار", "زغربايا", "لبنان", "فلسطين") else []
    assert {words_of(form)[0][0] for form in forms} == base


@pytest.mark.one_backend
def test_the_first_letters_of_known_words_are_no_clitics() -> None:
    told = {w: words_of(w)[0][0] for w in ("فلسطين", "لبنان", "كتاب", "بيروت", "سليمان", "وزير", "بلد")}
    assert all(word == held for word, held in told.items()), told
