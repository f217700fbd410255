"""Killed by whose hands; a side told beside the name of the one that struck; what was struck behind where the
guns stood. All sentences are invented, places are real."""

from __future__ import annotations

import pytest
from tests.coding.reading import count, place_name, read

CASES = [
    ("hts_or_nusra", "سرمدا", "لقي مواطن حتفه بأيدي عناصر من هيئة تحرير الشام في مدينة سرمدا"),
    ("houthis", "ذمار", "لقي مواطن مصرعه على يد مليشيا الحوثي في مدينة ذمار"),
    ("unknown", "جاسم", "مقتل شاب بيد مجهولين في مدينة جاسم شمالي درعا"),
    ("isis", "الشحيل", "قتل شخص على أيدي مسلحين يعتقد أنهم تابعون لتنظيم الدولة في بلدة الشحيل"),
    ("houthis", "الحديدة", "ميليشيا الحوثي، ذراع إيران في اليمن، قصفت مدينة الحديدة وقتلت امرأة"),
    ("syrian_government", "كفر نبل", "قوات النظام، المدعومة من روسيا وإيران، قصفت بلدة كفرنبل وقتلت طفلا"),
    ("syrian_government", "الجلمة", "استهدفت قوات النظام المتمركزة في حاجز الملعب سيارة مدنية في قرية الجلمة بريف حماة "
     "ما أدى لمقتل سائقها"),
    (None, "الرقة", "قتل مدني بقصف على مدينة الرقة الواقعة بيد تنظيم الدولة"),
]  # fmt: skip


@pytest.mark.parametrize(("attacker", "town", "text"), CASES)
def test_who_and_where(attacker: str | None, town: str, text: str) -> None:
    (e,) = read(text).events
    named = [a.id for a in e.actors if a.role == "attacker"]
    assert (place_name(e), count(e.killed), named) == (town, "1", [attacker] if attacker else [])


NUMBERS = [
    ("قتلت غارة سبعة أشخاص وأصابت 10، إصابات اثنين منهم خطرة، في بلدة عيترون", "7", "10"),
    ("أصيب 10 أشخاص، إصابات اثنين منهم خطرة، في غارة على بلدة عيترون", None, "10"),
    ("قتل مدنيون، تجاوز عددهم العشرة، في قصف للتحالف على قرية الشعفة", "11+", None),
    ("قتل ثلاثة مدنيين بغارة على بلدة عيترون، وأصيب اثنان في غارة أخرى عليها", "3", "2"),
]


@pytest.mark.parametrize(("text", "dead", "hurt"), NUMBERS)
def test_how_some_were_hurt_is_no_further_count(text: str, dead: str | None, hurt: str | None) -> None:
    events = read(text).events
    assert count(events[0].killed) == dead
    assert hurt in [count(e.injured) for e in events]
