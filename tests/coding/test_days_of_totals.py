"""The day or month of a total that is told behind an attack is not the day of the attack."""

from __future__ import annotations

import pytest
from tests.coding.reading import count, only

ATTACK = "قتل أربعة أشخاص جراء قصف شنته قوات النظام على بلدة مسرابا."
TOTALS = (
    "وأعلنت الشبكة السورية لحقوق الإنسان مقتل 650 مدنيا جراء القصف والاشتباكات في أغسطس المنصرم بسوريا.",
    "ونشر المرصد أمس الأول أنه ارتفع إلى 1312 عدد الأشخاص الذين استشهدوا منذ انطلاقة المعركة.",
)


@pytest.mark.parametrize("total", TOTALS)
def test_a_total_behind_gives_no_day(total: str) -> None:
    found = only(f"{ATTACK} {total}")
    assert found.date is None
    assert count(found.killed) == "4"


def test_a_day_of_the_lead_is_of_the_attack() -> None:
    assert only(f"أمس قصفت قوات النظام مسرابا. {ATTACK} {TOTALS[1]}").date is not None
