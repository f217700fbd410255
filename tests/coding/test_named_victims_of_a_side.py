"""Whom a side killed, by name, behind its own name, a time in commas, an adjective or a name in quotation marks.
All sentences and names are invented, places are real."""

from __future__ import annotations

import pytest
from tests.coding.reading import count, read

CASES = [
    ("1", "israel", "اغتالت قوات الاحتلال الإسرائيلي، مساء اليوم، الشاب ⟦سامر العطار⟧ في مدينة نابلس"),
    ("2", "israel", "اغتالت قوات الاحتلال الإسرائيلي، أمس، الشابين ⟦سامر العطار⟧ و⟦وليد حسن⟧ في مدينة نابلس"),
    ("1", "israel", "اغتالت قوات الاحتلال الخاصة \"المستعربين\" الشاب ⟦سامر العطار⟧ داخل مركبته في مدينة نابلس"),
    ("1", "sdf", "قتلت ميليشيا \"قسد\" الانفصالية الشاب ⟦سامر العطار⟧ تحت التعذيب في مدينة الحسكة"),
    ("1", "houthis", "قتلت ميليشيا الحوثي المواطن ⟦سامر العطار⟧ أمام أطفاله في مدينة ذمار"),
    ("1", "sudan_rsf", "قتل عنصر من مليشيا الدعم السريع المواطن ⟦سامر العطار⟧ في مدينة الفاشر"),
    ("3", "israel", "قتلت قوات الاحتلال الإسرائيلي، مساء اليوم، ثلاثة مدنيين في مدينة نابلس"),
]


@pytest.mark.parametrize(("dead", "attacker", "text"), CASES)
def test_whom_the_side_killed(dead: str, attacker: str, text: str) -> None:
    (e,) = read(text).events
    named = [a.id for a in e.actors if a.role == "attacker"]
    assert (count(e.killed), named, e.victims.combatants) == (dead, [attacker], None)


def test_who_was_killed_of_a_side() -> None:
    e = read("قتل مدني وعنصر من قوات النظام بانفجار لغم في بلدة كفرنبل").events[0]
    assert not [a for a in e.actors if a.role == "attacker"]


def test_a_civilian_by_his_title() -> None:
    text = "اغتال مسلحان ملثمان، مساء أمس، الشاب المدني ⟦سامر العطار⟧ بإطلاق الرصاص عليه في بلدة المزيريب"
    (e,) = read(text).events
    assert (count(e.killed), e.victims.civilians) == ("1", 1)
