"""The sieve misses no report of harm, and no single example by which the lexicon knows harm and means."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tawthiq.capture.sieve import why_not

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests" / "gold"


def examples(told: Any) -> Iterator[str]:
    """The texts of all right examples in a file of the lexicon."""
    if isinstance(told, dict):
        for key, value in told.items():
            if key == "examples" and isinstance(value, list):
                yield from (e["text"] for e in value if isinstance(e, dict) and "text" in e)
            else:
                yield from examples(value)
    elif isinstance(told, list):
        for value in told:
            yield from examples(value)


@pytest.mark.parametrize("name", ["harm", "means"])
def test_every_example_of_the_lexicon_passes(name: str) -> None:
    told = yaml.safe_load((ROOT / "src" / "tawthiq" / "lexicon" / f"{name}.yaml").read_text("utf-8"))
    found = list(examples(told))
    assert len(found) > 10
    missed = [text for text in found if why_not(text.encode())]
    assert len(missed) * 20 <= len(found), missed  # one sentence alone may be too little; a report has many


@pytest.mark.parametrize("encoding", ["utf-8", "cp1256", "iso8859_6", "utf-16", "utf-16-be"])
def test_every_labelled_report_of_harm_passes(encoding: str) -> None:
    missed = []
    for path in sorted(GOLD.glob("*/*.json")):
        label = json.loads(path.read_text("utf-8"))
        if isinstance(label, dict) and label.get("incidents"):
            text = path.with_suffix(".txt").read_text("utf-8")
            missed += [path.name] if why_not(text.encode(encoding, "replace")) else []
    assert missed == []


@pytest.mark.parametrize(
    "text",
    [
        "حضر الطلاب في وقت لاحق من اليوم الحفل وسط المدينة قرب محطة الكهرباء",
        "كتب ترجمة الرواية في وقت القراءة ونال عليها جائزة",
        "ربح فريق الكرة الطائرة المباراة وهو لا يعرف الخسارة مطلقا",
        "أعلنت الجامعة عن بدء التسجيل للعام الدراسي الجديد",
    ],
)
def test_other_news_does_not_pass(text: str) -> None:
    assert why_not(text.encode()) == "no_harm"
    assert why_not(text.encode("cp1256")) == "no_harm"
