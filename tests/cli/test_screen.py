"""What a person sees: both languages, wide and narrow screens, progress."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from rich.cells import cell_len

from tawthiq.cli import progress, screen, table
from tawthiq.contract import INVENTED_NOTE
from tawthiq.model import DateRange, Incident, IncidentActor, IncidentHarm, Member, Place

WORDS = yaml.safe_load((Path(screen.__file__).parent / "words.yaml").read_text(encoding="utf-8"))
SARMIN = Place("C3953", "سرمين", "Sarmin", "town", None, 35.9, 36.7, "in", "settlement", None, (), None, None, None)


def incident(identifier: str = "i1", **harm: tuple[int, int | None]) -> Incident:
    return Incident(
        identifier, DateRange("2020-01-14", "2020-01-14", "day"), SARMIN, ("air_strike", "barrel_bomb"),
        (IncidentActor("russia", "attacker", True, 1, 1), IncidentActor("isis", "party", False, 1, 1)),
        {outcome: IncidentHarm(*bounds) for outcome, bounds in harm.items()}, "single_source", "weak", (), 1,
        (), (), (Member("1.txt", "sha256:1", 0),), (),
    )


@pytest.mark.parametrize("key", WORDS)
def test_every_sentence_stands_in_both_languages_with_the_same_values(key: str) -> None:
    assert set(WORDS[key]) == {"en", "ar"}
    names = [set(re.findall(r"{(\w+)}", WORDS[key][language])) for language in ("en", "ar")]
    assert names[0] == names[1]
    assert re.search(r"[\u0621-\u064a]", WORDS[key]["ar"])


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"LC_ALL": "ar_SY.UTF-8"}, "ar"),
        ({"LANG": "ar"}, "ar"),
        ({"LC_ALL": "C", "LANG": "ar_EG.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({}, "en"),
    ],
)
def test_language_of_messages(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], expected: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert screen.language() == expected


@pytest.mark.parametrize("width", [80, 160])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_an_incident_on_wide_and_narrow_screens(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], width: int, language: str
) -> None:
    monkeypatch.setenv("LC_ALL", language)
    monkeypatch.setattr(screen, "PIPED_WIDTH", width)
    table.show([incident(killed=(7, None), injured=(3, 12))], {"sha256:1"}, total=2)
    shown = capsys.readouterr().out
    said = ["7+", "3–12", INVENTED_NOTE, *(["سرمين", "غارة جوية"] if language == "ar" else ["Sarmin", "Air strike"])]
    assert all(word in shown for word in said), shown
    assert screen.say("more", shown=1, all=2) in shown
    assert max(map(cell_len, shown.splitlines())) <= width


def test_a_register_of_true_reports_says_nothing_of_examples(capsys: pytest.CaptureFixture[str]) -> None:
    table.show([incident(killed=(7, 7))], set())
    assert "invented" not in capsys.readouterr().out.lower()


def test_progress_without_a_terminal_is_a_line_now_and_then() -> None:
    times, lines = iter([0.0, 1.0, 6.0, 7.0, 12.0, 20.0]), list[str]()
    tell = progress._lines(lambda: next(times), lines.append)
    tell("capture", 250, None)
    tell("capture", 500, None)
    tell("read", 250, 1500)
    tell("read", 1000, 1500)
    tell("link", 0, None)
    assert lines == ["tawthiq: captured 500", "tawthiq: read 1,000 of 1,500", "tawthiq: linking incidents"]


def test_thousands_are_divided_and_paths_are_not() -> None:
    assert screen.say("exported", "en", path=Path("a/2000.csv"), rows=2000) == "a/2000.csv: 2,000 incidents"
