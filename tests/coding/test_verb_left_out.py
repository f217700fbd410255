"""The next day told without its verb, and killings that say how; days are those of October 2017 (the 25th a
Wednesday). All sentences are invented, places are real."""

from __future__ import annotations

import pytest
from tests.coding.reading import count, place_name, read

# the sentence, then of each event the town, the dead or injured and the day of the month
DAYS = [
    ("قتلت المليشيا الأحد 12 مواطنا في قرية ود النورة بولاية الجزيرة، والاثنين 4 مواطنين في مدينة الحصاحيصا",
     [("ود النورة", "12", 22), ("الحصاحيصا", "4", 23)]),
    ("أعدم تنظيم الدولة يوم الأحد 5 شبان في مدينة الرقة، ويوم الاثنين ثلاثة آخرين في مدينة الطبقة",
     [("الرقة", "5", 22), ("الطبقة", "3", 23)]),
    ("أسفر القصف عن مقتل 3 مدنيين في دوما الأحد، و4 في حرستا الاثنين", [("دوما", "3", 22), ("حرستا", "4", 23)]),
    ("قصف طيران النظام أمس مدينة سراقب ما أدى لمقتل 3 مدنيين، واليوم مدينة معرة النعمان ما أدى لمقتل 4 آخرين",
     [("سراقب", "3", 24), ("معرة النعمان", "4", 25)]),
    ("شهدت مدينة دوما يوم الأحد مقتل 5 مدنيين، ويوم الاثنين مقتل 7 مدنيين جراء قصف مدفعي",
     [("دوما", "5", 22), ("دوما", "7", 23)]),
    ("أصيب أمس 4 مواطنين برصاص الاحتلال في مدينة نابلس، واليوم 3 آخرون في مدينة جنين",
     [("نابلس", "4", 24), ("جنين", "3", 25)]),
    ("قصفت الطائرات مدينة سراقب الأحد وقتلت 3 مدنيين، والاثنين شيع الأهالي الضحايا في مدينة معرة النعمان",
     [("سراقب", "3", 22)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), DAYS)
def test_each_day_has_its_own_dead(text: str, told: list[tuple[str, str, int]]) -> None:
    found = [
        (place_name(e), count(e.killed) or count(e.injured), int(e.date.start[-2:]) if e.date and e.date.start else 0)
        for e in read(text).events
    ]
    assert found == told


HOW = [
    ("قالت مصادر محلية إن \"داعش\" قتل سبعة مدنيين \"غرقاً\" في مدينة الموصل", "7"),
    ("التنظيم أغرق اليوم سبعة مدنيين داخل أقفاص في قضاء تلعفر", "7"),
    ("أقدم تنظيم داعش على إغراق ثلاثة سجناء قرب مدينة الميادين", "3"),
    ("اتهم ناشطون قوات الدعم السريع بقتل 20 مدنيا حرقا داخل منازلهم في مدينة بارا", "20"),
    ("رجم تنظيم الدولة امرأة حتى الموت في مدينة الطبقة", "1"),
    ("قطع تنظيم داعش رؤوس أربعة مدنيين في ساحة عامة بمدينة هجين", "4"),
    ("توفي طفل غرقا أثناء هروب عائلته من القصف على مدينة الرقة", None),
    ("أغرقت السيول مخيمات النازحين في أطمة وتضرر 300 مدني", None),
    ("قتل ثلاثة مهاجرين غرقا بعد انقلاب قاربهم قبالة مدينة زوارة", None),
]


@pytest.mark.parametrize(("text", "dead"), HOW)
def test_how_a_side_killed_is_no_accident(text: str, dead: str | None) -> None:
    told = [(e.event_type, count(e.killed)) for e in read(text).events]
    assert told == ([("execution_or_massacre", dead)] if dead else [])
