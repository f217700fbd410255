"""What `tawthiq lexicon check` finds, with its file, line and field, in a lexicon of one's own and in the shipped."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tawthiq.wording.problems import words

ROCKET = """\
- id: new_rocket
  kind: weapon
  event: rocket_or_missile
  nouns: [نسر معدني]
  examples: [{text: سقط نسر معدني على القرية, reads: نسر معدني}]
  not: [{text: حلق نسر في السماء, because: طائر}]
"""


def run(*arguments: str, **known: str) -> subprocess.CompletedProcess[str]:
    """A process of its own: the check wants one in which nothing has been read yet."""
    import os

    command = [sys.executable, "-m", "tawthiq", "lexicon", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **known})


def problems(folder: Path, **files: str) -> list[tuple[str, int, str, str]]:
    """File, line, code and field of each problem that the check finds in these files."""
    for name, text in files.items():
        path = folder / (name.replace("__", "/") + ".yaml")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    done = run("check", "--json", str(folder))
    told: list[dict[str, Any]] = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == (1 if told else 0), done.stderr
    assert all(t["message"] and t["message_ar"] and t["message"] != t["message_ar"] for t in told)
    return [(Path(t["file"]).name, t["line"], t["code"], t["field"]) for t in told]


def test_the_shipped_lexicon_is_whole() -> None:
    done = run("check")
    assert done.returncode == 0, done.stdout
    assert "nothing to mend" in done.stdout
    assert "لا شيء يحتاج إلى إصلاح" in done.stdout


def test_a_whole_entry_of_ones_own_is_in_order(tmp_path: Path) -> None:
    assert problems(tmp_path, means=ROCKET) == []


def test_every_problem_of_structure_is_told_at_its_line(tmp_path: Path) -> None:
    text = """\
- id: one
  kind: gun
  event: rockets
  nouns: [نسر معدني]
  colour: red
  except:
    - زلازل
    - 7
- kind: weapon
  event: null
  nouns: []
  examples: [{text: أطلقوا شيئا}]
  not: نص
"""
    assert problems(tmp_path, means=text) == [
        ("means.yaml", 1, "lacks_examples", ""),
        ("means.yaml", 1, "lacks_not", ""),
        ("means.yaml", 2, "not_one_of", "kind"),
        ("means.yaml", 3, "no_code", "event"),
        ("means.yaml", 5, "unknown_field", "colour"),
        ("means.yaml", 8, "want_word", "except[2]"),
        ("means.yaml", 9, "lacks", ""),
        ("means.yaml", 11, "want_words", "nouns"),
        ("means.yaml", 12, "example_lacks", "examples[1]"),
        ("means.yaml", 13, "want_examples", "not"),
    ]


def test_spelling_is_told_with_a_better_one(tmp_path: Path) -> None:
    text = ROCKET.replace(
        "nouns: [نسر معدني]",
        "nouns:\n    - نسر معدني\n    - صـاروخ مجنح\n    - صاروخَ بحر\n    - ـ\n    - صاروخX\n    - صاروخ مجنح جديد\n"
        "    - صاروخ مجنح جديد\n    - صاروخ جوی جديد\n  except: [صاروخ عابر]",
    )
    assert problems(tmp_path, means=text) == [
        ("means.yaml", 6, "unneeded_marks", "nouns[2]"),
        ("means.yaml", 7, "unneeded_marks", "nouns[3]"),
        ("means.yaml", 8, "folds_to_nothing", "nouns[4]"),
        ("means.yaml", 8, "unneeded_marks", "nouns[4]"),
        ("means.yaml", 9, "mixed_letters", "nouns[5]"),
        ("means.yaml", 11, "word_twice", "nouns[7]"),
        ("means.yaml", 12, "foreign_letters", "nouns[8]"),
        ("means.yaml", 13, "one_word", "except[1]"),
    ]


def test_ids_and_forms_that_clash_are_told_with_the_other_place(tmp_path: Path) -> None:
    other = ROCKET.replace("new_rocket", "new_drone").replace("rocket_or_missile", "drone_strike")
    assert problems(tmp_path, means=ROCKET + other + ROCKET) == [
        ("means.yaml", 10, "form_twice", "nouns[1]"),
        ("means.yaml", 13, "id_twice", "id"),
        ("means.yaml", 16, "form_twice", "nouns[1]"),
    ]
    shipped = ROCKET.replace("[نسر معدني]", "[نسر معدني, برميل متفجر]")
    assert problems(tmp_path, means=shipped) == [("means.yaml", 4, "form_twice", "nouns[2]")]
    assert problems(tmp_path, means=shipped + "  shares: [برميل متفجر]\n") == []


def test_examples_that_do_not_hold_are_told(tmp_path: Path) -> None:
    text = ROCKET.replace("reads: نسر معدني", "reads: القرية").replace(
        "حلق نسر في السماء", "قتل رجلان حين سقط نسر معدني"
    )
    assert problems(tmp_path, means=text) == [
        ("means.yaml", 5, "not_read", "examples[1]"),
        ("means.yaml", 6, "is_read", "not[1]"),
    ]
    assert problems(tmp_path, means=text.replace("reads: القرية", "reads: البلدة")) == [
        ("means.yaml", 5, "reads_elsewhere", "examples[1].reads"),
    ]


def test_an_entry_with_a_wrong_code_has_its_examples_run_all_the_same(tmp_path: Path) -> None:
    text = ROCKET.replace("rocket_or_missile", "rockets").replace("reads: نسر معدني", "reads: القرية")
    assert problems(tmp_path, means=text) == [
        ("means.yaml", 3, "no_code", "event"),
        ("means.yaml", 5, "not_read", "examples[1]"),
    ]


def test_an_actors_days_countries_and_ids_are_held_to(tmp_path: Path) -> None:
    text = """\
