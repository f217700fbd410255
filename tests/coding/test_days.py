"""Which day an event has: of the attack, not of its telling. All texts are invented; the places are real.

The report is of Wednesday, 25 October 2017.
"""

from __future__ import annotations

import pytest
from tests.coding.reading import only, read

DAYS = [
    ("قتل مدني بغارة جوية على مدينة سراقب اليوم", "2017-10-25", "2017-10-25", None),
    ("قتل مدني بغارة جوية على مدينة سراقب فجر اليوم الأربعاء", "2017-10-25", "2017-10-25", "dawn"),
    ("قتل مدني بغارة جوية على مدينة سراقب مساء أمس", "2017-10-24", "2017-10-24", "evening"),
    ("قتل مدني بغارة جوية على مدينة سراقب يوم الاثنين", "2017-10-23", "2017-10-23", None),
    ("قتل مدني بغارة جوية على مدينة سراقب قبل يومين", "2017-10-23", "2017-10-23", None),
    ("قتل مدني بغارة جوية على مدينة سراقب في 20 تشرين الأول", "2017-10-20", "2017-10-20", None),
    ("قتل مدني بغارة جوية على مدينة سراقب", None, None, None),
    # the day of the telling
    ("أعلنت الوزارة، اليوم الأربعاء، مقتل مدني بغارة جوية على مدينة سراقب مساء أمس", "2017-10-24", "2017-10-24", "evening"),
    (
        "أعلنت وزارة الصحة، اليوم الأربعاء، أن مدنيا قتل بغارة جوية على مدينة سراقب مساء أمس",
        "2017-10-24", "2017-10-24", "evening",
    ),
    (
        "قال ناشطون اليوم الأربعاء إن مدنيا قتل بغارة جوية على مدينة سراقب فجر أمس الثلاثاء",
        "2017-10-24", "2017-10-24", "dawn",
    ),
    (
        "قال ناشطون اليوم إن مدنيا قتل بغارة جوية على مدينة سراقب يوم الاثنين",
        "2017-10-23", "2017-10-23", None,
    ),
    (
        "شيع الأهالي اليوم مدنيا قتل أمس بغارة جوية على مدينة سراقب",
        "2017-10-24", "2017-10-24", None,
    ),
    # the day of the lead goes for the attack told after it
    ("اليوم في ريف إدلب.\nقتل مدني بغارة جوية على مدينة سراقب", "2017-10-25", "2017-10-25", None),
    ("# مقتل مدني بغارة على سراقب أمس\nقتل مدني بغارة جوية على مدينة سراقب", "2017-10-24", "2017-10-24", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "start", "end", "part"), DAYS)
def test_the_day_of_the_attack(text: str, start: str | None, end: str | None, part: str | None) -> None:
    day = only(text).date
    found = (day.start, day.end, day.time_of_day) if day else (None, None, None)
    assert found == (start, end, part)


def test_without_a_publication_day_only_the_offset_is_known() -> None:
    day = only("قتل مدني بغارة جوية على مدينة سراقب قبل يومين", published=None).date
    assert day is not None and (day.start, day.end, day.offset) == (None, None, "-P2D")


def test_a_day_of_the_telling_does_not_part_one_attack() -> None:
    text = (
        "قتل أربعة مدنيين بغارة جوية على مدينة سراقب أمس الثلاثاء.\n"
        "وأعلن الدفاع المدني، اليوم الأربعاء، أن الغارة قتلت أربعة مدنيين."
    )
    assert len(read(text).events) == 1


def test_parts_of_one_day_part_two_attacks() -> None:
    text = (
        "قتل أربعة مدنيين بغارة جوية على مدينة سراقب صباح اليوم.\n"
        "وقتل ثلاثة مدنيين بغارة جوية على مدينة سراقب ظهر اليوم."
    )
    assert [e.date and e.date.time_of_day for e in read(text).events] == ["morning", "noon"]
