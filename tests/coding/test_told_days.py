"""Days counted from the attack told before, hours of their own, and days that are of no attack."""

from __future__ import annotations

import hashlib

import pytest

from tawthiq.model import Document
from tawthiq.pipeline import read_document

FIRST = "قتل أربعة مدنيين يوم الأحد بغارة روسية على بلدة حيش."
TODAY = "قتل أربعة مدنيين صباح اليوم بغارة روسية على بلدة حيش."
UNDATED = "قتل أربعة مدنيين بغارة روسية على بلدة حيش."


def _days(text: str) -> list[tuple[str | None, str | None]]:
    body = text.encode()
    read = read_document(Document("1.txt", body, hashlib.sha256(body).hexdigest(), published="2020-01-15"))
    return [(e.date.start, e.date.time_of_day) if e.date else (None, None) for e in read.events]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (f"{FIRST} وفي اليوم التالي قتل طفل بقصف مدفعي على مدينة سراقب.", ("2020-01-13", None)),
        (f"{FIRST} وفي اليوم الذي تلاه قتل طفل برصاص قناص في البلدة.", ("2020-01-13", None)),
        (f"{FIRST} وبعدها بيومين قتل طفل بقصف مدفعي على مدينة سراقب.", ("2020-01-14", None)),
        (f"{FIRST} وقبل ذلك بيومين، قتل طفل بقصف مدفعي على مدينة سراقب.", ("2020-01-10", None)),
        (f"{FIRST} وفي اليوم السابق قتل طفل بقصف مدفعي على مدينة سراقب.", ("2020-01-11", None)),
        (f"{TODAY} وفي وقت سابق، قتل طفل فجر اليوم بقصف على مدينة سراقب.", ("2020-01-15", "dawn")),
        (f"{TODAY} ومساء قتل طفل بقصف مدفعي على مدينة سراقب.", ("2020-01-15", "evening")),
        (f"{TODAY} وبعد ساعات قتل طفل بقصف مدفعي على مدينة سراقب.", ("2020-01-15", None)),
        (f"{UNDATED} وفي اليوم التالي قتل طفل بقصف مدفعي على مدينة سراقب.", (None, None)),
    ],
)
def test_the_day_of_the_second_attack(text: str, second: tuple[str | None, str | None]) -> None:
    assert _days(text)[1:] == [second]


@pytest.mark.parametrize(
    "after",
    ["وشيع الأهالي الضحايا ظهر اليوم.", "ووري القتلى الثرى مساء أمس.", "ووصل الوزير إلى البلدة صباح اليوم."],
)
def test_a_day_of_no_attack(after: str) -> None:
    assert _days(f"{UNDATED} {after}") == [(None, None)]
