"""The invented examples from bytes to pages and files: every screen, file and row says that they are invented."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tawthiq import pipeline
from tawthiq.publish.export import export
from tawthiq.register.api import Register

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory, configured: Path) -> Iterator[Register]:
    with Register.open(tmp_path_factory.mktemp("examples")) as made:
        pipeline.run([], register=made, manifest=EXAMPLES / "manifest.tsv", workers=1)
        yield made


@pytest.fixture
def get(register: Register) -> Iterator[Any]:
    from django.test import Client, override_settings

    with override_settings(TAWTHIQ_ALIAS=register.alias):
        yield Client(SERVER_NAME="127.0.0.1").get


@pytest.mark.parametrize(("language", "chip"), [("ar", "مثال مخترع"), ("en", "Invented example")])
def test_every_screen_and_row(get: Any, register: Register, language: str, chip: str) -> None:
    incidents = [incident.id for incident in register.incidents()]
    reports = [reading.report.id.removeprefix("sha256:") for reading in register.readings()]
    assert len(incidents) >= 8 and len(reports) == 15
    tails = ["", "reports/", "about/", *(f"incidents/{i}/" for i in incidents), *(f"reports/{r}/" for r in reports)]
    for tail in tails:
        answer = get(f"/{language}/{tail}")
        assert answer.status_code == 200
        page = answer.content.decode()
        assert page.count('class="notice"') == 1, tail
        for row in re.findall(r'<li class="(?:row|report-row)".*?</li>', page, re.DOTALL):
            assert chip in row, tail
    for feature in get(f"/{language}/map.json").json()["features"]:
        assert all(entry["note"] == chip for entry in feature["properties"]["incidents"])


def test_every_file_and_row(register: Register, tmp_path: Path) -> None:
    for restricted in (False, True):
        path, _rows = export(register, "csv", tmp_path / "x.csv", restricted=restricted)
        with path.open(encoding="utf-8", newline="") as file:
            assert all("invented" in row["note"] for row in csv.DictReader(file))
        path, _rows = export(register, "geojson", tmp_path / "x.geojson", restricted=restricted)
        found = json.loads(path.read_text(encoding="utf-8"))
        assert "invented" in found["note"]
        assert all("مخترع" in feature["properties"]["note"] for feature in found["features"])
        beside = path.with_name(f"{path.stem}-ATTRIBUTION.txt").read_text(encoding="utf-8")
        assert "invented examples" in beside


def test_public_files_hold_no_run_of_words_of_a_report(register: Register, tmp_path: Path) -> None:
    said = "".join(
        export(register, form, tmp_path / f"x.{form}")[0].read_text(encoding="utf-8")  # type: ignore[arg-type]
        for form in ("csv", "geojson")
    )
    for reading in register.readings():
        words = reading.report.text.split()
        for at in range(len(words) - 3):
            assert " ".join(words[at : at + 4]) not in said


def test_nothing_restricted_on_any_page(get: Any, register: Register) -> None:
    from tawthiq.register.restricted import restricted_words

    for reading in register.readings():
        digest = reading.report.id.removeprefix("sha256:")
        page = get(f"/ar/reports/{digest}/").content.decode()
        assert not [words for words in restricted_words(reading.report) if len(words) > 8 and words in page]
