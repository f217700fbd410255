"""Sentences that tell no attack of the report: sappers, courts, numbers of attacks, the wounded brought away."""

from __future__ import annotations

import pytest
from tests.coding.reading import count, only, place_name, read, told

FIRST = "قتل مدنيان بقصف على مدينة سراقب."


@pytest.mark.parametrize(
    "text",
    [
        "أصيب جنديان من سلاح الهندسة بانفجار لغم أثناء عملهما على تفكيكه في بادية تدمر.",
        "قضت المحكمة بسجن ثمانية. وكانت تفجيرات وسط بغداد في 2015 قد قتلت 14 شخصا وجرحت 30.",
        "بلغت أعداد الهجمات والاغتيالات في درعا منذ العام الماضي 300 هجمة.",
    ],
)
def test_no_event(text: str) -> None:
    assert not read(text).events


@pytest.mark.parametrize(
    "quiet",
    [
        "وتقوم القوات يوميا في أريحا بقصف الأحياء السكنية وقنص المواطنين دون تمييز بين صغير وكبير ورجل وامرأة.",
        "وأشار الطبيب إلى نقل المصابين لمستشفى في مدينة أريحا.",
        "وقال الجيش إن وحدة منه تفجر ذخائر من مخلفات العدوان في أريحا.",
    ],
)
def test_nothing_is_told_behind_an_attack(quiet: str) -> None:
    assert told(f"{FIRST} {quiet}") == [("سراقب", "2")]


@pytest.mark.parametrize(
    ("text", "kind", "killed"),
    [
        ("قتل جندي ومدني بانفجار لغم أثناء إزالة الألغام في تدمر.", "landmine_or_ied", "2"),
        ("قتل مزارع بانفجار قنبلة من مخلفات قصف سابق على اللطامنة.", "landmine_or_ied", "1"),
        ("قتل ثلاثة جنود بعبوة ناسفة استهدفت سيارتهم على طريق تدمر.", "landmine_or_ied", "3"),
    ],
)
def test_a_blast_that_harmed_others(text: str, kind: str, killed: str) -> None:
    event = only(text)
    assert (event.event_type, count(event.killed)) == (kind, killed)


def test_where_the_wounded_lie_opens_nothing() -> None:
    event = only(f"{FIRST} ونقل المصابون إلى مستشفى في بلدة بنش.")
    assert place_name(event) == "سراقب"
