"""What `tawthiq lexicon try` shows: which entry reads which words, and what held others back."""

from __future__ import annotations

import json
from datetime import date

import pytest
from typer.testing import CliRunner

from tawthiq import lexicon
from tawthiq.cli.app import app
from tawthiq.wording.source import Source
from tawthiq.wording.trial import Trial, as_json, trial

TEXT = "قصف الطيران الحربي سوقا شعبيا في بلدة سراقب مساء الثلاثاء ما أدى إلى مقتل ثلاثة مدنيين، بحسب ناشطين"


def rows(tried: Trial) -> set[tuple[str, str, str, str]]:
    return {(r.family, r.entry, r.words, r.code) for r in tried.rows}


def held(text: str, country: str | None = None, day: date | None = None) -> set[tuple[str, str, str, str]]:
    return {(h.entry, h.words, h.by, h.because) for h in trial(text, country, day).held}


def test_each_family_shows_the_entry_that_reads_its_words() -> None:
    assert rows(trial(TEXT)) >= {
        ("means", "bombard", "قصف", ""),
        ("means", "aircraft", "الطيران الحربي", "air_strike"),
        ("objects", "market", "سوقا شعبيا", "market"),
        ("harm", "kill", "مقتل", "killed"),
        ("units", "civilian", "ثلاثة مدنيين", "civilians 3"),
        ("dates", "weekday_tuesday", "مساء الثلاثاء", "2017-10-24"),
        ("speakers", "activists", "ناشطين", "asserts"),
        ("actors", "unknown_aircraft", "قصف الطيران الحربي", "unknown attacker"),
    }
    assert any(r.family == "places" and r.words == "بلدة سراقب" and r.source == Source("gazetteer")
               for r in trial(TEXT).rows)


def test_the_line_is_that_of_the_listed_form() -> None:
    row = next(r for r in trial(TEXT).rows if r.entry == "aircraft")
    line = (lexicon.SHIPPED / row.source.file).read_text("utf-8").splitlines()[row.source.line - 1]
    assert row.source.file == "means.yaml"
    assert line.lstrip().startswith("phrases:")
    assert row.source.form in line


def test_the_form_is_the_listed_one_that_the_word_comes_from() -> None:
    forms = {r.words: r.source.form for r in trial("ستقصف المدفعية القرية وبالبراميل المتفجرة").rows}
    assert forms["ستقصف"] == "قصف"
    assert forms["وبالبراميل المتفجرة"] in ("براميل متفجرة", "البراميل المتفجرة")


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("ضربة جزاء للفريق", ("target", "ضربة", "unless", "جزاء")),
        ("لعب دورا في الصلح", ("homes", "دورا", "except", "دورا")),
        ("انهار النظام الصحي", ("syria_regime", "النظام", "not_before", "الصحي")),
    ],
)
def test_what_a_word_held_back_is_shown_with_it(text: str, row: tuple[str, str, str, str]) -> None:
    assert row in held(text)


def test_where_and_when_a_name_holds_is_shown() -> None:
    assert ("saf_bare", "الجيش", "countries", "sy") in held("قصف الجيش القرية", "sy")
    before = held("هاجمت فلول النظام البائد الدورية", "sy", date(2014, 3, 6))
    assert ("syria_remnants", "فلول النظام البائد", "valid_from", "2024-12-08") in before


def test_nothing_is_held_back_where_all_is_read() -> None:
    assert held("قصفت المدفعية القرية") == set()


def test_json_is_one_line_for_each_line_of_standard_input() -> None:
    done = CliRunner().invoke(app, ["lexicon", "try", "--json"], input=f"{TEXT}\n\nضربة جزاء\n")
    first, second = map(json.loads, done.stdout.splitlines())
    assert first == json.loads(json.dumps(as_json(trial(TEXT)), ensure_ascii=False))
    assert {r["entry"] for r in first["read"]} >= {"bombard", "market", "kill"}
    assert first["claims"][0]["event_type"] == "air_strike"
    assert second["held"][0]["because"] == "جزاء"


def test_the_table_has_headings_in_both_languages() -> None:
    done = CliRunner().invoke(app, ["lexicon", "try", "ضربة جزاء"])
    assert all(word in done.stdout for word in ("Read", "المقروء", "entry", "المدخل", "held by", "المانع", "means.yaml:"))


def test_a_day_that_is_none_is_refused() -> None:
    assert CliRunner().invoke(app, ["lexicon", "try", "--published", "2019-02-30", "قصف"]).exit_code != 0


@pytest.mark.parametrize("text", ["", "،", "abc", "\u0640", "قصف" * 50])
def test_any_text_is_tried(text: str) -> None:
    assert as_json(trial(text))["text"] == text
