"""Short reports, each in other words than the next, and what is read of them.

`short_reports.txt`: a report, then «=> place, killed, injured[, type]» of each event, «-» for none. All are
invented; places are real.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from tests.coding.reading import PUBLISHED, count, place_name

from tawthiq.arabic.fold import fold
from tawthiq.model import Document
from tawthiq.pipeline import read_document

BLOCKS = (Path(__file__).parent / "short_reports.txt").read_text("utf-8").strip().split("\n\n")
ROWS = [block.rpartition("\n=> ")[::2] for block in BLOCKS]


def _events(told: str) -> list[list[str]]:
    named = [[field.strip() for field in event.split(",")] for event in told.split(";")]
    return [[fold(name), *rest] for name, *rest in named if rest]


@pytest.mark.parametrize(("text", "told"), ROWS)
def test_a_short_report(text: str, told: str) -> None:
    body = text.encode()
    known = Document("1.txt", body, hashlib.sha256(body).hexdigest(), published=PUBLISHED)
    expected = _events(told)
    found = [
        [fold(place_name(e) or "-"), count(e.killed) or "-", count(e.injured) or "-", e.event_type]
        for e in read_document(known).events
    ]
    assert [f[: len(e)] for f, e in zip(found, expected, strict=True)] == expected
