"""Words that begin no date are passed by: never one that the readers would have read."""

from __future__ import annotations

import random
from datetime import date

import pytest

from tawthiq.arabic.dates import read as dates
from tawthiq.arabic.dates.read import Reference, date_mentions
from tawthiq.arabic.dates.words import Line
from tawthiq.arabic.tokens import tokenize
from tawthiq.lexicon import load

AMONG = """المدينة مدنيين صاروخ القرية على من في إلى وفي ال و ، . / - 3 15 72 2019 10:15 25/6/2019 عشرين مئة بيومين هـ"""
DAY = Reference(date(2019, 6, 26), date(2019, 6, 26), None)


def lines(count: int) -> list[str]:
    """Words of dates in any order among others."""
    chance = random.Random(5)
    phrases = [str(p) for e in load("dates") for p in e["phrases"] if e["kind"] != "third"]
    words = sorted({word for phrase in phrases for word in phrase.split()})
    return [
        " ".join(chance.choice(chance.choice((phrases, words, AMONG.split()))) for _ in range(chance.randint(2, 14)))
        for _ in range(count)
    ]


def test_no_date_is_passed_by(monkeypatch: pytest.MonkeyPatch) -> None:
    given = [tokenize(line) for line in lines(500)]
    read = [date_mentions(tokens, DAY) for tokens in given]
    assert sum(map(bool, read)) > 300
    monkeypatch.setattr(Line, "begins_none", lambda _line, _at: False)
    assert [dates.date_mentions(tokens, DAY) for tokens in given] == read


@pytest.mark.parametrize(
    ("text", "passed"),
    [
        ("في المدينة", True),
        ("في غضون يومين", False),
        ("من القرية", True),
        ("من يوم الاثنين", False),
        ("ثلاثة مدنيين", True),
        ("ثلاثة أيام", False),
        ("15 صاروخا", True),
        ("15 من شهر آذار", False),
        ("10:15", False),
    ],
)
def test_what_is_passed_by(text: str, passed: bool) -> None:
    assert Line(tokenize(text)).begins_none(0) is passed
