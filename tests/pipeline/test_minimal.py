"""A message, entry or row reads exactly as the same words in a file of their own."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from tawthiq.capture.found import hashed
from tawthiq.capture.minimal import Entry, document_of
from tawthiq.model import Container, Document, Origin, Reading
from tawthiq.pipeline import read_document

GOLD = Path(__file__).parents[1] / "gold"


def rows() -> list[tuple[str, dict[str, str]]]:
    found = []
    for folder in ("news", "social"):
        with (GOLD / folder / "manifest.tsv").open(encoding="utf-8") as table:
            found += [(folder, row) for row in csv.DictReader(table, delimiter="\t")]
    return found[::4]


def told(reading: Reading) -> list[object]:
    claims = [replace(claim, id="") for claim in (*reading.claims, *reading.totals)]
    return [*(replace(event, claims=()) for event in reading.events), *claims]


@pytest.mark.parametrize(("folder", "row"), rows(), ids=lambda value: value if isinstance(value, str) else value["file"])
def test_the_form_changes_nothing(folder: str, row: dict[str, str]) -> None:
    content = (GOLD / folder / row["file"]).read_bytes()
    outlet, kind, day = row["outlet"] or None, row["kind"] or None, row["published"] or None
    plain = read_document(Document(row["file"], content, hashed(content), outlet, kind, published=day))
    entry = Entry(text=content.decode("utf-8"), outlet=outlet, published=day)
    found = read_document(document_of(entry, "x#1", Origin("table", Container("sha256:0", 1, "x")), kind))
    assert isinstance(plain, Reading) and isinstance(found, Reading)
    assert told(found) == told(plain)
