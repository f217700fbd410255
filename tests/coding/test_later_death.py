"""Who died later, and of what: «شاب كان قد أصيب …»; since when the dead had been there is no day of the attack.
Days are those of October 2017 (the 25th a Wednesday). All sentences are invented, places are real."""

from __future__ import annotations

import pytest
from tests.coding.reading import count, place_name, read

CASES = [
    ("توفيت طفلة، كانت قد أصيبت أمس بقصف النظام على بلدة سراقب، متأثرة بجراحها اليوم",
     ("سراقب", "1", "2017-10-24", ["syrian_government"])),
    ("استشهد صباح اليوم شاب كان قد أصيب برصاص قوات الاحتلال الإسرائيلي في بلدة بيتا يوم الأحد",
     ("بيتا", "1", "2017-10-22", ["israel"])),
    ("توفيت اليوم امرأة كانت قد أصيبت بقصف روسي على مدينة أريحا بريف إدلب يوم الأحد",
     ("أريحا", "1", "2017-10-22", ["russia"])),
    ("قتل ثلاثة مدنيين، كانوا قد نزحوا من بلدة كفرنبل قبل أسبوع، بقصف على مدينة سراقب",
     ("سراقب", "3", None, [])),
    ("قتل ثلاثة مدنيين نزحوا من بلدة كفرنبل بقصف على مدينة سراقب قبل يومين", ("سراقب", "3", "2017-10-23", [])),
    ("قتل مدني اليوم بقصف على مدينة سراقب، وكان طفل قد أصيب أمس بقصف على بلدة سرمين",
     ("سراقب", "1", "2017-10-25", [])),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), CASES)
def test_the_day_and_the_attack(text: str, told: tuple[str, str, str | None, list[str]]) -> None:
    (e,) = read(text).events
    day = e.date.start if e.date else None
    assert (place_name(e), count(e.killed), day, [a.id for a in e.actors]) == told