- id: new_brigade
  kind: name
  actor: somebody
  valid_from: 2019-02-30
  countries: [sy, syria]
  by_date: {2024-12-08: [russia]}
  phrases: [لواء الزيزفون]
  examples: [{text: قصف لواء الزيزفون الحي, reads: لواء الزيزفون, country: sy}]
  not: [{text: شجرة الزيزفون, because: شجرة, country: sy}]
- id: old_brigade
  kind: name
  actor: other
  valid_from: 2020-01-01
  valid_to: 2019-01-01
  phrases: [لواء الصفصاف]
  examples: [{text: قصف لواء الصفصاف الحي, reads: لواء الصفصاف, country: sy}]
  not: [{text: شجرة الصفصاف, because: شجرة, country: sy}]
"""
    assert problems(tmp_path, actors__mine=text) == [
        ("mine.yaml", 3, "no_code", "actor"),
        ("mine.yaml", 4, "bad_day", "valid_from"),
        ("mine.yaml", 4, "bad_value", "valid_from"),
        ("mine.yaml", 5, "no_code", "countries[2]"),
        ("mine.yaml", 6, "bad_day_key", "by_date.2024-12-08"),
        ("mine.yaml", 6, "want_two", "by_date.2024-12-08"),
        ("mine.yaml", 14, "ends_before", "valid_to"),
    ]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("- id: one\n  kind: [weapon\n", "no_yaml", 3),
        ("id: one\n", "no_list", 1),
        ("- one\n", "no_entry", 1),
        (ROCKET + "  kind: weapon\n", "key_twice", 7),
        ("- id: one\n  kind: &a [*a]\n", "round", 2),
    ],
)
def test_what_is_no_list_of_entries_is_told(tmp_path: Path, text: str, code: str, line: int) -> None:
    assert ("means.yaml", line, code) in [p[:3] for p in problems(tmp_path, means=text)]


def test_a_file_of_no_family_and_one_in_another_encoding_are_told(tmp_path: Path) -> None:
    (tmp_path / "harm.yaml").write_bytes("- id: x\n  nouns: [قصف]\n".encode("windows-1256"))
    assert problems(tmp_path, weapons=ROCKET) == [
        ("harm.yaml", 2, "no_utf8", ""),
        ("weapons.yaml", 1, "unknown_family", ""),
    ]
    assert run("check", str(tmp_path / "nowhere")).returncode == 1


def test_one_file_is_checked_alone(tmp_path: Path) -> None:
    problems(tmp_path, means=ROCKET, harm="- id: x\n")
    assert run("check", str(tmp_path / "means.yaml")).returncode == 0
    assert run("check", str(tmp_path / "harm.yaml")).returncode == 1


def test_an_addition_needs_something_to_add_to(tmp_path: Path) -> None:
    text = "- id: bombard\n  adds: true\n  verbs: [ناوش]\n- id: nothing\n  adds: true\n  verbs: [ناوش]\n"
    assert [p[:3] for p in problems(tmp_path, means=text)] == [("means.yaml", 5, "adds_to_nothing")]


def test_every_sentence_stands_in_both_languages_with_the_same_values() -> None:
    import re

    for key, told in words().items():
        assert set(told) == {"en", "ar"}, key
        values = [sorted(set(re.findall(r"\{(\w+)\}", told[one]))) for one in ("en", "ar")]  # type: ignore[index]
        assert values[0] == values[1], key


def test_the_check_says_the_same_in_arabic_and_english(tmp_path: Path) -> None:
    (tmp_path / "means.yaml").write_text(ROCKET.replace("weapon", "gun"), encoding="utf-8")
    done = run("check", str(tmp_path))
    assert f"{tmp_path / 'means.yaml'}:2: new_rocket.kind: gun is not one of" in done.stdout
    assert "gun ليس من" in done.stdout
    assert "1 to mend." in done.stdout
