"""Who is told as injured, and as the report goes on is said to have died."""

from __future__ import annotations

import pytest
from tests.coding.reading import read

_SHOT = "أصيب شاب بجروح خطيرة برصاص الاحتلال في بلدة بيتا جنوب نابلس"


def toll(*lines: str) -> tuple[int | None, int | None]:
    (event,) = read("\n".join(lines)).events
    return event.killed and event.killed.low, event.injured and event.injured.low


@pytest.mark.parametrize(
    "text",
    [
        f"{_SHOT}، قبل أن يعلن عن استشهاده",
        f"{_SHOT}، ثم أعلن عن استشهاده في المستشفى",
        f"{_SHOT}، قبل أن يفارق الحياة",
        f"{_SHOT}، ثم استشهد في المستشفى",
        f"{_SHOT} ونقل إلى المستشفى حيث أعلن الأطباء استشهاده",
        f"{_SHOT}\nوأعلنت وزارة الصحة لاحقا استشهاده متأثرا بجروحه",
        f"{_SHOT}\nواستشهد الشاب لاحقا في المستشفى",
        f"{_SHOT}\nوبعد ساعات أعلن عن استشهاد الشاب في المستشفى",
        "أطلقت قوات الاحتلال الرصاص على شاب في بلدة بيتا جنوب نابلس، وأعلن عن استشهاده",
    ],
)
def test_one_dead_and_no_injured(text: str) -> None:
    assert toll(*text.split("\n")) == (1, None)


def test_both_died() -> None:
    lead = "أصيب شابان برصاص الاحتلال في بلدة بيتا جنوب نابلس"
    assert toll(lead, "وأعلنت الوزارة استشهادهما") == (2, None)


@pytest.mark.parametrize("who", ["أحدهم متأثرا بجروحه", "أحد المصابين", "أحد الجرحى في المستشفى"])
def test_one_of_them_died(who: str) -> None:
    lead = "أصيب ثلاثة شبان برصاص الاحتلال في بلدة بيتا جنوب نابلس"
    assert toll(lead, f"وأعلنت وزارة الصحة استشهاد {who}") == (1, 3)


def test_one_of_the_two_whom_a_side_s_mine_injured() -> None:
    text = "أصيب طفلان بانفجار لغم من مخلفات الحوثيين في مديرية حيس، توفي أحدهما في المستشفى"
    assert toll(text) == (1, 2)


@pytest.mark.parametrize(
    "line",
    [
        "ونفت العائلة استشهاده",
        "واعتقلته القوات قبل أن تنسحب من البلدة",
        "وأعلنت القوات البلدة منطقة عسكرية مغلقة",
    ],
)
def test_who_did_not_die(line: str) -> None:
    assert toll(_SHOT, line) == (None, 1)


def test_another_who_died() -> None:
    assert toll(f"{_SHOT}، قبل أن يستشهد شاب آخر")[1] == 1
    lead = "استشهد شاب وأصيب آخر برصاص الاحتلال في بلدة بيتا جنوب نابلس"
    assert toll(lead, "وأعلنت وزارة الصحة لاحقا استشهاده") == (1, 1)


def test_the_word_of_his_death_is_of_him_who_fell_first() -> None:
    text = (
        "استشهد شاب، وأصيب فتى بالرصاص الحي في الفخذ، خلال اقتحام قوات الاحتلال بلدة طمون",
        "وأفادت الجمعية بأن الشاب نقل إلى مستشفى طوباس حيث أعلن عن استشهاده",
    )
    assert toll(*text) == (1, 1)
