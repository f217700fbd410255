"""The documents tell the truth: links lead somewhere, commands exist, every code is explained, the example holds."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from tawthiq import model, pipeline
from tawthiq.capture import collect
from tawthiq.contract import incident_line
from tawthiq.model import Reading

ROOT = Path(__file__).parents[2]
READMES = [ROOT / "README.md", ROOT / "README.ar.md"]
DOCS = [*READMES, ROOT / "CHANGELOG.md", ROOT / "SECURITY.md", ROOT / "SECURITY.ar.md", *sorted((ROOT / "docs").glob("*.md"))]
GLOSSARIES = [ROOT / "docs" / "glossary.md", ROOT / "docs" / "glossary.ar.md"]
LOCALE = ROOT / "src" / "tawthiq" / "web" / "locale"
LINK = re.compile(r"\]\(([^)\s]+)\)")
FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"(?:^|[\s`/])tawthiq ([a-z]+)")
KINDS = (
    "EventType", "Outcome", "Group", "SegmentKind", "RestrictedKind", "Basis", "DatePrecision", "TimeOfDay",
    "Relation", "PlacePrecision", "Role", "SpeakerType", "Stance", "QuantityKind", "Counting", "StrikeStatus",
    "Grade",
)  # fmt: skip
LABELS = (
    "event_type", "outcome", "group", "object", "effect", "weapon", "actor", "role", "speaker", "stance", "admits",
    "date_precision", "time_of_day", "basis", "precision", "relation", "strike_status", "grade", "counting", "field",
    "change",
)  # fmt: skip
OF_THE_LABELS_ALONE = {"iran_or_militias"}  # a coarser id of the labelled reports, never an output


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def fences(path: Path, language: str) -> list[str]:
    return [body for told, body in FENCE.findall(path.read_text("utf-8")) if told == language]


def subcommands() -> set[str]:
    from tawthiq.cli.app import app

    alone = {c.name or c.callback.__name__ for c in app.registered_commands if c.callback}
    return alone | {group.name for group in app.registered_groups if group.name}


@pytest.mark.parametrize("path", DOCS, ids=named)
def test_relative_links_and_pictures_lead_to_a_file(path: Path) -> None:
    targets = [t.split("#")[0] for t in LINK.findall(path.read_text("utf-8"))]
    inside = [t for t in targets if t and not t.startswith(("http://", "https://", "mailto:"))]
    assert [t for t in inside if not (path.parent / t).exists()] == []


@pytest.mark.parametrize("path", DOCS, ids=named)
def test_commands_of_fenced_blocks_exist(path: Path) -> None:
    told = {c for body in fences(path, "sh") for c in COMMAND.findall(body)}
    assert told - subcommands() == set()


@pytest.mark.parametrize("path", READMES, ids=named)
def test_a_readme_tells_of_every_command(path: Path) -> None:
    assert subcommands() - set(re.findall(r"`tawthiq ([a-z]+)", path.read_text("utf-8"))) == set()


@pytest.mark.parametrize("path", DOCS, ids=named)
def test_make_targets_of_fenced_blocks_exist(path: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    told = {t for body in fences(path, "sh") for t in re.findall(r"^make ([a-z]+)", body, re.MULTILINE)}
    assert told - targets == set()


@pytest.mark.parametrize("path", DOCS, ids=named)
def test_files_named_in_code_exist(path: Path) -> None:
    told = set(re.findall(r"`((?:src|tests|tools|examples)/[\w./-]+)`", path.read_text("utf-8")))
    assert [t for t in sorted(told) if not (ROOT / t).exists()] == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("path", GLOSSARIES, ids=named)
def test_every_code_of_the_model_stands_in_the_glossary(path: Path, kind: str) -> None:
    rows = set(re.findall(r"^\| `([a-z_0-9]+)` \|", path.read_text("utf-8"), re.MULTILINE))
    assert set(get_args(getattr(model, kind))) - rows == set()


@pytest.mark.parametrize("group", LABELS)
@pytest.mark.parametrize(("path", "language"), list(zip(GLOSSARIES, ("en", "ar"), strict=True)), ids=["en", "ar"])
def test_the_glossary_has_the_words_of_the_pages(path: Path, language: str, group: str) -> None:
    labels: dict[str, str] = yaml.safe_load((LOCALE / f"{language}.yaml").read_text("utf-8"))[group]
    text = path.read_text("utf-8")
    said = {k: v for k, v in labels.items() if k not in OF_THE_LABELS_ALONE}
    assert {k: v for k, v in said.items() if f"| `{k}` | {v} |" not in text} == {}


def _agrees(told: Any, found: Any) -> bool:
    if isinstance(told, dict):
        return isinstance(found, dict) and all(_agrees(v, found.get(k)) for k, v in told.items())
    return bool(told == found)


@pytest.fixture(scope="module")
def incidents() -> list[dict[str, Any]]:
    files = sorted((ROOT / "examples").glob("*-sarmin-*.txt"))
    wanted = {f.name for f in files}
    read = pipeline.read_collection(collect([], manifest=ROOT / "examples" / "manifest.tsv"), workers=1)
    readings = [r for r in read if isinstance(r, Reading) and r.report.file in wanted]
    assert len(readings) == len(files) == 5
    return [json.loads(incident_line(i, invented=True)) for i in pipeline.link_readings(readings)]


@pytest.mark.parametrize("path", READMES, ids=named)
def test_the_example_is_what_the_examples_give(path: Path, incidents: list[dict[str, Any]]) -> None:
    (told,) = (json.loads(body) for body in fences(path, "json"))
    assert [i for i in incidents if _agrees(told, i)], "README's example is no longer what the examples give"


@pytest.mark.parametrize("path", READMES, ids=named)
def test_the_quoted_reports_are_examples(path: Path) -> None:
    own = " ".join(f.read_text("utf-8") for f in sorted((ROOT / "examples").glob("*.txt")))
    quoted = re.findall(r"^> ([\u0600-\u06ff].*)$", path.read_text("utf-8"), re.MULTILINE)
    assert len(quoted) == 2 and all(words in own for words in quoted)


def test_both_readmes_have_the_same_figures() -> None:
    def figures(path: Path) -> list[str]:
        part = re.search(r"figures: begin -->(.*)<!-- figures: end", path.read_text("utf-8"), re.DOTALL)
        return re.findall(r"\d+(?:\.\d+)?", part[1]) if part else []

    assert figures(READMES[0]) == figures(READMES[1]) != []


@pytest.mark.parametrize("path", READMES, ids=named)
def test_the_gazetteer_is_as_large_as_a_readme_says(path: Path) -> None:
    tables = (ROOT / "src" / "tawthiq" / "gazetteer").glob("places-??.tsv")
    rounded = {t.stem: f"{round(len(t.read_text('utf-8').splitlines()) - 1, -2):,}" for t in tables}
    assert len(rounded) == 7 and {k: v for k, v in rounded.items() if v not in path.read_text("utf-8")} == {}


@pytest.mark.parametrize("path", [*DOCS, ROOT / "NOTICE", ROOT / "CITATION.cff"], ids=named)
def test_no_path_or_host_of_a_machine(path: Path) -> None:
    told = re.findall(r"(?:/home/|/root/|/tmp/|/work/|pypi\.|npmjs|registry\.)", path.read_text("utf-8"))
    assert told == []


def test_a_citation_names_the_version_and_the_licence() -> None:
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    assert f'version = "{cited["version"]}"' in project and f'license = "{cited["license"]}"' in project
